/* SPDX-License-Identifier: MIT */
#include "view-date.h"

/* Where a pattern of digits (0) and signs that stand for themselves ends; 0 if
 * the text does not have it there. */
static size_t
past(struct slice text, size_t at, const char *pattern)
{
	for (; *pattern != '\0'; pattern++, at++) {
		if (at >= text.len)
			return 0;
		if (*pattern == '0' ? text.p[at] < '0' || text.p[at] > '9' :
		    text.p[at] != *pattern)
			return 0;
	}
	return at;
}

size_t
view_date_end(struct slice text)
{
	static const char *const forms[] = { "0000-00-00", "0000-00", "0000" };
	size_t i, n = 0;

	for (i = 0; i < 3 && n == 0; i++)
		n = past(text, 0, forms[i]);
	return n > 0 && (n == text.len || text.p[n] == 'T' ||
	    text.p[n] == ' ') ? n : 0;
}

struct slice
view_day(struct slice date)
{
	size_t n = view_date_end(date);

	return n > 0 ? slice_part(date, 0, n) : date;
}

/* Where the time ends, with its fraction of a second, or 0; its hours and
 * minutes begin at *from, its seconds at *seconds, if it has any (else 0). */
static size_t
time_end(struct slice date, size_t *from, size_t *seconds)
{
	size_t n, more;

	*from = view_date_end(date) + 1;
	*seconds = 0;
	n = *from > 1 ? past(date, *from, "00:00") : 0;
	more = n > 0 ? past(date, n, ":00") : 0;
	if (more == 0)
		return n;
	*seconds = n + 1;
	if (past(date, more, ".0") > 0)
		for (more++; past(date, more, "0") > 0; more++)
			continue;
	return more;
}

void
view_add_time(struct str *s, struct slice date)
{
	size_t from, seconds;

	if (time_end(date, &from, &seconds) == 0)
		return;
	str_add_slice(s, slice_part(date, from, from + 5));
	str_add_slice(s, seconds == 0 ? SLICE(":00") :
	    slice_part(date, seconds - 1, seconds + 2));
}

struct slice
view_zone(struct slice date)
{
	size_t from, seconds, n = time_end(date, &from, &seconds);

	if (n == 0 || n == date.len || memchr("Z+-", date.p[n], 3) == NULL)
		return (struct slice){ 0 };
	return slice_part(date, n, date.len);
}
