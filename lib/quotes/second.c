/* SPDX-License-Identifier: MIT */
/*
 * A second verb follows "and", or a comma if a third one follows behind that.
 * Both have the same form.
 */
#include "chunks.h"
#include "second.h"

bool
second_joined(const struct words *ws, size_t j, size_t v, size_t lo)
{
	return j > lo && word_has(&ws->p[j - 1], QUOTING_COORD) &&
	    word_has(&ws->p[v], QUOTING_FINITE);
}

/* Is it a verb that may have its subject further before: "and promised"? */
static bool
is_bare_verb(const struct text_word *w)
{
	return word_alone_has(w, QUOTING_FINITE | WORD_PAST) &&
	    chunk_kind(w) == CHUNK_VERB;
}

bool
second_listed(const struct words *ws, size_t v, size_t lo, size_t hi)
{
	const struct text_word *p = ws->p;
	size_t i;

	if (v < lo + 2 || !word_is_mark(&p[v - 1], ',') ||
	    !word_has(&p[v], QUOTING_FINITE) || chunk_kind(&p[v]) != CHUNK_VERB)
		return false;
	for (i = v + 1; i + 1 < hi; i++) {
		if (word_has(&p[i], QUOTING_COORD) && is_bare_verb(&p[i + 1]))
			return true;
		if (word_has(&p[i], QUOTING_BREAK | QUOTING_RELATIVE))
			return false;
	}
	return false;
}
