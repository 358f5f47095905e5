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

/* Does the attribution close the sentence, behind a clause and a comma, with a
 * verb of saying? */
bool closes_over(const struct carrier *c, const struct attribution *a);

/* What such an attribution has before it where that is an attribution itself,
 * with its content: "Marl promised to go, Quill said". */
struct content content_around(const struct carrier *c,
    const struct attribution *a);

/* Are words [from..to) where or when something was said ("in a speech", "on
 * Monday"), and not the beginning of what was said? */
bool names_occasion(const struct carrier *c, size_t from, size_t to);

#endif
