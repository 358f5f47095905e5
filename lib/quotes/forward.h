/* SPDX-License-Identifier: MIT */
/*
 * The speaker before its cue: "Quill, the mayor, has often said".
 */
#ifndef NUTGRAF_QUOTES_FORWARD_H
#define NUTGRAF_QUOTES_FORWARD_H

#include "cues.h"

/* Where words before the cue at v that come between speaker and cue begin: words
 * of time, adverbs, auxiliaries. */
size_t cue_start(const struct words *ws, size_t v, size_t lo);

/* Set the speaker before the cue at v (QC1, QC2, QC6, QC7, QC10, QC14). */
bool speaker_before(const struct words *ws, size_t v, size_t lo,
    struct attribution *a);

#endif
