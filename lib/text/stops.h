/* SPDX-License-Identifier: MIT */
/*
 * Stops, and what is around them: the seam between finding them and the rules
 * of text/sentences.c. Text is a paragraph with folded white space, or the rest
 * of one; places are bytes in it.
 */
#ifndef NUTGRAF_TEXT_STOPS_H
#define NUTGRAF_TEXT_STOPS_H

#include "base/base.h"
#include "language.h"

/* Marks that can be around a sentence. */
enum {
	MARK_QUOTE = 1 << 0, MARK_OPEN = 1 << 1, MARK_CLOSE = 1 << 2,
	MARK_DASH = 1 << 3, MARK_BULLET = 1 << 4, MARK_BLANK = 1 << 5,
	MARK_STRESS = 1 << 6,	/* asterisks and the like */
	MARK_CURRENCY = 1 << 7,
	MARK_APOSTROPHE = 1 << 8	/* or a single quotation mark */
};

/* A run of stops, such as ". . ." or "?!", with the closing marks after it. */
struct stop {
	struct slice text;
	const struct language *language;	/* whose words decide */
	size_t at, end;		/* the run */
	size_t close;		/* end of the closing marks */
	unsigned dots;		/* how many of the run are dots */
	bool all_dots, spaced;
	bool quoted;		/* a closing mark is a quotation mark */
};

enum begin {
	BEGIN_NOTHING, BEGIN_SMALL, BEGIN_CAPITAL, BEGIN_NUMBER,
	BEGIN_UNCASED,		/* a letter of a script without case */
	BEGIN_MARKER		/* of a list */
};

/* What follows, after opening marks. */
struct next {
	enum begin begin;	/* SMALL also if it begins nothing */
	bool quote, paren, dash;	/* marks that were passed */
	bool small;		/* it is a small letter */
	struct slice word;	/* its letters, for SMALL and CAPITAL */
	size_t at;
};

/* The next byte from `from` on where a stop begins, or the text's length. */
size_t stop_find(struct slice text, size_t from);

/* Fill s, whose language, text and at are set: at is a place that stop_find
 * gave. */
void stop_take(struct stop *s);

/* What begins at text[at], which may be the text's length. */
struct next stop_look(struct slice text, size_t at);

/* The token that ends at text[at], back to a blank or an opening mark; if it is
 * long, only its end. May be empty. */
struct slice stop_token(struct slice text, size_t at);

/* The word that begins at text[at]: letters, digits, apostrophes inside; if it
 * is long, only its beginning. May be empty. */
struct slice stop_word(struct slice text, size_t at);

/* The marker of a list at text[at], (a) a) ii) 1) 1.) 1. a. with a blank: its
 * length with the blank, and its number or letter; or 0. */
size_t stop_marker(struct slice text, size_t at, struct slice *label);

/* What kind of mark is at p, with its size in bytes; 0 for none. */
unsigned stop_mark(const char *p, size_t len, size_t *size);

/* The class (base/utf8.h) of the character at text[at], 0 at the end. */
unsigned stop_class(struct slice text, size_t at);

#endif
