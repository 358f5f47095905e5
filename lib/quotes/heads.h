/* SPDX-License-Identifier: MIT */
/*
 * The head of a speaker: the noun phrase that speaks, with all that tells more
 * of it. "A source close to Quill" is the source.
 */
#ifndef NUTGRAF_QUOTES_HEADS_H
#define NUTGRAF_QUOTES_HEADS_H

#include "words.h"

/* Where the noun phrase begins that words [from..to) end, in front of a verb:
 * behind prepositions, participles and clauses with "who", not before lo (QC16);
 * from if they are all of it. */
size_t head_start(const struct words *ws, size_t from, size_t to, size_t lo);

/* The end of the phrase of words [from..end) behind a verb: with a participle
 * that tells more of its noun, not after hi. */
size_t head_end(const struct words *ws, size_t from, size_t end, size_t hi);

/* Is the word at, in the phrase that begins at word from, only part of what
 * tells more of its head: behind a participle, a verb, or "who"? */
bool head_is_before(const struct words *ws, size_t from, size_t at);

/* The subject, words [*from..*to), of the last clause before the verb at v that
 * "and", "but" or "while" opens behind word lo (QC17); false if there is none. */
bool head_of_clause(const struct words *ws, size_t v, size_t lo, size_t *from,
    size_t *to);

#endif
