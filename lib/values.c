/* SPDX-License-Identifier: MIT */
/*
 * A value begins at a number, a currency, or a word that lib/data/valuewords
 * knows; all other tokens are passed over. At each such token the rules are
 * tried in turn, and the longest match is taken.
 *
 *   V1 to V9  dates and times: valuedates.c
 *   V10 a sum is a currency sign or code and a number, or a number and the
 *       name of a currency, with the nation before it: "$175 billion",
 *       "Rs 500", "5,000 French francs", "90 cents"
 *   V11 so many of them without a number: "millions of dollars"
 *   V12 a per cent is a number and % or its words
 *   V13 a quantity is a number and a unit: "12 km", "1.5 million barrels"
 *   V14 two numbers with "to", "and" behind "between", or a dash, are a
 *       range; the first takes scale and currency of the second
 */
#include <stdlib.h>

#include "dict.h"
#include "values.h"

enum { NUMBER_TOKENS = 8 };

/* A decimal number: digits with a point so many places from the right. */
struct decimal {
	uint64_t digits;
	int places;
};

static void
add_decimal(struct str *s, struct decimal d)
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

/* "1,000.50" at the start of the text: its bytes, 0 if there is no number or
 * one of over 15 digits. A comma before other than three digits is a decimal
 * one. */
static size_t
read_digits(struct slice t, struct decimal *d)
{
	size_t i, n = 0;
	bool point = false;

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
		else if (c != ',' || point || i == 0 || i + 1 == t.len)
			break;
	}
	if (point && d->places == 0)
		return 0;
	return n > 0 ? i : 0;
}

/* Scale words: times 10 to the power of their number. */
static bool
scale(struct decimal *d, int power)
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

/* The letters glued to digits: a scale ("5m", "10bn")? */
static bool
suffix_scale(struct slice rest, struct decimal *d)
{
	struct dict_entry entry;

	if (rest.len == 0)
		return true;
	if (!(dict_find_lower(dict_valuewords, rest, &entry) &
	    VALUEWORDS_SCALE) || entry.value.len == 0)
		return false;
	return scale(d, atoi(entry.value.p));	/* ends in a letter or " */
}

static size_t
word_number(const struct value_place *p, size_t i, struct decimal *d)
{
	size_t at = i;
	uint64_t total = 0, part = 0;
	uint32_t bits = value_bits(p, i);

	if (!(bits & VALUEWORDS_NUMBER))
		return 0;
	if ((bits & VALUEWORDS_INDEFINITE) &&
	    !(value_bits(p, i + 1) & VALUEWORDS_SCALE))
		return 0;
	for (; at < p->end && at < i + NUMBER_TOKENS; at++) {
		const struct word *w = tagdoc_word(p->td, at);

		bits = value_bits(p, at);
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

/* A number with its scale, in tokens. */
static size_t
number_at(const struct value_place *p, size_t i, struct decimal *d)
{
	struct slice t;
	size_t n, used;

	if (i >= p->end || (p->td->toks[i].flags & TOK_TAKEN))
		return 0;
	if (p->td->toks[i].kind != TOKEN_NUMBER)
		return word_number(p, i, d);
	t = value_text(p, i);
	used = read_digits(t, d);
	if (used == 0 || !suffix_scale(slice_part(t, used, t.len), d))
		return 0;
	for (n = 1; n < 3; n++) {
		size_t at = i + n + (value_is(p, i + n, "-") ? 1 : 0);

		if (!(value_bits(p, at) & VALUEWORDS_SCALE) ||
		    tagdoc_word(p->td, at)->number < 2 ||
		    !scale(d, tagdoc_word(p->td, at)->number))
			break;
		n = at - i;
	}
	return n;
}

size_t
value_number(const struct value_place *p, size_t i, struct str *s)
{
	struct decimal d;
	size_t n = number_at(p, i, &d);

	if (n > 0)
		add_decimal(s, d);
	return n;
}

static struct slice
entry_value(const struct value_place *p, size_t i)
{
	struct dict_entry entry = { 0 };

	dict_find_lower(dict_valuewords, value_text(p, i), &entry);
	return entry.value;
}

/* Is "to", "and", "or" or a dash between two numbers here? */
static bool
range_mark(const struct value_place *p, size_t i)
{
	return value_is(p, i, "to") || value_is(p, i, "-") ||
	    value_is(p, i, "\xe2\x80\x93");
}

/* V14: after the number d of n tokens at i, a second one: all tokens. */
static size_t
second_number(const struct value_place *p, size_t i, size_t n,
    struct decimal *second)
{
	size_t at = i + n, more;

	if (!range_mark(p, at))
		return 0;
	at++;
	if (value_bits(p, at) & (VALUEWORDS_SIGN | VALUEWORDS_CODE))
		at++;
	more = number_at(p, at, second);
	return more > 0 ? at + more - i : 0;
}

/* The scale words that d2 has, for d1 of "$5 to $10 billion". */
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
		    tagdoc_word(p->td, i)->number > power)
			power = tagdoc_word(p->td, i)->number;
	if (power > 0)
		scale(d, power);
}

