/* SPDX-License-Identifier: MIT */
/*
 * Dates that are reckoned from the document's own.
 */
#include "numbers.h"

#include "data/vocabulary.h"

enum { STEPS = 2000 };	/* the most from now, of any unit */

/* The unit is a day, week, month, year or decade. */
void
value_add_unit(const struct value_place *p, struct str *s, int unit, long steps)
{
	struct date d = p->now;
	long months;

	if (d.year == 0 || steps > STEPS || steps < -STEPS)
		return;
	switch (unit) {
	case VALUE_DAY:
		date_add(s, date_of_days(date_days(d) + steps));
		break;
	case VALUE_WEEK:
		date_add_week(s, date_of_days(date_days(d) + 7 * steps));
		break;
	case VALUE_MONTH: case VALUE_QUARTER:
		months = (long)d.year * 12 + d.month - 1 +
		    (unit == VALUE_QUARTER ? 3 : 1) * steps;
		if (unit == VALUE_MONTH)
			date_add(s, (struct date){ (int)(months / 12),
			    (int)(months % 12) + 1, 0 });
		else
			str_addf(s, "%04ld-%ld", months / 12,
			    33 + months % 12 / 3);
		break;
	case VALUE_YEAR:
		date_add(s, (struct date){ d.year + (int)steps, 0, 0 });
		break;
	case VALUE_DECADE:
		str_addf(s, "%dX", (d.year + 10 * (int)steps) / 10);
		break;
	default:
		str_addf(s, "%dXX", (d.year + 100 * (int)steps) / 100);
		break;
	}
}

/* The interval of this many units up to now, or from now on. */
static void
add_stretch(const struct value_place *p, struct str *s, int unit, long steps)
{
	struct str now = { 0 };

	if (unit == VALUE_WEEK) {
		unit = VALUE_DAY;
		steps *= 7;
	} else if (unit == VALUE_DECADE) {
		unit = VALUE_YEAR;
		steps *= 10;
	}
	if (unit != VALUE_DAY && unit != VALUE_MONTH && unit != VALUE_YEAR)
		return;
	value_add_unit(p, &now, unit, 0);
	if (steps > 0) {
		str_add_slice(s, str_slice(&now));
		str_add_byte(s, '/');
	}
	value_add_unit(p, s, unit, steps);
	if (steps < 0 && s->len > 0) {
		str_add_byte(s, '/');
		str_add_slice(s, str_slice(&now));
	}
	str_free(&now);
}

long
value_small_number(const struct value_place *p, size_t i, size_t *n)
{
	struct decimal d;

	*n = 1;
	if (value_bits(p, i) & VALUEWORDS_VAGUE)
		return 0;
	if (value_cue_opening(p, i) & TIMEWORDS_AN) {
		if (!(value_small(p, i + 1) & VALUEWORDS_FEW))
			return 1;
		*n = 2 + ((value_cue(p, i + 2) & TIMEWORDS_OF) != 0);
		return 0;
	}
	*n = value_decimal(p, i, &d);
	return *n == 0 ? -1 : decimal_small(d);
}

/* "the following year": reckoned from the text, not from its date. */
static bool
is_elsewhere(const struct value_place *p, size_t i)
{
	return (value_bits(p, i) & VALUEWORDS_ELSEWHERE) != 0;
}

/* Is "last" at i, before a number and a unit, a verb: "to last five weeks",
 * "could last a year", "the talks last six days"? It is not one after words
 * like "the" and "in". */
static bool
is_verb(const struct value_place *p, size_t i)
{
	size_t before = i;
	const struct word *w;

	if (!(value_small(p, i) & VALUEWORDS_VERB) || i == p->first)
		return false;
	do
		w = value_word(p, --before);
	while (before > p->first && ((value_cue(p, before) &
	    TIMEWORDS_ONLY) || value_is_adverb(w->text)));
	if (value_cue(p, before) & TIMEWORDS_HELPER)
		return true;
	return value_tok(p, before)->kind == TOKEN_WORD &&
	    !(w->vocabulary & (VOCABULARY_FUNCTION | VOCABULARY_ARTICLE));
}

