/* SPDX-License-Identifier: MIT */
/*
 * V15: parts of years. "spring of 1998", "this summer", "in winter"; "third
 * quarter of 1996", "second-quarter", "Q3 2019"; "first half of last year";
 * "the weekend". A season's word alone is one only behind words like "in"
 * or "the", and "fall" then needs "in the" or the like; a quarter without a
 * year needs a word of business in its sentence, for teams play in quarters
 * too: it is the last one that had ended.
 */
#include "base/base.h"
#include "rules.h"

#include "data/timewords.h"

enum { QUARTER = 32, HALF = 39 };	/* of ISO 8601-2, less the first */

static bool
is_one_of(const struct value_place *p, size_t i, const char *const *words)
{
	for (; *words != NULL; words++)
		if (value_is(p, i, *words))
			return true;
	return false;
}

/* Does a season stand alone here? */
static bool
season_alone(const struct value_place *p, size_t i)
{
	static const char *const before[] = { "in", "In", "by", "By", "until",
		"since", "during", "During", "early", "late", "through",
		"last", "next", "this", NULL };
	bool the;

	if (i == p->first || value_upper(p, i))
		return false;
	the = value_is(p, i - 1, "the");
	if (value_is(p, i, "fall") || value_is(p, i, "spring"))
		return (the && i - 1 > p->first && is_one_of(p, i - 2, before) &&
		    !value_is(p, i + 1, "of") && !value_is(p, i + 1, "in")) ||
		    (!the && (value_is(p, i - 1, "by") ||
		    value_is(p, i - 1, "early") || value_is(p, i - 1, "late")));
	return the ? i - 1 > p->first && is_one_of(p, i - 2, before) :
	    is_one_of(p, i - 1, before);
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

/* 1 to 4 for "first", "second-", "Q3" at *i, to the token behind it. */
static int
ordinal(const struct value_place *p, size_t *i, bool *joined)
{
	static const char *const words[] = { "first", "second", "third",
		"fourth", "1st", "2nd", "3rd", "4th" };
	struct slice t = value_text(p, *i), low;
	char room[8];
	size_t k;

	*joined = false;
	for (k = 0; k < t.len && k < sizeof(room); k++)
		room[k] = (char)(t.p[k] >= 'A' && t.p[k] <= 'Z' ?
		    t.p[k] + 32 : t.p[k]);
	for (k = 0; k < sizeof(words) / sizeof(*words); k++) {
		size_t n = strlen(words[k]);

		low = (struct slice){ room, n };
		if (t.len < n || !slice_is(low, words[k]))
			continue;
		if (t.len == n) {
			*joined = value_is(p, *i + 1, "-");
			*i += 1 + *joined;
			return (int)k % 4 + 1;
		}
		*joined = slice_is(slice_part(t, n, t.len), "-quarter") ||
		    slice_is(slice_part(t, n, t.len), "-half");
		return *joined ? (int)k % 4 + 1 : 0;
	}
	return 0;
}

/* Is there a word of business about token i? */
static bool
is_business(const struct value_place *p, size_t i)
{
	size_t k = i > p->first + 12 ? i - 12 : p->first;
	size_t end = i + 12 < p->end ? i + 12 : p->end;

	for (; k < end; k++)
		if (dict_find_lower(dict_timewords, value_text(p, k), NULL) &
		    TIMEWORDS_BUSINESS)
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
	if (number == 0 && (value_is(p, i, "last") || value_is(p, i, "final")))
		at++;
	half = value_is(p, at, "half") || (at == i && joined &&
	    slice_ends(value_text(p, i), SLICE("half")));
	if (at > i ? !half && !value_is(p, at, "quarter") : !joined)
		return false;
	end = ++at;
	if (value_is(p, at, "of") && value_is(p, at + 1, "the") &&
	    value_is(p, at + 2, "year"))
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
	uint64_t bits = i > p->first ? value_bits(p, i - 1) : 0;
	bool the = i > p->first && value_is(p, i - 1, "the");
	size_t at = i;
	int which;

	if (value_bits(p, i) & (VALUEWORDS_LAST | VALUEWORDS_NEXT |
	    VALUEWORDS_THIS))
		bits = value_bits(p, at++);
	if (!value_is(p, at, "weekend") || (at == i && !the))
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
