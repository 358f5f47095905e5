/* SPDX-License-Identifier: MIT */
/*
 * Quotations while they grow. Their pieces are in one pool, chained, so that
 * what is found apart can be joined.
 */
#include "base/base.h"
#include "finder.h"

static struct span
span_of(const struct finder *f, struct stretch s)
{
	const struct text_word *w = f->words.p;

	if (s.from == s.to)
		return (struct span){ 0 };
	return (struct span){ f->para->base + w[s.from].start,
	    f->para->base + w[s.to - 1].end };
}

/* The sentence of this paragraph that holds the byte before clean-text offset
 * end. */
static size_t
sentence_of(const struct finder *f, size_t end)
{
	size_t lo = f->para->first, hi = f->para->last;

	while (lo + 1 < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (f->doc->sents[mid].start < end)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

void
quote_place(const struct finder *f, struct stretch s, struct span *span,
    size_t *sent)
{
	*span = span_of(f, s);
	*sent = sentence_of(f, span->end);
}

static struct slice
stretch_text(const struct finder *f, struct stretch s)
{
	const struct text_word *w = f->words.p;

	while (s.to > s.from && word_has(&w[s.to - 1], WORD_PUNCT) &&
	    w[s.to - 1].mark != ')')
		s.to--;
	return s.from == s.to ? (struct slice){ 0 } :
	    slice_part(f->para->text, w[s.from].start, w[s.to - 1].end);
}

/* Add the stretch to the content of the last quotation; false if it is empty or
 * in it already. */
bool
quote_add(struct finder *f, struct quote *q, struct stretch s)
{
	struct span span = span_of(f, s);
	struct found *chain = quote_found(f, q);
	size_t i;

	if (s.from >= s.to)
		return false;
	for (i = s.from; i < s.to; i++)
		f->words.p[i].used = true;
	f->pool = mem_grow(f->pool, &f->pool_cap, f->npool + 1,
	    sizeof(*f->pool));
	f->pool[f->npool] = (struct piece){ span, slice_part(f->para->text,
	    span.start - f->para->base, span.end - f->para->base), NONE };
	if (chain->last == NONE)
		chain->first = (long)f->npool;
	else
		f->pool[chain->last].next = (long)f->npool;
	chain->last = (long)f->npool++;
	q->nspans++;
	q->sent = sentence_of(f, span.end);
	return true;
}

/* What the stretch adds to a type: direct if all words are in quotation
 * marks. */
enum quote_type
stretch_type(const struct finder *f, struct stretch s)
{
	bool in = false, out = false;
	size_t i;

	for (i = s.from; i < s.to; i++) {
		if (word_has(&f->words.p[i], WORD_QUOTED))
			in = true;
		else if (!word_has(&f->words.p[i], WORD_PUNCT))
			out = true;
	}
	return !in ? QUOTE_INDIRECT : out ? QUOTE_MIXED : QUOTE_DIRECT;
}

enum quote_type
content_type(const struct finder *f, const struct content *r)
{
	struct stretch left = r->left, right = r->right;
	enum quote_type type = stretch_type(f, left.from < left.to ? left :
	    right);

	if (left.from < left.to && right.from < right.to)
		type = types_joined(type, stretch_type(f, right));
	return type;
}

enum quote_type
types_joined(enum quote_type a, enum quote_type b)
{
	return a == b ? a : QUOTE_MIXED;
}

/* Begin a quotation; it is dropped again if no stretch can be added. */
struct quote *
quote_new(struct finder *f, enum rule rule)
{
	struct quotes *out = f->out;

	out->p = mem_grow(out->p, &out->cap, out->n + 1, sizeof(*out->p));
	out->p[out->n] = (struct quote){ .rule = rule };
	f->found = mem_grow(f->found, &f->found_cap, out->n + 1,
	    sizeof(*f->found));
	f->found[out->n] = (struct found){ NONE, NONE, NONE, NONE,
	    .afresh = f->at.afresh };
	f->at.afresh = false;
	return &out->p[out->n++];
}

void
quote_take_back(struct finder *f)
{
	f->at.afresh = f->found[--f->out->n].afresh;
}

void
quote_can_go_on(struct finder *f, const struct quote *q)
{
	quote_found(f, q)->can_go_on = true;
	f->at.open = f->at.here = true;
}

void
quotes_end_here(struct finder *f)
{
	f->at.open = false;
	f->at.afresh = true;
}

long
note_event(struct finder *f, enum event_kind kind, struct stretch words)
{
	return event_add(&f->events, kind, f->para, words);
}

static struct source
source_unnamed(const struct finder *f, struct stretch s)
{
	struct source r = { .event = NONE };

	if (s.from == s.to)
		return r;
	r.text = stretch_text(f, s);
	r.span.start = f->para->base + f->words.p[s.from].start;
	r.span.end = r.span.start + r.text.len;
	return r;
}

struct source
source_note(struct finder *f, struct stretch s)
{
	struct source r = source_unnamed(f, s);

	if (s.from < s.to)
		r.event = note_event(f, EVENT_SOURCE, s);
	return r;
}

void
quote_set_source(struct finder *f, struct quote *q, struct source s)
{
	q->speaker = s.span;
	q->speaker_text = s.text;
	quote_found(f, q)->source = s.event;
}

void
quote_set_speaker(struct finder *f, struct quote *q, struct stretch s)
{
	quote_set_source(f, q, source_note(f, s));
}

void
quote_set_nobody(struct finder *f, struct quote *q, struct stretch s)
{
	quote_set_source(f, q, source_unnamed(f, s));
}

void
quote_set_name(struct finder *f, struct quote *q, struct slice name)
{
	q->name = name;
	quote_found(f, q)->source = NONE;
}

void
quote_set_cue(struct finder *f, struct quote *q, struct stretch s)
{
	q->cue = span_of(f, s);
	q->cue_text = slice_part(f->para->text, f->words.p[s.from].start,
	    f->words.p[s.to - 1].end);
}