/* One number or a range at i: its tokens; appended. */
static size_t
numbers(const struct value_place *p, size_t i, struct str *s)
{
	struct decimal one, two;
	size_t n = number_at(p, i, &one), all;

	if (n == 0)
		return 0;
	all = second_number(p, i, n, &two);
	if (all > 0)
		share_scale(p, i, i + n, i + all, &one);
	add_decimal(s, one);
	if (all > 0) {
		str_add_byte(s, '/');
		add_decimal(s, two);
	}
	return all > 0 ? all : n;
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

/* V10: sign or code first. */
static bool
sum_by_sign(const struct value_place *p, size_t i, struct value *v)
{
	uint32_t bits = value_bits(p, i);
	size_t at = i + 1, n;

	if (!(bits & (VALUEWORDS_SIGN | VALUEWORDS_CODE)))
		return false;
	if ((bits & VALUEWORDS_CODE) &&
	    !(p->td->toks[i].flags & TOKEN_UPPER))
		return false;
	if (at < p->end && (bits & VALUEWORDS_CODE) &&
	    (value_bits(p, at) & VALUEWORDS_SIGN))
		at++;		/* US $5 */
	n = numbers(p, at, &v->name);
	if (n == 0)
		return false;
	put_before(&v->name, entry_value(p, i));
	v->to = at + n;
	if (value_is(p, v->to, "-") && (value_bits(p, v->to + 1) &
	    VALUEWORDS_CURRENCY))
		v->to += 2;
	v->type = ENTITY_MONEY;
	return true;
}

/* The currency that is named at i, with a nation before it: its tokens and
 * code. */
static size_t
currency(const struct value_place *p, size_t i, struct slice *code)
{
	bool nation = (value_bits(p, i) & VALUEWORDS_NATION) != 0;
	size_t at = nation ? i + 1 : i;

	if (!(value_bits(p, at) & VALUEWORDS_CURRENCY))
		return 0;
	*code = entry_value(p, nation ? i : at);
	return at + 1 - i;
}

/* V12: % or its words at token at, behind a number. */
static bool
percent(const struct value_place *p, size_t at, struct value *v)
{
	v->to = at + 1;
	if (value_is(p, at, "per"))
		v->to += value_is(p, at + 1, "cent");
	else if (value_is(p, at, "percentage"))
		v->to += value_is(p, at + 1, "points") ||
		    value_is(p, at + 1, "point");
	if (v->to == at + 1 && (value_is(p, at, "per") ||
	    value_is(p, at, "percentage")))
		return false;
	put_before(&v->name, SLICE("PCT"));
	v->type = ENTITY_PERCENT;
	return true;
}

/* V10: cents and pence at token at, behind the number at i. */
static bool
minor(const struct value_place *p, size_t i, size_t at, struct value *v)
{
	struct decimal d;

	if (number_at(p, i, &d) + i != at)	/* a range */
		return false;
	d.places += 2;
	v->name.len = 0;
	add_decimal(&v->name, d);
	put_before(&v->name, entry_value(p, at));
	v->to = at + 1;
	v->type = ENTITY_MONEY;
	return true;
}

/* V13: a unit at token at, behind a number. */
static bool
quantity(const struct value_place *p, size_t at, struct value *v)
{
	struct slice unit = entry_value(p, at);
	bool square = slice_is(unit, "sq");

	v->to = at + 1;
	v->type = ENTITY_QUANTITY;
	str_add_byte(&v->name, ' ');
	if (!square && !slice_is(unit, "cu")) {
		str_add_slice(&v->name, unit);
		return true;
	}
	if (!(value_bits(p, at + 1) & VALUEWORDS_MEASURE))
		return false;
	str_add_slice(&v->name, entry_value(p, at + 1));
	str_add_byte(&v->name, square ? '2' : '3');
	v->to++;
	return true;
}

/* V10, V12, V13: a number first. */
static bool
number_first(const struct value_place *p, size_t i, struct value *v)
{
	size_t n = numbers(p, i, &v->name), at = i + n, more;
	struct slice code;
	uint32_t bits;

	if (n == 0)
		return false;
	at += value_is(p, at, "-");
	bits = value_bits(p, at);
	more = currency(p, at, &code);
	if (more > 0 && !((bits & VALUEWORDS_VERB) && n < 2 &&
	    !value_is(p, at, "pounds"))) {
		put_before(&v->name, code);
		v->to = at + more;
		v->type = ENTITY_MONEY;
		return true;
	}
	if (bits & VALUEWORDS_PERCENT)
		return percent(p, at, v);
	if (bits & VALUEWORDS_MINOR)
		return minor(p, i, at, v);
	return (bits & VALUEWORDS_MEASURE) && quantity(p, at, v);
}

/* "461p", "12km", "50%": digits and unit in one token. */
static bool
glued_unit(const struct value_place *p, size_t i, struct value *v)
{
	struct slice t = value_text(p, i), rest;
	struct dict_entry entry;
	struct decimal d;
	size_t used;
	uint32_t bits;

	if (p->td->toks[i].kind != TOKEN_NUMBER)
		return false;
	used = read_digits(t, &d);
	rest = slice_part(t, used, t.len);
	if (used == 0 || rest.len == 0)
		return false;
	bits = dict_find_lower(dict_valuewords, rest, &entry);
	v->to = i + 1;
	if (bits & VALUEWORDS_MINOR) {
		d.places += 2;
		add_decimal(&v->name, d);
		put_before(&v->name, entry.value);
		v->type = ENTITY_MONEY;
		return true;
	}
	if (!(bits & VALUEWORDS_MEASURE) || (bits & VALUEWORDS_SCALE))
		return false;
	add_decimal(&v->name, d);
	str_add_byte(&v->name, ' ');
	str_add_slice(&v->name, entry.value);
	v->type = ENTITY_QUANTITY;
	return true;
}

/* V11 */
static bool
many(const struct value_place *p, size_t i, struct value *v)
{
	size_t at = i;
	struct slice code;

	while (at < i + 6 && (value_bits(p, at) & VALUEWORDS_MANY) &&
	    value_is(p, at + 1, "of"))
		at += 2;
	if (at == i)
		return false;
	v->to = at + currency(p, at, &code);
	if (v->to == at)
		return false;
	v->type = ENTITY_MONEY;
	return true;
}

static bool
value_at(const struct value_place *p, size_t i, struct value *v)
{
	static bool (*const rules[])(const struct value_place *, size_t,
	    struct value *) = { value_date, sum_by_sign, many, number_first,
		glued_unit };
	size_t r;

	for (r = 0; r < sizeof(rules) / sizeof(*rules); r++) {
		str_clear(&v->name);
		v->from = i;
		if (rules[r](p, i, v))
			return true;
	}
	return false;
}

static void
add_value(struct tagdoc *td, struct doc *d, struct mentions *ms, size_t sent,
    const struct value *v)
{
	size_t i;

	for (i = v->from; i < v->to; i++)
		td->toks[i].flags |= TOK_TAKEN;
	mention_add(ms, (struct mention){ .sent = sent,
	    .start = td->toks[v->from].start,
	    .end = td->toks[v->to - 1].end, .type = v->type,
	    .name = arena_copy(&d->arena, str_slice(&v->name)) });
}

/* The document's date: the first `meta date` that is one. */
static struct date
date_of(const struct doc *d)
{
	struct date date = { 0 };
	size_t i;

	for (i = 0; i < d->nrecs && d->recs[i].kind != KIND_SENT; i++)
		if (d->recs[i].kind == KIND_META &&
		    slice_is(d->recs[i].label, "date") &&
		    date_read(&date, d->recs[i].text))
			return date;
	return (struct date){ 0 };
}

void
values_find(struct tagdoc *td, struct doc *d, struct mentions *ms)
{
	struct value_place p = { .td = td, .now = date_of(d) };
	struct value v = { 0 };
	size_t s, i;

	for (s = 0; s < td->nsents; s++) {
		p.text = d->sents[s].text;
		p.first = td->first[s];
		p.end = td->first[s + 1];
		for (i = p.first; i < p.end; i++) {
			if (td->toks[i].kind != TOKEN_NUMBER &&
			    tagdoc_word(td, i)->values == 0)
				continue;
			if ((td->toks[i].flags & TOK_TAKEN) ||
			    !value_at(&p, i, &v))
				continue;
			add_value(td, d, ms, s, &v);
			i = v.to - 1;
		}
	}
	str_free(&v.name);
}
