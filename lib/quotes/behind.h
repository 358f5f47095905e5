/* SPDX-License-Identifier: MIT */
/*
 * Content after the group.
 */
#ifndef NUTGRAF_QUOTES_BEHIND_H
#define NUTGRAF_QUOTES_BEHIND_H

#include "content.h"

/* The content after as->p[n]. */
struct content content_behind(const struct carrier *c,
    const struct attributions *as, size_t n);

/* A quotation further on after a comma or colon, with words in between that are
 * none of the forms above: "joked, with an accent, ..." */
struct content content_far(const struct carrier *c,
    const struct attributions *as, size_t n);

#endif
