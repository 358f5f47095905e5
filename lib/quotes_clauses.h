/* SPDX-License-Identifier: MIT */
/*
 * The content of an attribution: which words around it are what was said.
 */
#ifndef NUTGRAF_QUOTES_CLAUSES_H
#define NUTGRAF_QUOTES_CLAUSES_H

#include "quotes_cues.h"

/* Half-open, indices of words; from == to is none. */
struct stretch {
	size_t from, to;
};

struct content {
	struct stretch left, right;	/* before and behind the group */
	const char *rule;	/* NULL: no content */
};

/* The sentence that is looked at. */
struct carrier {
	const struct words *ws;
	const struct mentions *ms;
	const struct quoteds *qs;
	struct slice text;	/* of the paragraph */
	size_t lo, hi;		/* words of the sentence */
	size_t taken;		/* words before this one are in use */
};

/* Find the content of as->p[i]. */
struct content content_of(const struct carrier *c,
    const struct attributions *as, size_t i);

/* The last character within the marks of the quoted word w: one of .,?! or
 * another. */
char quoted_last(const struct carrier *c, const struct word *w);

#endif
