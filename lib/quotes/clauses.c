/* SPDX-License-Identifier: MIT */
/*
 * Where content begins and ends; which of the rules Q1 to Q3 and Q8 to Q13
 * (rules.tsv) it has. It stands before the group (before.h), after it
 * (behind.h), or on both sides (resumed.h).
 */
#include "before.h"
#include "behind.h"
#include "chunks.h"
#include "clauses.h"
#include "cut.h"
#include "hearsay.h"
#include "resumed.h"

enum {	/* words */
	FAR_BEHIND = 30,	/* from "according to" to the comma after the
				 * source */
	INSERTED = 25,	/* of an insertion after the source */
	RELATIVE_NEAR = 8 /* from "which" to an attribution behind it */
};

/* Is a clause about the source ("who asked not to be named") or an apposition
 * at word i, up to the comma *end? */
static bool
inserted_end(const struct carrier *c, size_t i, size_t *end)
{
	const struct text_word *p = c->ws->p;
	bool clause = word_has(&p[i], QUOTING_RELATIVE) ||
	    word_looks_ing(c, &p[i]);
	size_t k;

	if (!clause && (word_is_pronoun(&p[i]) || !phrase_starts(&p[i])))
		return false;
	for (k = i; k < c->hi && k < i + INSERTED; k++) {
		if (word_is_mark(&p[k], ',')) {
			*end = k;
			return true;
		}
		if (word_has(&p[k], WORD_QUOTED) ||
		    (!clause && word_may_have_subject(&p[k])))
			return false;
	}
	return false;
}

/* Does a clause with "and" follow the source: "..., according to Quill, and the
 * dam leaks"? */
static bool
goes_on_according(const struct carrier *c, const struct attributions *as,
    size_t n)
{
	const struct text_word *p = c->ws->p;
	size_t i = as->p[n].to;

	if (i + 2 >= c->hi || n + 1 < as->n || !word_is_mark(&p[i], ',') ||
	    !word_has(&p[i + 1], QUOTING_COORD) ||
	    word_has(&p[i + 1], QUOTING_BREAK))	/* but */
		return false;
	for (i += 2; i < c->hi && !word_has(&p[i], WORD_PUNCT); i++)
		if (part_is_finite(p[i].part))
			return true;
	return false;
}

/* The content of "according to Quill, ...", after the comma behind the source
 * and what is inserted there. */
static struct content
behind_source(const struct carrier *c, const struct attributions *as, size_t n)
{
	const struct text_word *p = c->ws->p;
	size_t i = as->p[n].to, far = i + FAR_BEHIND, k;
	struct content r = { 0 };

	while (i < c->hi && i < far && !word_is_mark(&p[i], ','))
		i++;
	if (i + 1 < c->hi && inserted_end(c, i + 1, &k))
		i = k;
	if (i + 1 >= c->hi || !word_is_mark(&p[i], ','))
		return r;
	r.right.from = i + 1;
	r.right.to = word_has(&p[i + 1], WORD_QUOTED) ?
	    quotation_end(c, as, n + 1, i + 1) :
	    clause_end(c, as, n + 1, i + 1);
	r.rule = RULE_Q11;
	return r;
}

/* Is it "which" or the like behind a noun, or "that"? */
static bool
opens_relative(const struct text_word *w)
{
	if (word_has(w, QUOTING_RELATIVE))
		return true;
	return w->id == WORD_THAT && chunk_kind(w - 1) == CHUNK_NOUN;
}

/* The "which" of the clause that "according to" behind word to is inserted in:
 * "a plan *which*, according to Quill, would fail"; to if there is none. */
static size_t
relative_of(const struct carrier *c, size_t from, size_t to)
{
	size_t i;

	for (i = to; i-- > from + 1 && i + RELATIVE_NEAR > to;) {
		const struct text_word *w = &c->ws->p[i];

		if (word_has(w, WORD_QUOTED) || chunk_is_finite(w))
			break;
		if (opens_relative(w))
			return i;
	}
	return to;
}

