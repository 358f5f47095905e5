/* SPDX-License-Identifier: MIT */
/*
 * Quotations that no verb of saying attributes.
 */
#ifndef NUTGRAF_QUOTES_LOOSE_H
#define NUTGRAF_QUOTES_LOOSE_H

#include "finder.h"

/* Are words [lo..hi) quotations and punctuation only? */
bool only_quoted(const struct finder *f, size_t lo, size_t hi);

/* A quotation with nothing else in its sentence: what a colon announced, one
 * more piece of the last quotation, or one for itself (Q6). */
void floating_add(struct finder *f, struct stretch s);

/* A quotation, a dash and a name in words [lo..hi), and nothing else (Q5). */
bool dash_add(struct finder *f, size_t lo, size_t hi);

/* Quotations of the sentence [lo..hi) that no attribution took (Q4). */
void loose_find(struct finder *f, size_t lo, size_t hi);

/* Make one of a sentence that nothing in it attributes, if it goes on with the
 * quotation in the sentence before. */
void going_on_add(struct finder *f, size_t lo, size_t hi);

/* Remember who speaks next, if the sentence [lo..hi) ends with a colon; a is
 * its attribution that has no content, or NULL. */
void lead_set(struct finder *f, size_t lo, size_t hi,
    const struct attribution *a);

/* Make the record of a quotation at words s. cue is the colon or dash that
 * gives it to the speaker, or empty. False if there is nothing to add. */
bool add_marked(struct finder *f, struct stretch s, struct stretch speaker,
    struct stretch cue, enum rule rule);

#endif
