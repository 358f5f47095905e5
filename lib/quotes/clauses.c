/* SPDX-License-Identifier: MIT */
/*
 * Where content begins and ends; which of the rules Q1 to Q3 and Q8 to Q13
 * (rules.tsv) it has. It stands before the group (before.h), after it
 * (behind.h), or on both sides (resumed.h).
 */
#include "before.h"
#include "behind.h"
#include "clauses.h"
#include "cut.h"
#include "resumed.h"

enum {	/* words */
	FAR_BEHIND = 30,	/* from "according to" to the comma after the
				 * source */
	INSERTED = 25 /* of an insertion after the source */
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

static struct content
uncut_content(const struct carrier *c, const struct attributions *as, size_t n)
{
	const struct attribution *a = &as->p[n];
	const struct text_word *p = c->ws->p;
	struct content left = content_before(c, as, n), right = { 0 };
	size_t i, k;

	if (a->form == FORM_ACCORDING) {
		if (left.rule != RULE_NONE) {
			if (BY(QB5, goes_on_according(c, as, n)))
				left.right = (struct stretch){ a->to + 1,
				    clause_end(c, as, n + 1, a->to + 1) };
			return left;
		}
		i = a->to;
		while (i < c->hi && !word_is_mark(&p[i], ',') &&
		    i < a->to + FAR_BEHIND)
			i++;
		if (i + 1 < c->hi && inserted_end(c, i + 1, &k))
			i = k;
		if (i + 1 >= c->hi || !word_is_mark(&p[i], ','))
			return left;
		right.right.from = i + 1;
		right.right.to = word_has(&p[i + 1], WORD_QUOTED) ?
		    quotation_end(c, as, n + 1, i + 1) :
		    clause_end(c, as, n + 1, i + 1);
		right.rule = RULE_Q11;
		return right;
	}
	if (left.rule == RULE_NONE && !word_has(&p[a->cue], QUOTING_SPEECH) &&
	    n + 1 < as->n && word_has(&p[as->p[n + 1].cue], QUOTING_SPEECH) &&
	    content_before(c, as, n + 1).rule != RULE_NONE)
		return left;	/* what the next one attributes */
	if (left.rule == RULE_NONE) {
		right = content_behind(c, as, n);
		return right.rule != RULE_NONE ? right : content_far(c, as, n);
	}
	if (!stretch_quoted(c, left.left)) {
		right = content_behind(c, as, n);
		if (right.rule == RULE_NONE)
			right = content_far(c, as, n);
		if (right.rule != RULE_NONE && right.rule == RULE_Q3 &&
		    !quoted_is_small(c, &p[right.right.from]))
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
