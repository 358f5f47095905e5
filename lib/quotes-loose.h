/* SPDX-License-Identifier: MIT */
/*
 * Quotations that no verb of saying attributes.
 */
#ifndef NUTGRAF_QUOTES_LOOSE_H
#define NUTGRAF_QUOTES_LOOSE_H

#include "quotes-finder.h"

/* Are words [lo..hi) quotations and punctuation only? */
bool only_quoted(const struct finder *f, size_t lo, size_t hi);

/* A quotation with nothing else in its sentence: what a colon announced, one
 * more piece of the last quotation, or one for itself (Q6). */
void floating_add(struct finder *f, struct stretch s);

/* A quotation, a dash and a name in words [lo..hi), and nothing else (Q5). */
bool dash_add(struct finder *f, size_t lo, size_t hi);

/* Quotations of the sentence [lo..hi) that no attribution took (Q4). */
void loose_find(struct finder *f, size_t lo, size_t hi);

/* Remember who speaks next, if the sentence [lo..hi) ends with a colon; a is
 * its attribution that has no content, or NULL. */
void lead_set(struct finder *f, size_t lo, size_t hi,
    const struct attribution *a);

/* Is the document an interview: four labelled paragraphs or more, and each of
 * two labels comes again (Q7)? */
bool doc_is_interview(const struct doc *d, const struct mentions *ms);

bool para_is_heading(const struct finder *f);

/* A turn of an interview (Q7), or "Quill: Dam Will Hold" in a heading (Q4). */
bool labelled_find(struct finder *f);

#endif
