/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "numbers.h"

enum { NUMBER_TOKENS = 8,	/* that a number can have */
	GROUPS = 4 };		/* of three digits, after its first ones */

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

/* Is there at i the dot of a short scale before it, and more of the sentence:
 * "$2 mil. a year"? */
static bool
is_dot_of(const struct value_place *p, size_t i)
{
	return value_mark(p, i, '.') && value_glued(p, i) && i + 1 < p->end &&
	    value_text(p, i - 1).len <= 4;
}

size_t
decimal_scale_words(const struct value_place *p, size_t at, struct decimal *d)
{
	int k;

	for (k = 0; k < 2; k++) {
		size_t i = at + (value_mark(p, at, '-') ? 1 : 0);

		if (!(value_bits(p, i) & VALUEWORDS_SCALE) ||
		    value_word(p, i)->number < 2 ||
		    !decimal_scale(d, value_word(p, i)->number))
			break;
		at = i + 1;
		if (is_dot_of(p, at))
			at++;
	}
	return at;
}

/* Do the digits at i follow those before them as a group of three: "1 000"?
 * Only zeros do so after a plain blank if no sign of a currency comes first and
 * none of the words that are counted in thousands follows. */
static bool
is_group(const struct value_place *p, size_t i)
{
	struct slice t = value_text(p, i);

	return value_tok(p, i)->kind == TOKEN_NUMBER && t.len == 3 &&
	    !(value_tok(p, i)->flags & TOK_TAKEN) && !value_glued(p, i) &&
	    value_plain_number(p, i, 3) >= 0;
}

/* Are the two digits before token i further apart than by a plain blank, or is
 * it clear without that they are one number? */
static bool
groups_count(const struct value_place *p, size_t i, size_t at)
{
	const struct tok *first = value_tok(p, i);
	uint64_t after = value_small(p, at), before = value_bits(p, i - 1);

	if (value_tok(p, i + 1)->start > first->end + 1)
		return true;		/* a no-break or thin blank */
	if (slice_is(value_text(p, at - 1), "000") ||
	    (before & (VALUEWORDS_SIGN | VALUEWORDS_CODE)))
		return true;
	return (after & VALUEWORDS_CURRENCY) && slice_ends(value_text(p, at),
	    SLICE("s"));
}

/* "1 000 000" at i: the tokens of the number, 0 if it is not one. */
static size_t
blank_groups(const struct value_place *p, size_t i, struct decimal *d)
{
	int first = value_plain_number(p, i, 3);
	size_t at = i + 1, k;

	if (first <= 0)
		return 0;
	while (at <= i + GROUPS && is_group(p, at))
		at++;
	if (at == i + 1 || !groups_count(p, i, at))
		return 0;
	d->digits = (uint64_t)first;
	for (k = i + 1; k < at; k++)
		d->digits = d->digits * 1000 +
		    (uint64_t)value_plain_number(p, k, 3);
	return at - i;
}

/* How many of these digits are at the start of the text? */
static size_t
digits(struct slice t)
{
	size_t k = 0;

	while (k < t.len && t.p[k] >= '0' && t.p[k] <= '9')
		k++;
	return k;
}

/* Does a sum in dots and perhaps a decimal comma make sense only as one that
 * groups by dots: "1.234.567", "1.250,50"? So does "5.000" of a currency that
 * is written so (dotted), unless a scale follows. */
static bool
is_dotted(struct slice t, bool dotted)
{
	size_t k = digits(t), groups = 0, last;
	bool zero = slice_ends(t, SLICE("0"));

	if (k == 0 || k > 3 || t.p[0] == '0')
		return false;
	dotted = dotted && (zero || k > 1);
	while (k < t.len && t.p[k] == '.' &&
	    digits(slice_part(t, k + 1, t.len)) == 3) {
		groups++;
		k += 4;
	}
	if (groups == 0 || k == t.len)
		return groups > 1 || (groups == 1 && dotted);
	last = digits(slice_part(t, k + 1, t.len));
	return t.p[k] == ',' && last <= 2 && k + 1 + last == t.len;
}

/* Is the number at i a sum of a currency that is written with dots, and is no
 * scale after it? */
static bool
of_dotted_currency(const struct value_place *p, size_t i)
{
	uint64_t before = value_bits(p, i - 1), after = value_bits(p, i + 1);

	return !(after & VALUEWORDS_SCALE) &&
	    ((before | after) & VALUEWORDS_DOTTED);
}

/* "5.000 euros", "1.250,50": the number in token i; false if it is not one. */
static bool
dotted_groups(const struct value_place *p, size_t i, struct decimal *d)
{
	struct slice t = value_text(p, i);
	bool point = false;
	size_t k;

	if (t.len > 15 || !is_dotted(t, of_dotted_currency(p, i)))
		return false;
	for (k = 0; k < t.len; k++) {
		point |= t.p[k] == ',';
		if (t.p[k] == '.' || t.p[k] == ',')
			continue;
		d->digits = d->digits * 10 + (uint64_t)(t.p[k] - '0');
		d->places += point;
	}
	return true;
}

/* The number that begins with the figures at i, without its scale. */
static size_t
figures(const struct value_place *p, size_t i, struct decimal *d)
{
	struct slice t = value_text(p, i);
	size_t used, n;

	n = blank_groups(p, i, d);
	if (n > 0)
		return n;
	if (dotted_groups(p, i, d))
		return 1;
	used = decimal_read(t, d);
	if (used == 0 || !suffix_scale(p, slice_part(t, used, t.len), d))
		return 0;
	return used == t.len ? value_fraction(p, i + 1, true, d) - i : 1;
}

size_t
value_decimal(const struct value_place *p, size_t i, struct decimal *d)
{
	size_t n, at;

	if (i >= p->end || (value_tok(p, i)->flags & TOK_TAKEN))
		return 0;
	*d = (struct decimal){ 0 };
	at = value_fraction(p, i, false, d);
	if (at > i)
		return decimal_scale_words(p, at, d) - i;
	n = value_part_of(p, i, d);
	if (n > 0)
		return decimal_scale_words(p, i + n, d) - i;
	n = value_tok(p, i)->kind == TOKEN_NUMBER ? figures(p, i, d) :
	    word_number(p, i, d);
	if (n == 0)
		return 0;
	at = value_and_part(p, i + n, d);
	at = decimal_scale_words(p, at, d);
	return value_scale_and_part(p, at, d) - i;
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
	for (; d->digits > 0 && d->digits < 1000000 && is_group(p, at); at++)
		d->digits = d->digits * 1000 +
		    (uint64_t)value_plain_number(p, at, 3);
	return decimal_scale_words(p, at, d) - i;
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
