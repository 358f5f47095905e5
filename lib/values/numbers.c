/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "numbers.h"

enum { NUMBER_TOKENS = 8,	/* that a number can have */
	WHOLE = 999999999,	/* the greatest number that takes a fraction */
	DENOMINATOR = 64 };	/* the greatest: 63/64 */

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

void
decimal_add(struct str *s, struct decimal d)
{
	char room[32];
	size_t n = 0;

	for (; d.places > 0 && d.digits % 10 == 0; d.places--)
		d.digits /= 10;
	for (; d.places < 0; d.places++)
		d.digits *= 10;
	do {
		room[n++] = (char)('0' + d.digits % 10);
		d.digits /= 10;
		if (--d.places == 0)
			room[n++] = '.';
	} while (d.digits > 0 || d.places >= 0);
	while (n > 0)
		str_add_byte(s, room[--n]);
}

/* Is the comma at i, the first one, followed by one or two digits and no
 * further comma (1,7 but not 1,700 or 1,00,000)? */
static bool
is_decimal_comma(struct slice t, size_t i)
{
	size_t k = i + 1;

	while (k < t.len && t.p[k] >= '0' && t.p[k] <= '9')
		k++;
	return i > 0 && (k == i + 2 || k == i + 3) &&
	    !(k < t.len && t.p[k] == ',');
}

size_t
decimal_read(struct slice t, struct decimal *d)
{
	size_t i, n = 0;
	bool point = false, commas = false;

	*d = (struct decimal){ 0 };
	for (i = 0; i < t.len; i++) {
		char c = t.p[i];

		if (c >= '0' && c <= '9') {
			if (++n > 15)
				return 0;
			d->digits = d->digits * 10 + (uint64_t)(c - '0');
			d->places += point;
		} else if (c == '.' && !point && i > 0 && i + 1 < t.len)
			point = true;
		else if (c == ',' && !point && !commas &&
		    is_decimal_comma(t, i))
			point = true;
		else if (c != ',' || point || i == 0 || i + 1 == t.len)
			break;
		commas |= c == ',';
	}
	if (point && d->places == 0)
		return 0;
	return n > 0 ? i : 0;
}

bool
decimal_scale(struct decimal *d, int power)
{
	int have = d->digits == 0 ? 1 : 0;
	uint64_t n;

	for (n = d->digits; n > 0; n /= 10)
		have++;
	if (have + power > 19 || power <= 0)
		return false;
	d->places -= power;
	while (d->places < 0) {
		d->digits *= 10;
		d->places++;
	}
	return true;
}

/* Are the letters glued to digits a scale: "5m", "10bn"? */
static bool
suffix_scale(const struct value_place *p, struct slice rest,
    struct decimal *d)
{
	struct dict_entry entry;

	if (rest.len == 0)
		return true;
	if (!(value_entry(p, rest, &entry) & VALUEWORDS_SCALE) ||
	    entry.value.len == 0)
		return false;
	return decimal_scale(d, (int)slice_number(entry.value));
}

/* Add a / b: exactly if six places are enough, else to three. */
static void
add_fraction(struct decimal *d, int a, int b)
{
	uint64_t unit = 1;
	int k;

	for (k = 0; k < 6 && (uint64_t)a * unit % (uint64_t)b != 0; k++)
		unit *= 10;
	if ((uint64_t)a * unit % (uint64_t)b != 0) {
		unit = 1000;
		k = 3;
	}
	d->digits = d->digits * unit +
	    ((uint64_t)a * unit * 2 + (uint64_t)b) / (2 * (uint64_t)b);
	d->places += k;
}

/* Add a fraction at token at, "1/4" or a single sign, perhaps after a hyphen,
 * to d, a whole number. Returns the token after it, or at. */
static size_t
fraction(const struct value_place *p, size_t at, bool joined,
    struct decimal *d)
{
	struct dict_entry entry = { 0 };
	size_t i = at + (joined && value_mark(p, at, '-') &&
	    value_glued(p, at));
	int a, b;

	if (d->places > 0 || d->digits > WHOLE)
		return at;
	if (i >= p->end || (i > at && !value_glued(p, i)))
		return at;
	if ((value_bits(p, i) & VALUEWORDS_NUMBER) &&
	    value_tok(p, i)->kind == TOKEN_MARK) {
		value_entry(p, value_text(p, i), &entry);
		add_fraction(d, entry.value.p[0] - '0', entry.value.p[2] - '0');
		return i + 1;
	}
	a = value_plain_number(p, i, 2);
	b = value_plain_number(p, i + 2, 2);
	if (a <= 0 || b <= a || b > DENOMINATOR)
		return at;
	if (!value_mark(p, i + 1, '/') || !value_glued(p, i + 1) ||
	    !value_glued(p, i + 2))
		return at;
	add_fraction(d, a, b);
	return i + 3;
}

