/* SPDX-License-Identifier: MIT */
/*
 * A body whose name is made of ordinary words is one of many: its country, of
 * which the text says that it is, belongs to its name.
 */
#include "base/base.h"
#include "nation.h"

#include "data/gazetteer.h"
#include "data/vocabulary.h"

/* Where the mention begins that word i is part of. */
static size_t
mention_start(const struct words *ws, size_t i, size_t from)
{
	while (i > from && ws->p[i - 1].mention == ws->p[i].mention)
		i--;
	return i;
}

/* Are words [from..to) all ordinary ones? */
static bool
are_common(const struct words *ws, size_t from, size_t to)
{
	for (; from < to; from++)
		if (!(dict_find_lower(ws->language->vocabulary, word_text(ws,
		    &ws->p[from]), NULL) & (VOCABULARY_COMMON |
		    VOCABULARY_FUNCTION)))
			return false;
	return true;
}

struct slice
nation_body(const struct words *ws, size_t from, size_t head)
{
	size_t own = mention_start(ws, head - 1, from), nation;
	struct slice none = { 0 };

	if (own < from + 2 || head < own + 2 ||
	    !word_has(&ws->p[own - 1], WORD_GENITIVE) ||
	    !word_is_mention(&ws->p[own - 2], ENTITY_PLACE))
		return none;
	nation = mention_start(ws, own - 2, from);
	if (!(dict_find(ws->language->gazetteer, words_text(ws, nation,
	    own - 1), NULL) & GAZETTEER_COUNTRY) || !are_common(ws, own, head))
		return none;
	return words_text(ws, nation, head);
}
