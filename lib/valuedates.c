/* SPDX-License-Identifier: MIT */
/*
 * Dates and times.
 *
 *   V1  month and day, with weekday and year where they stand: "June 19",
 *       "Wednesday, June 19, 2024", "June 19-21"
 *   V2  day and month: "19 June 2024", "the 19th of June"
 *   V3  month and year, or a month alone; "may" and "march" only with a
 *       capital, and behind a word like "in" when nothing follows
 *   V4  figures: 2024-06-19, 19/06/2024, 6/19/24
 *   V5  a year, from 1800 to 2099, where no counted thing follows; years
 *       joined by a dash or "to"; decades and centuries
 *   V6  a weekday; "early", "late", "mid" before any of these
 *   V7, V8  what is relative: valuerelative.c
 *   V9  times of day: 10:30, 9 a.m. EST, noon, last night, and the parts of a
 *       day behind a day
 *
 * Without a year, a month or day is that nearest to the document's date; a
 * weekday is the last one up to it ("next" is after it).
 */
#include "values.h"

#include "gazetteer.h"
#include "vocabulary.h"

enum { MONTHS = VALUEWORDS_MONTH | VALUEWORDS_SHORTMONTH,
	RELATIVE = VALUEWORDS_LAST | VALUEWORDS_NEXT | VALUEWORDS_THIS };

/* A whole number in one token with at most so many digits, perhaps with an
 * ending ("19th", "1990s"); -1 if it is none. */
static int
whole(const struct value_place *p, size_t i, size_t most, struct slice *tail)
{
	struct slice t;
	int n = 0;
	size_t k;

	if (i >= p->end || p->td->toks[i].kind != TOKEN_NUMBER ||
	    (p->td->toks[i].flags & TOK_TAKEN))
		return -1;
	t = value_text(p, i);
	for (k = 0; k < t.len && t.p[k] >= '0' && t.p[k] <= '9'; k++) {
		if (k == most)
			return -1;
		n = n * 10 + (t.p[k] - '0');
	}
	*tail = slice_part(t, k, t.len);
	return k > 0 ? n : -1;
}

static int
plain_number(const struct value_place *p, size_t i, size_t most)
{
	struct slice tail;
	int n = whole(p, i, most, &tail);

	return tail.len == 0 ? n : -1;
}

/* 1 to 31, "19th" too. */
static int
day_at(const struct value_place *p, size_t i)
{
	struct slice tail = { 0 };
	int n = whole(p, i, 2, &tail);

	if (n < 1 || n > 31 || (tail.len > 0 && !slice_is(tail, "st") &&
	    !slice_is(tail, "nd") && !slice_is(tail, "rd") &&
	    !slice_is(tail, "th")))
		return -1;
	return n;
}

static int
year_at(const struct value_place *p, size_t i)
{
	struct slice tail = { 0 };
	int n = whole(p, i, 4, &tail);

	return n >= 1800 && n < 2100 && tail.len == 0 ? n : -1;
}

/* A month with a capital; short ones only where figures stand beside. */
static int
month_at(const struct value_place *p, size_t i)
{
	uint32_t bits = value_bits(p, i);

	if (!value_upper(p, i) || !(bits & MONTHS))
		return 0;
	return tagdoc_word(p->td, i)->number;
}

static bool
is_dash(const struct value_place *p, size_t i)
{
	return value_is(p, i, "-") || value_is(p, i, "\xe2\x80\x93");
}

static void
year_of(const struct value_place *p, struct date *d)
{
	if (d->year == 0 && p->now.year > 0)
		d->year = date_near(*d, p->now);
}

/* ", 2024" or "2024" at *at: taken. */
static int
take_year(const struct value_place *p, size_t *at)
{
	size_t i = *at + (value_is(p, *at, ",") || value_is(p, *at, "of"));
	int year = year_at(p, i);

	if (year > 0)
		*at = i + 1;
	return year > 0 ? year : 0;
}

static bool
done(struct value *v, size_t to, struct date d)
{
	v->to = to;
	v->type = ENTITY_DATE;
	date_add(&v->name, d);
	return true;
}

