/* SPDX-License-Identifier: MIT */
/*
 * What the rules make of the cues of a sentence.
 */
#ifndef NUTGRAF_QUOTES_PROPOSE_H
#define NUTGRAF_QUOTES_PROPOSE_H

#include "finder.h"

/* May anything be said in words [lo..hi): is there a word of saying, or a
 * stretch in marks? */
bool may_say(const struct words *ws, size_t lo, size_t hi);

/* Propose what the rules find for each cue of the sentence; cues of which they
 * make nothing are proposed without content. */
void propose(struct finder *f, struct carrier *c);

#endif
