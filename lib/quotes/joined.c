/* SPDX-License-Identifier: MIT */
/*
 * A quotation goes on after the words of the reporter, in the next sentence or
 * in the next paragraph. One that is alone in its sentence is a part of the
 * last one, unless somebody else acts in the sentence between them; so this is
 * for when names are known. One that a paragraph begins with and that is
 * attributed gives its speaker to an open one before it that has none, and a
 * cite gives its own to the passage above it.
 */
#include "joined.h"

/* Is the speaker of quotation i that of q, too: by name, or by the words if
 * neither has a name? */
static bool
has_speaker(const struct finder *f, const struct quote *q, size_t i)
{
	const struct quote *x = &f->out->p[i];

	return slice_eq(x->name.len > 0 ? x->name : x->speaker_text,
	    q->name.len > 0 ? q->name : q->speaker_text);
}

/* Is quotation i a part of q, the last one that can go on? */
static bool
belongs(const struct finder *f, const struct quote *q, size_t i)
{
	switch (f->found[i].join) {
	case JOIN_LOOSE:
		return f->found[i].source == NONE || has_speaker(f, q, i);
	case JOIN_FIRST:
		return q->rule == RULE_Q6;
	case JOIN_CITED:
		return true;
	default:
		return false;
	}
}

/* Give the speaker of the quotation x to q. */
static void
give_speaker(struct quote *q, const struct quote *x)
{
	q->rule = x->rule;
	if (x->speaker_text.len == 0)
		return;
	q->speaker = x->speaker;
	q->speaker_text = x->speaker_text;
	q->name = x->name;
	q->guess = x->guess;
	q->name_confidence = x->name_confidence;
}

/* Move the pieces of quotation i to quotation to. */
static void
move_pieces(struct finder *f, size_t to, size_t i)
{
	struct quote *q = &f->out->p[to], *x = &f->out->p[i];

	if (x->nspans == 0)
		return;
	f->pool[f->found[to].last].next = f->found[i].first;
	f->found[to].last = f->found[i].last;
	q->nspans += x->nspans;
	q->sent = x->sent;
	x->nspans = 0;
}

/* Make quotation i a part of quotation to. */
static void
join(struct finder *f, size_t to, size_t i)
{
	struct quote *q = &f->out->p[to], *x = &f->out->p[i];

	move_pieces(f, to, i);
	if (f->found[i].join == JOIN_CITED) {
		if (q->speaker_text.len == 0)
			give_speaker(q, x);
		return;
	}
	q->type = types_joined(q->type, x->type);
	if (f->found[i].join == JOIN_LOOSE)
		return;
	give_speaker(q, x);
	q->cue = x->cue;
	q->cue_text = x->cue_text;
}

void
joined_find(struct finder *f)
{
	long last = NONE;	/* that can go on */
	size_t i;

	for (i = 0; i < f->out->n; i++) {
		const struct found *x = &f->found[i];
		struct quote *q = &f->out->p[i];

		if (x->afresh)
			last = NONE;
		if (last != NONE && belongs(f, &f->out->p[last], i)) {
			join(f, (size_t)last, i);
			continue;
		}
		if (x->slight) {
			q->nspans = 0;
			continue;
		}
		if (q->name.len == 0 && x->before != NONE)
			q->name = f->events.p[x->before].name;
		if (x->can_go_on)
			last = (long)i;
	}
}
