/* SPDX-License-Identifier: MIT */
/*
 * Numbers of values: in figures, in words, with a scale.
 */
#ifndef NUTGRAF_VALUES_NUMBERS_H
#define NUTGRAF_VALUES_NUMBERS_H

#include "place.h"

/* A decimal number: digits with a point so many places from the right. */
struct decimal {
	uint64_t digits;
	int places;
};

/* "1,000.50" at the start of the text: its bytes, 0 if there is no number or
 * one of over 15 digits. A comma before other than three digits is a decimal
 * one. */
size_t decimal_read(struct slice text, struct decimal *d);

/* It as a whole number of up to four digits; 0 if it has a fraction, -1 if it
 * takes more than four characters. */
long decimal_small(struct decimal d);

/* Append it in plain digits. */
void decimal_add(struct str *s, struct decimal d);

/* Times 10 to this power; false, and unchanged, if it has no room. */
bool decimal_scale(struct decimal *d, int power);

/* A number with its scale at token i: its tokens, 0 if there is none. */
size_t value_decimal(const struct value_place *p, size_t i,
    struct decimal *d);

/* The same for one that begins so many bytes behind the start of a word:
 * "ZAR1,7 million". */
size_t value_decimal_in(const struct value_place *p, size_t i, size_t skip,
    struct decimal *d);

#endif
