/* SPDX-License-Identifier: MIT */
/*
 * What somebody was asked or told follows the verb, or stands before it if the
 * verb ends the sentence: "the dam leaks, the jury was told". A question that
 * opens the sentence ends before the main clause. What is said to be so has the
 * subject in it: "[The dam] is said [to leak]" (Q16).
 */
#include "base/base.h"
#include "before.h"
#include "chunks.h"
#include "heads.h"
#include "hearsay.h"
#include "nouncue.h"
#include "passive.h"

/* Does a main clause begin at word i: a noun phrase and its verb? */
static bool
begins_main(const struct carrier *c, size_t i)
{
	struct chunk subject = chunk_at(c->ws, i);

	while (subject.kind == CHUNK_ADVERB && subject.to < c->hi)
		subject = chunk_at(c->ws, subject.to);
	return subject.kind == CHUNK_NOUN || subject.kind == CHUNK_QUOTED;
}

/* The comma that ends a question from word from on: before a main clause, or
 * before the verb of the clause that it is inserted in. */
static size_t
question_end(const struct carrier *c, size_t from, bool opens)
{
	const struct text_word *p = c->ws->p;
	size_t i;

	for (i = from; i + 1 < c->hi; i++) {
		if (!word_has_comma(c, &p[i]) || !holds_finite(c, from, i))
			continue;
		if (opens ? begins_main(c, i + 1) : chunk_is_finite(&p[i + 1]))
			return i + !word_is_mark(&p[i], ',');
	}
	return c->hi;
}

/* The end of what begins at word i behind the verb. */
static size_t
end_behind(const struct carrier *c, const struct attributions *as, size_t n,
    size_t i)
{
	const struct attribution *a = &as->p[n];
	bool opens = passive_opens(a, c->lo);
	size_t end = c->hi;

	if (opens || passive_inserted(c->ws, a))
		end = question_end(c, i, opens);
	if (end < c->hi)
		return end;
	return clause_end(c, as, n + 1, i + 1);
}

/* "who", or a participle */
static bool
tells_more(const struct text_word *w)
{
	return word_has(w, QUOTING_RELATIVE) || w->part == PART_PARTICIPLE ||
	    w->part == PART_ING;
}

/* The subject of what is said to be so, without a clause with "who". */
static struct stretch
subject_of(const struct carrier *c, const struct attribution *a)
{
	const struct text_word *p = c->ws->p;
	struct stretch s = { a->from, passive_start(c->ws, a->cue, a->from) };
	size_t i;

	for (i = s.from + 1; i < s.to; i++)
		if (word_is_mark(&p[i - 1], ',') && tells_more(&p[i]))
			s.to = i;
	while (s.to > s.from && word_has(&p[s.to - 1], WORD_PUNCT))
		s.to--;
	s.from = head_start(c->ws, s.from, s.to, c->lo);
	return s;
}

/* Where what stands before the verb begins. */
static size_t
start_before(const struct carrier *c)
{
	size_t i = c->taken > c->lo ? c->taken : c->lo;

	while (i < c->hi && word_has(&c->ws->p[i], WORD_PUNCT))
		i++;
	return i;
}

/* A verb in the past with its object: "angered her" */
static bool
has_object(const struct carrier *c, size_t i)
{
	const struct text_word *w = &c->ws->p[i];

	return i + 1 < c->hi && w->part == PART_PARTICIPLE &&
	    chunk_kind(w + 1) == CHUNK_NOUN && chunk_begins(w + 1);
}

/* The first word of the group of verbs that is no adverb. */
static size_t
verb_in(const struct carrier *c, const struct chunk *verbs)
{
	size_t i = verbs->from;

	while (i < verbs->head && c->ws->p[i].part == PART_ADVERB)
		i++;
	return i;
}

/* The verb that is none of the clause from word from on: "[his claim that it
 * leaked] angered her"; or the sentence's end. */
static size_t
main_verb(const struct carrier *c, size_t from)
{
	struct chunk now;
	bool inner = false, seen = false;
	size_t i;

	for (i = from; i < c->hi; i = now.to) {
		now = chunk_at(c->ws, i);
		if (chunk_is_finite(&c->ws->p[i]) || (seen && !inner &&
		    has_object(c, i))) {
			if (seen && !inner)
				return verb_in(c, &now);
			seen |= !inner;
			inner = false;
		} else if (now.kind == CHUNK_OPENER) {
			inner = true;
		} else if (now.kind == CHUNK_COORD || now.kind == CHUNK_MARK) {
			inner = seen;
		}
	}
	return c->hi;
}

/* What follows a noun; it ends before a main clause, or the verb that has the
 * noun as its subject. */
static struct content
noun_content(const struct carrier *c, const struct attributions *as, size_t n)
{
	const struct attribution *a = &as->p[n];
	struct content r = { .right = { a->to, clause_end(c, as, n + 1,
	    a->to + 1) }, .rule = RULE_Q17 };
	size_t end;

	if (!noun_cue_opens(c->ws, a->cue, c->lo))
		return r;
	end = question_end(c, a->to, true);
	if (end < r.right.to)
		r.right.to = end;
	end = main_verb(c, a->to + 2);	/* no verb is right behind "that" */
	if (end < r.right.to)
		r.right.to = end;
	return r;
}

/* Is it within what an attribution behind it has before it: "The claim that it
 * leaks is false, Quill said"? */
static bool
is_within(const struct carrier *c, const struct attributions *as, size_t n)
{
	size_t k;

	for (k = n + 1; k < as->n; k++) {
		const struct text_word *cue = &c->ws->p[as->p[k].cue];
		struct content r;

		if (attribution_is_hearsay(&as->p[k]) ||
		    !word_has(cue, QUOTING_SPEECH) ||
		    !word_has(cue, QUOTING_BARE | QUOTING_THAT))
			continue;
		r = content_before(c, as, k);
		if (r.rule != RULE_NONE && stretch_has(r.left, as->p[n].cue))
			return true;
	}
	return false;
}

struct content
hearsay_content(const struct carrier *c, const struct attributions *as, size_t n)
{
	const struct attribution *a = &as->p[n];
	struct content r = { .rule = RULE_Q16 };
	size_t i = a->to;

	if (!passive_opens(a, c->lo) && !passive_inserted(c->ws, a) &&
	    is_within(c, as, n))
		return (struct content){ .rule = RULE_NONE };
	if (a->form == FORM_NOUN)
		return noun_content(c, as, n);
	while (i < c->hi && word_is_mark(&c->ws->p[i], '.'))
		i++;
	if (i == c->hi) {
		r.left = (struct stretch){ start_before(c), a->from - 1 };
		return r;
	}
	if (passive_raises(c->ws, a))
		r.left = subject_of(c, a);
	r.right = (struct stretch){ a->to, end_behind(c, as, n, a->to) };
	return r;
}
