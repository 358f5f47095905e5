/* SPDX-License-Identifier: MIT */
/*
 * What dates are built from: days, months, years as the text has them, and
 * weekdays and seasons as seen from the document's date.
 */
#include "place.h"

bool
value_ordinal(const struct value_place *p, struct slice tail)
{
	return (dict_find(p->td->lx.language->timewords, tail, NULL) &
	    TIMEWORDS_ORDINAL) != 0;
}

int
value_day_number(const struct value_place *p, size_t i)
{
	struct slice tail = { 0 };
	int n = value_whole(p, i, 2, &tail);

	return n >= 1 && n <= 31 && (tail.len == 0 || value_ordinal(p, tail)) ?
	    n : -1;
}

int
value_year(const struct value_place *p, size_t i)
{
	struct slice tail = { 0 };
	int n = value_whole(p, i, 4, &tail);

	return n >= VALUE_FIRST_YEAR && n <= VALUE_LAST_YEAR &&
	    tail.len == 0 ? n : -1;
}

int
value_month(const struct value_place *p, size_t i)
{
	uint64_t bits = value_bits(p, i);

	if (!value_upper(p, i) || !(bits & VALUE_MONTHS))
		return 0;
	return value_word(p, i)->number;
}

/* "of last year", "this year" at i. Returns its tokens; *year becomes the
 * year. */
static size_t
relative_year(const struct value_place *p, size_t i, int *year)
{
	size_t n = (value_cue(p, i) & TIMEWORDS_OF) != 0;
	uint64_t bits = value_bits(p, i + n);

	if (!(bits & VALUE_RELATIVE) ||
	    !(value_small(p, i + n + 1) & VALUEWORDS_YEAR))
		return 0;
	*year = p->now.year == 0 ? 0 : p->now.year -
	    ((bits & VALUEWORDS_LAST) != 0) + ((bits & VALUEWORDS_NEXT) != 0);
	return n + 2;
}

int
value_take_year(const struct value_place *p, size_t *at)
{
	size_t i = *at + (value_mark(p, *at, ',') ||
	    (value_cue(p, *at) & TIMEWORDS_OF));
	int year = value_year(p, i);

	if (year > 0)
		*at = i + 1;
	else
		*at += relative_year(p, *at, &year);
	return year > 0 ? year : 0;
}

bool
value_done(struct value *v, size_t to, struct date d)
{
	v->to = to;
	v->type = ENTITY_DATE;
	v->day = d;
	date_add(&v->name, d);
	return true;
}

struct date
value_weekday(const struct value_place *p, int weekday, int which)
{
	long now;
	int back;

	if (p->now.year == 0)
		return (struct date){ 0 };
	now = date_days(p->now);
	back = (date_weekday(p->now) - weekday + 7) % 7;
	if ((which < 0 && back == 0) || (which == 2 && back > 0))
		back += which < 0 ? 7 : -7;
	return date_of_days(which == 1 ? now + 7 - back : now - back);
}

void
value_add_season(const struct value_place *p, struct str *s, int season,
    int which)
{
	/* The months in which the seasons end, in the north. Winter belongs to
	 * the year in which it begins. */
	static const int ends[] = { 5, 8, 11, 14 };
	int year = p->now.year, month = p->now.month;

	if (year == 0)
		return;
	if (season == 24 && month <= 2) {
		year--;
		month += 12;
	}
	if (which < 0 && month <= ends[season - 21])
		year--;
	if (which > 0 && month > ends[season - 21] - 3)
		year++;
	str_addf(s, "%04d-%02d", year, season);
}