/* last, this, next */
bool
value_relative(const struct value_place *p, size_t i, struct value *v)
{
	uint64_t bits = value_bits(p, i), what = value_bits(p, i + 1);
	int which = bits & VALUEWORDS_LAST ? -1 : 0;
	size_t n;
	long count;

	if (!(bits & VALUE_RELATIVE) || i + 1 >= p->end)
		return false;
	if ((bits & VALUEWORDS_THIS) && (what & (VALUEWORDS_LAST |
	    VALUEWORDS_NEXT)))		/* this past Monday */
		return value_relative(p, i + 1, v);
	which = bits & VALUEWORDS_NEXT ? 1 : which;
	v->type = ENTITY_DATE;
	v->to = i + 2;
	if (what & VALUEWORDS_UNIT) {
		const struct word *w = value_word(p, i + 1);

		if (w->number == VALUE_DAY)	/* this day, last days */
			return false;
		if (w->text.p[w->text.len - 1] == 's')
			return false;
		if ((bits & VALUEWORDS_STRETCH) ||
		    (w->number == VALUE_DECADE && which != 0))
			add_stretch(p, &v->name, w->number, which);
		else if (!is_elsewhere(p, i))
			value_add_unit(p, &v->name, w->number, which);
		return true;
	}
	if (what & VALUEWORDS_SEASON && !value_upper(p, i + 1)) {
		value_add_season(p, &v->name, value_word(p, i + 1)->number,
		    which);
		return true;
	}
	if (value_upper(p, i + 1) && (what & VALUEWORDS_WEEKDAY)) {
		if (which == 0 && p->now.year > 0)
			which = value_tense(p, i, i + 2) < 0 ? 0 : 2;
		v->day = value_weekday(p, value_word(p, i + 1)->number,
		    which);
		if (v->day.year > 0)
			date_add(&v->name, v->day);
		return true;
	}
	if (value_upper(p, i + 1) && (what & VALUEWORDS_MONTH)) {
		struct date d = { p->now.year,
		    value_word(p, i + 1)->number, 0 };

		if (d.year > 0 && which < 0 && d.month >= p->now.month)
			d.year--;
		if (d.year > 0 && which > 0 && d.month <= p->now.month)
			d.year++;
		date_add(&v->name, d);
		return true;
	}
	count = value_small_number(p, i + 1, &n);
	if (count < 0 || which == 0 || is_verb(p, i) ||
	    !(value_bits(p, i + 1 + n) & VALUEWORDS_UNIT))
		return false;
	v->to = i + 2 + n;
	if (count > 0 && !is_elsewhere(p, i))
		add_stretch(p, &v->name, value_word(p, v->to - 1)->number,
		    which * count);
	return true;
}

/* "the end of the year", "turn of the century", with the unit at i. */
bool
value_end_of(const struct value_place *p, size_t i, struct value *v)
{
	int unit = value_word(p, i)->number;

	if (!(value_bits(p, i) & VALUEWORDS_UNIT) || unit < VALUE_WEEK ||
	    !(value_cue(p, i - 1) & TIMEWORDS_THE) ||
	    !(value_cue(p, i - 2) & TIMEWORDS_OF) ||
	    !(value_word(p, i - 3)->times & TIMEWORDS_EDGE))
		return false;
	v->from = i - 3;
	v->to = i + 1;
	v->type = ENTITY_DATE;
	if (unit < VALUE_CENTURY)
		value_add_unit(p, &v->name, unit, 0);
	return true;
}

/* "three weeks ago", "a year from now" */
bool
value_ago(const struct value_place *p, size_t i, struct value *v)
{
	size_t n, at;
	long count = value_small_number(p, i, &n);
	uint64_t bits;

	if (count < 0)
		return false;
	at = i + n;
	if (!(value_bits(p, at) & VALUEWORDS_UNIT))
		return false;
	bits = value_bits(p, at + 1);
	if ((value_cue(p, at + 1) & TIMEWORDS_FROM) &&
	    (value_cue(p, at + 2) & TIMEWORDS_NOW)) {
		v->type = ENTITY_DATE;
		v->to = at + 3;
		if (count > 0)
			value_add_unit(p, &v->name, value_word(p, at)->number,
			    count);
		return true;
	}
	if (!(bits & (VALUEWORDS_AGO | VALUEWORDS_OFFSET)) ||
	    (value_cue(p, at + 2) & TIMEWORDS_THAN) ||
	    (value_cue(p, at + 1) & TIMEWORDS_BEFORE))
		return false;
	v->type = ENTITY_DATE;
	v->to = at + 2;
	if ((bits & VALUEWORDS_AGO) && count > 0)
		value_add_unit(p, &v->name, value_word(p, at)->number, -count);
	return true;
}

/* "yesterday" */
bool
value_day_word(const struct value_place *p, size_t i, struct value *v)
{
	if (!(value_bits(p, i) & VALUEWORDS_RELDAY) || (value_upper(p, i) &&
	    !(value_tok(p, i)->flags & TOK_BEGIN)))	/* the Today show */
		return false;
	v->type = ENTITY_DATE;
	v->to = i + 1;
	if (p->now.year > 0)
		v->day = date_of_days(date_days(p->now) +
		    value_word(p, i)->number);
	value_add_unit(p, &v->name, 1, value_word(p, i)->number);
	return true;
}
