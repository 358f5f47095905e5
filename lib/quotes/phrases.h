/* SPDX-License-Identifier: MIT */
/*
 * Noun phrases.
 */
#ifndef NUTGRAF_QUOTES_PHRASES_H
#define NUTGRAF_QUOTES_PHRASES_H

#include "nouns.h"

/* A noun phrase: words [start..end); whole is the end of what tells more of it,
 * an apposition or a clause with "who", or end. */
struct phrase {
	size_t start, head, end, whole;
};

/* The noun phrase that starts at word i, before hi; false if there is none. Its
 * head is the noun that the others belong to: "two of the *dentists*" has
 * "two". */
bool phrase_find(const struct words *ws, size_t i, size_t hi,
    struct phrase *p);

/* The end of the noun phrase that starts at word i, before hi; i if there is
 * none. An apposition after it is included if wanted. */
size_t phrase_end(const struct words *ws, size_t i, size_t hi, bool apposition);

/* The first word of the noun phrase whose last is j, not before lo. */
size_t phrase_start(const struct words *ws, size_t j, size_t lo);

#endif
