/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "annotations.h"
#include "base/base.h"
#include "view-cells.h"
#include "view-doubt.h"
#include "view-said.h"

/* Numbers of fields. */
enum { PARAGRAPH = 7, SENTENCE = 8, CONFIDENCE = 8, SPANS = 10, SPEAKER_SPAN,
	CUE_SPAN, RULE, QUOTE_CONFIDENCE,
	POLARITY = 16 };

enum { MOST = 64 * 1024 };	/* bytes of the sentences of a quotation */

void
view_want(struct table_view *v, unsigned field)
{
	if (field <= v->nwanted)
		return;
	v->nwanted = field;
	v->split = mem_resize(v->split, field * sizeof(*v->split));
}

void
view_take(struct table_view *v, const struct doc *d)
{
	bool tell = v->clean == &v->places;
	size_t i;

	v->d = d;
	v->nfacts = 0;
	v->places.found = false;
	for (i = 0; i < d->nrecs; i++)
		if (d->recs[i].kind == KIND_META) {
			v->facts = mem_grow(v->facts, &v->facts_cap,
			    v->nfacts + 1, sizeof(*v->facts));
			v->facts[v->nfacts++] = &d->recs[i];
		}
	for (i = 0; i < v->ncolumns; i++)
		view_column_take(&v->columns[i], d, v->facts, v->nfacts,
		    tell);
	for (i = 0; i < v->ntests; i++)
		view_column_take(&v->asked[i], d, v->facts, v->nfacts, tell);
}

void
view_split(struct table_view *v, const struct record *r)
{
	v->nsplit = record_fields(r, v->split, v->nwanted);
	v->escaped = memchr(r->line.p, '\\', r->line.len) != NULL;
	arena_clear(&v->made);
}

/* The clean text of the document, looked at when it is first asked for. */
static struct places *
places_of(struct table_view *v)
{
	if (!v->clean->found)
		places_find(v->clean, v->d);
	return v->clean;
}

static struct slice
number_cell(struct table_view *v, size_t n)
{
	struct str s;

	if (n == PLACES_NONE)
		return (struct slice){ 0 };
	s = (struct str){ arena_alloc(&v->made, 24), 0, 24 };
	str_add_number(&s, n);
	return str_slice(&s);
}

/* A copy of what is in the scratch text, until the next row. */
static struct slice
scratch_cell(struct table_view *v)
{
	return v->scratch.len == 0 ? (struct slice){ 0 } :
	    arena_copy(&v->made, str_slice(&v->scratch));
}

/* A place in code points; nothing for a record that has no place. */
static struct slice
chars_cell(struct table_view *v, const struct record *r, bool start)
{
	if (r->start >= r->end)
		return (struct slice){ 0 };
	return number_cell(v, places_chars(places_of(v), start ? r->start :
	    r->end));
}

static struct slice
row_cell(struct table_view *v, const struct record *r)
{
	struct str *s = &v->scratch;

	if (r->start >= r->end)
		return (struct slice){ 0 };
	str_clear(s);
	field_add_plain(s, r->doc);
	str_add_byte(s, ':');
	str_add_number(s, r->start);
	str_add_byte(s, '-');
	str_add_number(s, r->end);
	return scratch_cell(v);
}

static struct slice
said_cell(struct table_view *v, const struct record *r)
{
	struct slice text = field_plain(&v->made, r->text);

	v->spans.n = 0;
	spans_read(&v->spans, view_field(v, SPANS));
	str_clear(&v->scratch);
	said_add(&v->scratch, text, &v->spans, slice_is(r->label, "direct"),
	    places_of(v));
	return scratch_cell(v);
}

/* The field of the sentence that the record ends in. */
static struct slice
ending_cell(struct table_view *v, const struct record *r,
    unsigned field)
{
	const struct places *p = places_of(v);
	size_t i = r->end > 0 ? places_at(p, r->end - 1) : PLACES_NONE;

	return i == PLACES_NONE || p->p[i].r->kind != KIND_SENT ?
	    (struct slice){ 0 } :
	    field_plain(&v->made, record_field(p->p[i].r, field));
}

static int
by_start(const void *a, const void *b)
{
	const struct span *x = a, *y = b;

	return (x->start > y->start) - (x->start < y->start);
}

