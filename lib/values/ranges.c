/* SPDX-License-Identifier: MIT */
/*
 * A date with what is around it: the other end of a range, "the end of",
 * "fiscal year". If one of two dates has no year, it has that of the other.
 */
#include "place.h"

/* The words that join the two dates of a range. */
#define JOINS (TIMEWORDS_TO | TIMEWORDS_THROUGH | TIMEWORDS_UNTIL | \
	TIMEWORDS_DASH)


/* Does a word of moving come before "from"? Then the dates are not a range:
 * "moved from Tuesday to Wednesday". */
static bool
is_moved(const struct value_place *p, size_t i)
{
	size_t k = i > p->first + 8 ? i - 8 : p->first;

	for (; k < i; k++)
		if (value_word(p, k)->times & TIMEWORDS_MOVE)
			return true;
	return false;
}

/* Name the first day again, with the year of the last. */
static void
share_year(struct value *v, const struct value *last)
{
	if (!v->guessed || last->guessed || last->day.year == 0 ||
	    v->day.month == 0)
		return;
	v->day.year = last->day.year - (v->day.month > last->day.month);
	str_clear(&v->name);
	date_add(&v->name, v->day);
}

static long
order(struct date d)
{
	return d.year * 10000L + d.month * 100 + d.day;
}

/* Is the last date after the first one? A weekday before it is moved to the
 * next week, a day or month without a year to the next year. */
static bool
put_after(const struct value *v, struct value *last)
{
	struct date *d = &last->day;

	if (d->year == 0 || v->day.year == 0 || order(*d) > order(v->day))
		return true;
	if (v->guessed && !last->guessed && d->month > 0)
		return true;	/* it will be: the first date takes its year */
	if (last->guessed)
		d->year++;
	else if (last->weekday)
		*d = date_of_days(date_days(*d) + 7);
	else
		return d->month == 0 && d->year == v->day.year;
	str_clear(&last->name);
	date_add(&last->name, *d);
	return order(*d) > order(v->day);
}

static void
add_end(struct value *v, const struct value *last, bool opened)
{
	RULE(V16);
	share_year(v, last);
	v->to = last->to;
	v->from -= opened;
	if (last->name.len == 0 || v->name.len == 0)
		str_clear(&v->name);
	else {
		str_add_byte(&v->name, '/');
		str_add_slice(&v->name, str_slice(&last->name));
	}
}

/* The range that begins with the date. */
static void
take_end(const struct value_place *p, struct value *v)
{
	uint64_t before = value_cue_opening(p, v->from - 1);
	bool from = (before & TIMEWORDS_FROM) != 0;
	bool between = (before & TIMEWORDS_BETWEEN) != 0;
	struct value last = { 0 };

	if ((from || between) && slice_find(str_slice(&v->name),
	    SLICE("/")) < v->name.len) {
		RULE(V16);
		v->from--;		/* from June 19 to 21 */
		return;
	}
	if (!(value_cue(p, v->to) & (between ? TIMEWORDS_AND : JOINS)) ||
	    (from && is_moved(p, v->from)))
		return;
	if (value_day(p, v->to + 1, &last) && last.from == v->to + 1 &&
	    put_after(v, &last))
		add_end(v, &last, from || between);
	str_free(&last.name);
}

/* "the end of", "beginning of" before a date. */
static void
take_edge(const struct value_place *p, struct value *v)
{
	size_t i = v->from;

	i -= (value_cue(p, i - 1) & TIMEWORDS_THE) != 0;
	if (BY(V16, (value_cue(p, i - 1) & TIMEWORDS_OF) &&
	    !(value_tok(p, i - 2)->flags & TOK_TAKEN) &&
	    (value_word(p, i - 2)->times & TIMEWORDS_EDGE)))
		v->from = i - 2;
}

/* Is it "FY"? Only the capitals mean the fiscal year. */
static bool
is_fy(const struct value_place *p, size_t i)
{
	return !(value_tok(p, i)->flags & TOK_TAKEN) &&
	    slice_is(value_text(p, i), "FY");
}

/* "year", "fiscal year" before a year. */
static void
take_word(const struct value_place *p, struct value *v)
{
	if (BY(V16, value_small(p, v->from - 1) & VALUEWORDS_YEAR))
		v->from--;
	if (BY(V16, (value_cue_opening(p, v->from - 1) & TIMEWORDS_FISCAL) ||
	    is_fy(p, v->from - 1)))
		v->from--;
}

void
value_widen(const struct value_place *p, struct value *v)
{
	bool year = v->day.year > 0 && v->day.month == 0;

	take_end(p, v);
	if (year)
		take_word(p, v);
	if (v->day.day == 0)
		take_edge(p, v);
}
