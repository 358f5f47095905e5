/* SPDX-License-Identifier: MIT */
/*
 * The numbers in values: in figures, in words, with a scale.
 */
#ifndef NUTGRAF_VALUES_NUMBERS_H
#define NUTGRAF_VALUES_NUMBERS_H

#include "place.h"

/* A decimal number: its digits, and how many of them follow the point. */
struct decimal {
	uint64_t digits;
	int places;
};

/* Read a number like "1,000.50" at the start of the text. Returns its bytes, 0
 * if there is none or it has over 15 digits. A comma is a decimal one unless
 * three digits follow. */
size_t decimal_read(struct slice text, struct decimal *d);

/* The number as an integer of up to four digits; 0 if it has a fraction, -1 if
 * it takes more than four characters. */
long decimal_small(struct decimal d);

/* Append it in plain digits. */
void decimal_add(struct str *s, struct decimal d);

/* Multiply by 10 to this power; false, and unchanged, if the result does not
 * fit. */
bool decimal_scale(struct decimal *d, int power);

/* Multiply by the scale words from token at on, after a number. Returns the
 * token after them. */
size_t decimal_scale_words(const struct value_place *p, size_t at,
    struct decimal *d);

/* Fractions (fractions.c). Add a fraction at token at, "1/4" or a single sign,
 * perhaps after a hyphen, to d, a whole number. Returns the token after it, or
 * at. */
size_t value_fraction(const struct value_place *p, size_t at, bool joined,
    struct decimal *d);

/* A fraction in words of the scale, unit or currency after it: "half a" million,
 * "three quarters of a" mile. Returns its tokens, 0 if there is none. */
size_t value_part_of(const struct value_place *p, size_t i,
    struct decimal *d);

/* Add "and a half" at token at to d, a whole number, if something that can be
 * halved follows. Returns the token after it, or at. */
size_t value_and_part(const struct value_place *p, size_t at,
    struct decimal *d);

/* The same after the scale words that end at token at: "a million and a
 * half". */
size_t value_scale_and_part(const struct value_place *p, size_t at,
    struct decimal *d);

/* A number with its scale at token i. Returns its tokens, 0 if there is
 * none. */
size_t value_decimal(const struct value_place *p, size_t i,
    struct decimal *d);

/* The same for one that begins this many bytes after the start of a word:
 * "ZAR1,7 million". */
size_t value_decimal_in(const struct value_place *p, size_t i, size_t skip,
    struct decimal *d);

#endif
