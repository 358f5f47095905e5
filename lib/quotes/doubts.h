/* SPDX-License-Identifier: MIT */
/*
 * Attributions that are better left out: what only looks like speech.
 */
#ifndef NUTGRAF_QUOTES_DOUBTS_H
#define NUTGRAF_QUOTES_DOUBTS_H

#include "clauses.h"

/* Is the attribution, with the content that content_of() found and no
 * quotation in it, more likely none (indirect), or has it a speaker that can
 * be none (D1 to D6)? */
bool attribution_doubtful(const struct carrier *c, const struct attribution *a,
    const struct content *r, bool indirect);

/* Is the content not content at all: "called a meeting", "declined to comment"
 * (D7)? */
bool content_void(const struct carrier *c, const struct attribution *a,
    const struct content *r);

#endif
