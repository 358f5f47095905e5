/* SPDX-License-Identifier: MIT */
/*
 * Sums of money, percentages and quantities: a number, and the words or signs
 * that say what it counts.
 */
#include "numbers.h"

#include "data/vocabulary.h"

/* Words that mean per cent only with another one after them. */
#define PERCENT_OPENS (VALUEWORDS_PER | VALUEWORDS_PERCENTAGE)

/* Money or a weight. */
#define POUND (VALUEWORDS_CURRENCY | VALUEWORDS_MEASURE)


static struct slice
entry_value(const struct value_place *p, size_t i)
{
	struct dict_entry entry;

	value_entry(p, value_text(p, i), &entry);
	return entry.value;
}

/* Does "between" come before token i, or its currency's sign? */
static bool
between(const struct value_place *p, size_t i)
{
	i -= (value_bits(p, i - 1) & (VALUEWORDS_SIGN | VALUEWORDS_CODE)) != 0;
	return (value_cue_opening(p, i - 1) & TIMEWORDS_BETWEEN) != 0;
}

/* Does token i join two numbers, the first of which is at `first`: "to", a
 * dash, or "and" after "between"? */
static bool
range_mark(const struct value_place *p, size_t i, size_t first)
{
	uint64_t bits = value_cue(p, i);

	return (bits & TIMEWORDS_DASH) ||
	    (bits & (between(p, first) ? TIMEWORDS_AND : TIMEWORDS_TO));
}

/* May the token come between a word of change and the sum: "rose by nearly
 * $2", but not "up for sale at $2"? */
static bool
between_change(const struct value_place *p, size_t i)
{
	uint32_t bits = value_word(p, i)->vocabulary;

	if (value_tok(p, i)->kind == TOKEN_MARK)
		return (value_bits(p, i) & VALUEWORDS_SIGN) != 0;
	return value_is_adverb(value_text(p, i)) ||
	    ((bits & VOCABULARY_FUNCTION) &&
	    !(value_cue(p, i) & (TIMEWORDS_OCCASION | TIMEWORDS_OF)));
}

/* Is it by so much that something rose or fell, and so far: "rose $2 to $18"?
 * Then two sums are no range. A word of the change comes before the first one,
 * or "by"; between them and the sum there may be "from", "nearly", "as much
 * as". */
static bool
changes(const struct value_place *p, size_t i)
{
	size_t k, from = i > p->first + 4 ? i - 4 : p->first;

	if (value_cue(p, i - 1) & TIMEWORDS_BY)
		return true;
	for (k = i; k > from; k--) {
		uint64_t bits = value_cue(p, k - 1);

		if (bits & TIMEWORDS_CHANGE)
			return !(value_cue(p, k) & TIMEWORDS_TO);
		if (!between_change(p, k - 1))
			return false;
	}
	return false;
}

/* Do "to" and a second sum at i - 1 and i follow a sum that something changed
 * by, which begins at first? */
static bool
goes_to(const struct value_place *p, size_t first, size_t i)
{
	return (value_cue(p, i) & TIMEWORDS_TO) && changes(p, first);
}

static bool
grows(const struct decimal *first, const struct decimal *second)
{
	return first->places == 0 && second->places == 0 &&
	    second->digits > first->digits;
}

/* A second number after the one of n tokens at i: the tokens of both, 0 if
 * there is none. "or" joins numbers of one token each, if the second is
 * greater: "two or three inches". */
static size_t
second_number(const struct value_place *p, size_t i, size_t n,
    const struct decimal *first, struct decimal *second)
{
	size_t at = i + n, more;
	bool either = n == 1 && (value_cue(p, at) & TIMEWORDS_OR);

	if (!either && !range_mark(p, at, i))
		return 0;
	at++;
	if (value_bits(p, at) & (VALUEWORDS_SIGN | VALUEWORDS_CODE)) {
		if (goes_to(p, i - 1, at - 1))
			return 0;
		at++;
	}
	more = value_decimal(p, at, second);
	if (more == 0 || (either && (more > 1 || !grows(first, second))))
		return 0;
	RULE(V14);
	return at + more - i;
}

