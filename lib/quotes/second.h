/* SPDX-License-Identifier: MIT */
/*
 * Verbs that have their subject from one before them.
 */
#ifndef NUTGRAF_QUOTES_SECOND_H
#define NUTGRAF_QUOTES_SECOND_H

#include "words.h"

/* Does "and" before word j join the verb at v, with its auxiliaries from j on,
 * to another one: "and said"? */
bool second_joined(const struct words *ws, size_t j, size_t v, size_t lo);

/* Is the verb at v between the first and the last of three or more of the same
 * subject: "said it leaked, blamed the mayor and promised to mend it"? */
bool second_listed(const struct words *ws, size_t v, size_t lo, size_t hi);

#endif
