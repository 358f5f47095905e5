/* SPDX-License-Identifier: MIT */
/*
 * Passages that a page repeats, as pull quotes: their words stand once more, in
 * the same order, in a longer paragraph. Case, marks and blanks do not count.
 * The work is in proportion to the texts.
 */
#ifndef NUTGRAF_PAGE_REPEATS_H
#define NUTGRAF_PAGE_REPEATS_H

#include "base/base.h"

struct repeats {		/* all zero at the start */
	struct table table;	/* from a few words to a passage */
	struct passage {
		size_t id;	/* the caller's */
		size_t n;	/* its runs of words */
		size_t hits;	/* of them in the paragraph seen last, */
		size_t seen;	/* which has this number */
		uint32_t same;	/* the passage with the same words; or itself */
		bool found;
	} *p;
	size_t n, cap, paragraphs;
};

/* Forget all passages. */
void repeats_begin(struct repeats *r);

/* Add a passage; one of fewer than REPEATS_WORDS words is left out. */
enum { REPEATS_WORDS = 5 };
void repeats_add(struct repeats *r, struct slice text, size_t id);

/* Look for all passages in a paragraph that is none of them. */
void repeats_see(struct repeats *r, struct slice text);

/* Was passage i found? */
bool repeats_found(const struct repeats *r, size_t i);

void repeats_free(struct repeats *r);

#endif
