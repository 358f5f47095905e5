/* SPDX-License-Identifier: MIT */
/*
 * What the rules for values share: first what all of them use, last what only
 * values.c does. Only for the files of this folder.
 */
#ifndef NUTGRAF_VALUES_PLACE_H
#define NUTGRAF_VALUES_PLACE_H

#include "dates/dates.h"
#include "text/text.h"

#include "data/timewords.h"
#include "data/valuewords.h"

enum { VALUE_MONTHS = VALUEWORDS_MONTH | VALUEWORDS_SHORTMONTH,
	VALUE_RELATIVE = VALUEWORDS_LAST | VALUEWORDS_NEXT | VALUEWORDS_THIS };

/* Which numbers of four digits are a year anywhere. */
enum { VALUE_FIRST_YEAR = 1800, VALUE_LAST_YEAR = 2099 };

/* Units of the calendar: their days, as in valuewords. */
enum { VALUE_DAY = 1, VALUE_WEEK = 7, VALUE_MONTH = 30, VALUE_QUARTER = 91,
	VALUE_YEAR = 365, VALUE_DECADE = 3650, VALUE_CENTURY = 36500 };

/* What the rules look at: a sentence. */
struct value_place {
	const struct tagdoc *td;
	struct slice text;	/* of the sentence */
	size_t first, end;	/* its tokens */
	struct date now;	/* the document's date; year 0: not known */
	struct date last;	/* the day found last, and the token after it */
	size_t last_to;
};

/* What a rule found at a token. */
struct value {
	size_t from, to;	/* tokens */
	enum entity_type type;
	struct str name;
	struct date day;	/* of a day, month or year; else 0 */
	bool guessed;		/* its year is not in the text */
	bool weekday;		/* only its weekday is */
};

/* Token i and its word. Rules look around freely: tokens outside the sentence
 * have no kind, text, flags or bits. */
static inline const struct tok *
value_tok(const struct value_place *p, size_t i)
{
	static const struct tok outside = { .kind = TOKEN_NONE,
		.word = LEXICON_NONE };

	return i - p->first < p->end - p->first ? &p->td->toks[i] : &outside;
}

static inline const struct word *
value_word(const struct value_place *p, size_t i)
{
	return &p->td->lx.words[value_tok(p, i)->word];
}

/* The classes that valuewords has for token i, in any case; 0 if it is
 * taken. */
static inline uint64_t
value_bits(const struct value_place *p, size_t i)
{
	const struct tok *t = value_tok(p, i);

	return t->flags & TOK_TAKEN ? 0 : p->td->lx.words[t->word].values;
}

/* Does token i begin with a capital? */
static inline bool
value_upper(const struct value_place *p, size_t i)
{
	return (value_tok(p, i)->flags & TOKEN_UPPER) != 0;
}

/* Is there no white space before token i? */
static inline bool
value_glued(const struct value_place *p, size_t i)
{
	return (value_tok(p, i)->flags & TOK_GLUED) != 0;
}

/* The classes that timewords has for a token that is not taken. value_cue: it
 * is in small letters; value_cue_opening: it may begin with a capital, "since"
 * and "Since", not "SINCE". */
static inline uint64_t
value_cue(const struct value_place *p, size_t i)
{
	const struct tok *t = value_tok(p, i);
	const struct word *w = &p->td->lx.words[t->word];

	return (t->flags & TOK_TAKEN) || w->low != t->word ? 0 : w->times;
}

static inline uint64_t
value_cue_opening(const struct value_place *p, size_t i)
{
	const struct tok *t = value_tok(p, i);

	return t->flags & (TOK_TAKEN | TOKEN_INNER) ? 0 :
	    p->td->lx.words[t->word].times;
}

/* Has the token one of these classes? Words with a class of `opening`, too, may
 * begin with a capital. */
static inline bool
value_leads(const struct value_place *p, size_t i, uint64_t classes,
    uint64_t opening)
{
	uint64_t bits = value_cue_opening(p, i);

	return (value_cue(p, i) & classes) || ((bits & classes) &&
	    (bits & opening));
}

/* As value_bits, for a token in small letters. */
static inline uint64_t
value_small(const struct value_place *p, size_t i)
{
	const struct tok *t = value_tok(p, i);
	const struct word *w = &p->td->lx.words[t->word];

	return (t->flags & TOK_TAKEN) || w->low != t->word ? 0 : w->values;
}

/* Is this token that mark, and not taken? */
static inline bool
value_mark(const struct value_place *p, size_t i, char mark)
{
	const struct tok *t = value_tok(p, i);

	return !(t->flags & TOK_TAKEN) && t->end == t->start + 1 &&
	    p->text.p[t->start] == mark;
}

/* Is it a hyphen or an en dash? */
static inline bool
value_dash(const struct value_place *p, size_t i)
{
	return (value_cue(p, i) & TIMEWORDS_DASH) != 0;
}

/* The text of token i, as it is written. */
static inline struct slice
value_text(const struct value_place *p, size_t i)
{
	const struct tok *t = value_tok(p, i);

	return slice_part(p->text, t->start, t->end);
}

