/* SPDX-License-Identifier: MIT */
/*
 * What the rules make of the cues of a sentence.
 */
#ifndef NUTGRAF_QUOTES_PROPOSE_H
#define NUTGRAF_QUOTES_PROPOSE_H

#include "finder.h"

/* Propose what the rules find for each cue of the sentence; cues of which they
 * make nothing are proposed without content. */
void propose(struct finder *f, struct carrier *c);

#endif
