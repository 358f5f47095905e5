/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <unistd.h>

#include "base/base.h"
#include "io/io.h"
#include "view-cells.h"
#include "view-name.h"
#include "view.h"

/* Numbers of fields; the last one that anything is made of. */
enum { SPEAKER = 7, QUOTE_NAME, ENTITY_NAME = 7, LAST = 14 };

static void
take_least(struct table_view *v, const char *text)
{
	if (!where_number(slice_of(text), &v->least) || v->least < 0 ||
	    v->least > 1)
		cli_usage(v->cli, "--min-confidence: %s is not a number from "
		    "0 to 1", text);
}

static void
take_test(struct table_view *v, const char *text)
{
	struct str wrong = { 0 };

	v->tests = mem_grow(v->tests, &v->tests_cap, v->ntests + 1,
	    sizeof(*v->tests));
	if (!where_read(&v->tests[v->ntests++], slice_of(text), &wrong))
		cli_usage(v->cli, "--where: %.100s: %.*s", text,
		    (int)wrong.len, wrong.p);
}

bool
view_option(struct table_view *v, int option)
{
	switch (option) {
	case VIEW_FIELDS:
		v->fields = slice_of(optarg);
		break;
	case VIEW_LABELS:
		v->meta = slice_of(optarg);
		break;
	case VIEW_WHERE:
		take_test(v, optarg);
		break;
	case VIEW_NAME:
		v->name = slice_of(optarg);
		if (v->name.len == 0)
			cli_usage(v->cli, "--name: an empty name");
		break;
	case VIEW_LEAST:
		take_least(v, optarg);
		break;
	case VIEW_SUMMARY:
		v->summary = true;
		v->summary_to = optarg;
		break;
	default:
		return false;
	}
	return true;
}

void
view_kind(struct table_view *v, int argc, char **argv)
{
	if (optind >= argc || !record_kind_shaped(slice_of(argv[optind])))
		return;
	v->kind = v->near.word = slice_of(argv[optind++]);
	if (record_kind(v->kind) == KIND_OTHER && access(v->kind.p, F_OK) == 0)
		warn("%s is taken for a kind; the file is ./%s", v->kind.p,
		    v->kind.p);
}

/* The names that there are, for someone who misspelled one. */
static _Noreturn void
no_column(const struct table_view *v, const char *option,
    struct slice name)
{
	struct nearest near = { .word = name };
	struct str has = { 0 };
	int len = (int)(name.len < 80 ? name.len : 80);

	view_column_names(&has, v->kind, &near);
	if (near.name.len > 0)
		cli_usage(v->cli, "%s: there is no column %.*s; did you mean "
		    "%.*s? there are %.*s", option, len, name.p,
		    (int)near.name.len, near.name.p, (int)has.len - 2, has.p);
	cli_usage(v->cli, "%s: there is no column %.*s; there are %.*s",
	    option, len, name.p, (int)has.len - 2, has.p);
}

static void
insert_column(struct table_view *v, size_t at, struct view_column c)
{
	v->columns = mem_grow(v->columns, &v->columns_cap, v->ncolumns + 1,
	    sizeof(*v->columns));
	memmove(v->columns + at + 1, v->columns + at,
	    (v->ncolumns - at) * sizeof(*v->columns));
	v->columns[at] = c;
	v->ncolumns++;
	v->cells = mem_resize(v->cells, v->ncolumns * sizeof(*v->cells));
	if (c.field > v->widest)
		v->widest = c.field;
	view_want(v, c.what >= VIEW_SAID ? LAST : c.field);
}

static void
add_column(struct table_view *v, struct slice name)
{
	insert_column(v, v->ncolumns, view_column(v->kind, (struct slice){ 0 },
	    name));
}

/* NAME, or NEW=NAME for a column that is called otherwise in what is written. */
static void
add_named(struct table_view *v)
{
	struct slice list = v->fields, name;
	struct view_column c;
	size_t eq;

	while (view_next_name(&list, &name)) {
		eq = slice_find(name, SLICE("="));
		c = view_column(v->kind, v->meta, eq < name.len ?
		    slice_part(name, eq + 1, name.len) : name);
		if (c.what == VIEW_NONE)
			no_column(v, "--fields", c.name);
		c.name = slice_part(name, 0, eq);
		c.number = c.number || view_numbers(c.name);
		insert_column(v, v->ncolumns, c);
	}
}

