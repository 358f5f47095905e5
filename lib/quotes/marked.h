/* SPDX-License-Identifier: MIT */
/*
 * Quotations in a language of which nothing is known: what stands in quotation
 * marks, as nobody's (Q6).
 */
#ifndef NUTGRAF_QUOTES_MARKED_H
#define NUTGRAF_QUOTES_MARKED_H

#include "finder.h"

/* Make records of the stretches in quotation marks of the paragraph. */
void marked_find(struct finder *f);

#endif
