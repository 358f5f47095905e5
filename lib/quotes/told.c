/* SPDX-License-Identifier: MIT */
/*
 * Whom something is told to, which stands between the cue and what was said:
 * "told *the crowd* it leaks". What is behind that may be words of time and
 * place first.
 */
#include "told.h"

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

/* The word after whom it is told to, from word i on. */
size_t
told_end(const struct carrier *c, size_t i)
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
