/* SPDX-License-Identifier: MIT */
/*
 * Paragraphs of plain text.
 */
#ifndef NUTGRAF_PAGE_PARAGRAPHS_H
#define NUTGRAF_PAGE_PARAGRAPHS_H

#include "base/base.h"

struct paragraph {
	size_t start, end;	/* bytes in the text, no white space at its
				 * ends; line breaks inside are white space */
	size_t blank;		/* empty lines before it */
	uint32_t indent;	/* of its first line: bytes of white space,
				 * bounded */
};

struct paragraphs {
	struct paragraph *p;
	size_t n, cap;
};

/* Find the paragraphs of a text, in place of those found before. */
void paragraphs_find(struct paragraphs *ps, struct slice text);
void paragraphs_free(struct paragraphs *ps);

#endif
