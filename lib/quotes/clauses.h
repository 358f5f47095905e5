/* SPDX-License-Identifier: MIT */
/*
 * The content of an attribution: which words around it were said.
 */
#ifndef NUTGRAF_QUOTES_CLAUSES_H
#define NUTGRAF_QUOTES_CLAUSES_H

#include "content.h"

/* Find the content of as->p[i]. */
struct content content_of(const struct carrier *c,
    const struct attributions *as, size_t i);

#endif
