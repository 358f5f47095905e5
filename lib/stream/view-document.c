/* SPDX-License-Identifier: MIT */
/*
 * A document as one object: its metadata, its clean text, and lists of its
 * records.
 */
#include <stdlib.h>

#include "base/base.h"
#include "io/io.h"
#include "jsonout.h"
#include "view-json.h"

/* Kinds that always have a list, and those that have one where there are
 * records. */
static const struct list {
	const char *key;
	enum kind kind;
	bool always;
} lists[] = {
	{ "paragraphs", KIND_PARA, true }, { "sentences", KIND_SENT, true },
	{ "entities", KIND_ENTITY, true }, { "quotes", KIND_QUOTE, true },
	{ "markup", KIND_MARKUP, false }, { "block", KIND_BLOCK, false },
	{ "nonquote", KIND_NONQUOTE, false },
	{ "correction", KIND_CORRECTION, false },
	{ "page", KIND_PAGE, false }
};

enum { LISTS = sizeof(lists) / sizeof(*lists) };

static void
add_key(const char *key)
{
	str_add_slice(&out, SLICE(",\""));
	str_add_slice(&out, slice_of(key));
	str_add_slice(&out, SLICE("\":"));
}

/* The id, and what the doc record says, if there is one. */
static void
add_head(struct json_rows *j)
{
	const struct doc *d = j->d;
	size_t i = 0;

	while (i < d->nrecs && d->recs[i].kind != KIND_DOC)
		i++;
	str_add_slice(&out, SLICE("{\"doc\":"));
	json_field_add(j, d->id);
	add_key("label");
	json_field_add(j, i < d->nrecs ? d->recs[i].label : SLICE(""));
	add_key("version");
	json_field_add(j, i < d->nrecs ? record_field(&d->recs[i], 7) :
	    SLICE(""));
}

/* May a document have several of these? */
static bool
is_list(const char *label)
{
	return strcmp(label, "author") == 0 || strcmp(label, "keywords") == 0;
}

/* The values of a label: a list, or a string, in which "; " separates several
 * as it does in the cells of a table. */
static void
add_label(struct json_rows *j, const char *label)
{
	const struct table_view *v = j->view;
	bool list = is_list(label);
	size_t i, n = 0;

	str_clear(&j->text);
	add_key(label);
	if (list)
		str_add_byte(&out, '[');
	for (i = 0; i < v->nfacts; i++) {
		const struct record *r = v->facts[i];

		if (!slice_is(r->label, label))
			continue;
		if (list) {
			str_add_slice(&out, n++ > 0 ? SLICE(",") : SLICE(""));
			json_field_add(j, r->text);
		} else {
			str_add_slice(&j->text, n++ > 0 ? SLICE("; ") :
			    SLICE(""));
			field_add_plain(&j->text, r->text);
		}
	}
	if (list)
		str_add_byte(&out, ']');
	else
		jsonout_value(&out, str_slice(&j->text), false);
}

/* Records of other kinds go by their kind, metadata by their label. */
static struct slice
group_of(const struct record *r)
{
	return r->kind == KIND_META ? r->label : r->name;
}

static int
by_group(const void *a, const void *b)
{
	const struct record *x = *(const struct record *const *)a;
	const struct record *y = *(const struct record *const *)b;
	int order = slice_compare(group_of(x), group_of(y));

	return order != 0 ? order : (x > y) - (x < y);
}

/* Keep the records of a kind that have no key of their own yet, those of one
 * group together, in their order. */
static void
group(struct json_rows *j, enum kind kind)
{
	size_t i;

	j->nothers = 0;
	for (i = 0; i < j->d->nrecs; i++) {
		const struct record *r = &j->d->recs[i];

		if (r->kind != kind ||
		    (kind == KIND_META && view_label(r->label)))
			continue;
		j->others = mem_grow(j->others, &j->others_cap,
		    j->nothers + 1, sizeof(*j->others));
		j->others[j->nothers++] = r;
	}
	if (j->nothers > 1)
		qsort(j->others, j->nothers, sizeof(*j->others), by_group);
}

/* Is the i-th of the grouped records the first of its group? */
static bool
begins_group(const struct json_rows *j, size_t i)
{
	return i == 0 || !slice_eq(group_of(j->others[i]),
	    group_of(j->others[i - 1]));
}