/* Give the first number the scale that only the second one has: "$5 to $10
 * billion". */
static void
share_scale(const struct value_place *p, size_t from, size_t mid, size_t to,
    struct decimal *d)
{
	size_t i;
	int power = 0;

	for (i = from; i < mid; i++)
		if (value_bits(p, i) & VALUEWORDS_SCALE)
			return;
	for (i = mid; i < to; i++)
		if ((value_bits(p, i) & VALUEWORDS_SCALE) &&
		    value_word(p, i)->number > power)
			power = value_word(p, i)->number;
	if (power > 0)
		decimal_scale(d, power);
}

/* Append the number or range at i; returns its tokens. */
static size_t
numbers(const struct value_place *p, size_t i, struct str *s)
{
	struct decimal one, two;
	size_t n = value_decimal(p, i, &one), all;

	if (n == 0)
		return 0;
	all = second_number(p, i, n, &one, &two);
	if (all > 0)
		share_scale(p, i, i + n, i + all, &one);
	decimal_add(s, one);
	if (all > 0) {
		str_add_byte(s, '/');
		decimal_add(s, two);
	}
	return all > 0 ? all : n;
}

/* "between" belongs to the range that begins at v->from. */
static void
take_between(const struct value_place *p, struct value *v)
{
	if (slice_find(str_slice(&v->name), SLICE("/")) < v->name.len &&
	    (value_cue_opening(p, v->from - 1) & TIMEWORDS_BETWEEN))
		v->from--;
}

static void
put_before(struct str *s, struct slice code)
{
	str_reserve(s, code.len + 1);
	if (code.len == 0)
		return;
	memmove(s->p + code.len + 1, s->p, s->len);
	memcpy(s->p, code.p, code.len);
	s->p[code.len] = ' ';
	s->len += code.len + 1;
}

/* The sign or code comes first. */
static bool
sum_by_sign(const struct value_place *p, size_t i, struct value *v)
{
	uint64_t bits = value_bits(p, i);
	size_t at = i + 1, n;

	if (!(bits & (VALUEWORDS_SIGN | VALUEWORDS_CODE)))
		return false;
	if ((bits & VALUEWORDS_CODE) &&
	    !(value_tok(p, i)->flags & TOKEN_UPPER))
		return false;
	if ((bits & VALUEWORDS_CODE) &&
	    (value_bits(p, at) & VALUEWORDS_SIGN))
		at++;		/* US $5 */
	else if ((bits & VALUEWORDS_CODE) && value_mark(p, at, '.') &&
	    value_glued(p, at))
		at++;		/* Rs. 500 */
	n = numbers(p, at, &v->name);
	if (n == 0)
		return false;
	RULE(V10);
	put_before(&v->name, entry_value(p, i));
	v->to = at + n;
	if (value_mark(p, v->to, '-') && (value_bits(p, v->to + 1) &
	    VALUEWORDS_CURRENCY))
		v->to += 2;
	v->type = ENTITY_MONEY;
	return true;
}

/* Is the number at i followed by ounces? */
static bool
ounces(const struct value_place *p, size_t i)
{
	struct decimal d;
	size_t n;

	i += value_mark(p, i, ',') || (value_cue(p, i) & TIMEWORDS_AND);
	n = value_decimal(p, i, &d);
	return n > 0 && (value_small(p, i + n) & VALUEWORDS_MEASURE) &&
	    slice_is(entry_value(p, i + n), "oz");
}

/* Are the pounds at token at, after a number at i, a weight? They are if ounces
 * follow, if a word of weight is near, or if "of" comes after them and no scale
 * before. */
static bool
is_weight(const struct value_place *p, size_t i, size_t at)
{
	size_t k, from = i > p->first + 5 ? i - 5 : p->first;
	size_t to = at + 4 < p->end ? at + 4 : p->end;
	bool scaled = false;

	for (k = i; k < at; k++)
		scaled |= value_bits(p, k) & VALUEWORDS_SCALE;
	if (ounces(p, at + 1) ||
	    (!scaled && (value_cue(p, at + 1) & TIMEWORDS_OF)))
		return true;
	for (k = from; k < to; k++)
		if (value_word(p, k)->times & TIMEWORDS_WEIGHT)
			return true;
	return false;
}

