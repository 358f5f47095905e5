/* SPDX-License-Identifier: MIT */
/*
 * Between a speaker and its verb, commas hold what tells who speaks ("a doctor",
 * "34", "of Orr"), which belongs to the speaker, and asides that tell when, how
 * and in what respect ("in turn", "echoing Marl", "meanwhile"), which do not.
 */
#include "aside.h"
#include "base/base.h"
#include "chunks.h"
#include "phrases.h"
#include "roleword.h"

#include "data/roles.h"

/* Does a participle at word i have an object or the like behind it: "echoing
 * Marl", but not "acting director"? */
static bool
is_participle(const struct words *ws, size_t i)
{
	struct chunk c = chunk_at(ws, i);
	const struct text_word *next = &ws->p[i + 1];

	if (c.kind != CHUNK_VERB || !(c.flags & VERB_ING) || c.from != i ||
	    word_has(next - 1, QUOTING_PREP))
		return false;
	return next->mention >= 0 || word_has(next, QUOTING_DET |
	    QUOTING_POSSESSIVE | QUOTING_PREP | QUOTING_ADVERB |
	    QUOTING_OBJECT_PRONOUN);
}

static bool
begins_aside(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	if (w->mention >= 0 || word_has(w, WORD_CAPITAL) ||
	    (word_is_mention(w - 2, ENTITY_PLACE) &&
	    word_is_mention(w + 1, ENTITY_PLACE)))	/* "Orr, in Ohio" */
		return false;
	return (role_classes(ws, w) & ROLES_ASIDE) || is_participle(ws, i);
}

size_t
aside_start(const struct words *ws, size_t from, size_t to)
{
	size_t i;

	for (i = from + 1; i + 1 < to; i++) {
		const struct text_word *w = &ws->p[i];

		if (word_has(w, QUOTING_RELATIVE))
			return to;
		if (word_is_mark(w, ',') && !word_has(w - 1, QUOTING_COORD) &&
		    begins_aside(ws, i + 1))
			return i;
	}
	return to;
}

/* May a speaker begin behind the word: a mark, "and", "that"? */
static bool
is_free(const struct text_word *w)
{
	return word_has(w, WORD_PUNCT | WORD_QUOTED | QUOTING_COORD) ||
	    w->id == WORD_THAT;
}

/* Is it a noun for a person, in no name, behind which a name can stand? */
static bool
is_described(const struct text_word *w)
{
	return word_alone_has(w, QUOTING_PERSON | QUOTING_TITLE) &&
	    !word_is_pronoun(w);
}

/* Where the name begins that the apposition at word i tells more of, which no
 * comma ends: "Bo Marl, a driver from Orr said"; or i. */
static size_t
name_start(const struct words *ws, size_t i, size_t lo)
{
	size_t k = i;

	if (i < lo + 2 || !word_is_mark(&ws->p[i - 1], ',') ||
	    !word_has(&ws->p[i], QUOTING_INDEFINITE) ||
	    !word_is_mention(&ws->p[i - 2], ENTITY_PERSON))
		return i;
	for (k = i - 2; k > lo && ws->p[k - 1].mention == ws->p[i - 2].mention;)
		k--;
	return k == lo || word_has(&ws->p[k - 1], WORD_QUOTED) ? k : i;
}

size_t
aside_name(const struct words *ws, size_t from, size_t lo)
{
	const struct text_word *w = &ws->p[from];
	size_t start = name_start(ws, from, lo);

	if (start < from)
		return start;
	if (from < lo + 3 || !word_is_mark(w - 1, ',') || !is_described(w - 2) ||
	    !(word_is_mention(w, ENTITY_PERSON) || word_has(w, QUOTING_TITLE)))
		return from;
	start = phrase_start(ws, from - 2, lo);
	if (!word_has(&ws->p[start], QUOTING_DET | QUOTING_POSSESSIVE))
		return from;
	return start == lo || is_free(&ws->p[start - 1]) ? start : from;
}
