/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "kinds.h"
#include "marks.h"

/* The place, moved on to where a character begins, or the end of the text. */
static size_t
at_character(const struct places_text *t, size_t place)
{
	while (!utf8_bound(t->text, place - t->start))
		place++;
	return place;
}

/* Set start and end to bounds of characters; false if they are not in the
 * text. */
static bool
fit(const struct places *p, struct span span, struct mark *mark)
{
	size_t first, last;

	if (span.start >= span.end)
		return false;
	first = places_at(p, span.start);
	last = places_at(p, span.end - 1);
	if (first == PLACES_NONE || last == PLACES_NONE)
		return false;
	mark->start = at_character(&p->p[first], span.start);
	mark->end = at_character(&p->p[last], span.end);
	return mark->start < mark->end;
}

static void
add_mark(struct marked *m, struct mark mark)
{
	m->p = mem_grow(m->p, &m->cap, m->n + 1, sizeof(*m->p));
	m->p[m->n++] = mark;
}

static void
add_quotations(struct marked *m, struct statements *st)
{
	size_t i, k;

	for (i = 0; i < st->n; i++) {
		m->spans.n = 0;
		spans_read(&m->spans, st->p[i].spans);
		for (k = 0; k < m->spans.n; k++) {
			struct mark mark = { .quote = &st->p[i],
			    .first = k == 0, .last = k == m->spans.n - 1 };

			if (fit(m->places, m->spans.p[k], &mark))
				add_mark(m, mark);
		}
	}
}

static void
add_names(struct marked *m, const struct doc *d)
{
	size_t i;

	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];
		struct mark mark = { .name = r };

		if (r->kind == KIND_ENTITY &&
		    kind_is_name(entity_type_of(r->label)) &&
		    fit(m->places, (struct span){ r->start, r->end }, &mark))
			add_mark(m, mark);
	}
}

static int
by_place(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	if (x->end != y->end)
		return x->end > y->end ? -1 : 1;
	if (x->quote == NULL || y->quote == NULL)
		return (x->quote == NULL) - (y->quote == NULL);
	return (x->quote > y->quote) - (x->quote < y->quote);
}

/* Is there room for another quotation from here on? */
static bool
goes_in(size_t *ends, const struct mark *mark)
{
	size_t i;

	for (i = 0; i < WEB_DEPTH; i++)
		if (ends[i] <= mark->start) {
			ends[i] = mark->end;
			return true;
		}
	return false;
}

/* The texts that hold the quotation. */
static void
note_quoted(struct marked *m, const struct mark *mark)
{
	size_t i = places_at(m->places, mark->start);

	for (; i < m->places->n && m->places->p[i].start < mark->end; i++)
		m->quoted[i] = true;
}

/* Is this the first mention of the name? */
static bool
is_new(struct marked *m, const struct record *r)
{
	struct slice name = record_field(r, 7);
	size_t before = m->seen.n;

	if (name.len == 0)
		name = r->text;
	table_add(&m->seen, hash_mix(hash_bytes(name.p, name.len) ^
	    hash_bytes(r->label.p, r->label.len)), 1);
	return m->seen.n > before;
}

/* Of marks in order, keep those that can be shown. */
static void
keep(struct marked *m)
{
	size_t ends[WEB_DEPTH] = { 0 }, name_end = 0, i, kept = 0;

	for (i = 0; i < m->n; i++) {
		struct mark mark = m->p[i];

		if (mark.quote != NULL) {
			if (!goes_in(ends, &mark))
				continue;
			note_quoted(m, &mark);
			if (mark.first)
				mark.quote->placed = true;
		} else {
			if (mark.start < name_end)
				continue;
			name_end = mark.end;
			mark.first = is_new(m, mark.name);
		}
		m->p[kept++] = mark;
	}
	m->n = kept;
}

void
marked_take(struct marked *m, const struct doc *d, const struct places *places,
    struct statements *st)
{
	m->places = places;
	m->n = 0;
	table_clear(&m->seen);
	m->quoted = mem_grow(m->quoted, &m->quoted_cap, places->n + 1,
	    sizeof(*m->quoted));
	memset(m->quoted, 0, places->n * sizeof(*m->quoted));
	add_quotations(m, st);
	add_names(m, d);
	if (m->n > 1)
		qsort(m->p, m->n, sizeof(*m->p), by_place);
	keep(m);
}

void
marked_free(struct marked *m)
{
	free(m->p);
	free(m->quoted);
	table_free(&m->seen);
	spans_free(&m->spans);
}
