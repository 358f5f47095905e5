/* SPDX-License-Identifier: MIT */
/*
 * The dates in the text, in order, with their sentences.
 */
#ifndef NUTGRAF_WEB_TIMES_H
#define NUTGRAF_WEB_TIMES_H

#include "overview.h"

enum { WEB_DATES = 40 };

/* What sentences link to. */
struct times_links {
	void (*add)(struct str *s, size_t document);	/* appends an address;
							 * NULL: nothing */
	bool paragraphs;	/* with "p" and its number behind it */
	bool titles;		/* they are called by the title of the page */
};

/* Append the section; nothing if no date is known. Of more than WEB_DATES those
 * that come most are shown. */
void times_add(struct str *s, const struct overview *o,
    const struct times_links *links);

/* Append a date of the form that entity records have, in words: "19 June 2024",
 * "spring 2023", "the third quarter of 2023"; false, and nothing, for other
 * forms (weeks, decades, days of an unknown year). */
bool times_add_words(struct str *s, struct slice value);

#endif
