/* SPDX-License-Identifier: MIT */
/*
 * Dates as pages and their metadata write them.
 */
#ifndef NUTGRAF_DATES_FORMS_H
#define NUTGRAF_DATES_FORMS_H

#include "base/base.h"

/* Append the first date of the text as ISO 8601, with its time and zone where
 * they stand beside it; false if none can be read. */
bool html_date(struct str *out, struct slice text);

/* The same, but false where day and month could be each other: 3/5/2024. */
bool html_date_certain(struct str *out, struct slice text);

/* The same for the date in the path of a URL (/2024/05/03/). */
bool html_date_of_url(struct str *out, struct slice url);

#endif
