/* SPDX-License-Identifier: MIT */
/*
 * Sources whose name the document keeps back.
 */
#ifndef NUTGRAF_QUOTES_UNNAMED_H
#define NUTGRAF_QUOTES_UNNAMED_H

#include "roleword.h"

enum { UNNAMED_LETTERS = 32, UNNAMED_LENGTHS = 32 };

/* What the document calls them: "senator", "officer". The rest lasts from one
 * document to the next: of the words that say that a name is kept back, their
 * lengths in bytes, a bit each, by first letter. All zero at first. */
struct unnamed {
	struct slice p[8];
	size_t n;
	const struct language *language;
	uint32_t lengths[UNNAMED_LETTERS];
};

/* List the persons whom sentences with "on condition of anonymity", "not to be
 * named" and the like describe (QS9), instead of those listed. */
void unnamed_find(struct unnamed *u, const struct language *language,
    const struct document *d);

bool unnamed_has(const struct unnamed *u, struct slice word);

#endif
