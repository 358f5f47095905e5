/* SPDX-License-Identifier: MIT */
/*
 * Times of day, with the zone and the day beside them: "9 p.m. Wednesday",
 * "June 19 at 10 a.m.", "Friday night, shortly after 9 p.m.", but "Friday night
 * at 1 a.m." is Saturday for some.
 */
#include "place.h"

#include "data/gazetteer.h"

enum { DAWN = 6, NOON = 12 };	/* hours */

/* A time as it is written. */
struct clock {
	int hour, minute;	/* minute -1: not said */
	int half;		/* 0 a.m., 12 p.m., -1 not said */
	size_t to;		/* the token after it */
};

/* "9am", "10.30PM" in one token. */
static bool
read_glued(const struct value_place *p, size_t i, struct clock *c)
{
	struct slice t = value_text(p, i), tail;
	struct dict_entry half;
	int minute = -1;
	size_t k;

	if (t.len < 3 || t.len > 7)
		return false;
	tail = slice_part(t, t.len - 2, t.len);
	if (!(value_entry(p, tail, &half) & VALUEWORDS_AMPM))
		return false;
	for (k = 0, c->hour = 0; t.p[k] >= '0' && t.p[k] <= '9'; k++)
		c->hour = c->hour * 10 + (t.p[k] - '0');
	if (k + 5 == t.len && t.p[k] == '.')
		minute = (t.p[k + 1] - '0') * 10 + (t.p[k + 2] - '0');
	else if (k + 2 != t.len)
		return false;
	if (c->hour > 12 || minute > 59)
		return false;
	c->minute = minute;
	c->half = (int)slice_number(half.value);
	c->to = i + 1;
	return true;
}

/* The minutes after the hour at i: ":30", ".30", and seconds that are left
 * out. */
static void
read_minutes(const struct value_place *p, struct clock *c)
{
	size_t at = c->to;

	if (!value_mark(p, at, ':') && !(value_mark(p, at, '.') &&
	    value_glued(p, at)))
		return;
	if (!value_glued(p, at + 1) || value_text(p, at + 1).len != 2)
		return;
	c->minute = value_plain_number(p, at + 1, 2);
	if (c->minute < 0 || c->minute > 59)
		c->minute = -1;
	else
		c->to = at + 2;
}

/* Is token i two digits and Z, the end of a time in figures? */
static bool
ends_in_z(const struct value_place *p, size_t i)
{
	struct slice tail = { 0 };

	return value_text(p, i).len == 3 && value_whole(p, i, 2, &tail) >= 0 &&
	    slice_is(tail, "Z");
}

/* The rest of a time of day in ISO 8601 after the day before token i:
 * "T10:00:12+02:00", "T10:00Z". The seconds are left out. */
static bool
iso_rest(const struct value_place *p, size_t i, struct clock *c,
    struct slice *zone)
{
	size_t at;

	if (!slice_ends(value_text(p, i - 1), SLICE("T")) ||
	    !value_glued(p, i) || !value_mark(p, i + 1, ':'))
		return false;
	*c = (struct clock){ value_plain_number(p, i, 2), -1, -1, i + 1 };
	*zone = SLICE("Z");
	for (at = i + 2; at < i + 5; at += 2) {
		struct slice tail = { 0 };
		int n = value_whole(p, at, 2, &tail);

		if (n < 0 || n > 59)
			return false;
		c->minute = at == i + 2 ? n : c->minute;
		c->to = at + 1;
		if (ends_in_z(p, at))
			return true;
		if (!value_mark(p, at + 1, ':') || !value_glued(p, at + 1))
			break;
	}
	*zone = (struct slice){ 0 };
	return c->hour >= 0 && c->hour <= 24;
}

