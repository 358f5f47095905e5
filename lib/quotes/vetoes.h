/* SPDX-License-Identifier: MIT */
/*
 * Attributions that are better left out: what only looks like speech.
 */
#ifndef NUTGRAF_QUOTES_VETOES_H
#define NUTGRAF_QUOTES_VETOES_H

#include "learned.h"

/* Which rule doubts the proposal, whose content is what content_of() found
 * (D1 to D6)? RULE_NONE, which is 0: none. */
enum rule proposal_doubtful(const struct carrier *c, const struct proposal *p);

/* Which rule forbids the proposal, as it is after the model has looked at
 * it? */
enum rule proposal_forbidden(const struct carrier *c, const struct proposal *p);

/* Keep no proposal of the sentence that a rule forbids. */
void vetoes_apply(struct proposals *ps, const struct carrier *c);

#endif
