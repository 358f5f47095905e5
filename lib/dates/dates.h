/* SPDX-License-Identifier: MIT */
/*
 * Dates as pages, their metadata, lines of text and URLs write them, and the
 * calendar. Texts are valid UTF-8.
 *
 * Those of a text append, in the form of ISO 8601, the first date that can be
 * read, with its time and zone if they are beside it (2024-05-03,
 * 2024-05-03T13:42Z). They give false, and append nothing, if there is none. In
 * 3/5/2024 the day comes first, unless it cannot be one.
 */
#ifndef NUTGRAF_DATES_DATES_H
#define NUTGRAF_DATES_DATES_H

#include "calendar.h"

/* The date in a field of metadata or a short text of a page; a number of
 * seconds or milliseconds since 1970 is one as well. */
bool date_of_page(struct str *out, struct slice text);

/* The same, but false if day and month could be swapped: 3/5/2024. */
bool date_of_page_certain(struct str *out, struct slice text);

/* The date in a line of plain text. */
bool date_of_line(struct str *out, struct slice text);

/* The date in the path of a URL (/2024/05/03/); it has no time. */
bool date_of_url(struct str *out, struct slice url);

/* Is this a time zone, in whatever case: "EST", "est."? Its offset through
 * *offset: "-05:00", "Z", or empty if it is not known. Nothing is appended. */
bool date_zone(struct slice name, struct slice *offset);

#endif