/* Metadata that nutgraf(5) does not list: an object of lists. */
static void
add_other_labels(struct json_rows *j)
{
	size_t i;

	group(j, KIND_META);
	add_key("meta");
	str_add_byte(&out, '{');
	for (i = 0; i < j->nothers; i++) {
		const struct record *r = j->others[i];

		if (begins_group(j, i)) {
			str_add_slice(&out, i > 0 ? SLICE("],") : SLICE(""));
			str_clear(&j->text);
			field_add_plain(&j->text, r->label);
			jsonout_text(&out, str_slice(&j->text));
			str_add_slice(&out, SLICE(":["));
		} else
			str_add_byte(&out, ',');
		json_field_add(j, r->text);
	}
	str_add_slice(&out, j->nothers > 0 ? SLICE("]}") : SLICE("}"));
}

/* The clean text, or null if it is not all there. */
static void
add_text(struct json_rows *j)
{
	const struct record *before = NULL;
	size_t i, end = 0;
	bool whole = true;

	str_clear(&j->text);
	for (i = 0; i < j->d->nrecs && whole; i++) {
		const struct record *r = &j->d->recs[i];
		size_t gap = r->start - end, was;

		if (r->kind != KIND_SENT && r->kind != KIND_PARA)
			continue;
		whole = before == NULL ? gap == 0 :
		    places_follow(before, r, gap);
		if (before != NULL && gap > 0)
			str_add_slice(&j->text, gap == 1 ? SLICE(" ") :
			    SLICE("\n\n"));
		was = j->text.len;
		field_add_plain(&j->text, r->text);
		end = r->start + j->text.len - was;
		before = r;
	}
	add_key("text");
	if (!whole)
		str_clear(&j->text);
	jsonout_value(&out, str_slice(&j->text), false);
}

/* A record in a list, unless doubt hides it. */
static void
add_item(struct json_rows *j, const struct record *r, bool *any)
{
	if (j->view->least > 0 && !view_is_row(j->view, r))
		return;
	if (*any)
		str_add_byte(&out, ',');
	*any = true;
	json_row_add(j, r);
}

static void
add_list(struct json_rows *j, const struct list *l)
{
	size_t i = 0;
	bool any = false;

	while (i < j->d->nrecs && j->d->recs[i].kind != l->kind)
		i++;
	if (i == j->d->nrecs && !l->always)
		return;
	add_key(l->key);
	str_add_byte(&out, '[');
	for (; i < j->d->nrecs; i++)
		if (j->d->recs[i].kind == l->kind)
			add_item(j, &j->d->recs[i], &any);
	str_add_byte(&out, ']');
}

/* Has the object this key already? */
static bool
is_taken(struct slice name)
{
	size_t i;

	for (i = 0; i < LISTS; i++)
		if (slice_is(name, lists[i].key))
			return true;
	return view_label(name) || slice_is(name, "text") ||
	    slice_is(name, "label") || slice_is(name, "version");
}

/* Kinds that nutgraf(5) does not list, each under its name. */
static void
add_other_kinds(struct json_rows *j)
{
	bool any = false;
	size_t i;

	group(j, KIND_OTHER);
	for (i = 0; i < j->nothers; i++) {
		const struct record *r = j->others[i];

		if (begins_group(j, i)) {
			str_addf(&out, "%s,\"%s%.*s\":[", i > 0 ? "]" : "",
			    is_taken(r->name) ? "x-" : "", (int)r->name.len,
			    r->name.p);
			any = false;
		}
		add_item(j, r, &any);
	}
	if (j->nothers > 0)
		str_add_byte(&out, ']');
}

/* Do the conditions, which are about metadata, hold? Any record tells. */
static bool
is_wanted(struct json_rows *j)
{
	const struct doc *d = j->d;
	size_t i = 0;

	while (i < d->nrecs && (d->recs[i].kind == KIND_BAD ||
	    d->recs[i].kind == KIND_ENTITY || d->recs[i].kind == KIND_QUOTE))
		i++;
	return j->view->ntests == 0 || (i < d->nrecs &&
	    view_is_row(j->view, &d->recs[i]));
}

bool
json_document_add(struct json_rows *j)
{
	const char *const *label;
	size_t i;

	if (!is_wanted(j))
		return false;
	add_head(j);
	for (label = view_labels(); *label != NULL; label++)
		add_label(j, *label);
	add_other_labels(j);
	add_text(j);
	for (i = 0; i < LISTS; i++)
		add_list(j, &lists[i]);
	add_other_kinds(j);
	str_add_byte(&out, '}');
	return true;
}
