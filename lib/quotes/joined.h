/* SPDX-License-Identifier: MIT */
/*
 * Which quotations are parts of one.
 */
#ifndef NUTGRAF_QUOTES_JOINED_H
#define NUTGRAF_QUOTES_JOINED_H

#include "finder.h"

/* Join quotations that are found apart to those before them that go on, when
 * speakers have their names. */
void joined_find(struct finder *f);

#endif
