/* SPDX-License-Identifier: MIT */
/*
 * Which quotations are rows by what is done with the words: a list such as
 * say,ask,find (acts), `not` (also what is denied), `all`.
 */
#ifndef NUTGRAF_STREAM_VIEW_ACT_H
#define NUTGRAF_STREAM_VIEW_ACT_H

#include "base/base.h"

enum { ACT_SET_DENIED = 1 << 8 };	/* beside a bit for each act */

/* The acts of the list as a set of bits; 0 if it names something else. */
unsigned act_list(struct slice list);

/* Is a quotation of this act and polarity in the set? One without an act, from
 * a program that knows none, is something said. */
bool act_wanted(unsigned set, struct slice act, struct slice polarity);

#endif
