/* SPDX-License-Identifier: MIT */
/*
 * Fractions: 1/4, and in words. "Half" and "a quarter" count if something
 * follows that can be divided: a scale, a unit, a currency.
 */
#include "numbers.h"

enum { WHOLE = 999999999,	/* the greatest number that takes a fraction */
	DENOMINATOR = 64 };	/* the greatest: 63/64 */

/* What a fraction of it is a value of its own. */
#define DIVIDED (VALUEWORDS_MEASURE | VALUEWORDS_CURRENCY | \
	VALUEWORDS_NATION | VALUEWORDS_PERCENT)

/* Add a / b: exactly if six places are enough, else to three. */
static void
add_ratio(struct decimal *d, int a, int b)
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

size_t
value_fraction(const struct value_place *p, size_t at, bool joined,
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
		add_ratio(d, entry.value.p[0] - '0', entry.value.p[2] - '0');
		return i + 1;
	}
	a = value_plain_number(p, i, 2);
	b = value_plain_number(p, i + 2, 2);
	if (a <= 0 || b <= a || b > DENOMINATOR)
		return at;
	if (!value_mark(p, i + 1, '/') || !value_glued(p, i + 1) ||
	    !value_glued(p, i + 2))
		return at;
	add_ratio(d, a, b);
	return i + 3;
}

/* A fraction as its words say it. */
struct ratio {
	int above, below;
	bool counted;		/* a number or an article comes first */
	size_t to;		/* the token after it */
};

/* The part of a word with hyphens that ends at *at, which moves before it. */
static uint64_t
last_part(const struct value_place *p, struct slice *rest,
    struct dict_entry *entry)
{
	size_t k = rest->len;
	struct slice part;

	while (k > 0 && rest->p[k - 1] != '-')
		k--;
	part = slice_part(*rest, k, rest->len);
	*rest = slice_part(*rest, 0, k > 0 ? k - 1 : 0);
	return value_entry(p, part, entry);
}

static bool
is_number_part(const struct value_place *p, struct slice text, int *number)
{
	struct dict_entry entry;

	if (!(value_entry(p, text, &entry) & VALUEWORDS_NUMBER))
		return false;
	*number = (int)slice_number(entry.value);
	return *number > 0;
}

/* What the denominator with this entry is. */
static int
below(uint64_t bits, const struct dict_entry *entry)
{
	int number = (int)slice_number(entry->value);

	if (!(bits & VALUEWORDS_DENOMINATOR))
		return 0;
	if (bits & VALUEWORDS_HALF)
		return 2;
	return number == VALUE_QUARTER ? 4 : number;
}

/* "two-thirds" and "half" as one word, also before "-a" */
static bool
hyphened_ratio(const struct value_place *p, struct slice text,
    struct ratio *r)
{
	struct dict_entry entry;

	r->above = 1;
	r->below = below(last_part(p, &text, &entry), &entry);
	if (text.len > 0 && !is_number_part(p, text, &r->above))
		return false;
	return r->below > r->above;
}

/* "half-million", "half-a-million": a fraction of a scale in one word. */
static bool
hyphened_scale(const struct value_place *p, struct slice text,
    struct decimal *d)
{
	struct dict_entry scale;
	struct ratio r;

	if (!(last_part(p, &text, &scale) & VALUEWORDS_SCALE))
		return false;
	if (slice_ends(text, SLICE("-a")))
		text.len -= 2;
	if (text.len == 0 || !hyphened_ratio(p, text, &r))
		return false;
	add_ratio(d, r.above, r.below);
	return decimal_scale(d, (int)slice_number(scale.value));
}

/* "two-and-a-half": a number and a fraction in one word. */
static bool
hyphened_sum(const struct value_place *p, struct slice text,
    struct decimal *d)
{
	static const struct slice and = { "-and-", 5 };
	size_t at = slice_find(text, and);
	struct ratio r;
	int whole;

	if (at == text.len || !is_number_part(p, slice_part(text, 0, at),
	    &whole) || !hyphened_ratio(p, slice_part(text, at + and.len,
	    text.len), &r))
		return false;
	d->digits = (uint64_t)whole;
	add_ratio(d, r.above, r.below);
	return true;
}

static int
denominator(const struct value_place *p, size_t i)
{
	int number = value_word(p, i)->number;

	if (!(value_bits(p, i) & VALUEWORDS_DENOMINATOR))
		return 0;
	if (value_bits(p, i) & VALUEWORDS_HALF)
		return 2;
	return number == VALUE_QUARTER ? 4 : number;
}