/* Is token i a time zone, and not taken? *offset becomes its offset, empty if
 * that is not known. */
static inline bool
value_zone(const struct value_place *p, size_t i, struct slice *offset)
{
	const struct tok *t = value_tok(p, i);

	*offset = (struct slice){ 0 };
	return t->kind == TOKEN_WORD && !(t->flags & TOK_TAKEN) &&
	    date_zone(value_text(p, i), offset);
}

/* Does the word end as English adverbs do? */
static inline bool
value_is_adverb(struct slice word)
{
	return slice_ends(word, SLICE("ly"));
}

/* What valuewords has for a text, in any case. */
static inline uint64_t
value_entry(const struct value_place *p, struct slice text,
    struct dict_entry *entry)
{
	*entry = (struct dict_entry){ 0 };
	return dict_find_lower(p->td->lx.language->valuewords, text, entry);
}

/* Numbers (numbers.c). The whole number in token i, of at most this many
 * digits; -1 if it is not one. It may have an ending ("19th", "1990s"), which
 * *tail becomes. */
int value_whole(const struct value_place *p, size_t i, size_t most,
    struct slice *tail);
int value_plain_number(const struct value_place *p, size_t i, size_t most);

/* Tense (tense.c), V17: does the date in tokens from..to lie ahead (1) or in
 * the past (-1), by the verbs of its clause? 0 if they do not say. */
int value_tense(const struct value_place *p, size_t from, size_t to);

/* Parts of dates (parts.c). The day at token i, 1 to 31, "19th" too; -1 if
 * there is none. */
int value_day_number(const struct value_place *p, size_t i);

/* Does this make the figure before it an ordinal: "th"? */
bool value_ordinal(const struct value_place *p, struct slice tail);

/* The month at token i, with a capital; 0 if there is none. */
int value_month(const struct value_place *p, size_t i);

/* The year at token i, 1800 to 2099; -1 if there is none. */
int value_year(const struct value_place *p, size_t i);

/* Take ", 2024", "of 2024", "of last year" at *at, which moves past it. Returns
 * the year, 0 if it is not known. */
int value_take_year(const struct value_place *p, size_t *at);

/* Set *v to this date, up to the token `to`; true. */
bool value_done(struct value *v, size_t to, struct date d);

/* The day that this weekday is (1 Monday): which: -1 the last before now, 0 the
 * last up to now, 1 the next after now, 2 the next from now on. The year is 0
 * if now is unknown. */
struct date value_weekday(const struct value_place *p, int weekday,
    int which);

/* Append the season (21 spring to 24 winter) of last, this or next year (which:
 * -1, 0 or 1); nothing if now is unknown. */
void value_add_season(const struct value_place *p, struct str *s, int season,
    int which);

/* Rules. *v becomes what begins at token i, or a word or two before it; false
 * if there is nothing. v->name is empty on entry. Those of years.c: */
bool value_figures(const struct value_place *p, size_t i, struct value *v);
bool value_years(const struct value_place *p, size_t i, struct value *v);

/* Those of periods.c: */
bool value_season(const struct value_place *p, size_t i, struct value *v);
bool value_quarter(const struct value_place *p, size_t i, struct value *v);
bool value_weekend(const struct value_place *p, size_t i, struct value *v);

/* Those of relative.c: */
bool value_relative(const struct value_place *p, size_t i, struct value *v);
bool value_end_of(const struct value_place *p, size_t i, struct value *v);
bool value_ago(const struct value_place *p, size_t i, struct value *v);
bool value_day_word(const struct value_place *p, size_t i, struct value *v);

/* The unit that is this many steps from now, appended. */
void value_add_unit(const struct value_place *p, struct str *s, int unit,
    long steps);

/* A small number in figures or words; 0 for "few", "several" and numbers that
 * are not whole, -1 if there is none. *n becomes its tokens. */
long value_small_number(const struct value_place *p, size_t i, size_t *n);

/* A date in two steps (offsets.c). */
bool value_reckoned(const struct value_place *p, size_t i, struct value *v);

/* A day of the month without its month (bare.c). */
bool value_bare_day(const struct value_place *p, size_t i, struct value *v);

/* The day on which what is quoted in the sentence was said (spoken.c); year 0
 * if the sentence does not say. */
struct date value_spoken(const struct value_place *p);

/* Is token i within quotation marks, if that is so for the one before it? */
bool value_quoted(const struct value_place *p, size_t i, bool inside);

/* One date, by all of those and by its own (dates.c); nothing before i but its
 * own words. */
bool value_day(const struct value_place *p, size_t i, struct value *v);

/* Widen *v, a date, to the range or the part of a year that it belongs to
 * (ranges.c). */
void value_widen(const struct value_place *p, struct value *v);

/* A time of day (times.c). */
bool value_time(const struct value_place *p, size_t i, struct value *v);

/* A sum, a percentage or a quantity (amounts.c). */
bool value_amount(const struct value_place *p, size_t i, struct value *v);

#endif
