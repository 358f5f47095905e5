/* SPDX-License-Identifier: MIT */
/*
 * "We vote today," he said on Monday: in a quotation today is the day on which
 * it was spoken. The sentence says which that is, by a verb of saying outside
 * the marks and a weekday or "yesterday" a few words behind it. Rule V21.
 */
#include "place.h"

#include "data/nameforms.h"

enum { REACH = 7 };	/* tokens from the verb to the day */

/* Is token i a mark that opens (1) or closes (-1) a quotation; 2 if it may do
 * either, 0 if it is no such mark? */
static int
mark_at(const struct value_place *p, size_t i)
{
	struct slice t = value_text(p, i);

	if (value_tok(p, i)->kind != TOKEN_MARK)
		return 0;
	if (slice_is(t, "\"") || slice_is(t, "''") || slice_is(t, "``"))
		return 2;
	return slice_is(t, "\xe2\x80\x9c") ? 1 :
	    slice_is(t, "\xe2\x80\x9d") ? -1 : 0;
}

bool
value_quoted(const struct value_place *p, size_t i, bool inside)
{
	int mark = mark_at(p, i);

	return mark == 0 ? inside : mark == 2 ? !inside : mark > 0;
}

static bool
says(const struct value_place *p, size_t i)
{
	return value_tok(p, i)->kind == TOKEN_WORD && !value_upper(p, i) &&
	    (dict_find(p->td->lx.language->nameforms, value_text(p, i),
	    NULL) & NAMEFORMS_ACTS);
}

/* The day at token i: the last such weekday, or yesterday. */
static struct date
day_at(const struct value_place *p, size_t i)
{
	int number = value_word(p, i)->number;

	if (value_upper(p, i) && (value_bits(p, i) & VALUEWORDS_WEEKDAY))
		return value_weekday(p, number, 0);
	if ((value_small(p, i) & VALUEWORDS_RELDAY) && number <= 0)
		return date_of_days(date_days(p->now) + number);
	return (struct date){ 0 };
}

/* The day a few words behind the verb at i, in the same clause and outside
 * marks. */
static struct date
day_behind(const struct value_place *p, size_t i)
{
	size_t end = i + REACH < p->end ? i + REACH : p->end;
	struct date d = { 0 };

	for (i++; i < end && d.year == 0; i++) {
		if (mark_at(p, i) != 0 || value_mark(p, i, ',') ||
		    value_mark(p, i, ':'))
			break;
		d = day_at(p, i);
	}
	return d;
}

struct date
value_spoken(const struct value_place *p)
{
	struct date d = { 0 };
	bool inside = false, any = false;
	size_t i;

	if (p->now.year == 0)
		return d;
	for (i = p->first; i < p->end; i++)
		any |= mark_at(p, i) != 0;
	for (i = p->first; any && i < p->end && d.year == 0; i++) {
		inside = value_quoted(p, i, inside);
		if (!inside && says(p, i))
			d = day_behind(p, i);
	}
	return d;
}
