/* SPDX-License-Identifier: MIT */
/*
 * What it costs to take a quotation mark for one that opens, closes or is none.
 */
#ifndef NUTGRAF_QUOTES_COSTS_H
#define NUTGRAF_QUOTES_COSTS_H

#include "glyphs.h"

enum { NEVER = 1000000 };	/* the cost of what cannot be */

struct marked_text {
	const struct language *language;
	struct slice text;	/* of the paragraph */
};

/* Of double marks. With the mark that it closes, NULL if that is missing. */
int mark_open_cost(const struct quote_mark *m);
int mark_close_cost(const struct quote_mark *m, const struct quote_mark *open);

/* To take a double mark for none; and within a quotation (K4), where it may
 * have been opened again after a paragraph's end that is lost. */
int mark_stray_cost(const struct quote_mark *m);
int mark_inner_cost(const struct marked_text *t, const struct quote_mark *m);

/* Of single marks. */
int mark_single_open_cost(const struct marked_text *t,
    const struct quote_mark *m);
int mark_single_close_cost(const struct marked_text *t,
    const struct quote_mark *m, const struct quote_mark *open);

/* To take a single mark for an apostrophe, outside and within a quotation in
 * single marks. */
int mark_apostrophe_cost(const struct marked_text *t,
    const struct quote_mark *m, bool inside);

/* Is one of these before the mark and a blank? */
bool mark_follows(struct slice text, const struct quote_mark *m,
    const char *what);

#endif
