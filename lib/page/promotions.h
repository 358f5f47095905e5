/* SPDX-License-Identifier: MIT */
/*
 * Promotions: lines that ask to subscribe, to listen, to read something else,
 * or say who else reported.
 */
#ifndef NUTGRAF_PAGE_PROMOTIONS_H
#define NUTGRAF_PAGE_PROMOTIONS_H

#include "base/base.h"

/* Is this line one? */
bool promotion_is(struct slice line);

/* Is it a sentence that tells what somebody said or did? Such a one is no
 * promotion, whatever words it has. */
bool promotion_is_told(struct slice line);

/* Does the line call to a podcast or a newsletter, at any place? */
bool promotion_calls(struct slice line);

/* Does the text speak of one? */
bool promotion_speaks(struct slice text);

#endif