/* Find the spans of all that a record is about, in order. */
static void
find_spans(struct table_view *v, const struct record *r)
{
	struct spans *spans = &v->spans;

	spans->n = 0;
	if (r->kind == KIND_QUOTE) {
		spans_read(spans, view_field(v, SPANS));
		spans_read(spans, view_field(v, SPEAKER_SPAN));
		spans_read(spans, view_field(v, CUE_SPAN));
	} else if (r->start < r->end)
		span_add(spans, (struct span){ r->start, r->end });
	if (spans->n > 1)
		qsort(spans->p, spans->n, sizeof(*spans->p), by_start);
}

/* Append the sentences from first..last, as much of them as is enough; false if
 * they get too long. */
static bool
add_sentences(struct str *s, const struct places *p, size_t first, size_t last,
    size_t enough)
{
	for (; first <= last && s->len < enough; first++) {
		if (s->len > MOST || p->p[first].r->kind != KIND_SENT)
			return false;
		if (s->len > 0)
			str_add_byte(s, ' ');
		str_add_slice(s, utf8_head(p->p[first].text, enough));
	}
	return true;
}

/* The sentences that the spans touch, in order; nothing if one of these is not
 * there. */
static struct slice
sentences_cell(struct table_view *v, const struct record *r)
{
	const struct places *p = places_of(v);
	size_t i, next = 0;

	find_spans(v, r);
	str_clear(&v->scratch);
	for (i = 0; i < v->spans.n; i++) {
		size_t first = places_at(p, v->spans.p[i].start);
		size_t last = places_at(p, v->spans.p[i].end - 1);

		if (first == PLACES_NONE || last == PLACES_NONE)
			return (struct slice){ 0 };
		first = first > next ? first : next;
		if (!add_sentences(&v->scratch, p, first, last,
		    v->sentence_most > 0 ? v->sentence_most : SIZE_MAX))
			return (struct slice){ 0 };
		next = last + 1 > next ? last + 1 : next;
	}
	return scratch_cell(v);
}

static struct slice
confidence_of(const struct table_view *v, const struct record *r)
{
	return r->kind == KIND_QUOTE ? view_field(v, QUOTE_CONFIDENCE) :
	    r->kind == KIND_ENTITY ? view_field(v, CONFIDENCE) :
	    (struct slice){ 0 };
}

bool
view_doubtful(const struct table_view *v, const struct record *r,
    double least)
{
	double n;

	return (where_number(confidence_of(v, r), &n) && n < least) ||
	    (r->kind == KIND_QUOTE && doubt_rule(view_field(v, RULE),
	    slice_is(r->label, "indirect"),
	    slice_is(view_field(v, POLARITY), "not")));
}

static inline struct slice
field_cell(struct table_view *v, const struct view_column *c)
{
	struct slice field = view_field(v, c->field);

	if (field.len == 0)
		return (struct slice){ 0 };
	return v->escaped ? field_plain(&v->made, field) : field;
}

static struct slice
made_cell(struct table_view *v, const struct view_column *c,
    const struct record *r)
{
	switch (c->what) {
	case VIEW_SAID:
		return said_cell(v, r);
	case VIEW_SENTENCE:
		return sentences_cell(v, r);
	case VIEW_SENTENCE_NUMBER:
		return ending_cell(v, r, SENTENCE);
	case VIEW_PARAGRAPH_NUMBER:
		return ending_cell(v, r, PARAGRAPH);
	case VIEW_CHECK:
		return view_doubtful(v, r, DOUBT_LINE / 100.) ? SLICE("?") :
		    (struct slice){ 0 };
	case VIEW_ROW:
		return row_cell(v, r);
	case VIEW_CHAR_START:
	case VIEW_CHAR_END:
		return chars_cell(v, r, c->what == VIEW_CHAR_START);
	default:
		return c->joined.len == 0 ? (struct slice){ 0 } :
		    str_slice(&c->joined);
	}
}

struct slice
view_cell(struct table_view *v, const struct view_column *c,
    const struct record *r)
{
	return c->what == VIEW_FIELD ? field_cell(v, c) : made_cell(v, c, r);
}

void
view_fill(struct table_view *v, const struct record *r)
{
	size_t i;

	for (i = 0; i < v->ncolumns; i++)
		v->cells[i] = view_cell(v, &v->columns[i], r);
}
