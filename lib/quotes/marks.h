/* SPDX-License-Identifier: MIT */
/*
 * The quotation marks of a paragraph, and the stretches between them.
 */
#ifndef NUTGRAF_QUOTES_MARKS_H
#define NUTGRAF_QUOTES_MARKS_H

#include "glyphs.h"

enum { QUOTED_MAX = 10000 };	/* bytes; a longer stretch is not a quotation */

/* An outermost stretch in quotation marks: bytes of the paragraph, half-open.
 * What is nested in it is part of it. */
struct quoted {
	size_t start, end;	/* with the marks */
	size_t in, out;		/* without them, and without blanks beside
				 * them */
	bool open;		/* runs to the paragraph's end, never closed */
	bool single;		/* in single marks */
	bool marked;		/* by the page's markup */
};

struct quoteds {
	struct quoted *p;	/* ascending, no overlaps */
	size_t n, cap;
	struct quote_marks marks;	/* scratch */
};

/* Find the stretches of a paragraph in that language, instead of those found
 * before; what the paragraph before, if those are its, left open may go on.
 * Linear in its length, whatever marks it holds. */
void quoteds_find(struct quoteds *qs, const struct language *language, struct
    slice para);
void quoteds_free(struct quoteds *qs);

/* Add what the page's markup says is quoted: stretches of the paragraph,
 * ascending, without overlaps, which need no quotation marks (K9). Those that
 * are in marks already stay as they are; marks within one are nested. */
void quoteds_mark(struct quoteds *qs, const struct span *spans, size_t n);

/* Does the text begin with a mark that can open a quotation? */
bool quoted_starts(struct slice para);

#endif
