/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "ids.h"
#include "view-columns.h"
#include "view-date.h"

enum { JOINED = 64 * 1024 };	/* bytes of metadata that each row repeats */

/* Kinds as bits. */
#define OF(kind) (1U << (kind))
#define TEXTS (OF(KIND_SENT) | OF(KIND_PARA) | OF(KIND_MARKUP))
#define FOUND (OF(KIND_ENTITY) | OF(KIND_QUOTE))
#define PLACED (FOUND | TEXTS | OF(KIND_NONQUOTE) | OF(KIND_CORRECTION) | \
	OF(KIND_OTHER))

/* What is made of records, and of metadata: in which kinds there is something
 * to make it of. */
static const struct made {
	const char *name;
	enum view_what what;
	unsigned kinds;
	bool number;
} made[] = {
	{ "said", VIEW_SAID, OF(KIND_QUOTE), false },
	{ "sentence", VIEW_SENTENCE, FOUND, false },
	{ "sentence_number", VIEW_SENTENCE_NUMBER, FOUND, true },
	{ "paragraph_number", VIEW_PARAGRAPH_NUMBER, FOUND, true },
	{ "check", VIEW_CHECK, FOUND, false },
	{ "row", VIEW_ROW, PLACED, false },
	{ "char_start", VIEW_CHAR_START, PLACED, true },
	{ "char_end", VIEW_CHAR_END, PLACED, true },
	{ "time", VIEW_TIME, ~0U, false },
	{ "zone", VIEW_ZONE, ~0U, false },
};

enum { MADE = sizeof(made) / sizeof(*made) };

static const char *const labels[] = { "title", "author", "date", "modified",
	"outlet", "section", "url", "language", "dateline", "agency",
	"keywords", "description", "access", "crawled", "digest", NULL };

/* Columns that hold numbers: of the kinds in nutgraf(5), and counts. */
static const char *const numbers[] = { "start", "end", "source_start",
	"source_end", "score", "paragraph", "sentence", "confidence",
	"name_confidence", "mentions", "documents", NULL };

static bool
is_one_of(struct slice name, const char *const *names)
{
	for (; *names != NULL; names++)
		if (slice_is(name, *names))
			return true;
	return false;
}

const char *const *
view_labels(void)
{
	return labels;
}

bool
view_numbers(struct slice name)
{
	return is_one_of(name, numbers);
}

bool
view_label(struct slice name)
{
	return is_one_of(name, labels);
}

bool
view_next_name(struct slice *list, struct slice *name)
{
	size_t n;

	if (list->p == NULL)
		return false;
	n = slice_find(*list, SLICE(","));
	*name = utf8_trim(slice_part(*list, 0, n));
	*list = n < list->len ? slice_part(*list, n + 1, list->len) :
	    (struct slice){ 0 };
	return true;
}

bool
view_listed(struct slice list, struct slice name)
{
	struct slice one;

	while (view_next_name(&list, &one))
		if (slice_eq(one, name))
			return true;
	return false;
}

/* The field of this name in records of the kind, or 0. */
static unsigned
field_of(struct slice kind, struct slice name)
{
	const char *const *names = record_columns(record_kind(kind));
	unsigned long n;
	unsigned i;

	if (slice_is(name, "kind"))
		return 1;
	if (slice_starts(name, SLICE("field")) && name.len < 12) {
		char digits[8] = "";

		memcpy(digits, name.p + 5, name.len - 5);
		if (cli_number(digits, 7, 999999, &n))
			return (unsigned)n;
	}
	for (i = 0; name.len > 0 && names[i] != NULL; i++)
		if (slice_is(name, names[i]))
			return i + 2;
	return 0;
}

static enum view_what
what_of_label(struct slice name)
{
	if (slice_is(name, "date") || slice_is(name, "modified") ||
	    slice_is(name, "crawled"))
		return VIEW_DAY;
	return slice_is(name, "url") ? VIEW_URL : VIEW_META;
}

/* What is made in rows of this kind and has this name, or NULL. */
static const struct made *
made_of(struct slice kind, struct slice name)
{
	size_t i;

	for (i = 0; i < MADE; i++)
		if (slice_is(name, made[i].name) &&
		    (made[i].kinds & OF(record_kind(kind))))
			return &made[i];
	return NULL;
}

struct view_column
view_column(struct slice kind, struct slice meta, struct slice name)
{
	struct view_column c = { .name = name, .label = name };
	const struct made *m;

	c.field = field_of(kind, name);
	m = made_of(kind, name);
	if (c.field > 0) {
		c.what = VIEW_FIELD;
		c.number = view_numbers(name);
	} else if (view_listed(meta, name))
		c.what = what_of_label(name);
	else if (m != NULL) {
		c.what = m->what;
		c.number = m->number;
	} else if (view_label(name))
		c.what = what_of_label(name);
	return c;
}

static void
add_name(struct str *s, const char *name, struct nearest *near)
{
	if (*name == '\0')
		return;
	str_add_slice(s, slice_of(name));
	str_add_slice(s, SLICE(", "));
	if (near != NULL)
		nearest_try(near, slice_of(name));
}

void
view_column_names(struct str *s, struct slice kind, struct nearest *near)
{
	const char *const *names = record_columns(record_kind(kind));
	size_t i;

	add_name(s, "kind", near);
	for (; *names != NULL; names++)
		add_name(s, *names, near);
	add_name(s, "field7", NULL);
	add_name(s, "field8", NULL);
	add_name(s, "...", NULL);
	for (i = 0; i < MADE; i++)
		if (made_of(kind, slice_of(made[i].name)) != NULL)
			add_name(s, made[i].name, near);
	for (i = 0; labels[i] != NULL; i++)
		add_name(s, labels[i], near);
}

static void
add_value(struct str *s, enum view_what what, struct slice value)
{
	if (what == VIEW_DAY)
		value = view_day(value);
	else if (what == VIEW_ZONE)
		value = view_zone(value);
	if (what == VIEW_TIME)
		view_add_time(s, value);
	else
		field_add_plain(s, value);
}

/* One more value for all rows of the document, unless it makes them too
 * long. */
static void
join_value(struct view_column *c, struct slice value)
{
	c->met = true;
	if (c->joined.len + value.len > JOINED) {
		c->left++;
		return;
	}
	if (c->joined.len > 0)
		str_add_slice(&c->joined, SLICE("; "));
	add_value(&c->joined, c->what, value);
}

/* An id that is the address of a page serves as its url. */
static void
take_id(struct view_column *c, const struct doc *d)
{
	if (ids_is_address(d->id))
		field_add_plain(&c->joined, d->id);
}

void
view_column_take(struct view_column *c, const struct doc *d,
    const struct record *const *facts, size_t n, bool tell)
{
	struct slice label = c->what == VIEW_TIME || c->what == VIEW_ZONE ?
	    SLICE("date") : c->label;
	size_t i;

	str_clear(&c->joined);
	c->left = 0;
	if (c->what < VIEW_META || c->what > VIEW_URL)
		return;
	for (i = 0; i < n; i++)
		if (slice_eq(facts[i]->label, label))
			join_value(c, facts[i]->text);
	if (c->what == VIEW_URL && c->joined.len == 0)
		take_id(c, d);
	if (c->left > 0 && tell)
		fail_at(d->file, d->line, "%zu values of %.*s are left "
		    "out of the document's rows: together they are "
		    "longer than %d bytes", c->left, (int)c->name.len,
		    c->name.p, JOINED);
}
