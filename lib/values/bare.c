/* SPDX-License-Identifier: MIT */
/*
 * Days that are named by their number alone: "on the 19th", "Sunday the 19th".
 * It is the nearest such day to the document's date, or the one that the tense
 * asks for. Rule V20.
 */
#include "place.h"

#include "data/vocabulary.h"

enum { REACH = 62, FAR = 200 };	/* days each way: in REACH every number occurs,
				 * in FAR most of them on each weekday */

/* Does a word come before "the" that days follow: "on the 19th", "Sunday the
 * 19th"? */
static bool
leads_day(const struct value_place *p, size_t i)
{
	uint64_t leads = TIMEWORDS_ON | TIMEWORDS_BY | TIMEWORDS_UNTIL |
	    TIMEWORDS_SINCE;

	return (value_cue_opening(p, i) & leads) ||
	    (value_upper(p, i) && (value_bits(p, i) & VALUEWORDS_WEEKDAY));
}

/* Is it another such number: "and 26th"? */
static bool
another(const struct value_place *p, size_t i)
{
	struct slice tail = { 0 };

	return (value_cue(p, i) & (TIMEWORDS_AND | TIMEWORDS_OR |
	    TIMEWORDS_TO)) && value_whole(p, i + 1, 3, &tail) > 0 &&
	    value_ordinal(p, tail);
}

/* Can no noun follow that is counted, as in "on the 19th floor": is it a mark,
 * a word of a closed class or the end? */
static bool
stands_alone(const struct value_place *p, size_t i)
{
	const struct tok *t;

	i += another(p, i) ? 2 : 0;
	t = value_tok(p, i);
	if (t->kind != TOKEN_WORD)
		return t->kind != TOKEN_NUMBER && t->kind != TOKEN_CLITIC &&
		    !value_dash(p, i);
	return !value_upper(p, i) && !(value_cue(p, i) & TIMEWORDS_OF) &&
	    !(value_bits(p, i) & VALUEWORDS_UNIT) &&
	    (value_word(p, i)->vocabulary & (VOCABULARY_FUNCTION |
	    VOCABULARY_ARTICLE));
}

/* Is it a day with this number, and on this weekday unless that is 0? */
static bool
is_such(struct date d, int number, int weekday)
{
	return d.day == number && (weekday == 0 || date_weekday(d) == weekday);
}

/* The day with this number that is nearest to now, before it (tense -1), after
 * it (1) or either (0); the year is 0 if there is none. */
static struct date
nearest(const struct value_place *p, int number, int weekday, int tense)
{
	long now = date_days(p->now), away, most = weekday > 0 ? FAR : REACH;
	struct date back, ahead;

	for (away = 0; away <= most; away++) {
		back = date_of_days(now - away);
		ahead = date_of_days(now + away);
		if (tense <= 0 && is_such(back, number, weekday))
			return back;
		if (tense >= 0 && is_such(ahead, number, weekday))
			return ahead;
	}
	return (struct date){ 0 };
}

bool
value_bare_day(const struct value_place *p, size_t i, struct value *v)
{
	struct slice tail = { 0 };
	int number = value_whole(p, i, 2, &tail);
	struct date d = { 0 };
	int weekday;

	if (number < 1 || number > 31 || !value_ordinal(p, tail) ||
	    !(value_cue(p, i - 1) & TIMEWORDS_THE) || !leads_day(p, i - 2) ||
	    !stands_alone(p, i + 1))
		return false;
	v->type = ENTITY_DATE;
	v->to = i + 1;
	weekday = value_bits(p, i - 2) & VALUEWORDS_WEEKDAY ?
	    value_word(p, i - 2)->number : 0;
	if (p->now.year > 0)
		d = nearest(p, number, weekday, value_tense(p, i, i + 1));
	return d.year == 0 || value_done(v, i + 1, d);
}
