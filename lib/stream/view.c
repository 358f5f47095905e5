/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "io/io.h"
#include "view-act.h"
#include "view-cells.h"
#include "view-name.h"
#include "view-options.h"
#include "view.h"

/* Numbers of fields. */
enum { SPEAKER = 7, QUOTE_NAME, ENTITY_NAME = 7, ACT = 15, POLARITY };

/* The stream has another kind than the one asked for: is it the one meant? */
static void
compare_kind(struct table_view *v, struct slice name)
{
	struct slice before = v->near.name;

	nearest_try(&v->near, name);
	if (v->near.name.p != before.p)
		v->near.name = arena_copy(&v->kept, v->near.name);
}

/* The words of the record and the name that it has for them. */
static struct slice
words_of(const struct table_view *v, const struct record *r)
{
	return r->kind == KIND_QUOTE ? view_field(v, SPEAKER) : r->text;
}

static struct slice
name_of(const struct table_view *v, const struct record *r)
{
	return view_field(v, r->kind == KIND_QUOTE ? QUOTE_NAME : ENTITY_NAME);
}

/* Is the name that of the record, or among its words; or, where it has none,
 * what the page calls them? Whatever the case. */
static bool
is_named(struct table_view *v, const struct record *r)
{
	struct slice name = name_of(v, r);

	if (name.len > 0)
		return name_wanted(field_plain(&v->made, name), v->name, true);
	return name_wanted(field_plain(&v->made, words_of(v, r)), v->name,
	    false);
}

/* Is it a quotation of an act that was not asked for? */
static bool
is_other_act(const struct table_view *v, const struct record *r)
{
	return v->acts != 0 && r->kind == KIND_QUOTE &&
	    !act_wanted(v->acts, view_field(v, ACT), view_field(v, POLARITY));
}

/* One that is hidden is counted. */
bool
view_is_row(struct table_view *v, const struct record *r)
{
	size_t i;

	view_split(v, r);
	for (i = 0; i < v->ntests; i++)
		if (!where_holds(&v->tests[i], view_cell(v, &v->asked[i], r)))
			return false;
	if (v->name.len > 0 && !is_named(v, r))
		return false;
	if (v->least > 0 && view_doubtful(v, r, v->least)) {
		v->hidden++;
		return false;
	}
	if (is_other_act(v, r)) {
		v->others++;
		return false;
	}
	return true;
}

/* Sources are counted by what is enough to tell them apart. */
static void
count_source(struct table_view *v, const struct record *r)
{
	struct slice name = name_of(v, r);

	if (name.len == 0)
		name = words_of(v, r);
	if (name.len > 0)
		table_add(&v->sources, hash_bytes(name.p, name.len), 1);
}

bool
view_row(struct table_view *v, const struct record *r)
{
	if (!view_is_row(v, r))
		return false;
	v->rows++;
	if (v->summary && r->kind == KIND_QUOTE)
		count_source(v, r);
	view_fill(v, r);
	return true;
}

static void
take_record(struct table_view *v, const struct record *r)
{
	if (v->open_ended)
		view_add_further(v, r);
	v->wider += v->further && record_field(r,
	    (unsigned)v->widest + 1).p != NULL;
	v->any_of_kind = true;
	if (view_row(v, r))
		v->row(v, r);
}

void
view_document(struct table_view *v, const struct doc *d)
{
	size_t i;

	v->any_input |= d->nrecs > 0;
	view_take(v, d);
	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];

		if (r->kind == KIND_BAD)
			continue;
		if (v->kind.len == 0 || slice_eq(r->name, v->kind))
			take_record(v, r);
		else if (!v->any_of_kind && r->kind == KIND_OTHER)
			compare_kind(v, r->name);
	}
}

/* The stream has no record of the kind asked for. A kind that nutgraf(5) lists
 * may be missing; any other is probably misspelled. */
static void
absent_kind(struct table_view *v)
{
	const char *const *known = record_kinds();
	struct slice kind = v->kind;

	if (v->any_of_kind || kind.len == 0 || record_kind(kind) != KIND_OTHER)
		return;
	for (; *known != NULL; known++)
		nearest_try(&v->near, slice_of(*known));
	if (v->near.name.len > 0)
		fail_at(NULL, 0, "no record of kind %.*s; did you mean %.*s?",
		    (int)kind.len, kind.p, (int)v->near.name.len,
		    v->near.name.p);
	else
		fail_at(NULL, 0, "no record of kind %.*s", (int)kind.len,
		    kind.p);
}

/* Metadata that nutgraf(5) lists may well be missing. */
static void
absent_meta(const struct view_column *c)
{
	if (c->what == VIEW_META && !c->met && !view_label(c->label))
		warn("no document has meta %.*s", (int)c->label.len, c->label.p);
}

static void
add_count(struct str *s, size_t n, const char *what)
{
	str_addf(s, "%s%zu %s%s", s->len > 0 ? "\n" : "", n, what,
	    n == 1 ? "" : "s");
}

static void
write_summary(const struct table_view *v)
{
	struct str s = { 0 };

	add_count(&s, v->rows, v->unit != NULL ? v->unit : "row");
	if (slice_is(v->kind, "quote"))
		add_count(&s, v->sources.n, "source");
	if (v->least > 0) {
		add_count(&s, v->hidden, "doubtful row");
		str_add_slice(&s, SLICE(" hidden"));
	}
	if (v->acts != 0) {
		add_count(&s, v->others, "row");
		str_add_slice(&s, SLICE(" of other acts hidden"));
	}
	summary_write(str_slice(&s), v->summary_to);
	str_free(&s);
}

void
view_end(struct table_view *v)
{
	size_t i;

	for (i = 0; i < v->ncolumns && v->any_input; i++)
		absent_meta(&v->columns[i]);
	if (v->wider > 0)
		warn("records with more fields than the first: %zu; "
		    "--fields=...,field%zu shows them", v->wider,
		    v->widest + 1);
	if (v->any_input)
		absent_kind(v);
	if (pattern_undecided() > 0)
		fail_at(NULL, 0, "--where: a pattern took too long on %zu "
		    "values, which count as not matched", pattern_undecided());
	if (v->summary)
		write_summary(v);
}

void
view_release(struct table_view *v)
{
	size_t i;

	for (i = 0; i < v->ncolumns; i++)
		str_free(&v->columns[i].joined);
	for (i = 0; i < v->ntests; i++) {
		str_free(&v->asked[i].joined);
		pattern_free(v->tests[i].pattern);
	}
	free(v->columns);
	free(v->asked);
	free(v->tests);
	free(v->cells);
	free(v->facts);
	free(v->split);
	places_free(&v->places);
	spans_free(&v->spans);
	str_free(&v->scratch);
	table_free(&v->sources);
	arena_free(&v->kept);
	arena_free(&v->made);
}
