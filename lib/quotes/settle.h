/* SPDX-License-Identifier: MIT */
/*
 * Attributions that claim the same words.
 */
#ifndef NUTGRAF_QUOTES_SETTLE_H
#define NUTGRAF_QUOTES_SETTLE_H

#include "learned.h"

/* Keep no two proposals of the sentence that clash (QL4); all of them must have
 * been judged. */
void proposals_settle(struct proposals *ps, const struct carrier *c);

#endif
