/* SPDX-License-Identifier: MIT */
/*
 * Of two attributions that claim the same words the likelier one gets them, or
 * the outer one, if it says that the other was said (QL6). The other one falls
 * back on what the rules found, if that claims other words and no rule forbids
 * it (QL4). What somebody who is quoted thinks belongs to the quotation (QL7);
 * what he or she says next does not (QL8).
 */
#include <math.h>

#include "base/base.h"
#include "chunks.h"
#include "settle.h"
#include "vetoes.h"

/* The least log odds of what holds other attributions. */
static const double AROUND = -1;

/* Are any of the words s in the content? */
static bool
claims(const struct content *r, struct stretch s)
{
	return stretches_overlap(s, r->left) || stretches_overlap(s, r->right);
}

/* Does b claim words or the cue of a? */
static bool
takes_from(const struct proposal *a, const struct proposal *b)
{
	return claims(&b->r, a->r.left) || claims(&b->r, a->r.right) ||
	    claims(&b->r, (struct stretch){ a->cue, a->cue_end });
}

static bool
clash(const struct proposal *a, const struct proposal *b)
{
	return takes_from(a, b) || takes_from(b, a);
}

/* Take the content of the rules instead, if that does not clash. */
static bool
fall_back(const struct carrier *c, struct proposal *p,
    const struct proposal *other)
{
	struct proposal by_rules = *p;

	by_rules.r = p->rules;
	by_rules.learned = false;
	by_rules.confidence = 0;
	if (p->rules.rule == RULE_NONE || clash(&by_rules, other) ||
	    proposal_forbidden(c, &by_rules))
		return false;
	*p = by_rules;
	return true;
}

/* Where what it adds to the sentence begins: with its speaker, if that is its
 * subject, else with its cue. */
static size_t
start_of(const struct proposal *p)
{
	bool subject = p->grouped && p->a.form == FORM_SV &&
	    p->a.speaker < p->a.speaker_end;

	return subject ? p->a.from : p->cue;
}

/* Is its verb a second one of the same speaker, "and warned", or that of
 * another clause, "while Marl said"? */
static bool
is_beside(const struct carrier *c, const struct proposal *p)
{
	size_t from = start_of(p);
	const struct text_word *before = &c->ws->p[from - 1];

	if (from <= c->lo)
		return true;
	if (word_has(before, QUOTING_ADVERB) && from > c->lo + 1)
		before--;
	return word_has(before, QUOTING_COORD | QUOTING_BREAK) ||
	    before->id == WORD_AS;
}

/* Is it a verb of saying, and no noun: one that can have all of the sentence in
 * what it says? */
static bool
is_plain(const struct carrier *c, const struct proposal *p)
{
	const struct text_word *cue = &c->ws->p[p->cue];

	return word_has(cue, QUOTING_SPEECH) && word_has(cue, QUOTING_BARE) &&
	    (p->grouped || !word_has(cue, QUOTING_NOUN));
}

/* Is it one whose content is behind it? */
static bool
is_before_content(const struct carrier *c, const struct proposal *p)
{
	return is_plain(c, p) && p->cue_end <= p->r.right.from;
}

/* Does a say that b was said? */
static bool
is_around(const struct carrier *c, const struct proposal *a,
    const struct proposal *b)
{
	return a->any >= AROUND && is_before_content(c, a) &&
	    stretch_has(a->r.right, b->cue) && !is_beside(c, b);
}

/* Does b close the sentence and say that a was said: "Quill promised to go,
 * Marl said"? */
static bool
closes_around(const struct proposal *a, const struct proposal *b)
{
	return b->closing && stretch_has(b->r.left, a->cue);
}

/* Is it a second verb of the same speaker, after "and" or, where a third one
 * follows, after a comma? */
static bool
is_second(const struct carrier *c, const struct proposal *p)
{
	const struct text_word *cue = &c->ws->p[p->cue];

	if (p->a.form != FORM_SHARED || !p->grouped)
		return false;
	if (word_is_mark(cue - 1, ','))
		return word_has(cue, QUOTING_FINITE | QUOTING_SPEECH);
	return word_has(cue - 1, QUOTING_COORD) &&
	    (cue->part == PART_FINITE || word_is_opener(&c->ws->p[p->cue_end]));
}

/* Is there "would" or the like in words [from..to), as the last verb that has a
 * subject? */
static bool
ends_with_modal(const struct carrier *c, size_t from, size_t to)
{
	const struct text_word *p = c->ws->p;

	while (to > from && !part_is_finite(p[to].part))
		to--;
	return p[to].part == PART_MODAL;
}

/* Does the clause at word i have a thing as its subject, which says nothing:
 * "the ship is safe"? */
static bool
is_of_thing(const struct carrier *c, size_t i)
{
	const struct text_word *p = c->ws->p, *head;
	struct chunk subject;

	i += p[i].id == WORD_THAT;
	subject = chunk_at(c->ws, i);
	head = &p[subject.head];
	return subject.kind == CHUNK_NOUN && subject.from == i &&
	    chunk_is_finite(&p[subject.to]) && !word_looks_able(head) &&
	    !word_may_speak(c->ws, head);
}

