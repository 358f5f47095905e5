/* SPDX-License-Identifier: MIT */
/*
 * Quotation marks as they are written: how a mark is shaped, and what is on
 * either side of it.
 */
#ifndef NUTGRAF_QUOTES_GLYPHS_H
#define NUTGRAF_QUOTES_GLYPHS_H

#include "text/text.h"

/* What a mark is by its shape. Double ones, then single ones. */
enum mark_glyph {
	GLYPH_OPENS,
	GLYPH_CLOSES,
	GLYPH_STRAIGHT,
	GLYPH_LOW,
	GLYPH_LEFT,
	GLYPH_RIGHT,
	GLYPH_UPRIGHT
};

/* What is next to a mark; other quotation marks do not count. */
enum mark_side {
	SIDE_BLANK,	/* white space, or where the paragraph ends */
	SIDE_STOP,	/* a comma, full stop or the like, a closing bracket */
	SIDE_OPENER,	/* an opening bracket, a slash, a colon */
	SIDE_DASH,
	SIDE_WORD,	/* anything else */
	SIDE_COUNT
};

enum { MARK_STATES = 6 };	/* of pairs.c */

struct quote_mark {
	size_t at;			/* bytes of the paragraph */
	unsigned char size;
	unsigned char glyph;		/* enum mark_glyph */
	unsigned char before, after;	/* enum mark_side */
	bool figure;			/* a digit is right before it */
	/* How the paragraph is cheapest up to this mark, for each state after
	 * it (pairs.c): the state before, and what the mark does. */
	unsigned char from[MARK_STATES], role[MARK_STATES];
};

struct quote_marks {
	struct quote_mark *p;
	size_t n, cap;
};

static inline bool
mark_is_single(const struct quote_mark *m)
{
	return m->glyph >= GLYPH_LEFT;
}

static inline bool
mark_is_spaced(const struct quote_mark *m)
{
	return m->before == SIDE_BLANK && m->after == SIDE_BLANK;
}

/* Is it a guillemet? They may point inward (K3). */
static inline bool
mark_is_guillemet(const struct quote_mark *m)
{
	return m->size == 2 &&
	    (m->glyph == GLYPH_OPENS || m->glyph == GLYPH_CLOSES);
}

/* Does a letter or digit begin at the byte? */
bool text_word_at(struct slice text, size_t at);

/* List the marks of a paragraph, without apostrophes within words, instead of
 * those that are there. Linear in its length. */
void marks_list(struct quote_marks *marks, struct slice para);

#endif
