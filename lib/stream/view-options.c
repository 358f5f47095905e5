/* SPDX-License-Identifier: MIT */
/*
 * What options say of rows, and the columns that they ask for.
 */
#include <unistd.h>

#include "base/base.h"
#include "io/io.h"
#include "view-act.h"
#include "view-cells.h"
#include "view-options.h"

enum { LAST = 16 };		/* the last field that anything is made of */

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
	case VIEW_ACT:
		v->acts = act_list(slice_of(optarg));
		if (v->acts == 0)
			cli_usage(v->cli, "--act: %.100s is no list of say, "
			    "ask, find, think, not and all", optarg);
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

/* The fields that the column is made of. */
static void
want_fields(struct table_view *v, const struct view_column *c)
{
	view_want(v, c->what >= VIEW_SAID ? LAST : c->field);
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
	want_fields(v, &c);
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
		    utf8_trim(slice_part(name, eq + 1, name.len)) : name);
		if (c.what == VIEW_NONE)
			no_column(v, "--fields", c.name);
		c.name = utf8_trim(slice_part(name, 0, eq));
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
		want_fields(v, &v->asked[i]);
	}
	if (v->name.len > 0 && view_column(v->kind, (struct slice){ 0 },
	    SLICE("name")).what == VIEW_NONE)
		cli_usage(v->cli, "--name: only entity and quote records have "
		    "a name");
}

void
view_only_facts(const struct table_view *v, const char *follows)
{
	size_t i;

	for (i = 0; i < v->ntests; i++) {
		struct slice name = v->tests[i].name;
		enum view_what what = view_column(v->kind, v->meta, name).what;

		if (what < VIEW_META || what > VIEW_URL)
			cli_usage(v->cli, "--where: %.*s is not metadata%s",
			    (int)(name.len < 80 ? name.len : 80), name.p,
			    follows);
	}
}

void
view_begin(struct table_view *v)
{
	if (v->clean == NULL)
		v->clean = &v->places;
	if (v->least > 0 || v->acts != 0 || v->name.len > 0 || v->summary)
		view_want(v, LAST);
	if (v->fields.p != NULL)
		add_named(v);
	else
		add_default(v);
	v->further = v->open_ended;
	add_meta(v);
	add_asked(v);
}

void
view_add_further(struct table_view *v, const struct record *r)
{
	struct slice rest = r->more, field;
	struct str name = { 0 };
	size_t n;

	for (n = 7; record_cut(&rest, &field); n++) {
		str_clear(&name);
		str_addf(&name, "field%zu", n);
		insert_column(v, v->ncolumns, (struct view_column){
		    .name = arena_copy(&v->kept, str_slice(&name)),
		    .what = VIEW_FIELD, .field = (unsigned)n });
	}
	str_free(&name);
	v->open_ended = false;
}