static void
add_default(struct table_view *v)
{
	const char *const *names = record_columns(record_kind(v->kind));

	if (v->kind.len == 0)
		add_column(v, SLICE("kind"));
	for (; *names != NULL; names++)
		if (**names != '\0')
			add_column(v, slice_of(*names));
	v->open_ended = v->kind.len > 0 && record_kind(v->kind) == KIND_OTHER;
}

static size_t
column_at(const struct table_view *v, struct slice name)
{
	size_t i;

	for (i = 0; i < v->ncolumns; i++)
		if (slice_eq(v->columns[i].name, name))
			break;
	return i;
}

/* Metadata that --fields does not name go after doc, or to the front. */
static void
add_meta(struct table_view *v)
{
	size_t at = column_at(v, SLICE("doc"));
	struct slice list = v->meta, name;

	at = at < v->ncolumns ? at + 1 : 0;
	while (view_next_name(&list, &name)) {
		struct view_column c = view_column(SLICE(""), name, name);

		if (name.len == 0)
			cli_usage(v->cli, "--meta: an empty name");
		if (v->fields.p == NULL || !view_listed(v->fields, name))
			insert_column(v, at++, c);
	}
}

/* The columns that conditions and --name ask for. */
static void
add_asked(struct table_view *v)
{
	size_t i;

	v->asked = mem_alloc((v->ntests + 1) * sizeof(*v->asked));
	for (i = 0; i < v->ntests; i++) {
		v->asked[i] = view_column(v->kind, v->meta, v->tests[i].name);
		if (v->asked[i].what == VIEW_NONE)
			no_column(v, "--where", v->tests[i].name);
		view_want(v, v->asked[i].what >= VIEW_SAID ? LAST :
		    v->asked[i].field);
	}
	if (v->name.len > 0 && view_column(v->kind, (struct slice){ 0 },
	    SLICE("name")).what == VIEW_NONE)
		cli_usage(v->cli, "--name: only entity and quote records have "
		    "a name");
}

void
view_begin(struct table_view *v)
{
	if (v->clean == NULL)
		v->clean = &v->places;
	if (v->least > 0 || v->name.len > 0 || v->summary)
		view_want(v, LAST);
	if (v->fields.p != NULL)
		add_named(v);
	else
		add_default(v);
	v->further = v->open_ended;
	add_meta(v);
	add_asked(v);
}

/* A kind that nutgraf(5) does not list has as many columns as its first
 * record. */
static void
add_further(struct table_view *v, const struct record *r)
{
	struct slice rest = r->more;
	struct str name = { 0 };
	size_t n;

	for (n = 7; rest.p != NULL; n++) {
		size_t end = slice_find(rest, SLICE("\t"));

		rest = end < rest.len ? slice_part(rest, end + 1, rest.len) :
		    (struct slice){ 0 };
		str_clear(&name);
		str_addf(&name, "field%zu", n);
		insert_column(v, v->ncolumns, (struct view_column){
		    .name = arena_copy(&v->kept, str_slice(&name)),
		    .what = VIEW_FIELD, .field = (unsigned)n });
	}
	str_free(&name);
	v->open_ended = false;
}

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
view_is_fact(const struct table_view *v, struct slice name)
{
	enum view_what what = view_column(v->kind, v->meta, name).what;

	return what >= VIEW_META && what <= VIEW_URL;
}

static void
take_record(struct table_view *v, const struct record *r)
{
	if (v->open_ended)
		add_further(v, r);
	v->wider += v->further && record_field(r,
	    (unsigned)v->widest + 1).p != NULL;
	v->any_of_kind = true;
	if (!view_is_row(v, r))
		return;
	v->rows++;
	if (v->summary && r->kind == KIND_QUOTE)
		count_source(v, r);
	view_fill(v, r);
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
