/* SPDX-License-Identifier: MIT */
/*
 * Dates that are written out, and the choice among all dates: the table at the
 * end.
 *
 * A month or day without a year is the one nearest to the document's date. But
 * if that is two months or more in the past where the verb says that it lies
 * ahead, it is the next one; the same goes the other way round. A weekday is
 * the last one up to that date, or the next from it on.
 */
#include "place.h"

#include "data/gazetteer.h"
#include "data/vocabulary.h"

/* The year of a day or month, tokens i..to, that is given without one: the
 * nearest, or the one that the tense asks for. */
static void
guess_year(const struct value_place *p, size_t i, size_t to, struct date *d)
{
	int away, tense;

	if (p->now.year == 0)
		return;
	d->year = date_near(*d, p->now);
	away = (d->year - p->now.year) * 12 + d->month - p->now.month;
	if (away > 0 && (value_cue_opening(p, i - 1) & TIMEWORDS_SINCE)) {
		d->year--;
		return;
	}
	if (away > -2 && away < 2)
		return;
	tense = value_tense(p, i, to);
	if (away * tense < 0)
		d->year += tense;
}

/* Set *v to this date of the tokens i..at, whose year may follow; true. */
static bool
done_yearless(const struct value_place *p, size_t i, size_t at,
    struct value *v, struct date d)
{
	d.year = value_take_year(p, &at);
	v->guessed = d.year == 0;
	if (v->guessed)
		guess_year(p, i, at, &d);
	return value_done(v, at, d);
}

/* The second day of "19-21", "19 to the 21st", "between 19 and 21" after day d,
 * tokens i..*at. *at moves past it; 0 if there is none. */
static int
second_day(const struct value_place *p, size_t i, size_t *at, struct date d)
{
	uint64_t joins = TIMEWORDS_DASH | TIMEWORDS_TO | TIMEWORDS_THROUGH;
	size_t n;
	int day;

	if (value_cue_opening(p, i - 1) & TIMEWORDS_BETWEEN)
		joins |= TIMEWORDS_AND;
	if (!(value_cue(p, *at) & joins))
		return 0;
	n = 1 + ((value_cue(p, *at + 1) & TIMEWORDS_THE) != 0);
	day = value_day_number(p, *at + n);
	if (day <= d.day)
		return 0;
	*at += n + 1;
	return day;
}

static bool
add_last_day(struct value *v, int day)
{
	if (day == 0)
		return true;
	str_add_byte(&v->name, '/');
	v->day.day = day;
	date_add(&v->name, v->day);
	v->day.day = 0;
	return true;
}

/* Is it a day that the calendar does not have, in tokens up to at: "February
 * 30, 2024"? It is a date without a value then. But "in June 31 people" is
 * not. */
static bool
no_such_day(const struct value_place *p, size_t at, bool day_first,
    struct value *v)
{
	size_t to = at;

	value_take_year(p, &to);
	if (to == at && !day_first && value_tok(p, at)->kind == TOKEN_WORD)
		return false;
	v->to = to;
	v->type = ENTITY_DATE;
	return true;
}

/* The token of the day after the month at i: "June 19", "June the 19th". */
static size_t
day_after_month(const struct value_place *p, size_t i)
{
	struct slice tail = { 0 };

	return (value_cue(p, i + 1) & TIMEWORDS_THE) &&
	    value_whole(p, i + 2, 2, &tail) > 0 && value_ordinal(p, tail) ?
	    i + 2 : i + 1;
}

/* "June 19" and what may follow. */
static bool
month_day(const struct value_place *p, size_t i, struct value *v)
{
	struct date d = { 0, value_month(p, i), 0 };
	size_t at;
	int last;

	if (d.month == 0)
		return false;
	at = day_after_month(p, i);
	d.day = value_day_number(p, at++);
	if (d.day < 1)
		return false;
	if (!date_exists(d))
		return no_such_day(p, at, false, v);
	last = second_day(p, i, &at, d);
	done_yearless(p, i, at, v, d);
	return add_last_day(v, last);
}

/* "19 June" and what may follow. */
static bool
day_month(const struct value_place *p, size_t i, struct value *v)
{
	struct date d = { 0, 0, value_day_number(p, i) };
	size_t at = i + 1;
	int last;

	if (d.day < 1)
		return false;
	last = second_day(p, i, &at, d);
	at += (value_cue(p, at) & TIMEWORDS_OF) != 0;
	d.month = value_month(p, at);
	if (d.month == 0)
		return false;
	if (!date_exists(d))
		return no_such_day(p, at + 1, true, v);
	done_yearless(p, i, at + 1, v, d);
	return add_last_day(v, last);
}

/* Is it an article, or possibly an adjective? */
static bool
leads_noun(const struct value_place *p, size_t i)
{
	uint32_t bits = value_word(p, i)->vocabulary;

	return (bits & VOCABULARY_ARTICLE) || (!value_upper(p, i) &&
	    (bits & (VOCABULARY_COMMON | VOCABULARY_FUNCTION)) ==
	    VOCABULARY_COMMON);
}

/* Does the month come between an article or an adjective and a noun: "the May
 * crash", "a fierce August storm"? */