/* The "and" or comma before the cue of b, if the same speaker says something
 * else there, for what a says is of something that cannot say it, or of what
 * would happen, so that a verb in the past tense belongs to the speaker, as in
 * "Quill said it would hold and warned that ..."; else 0. */
static size_t
second_verb(const struct carrier *c, const struct proposal *a,
    const struct proposal *b)
{
	size_t and = b->cue - 1;

	if (!is_plain(c, a) || !is_second(c, b) ||
	    !stretch_has(a->r.right, b->cue))
		return 0;
	if (word_is_mark(&c->ws->p[and], ',') || is_of_thing(c, a->r.right.from))
		return and;
	return is_plain(c, b) && ends_with_modal(c, a->r.right.from, and) ? and :
	    0;
}

/* Let each of two verbs of the same speaker have its own content. */
static void
split(struct proposals *ps, const struct carrier *c)
{
	size_t i, and;

	for (i = 1; i < ps->n; i++) {
		struct proposal *a = &ps->p[i - 1], *b = &ps->p[i];

		if (!a->kept || !b->kept || b->r.rule == RULE_NONE)
			continue;
		and = second_verb(c, a, b);
		if (BY(QL8, and > 0))
			a->r.right.to = and;
	}
}

/* Does somebody think, know or want what follows? */
static bool
says_thought(const struct carrier *c, const struct proposal *p)
{
	const struct text_word *cue = &c->ws->p[p->cue];

	return p->cue < p->r.right.from && !word_has(cue, QUOTING_SPEECH) &&
	    word_has(cue, QUOTING_BARE | QUOTING_THAT | QUOTING_WEAK);
}

/* Is the pronoun at word i its subject? */
static bool
has_pronoun(const struct carrier *c, const struct proposal *p, size_t i)
{
	return p->a.form == FORM_SV && p->a.speaker == i &&
	    p->a.speaker_end == i + 1 && word_is_pronoun(&c->ws->p[i]);
}

/* Does b go on with what a says, with what he or she thinks: "Quill says she
 * hopes to win, but she knows that ..."? */
static bool
goes_on_thinking(const struct carrier *c, const struct proposal *a,
    const struct proposal *b)
{
	const struct text_word *p = c->ws->p;
	size_t i = a->r.right.to;

	if (a->a.form != FORM_SV || !is_before_content(c, a))
		return false;
	i += word_is_mark(&p[i], ',');
	return word_has(&p[i], QUOTING_COORD) && has_pronoun(c, b, i + 1) &&
	    says_thought(c, b);
}

/* Make the thoughts that a quotation goes on with a part of it. */
static void
absorb_thoughts(struct proposals *ps, const struct carrier *c)
{
	struct proposal *last = NULL;
	size_t i;

	for (i = 0; i < ps->n; i++) {
		struct proposal *p = &ps->p[i];

		if (!p->kept)
			continue;
		if (last != NULL && BY(QL7, goes_on_thinking(c, last, p))) {
			last->r.right.to = p->r.right.to;
			last->mixed |= p->mixed;
			p->kept = false;
			p->why = RULE_QL7;
		} else {
			last = p;
		}
	}
}

/* Would both stay by the rules alone, without a clash? Then they do stay, if
 * one of them has a quotation or the model believes in both. */
static bool
both_fall_back(const struct carrier *c, struct proposal *a, struct proposal *b)
{
	struct proposal x = *a, y = *b;
	bool quoted = a->mixed || b->mixed;

	x.r = a->rules;
	y.r = b->rules;
	if (!quoted && fmin(a->any, b->any) <= 0)
		return false;
	return fall_back(c, &x, &y) && fall_back(c, a, &y) &&
	    fall_back(c, b, a);
}

/* Of two that clash the likelier one stays as it is; of an attribution and an
 * "according to" around it, the inner one does. */
static void
settle_two(const struct carrier *c, struct proposal *a, struct proposal *b)
{
	bool second = b->any > a->any && b->a.form != FORM_ACCORDING;

	RULE(QL4);
	if (BY(QL6, closes_around(a, b)))
		a->kept = fall_back(c, a, b);
	else if (BY(QL6, is_around(c, a, b)) || !second)
		b->kept = fall_back(c, b, a);
	else
		a->kept = fall_back(c, a, b);
	a->why = b->why = RULE_QL4;	/* if one is not kept */
}

void
proposals_settle(struct proposals *ps, const struct carrier *c)
{
	size_t i, k;

	split(ps, c);
	for (i = 0; i < ps->n; i++)
		for (k = i + 1; k < ps->n && ps->p[i].kept; k++) {
			struct proposal *a = &ps->p[i], *b = &ps->p[k];

			if (b->kept && clash(a, b) &&
			    !both_fall_back(c, a, b))
				settle_two(c, a, b);
		}
	absorb_thoughts(ps, c);
}
