/* SPDX-License-Identifier: MIT */
#include "calendar.h"

static int
digits(struct slice text, size_t from, size_t n)
{
	int v = 0;
	size_t i;

	for (i = from; i < from + n; i++) {
		if (i >= text.len || text.p[i] < '0' || text.p[i] > '9')
			return -1;
		v = v * 10 + (text.p[i] - '0');
	}
	return v;
}

static bool
leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

bool
date_exists(struct date d)
{
	static const int days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };

	if (d.month < 1 || d.month > 12 || d.day < 1 ||
	    d.day > days[d.month - 1])
		return false;
	return d.month != 2 || d.day < 29 || d.year == 0 || leap(d.year);
}

bool
date_read(struct date *d, struct slice text)
{
	d->year = digits(text, 0, 4);
	d->month = digits(text, 5, 2);
	d->day = digits(text, 8, 2);
	return text.len >= 10 && text.p[4] == '-' && text.p[7] == '-' &&
	    d->year > 0 && date_exists(*d);
}

/* Howard Hinnant, chrono-compatible low-level date algorithms: years begin in
 * March, eras have 400 years. */
long
date_days(struct date d)
{
	long y = d.month <= 2 ? d.year - 1 : d.year;
	long era = (y >= 0 ? y : y - 399) / 400, yoe = y - era * 400;
	long doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 +
	    d.day - 1;

	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

struct date
date_of_days(long days)
{
	long z = days + 719468, era = (z >= 0 ? z : z - 146096) / 146097;
	long doe = z - era * 146097;
	long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	long mp = (5 * doy + 2) / 153;
	struct date d;

	d.day = (int)(doy - (153 * mp + 2) / 5 + 1);
	d.month = (int)(mp < 10 ? mp + 3 : mp - 9);
	d.year = (int)(yoe + era * 400 + (d.month <= 2));
	return d;
}

int
date_weekday(struct date d)
{
	long n = (date_days(d) + 3) % 7;	/* 1970-01-01: a Thursday */

	return (int)(n < 0 ? n + 7 : n) + 1;
}

int
date_near(struct date d, struct date near)
{
	int year = near.year, months = d.month - near.month;

	if (months > 6 || (months == 6 && d.day > near.day))
		year--;
	else if (months < -6)
		year++;
	return year;
}

static void
add_padded(struct str *s, int n, int width)
{
	str_addf(s, "%0*d", width, n);
}

void
date_add(struct str *s, struct date d)
{
	if (d.year > 0)
		add_padded(s, d.year, 4);
	else
		str_add(s, "XXXX", 4);
	if (d.month > 0) {
		str_add_byte(s, '-');
		add_padded(s, d.month, 2);
	}
	if (d.day > 0) {
		str_add_byte(s, '-');
		add_padded(s, d.day, 2);
	}
}

void
date_add_week(struct str *s, struct date d)
{
	/* The week belongs to the year of its Thursday. */
	struct date thursday = date_of_days(date_days(d) + 4 -
	    date_weekday(d));
	struct date first = { thursday.year, 1, 1 };

	str_addf(s, "%04d-W%02ld", thursday.year,
	    (date_days(thursday) - date_days(first)) / 7 + 1);
}
