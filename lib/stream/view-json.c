/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "io/io.h"
#include "jsonout.h"
#include "view-cells.h"
#include "view-json.h"

/* The columns of a kind as a list, places in code points beside those in
 * bytes. */
static struct slice
fields_of(struct json_rows *j, enum kind kind, bool with_kind, bool with_doc)
{
	const char *const *names = record_columns(kind);
	struct str list = { 0 };
	struct slice fields;

	if (with_kind)
		str_add_slice(&list, SLICE(",kind"));
	for (names += with_doc ? 0 : 1; *names != NULL; names++) {
		if (**names != '\0')
			str_addf(&list, ",%s", *names);
		if (strcmp(*names, "end") == 0)
			str_add_slice(&list, SLICE(",char_start,char_end"));
	}
	fields = arena_copy(&j->kept, str_slice(&list));
	str_free(&list);
	return slice_part(fields, 1, fields.len);
}

static void
make_keys(struct json_rows *j, struct json_shape *s)
{
	struct str key = { 0 };
	size_t i;

	s->keys = mem_alloc((s->view->ncolumns + 1) * sizeof(*s->keys));
	for (i = 0; i < s->view->ncolumns; i++) {
		str_clear(&key);
		str_add_byte(&key, i == 0 ? '{' : ',');
		jsonout_text(&key, s->view->columns[i].name);
		str_add_byte(&key, ':');
		s->keys[i] = arena_copy(&j->kept, str_slice(&key));
	}
	str_free(&key);
}

static _Noreturn void
comes_twice(const struct table_view *v, struct slice name)
{
	cli_usage(v->cli, "two columns are called %.*s: "
	    "--fields=new=name calls one otherwise",
	    (int)(name.len < 80 ? name.len : 80), name.p);
}

/* Keys must be unique, in objects of every kind. */
static void
check_keys(const struct json_rows *j, const struct table_view *v, bool chosen)
{
	size_t i, k;

	for (i = 0; i < v->ncolumns; i++)
		for (k = 0; k < i; k++)
			if (slice_eq(v->columns[i].name, v->columns[k].name))
				comes_twice(v, v->columns[i].name);
	for (i = KIND_OTHER; i < VIEW_KINDS && !chosen; i++) {
		const char *const *names = record_columns((enum kind)i);

		if (!j->each_kind && record_kind(v->kind) != (enum kind)i)
			continue;
		for (; *names != NULL; names++)
			if (view_listed(v->meta, slice_of(*names)))
				comes_twice(v, slice_of(*names));
	}
}

void
json_rows_begin(struct json_rows *j, struct table_view *v, bool documents)
{
	enum kind kind = record_kind(v->kind);
	bool chosen = v->fields.p != NULL;

	j->view = j->one.view = v;
	j->documents = documents;
	j->each_kind = documents || (v->kind.len == 0 && !chosen);
	j->one.rest = !chosen && kind == KIND_OTHER;
	if (!chosen)
		v->fields = j->each_kind ? SLICE("kind") :
		    fields_of(j, kind, false, true);
	view_begin(v);
	if (!documents)
		check_keys(j, v, chosen);
	make_keys(j, &j->one);
}

void
json_rows_free(struct json_rows *j)
{
	size_t i;

	free(j->one.keys);
	for (i = 0; i < VIEW_KINDS; i++) {
		free(j->kinds[i].keys);
		view_release(&j->views[i]);
	}
	free(j->others);
	str_free(&j->text);
	arena_free(&j->kept);
}

void
json_rows_take(struct json_rows *j, const struct doc *d)
{
	j->d = d;
	j->document++;
}

/* The shape of records of this kind, whose view is at the document. */
static struct json_shape *
shape_of(struct json_rows *j, const struct record *r)
{
	struct json_shape *s = &j->kinds[r->kind];

	if (s->keys == NULL) {
		s->view = &j->views[r->kind];
		*s->view = (struct table_view){ .cli = j->view->cli,
		    .kind = r->kind == KIND_OTHER ? SLICE("x") :
		    arena_copy(&j->kept, r->name),
		    .meta = j->documents ? (struct slice){ 0 } : j->view->meta,
		    .fields = fields_of(j, r->kind, !j->documents,
		    !j->documents), .clean = &j->view->places };
		view_begin(s->view);
		make_keys(j, s);
		s->rest = r->kind == KIND_OTHER;
	}
	if (s->document < j->document)
		view_take(s->view, j->d);
	s->document = j->document;
	return s;
}

void
json_field_add(struct json_rows *j, struct slice field)
{
	str_clear(&j->text);
	field_add_plain(&j->text, field);
	jsonout_value(&out, str_slice(&j->text), false);
}

/* Fields from the seventh on, which have no names. */
static void
add_rest(struct json_rows *j, const struct record *r)
{
	struct slice rest = r->more, field;
	size_t n;

	for (n = 7; record_cut(&rest, &field); n++) {
		str_add_slice(&out, SLICE(",\"field"));
		str_add_number(&out, n);
		str_add_slice(&out, SLICE("\":"));
		json_field_add(j, field);
	}
}

void
json_row_add(struct json_rows *j, const struct record *r)
{
	struct json_shape *s = &j->one;
	const struct table_view *v;
	size_t i;

	if (j->each_kind) {
		s = shape_of(j, r);
		view_split(s->view, r);
		view_fill(s->view, r);
	}
	v = s->view;
	for (i = 0; i < v->ncolumns; i++) {
		str_add_slice(&out, s->keys[i]);
		jsonout_value(&out, v->cells[i], v->columns[i].number);
	}
	if (s->rest)
		add_rest(j, r);
	str_add_byte(&out, '}');
	output_some();
}
