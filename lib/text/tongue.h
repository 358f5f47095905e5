/* SPDX-License-Identifier: MIT */
/*
 * Which language a text is in. Words that are frequent in one language and not
 * in others tell it (lib/data/tongues), and so do scripts and letters; what a
 * page says of itself is a hint, which counts where the text does not tell.
 *
 *   tongue_begin(&t);
 *   for (...)
 *           if (!tongue_add(&t, text))
 *                   break;
 *   tongue_decide(&t, hint, &tag);
 */
#ifndef NUTGRAF_TEXT_TONGUE_H
#define NUTGRAF_TEXT_TONGUE_H

#include "base/base.h"

enum { TONGUES = 48, SCRIPTS = 32 };	/* room for languages, scripts */

struct tongue {			/* what has been counted so far */
	unsigned hits[TONGUES];	/* of each language: twice its words, and its
				 * letters */
	unsigned scripts[SCRIPTS];	/* words of each; the first is Latin */
	unsigned best;		/* that with most, without English, 0: none */
	unsigned kinds[TONGUES];	/* words of each, every one once */
	uint64_t seen[4];	/* a bit for each word that was there, nearly */
	unsigned words;		/* all of them */
	unsigned english;	/* words that no other language has */
};

void tongue_begin(struct tongue *t);

/* Count the words of some more text; false when there were enough, and the rest
 * need not be looked at. */
bool tongue_add(struct tongue *t, struct slice text);

/* Append the language as a tag of BCP 47 ("de", "en-GB"): that of the text, or
 * the hint's if the text is too short to tell or the hint says the same more
 * exactly. Nothing if neither tells. Hints are tags in any case, with - or _, or
 * names ("English"); what else it may be is no hint. */
void tongue_decide(const struct tongue *t, struct slice hint,
    struct str *tag);

/* The name in English of the language of a tag: "German"; empty if it is not
 * known. */
struct slice tongue_name(struct slice tag);

#endif
