/* SPDX-License-Identifier: MIT */
/*
 * Nouns of saying and thinking before "that": "her warning that the dam leaks".
 */
#ifndef NUTGRAF_QUOTES_NOUNCUE_H
#define NUTGRAF_QUOTES_NOUNCUE_H

#include "cues.h"

/* Set the attribution of the word at v, if it is such a noun; prev is the
 * attribution before it, or NULL. */
bool noun_cue_at(const struct words *ws, size_t v, size_t lo, size_t hi,
    const struct attribution *prev, struct attribution *a);

/* Does the noun at v, in the sentence from lo on, belong to no verb before it:
 * is it the subject of the next one, or behind a preposition that opens the
 * sentence? */
bool noun_cue_opens(const struct words *ws, size_t v, size_t lo);

/* Is the object of the verb of prev the noun of a, so that only the noun tells
 * what was said: "rejected claims that"? */
bool noun_cue_is_object(const struct words *ws, const struct attribution *prev,
    const struct attribution *a);

#endif
