/* SPDX-License-Identifier: MIT */
/*
 * The time of day beside a date on a page or in its metadata.
 */
#ifndef NUTGRAF_DATES_CLOCK_H
#define NUTGRAF_DATES_CLOCK_H

#include "base/base.h"

/* A pattern of data/dates-patterns.h in a line, as pattern_find, over its first
 * thousand bytes at most. */
bool date_find(unsigned pattern, struct slice text, struct slice *groups,
    size_t n);

/* Append the time beside a date, which is a part of the text, in the form that
 * ISO 8601 has after a day: T13:42, with seconds and the zone's offset
 * (T13:42-05:00, T13:42Z) where they are given and known. It is the first one
 * in or after the date, or else before it; that of an update is passed over.
 * False if there is none. */
bool clock_add(struct str *out, struct slice text, struct slice date);

#endif
