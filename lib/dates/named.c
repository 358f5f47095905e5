/* SPDX-License-Identifier: MIT */
/*
 * Dates as they stand in plain text, with the names of months of twenty
 * languages.
 */
#include "base/base.h"
#include "clock.h"
#include "plain/lines.h"

#include "data/months.h"
#include "data/plain-patterns.h"

static unsigned
month(struct slice name)
{
	struct dict_entry entry;

	return dict_find_lower(dict_months, name, &entry) & MONTHS_MONTH ?
	    slice_number(entry.value) : 0;
}

struct date {
	unsigned year, month, day;
};

static bool
date_good(struct date d)
{
	return d.year >= 1900 && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
	    d.day <= 31;
}

static bool
parse_named(struct slice t, struct date *d, struct slice *g)
{
	if (plain_find(PLAIN_DATE_DAY, t, g, 4)) {
		*d = (struct date){ slice_number(g[3]),
		    month(g[2]), slice_number(g[1]) };
		if (date_good(*d))
			return true;
	}
	if (!plain_find(PLAIN_DATE_MONTH, t, g, 4))
		return false;
	*d = (struct date){ slice_number(g[3]),
	    month(g[1]), slice_number(g[2]) };
	return date_good(*d);
}

/* The first date in the text, and its groups in the pattern. 1/2/2024 is the
 * 1st of February unless it cannot be. */
static bool
parse_date(struct slice t, struct date *d, struct slice *g)
{
	if (plain_find(PLAIN_DATE_ISO, t, g, 4) && g[1].len > 0) {
		*d = (struct date){ slice_number(g[1]),
		    slice_number(g[2]), slice_number(g[3]) };
		return date_good(*d);
	}
	if (parse_named(t, d, g))
		return true;
	if (!plain_find(PLAIN_DATE_NUMBER, t, g, 4) || g[1].len == 0)
		return false;
	*d = (struct date){ slice_number(g[3]),
	    slice_number(g[2]), slice_number(g[1]) };
	if (d->year < 100)
		d->year += 2000;
	if (d->month > 12)
		*d = (struct date){ d->year, d->day, d->month };
	return date_good(*d);
}

static void
add_date(struct str *out, struct slice t, struct date d, struct slice where)
{
	str_addf(out, "%04u-%02u-%02u", d.year, d.month, d.day);
	clock_add(out, t, where);
}

bool
plain_date(struct str *out, struct slice t)
{
	struct slice g[4];
	struct date d;

	if (!parse_date(t, &d, g))
		return false;
	add_date(out, t, d, g[0]);
	return true;
}

bool
plain_date_named(struct str *out, struct slice t)
{
	struct slice g[4];
	struct date d;

	if (!parse_named(t, &d, g))
		return false;
	add_date(out, t, d, g[0]);
	return true;
}
