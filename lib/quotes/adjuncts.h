/* SPDX-License-Identifier: MIT */
/*
 * Adjuncts, and the subject behind them.
 */
#ifndef NUTGRAF_QUOTES_ADJUNCTS_H
#define NUTGRAF_QUOTES_ADJUNCTS_H

#include "phrases.h"

/* The subject of the sentence that starts at word lo, before hi: its first
 * word, and through *end the word after it; both the same if none is found. */
size_t subject_find(const struct words *ws, size_t lo, size_t hi, size_t *end);

/* The word after words of time, place and manner ("in a statement on Monday")
 * that start at word i, before hi. */
size_t adjuncts_end(const struct words *ws, size_t i, size_t hi);

#endif
