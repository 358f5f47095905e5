/* SPDX-License-Identifier: MIT */
/*
 * Pictures in SVG as files of their own.
 */
#ifndef NUTGRAF_WEB_PICTURE_H
#define NUTGRAF_WEB_PICTURE_H

#include "overview.h"

/* Append a file that shows the counts of a tally as bars. */
void picture_bars(struct str *s, const struct overview *o, bool names);

/* Append a file: the network of names; false if it is empty. */
bool picture_network(struct str *s, const struct overview *o);

#endif
