/* SPDX-License-Identifier: MIT */
/*
 * Sources whose name the document keeps back.
 */
#ifndef NUTGRAF_QUOTES_UNNAMED_H
#define NUTGRAF_QUOTES_UNNAMED_H

#include "roleword.h"

/* What the document calls them: "senator", "officer". */
struct unnamed {
	struct slice p[8];
	size_t n;
};

/* List the persons whom sentences with "on condition of anonymity", "not to be
 * named" and the like describe (QS9), instead of those listed. */
void unnamed_find(struct unnamed *u, const struct language *language,
    const struct document *d);

bool unnamed_has(const struct unnamed *u, struct slice word);

#endif