/* Is it the sign of a currency that belongs to the number before it: "50 €"? */
static bool
is_sign_behind(const struct value_place *p, size_t i)
{
	return (value_bits(p, i) & VALUEWORDS_SIGN) &&
	    (value_bits(p, i) & VALUEWORDS_DOTTED) &&
	    value_tok(p, i + 1)->kind != TOKEN_NUMBER;
}

/* The currency that is named at i, with or without a nation before it: its
 * tokens and code. */
static size_t
currency(const struct value_place *p, size_t i, struct slice *code)
{
	bool nation = (value_bits(p, i) & VALUEWORDS_NATION) != 0;
	size_t at = nation ? i + 1 : i;

	if (!(value_bits(p, at) & VALUEWORDS_CURRENCY) &&
	    (nation || !is_sign_behind(p, at)))
		return 0;
	*code = entry_value(p, nation ? i : at);
	if ((value_bits(p, at) & POUND) == POUND && !nation)
		*code = SLICE("GBP");	/* its entry has the weight */
	return at + 1 - i;
}

/* % or the words for it at token at, after a number. */
static bool
percent(const struct value_place *p, size_t at, struct value *v)
{
	uint64_t bits = value_small(p, at);

	v->to = at + 1;
	if (bits & PERCENT_OPENS) {
		if (!(value_cue(p, at + 1) & (bits & VALUEWORDS_PER ?
		    TIMEWORDS_CENT : TIMEWORDS_POINT)))
			return false;
		v->to++;
	}
	RULE(V12);
	put_before(&v->name, SLICE("PCT"));
	v->type = ENTITY_PERCENT;
	return true;
}

/* A second percentage after the one of *v, which begins at i: "2 percent to 4
 * percent" is a range, but "rose from 2 percent to 4 percent" is two values. */
static bool
second_percent(const struct value_place *p, size_t i, struct value *v)
{
	struct decimal d;
	size_t n, at = v->to + 1;

	if (!range_mark(p, v->to, i) || goes_to(p, i, v->to) ||
	    (value_cue_opening(p, i - 1) & TIMEWORDS_FROM))
		return true;
	n = value_decimal(p, at, &d);
	at += n;
	if (n == 0 || !(value_bits(p, at) & VALUEWORDS_PERCENT) ||
	    (value_small(p, at) & PERCENT_OPENS))
		return true;
	RULE(V14);
	str_add_byte(&v->name, '/');
	decimal_add(&v->name, d);
	v->to = at + 1;
	return true;
}

/* Cents and pence at token at, after the number at i. */
static bool
minor(const struct value_place *p, size_t i, size_t at, struct value *v)
{
	struct decimal d;

	if (value_decimal(p, i, &d) + i != at)	/* a range */
		return false;
	RULE(V10);
	d.places += 2;
	v->name.len = 0;
	decimal_add(&v->name, d);
	put_before(&v->name, entry_value(p, at));
	v->to = at + 1;
	v->type = ENTITY_MONEY;
	return true;
}

/* A unit at token at, after a number. */
static bool
quantity(const struct value_place *p, size_t at, struct value *v)
{
	uint64_t bits = value_bits(p, at);
	bool square = (bits & VALUEWORDS_SQUARE) != 0;

	v->to = at + 1;
	v->type = ENTITY_QUANTITY;
	str_add_byte(&v->name, ' ');
	if (!square && !(bits & VALUEWORDS_CUBIC)) {
		str_add_slice(&v->name, entry_value(p, at));
		return true;
	}
	if (!(value_bits(p, at + 1) & VALUEWORDS_MEASURE))
		return false;
	str_add_slice(&v->name, entry_value(p, at + 1));
	str_add_byte(&v->name, square ? '2' : '3');
	v->to++;
	return true;
}

