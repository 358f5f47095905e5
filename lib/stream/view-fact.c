/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "dates/dates.h"
#include "view-date.h"
#include "view-fact.h"

struct slice
view_fact(const struct table_view *v, struct arena *a, const char *label)
{
	struct str s = { 0 };
	struct slice all;
	size_t i;

	for (i = 0; i < v->nfacts; i++) {
		const struct record *m = v->facts[i];

		if (!slice_is(m->label, label))
			continue;
		if (s.len > 0 && strcmp(label, "author") != 0)
			break;
		if (s.len > 0)
			str_add_slice(&s, SLICE(", "));
		field_add_plain(&s, m->text);
	}
	all = arena_copy(a, str_slice(&s));
	str_free(&s);
	return all;
}

/* The date at the start of the text: a day, or a month (then day is 0). */
static bool
read_date(struct date *d, struct slice text)
{
	struct slice day = view_day(text);
	char whole[] = "0000-00-01";

	if (date_read(d, text))
		return date_exists(*d) && d->year != 0;
	if (view_date_end(text) != 7)
		return false;
	memcpy(whole, day.p, 7);
	if (!date_read(d, slice_of(whole)) || !date_exists(*d) || d->year == 0)
		return false;
	d->day = 0;
	return true;
}

struct slice
view_day_for_people(struct arena *a, struct slice date)
{
	static const char *const months[] = { "January", "February", "March",
		"April", "May", "June", "July", "August", "September",
		"October", "November", "December" };
	struct str s = { 0 };
	struct slice day;
	struct date d;

	if (!read_date(&d, date))
		return date;
	if (d.day > 0)
		str_addf(&s, "%d ", d.day);
	str_addf(&s, "%s %d", months[d.month - 1], d.year);
	day = arena_copy(a, str_slice(&s));
	str_free(&s);
	return day;
}
