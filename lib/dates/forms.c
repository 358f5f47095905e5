/* SPDX-License-Identifier: MIT */
/*
 * Forms of dates, in the order in which they are tried: the first that is
 * found and can be a date wins.
 */
#include <time.h>

#include "clock.h"
#include "dates.h"

#include "data/dates-patterns.h"
#include "data/months.h"

enum { FIRST_YEAR = 1800, LAST_YEAR = 2100, CENTURY = 2000,
	DIGITS = 4 };	/* of a date, at least: 3.5.24 */

/* Where a form is looked for. */
enum { PAGE = 1 << 0, LINE = 1 << 1, URL = 1 << 2 };

/* The groups of a stamp that other forms do not have. */
enum { STAMP_TIME = 4, STAMP_ZONE, GROUPS };

static const struct form {
	unsigned pattern, where;
	unsigned year, month, day;	/* groups */
	bool swaps;	/* the month may be the day, if it is over 12 */
} forms[] = {
	{ DATES_STAMP, PAGE, 1, 2, 3, false },
	{ DATES_COMPACT, PAGE, 1, 2, 3, false },
	{ DATES_ENGLISH_MONTH_DAY, PAGE, 3, 1, 2, false },
	{ DATES_ENGLISH_DAY_MONTH, PAGE, 3, 2, 1, false },
	{ DATES_DOTS, PAGE, 3, 2, 1, false },
	{ DATES_YEAR_FIRST, PAGE, 1, 2, 3, false },
	{ DATES_SLASH, PAGE, 3, 2, 1, true },
	{ DATES_YEAR_MONTH_DAY, PAGE, 1, 2, 3, false },
	{ DATES_LINE_ISO, LINE, 1, 2, 3, false },
	{ DATES_DAY_MONTH, PAGE | LINE, 3, 2, 1, false },
	{ DATES_MONTH_DAY, PAGE | LINE, 3, 1, 2, false },
	{ DATES_LINE_NUMBERS, LINE, 3, 2, 1, true },
	{ DATES_URL, URL, 1, 2, 3, false },
};

/* A month by its name in one of twenty languages, or by its number; 0 if it is
 * not one. */
static int
month(struct slice text)
{
	struct dict_entry entry;

	if (text.len > 0 && text.p[0] >= '0' && text.p[0] <= '9')
		return (int)slice_number(text);
	return dict_find_lower(dict_months, text, &entry) & MONTHS_MONTH ?
	    (int)slice_number(entry.value) : 0;
}

/* Could it be a day? That of 31 February is for the reader to see. */
static bool
may_be_day(const struct date *d)
{
	return d->month >= 1 && d->month <= 12 && d->day >= 1 && d->day <= 31;
}

static bool
read_form(struct date *d, const struct form *form, const struct slice *g)
{
	d->year = (int)slice_number(g[form->year]);
	d->month = month(g[form->month]);
	d->day = (int)slice_number(g[form->day]);
	if (d->year < 100)
		d->year += CENTURY;
	if (form->swaps && d->month > 12)
		*d = (struct date){ d->year, d->day, d->month };
	return d->year >= FIRST_YEAR && d->year <= LAST_YEAR && may_be_day(d);
}

static void
add_stamp(struct str *out, struct slice hours, struct slice zone)
{
	str_addf(out, "T%.*s", (int)hours.len, hours.p);
	if (zone.len > 0 && (zone.p[0] == '+' || zone.p[0] == '-'))
		str_addf(out, "%.3s:%.2s", zone.p, zone.p + zone.len - 2);
	else if (zone.len > 0)
		str_add_byte(out, 'Z');
}

static bool
try(struct str *out, const struct form *form, struct slice text)
{
	struct slice g[GROUPS];
	struct date d;

	if (!(form->where & LINE ?
	    date_find(form->pattern, text, g, GROUPS) :
	    pattern_in(&dates_patterns[form->pattern], text, 0, g, GROUPS)) ||
	    !read_form(&d, form, g))
		return false;
	date_add(out, d);
	if (form->pattern == DATES_STAMP && g[STAMP_TIME].len > 0)
		add_stamp(out, g[STAMP_TIME], g[STAMP_ZONE]);
	else if (form->where != URL)
		clock_add(out, text, g[0]);
	return true;
}

static bool
try_all(struct str *out, unsigned where, struct slice text)
{
	size_t i;

	for (i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (forms[i].where & where && try(out, &forms[i], text))
			return true;
	return false;
}

/* Seconds or milliseconds since 1970. */
static bool
unix_time(struct str *out, struct slice text)
{
	int64_t seconds = 0;
	struct tm tm;
	time_t t;
	size_t i;

	if (text.len != 10 && text.len != 13)
		return false;
	for (i = 0; i < text.len; i++) {
		if (text.p[i] < '0' || text.p[i] > '9')
			return false;
		if (i < 10)
			seconds = seconds * 10 + (text.p[i] - '0');
	}
	t = (time_t)seconds;	/* may have 32 bits */
	if (t != seconds || gmtime_r(&t, &tm) == NULL)
		return false;
	str_addf(out, "%04d-%02d-%02dT%02d:%02d:%02dZ", tm.tm_year + 1900,
	    tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
	return true;
}

bool
date_of_page(struct str *out, struct slice text)
{
	text = utf8_trim(text);
	return unix_time(out, text) || try_all(out, PAGE, text);
}

bool
date_of_page_certain(struct str *out, struct slice text)
{
	size_t old = out->len;
	unsigned m, d;

	if (!date_of_page(out, text))
		return false;
	m = slice_number(slice_part(str_slice(out), old + 5, old + 7));
	d = slice_number(slice_part(str_slice(out), old + 8, old + 10));
	if (m == d || d > 12 ||
	    !pattern_in(&dates_patterns[DATES_SLASH], text, 0, NULL, 0))
		return true;
	out->len = old;
	return false;
}

bool
date_of_url(struct str *out, struct slice url)
{
	return try_all(out, URL, url);
}

static bool
has_digits(struct slice text)
{
	unsigned n = 0;
	size_t i;

	for (i = 0; i < text.len && n < DIGITS; i++)
		n += (unsigned char)(text.p[i] - '0') < 10;
	return n == DIGITS;
}

bool
date_next(struct date *d, struct slice text, size_t from, struct slice *where)
{
	struct slice rest = slice_part(text, from, text.len), g[GROUPS];
	struct date found;
	size_t i;

	*where = (struct slice){ 0 };
	if (!has_digits(rest))
		return false;
	for (i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		if ((forms[i].where & (PAGE | LINE)) == 0 ||
		    forms[i].pattern == DATES_COMPACT ||
		    !date_find(forms[i].pattern, rest, g, GROUPS) ||
		    (where->p != NULL && where->p <= g[0].p) ||
		    !read_form(&found, &forms[i], g))
			continue;
		*d = found;
		*where = g[0];
	}
	return where->p != NULL;
}