/* V1, from the month on. */
static bool
month_day(const struct value_place *p, size_t i, struct value *v)
{
	struct date d = { 0, month_at(p, i), day_at(p, i + 1) }, last;
	size_t at = i + 2;

	if (d.month == 0 || d.day < 1 || !date_exists(d))
		return false;
	last = d;
	if (is_dash(p, at) && day_at(p, at + 1) > d.day) {
		last.day = day_at(p, at + 1);
		at += 2;
	}
	d.year = take_year(p, &at);
	year_of(p, &d);
	last.year = d.year;
	done(v, at, d);
	if (last.day != d.day) {
		str_add_byte(&v->name, '/');
		date_add(&v->name, last);
	}
	return true;
}

/* V2 */
static bool
day_month(const struct value_place *p, size_t i, struct value *v)
{
	size_t at = i + 1 + value_is(p, i + 1, "of");
	struct date d = { 0, month_at(p, at), day_at(p, i) };

	if (d.day < 1 || d.month == 0 || !date_exists(d))
		return false;
	at++;
	d.year = take_year(p, &at);
	year_of(p, &d);
	return done(v, at, d);
}

/* May this word be a month by itself? */
static bool
month_alone(const struct value_place *p, size_t i)
{
	static const char *const before[] = { "in", "In", "since", "Since",
		"until", "by", "By", "last", "next", "this", "of", "from",
		"early", "late", "mid", "to", "and", "or", "for", "during",
		"between", "before", "after", "each", "every", "through" };
	size_t k;

	if (!(value_bits(p, i) & VALUEWORDS_MONTH))
		return false;
	if (i + 1 < p->end && value_upper(p, i + 1) &&
	    (tagdoc_word(p->td, i + 1)->names & (GAZETTEER_FAMILY |
	    GAZETTEER_NAME | GAZETTEER_ORGHEAD | GAZETTEER_EVENTHEAD)))
		return false;
	if (!(value_bits(p, i) & VALUEWORDS_DOUBTFUL))
		return true;
	for (k = 0; i > p->first && k < sizeof(before) / sizeof(*before); k++)
		if (value_is(p, i - 1, before[k]))
			return true;
	return false;
}

/* V3 */
static bool
month_year(const struct value_place *p, size_t i, struct value *v)
{
	struct date d = { 0, month_at(p, i), 0 };
	size_t at = i + 1;

	if (d.month == 0)
		return false;
	d.year = take_year(p, &at);
	if (d.year == 0 && !month_alone(p, i))
		return false;
	year_of(p, &d);
	return done(v, at, d);
}

/* V4 */
static bool
figures(const struct value_place *p, size_t i, struct value *v)
{
	int a = plain_number(p, i, 4), b = plain_number(p, i + 2, 2);
	int c = plain_number(p, i + 4, 4);
	struct date d;

	if (a < 0 || b < 0 || c < 0 || i + 4 >= p->end ||
	    !slice_eq(value_text(p, i + 1), value_text(p, i + 3)) ||
	    !(p->td->toks[i + 2].flags & TOK_GLUED))
		return false;
	if (!value_is(p, i + 1, "-") && !value_is(p, i + 1, "/"))
		return false;
	if (a >= 1000)
		d = (struct date){ a, b, c };
	else {
		c = c < 100 ? c + (c < 50 ? 2000 : 1900) : c;
		d = b > 12 ? (struct date){ c, a, b } :
		    (struct date){ c, b, a };
	}
	if (d.year < 1000 || !date_exists(d))
		return false;
	return done(v, i + 5, d);
}

/* V5: no counted thing behind a year: "2000 people". */
static bool
counts(const struct value_place *p, size_t i)
{
	static const char *const before[] = { "in", "In", "since", "Since",
		"of", "by", "By", "until", "year", "from", "From", "the",
		"to", "for", "during", "early", "late", "mid", "between" };
	const struct word *w;
	size_t k;

	if (value_bits(p, i + 1) & (VALUEWORDS_UNIT | VALUEWORDS_CURRENCY |
	    VALUEWORDS_MEASURE | VALUEWORDS_PERCENT | VALUEWORDS_SCALE |
	    VALUEWORDS_ZONE))
		return true;
	if (i > p->first && (value_bits(p, i - 1) & (VALUEWORDS_SIGN |
	    VALUEWORDS_CODE)))
		return true;
	if (is_dash(p, i + 1) && i + 2 < p->end &&
	    (p->td->toks[i + 2].flags & TOK_GLUED) &&
	    p->td->toks[i + 2].kind == TOKEN_NUMBER)
		return true;
	if (i > p->first && (p->td->toks[i].flags & TOK_GLUED) &&
	    !value_is(p, i - 1, "(") && !value_is(p, i - 1, "[") &&
	    !is_dash(p, i - 1))
		return true;
	if (i + 1 >= p->end || value_upper(p, i + 1))
		return false;
	for (k = 0; i > p->first && k < sizeof(before) / sizeof(*before); k++)
		if (value_is(p, i - 1, before[k]))
			return false;
	w = tagdoc_word(p->td, i + 1);
	return !(w->vocabulary & VOCABULARY_FUNCTION) && w->text.len > 2 &&
	    (w->text.p[w->text.len - 1] == 's' ||
	    slice_is(w->text, "people") || slice_is(w->text, "men") ||
	    slice_is(w->text, "women") || slice_is(w->text, "children")) &&
	    p->td->toks[i + 1].kind == TOKEN_WORD;
}

