/* SPDX-License-Identifier: MIT */
/*
 * The name that someone who misspelled one may have meant.
 */
#ifndef NUTGRAF_BASE_NEAREST_H
#define NUTGRAF_BASE_NEAREST_H

#include "str.h"

/* A search for the name nearest to a word; all zero but word at its start. */
struct nearest {
	struct slice word;
	struct slice name;	/* the nearest so far; empty: none is near */
	size_t distance;	/* its distance to the word */
};

/* Compare one name more, which stays as long as the search. Near is what
 * one change in three letters makes of the word: a letter more, less or other,
 * or two swapped (Damerau 1964, optimal string alignment). */
void nearest_try(struct nearest *n, struct slice name);

#endif
