/* SPDX-License-Identifier: MIT */
/*
 * The last comma of what was said may lead to words of the reporter: whether it
 * is true (", which is false"), what sort of words it is (", a claim that the
 * board denies"), who else said so (", as did his aides"). There is no further
 * comma behind it, so it is no apposition that the clause goes on after.
 */
#include "acts.h"
#include "base/base.h"
#include "chunks.h"
#include "comment.h"

#include "data/acts.h"

enum { JUDGED_MAX = 6 };	/* words of "which is not entirely true" */

/* "which is false" */
static bool
judges(const struct carrier *c, size_t i, size_t to)
{
	const struct text_word *p = c->ws->p;

	if (to < i + 3 || to > i + JUDGED_MAX ||
	    !word_has(&p[i], QUOTING_RELATIVE) ||
	    !word_has(&p[i + 1], QUOTING_BE))
		return false;
	return (acts_at(c->ws, to - 1) & (ACTS_TRUE | ACTS_UNTRUE)) != 0;
}

/* "a claim that the board denies", "a figure which is old" */
static bool
names_claim(const struct carrier *c, size_t i, size_t to)
{
	const struct text_word *p = c->ws->p, *next;
	struct chunk noun;

	if (!word_has(&p[i], QUOTING_INDEFINITE))
		return false;
	noun = chunk_at(c->ws, i);
	if (noun.kind != CHUNK_NOUN || noun.from != i || noun.to >= to ||
	    !(word_has(&p[noun.head], QUOTING_NOUN) ||
	    p[noun.head].id == WORD_FIGURE))
		return false;
	next = &p[noun.to];
	return next->id == WORD_THAT || word_has(next, QUOTING_RELATIVE) ||
	    chunk_kind(next) == CHUNK_NOUN;
}

/* "as did his aides" */
static bool
compares(const struct text_word *w)
{
	return w->id == WORD_AS && word_alone_has(w + 1, QUOTING_AUX) &&
	    !word_has(w + 1, QUOTING_BE) && part_is_finite(w[1].part);
}

size_t
comment_find(const struct carrier *c, struct stretch s)
{
	const struct text_word *p = c->ws->p;
	size_t i = s.to;

	while (i > s.from + 1 && !word_has_comma(c, &p[i - 1]) &&
	    !word_has(&p[i - 1], WORD_QUOTED))
		i--;
	if (i <= s.from + 1 || i == s.to || !word_has_comma(c, &p[i - 1]))
		return s.to;
	if (!judges(c, i, s.to) && !names_claim(c, i, s.to) && !compares(&p[i]))
		return s.to;
	RULE(QB9);
	return i - word_is_mark(&p[i - 1], ',');
}