static size_t
word_number(const struct value_place *p, size_t i, struct decimal *d)
{
	size_t at = i;
	uint64_t total = 0, part = 0;
	uint64_t bits = value_bits(p, i);

	if (!(bits & VALUEWORDS_NUMBER) || value_tok(p, i)->kind == TOKEN_MARK)
		return 0;
	if ((value_word(p, i)->times & TIMEWORDS_AN) &&
	    !(value_bits(p, i + 1) & VALUEWORDS_SCALE))
		return 0;
	for (; at < p->end && at < i + NUMBER_TOKENS; at++) {
		const struct word *w = value_word(p, at);

		bits = value_bits(p, at);
		if (value_tok(p, at)->kind == TOKEN_MARK)
			break;
		if ((bits & VALUEWORDS_NUMBER) && w->text.len > 1)
			part += (uint64_t)w->number;
		else if (at == i)
			part = 1;
		else if ((bits & VALUEWORDS_SCALE) && w->number == 2 &&
		    w->text.len > 2)
			part *= 100;
		else if ((bits & VALUEWORDS_SCALE) && w->text.len > 2 &&
		    w->number <= 12) {
			uint64_t times = 1;
			int k;

			for (k = 0; k < w->number; k++)
				times *= 10;
			if (part > 100000)
				return 0;
			total += part * times;
			part = 0;
		} else
			break;
		if (part > 1000000)
			return 0;
	}
	*d = (struct decimal){ total + part, 0 };
	return at - i;
}

/* Apply the scale words from token at on, after a number. Returns the token
 * after them. */
static size_t
scale_words(const struct value_place *p, size_t at, struct decimal *d)
{
	int k;

	for (k = 0; k < 2; k++) {
		size_t i = at + (value_mark(p, at, '-') ? 1 : 0);

		if (!(value_bits(p, i) & VALUEWORDS_SCALE) ||
		    value_word(p, i)->number < 2 ||
		    !decimal_scale(d, value_word(p, i)->number))
			break;
		at = i + 1;
	}
	return at;
}

size_t
value_decimal(const struct value_place *p, size_t i, struct decimal *d)
{
	struct slice t;
	size_t used, at;

	if (i >= p->end || (value_tok(p, i)->flags & TOK_TAKEN))
		return 0;
	*d = (struct decimal){ 0 };
	at = fraction(p, i, false, d);
	if (at > i)
		return scale_words(p, at, d) - i;
	if (value_tok(p, i)->kind != TOKEN_NUMBER)
		return word_number(p, i, d);
	t = value_text(p, i);
	used = decimal_read(t, d);
	if (used == 0 || !suffix_scale(p, slice_part(t, used, t.len), d))
		return 0;
	at = used == t.len ? fraction(p, i + 1, true, d) : i + 1;
	return scale_words(p, at, d) - i;
}

/* Is there a comma or point at i, with more of the number after it? */
static bool
has_digits_behind(const struct value_place *p, size_t i)
{
	return (value_mark(p, i, ',') || value_mark(p, i, '.')) &&
	    value_glued(p, i) && value_glued(p, i + 1) &&
	    value_tok(p, i + 1)->kind == TOKEN_NUMBER;
}

size_t
value_decimal_in(const struct value_place *p, size_t i, size_t skip,
    struct decimal *d)
{
	size_t at = i + 1, used;
	struct slice text;

	while (at <= i + NUMBER_TOKENS && has_digits_behind(p, at))
		at += 2;
	text = slice_part(p->text, value_tok(p, i)->start + skip,
	    value_tok(p, at - 1)->end);
	used = decimal_read(text, d);
	if (used == 0 || !suffix_scale(p, slice_part(text, used, text.len), d))
		return 0;
	return scale_words(p, at, d) - i;
}

long
decimal_small(struct decimal d)
{
	for (; d.places > 0 && d.digits % 10 == 0; d.places--)
		d.digits /= 10;
	if (d.places > 0)
		return d.digits <= 999 && d.places <= 2 ? 0 : -1;
	return d.digits <= 9999 ? (long)d.digits : -1;
}
