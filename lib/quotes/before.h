/* SPDX-License-Identifier: MIT */
/*
 * Content before the group.
 */
#ifndef NUTGRAF_QUOTES_BEFORE_H
#define NUTGRAF_QUOTES_BEFORE_H

#include "content.h"

/* The content before as->p[n]. */
struct content content_before(const struct carrier *c,
    const struct attributions *as, size_t n);

/* Are words [from..to) where or when something was said ("in a speech", "on
 * Monday"), and not the beginning of what was said? */
bool names_occasion(const struct carrier *c, size_t from, size_t to);

#endif
