/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "columns.h"
#include "record.h"

#include "data/columns.h"

/* In the order in which records have them. */
static const struct {
	uint64_t bit;
	const char *label;
} labels[] = {
	{ COLUMNS_ID, "id" }, { COLUMNS_TEXT, "text" },
	{ COLUMNS_TITLE, "title" }, { COLUMNS_AUTHOR, "author" },
	{ COLUMNS_DATE, "date" }, { COLUMNS_MODIFIED, "modified" },
	{ COLUMNS_OUTLET, "outlet" }, { COLUMNS_SECTION, "section" },
	{ COLUMNS_URL, "url" }, { COLUMNS_LANGUAGE, "language" },
};

enum { LABELS = sizeof(labels) / sizeof(*labels),
	NAME = 80,		/* bytes of a name that is known, at most */
	WITHIN = 1000 };	/* what a rank falls back by in a holder */

/* One label=name; false if it is none. */
static bool
read_one(struct columns *c, struct slice one)
{
	size_t eq = slice_find(one, SLICE("="));
	struct slice label = slice_part(one, 0, eq);
	struct columns_want *to = &c->p[c->n];

	if (c->n == COLUMNS_MOST || label.len == 0 || eq + 1 >= one.len ||
	    label.len >= sizeof(to->label) || !record_kind_shaped(label))
		return false;
	memcpy(to->label, label.p, label.len);
	to->label[label.len] = '\0';
	to->name = slice_part(one, eq + 1, one.len);
	c->n++;
	return true;
}

void
columns_option(struct columns *c, const struct cli *cli, const char *text)
{
	struct slice list = slice_of(text);
	bool have_text = false;

	c->n = 0;
	while (list.len > 0) {
		size_t end = slice_find(list, SLICE(","));
		struct slice one = slice_part(list, 0, end);

		if (!read_one(c, one))
			cli_usage(cli, "--columns: %.*s is not label=column",
			    (int)one.len, one.p);
		have_text |= strcmp(c->p[c->n - 1].label, "text") == 0;
		list = slice_part(list, end < list.len ? end + 1 : end,
		    list.len);
	}
	if (!have_text)
		cli_usage(cli, "--columns: no column is the text");
}

/* The name as the list has it: "Article text", "article-text" and
 * "articleText" are article_text; false if it is in none of these ways. */
static bool
find_name(struct slice name, struct dict_entry *e)
{
	char folded[NAME];
	size_t i, n = 0;

	name = utf8_trim(name);
	if (dict_find_lower(dict_columns, name, e) != 0)
		return true;
	for (i = 0; i < name.len && n + 2 < sizeof(folded); i++) {
		bool capital = name.p[i] >= 'A' && name.p[i] <= 'Z';

		if (capital && i > 0 && name.p[i - 1] >= 'a' &&
		    name.p[i - 1] <= 'z')
			folded[n++] = '_';
		folded[n++] = name.p[i] == ' ' || name.p[i] == '-' ? '_' :
		    name.p[i];
	}
	return i == name.len && dict_find_lower(dict_columns,
	    (struct slice){ folded, n }, e) != 0;
}

bool
columns_holder(struct slice name)
{
	struct dict_entry e;

	return find_name(name, &e) && e.bits & COLUMNS_HOLDER;
}

const char *
columns_label(struct slice name, unsigned *rank)
{
	struct dict_entry e;
	size_t i;

	if (!find_name(name, &e))
		return NULL;
	*rank = slice_number(e.value);
	for (i = 0; i < LABELS; i++)
		if (e.bits & labels[i].bit)
			return labels[i].label;
	return NULL;
}

/* By the user's list the places are its own; else one for each label that is
 * known, in their order. */
void
columns_begin(struct columns_found *f, const struct columns *wanted)
{
	size_t i;

	*f = (struct columns_found){ .wanted = wanted,
	    .n = wanted->n > 0 ? wanted->n : (size_t)LABELS };
	for (i = 0; i < f->n; i++)
		f->p[i] = (struct columns_place){ .at = SIZE_MAX,
		    .rank = UINT32_MAX, .label = wanted->n > 0 ?
		    wanted->p[i].label : labels[i].label };
}

static void
put(struct columns_place *p, struct slice name, size_t at, unsigned rank)
{
	if (rank == p->rank)
		p->twice = true;
	if (rank >= p->rank)
		return;
	p->name = name;
	p->at = at;
	p->rank = rank;
	p->twice = false;
}

void
columns_take(struct columns_found *f, struct slice name, size_t at,
    bool within)
{
	const char *label = NULL;
	unsigned rank = 0;
	size_t i;

	name = utf8_trim(name);
	if (f->wanted->n == 0 && (label = columns_label(name, &rank)) == NULL)
		return;
	rank += within ? WITHIN : 0;
	for (i = 0; i < f->n; i++)
		if (label != NULL ? f->p[i].label == label :
		    slice_eq(name, f->wanted->p[i].name))
			put(&f->p[i], name, at, rank);
}

const struct columns_place *
columns_place(const struct columns_found *f, const char *label)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		if (strcmp(f->p[i].label, label) == 0 &&
		    f->p[i].at != SIZE_MAX)
			return &f->p[i];
	return NULL;
}
