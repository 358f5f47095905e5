/* SPDX-License-Identifier: MIT */
/*
 * What the other files of numbers share: a number in plain digits, and a decimal
 * number times a power of ten.
 */
#include "base/base.h"
#include "numbers.h"

enum { DIGITS = 19 };		/* of the largest that fits 64 bits */

int
value_whole(const struct value_place *p, size_t i, size_t most,
    struct slice *tail)
{
	struct slice t;
	int n = 0;
	size_t k;

	if (value_tok(p, i)->kind != TOKEN_NUMBER ||
	    (value_tok(p, i)->flags & TOK_TAKEN))
		return -1;
	t = value_text(p, i);
	for (k = 0; k < t.len && t.p[k] >= '0' && t.p[k] <= '9'; k++) {
		if (k == most)
			return -1;
		n = n * 10 + (t.p[k] - '0');
	}
	*tail = slice_part(t, k, t.len);
	return k > 0 ? n : -1;
}

int
value_plain_number(const struct value_place *p, size_t i, size_t most)
{
	struct slice tail = { 0 };
	int n = value_whole(p, i, most, &tail);

	return tail.len == 0 ? n : -1;
}

bool
decimal_scale(struct decimal *d, int power)
{
	int have = d->digits == 0 ? 1 : 0;
	uint64_t n;

	for (n = d->digits; n > 0; n /= 10)
		have++;
	if (have + power > DIGITS || power <= 0)
		return false;
	d->places -= power;
	while (d->places < 0) {
		d->digits *= 10;
		d->places++;
	}
	return true;
}
