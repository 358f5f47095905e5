/* SPDX-License-Identifier: MIT */
/*
 * Content that goes on after the group: "..., he said, ..."
 */
#ifndef NUTGRAF_QUOTES_RESUMED_H
#define NUTGRAF_QUOTES_RESUMED_H

#include "content.h"

/* Set r->right to what goes on after as->p[n], if anything does. */
void content_resume(const struct carrier *c, const struct attributions *as,
    size_t n, struct content *r);

#endif