/* V5: "1990s", "1960s", "19th century". */
static bool
decade(const struct value_place *p, size_t i, struct value *v)
{
	struct slice tail = { 0 };
	int n = whole(p, i, 4, &tail);

	if (n >= 1800 && n < 2100 && n % 10 == 0 && slice_is(tail, "s")) {
		str_addf(&v->name, n % 100 == 0 ? "%dXX" : "%dX",
		    n % 100 == 0 ? n / 100 : n / 10);
	} else if (n >= 10 && n <= 21 && slice_is(tail, "th") &&
	    (value_is(p, i + 1, "century") || value_is(p, i + 1, "Century"))) {
		str_addf(&v->name, "%dXX", n - 1);
		v->to = i + 2;
		v->type = ENTITY_DATE;
		return true;
	} else
		return false;
	v->to = i + 1;
	v->type = ENTITY_DATE;
	return true;
}

/* V5 */
static bool
years(const struct value_place *p, size_t i, struct value *v)
{
	int from = year_at(p, i), to = -1;
	size_t at = i + 1;

	if (from < 0)
		return false;
	if (is_dash(p, at) || value_is(p, at, "to") || value_is(p, at, "/")) {
		to = year_at(p, at + 1);
		if (to < 0 && !value_is(p, at, "to") &&
		    (p->td->toks[at].flags & TOK_GLUED) &&
		    plain_number(p, at + 1, 2) > from % 100)
			to = from / 100 * 100 + plain_number(p, at + 1, 2);
		if (to > from)
			at += 2;
		else
			to = -1;
	}
	if (to < 0 && counts(p, i))
		return false;
	done(v, at, (struct date){ from, 0, 0 });
	if (to > 0)
		str_addf(&v->name, "/%d", to);
	return true;
}

/* V6, and V1 behind a weekday. */
static bool
weekday(const struct value_place *p, size_t i, struct value *v)
{
	uint32_t bits = value_bits(p, i);
	size_t at;

	if (!value_upper(p, i) || !(bits & (VALUEWORDS_WEEKDAY |
	    VALUEWORDS_WEEKDAYS)))
		return false;
	if (i + 1 < p->end && value_upper(p, i + 1) &&
	    (tagdoc_word(p->td, i + 1)->names & GAZETTEER_ORGHEAD))
		return false;
	v->type = ENTITY_DATE;
	v->to = i + 1;
	if (bits & VALUEWORDS_WEEKDAYS)
		return true;
	at = i + 1 + value_is(p, i + 1, ",");
	if (month_day(p, at, v) || day_month(p, at, v))
		return true;
	v->to = i + 1;
	str_clear(&v->name);
	value_add_weekday(p, &v->name, tagdoc_word(p->td, i)->number, 0);
	return true;
}

