/* SPDX-License-Identifier: MIT */
/*
 * Dates as pages, their metadata, lines of text and URLs write them, and the
 * calendar. Texts are valid UTF-8.
 *
 * All functions append the first date that can be read as ISO 8601, with its
 * time and zone where they stand beside it (2024-05-03, 2024-05-03T13:42Z);
 * false, and nothing, if there is none. Of 3/5/2024 the day comes first, unless
 * it cannot.
 */
#ifndef NUTGRAF_DATES_DATES_H
#define NUTGRAF_DATES_DATES_H

#include "calendar.h"

/* The date in a field of metadata or a short text of a page; a number of
 * seconds or milliseconds since 1970 is one as well. */
bool date_of_page(struct str *out, struct slice text);

/* The same, but false where day and month could be each other: 3/5/2024. */
bool date_of_page_certain(struct str *out, struct slice text);

/* The date in a line of plain text. */
bool date_of_line(struct str *out, struct slice text);

/* The date in the path of a URL (/2024/05/03/); it has no time. */
bool date_of_url(struct str *out, struct slice url);

#endif
