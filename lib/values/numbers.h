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

/* A number with its scale at token i. Returns its tokens, 0 if there is
 * none. */
size_t value_decimal(const struct value_place *p, size_t i,
    struct decimal *d);

/* The same for one that begins this many bytes after the start of a word:
 * "ZAR1,7 million". */
size_t value_decimal_in(const struct value_place *p, size_t i, size_t skip,
    struct decimal *d);

#endif