/* V9: "10:30", "9 a.m. EST", "10:30:05". */
static bool
clock_time(const struct value_place *p, size_t i, struct value *v)
{
	int hour = plain_number(p, i, 2), minute = 0, half = -1;
	size_t at = i + 1;

	if (hour < 0 || hour > 24)
		return false;
	if ((value_is(p, at, ":") || (value_is(p, at, ".") &&
	    (p->td->toks[at].flags & TOK_GLUED))) &&
	    at + 1 < p->end && (p->td->toks[at + 1].flags & TOK_GLUED) &&
	    p->td->toks[at + 1].end - p->td->toks[at + 1].start == 2 &&
	    (minute = plain_number(p, at + 1, 2)) >= 0 && minute < 60)
		at += 2;
	else
		minute = -1;
	if (value_bits(p, at) & VALUEWORDS_AMPM) {
		half = tagdoc_word(p->td, at)->number;
		at++;
	}
	if (half < 0 && minute < 0)
		return false;
	if (value_bits(p, at) & VALUEWORDS_ZONE &&
	    (p->td->toks[at].flags & TOKEN_CAPS))
		at++;
	else if (value_is(p, at, "local") && value_is(p, at + 1, "time"))
		at += 2;
	if (half == 12 && hour < 12)
		hour += 12;
	if (half == 0 && hour == 12)
		hour = 0;
	str_addf(&v->name, "%02d:%02d", hour, minute < 0 ? 0 : minute);
	v->to = at;
	v->type = ENTITY_TIME;
	return true;
}

/* "9am", "10.30pm" in one token. */
static bool
clock_glued(const struct value_place *p, size_t i, struct value *v)
{
	struct slice t, tail;
	int hour, minute = 0;
	size_t k;

	if (i >= p->end || p->td->toks[i].kind != TOKEN_NUMBER)
		return false;
	t = value_text(p, i);
	if (t.len < 3 || t.len > 7)
		return false;
	tail = slice_part(t, t.len - 2, t.len);
	if (!slice_is(tail, "am") && !slice_is(tail, "pm"))
		return false;
	for (k = hour = 0; k < t.len && t.p[k] >= '0' && t.p[k] <= '9'; k++)
		hour = hour * 10 + (t.p[k] - '0');
	if (k + 5 == t.len && t.p[k] == '.')
		minute = (t.p[k + 1] - '0') * 10 + (t.p[k + 2] - '0');
	else if (k + 2 != t.len)
		return false;
	if (hour > 12 || minute > 59 || minute < 0)
		return false;
	hour = hour % 12 + (tail.p[0] == 'p' ? 12 : 0);
	str_addf(&v->name, "%02d:%02d", hour, minute);
	v->to = i + 1;
	v->type = ENTITY_TIME;
	return true;
}

/* V9: "noon", "last night", "this morning"; "night" behind a weekday. */
static bool
day_part(const struct value_place *p, size_t i, struct value *v)
{
	uint32_t bits = value_bits(p, i);

	v->type = ENTITY_TIME;
	v->to = i + 1;
	if (bits & VALUEWORDS_CLOCK) {
		struct slice t = value_text(p, i);

		if (value_upper(p, i) && !(p->td->toks[i].flags & TOK_BEGIN))
			return false;
		if (slice_is(t, "noon") || slice_is(t, "midday"))
			str_add(&v->name, "12:00", 5);
		else if (slice_is(t, "midnight"))
			str_add(&v->name, "00:00", 5);
		return true;
	}
	if ((bits & RELATIVE) && (value_bits(p, i + 1) & VALUEWORDS_DAYPART)) {
		v->to = i + 2;
		return true;
	}
	if (!(bits & VALUEWORDS_DAYPART) || i == p->first)
		return false;
	return (tagdoc_word(p->td, i - 1)->values & (VALUEWORDS_WEEKDAY |
	    VALUEWORDS_RELDAY)) != 0;
}

bool
value_date(const struct value_place *p, size_t i, struct value *v)
{
	static bool (*const rules[])(const struct value_place *, size_t,
	    struct value *) = { clock_time, clock_glued, figures, month_day,
		day_month, weekday, month_year, decade, value_ago, years,
		value_relative, value_day_word, day_part };
	size_t from = i, r;
	uint32_t bits = value_bits(p, i);

	if (bits & VALUEWORDS_EDGE) {		/* V6 */
		i += 1 + is_dash(p, i + 1);
		bits = value_bits(p, i);
		if (!(bits & (MONTHS | VALUEWORDS_WEEKDAY |
		    VALUEWORDS_THIS | VALUEWORDS_LAST | VALUEWORDS_NEXT)) &&
		    !(i < p->end && p->td->toks[i].kind == TOKEN_NUMBER))
			return false;
	}
	for (r = 0; r < sizeof(rules) / sizeof(*rules); r++) {
		str_clear(&v->name);
		if (!rules[r](p, i, v))
			continue;
		if (i > from && v->type == ENTITY_TIME)
			return false;
		v->from = from;
		return true;
	}
	return false;
}
