/* SPDX-License-Identifier: MIT */
#include "clock.h"
#include "dates.h"

#include "data/dates-patterns.h"
#include "data/zones.h"

enum { SEEN = 1000 };	/* bytes of a line that patterns see */

bool
date_find(unsigned pattern, struct slice text, struct slice *groups, size_t n)
{
	return pattern_in(&dates_patterns[pattern], utf8_head(text, SEEN), 0,
	    groups, n);
}

/* What the groups of the pattern "time" hold. */
enum { ALL, HOUR, MINUTE, SECOND, HALF, ZONE, GROUPS };

bool
date_zone(struct slice name, struct slice *offset)
{
	struct dict_entry entry = { 0 };
	bool found = dict_find_lower(dict_zones, name, &entry) & ZONES_ZONE;

	*offset = entry.value;
	return found;
}

static bool
is_capitals(struct slice s)
{
	size_t i;

	for (i = 0; i < s.len; i++)
		if (s.p[i] < 'A' || s.p[i] > 'Z')
			return false;
	return s.len > 0;
}

/* A zone that is known: Z, +0100, EST. An ambiguous one (ET, IST) has no
 * offset. */
static void
add_zone(struct str *out, struct slice zone)
{
	struct slice offset;

	if (zone.len == 0)
		return;
	if (zone.p[0] == '+' || zone.p[0] == '-')
		str_addf(out, "%.3s:%.2s", zone.p, zone.p + zone.len - 2);
	else if (slice_is(zone, "Z"))
		str_add_byte(out, 'Z');
	else if (is_capitals(zone) && date_zone(zone, &offset))
		str_add_slice(out, offset);
}

/* The first time of day in the text. */
static bool
add_first(struct str *out, struct slice text)
{
	struct slice g[GROUPS];
	unsigned hour;

	if (!date_find(DATES_TIME, text, g, GROUPS))
		return false;
	hour = slice_number(g[HOUR]);
	if (g[HALF].len > 0 && hour <= 12)
		hour = hour % 12 + ((g[HALF].p[0] | 32) == 'p' ? 12 : 0);
	str_addf(out, "T%02u:%02u", hour, slice_number(g[MINUTE]));
	if (g[SECOND].len > 0)
		str_addf(out, ":%02u", slice_number(g[SECOND]));
	add_zone(out, g[ZONE]);
	return true;
}

bool
clock_add(struct str *out, struct slice text, struct slice date)
{
	size_t at = (size_t)(date.p - text.p);
	struct slice rest = slice_part(text, at, text.len), g[1];

	if (date_find(DATES_UPDATE, slice_part(rest, date.len, rest.len), g,
	    1))
		rest.len = (size_t)(g[0].p - rest.p);
	return add_first(out, rest) ||
	    add_first(out, slice_part(text, 0, at));
}
