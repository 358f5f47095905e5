/* SPDX-License-Identifier: MIT */
/*
 * Attributions that are better left out: what only looks like speech.
 */
#ifndef NUTGRAF_QUOTES_VETOES_H
#define NUTGRAF_QUOTES_VETOES_H

#include "learned.h"

/* Do the rules doubt the proposal, whose content is what content_of() found
 * (D1 to D6)? */
bool proposal_doubtful(const struct carrier *c, const struct proposal *p);

/* Does a rule forbid the proposal, as it is after the model has looked at
 * it? */
bool proposal_forbidden(const struct carrier *c, const struct proposal *p);

/* Keep no proposal of the sentence that a rule forbids. */
void vetoes_apply(struct proposals *ps, const struct carrier *c);

#endif
