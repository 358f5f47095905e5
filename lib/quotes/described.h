/* SPDX-License-Identifier: MIT */
/*
 * Descriptions ("the governor") and whom the document means by them.
 */
#ifndef NUTGRAF_QUOTES_DESCRIBED_H
#define NUTGRAF_QUOTES_DESCRIBED_H

#include "roles.h"

/* What is near a description. */
struct near {
	size_t at;		/* its place in the clean text */
	struct slice last;	/* the last named source or subject; or empty */
	struct slice topic;	/* the last body that was one; or empty */
};

/* The name that the description, words [from..to) without appositions, stands
 * for; *body becomes true if it is not a person. Empty where the document does
 * not tell. */
struct slice described_name(const struct roles *rs, const struct words *ws,
    size_t from, size_t to, const struct near *near, bool *body);

#endif
