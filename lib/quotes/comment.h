/* SPDX-License-Identifier: MIT */
/*
 * What the reporter adds behind the words of somebody else.
 */
#ifndef NUTGRAF_QUOTES_COMMENT_H
#define NUTGRAF_QUOTES_COMMENT_H

#include "content.h"

/* The comma in the content behind which the reporter goes on to its end; s.to if
 * there is none. */
size_t comment_find(const struct carrier *c, struct stretch s);

#endif
