/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "annotations.h"
#include "base/base.h"

static int
by_place(const void *a, const void *b)
{
	const struct mention *x = a, *y = b;

	if (x->sent != y->sent)
		return x->sent < y->sent ? -1 : 1;
	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (x->end > y->end) - (x->end < y->end);
}

/* The name in the record of a mention, unless it is too long to be one. */
static struct slice
name_in(const struct record *r, struct arena *arena)
{
	struct slice name = record_field(r, 7);

	return name.len > MENTION_NAME ? (struct slice){ 0 } :
	    field_plain(arena, name);
}

void
doc_mentions(struct mentions *ms, struct doc *d)
{
	struct document *t = &d->text;
	size_t i, s = 0, kept = 0;

	ms->n = 0;
	for (i = 0; i < d->nrecs && t->nsents > 0; i++) {
		const struct record *r = &d->recs[i];

		while (s + 1 < t->nsents && d->places[s + 1] <= i)
			s++;
		if (r->kind != KIND_ENTITY || r->start < t->sents[s].start ||
		    r->start >= r->end ||
		    r->end > t->sents[s].start + t->sents[s].text.len)
			continue;
		mention_add(ms, (struct mention){ .sent = s,
		    .start = r->start - t->sents[s].start,
		    .end = r->end - t->sents[s].start,
		    .type = entity_type_of(r->label),
		    .name = name_in(r, &t->arena),
		    .value = field_plain(&t->arena, record_field(r, 9)),
		    .label = field_plain(&t->arena, r->label) });
	}
	if (ms->n > 1)
		qsort(ms->p, ms->n, sizeof(*ms->p), by_place);
	for (i = 0; i < ms->n; i++)	/* keep one of those that overlap */
		if (kept == 0 || ms->p[kept - 1].sent != ms->p[i].sent ||
		    ms->p[kept - 1].end <= ms->p[i].start)
			ms->p[kept++] = ms->p[i];
	ms->n = kept;
}

static int
by_span(const void *a, const void *b)
{
	const struct span *x = a, *y = b;

	return x->start != y->start ? (x->start < y->start ? -1 : 1) :
	    (x->end > y->end) - (x->end < y->end);
}

void
spans_read(struct spans *spans, struct slice t)
{
	struct span s = { 0 };
	size_t i, *n = &s.start;

	for (i = 0; i <= t.len; i++) {
		if (i < t.len && t.p[i] >= '0' && t.p[i] <= '9') {
			*n = *n * 10 + (size_t)(t.p[i] - '0');
		} else if (i < t.len && t.p[i] == '-') {
			n = &s.end;
		} else {
			if (s.start < s.end)
				span_add(spans, s);
			s = (struct span){ 0 };
			n = &s.start;
		}
	}
}

void
doc_quoted(struct spans *spans, const struct doc *d)
{
	size_t i;

	spans->n = 0;
	for (i = 0; i < d->nrecs; i++)
		if (d->recs[i].kind == KIND_QUOTE)
			spans_read(spans, record_field(&d->recs[i], 10));
	if (spans->n > 1)
		qsort(spans->p, spans->n, sizeof(*spans->p), by_span);
}

void
doc_marks(struct doc *d)
{
	size_t i;

	d->text.nmarks = 0;
	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];

		if (r->kind == KIND_MARKUP)
			document_add_mark(&d->text, (struct span){ r->start,
			    r->end }, slice_is(r->label, "cite"));
	}
}
