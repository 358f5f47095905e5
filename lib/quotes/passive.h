/* SPDX-License-Identifier: MIT */
/*
 * Attributions that name no speaker before the verb: "was asked whether",
 * "Asked by Quill if", "was told that", "is said to", "the court heard".
 */
#ifndef NUTGRAF_QUOTES_PASSIVE_H
#define NUTGRAF_QUOTES_PASSIVE_H

#include "cues.h"

/* Set the attribution of the word at v, if it is the verb of such a one. */
bool passive_at(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a);

/* The first word of the verb at v, with auxiliaries and negations. */
size_t passive_start(const struct words *ws, size_t v, size_t lo);

/* Does the attribution open the sentence, so that the main clause comes behind
 * what was asked or told: "When asked whether it leaks, Quill left"? */
bool passive_opens(const struct attribution *a, size_t lo);

/* Does it stand between commas: "Quill, asked whether it leaks, left"? */
bool passive_inserted(const struct words *ws, const struct attribution *a);

/* Is its verb one of saying or believing with an infinitive: "is said to"? */
bool passive_raises(const struct words *ws, const struct attribution *a);

#endif
