/* SPDX-License-Identifier: MIT */
/*
 * What may stand between a speaker and the cue behind it: an apposition between
 * marks, a clause with "who".
 */
#ifndef NUTGRAF_QUOTES_INSERTED_H
#define NUTGRAF_QUOTES_INSERTED_H

#include "phrases.h"

/* The word before the bracket that ends at word k, not before lo; k if none
 * does. */
size_t bracket_before(const struct words *ws, size_t k, size_t lo);

/* Is it a comma, dash or closing bracket? */
bool insertion_ends(const struct text_word *w);

/* The word before the comma, dash or bracket that opens what ends before word
 * j, itself a comma, dash or closing bracket (QC2); j if there is none. */
size_t insertion_before(const struct words *ws, size_t j, size_t lo);

/* From the mark at *j over all that ends there to the word before it; false if
 * nothing does. */
bool insertions_skip(const struct words *ws, size_t *j, size_t lo);

/* The last word of the noun before the clause with "who" or the participle that
 * ends before word j, a quotation or comma, and has a quotation of its own
 * (QC10); j if there is none. */
size_t relative_before(const struct words *ws, size_t j, size_t lo);

/* From the word *j before the cue at v to the one before a clause without commas
 * with "who" or "that", which tells more of the speaker (QC14); false if there
 * is none. */
bool restrictive_skip(const struct words *ws, size_t v, size_t *j, size_t lo);

#endif
