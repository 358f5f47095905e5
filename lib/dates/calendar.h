/* SPDX-License-Identifier: MIT */
/*
 * Days of the Gregorian calendar (proleptic), and their forms in ISO 8601 and
 * its part 2 (2019): 2024-06-19, 2024-06, 2024, XXXX-06-19 (year unknown),
 * 198X (a decade), 18XX (a century), 2024-W25 (a week), 2023-22 (a season: 21
 * spring, 22 summer, 23 autumn, 24 winter), 2014/2016 (an interval).
 */
#ifndef NUTGRAF_DATES_CALENDAR_H
#define NUTGRAF_DATES_CALENDAR_H

#include "base/base.h"

struct date {
	int year;	/* 0: unknown */
	int month;	/* 1 to 12; 21 to 24 is a season; 0: none */
	int day;	/* 1 to 31; 0: none */
};

/* A date at the start of the text, as YYYY-MM-DD; false if there is none. */
bool date_read(struct date *d, struct slice text);

/* Is it a day that exists (in some year, if the year is unknown)? */
bool date_exists(struct date d);

/* Days since 1970-01-01, and back. The year, month and day are known. */
long date_days(struct date d);
struct date date_of_days(long days);

/* 1 Monday to 7 Sunday. */
int date_weekday(struct date d);

/* The year, near that of `near`, in which this month (and day) is at most half
 * a year away from it. */
int date_near(struct date d, struct date near);

/* Append in ISO 8601. */
void date_add(struct str *s, struct date d);

/* Append the ISO week of that day: 2024-W25. */
void date_add_week(struct str *s, struct date d);

#endif