static bool
is_adjective(const struct value_place *p, size_t i)
{
	return leads_noun(p, i - 1) &&
	    value_tok(p, i + 1)->kind == TOKEN_WORD &&
	    !value_upper(p, i + 1) &&
	    !(value_word(p, i + 1)->vocabulary & VOCABULARY_FUNCTION);
}

/* May this word be a month by itself? */
static bool
month_alone(const struct value_place *p, size_t i)
{
	if (!(value_bits(p, i) & VALUEWORDS_MONTH))
		return false;
	if (value_upper(p, i + 1) &&
	    (value_word(p, i + 1)->names & (GAZETTEER_FAMILY |
	    GAZETTEER_NAME | GAZETTEER_ORGHEAD | GAZETTEER_EVENTHEAD)))
		return false;
	if (!(value_bits(p, i) & VALUEWORDS_DOUBTFUL) || is_adjective(p, i))
		return true;
	if (value_dash(p, i - 1) && (value_bits(p, i - 2) & (VALUEWORDS_EDGE |
	    VALUEWORDS_MONTH)))
		return true;
	return value_leads(p, i - 1, TIMEWORDS_BEFORE_MONTH, TIMEWORDS_IN |
	    TIMEWORDS_SINCE | TIMEWORDS_BY);
}

/* "June 2024", "June" */
static bool
month_year(const struct value_place *p, size_t i, struct value *v)
{
	struct date d = { 0, value_month(p, i), 0 };
	size_t at = i + 1;

	if (d.month == 0)
		return false;
	value_take_year(p, &at);
	if (at == i + 1 && !month_alone(p, i))
		return false;
	return done_yearless(p, i, i + 1, v, d);
}

/* "Wednesday", "Wednesday, June 19" */
static bool
weekday(const struct value_place *p, size_t i, struct value *v)
{
	uint64_t bits = value_bits(p, i);
	size_t at;

	if (!value_upper(p, i) || !(bits & (VALUEWORDS_WEEKDAY |
	    VALUEWORDS_WEEKDAYS)))
		return false;
	if (value_upper(p, i + 1) &&
	    (value_word(p, i + 1)->names & GAZETTEER_ORGHEAD))
		return false;
	v->type = ENTITY_DATE;
	v->to = i + 1;
	if (bits & VALUEWORDS_WEEKDAYS)
		return true;
	at = i + 1 + value_mark(p, i + 1, ',');
	at += (value_cue(p, at) & TIMEWORDS_THE) != 0;
	if (BY(V1, month_day(p, at, v)) || BY(V2, day_month(p, at, v)) ||
	    BY(V20, at > i + 1 && value_bare_day(p, at, v)))
		return true;
	v->to = i + 1;
	str_clear(&v->name);
	v->day = value_weekday(p, value_word(p, i)->number,
	    p->now.year > 0 && value_tense(p, i, i + 1) > 0 ? 2 : 0);
	v->weekday = true;
	if (v->day.year > 0)
		date_add(&v->name, v->day);
	return true;
}

/* "early", "mid-", "late in" at i: its tokens, 0 if no date can follow. */
static size_t
edge(const struct value_place *p, size_t i)
{
	size_t n = 1 + value_dash(p, i + 1);
	uint64_t bits;

	if (!(value_bits(p, i) & VALUEWORDS_EDGE))
		return 0;
	n += n == 1 && (value_cue(p, i + 1) & TIMEWORDS_IN) &&
	    (value_tok(p, i + 2)->kind == TOKEN_NUMBER ||
	    value_upper(p, i + 2));
	bits = value_bits(p, i + n);
	return (bits & (VALUE_MONTHS | VALUE_RELATIVE | VALUEWORDS_WEEKDAY |
	    VALUEWORDS_SEASON)) || value_tok(p, i + n)->kind == TOKEN_NUMBER ||
	    value_mark(p, i + n, '\'') ? n : 0;
}

bool
value_day(const struct value_place *p, size_t i, struct value *v)
{
	static const struct {
		enum rule rule;
		bool (*finds)(const struct value_place *, size_t,
		    struct value *);
	} rules[] = {
		{ RULE_V4, value_figures },
		{ RULE_V1, month_day },
		{ RULE_V2, day_month },
		{ RULE_V19, value_reckoned },
		{ RULE_V20, value_bare_day },
		{ RULE_V6, weekday },
		{ RULE_V3, month_year },
		{ RULE_V8, value_ago },
		{ RULE_V15, value_season },
		{ RULE_V15, value_quarter },
		{ RULE_V5, value_years },
		{ RULE_V15, value_weekend },
		{ RULE_V7, value_end_of },
		{ RULE_V7, value_relative },
		{ RULE_V7, value_day_word },
	};
	size_t from = i, n = edge(p, i), r;

	if (n == 0 && (value_bits(p, i) & VALUEWORDS_EDGE))
		return false;
	i += n;
	i += n > 0 && value_mark(p, i, '\'');
	for (r = 0; r < sizeof(rules) / sizeof(*rules); r++) {
		str_clear(&v->name);
		v->day = (struct date){ 0 };
		v->guessed = v->weekday = false;
		v->from = i;
		if (!rules[r].finds(p, i, v))
			continue;
		rule_fired(rules[r].rule);
		if (BY(V6, n > 0))
			v->from = from;
		return true;
	}
	return false;
}
