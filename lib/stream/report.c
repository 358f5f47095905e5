/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdlib.h>

#include "base/base.h"
#include "report.h"
#include "view-fact.h"

enum { TOGETHER = 1000 };	/* rows that make the columns of a table */

/* What the usual listing of quotations is made of, in this order; it shows who,
 * the cue and the words. */
enum { NAME, SPEAKER, CUE, TYPE, SAID, POLARITY };
enum { WHO, HOW, WHAT, SHOWN };

static const struct {
	enum kind kind;
	const char *fields;
} usual[] = {
	{ KIND_QUOTE, "name,speaker,cue,type,said,polarity,check" },
	{ KIND_ENTITY, "text,type,name,value,check" },
	{ KIND_DOC, "label,doc" },
};

static bool
has_check(enum kind kind)
{
	return kind == KIND_QUOTE || kind == KIND_ENTITY;
}

/* The columns of someone's own choice, with the one that says what to check at
 * their end. */
static void
ask_for_check(struct report *r)
{
	struct table_view *v = &r->view;
	struct str list = { 0 };

	if (!has_check(record_kind(v->kind)))
		return;
	str_add_slice(&list, v->fields);
	str_add_slice(&list, SLICE(",check"));
	v->fields = arena_copy(&v->kept, str_slice(&list));
	str_free(&list);
}

static void
choose_fields(struct report *r)
{
	struct table_view *v = &r->view;
	enum kind kind = record_kind(v->kind);
	size_t i;

	if (v->fields.p != NULL) {
		ask_for_check(r);
		return;
	}
	v->fields = SLICE("label,text");
	for (i = 0; i < sizeof(usual) / sizeof(*usual); i++)
		if (usual[i].kind == kind)
			v->fields = slice_of(usual[i].fields);
	if (r->table)
		v->fields = (struct slice){ 0 };
	r->quotes = kind == KIND_QUOTE && v->meta.p == NULL;
}

/* The words, in quotation marks if they are the speaker's own. */
static struct slice
words_of(struct report *r, struct slice type, struct slice said)
{
	if (!slice_is(type, "direct"))
		return said;
	str_clear(&r->scratch);
	str_add_byte(&r->scratch, '"');
	str_add_slice(&r->scratch, said);
	str_add_byte(&r->scratch, '"');
	return str_slice(&r->scratch);
}

/* The cue, with a mark if it was not said. */
static struct slice
how_of(struct table_view *v, struct slice cue, struct slice polarity)
{
	struct str s = { 0 };
	struct slice how;

	if (polarity.len == 0)
		return cue;
	str_add_slice(&s, cue);
	str_addf(&s, " (%.*s)", (int)polarity.len, polarity.p);
	how = arena_copy(&v->made, str_slice(&s));
	str_free(&s);
	return how;
}

/* Append, after a dot if something is there already. */
static void
add_part(struct str *s, struct slice text)
{
	if (text.len == 0)
		return;
	if (s->len > 0)
		str_add_slice(s, SLICE(" · "));
	str_add_slice(s, text);
}

/* The text as one line of the head. */
static void
write_line(const struct report *r, struct slice text, bool bold)
{
	bool styled = bold && r->listing.coloured;

	if (text.len == 0)
		return;
	if (styled)
		output_style(STYLE_BOLD);
	utf8_add_folded(&out, text);
	if (styled)
		output_style(STYLE_NORMAL);
	str_add_byte(&out, '\n');
}

/* Title; outlet, date and authors. A page without a title is called by its
 * id. */
static void
write_head(const struct report *r, struct doc *d)
{
	const struct table_view *v = &r->view;
	struct arena *a = &d->text.arena;
	struct slice title = view_fact(v, a, "title");
	struct str line = { 0 };

	if (r->begun)
		str_add_byte(&out, '\n');
	write_line(r, title.len > 0 ? title : field_plain(a, d->id), true);
	add_part(&line, view_fact(v, a, "outlet"));
	add_part(&line, view_day_for_people(a, view_fact(v, a, "date")));
	add_part(&line, view_fact(v, a, "author"));
	write_line(r, str_slice(&line), false);
	str_add_byte(&out, '\n');
	str_free(&line);
}

static void
begin_columns(struct report *r)
{
	const struct table_view *v = &r->view;
	struct listing *l = &r->listing;

	if (r->quotes) {
		listing_begin(l, SHOWN);
		l->columns[WHO].style = STYLE_BOLD;
		return;
	}
	listing_begin(l, v->ncolumns - (r->checks < v->ncolumns));
}

static void
write_names(struct report *r)
{
	const struct table_view *v = &r->view;
	struct slice *names;
	size_t i;

	begin_columns(r);
	names = mem_alloc((v->ncolumns + 1) * sizeof(*names));
	for (i = 0; i < v->ncolumns; i++)
		names[i] = v->columns[i].name;
	listing_names(&r->listing, names);
	free(names);
	r->begun = true;
}

/* A view's columns may come with its first row. */
static void
take_row(struct table_view *v, const struct record *record)
{
	struct report *r = (struct report *)((char *)v -
	    offsetof(struct report, view));
	const struct slice *c = v->cells;
	struct slice shown[SHOWN];
	char mark = r->checks < v->ncolumns && c[r->checks].len > 0 ? '?' : ' ';

	(void)record;
	if (r->table && !r->begun)
		write_names(r);
	if (!r->quotes) {
		listing_row(&r->listing, mark, c);
	} else {
		shown[WHO] = c[NAME].len > 0 ? c[NAME] : c[SPEAKER];
		shown[HOW] = how_of(v, c[CUE], c[POLARITY]);
		shown[WHAT] = words_of(r, c[TYPE], c[SAID]);
		listing_row(&r->listing, mark, shown);
	}
	if (r->table && r->listing.marks.len >= TOGETHER)
		listing_write(&r->listing);
}

void
report_begin(struct report *r)
{
	struct table_view *v = &r->view;

	r->table = record_kind(v->kind) == KIND_OTHER;
	v->row = take_row;
	choose_fields(r);
	view_begin(v);
	r->checks = has_check(record_kind(v->kind)) ? v->ncolumns - 1 :
	    SIZE_MAX;
}

void
report_document(struct report *r, struct doc *d)
{
	if (!r->table)
		begin_columns(r);
	view_document(&r->view, d);
	if (r->table || r->listing.marks.len == 0)
		return;
	write_head(r, d);
	listing_write(&r->listing);
	r->begun = true;
}

void
report_end(struct report *r)
{
	if (r->table && r->begun)
		listing_write(&r->listing);
	view_end(&r->view);
	view_release(&r->view);
	listing_free(&r->listing);
	str_free(&r->scratch);
}
