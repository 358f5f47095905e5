/* SPDX-License-Identifier: MIT */
/*
 * Records of what was found.
 */
#ifndef NUTGRAF_QUOTES_RECORDS_H
#define NUTGRAF_QUOTES_RECORDS_H

#include "finder.h"

/* Move spans and texts to where they stay, tell how likely the quotations are
 * right, and sort them. Those that overlap what the document has already are
 * left out. */
void records_make(struct finder *f);

#endif
