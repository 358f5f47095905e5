/* SPDX-License-Identifier: MIT */
/*
 * Dates in two steps: a day of another week, and what is reckoned from a day
 * that is itself reckoned from the document's date.
 */
#include "place.h"

/* Days since the calendar's first of the day that a text is of. */
static long
today(const struct value_place *p)
{
	return date_days(p->now);
}

/* Set *v to the day with that number, of tokens up to `to`; true. No date
 * without the document's. */
static bool
done(const struct value_place *p, struct value *v, size_t to, long day)
{
	v->to = to;
	v->type = ENTITY_DATE;
	if (p->now.year > 0)
		value_done(v, to, date_of_days(day));
	return true;
}

static bool
is_unit(const struct value_place *p, size_t i, int days)
{
	return (value_small(p, i) & VALUEWORDS_UNIT) &&
	    value_word(p, i)->number == days;
}

/* Is it "last week", "this week" or "next week" at i? *which becomes -1, 0 or
 * 1. */
static bool
week_at(const struct value_place *p, size_t i, int *which)
{
	uint64_t bits = value_bits(p, i);

	if (!(bits & VALUE_RELATIVE) || (bits & VALUEWORDS_ELSEWHERE) ||
	    !is_unit(p, i + 1, VALUE_WEEK))
		return false;
	*which = (bits & VALUEWORDS_NEXT ? 1 : 0) -
	    (bits & VALUEWORDS_LAST ? 1 : 0);
	return true;
}

static bool
weekday_at(const struct value_place *p, size_t i)
{
	return value_upper(p, i) && (value_bits(p, i) & VALUEWORDS_WEEKDAY);
}

/* The day of the week (1 Monday) of the week that is so many from now. */
static long
day_of_week(const struct value_place *p, int weekday, int which)
{
	return today(p) - date_weekday(p->now) + weekday + 7L * which;
}

/* "Monday last week", "Monday of last week", "Monday week" */
static bool
weekday_first(const struct value_place *p, size_t i, struct value *v)
{
	size_t at = i + 1 + ((value_cue(p, i + 1) & TIMEWORDS_OF) != 0);
	int which, weekday = value_word(p, i)->number;

	if (!weekday_at(p, i))
		return false;
	if (week_at(p, at, &which))
		return done(p, v, at + 2, p->now.year == 0 ? 0 :
		    day_of_week(p, weekday, which));
	if (!is_unit(p, i + 1, VALUE_WEEK) ||
	    value_tok(p, i + 2)->kind == TOKEN_WORD)
		return false;
	return done(p, v, i + 2, p->now.year == 0 ? 0 :
	    date_days(value_weekday(p, weekday, 1)) + 7);
}

/* "last week Monday", "next week on Monday" */
static bool
week_first(const struct value_place *p, size_t i, struct value *v)
{
	int which;
	size_t at;

	if (!week_at(p, i, &which))
		return false;
	at = i + 2 + ((value_cue(p, i + 2) & TIMEWORDS_ON) != 0);
	return weekday_at(p, at) && !value_upper(p, at + 1) &&
	    done(p, v, at + 1, p->now.year == 0 ? 0 :
	    day_of_week(p, value_word(p, at)->number, which));
}

/* The day at i that others are reckoned from: "yesterday", or a weekday, which
 * is the last one (ahead: false) or the next. */
static bool
base_day(const struct value_place *p, size_t i, bool ahead, long *day)
{
	*day = 0;
	if (value_small(p, i) & VALUEWORDS_RELDAY) {
		if (p->now.year > 0)
			*day = today(p) + value_word(p, i)->number;
		return true;
	}
	if (!weekday_at(p, i))
		return false;
	if (p->now.year > 0)
		*day = date_days(value_weekday(p, value_word(p, i)->number,
		    ahead));
	return true;
}

/* The number of days of what is counted at i, "two weeks", "day"; 0 if it is
 * not days or weeks. *at becomes the token after it. */
static long
counted_days(const struct value_place *p, size_t i, size_t *at)
{
	size_t n = 0;
	long count = is_unit(p, i, VALUE_DAY) ? 1 :
	    value_small_number(p, i, &n);

	*at = i + n + 1;
	if (is_unit(p, i + n, VALUE_DAY))
		return count;
	return is_unit(p, i + n, VALUE_WEEK) ? 7 * count : 0;
}

/* "a week ago Monday", "two weeks from Friday", "the day before yesterday" */
static bool
counted(const struct value_place *p, size_t i, struct value *v)
{
	size_t at;
	long days = counted_days(p, i, &at), day;
	uint64_t bits = value_small(p, at);
	bool weekday, ahead = (value_cue(p, at) & TIMEWORDS_FROM) ||
	    (bits & VALUEWORDS_LATER_THAN);
	bool back = (bits & VALUEWORDS_AGO) ||
	    (value_cue(p, at) & TIMEWORDS_BEFORE);

	if (days <= 0 || (!ahead && !back))
		return false;
	at++;
	at += (bits & VALUEWORDS_AGO) && (value_cue(p, at) & TIMEWORDS_ON);
	weekday = weekday_at(p, at);
	if (!base_day(p, at, ahead, &day) || (weekday &&
	    !(value_cue(p, at - 1) & (TIMEWORDS_FROM | TIMEWORDS_ON)) &&
	    !(bits & VALUEWORDS_AGO)))
		return false;
	return done(p, v, at + 1, ahead ? day + days : day - days);
}

/* Is it before the last (-1) or after the next (1) at i? 0 if neither. */
static int
beyond(const struct value_place *p, size_t i)
{
	uint64_t next = value_small(p, i + 1);

	if (value_tok(p, i + 2)->kind == TOKEN_WORD &&
	    (value_small(p, i + 2) & VALUEWORDS_UNIT))
		return 0;
	if ((value_cue(p, i) & TIMEWORDS_BEFORE) && (next & VALUEWORDS_LAST) &&
	    (next & VALUEWORDS_VERB))
		return -1;
	return (value_small(p, i) & VALUEWORDS_LATER_THAN) &&
	    (next & VALUEWORDS_NEXT) && !(next & VALUEWORDS_ELSEWHERE);
}

/* "the week before last", "the month after next", "the Sunday before last" */
static bool
two_away(const struct value_place *p, size_t i, struct value *v)
{
	int away = beyond(p, i + 1), unit = value_word(p, i)->number;

	if (away == 0 || !(value_cue(p, i - 1) & TIMEWORDS_THE))
		return false;
	v->to = i + 3;
	v->type = ENTITY_DATE;
	if (weekday_at(p, i))
		return done(p, v, i + 3, p->now.year == 0 ? 0 :
		    date_days(value_weekday(p, unit, away)) + 7L * away);
	if (!(value_small(p, i) & VALUEWORDS_UNIT))
		return false;
	value_add_unit(p, &v->name, unit, 2L * away);
	return true;
}

bool
value_reckoned(const struct value_place *p, size_t i, struct value *v)
{
	return two_away(p, i, v) || weekday_first(p, i, v) ||
	    week_first(p, i, v) || counted(p, i, v);
}