/* Take "+02:00" at *at, which moves past it. */
static struct slice
take_offset(const struct value_place *p, size_t *at)
{
	size_t i = *at;

	if (!(value_mark(p, i, '+') || value_mark(p, i, '-')) ||
	    !value_glued(p, i) || !value_glued(p, i + 1) ||
	    value_plain_number(p, i + 1, 2) < 0 ||
	    !value_mark(p, i + 2, ':') ||
	    value_plain_number(p, i + 3, 2) < 0)
		return (struct slice){ 0 };
	*at = i + 4;
	return slice_part(p->text, value_tok(p, i)->start,
	    value_tok(p, i + 3)->end);
}

/* A time or an hour at i. */
static bool
read_clock(const struct value_place *p, size_t i, struct clock *c)
{
	if (value_tok(p, i)->kind != TOKEN_NUMBER)
		return false;
	if (read_glued(p, i, c))
		return true;
	*c = (struct clock){ value_plain_number(p, i, 2), -1, -1, i + 1 };
	if (c->hour < 0 || c->hour > 24)
		return false;
	read_minutes(p, c);
	if (value_bits(p, c->to) & VALUEWORDS_AMPM) {
		c->half = value_word(p, c->to)->number;
		if (c->hour > 12 || c->hour == 0)
			c->half = -1;
		c->to++;
	}
	return true;
}

static bool
is_time(const struct clock *c)
{
	return c->half >= 0 || c->minute >= 0;
}

/* Take a second time after *c; *end becomes that. */
static bool
read_end(const struct value_place *p, struct clock *c, struct clock *end)
{
	uint64_t join = value_cue(p, c->to);

	if (!(join & (TIMEWORDS_DASH | TIMEWORDS_TO | TIMEWORDS_UNTIL |
	    TIMEWORDS_AND)))
		return false;
	if (!read_clock(p, c->to + 1, end) || !is_time(end))
		return false;
	if ((join & TIMEWORDS_AND) && c->half >= 0)
		return false;		/* at 9 a.m. and 5 p.m. */
	if (c->half < 0 && end->half >= 0 && c->hour <= 12)
		c->half = end->half == 12 && c->hour % 12 > end->hour % 12 ?
		    0 : end->half;
	return is_time(c);
}

/* Take the zone at *at, which moves past it. Returns its offset, if it is
 * known. */
static struct slice
take_zone(const struct value_place *p, size_t *at)
{
	struct slice offset = { 0 };
	size_t i = *at + value_mark(p, *at, ',');

	if ((value_tok(p, i)->flags & TOKEN_CAPS) &&
	    value_zone(p, i, &offset))
		*at = i + 1;
	else if ((value_cue(p, i + 1) & TIMEWORDS_TIME) &&
	    (value_upper(p, i) || (value_cue(p, i) & TIMEWORDS_LOCAL)))
		*at = i + 2;
	return offset;
}

static void
add_clock(struct str *s, const struct clock *c, struct slice zone)
{
	int hour = c->half < 0 ? c->hour : c->hour % 12 + c->half;

	str_addf(s, "%02d:%02d", hour, c->minute < 0 ? 0 : c->minute);
	str_add_slice(s, zone);
}

/* May this word come between a day and its time: "Friday, shortly before 2
 * a.m."? */
static bool
joins_time(const struct value_place *p, size_t i)
{
	return (value_cue(p, i) & TIMEWORDS_BEFORE_TIME) != 0;
}

/* Is what ends before token `to` the night that the small hours of c end:
 * "Friday night at 1 a.m."? They belong to the next day, or may be meant to. */
static bool
is_other_day(const struct value_place *p, size_t to, const struct clock *c)
{
	return c->half <= 0 && c->hour % 12 < DAWN &&
	    !value_upper(p, to - 1) &&
	    (value_word(p, to - 1)->values & VALUEWORDS_NIGHT);
}

