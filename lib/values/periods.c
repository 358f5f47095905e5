/* SPDX-License-Identifier: MIT */
/*
 * Parts of years, and the weekend. The name of a season means other things,
 * too, and so does a quarter: teams play in quarters. The words around tell.
 */
#include "base/base.h"
#include "place.h"


enum { QUARTER = 32, HALF = 39 };	/* of ISO 8601-2, one less than the
					 * first */

/* Is a season alone here? */
static bool
season_alone(const struct value_place *p, size_t i)
{
	bool the = (value_cue(p, i - 1) & TIMEWORDS_THE) != 0;
	bool led = value_leads(p, the ? i - 2 : i - 1,
	    TIMEWORDS_BEFORE_SEASON, TIMEWORDS_IN | TIMEWORDS_BY |
	    TIMEWORDS_DURING);

	if (value_upper(p, i))
		return false;
	if (!(value_small(p, i) & VALUEWORDS_DOUBTFUL))
		return led;
	if (!the)
		return (value_cue(p, i - 1) & TIMEWORDS_BEFORE_FALL) != 0;
	return led && !(value_cue(p, i + 1) & (TIMEWORDS_OF | TIMEWORDS_IN));
}

bool
value_season(const struct value_place *p, size_t i, struct value *v)
{
	size_t at = i + 1;
	int year, season, tense = 0;

	if (!(value_bits(p, i) & VALUEWORDS_SEASON))
		return false;
	season = value_word(p, i)->number;
	year = value_take_year(p, &at);
	if (at == i + 1 && !season_alone(p, i))
		return false;
	if (at == i + 1)
		tense = value_tense(p, i, at);
	v->to = at;
	v->type = ENTITY_DATE;
	if (year > 0) {
		str_addf(&v->name, "%04d-%02d", year, season);
		v->day = (struct date){ year, season, 0 };
	} else if (at == i + 1 && p->now.year > 0)
		value_add_season(p, &v->name, season, tense);
	return true;
}

/* 1 to 4 for "first", "second-" and the like at *i, which moves past it, or for
 * "first-quarter" at *i, which stays. 0 if there is none. *joined: is a hyphen
 * between the two? */
static int
ordinal(const struct value_place *p, size_t *i, bool *joined)
{
	uint64_t bits = value_bits(p, *i);
	int number = value_word(p, *i)->number;

	*joined = false;
	if (!(bits & VALUEWORDS_PART) || number == 0)
		return 0;
	if (bits & VALUEWORDS_COMPOUND) {
		*joined = !(value_tok(p, *i)->flags & TOKEN_INNER);
		return *joined ? number : 0;
	}
	*joined = value_mark(p, *i + 1, '-');
	*i += 1 + *joined;
	return number;
}

/* Is there a word of business near token i? */
static bool
is_business(const struct value_place *p, size_t i)
{
	size_t k = i > p->first + 12 ? i - 12 : p->first;
	size_t end = i + 12 < p->end ? i + 12 : p->end;

	for (; k < end; k++)
		if (value_word(p, k)->times & TIMEWORDS_BUSINESS)
			return true;
	return false;
}

static bool
add_part(const struct value_place *p, struct value *v, int first, int number,
    int year, bool known)
{
	int quarter;

	v->type = ENTITY_DATE;
	if (!known && p->now.year > 0) {
		quarter = (p->now.month + 2) / 3;
		year = p->now.year - (number >= quarter);
	}
	if (year > 0)
		str_addf(&v->name, "%04d-%d", year, first + number);
	return true;
}

/* "Q3 2019" */
static bool
short_quarter(const struct value_place *p, size_t i, struct value *v)
{
	struct slice t = value_text(p, i);
	size_t at = i + 1;
	int year;

	if (t.len != 2 || t.p[0] != 'Q' || t.p[1] < '1' || t.p[1] > '4')
		return false;
	year = value_take_year(p, &at);
	if (at == i + 1 && !is_business(p, i))
		return false;
	v->to = at;
	return add_part(p, v, QUARTER, t.p[1] - '0', year, at > i + 1);
}

static bool
is_quarter(const struct value_place *p, size_t i)
{
	return (value_small(p, i) & VALUEWORDS_UNIT) &&
	    value_word(p, i)->number == VALUE_QUARTER;
}

/* "of the year" at i? */
static bool
is_of_the_year(const struct value_place *p, size_t i)
{
	return (value_cue(p, i) & TIMEWORDS_OF) &&
	    (value_cue(p, i + 1) & TIMEWORDS_THE) &&
	    (value_small(p, i + 2) & VALUEWORDS_YEAR);
}

bool
value_quarter(const struct value_place *p, size_t i, struct value *v)
{
	size_t at = i, end;
	bool joined, half;
	int number, year;

	if (!(value_bits(p, i) & VALUEWORDS_PART))
		return false;
	if (short_quarter(p, i, v))
		return true;
	number = ordinal(p, &at, &joined);
	if (number == 0 && (value_small(p, i) & VALUEWORDS_PART) &&
	    value_word(p, i)->number == 0)
		at++;			/* last, final */
	half = at == i ? joined && (value_bits(p, i) & VALUEWORDS_HALF) :
	    (value_small(p, at) & (VALUEWORDS_HALF | VALUEWORDS_COMPOUND)) ==
	    VALUEWORDS_HALF;
	if (at > i ? !half && !is_quarter(p, at) : !joined)
		return false;
	end = ++at;
	if (is_of_the_year(p, at))
		at += 3;
	year = at > end ? p->now.year : value_take_year(p, &at);
	if (number == 0)
		number = half ? 2 : 4;
	if (number > 2 && half)
		return false;
	if (at == end && (half || (!joined && !is_business(p, i))))
		return false;
	v->to = at;
	return add_part(p, v, half ? HALF : QUARTER, number, year, at > end);
}

bool
value_weekend(const struct value_place *p, size_t i, struct value *v)
{
	struct date saturday;
	uint64_t bits = value_bits(p, i - 1);
	bool the = (value_cue(p, i - 1) & TIMEWORDS_THE) != 0;
	size_t at = i;
	int which;

	if (value_bits(p, i) & VALUE_RELATIVE)
		bits = value_bits(p, at++);
	if (!(value_small(p, at) & VALUEWORDS_WEEKEND) || (at == i && !the))
		return false;
	v->to = at + 1;
	v->type = ENTITY_DATE;
	if (p->now.year == 0)
		return true;
	which = bits & VALUEWORDS_LAST ? -1 : bits & VALUEWORDS_NEXT ? 1 :
	    value_tense(p, i, at + 1) >= (bits & VALUEWORDS_THIS ? 0 : 1) ?
	    2 : 0;
	saturday = value_weekday(p, 6, which);
	if (which == -1 && date_weekday(p->now) == 7)
		saturday = date_of_days(date_days(saturday) - 7);
	if (which == 2 && date_weekday(p->now) == 7)
		saturday = date_of_days(date_days(p->now) - 1);
	date_add(&v->name, saturday);
	str_add_byte(&v->name, '/');
	date_add(&v->name, date_of_days(date_days(saturday) + 1));
	return true;
}
