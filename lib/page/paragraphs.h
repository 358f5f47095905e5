/* SPDX-License-Identifier: MIT */
/*
 * Paragraphs of plain text.
 */
#ifndef NUTGRAF_PAGE_PARAGRAPHS_H
#define NUTGRAF_PAGE_PARAGRAPHS_H

#include "base/base.h"

struct paragraph {
	size_t start, end;	/* bytes in the text of struct paragraphs, no
				 * white space at its ends; line breaks inside
				 * are white space */
	size_t from, to;	/* where it is in the page: bytes */
	size_t blank;		/* empty lines before it */
	uint32_t indent;	/* of its first line: bytes of white space,
				 * bounded */
	uint32_t lines;		/* that were joined; 1 where none was */
	bool aside;		/* stands between the lines of another one */
	bool margin;		/* the header, footer or number of a sheet */
};

/* All zero at the start. */
struct paragraphs {
	struct paragraph *p;
	size_t n, cap;
	struct slice text;	/* borrowed: the page; or the one below */
	struct str joined;	/* owned: paragraphs without what stood between
				 * their parts */
};

/* Find the paragraphs of a page, in place of those found before. The page must
 * stay as long as they. */
void paragraphs_find(struct paragraphs *ps, struct slice page);
void paragraphs_free(struct paragraphs *ps);

#endif
