/* SPDX-License-Identifier: MIT */
/*
 * The name that someone who misspelled one may have meant.
 */
#ifndef NUTGRAF_BASE_NEAREST_H
#define NUTGRAF_BASE_NEAREST_H

#include "str.h"

/* A search for the name nearest to a word. At the start all is zero but
 * word. */
struct nearest {
	struct slice word;
	struct slice name;	/* the nearest so far; empty: none is near */
	size_t distance;	/* its distance to the word */
};

/* Compare one more name, which must live as long as the search. A name is near
 * if there is at most one change for every three letters: a letter added,
 * dropped or replaced, or two swapped (Damerau 1964, optimal string
 * alignment). */
void nearest_try(struct nearest *n, struct slice name);

#endif
