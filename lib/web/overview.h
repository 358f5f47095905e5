/* SPDX-License-Identifier: MIT */
/*
 * What all documents of a page have together: who speaks, who and what is named,
 * which names share a paragraph, which dates are in the text, which outlets and
 * months the documents are from.
 */
#ifndef NUTGRAF_WEB_OVERVIEW_H
#define NUTGRAF_WEB_OVERVIEW_H

#include "about.h"
#include "statements.h"
#include "tally.h"

enum {
	WEB_TOGETHER = 40,	/* names of a paragraph that are paired */
	WEB_DATED = 3		/* sentences that are kept of a date */
};

struct overview {
	size_t documents, statements, named, direct, checks;
	struct tally speakers;	/* their names: statements. "The company" of
				 * one document is not that of another */
	struct tally names;	/* mentions; their kind is the type, */
	struct tally types;	/* from ENTITY_OTHER on one of these */
	struct pairs together;	/* names, the lower first: paragraphs */
	struct tally dates;	/* by their values: sentences, of which
				 * they have the numbers as documents */
	struct dated {		/* sentences with a date */
		size_t document;
		size_t paragraph;	/* its start; PLACES_NONE: not known */
		struct slice title, sentence;	/* in text */
		struct span words;	/* of the sentence: the date */
		bool reckoned;		/* they do not say the year */
	} (*dated)[WEB_DATED];	/* of each date: its first ones */
	size_t dated_cap;
	struct tally outlets;	/* statements; "" is unknown */
	size_t *outlet_direct;	/* of each: those in quotation marks */
	size_t outlet_cap;
	struct tally months;	/* documents; 2024-03 */
	struct pairs pages;	/* outlet, month: documents */
	struct pairs voices;	/* outlet, speaker: statements */
	struct arena text;

	/* Of what is being read. */
	size_t here[WEB_TOGETHER], nhere;	/* names of its paragraph */
	const struct record *sentence;
	const struct places *places;
	size_t paragraph;		/* where it starts */
	size_t sentences;		/* of all documents so far */
};

/* Add a document, whose text is `places`. */
void overview_take(struct overview *o, const struct doc *d,
    const struct places *places, const struct about *b,
    const struct statements *st);

void overview_clear(struct overview *o);
void overview_free(struct overview *o);

#endif
