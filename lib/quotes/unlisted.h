/* SPDX-License-Identifier: MIT */
/*
 * Verbs that are no cues in the lexicon, in a place for verbs of saying only.
 */
#ifndef NUTGRAF_QUOTES_UNLISTED_H
#define NUTGRAF_QUOTES_UNLISTED_H

#include "cues.h"

/* May the word be such a verb, by itself and by the word before it? */
bool unlisted_may_be(const struct text_word *w);

/* Set the attribution whose verb is the word at v, right behind a quotation and
 * a noun phrase, or between the two (QC8). */
bool unlisted_cue(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a);

#endif