/* "half", "a quarter", "two-thirds" */
static bool
read_ratio(const struct value_place *p, size_t i, struct ratio *r)
{
	uint64_t bits = value_bits(p, i);

	*r = (struct ratio){ .above = 1, .to = i };
	if (value_tok(p, i)->flags & TOKEN_HYPHEN) {
		r->to++;
		return !(value_tok(p, i)->flags & TOK_TAKEN) &&
		    hyphened_ratio(p, value_text(p, i), r);
	}
	if ((bits & VALUEWORDS_NUMBER) && value_tok(p, i)->kind == TOKEN_WORD) {
		r->counted = true;
		r->above = value_word(p, i)->number;
		r->to += 1 + value_mark(p, i + 1, '-');
	}
	r->below = denominator(p, r->to++);
	return r->below > r->above && r->above > 0;
}

static bool
is_scale(const struct value_place *p, size_t i)
{
	return (value_bits(p, i) & VALUEWORDS_SCALE) &&
	    value_word(p, i)->number >= 2 && value_word(p, i)->text.len > 2;
}

/* Can what stands at i, after a hyphen or not, be divided? */
static bool
is_divided(const struct value_place *p, size_t i, uint64_t kinds)
{
	i += value_mark(p, i, '-');
	return is_scale(p, i) || (value_small(p, i) & kinds);
}

/* A fraction in the word at i, which has hyphens. */
static bool
hyphened(const struct value_place *p, size_t i, struct decimal *d)
{
	struct slice text = value_text(p, i);

	if (value_tok(p, i)->kind != TOKEN_WORD ||
	    !(value_tok(p, i)->flags & TOKEN_HYPHEN))
		return false;
	if (hyphened_scale(p, text, d))
		return true;
	return hyphened_sum(p, text, d) &&
	    is_divided(p, i + 1, DIVIDED | VALUEWORDS_UNIT);
}

/* "a", "one" or "of a" at i: the token after it, or i. */
static size_t
skip_of_one(const struct value_place *p, size_t i)
{
	size_t at = i + ((value_cue(p, i) & TIMEWORDS_OF) != 0);

	return (value_small(p, at) & VALUEWORDS_NUMBER) &&
	    value_word(p, at)->number == 1 ? at + 1 : i;
}

size_t
value_part_of(const struct value_place *p, size_t i, struct decimal *d)
{
	struct ratio r;
	size_t at;
	uint64_t kinds = DIVIDED | VALUEWORDS_UNIT;

	if (hyphened(p, i, d))
		return BY(V18, 1);
	if (!read_ratio(p, i, &r))
		return 0;
	at = skip_of_one(p, r.to);
	if (at == r.to) {		/* half-million, but not the third one */
		kinds = VALUEWORDS_MEASURE;
		if ((value_bits(p, r.to - 1) & VALUEWORDS_PART) &&
		    r.to == i + 1)
			return 0;
	}
	if (!is_divided(p, at, kinds))
		return 0;
	RULE(V18);
	add_ratio(d, r.above, r.below);
	return at - i;
}

/* "and a half" at i: what is added, and the token after it. */
static bool
read_added(const struct value_place *p, size_t i, struct ratio *r)
{
	i += value_mark(p, i, '-');
	if (!(value_cue(p, i++) & TIMEWORDS_AND))
		return false;
	i += value_mark(p, i, '-');
	return read_ratio(p, i, r) && r->counted;
}

size_t
value_and_part(const struct value_place *p, size_t at, struct decimal *d)
{
	struct ratio r;

	if (d->places > 0 || d->digits > WHOLE || is_scale(p, at - 1) ||
	    !read_added(p, at, &r) || !is_divided(p, r.to, DIVIDED | VALUEWORDS_UNIT))
		return at;
	RULE(V18);
	add_ratio(d, r.above, r.below);
	return r.to;
}

size_t
value_scale_and_part(const struct value_place *p, size_t at,
    struct decimal *d)
{
	struct decimal more = { 0 };
	struct ratio r;
	int power = value_word(p, at - 1)->number;

	if (!is_scale(p, at - 1) || d->places > 0 || !read_added(p, at, &r) ||
	    !is_divided(p, r.to, DIVIDED))
		return at;
	add_ratio(&more, r.above, r.below);
	if (!decimal_scale(&more, power))
		return at;
	RULE(V18);
	d->digits += more.digits;
	return r.to;
}
