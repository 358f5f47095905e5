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

/* "did", "has", "would", in no name */
bool word_is_auxiliary(const struct text_word *w);

/* Is the content [from..to) of the cue at word v, which refuses, "to say" with
 * what was not said behind it? */
bool refused_to_say(const struct words *ws, size_t v, size_t from, size_t to);

/* Does the infinitive of word v follow a verb of refusing that is no cue:
 * "failed to say", "has yet to say"? */
bool is_refused(const struct words *ws, size_t v, size_t lo);

#endif