/* The day beside the time c of tokens i..to, before or after it. */
static struct date
day_beside(const struct value_place *p, size_t i, size_t to,
    const struct clock *c)
{
	struct value v = { 0 };
	size_t k = p->last_to;

	if (k > p->first && k <= i && i - k < 5) {
		while (k < i && joins_time(p, k))
			k++;
		if (k == i)
			return is_other_day(p, p->last_to, c) ?
			    (struct date){ 0 } : p->last;
	}
	to += value_mark(p, to, ',');
	to += (value_cue(p, to) & TIMEWORDS_ON) != 0;
	if (!value_day(p, to, &v))
		v.day.day = 0;
	str_free(&v.name);
	return v.day;
}

/* "10:30", "9 a.m. EST", "7 to 9 p.m." */
static bool
clock_time(const struct value_place *p, size_t i, struct value *v)
{
	struct clock c, end;
	struct slice zone;
	struct date day;
	bool range;

	if (!read_clock(p, i, &c))
		return false;
	range = read_end(p, &c, &end);
	if (!is_time(&c))
		return false;
	v->to = range ? end.to : c.to;
	zone = take_zone(p, &v->to);
	day = day_beside(p, i, v->to, &c);
	if (day.year > 0 && day.day > 0) {
		date_add(&v->name, day);
		str_add_byte(&v->name, 'T');
	}
	add_clock(&v->name, &c, zone);
	if (range) {
		str_add_byte(&v->name, '/');
		add_clock(&v->name, &end, zone);
	}
	v->type = ENTITY_TIME;
	return true;
}

/* The time of "2024-06-19T10:00Z" */
static bool
iso_time(const struct value_place *p, size_t i, struct value *v)
{
	struct clock c;
	struct slice zone;

	if (p->last_to != i || i == p->first || p->last.day == 0 ||
	    !iso_rest(p, i, &c, &zone))
		return false;
	v->to = c.to;
	if (zone.len == 0)
		zone = take_offset(p, &v->to);
	date_add(&v->name, p->last);
	str_add_byte(&v->name, 'T');
	add_clock(&v->name, &c, zone);
	v->type = ENTITY_TIME;
	return true;
}

/* "noon", "midnight", "dawn", "tonight" at i. */
static bool
named_time(const struct value_place *p, size_t i, struct value *v)
{
	struct clock c = { 0, 0, -1, i + 1 };
	uint64_t bits = value_small(p, i);
	struct slice zone;
	struct date day;

	if (value_upper(p, i) && (!(value_tok(p, i)->flags & TOK_BEGIN) ||
	    (value_word(p, i)->names & GAZETTEER_GIVEN)))
		return false;		/* Dawn */
	v->to = i + 1;
	v->type = ENTITY_TIME;
	if (bits & VALUEWORDS_NOON)
		c.hour = NOON;
	else if (!(bits & VALUEWORDS_MIDNIGHT))
		return true;
	zone = take_zone(p, &v->to);
	day = day_beside(p, i, v->to, &c);
	if (day.year > 0 && day.day > 0 && c.hour == NOON) {
		date_add(&v->name, day);
		str_add_byte(&v->name, 'T');
	}
	add_clock(&v->name, &c, zone);
	return true;
}

/* "last night", "this morning"; "night" after a weekday. */
static bool
day_part(const struct value_place *p, size_t i, struct value *v)
{
	uint64_t bits = value_bits(p, i);

	v->type = ENTITY_TIME;
	v->to = i + 1;
	if (bits & VALUEWORDS_CLOCK)
		return named_time(p, i, v);
	if ((bits & VALUE_RELATIVE) &&
	    (value_bits(p, i + 1) & VALUEWORDS_DAYPART)) {
		v->to = i + 2;
		return true;
	}
	if (!(bits & VALUEWORDS_DAYPART) || i == p->first)
		return false;
	if (p->last_to == i)
		v->day = p->last;
	return (value_word(p, i - 1)->values & (VALUEWORDS_WEEKDAY |
	    VALUEWORDS_RELDAY)) != 0;
}

bool
value_time(const struct value_place *p, size_t i, struct value *v)
{
	return BY(V9, iso_time(p, i, v) || clock_time(p, i, v) || day_part(p, i, v));
}
