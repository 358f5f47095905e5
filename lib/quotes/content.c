/* SPDX-License-Identifier: MIT */
/*
 * Stretches of words.
 */
#include "content.h"

bool
stretch_quoted(const struct carrier *c, struct stretch s)
{
	for (; s.from < s.to; s.from++)
		if (word_has(&c->ws->p[s.from], WORD_QUOTED))
			return true;
	return false;
}

bool
stretch_only_quoted(const struct carrier *c, struct stretch s)
{
	for (; s.from < s.to; s.from++)
		if (!word_has(&c->ws->p[s.from], WORD_QUOTED | WORD_PUNCT))
			return false;
	return true;
}
