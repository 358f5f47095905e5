/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "document.h"
#include "tongue.h"

struct sent *
document_add_sent(struct document *d, struct slice text, size_t start)
{
	struct sent *s;

	d->sents = mem_grow(d->sents, &d->sents_cap, d->nsents + 1,
	    sizeof(*d->sents));
	s = &d->sents[d->nsents++];
	*s = (struct sent){ .text = text, .start = start,
	    .end = start + text.len };
	return s;
}

void
document_add_meta(struct document *d, struct slice label, struct slice value)
{
	d->metas = mem_grow(d->metas, &d->metas_cap, d->nmetas + 1,
	    sizeof(*d->metas));
	d->metas[d->nmetas++] = (struct document_meta){ label, value };
}

void
document_add_mark(struct document *d, struct span span, bool cite)
{
	if (span.start >= span.end || (d->nmarks > 0 &&
	    span.start < d->marks[d->nmarks - 1].span.end))
		return;
	d->marks = mem_grow(d->marks, &d->marks_cap, d->nmarks + 1,
	    sizeof(*d->marks));
	d->marks[d->nmarks++] = (struct document_mark){ span, cite };
}

void
document_set_language(struct document *d)
{
	struct slice said = document_only(d, "language");
	struct tongue t;
	struct str tag = { 0 };
	size_t i;

	tongue_begin(&t);
	for (i = 0; i < d->nsents && tongue_add(&t, d->sents[i].text); i++)
		continue;
	tongue_decide(&t, said, &tag);
	d->tag = arena_copy(&d->arena, str_slice(&tag));
	str_free(&tag);
	d->language = language_find(d->tag);
	d->foreign = d->tag.len > 0 && d->language == NULL;
	if (d->language == NULL)
		d->language = language_default();
}

const struct language *
document_language(const struct document *d)
{
	return d->language != NULL ? d->language : language_default();
}

struct slice
document_only(const struct document *d, const char *label)
{
	struct slice only = { 0 };
	size_t i, n = 0;

	for (i = 0; i < d->nmetas; i++)
		if (slice_is(d->metas[i].label, label)) {
			only = d->metas[i].value;
			n++;
		}
	return n == 1 ? only : (struct slice){ 0 };
}

void
document_clear(struct document *d)
{
	d->nsents = d->nmetas = d->nmarks = 0;
	arena_clear(&d->arena);
}

void
document_free(struct document *d)
{
	free(d->sents);
	free(d->metas);
	free(d->marks);
	arena_free(&d->arena);
	*d = (struct document){ 0 };
}

void
span_add(struct spans *s, struct span span)
{
	s->p = mem_grow(s->p, &s->cap, s->n + 1, sizeof(*s->p));
	s->p[s->n++] = span;
}

void
spans_free(struct spans *s)
{
	free(s->p);
	*s = (struct spans){ 0 };
}
