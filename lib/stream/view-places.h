/* SPDX-License-Identifier: MIT */
/*
 * The clean text of a document as its records have it: which sentence a place
 * is in, and the place counted in code points.
 */
#ifndef NUTGRAF_STREAM_VIEW_PLACES_H
#define NUTGRAF_STREAM_VIEW_PLACES_H

#include "doc.h"

#define PLACES_NONE SIZE_MAX

struct places_text {
	const struct record *r;	/* of a sentence or a paragraph */
	struct slice text;	/* plain */
	size_t start, end;	/* bytes of the clean text */
	size_t chars;		/* code points before it; PLACES_NONE: what is
				 * before it is not all there */
	size_t steps;		/* its first step */
};

struct places {
	struct places_text *p;	/* ascending */
	size_t n, cap;
	size_t *steps;		/* code points of a text up to each step */
	size_t nsteps, steps_cap;
	struct arena plain;
	bool found;		/* for the caller: are they those of the
				 * document? */
};

/* Find those of the document, in place of those before; slices point into its
 * records. */
void places_find(struct places *p, const struct doc *d);
void places_free(struct places *p);

/* Can a text follow another one so many bytes behind its end, with nothing lost
 * between them? Sentences of a paragraph may touch: "They left.He stayed." */
bool places_follow(const struct record *before, const struct record *text,
    size_t gap);

/* Are these two sentences of one paragraph, the second behind the first? Those
 * without a number of theirs are paragraphs of their own. */
bool places_same_paragraph(const struct record *before,
    const struct record *r);

/* The text that holds the byte at this place, or PLACES_NONE. */
size_t places_at(const struct places *p, size_t place);

/* The code points before this place, or PLACES_NONE if that is not known. */
size_t places_chars(const struct places *p, size_t place);

/* Append the bytes from..to of the clean text, a blank between sentences and
 * paragraphs; false, and nothing appended, if they are not all there, begin
 * or end amid a character, or are more than `most`. */
bool places_add(const struct places *p, struct str *s, struct span span,
    size_t most);

#endif
