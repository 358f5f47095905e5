/* SPDX-License-Identifier: MIT */
/*
 * Negated words of saying. A cue takes its negation with it, so that no record
 * says the opposite of the page.
 */
#ifndef NUTGRAF_QUOTES_NEGATED_H
#define NUTGRAF_QUOTES_NEGATED_H

#include "cues.h"

/* The first word of the negated verb whose cue is at word v, not before lo:
 * "has" in "has never said"; v if it is not negated. */
size_t negation_start(const struct words *ws, size_t v, size_t lo);

/* Where a cue of refusing at word v that ends before word end really ends, if
 * the content begins at word from: after "to say". */
size_t refusal_end(const struct words *ws, size_t v, size_t end, size_t from);

/* Does the sentence that begins at word lo say that the speaker did not say it,
 * or only ask, with words that are not next to the cue: "neither Quill nor
 * Marl said", "nor did Quill say", "if Quill says"? */
bool attribution_denied(const struct words *ws, const struct attribution *a,
    size_t lo);

#endif
