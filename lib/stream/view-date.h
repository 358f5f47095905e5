/* SPDX-License-Identifier: MIT */
/*
 * Parts of a date in ISO 8601, as meta records have it: 2024-05-03T13:42+02:00.
 */
#ifndef NUTGRAF_STREAM_VIEW_DATE_H
#define NUTGRAF_STREAM_VIEW_DATE_H

#include "base/base.h"

/* Where the date ends that the text begins with, a day, a month or a year: at
 * its time or the end of the text; 0 if there is none. */
size_t view_date_end(struct slice text);

/* The date without its time; a text that is no such date as it is. */
struct slice view_day(struct slice date);

/* Z, +02:00, or empty. */
struct slice view_zone(struct slice date);

/* Append the time of day as HH:MM:SS; nothing if there is none. */
void view_add_time(struct str *s, struct slice date);

#endif
