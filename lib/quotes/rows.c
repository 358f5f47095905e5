/* SPDX-License-Identifier: MIT */
/*
 * A row goes on before a comma with what is like its last: names of persons and
 * bodies before names, nouns that can speak before a noun. Brackets may follow
 * each.
 */
#include "inserted.h"
#include "rows.h"

/* Where a row of nouns that can speak begins, whose last two are words
 * [i..end), if it begins the sentence at lo, or what is behind a comma: "The
 * family, neighbours and friends". */
static size_t
noun_row_start(const struct words *ws, size_t i, size_t end, size_t lo)
{
	size_t k = i;

	if (!word_may_speak(ws, &ws->p[end - 1]))
		return i;
	while (k > lo + 1 && word_is_mark(&ws->p[k - 1], ',') &&
	    word_may_speak(ws, &ws->p[k - 2]))
		k = phrase_start(ws, k - 2, lo);
	return k == lo || word_is_mark(&ws->p[k - 1], ',') ? k : i;
}

/* Does the name at i only say whose the others are, up to end: "Orr's aide Bo
 * Marl"? */
static bool
is_owner_of_others(const struct words *ws, size_t i, size_t end)
{
	const struct text_word *p = ws->p;
	size_t k;

	for (k = i + 1; k < end; k++) {
		if (word_has(&p[k], WORD_GENITIVE | QUOTING_PERSON))
			return true;
		if (p[k].mention >= 0 && p[k].mention != p[i].mention)
			return true;
	}
	return false;
}

/* Does one of a row begin at word i, after a comma or quotation or first in the
 * sentence? */
static bool
may_begin_one(const struct words *ws, size_t i, size_t lo)
{
	return i == lo || word_has(&ws->p[i - 1], WORD_QUOTED) ||
	    word_is_mark(&ws->p[i - 1], ',');
}

static size_t
name_row_start(const struct words *ws, size_t i, size_t lo)
{
	size_t k, start;

	while (i > lo + 1 && word_is_mark(&ws->p[i - 1], ',')) {
		k = bracket_before(ws, i - 2, lo);
		if (!word_is_source(&ws->p[k]))
			break;
		start = phrase_start(ws, k, lo);
		if (!may_begin_one(ws, start, lo))
			break;
		i = start;
	}
	return i;
}

size_t
row_start(const struct words *ws, size_t i, size_t end, size_t lo)
{
	size_t and = i, named;

	while (and < end && !word_has(&ws->p[and], QUOTING_COORD))
		and++;
	if (and == end)
		return i;
	for (named = and; named < end && ws->p[named].mention < 0;)
		named++;
	if (named == end)
		return noun_row_start(ws, i, end, lo);
	return is_owner_of_others(ws, named, end) ? i :
	    name_row_start(ws, i, lo);
}
