/* SPDX-License-Identifier: MIT */
/*
 * The quotations of a sentence.
 */
#ifndef NUTGRAF_QUOTES_SENTENCE_H
#define NUTGRAF_QUOTES_SENTENCE_H

#include "finder.h"

/* Find the quotations in words [lo..hi) of the paragraph. */
void sentence_find(struct finder *f, size_t lo, size_t hi);

#endif
