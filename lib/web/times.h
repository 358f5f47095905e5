/* SPDX-License-Identifier: MIT */
/*
 * The dates in the text, in order, with their sentences.
 */
#ifndef NUTGRAF_WEB_TIMES_H
#define NUTGRAF_WEB_TIMES_H

#include "overview.h"

enum { WEB_DATES = 40 };

/* Append the section; nothing if no date is known. Of more than WEB_DATES those
 * that come most are shown. Where link is not NULL, sentences name their page,
 * and link to where that says: it appends the address of a document. */
void times_add(struct str *s, const struct overview *o,
    void (*link)(struct str *s, size_t document));

/* Append a date of the form that entity records have, in words: "19 June 2024",
 * "spring 2023", "the third quarter of 2023"; false, and nothing, for other
 * forms (weeks, decades, days of an unknown year). */
bool times_add_words(struct str *s, struct slice value);

#endif