/* Where what is before "according to" begins. */
static size_t
before_source(const struct carrier *c, const struct attribution *a)
{
	size_t from = c->taken > c->lo ? c->taken : c->lo;
	size_t which = relative_of(c, from, a->from);

	if (BY(QB10, which < a->from))
		return which;
	return from + word_has(&c->ws->p[from], QUOTING_COORD);
}

/* May words [from..to) be the subject or an adjunct of a clause that goes on
 * further behind? One word such as "Still" is neither. */
static bool
may_open(const struct carrier *c, size_t from, size_t to)
{
	const struct text_word *w = &c->ws->p[from];

	if (to == from + 1 && !phrase_starts(w) && !word_is_time(w) &&
	    !opens_relative(w))
		return false;
	return !stretch_quoted(c, (struct stretch){ from, to }) &&
	    !holds_finite(c, from, to);
}

/* Do the words before the source only open what goes on behind it: "The letter,
 * according to Quill, was sent", "In June, according to Quill, it was sent"? */
static bool
opens_according(const struct carrier *c, const struct attribution *a)
{
	const struct text_word *p = c->ws->p;

	size_t from = before_source(c, a);

	if (a->from < from + 2 || !word_is_mark(&p[a->from - 1], ',') ||
	    !may_open(c, from, a->from - 1))
		return false;
	return word_is_mark(&p[a->to], ',') &&
	    holds_finite(c, a->to + 1, c->hi);
}

/* The content of "according to". */
static struct content
according(const struct carrier *c, const struct attributions *as, size_t n,
    struct content left)
{
	const struct attribution *a = &as->p[n];
	size_t i = a->to + 1;

	if (BY(QB7, opens_according(c, a))) {
		return (struct content){
		    .left = { before_source(c, a), a->from - 1 },
		    .right = { i, clause_end(c, as, n + 1, i) },
		    .rule = RULE_Q11 };
	}
	if (left.rule == RULE_NONE)
		return behind_source(c, as, n);
	if (BY(QB5, goes_on_according(c, as, n)))
		left.right = (struct stretch){ i,
		    clause_end(c, as, n + 1, i) };
	return left;
}

/* Content after the group, close to it or further on. */
static struct content
content_after(const struct carrier *c, const struct attributions *as, size_t n)
{
	struct content r = content_behind(c, as, n);

	return r.rule != RULE_NONE ? r : content_far(c, as, n);
}

/* Is it a verb of no saying before one that has content before it, which is
 * then what follows this one? */
static bool
leaves_content(const struct carrier *c, const struct attributions *as, size_t n)
{
	const struct text_word *p = c->ws->p;

	return n + 1 < as->n && !word_has(&p[as->p[n].cue], QUOTING_SPEECH) &&
	    word_has(&p[as->p[n + 1].cue], QUOTING_SPEECH) &&
	    content_before(c, as, n + 1).rule != RULE_NONE;
}

static struct content
uncut_content(const struct carrier *c, const struct attributions *as, size_t n)
{
	struct content left, right;

	if (attribution_is_hearsay(&as->p[n]))
		return hearsay_content(c, as, n);
	left = content_before(c, as, n);
	if (as->p[n].form == FORM_ACCORDING)
		return according(c, as, n, left);
	if (left.rule == RULE_NONE)
		return leaves_content(c, as, n) ? left :
		    content_after(c, as, n);
	if (!stretch_quoted(c, left.left)) {
		right = content_after(c, as, n);
		if (right.rule == RULE_Q3 &&
		    !quoted_is_small(c->ws, &c->ws->p[right.right.from]))
			return right;
	}
	content_resume(c, as, n, &left);
	return left;
}

struct content
content_of(const struct carrier *c, const struct attributions *as, size_t n)
{
	struct content r = uncut_content(c, as, n);

	content_cut(c, &as->p[n], &r);
	return r;
}