/* "20-million-dollar", with the word at token at. */
static bool
hyphenated(const struct value_place *p, size_t i, size_t at, struct value *v)
{
	struct slice sum = entry_value(p, at);	/* USD 1000000 */
	struct decimal d;

	if (!(value_bits(p, at) & VALUEWORDS_MANY) || sum.len < 6 ||
	    value_decimal(p, i, &d) == 0 || !decimal_scale(&d,
	    (int)sum.len - 5))
		return false;
	str_clear(&v->name);
	decimal_add(&v->name, d);
	put_before(&v->name, slice_part(sum, 0, 3));
	v->to = at + 1;
	v->type = ENTITY_MONEY;
	return true;
}

/* The number comes first. */
static bool
number_first(const struct value_place *p, size_t i, struct value *v)
{
	size_t n = numbers(p, i, &v->name), at = i + n, more;
	struct slice code;
	uint64_t bits;

	if (n == 0)
		return false;
	at += value_mark(p, at, '-');
	bits = value_bits(p, at);
	more = currency(p, at, &code);
	if ((value_small(p, at) & VALUEWORDS_DOLLARS) &&
	    (value_cue(p, i - 1) & TIMEWORDS_IN) && value_year(p, i) > 0)
		return false;		/* in 1996 dollars */
	if ((value_small(p, at) & POUND) == POUND && is_weight(p, i, at))
		return BY(V13, quantity(p, at, v));
	if (more > 0 && !((bits & VALUEWORDS_VERB) && n < 2)) {
		RULE(V10);
		put_before(&v->name, code);
		v->to = at + more;
		v->type = ENTITY_MONEY;
		return true;
	}
	if (BY(V10, hyphenated(p, i, at, v)))
		return true;
	if (bits & VALUEWORDS_PERCENT)
		return percent(p, at, v) && second_percent(p, i, v);
	if (bits & VALUEWORDS_MINOR)
		return minor(p, i, at, v);
	return BY(V13, (bits & VALUEWORDS_MEASURE) && quantity(p, at, v));
}

/* Is token i a scale, or does it end in one: "billion", "N3bn"? */
static bool
ends_in_scale(const struct value_place *p, size_t i)
{
	struct slice t = value_text(p, i);

	return (value_bits(p, i) & VALUEWORDS_SCALE) ||
	    t.p[t.len - 1] < '0' || t.p[t.len - 1] > '9';
}

/* "EUR5m", "ZAR1,7 million", "R50000": a code and digits in one word. */
static bool
glued_code(const struct value_place *p, size_t i, struct value *v)
{
	/* Codes of one letter, which are codes only before digits. */
	static const struct slice rand = { "ZAR", 3 }, naira = { "NGN", 3 };
	struct slice t = value_text(p, i), code = rand;
	struct dict_entry entry;
	struct decimal d;
	size_t letters = 0, n;

	if (value_tok(p, i)->kind != TOKEN_WORD ||
	    !(value_tok(p, i)->flags & TOKEN_DIGIT))
		return false;
	while (letters < t.len && (t.p[letters] < '0' || t.p[letters] > '9'))
		letters++;
	n = value_decimal_in(p, i, letters, &d);
	if (n == 0 || !value_upper(p, i))
		return false;
	if (letters == 1 && t.p[0] == 'N') {
		if (!ends_in_scale(p, i + n - 1))
			return false;
		code = naira;
	} else if (letters > 1) {
		if (!(value_entry(p, slice_part(t, 0, letters), &entry) &
		    VALUEWORDS_CODE))
			return false;
		code = entry.value;
	} else if (t.p[0] != 'R' || d.digits < 1000)
		return false;
	RULE(V10);
	decimal_add(&v->name, d);
	put_before(&v->name, code);
	v->to = i + n;
	v->type = ENTITY_MONEY;
	return true;
}

