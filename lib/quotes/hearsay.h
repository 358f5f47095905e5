/* SPDX-License-Identifier: MIT */
/*
 * The content of attributions without a speaker (passive.h).
 */
#ifndef NUTGRAF_QUOTES_HEARSAY_H
#define NUTGRAF_QUOTES_HEARSAY_H

#include "content.h"

/* Find the content of as->p[n], which is a passive one. */
struct content hearsay_content(const struct carrier *c,
    const struct attributions *as, size_t n);

#endif
