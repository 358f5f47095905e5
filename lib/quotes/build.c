/* SPDX-License-Identifier: MIT */
/*
 * Quotations while they grow. Their pieces are in one pool, chained, so that a
 * quotation can go on after another one was begun. At the end of the document
 * they are made into spans and texts.
 */
#include <stdlib.h>

#include "acts.h"
#include "base/base.h"
#include "who.h"

enum { KEY_MAX = 48,	/* bytes of a rule and a cue */
	PEOPLE = 2 };	/* turns of people that make an interview one */

/* In the place of a cue for turns of such an interview; a key, not English. */
#define OF_PEOPLE "people"

/* Does the span overlap a quotation that is there already? Those overlap each
 * other only if somebody else made them. */
static bool
is_there(const struct finder *f, struct span s)
{
	size_t lo = 0, hi = f->there->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (f->there->p[mid].end <= s.start)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < f->there->n && f->there->p[lo].start < s.end;
}

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

static struct slice
stretch_text(const struct finder *f, struct stretch s)
{
	const struct text_word *w = f->words.p;

	while (s.to > s.from && (w[s.to - 1].flags & WORD_PUNCT) &&
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
		f->words.p[i].flags |= WORD_USED;
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
		if (f->words.p[i].flags & WORD_QUOTED)
			in = true;
		else if (!(f->words.p[i].flags & WORD_PUNCT))
			out = true;
	}
	return !in ? QUOTE_INDIRECT : out ? QUOTE_MIXED : QUOTE_DIRECT;
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
	    .afresh = f->afresh };
	f->afresh = false;
	return &out->p[out->n++];
}

void
quote_take_back(struct finder *f)
{
	f->afresh = f->found[--f->out->n].afresh;
}

void
quote_can_go_on(struct finder *f, const struct quote *q)
{
	quote_found(f, q)->can_go_on = true;
	f->target = f->here = true;
}

void
quotes_end_here(struct finder *f)
{
	f->target = false;
	f->afresh = true;
}

struct source
source_note(struct finder *f, struct stretch s)
{
	struct source r = { .event = NONE };

	if (s.from == s.to)
		return r;
	r.text = stretch_text(f, s);
	r.span.start = f->para->base + f->words.p[s.from].start;
	r.span.end = r.span.start + r.text.len;
	r.event = event_add(f, EVENT_SOURCE, s);
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

static int
by_place(const void *a, const void *b)
{
	const struct quote *x = a, *y = b;

	if (x->sent != y->sent)
		return x->sent < y->sent ? -1 : 1;
	if (x->spans[0].start != y->spans[0].start)
		return x->spans[0].start < y->spans[0].start ? -1 : 1;
	return 0;
}

/* The spans of a quotation and its pieces joined by blanks. */
static void
join(struct finder *f, struct quote *q, const struct found *chain)
{
	size_t len = 0, n = 0;
	char *text;
	long i;

	q->spans = arena_alloc(&f->doc->arena, q->nspans * sizeof(*q->spans));
	for (i = chain->first; i != NONE; i = f->pool[i].next) {
		q->spans[n++] = f->pool[i].span;
		len += f->pool[i].text.len + 1;
	}
	q->text = f->pool[chain->first].text;
	if (n == 1)
		return;
	text = arena_alloc(&f->doc->arena, len);
	q->text = (struct slice){ text, len - 1 };
	for (i = chain->first; i != NONE; i = f->pool[i].next) {
		memcpy(text, f->pool[i].text.p, f->pool[i].text.len);
		text += f->pool[i].text.len;
		if (f->pool[i].next != NONE)
			*text++ = ' ';
	}
}

/* Does a piece of the quotation overlap one that is there already? */
static bool
repeats(const struct finder *f, const struct found *chain)
{
	long i;

	for (i = chain->first; i != NONE; i = f->pool[i].next)
		if (is_there(f, f->pool[i].span))
			return true;
	return false;
}

/* The share in percent, of two digits, that the dictionary has for the rule, or
 * for it and the word after it ("q1 said"); 0 if it has none. */
static unsigned
share_of(const struct finder *f, enum rule rule, struct slice word)
{
	struct slice name = slice_of(rule_name(rule)), value;
	struct dict_entry entry = { 0 };
	char key[KEY_MAX];
	size_t n = name.len;

	if (n + 1 + word.len > sizeof(key))
		return 0;
	memcpy(key, name.p, n);
	if (word.len > 0) {
		key[n++] = ' ';
		memcpy(key + n, word.p, word.len);
		n += word.len;
	}
	dict_find_lower(f->words.language->confidence, (struct slice){ key, n },
	    &entry);
	value = entry.value;
	return value.len == 2 ?
	    (unsigned)(value.p[0] - '0') * 10 + (unsigned)(value.p[1] - '0') :
	    0;
}

/* How often records of this rule are right with this cue, or else with this
 * type, and names by the rule that guessed this one, in percent:
 * lib/data/en/confidence. */
static unsigned
confidence_of(const struct finder *f, const struct quote *q)
{
	static const char types[] = "dmi";	/* of the keys; not English */
	unsigned share = 0, guess = 0;

	if (q->guess != RULE_NONE && q->name.len > 0)
		guess = share_of(f, q->guess, (struct slice){ 0 });
	if (q->rule == RULE_Q7 && q->cue.end > 0 && f->people >= PEOPLE)
		share = share_of(f, q->rule, SLICE(OF_PEOPLE));
	else if (q->cue_text.len > 0)
		share = share_of(f, q->rule, q->cue_text);
	if (share == 0)
		share =
		    share_of(f, q->rule, (struct slice){ types + q->type, 1 });
	return (share != 0 ? share : 50) * (guess != 0 ? guess : 100) / 100;
}

/* What is there already is found again, so that nothing else uses its words; it
 * is left out only here. */
void
quotes_finish(struct finder *f)
{
	size_t i, n = 0;

	for (i = 0; i < f->out->n; i++) {
		if (f->out->p[i].nspans == 0 ||
		    (f->there->n > 0 && repeats(f, &f->found[i])))
			continue;
		f->out->p[n] = f->out->p[i];
		rule_fired(f->out->p[n].rule);
		if (f->out->p[n].name.len > 0)
			rule_fired(f->out->p[n].guess);
		if (f->out->p[n].confidence == 0)
			f->out->p[n].confidence =
			    confidence_of(f, &f->out->p[n]);
		f->out->p[n].act = act_of(f->words.language, &f->out->p[n]);
		join(f, &f->out->p[n++], &f->found[i]);
	}
	f->out->n = n;
	if (n > 1)
		qsort(f->out->p, n, sizeof(*f->out->p), by_place);
}