/* "461p", "12km", "50%": digits and unit in one token. */
static bool
glued_unit(const struct value_place *p, size_t i, struct value *v)
{
	struct slice t = value_text(p, i), rest;
	struct dict_entry entry;
	struct decimal d;
	size_t used;
	uint64_t bits;

	if (value_tok(p, i)->kind != TOKEN_NUMBER)
		return false;
	used = decimal_read(t, &d);
	rest = slice_part(t, used, t.len);
	if (used == 0 || rest.len == 0)
		return false;
	bits = value_entry(p, rest, &entry);
	v->to = i + 1;
	if (bits & VALUEWORDS_MINOR) {
		RULE(V10);
		d.places += 2;
		decimal_add(&v->name, d);
		put_before(&v->name, entry.value);
		v->type = ENTITY_MONEY;
		return true;
	}
	if (!(bits & VALUEWORDS_MEASURE) || (bits & VALUEWORDS_SCALE))
		return false;
	RULE(V13);
	decimal_add(&v->name, d);
	str_add_byte(&v->name, ' ');
	str_add_slice(&v->name, entry.value);
	v->type = ENTITY_QUANTITY;
	return true;
}

/* "millions of dollars", "a million-dollar home" */
static bool
many(const struct value_place *p, size_t i, struct value *v)
{
	size_t at = i;
	struct slice code;

	if ((value_bits(p, i) & VALUEWORDS_MANY) && (value_tok(p, i)->flags &
	    TOKEN_HYPHEN)) {	/* but 20-million-dollar */
		if (value_glued(p, i))
			return false;
		RULE(V11);
		str_add_slice(&v->name, entry_value(p, i));
		v->to = i + 1;
		v->type = ENTITY_MONEY;
		return true;
	}
	if ((value_bits(p, at) & VALUEWORDS_VAGUE) && (value_bits(p,
	    at + 1) & VALUEWORDS_SCALE)) {
		for (at += 2; at < i + 4 && (value_bits(p, at) &
		    VALUEWORDS_SCALE); at++)
			continue;
	}
	while (at < i + 6 && (value_bits(p, at) & VALUEWORDS_MANY) &&
	    (value_cue(p, at + 1) & TIMEWORDS_OF))
		at += 2;
	if (at == i)
		return false;
	v->to = at + currency(p, at, &code);
	if (v->to == at)
		return false;
	RULE(V11);
	v->type = ENTITY_MONEY;
	return true;
}

/* Is the mark or word before token i a minus: "minus 2 percent", "-3%", but not
 * "10 -12 percent" and "plus or minus 3"? A hyphen is one only after a blank or
 * an opening mark. At the start of a sentence with more than the value in it,
 * it is a dash. */
static bool
minus_before(const struct value_place *p, size_t i, size_t to)
{
	if (i == p->first || value_tok(p, i - 2)->kind == TOKEN_NUMBER)
		return false;
	if (value_cue_opening(p, i - 1) & TIMEWORDS_MINUS)
		return !(value_cue(p, i - 2) & TIMEWORDS_OR) &&
		    !(value_bits(p, i - 2) & VALUEWORDS_NUMBER);
	if (!value_glued(p, i))
		return false;
	if (value_cue(p, i - 1) & TIMEWORDS_MINUS_SIGN)
		return true;
	if (!value_mark(p, i - 1, '-'))
		return false;
	if (i == p->first + 1)
		return to + 1 >= p->end;
	return !value_glued(p, i - 1) ||
	    (value_cue(p, i - 2) & TIMEWORDS_OPENING);
}

/* Take the minus before *v into it. */
static void
take_minus(const struct value_place *p, struct value *v)
{
	size_t k = 0;
	struct str *s = &v->name;

	while (k < s->len && (s->p[k] < '0' || s->p[k] > '9'))
		k++;
	if (k == s->len || !minus_before(p, v->from, v->to))
		return;
	v->from--;
	str_add_byte(s, '-');
	memmove(s->p + k + 1, s->p + k, s->len - 1 - k);
	s->p[k] = '-';
}

bool
value_amount(const struct value_place *p, size_t i, struct value *v)
{
	static bool (*const rules[])(const struct value_place *, size_t,
	    struct value *) = { sum_by_sign, many, number_first, glued_unit,
		glued_code };
	size_t r;

	for (r = 0; r < sizeof(rules) / sizeof(*rules); r++) {
		str_clear(&v->name);
		v->from = i;
		if (!rules[r](p, i, v))
			continue;
		take_between(p, v);
		take_minus(p, v);
		return true;
	}
	return false;
}
