/* SPDX-License-Identifier: MIT */
/*
 * Whom something is told to.
 */
#ifndef NUTGRAF_QUOTES_TOLD_H
#define NUTGRAF_QUOTES_TOLD_H

#include "ends.h"

/* The word after whom it is told to, from word i on; i if it is nobody. */
size_t told_end(const struct carrier *c, size_t i);

/* The word after the group, whom it was told to, and words of time and
 * place. */
size_t told_after(const struct carrier *c, const struct attribution *a);

#endif
