/* SPDX-License-Identifier: MIT */
/*
 * Whom something is told to, which stands between the cue and what was said:
 * "told *the crowd* it leaks". What is behind that may be words of time and
 * place first.
 */
#include "adjuncts.h"
#include "parts.h"
#include "told.h"

enum { TOLD_MAX = 20 };	/* words of a phrase after its first part */

/* A phrase that ends before word i may lack its last word ("border guards"):
 * the word after it, if a clause begins there, else i. */
static size_t
noun_end(const struct carrier *c, size_t i)
{
	const struct text_word *w = &c->ws->p[i];

	if (i + 1 >= c->hi || word_has(w, WORD_PUNCT | WORD_QUOTED |
	    WORD_CAPITAL | WORD_CUE | WORD_PAST | CLASS_SORTS))
		return i;
	if (word_has(w + 1, QUOTING_SUBJECT) || w[1].id == WORD_THAT)
		return i + 1;
	return word_has(w + 1, QUOTING_DET) && !word_looks_ing(c, w) ? i + 1 :
	    i;
}

/* Does the phrase for whom it is told to end at word w: at a mark, or at a verb
 * of which that person is not the subject? */
static bool
ends_told(const struct text_word *w, bool relative)
{
	if (word_has(w, WORD_PUNCT | WORD_QUOTED))
		return true;
	return !relative && (w->part == PART_TO || part_is_finite(w->part) ||
	    word_has(w, QUOTING_SUBJECT));
}

/* The "that" that a long phrase for whom it is told to ends before ("told a man
 * in the hall who asked for it that ..."), if words from k on are the rest of
 * one; else k. The last one, for the phrase may have one of its own. */
static size_t
opener_behind(const struct carrier *c, size_t k)
{
	const struct text_word *p = c->ws->p;
	size_t i, best = k;
	bool relative = false;

	for (i = k; i < c->hi && i < k + TOLD_MAX; i++) {
		if (ends_told(&p[i], relative))
			break;
		if (BY(QB1, word_is_opener(&p[i]))) {
			best = i;
			if (!relative)
				break;
		}
		relative |= word_has(&p[i], QUOTING_RELATIVE);
	}
	return best;
}

/* The word after the noun phrase at word i. */
static size_t
phrase_told(const struct carrier *c, size_t i)
{
	const struct words *ws = c->ws;

	if (i < c->hi && word_has(&ws->p[i], QUOTING_OBJECT_PRONOUN))
		return i + 1;
	if (i < c->hi && (phrase_starts(&ws->p[i])) &&
	    !(word_has(&ws->p[i], QUOTING_SUBJECT) &&
	    !word_has(&ws->p[i], QUOTING_DET)))
		return noun_end(c, phrase_end(ws, i, c->hi, false));
	return i;
}

static bool
begins_told(const struct text_word *w)
{
	return part_is_nominal(w->part) || w->id == WORD_ONE;
}

/* The word after whom it is told to, from word i on. */
size_t
told_end(const struct carrier *c, size_t i)
{
	size_t k = phrase_told(c, i);

	if (k > i)
		return opener_behind(c, k);
	if (i >= c->hi || !begins_told(&c->ws->p[i]))
		return i;
	k = opener_behind(c, i + 1);
	return k > i + 1 ? k : i;
}

/* The word after the group, whom it was told to, and words of time and
 * place. */
size_t
told_after(const struct carrier *c, const struct attribution *a)
{
	size_t i = a->to;

	if (word_has(&c->ws->p[a->cue], QUOTING_TELL))
		i = told_end(c, i);
	return adjuncts_end(c->ws, i, c->hi);
}
