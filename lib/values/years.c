/* SPDX-License-Identifier: MIT */
/*
 * Dates in figures, years, decades, centuries.
 */
#include "place.h"

#include "data/vocabulary.h"

enum { OLDEST_YEAR = 1000 };
enum { PIVOT = 50 };	/* from these two digits on, the last century is
			 * meant */
enum { UNDATED = 30 };	/* the year, in two digits, of a text without a date */

/* Is that mark at i, glued to what comes before and after it? */
static bool
is_joint(const struct value_place *p, size_t i, struct slice mark)
{
	return value_glued(p, i) && value_glued(p, i + 1) &&
	    slice_eq(value_text(p, i), mark);
}

/* Are the figures of tokens i..to part of a longer row: 5-4-2-1? */
static bool
in_longer_row(const struct value_place *p, size_t i, size_t to)
{
	struct slice mark = value_text(p, i + 1);

	return (is_joint(p, i - 1, mark) &&
	    value_tok(p, i - 2)->kind == TOKEN_NUMBER) ||
	    (is_joint(p, to, mark) &&
	    value_tok(p, to + 1)->kind == TOKEN_NUMBER);
}

/* Are the second and the fourth token from i on the same mark, one that can
 * come between figures? */
static bool
has_marks(const struct value_place *p, size_t i)
{
	return (value_mark(p, i + 1, '-') || value_mark(p, i + 1, '/')) &&
	    slice_eq(value_text(p, i + 1), value_text(p, i + 3));
}

/* The year that two digits mean in a date in figures. */
static int
year_of_two(int digits)
{
	return digits + (digits < PIVOT ? 2000 : 1900);
}

static bool
is_padded(const struct value_place *p, size_t i)
{
	struct slice t = value_text(p, i);

	return t.len == 2 && t.p[0] == '0';
}

/* Can the two digits at i + 4 be a year? Scores and sections have the form with
 * hyphens, too: 8-1-2, 9-3-11. */
static bool
short_year_counts(const struct value_place *p, size_t i)
{
	if (value_text(p, i + 4).len != 2)
		return false;
	if (!value_mark(p, i + 1, '-') || is_padded(p, i) ||
	    is_padded(p, i + 2))
		return true;
	return (value_cue_opening(p, i - 1) & TIMEWORDS_BEFORE_FIGURES) != 0;
}

/* The day at the end of a date in figures: "19", or "19T" before a time, as in
 * 2024-06-19T10:00. */
static int
last_figure(const struct value_place *p, size_t i)
{
	struct slice tail = { 0 };
	int day = value_whole(p, i, 2, &tail);

	return slice_is(tail, "T") && value_glued(p, i + 1) &&
	    value_plain_number(p, i + 1, 2) >= 0 &&
	    value_mark(p, i + 2, ':') ? day : value_plain_number(p, i, 4);
}

/* "2024-06-19", "19/06/2024" */
static bool
figures(const struct value_place *p, size_t i, struct value *v)
{
	int a = value_plain_number(p, i, 4);
	int b = value_plain_number(p, i + 2, 2);
	int c = last_figure(p, i + 4);
	struct date d;

	if (a < 0 || b < 0 || c < 0)
		return false;
	if (!has_marks(p, i) || !value_glued(p, i + 2))
		return false;
	if (in_longer_row(p, i, i + 5) ||
	    (a < OLDEST_YEAR && c < OLDEST_YEAR && !short_year_counts(p, i)))
		return false;
	if (a >= OLDEST_YEAR)
		d = (struct date){ a, b, c };
	else {
		c = c < 100 ? year_of_two(c) : c;
		d = b > 12 ? (struct date){ c, a, b } :
		    (struct date){ c, b, a };
	}
	if (d.year < OLDEST_YEAR || !date_exists(d))
		return false;
	return value_done(v, i + 5, d);
}

/* "19/Jun/2024", "Jun-19-96" */
static bool
named_figures(const struct value_place *p, size_t i, struct value *v)
{
	int year = value_plain_number(p, i + 4, 4);
	struct date d = { year, value_month(p, i), value_day_number(p, i + 2) };

	if (year < 0 || !has_marks(p, i) || !value_glued(p, i + 1) ||
	    !value_glued(p, i + 3))
		return false;
	if (d.month == 0)
		d = (struct date){ year, value_month(p, i + 2),
		    value_day_number(p, i) };
	if (year < 100)
		d.year = year_of_two(year);
	return d.year >= OLDEST_YEAR && date_exists(d) &&
	    value_done(v, i + 5, d);
}

/* The month in the text, which begins with a capital; 0 if there is none. */
static int
month_in(const struct value_place *p, struct slice t)
{
	struct dict_entry entry;

	if (t.len == 0 || t.p[0] < 'A' || t.p[0] > 'Z' ||
	    !(value_entry(p, t, &entry) & VALUE_MONTHS))
		return 0;
	return (int)slice_number(entry.value);
}

/* The number of at most this many digits that the text is; -1 if it is none. */
static int
number_in(struct slice t, size_t most)
{
	size_t k;

	for (k = 0; k < t.len; k++)
		if (t.p[k] < '0' || t.p[k] > '9')
			return -1;
	return t.len > 0 && t.len <= most ? (int)slice_number(t) : -1;
}

/* "19-Nov-12", whose last part is one word with a hyphen, and "Nov-19-12",
 * which is one word. */
static bool
hyphened_figures(const struct value_place *p, size_t i, struct value *v)
{
	bool first = value_plain_number(p, i, 2) > 0;
	size_t at = first ? i + 2 : i, k;
	struct slice t = value_text(p, at), year;
	struct date d = { 0 };

	if (!(value_tok(p, at)->flags & TOKEN_HYPHEN))
		return false;
	if (first && (!value_mark(p, i + 1, '-') || !value_glued(p, i + 1) ||
	    !value_glued(p, at)))
		return false;
	k = slice_find(t, SLICE("-"));
	d.month = month_in(p, slice_part(t, 0, k));
	year = slice_part(t, k + 1, t.len);
	d.day = value_plain_number(p, i, 2);
	if (!first) {
		k = slice_find(year, SLICE("-"));
		d.day = number_in(slice_part(year, 0, k), 2);
		if (k == year.len)
			return false;
		year = slice_part(year, k + 1, year.len);
	}
	d.year = number_in(year, 4);
	if (year.len == 2)
		d.year = year_of_two(d.year);
	return d.year >= OLDEST_YEAR && date_exists(d) &&
	    value_done(v, at + 1, d);
}

/* May this mark stand right before a year? */
static bool
opens_year(const struct value_place *p, size_t i)
{
	return value_mark(p, i, '(') || value_mark(p, i, '[') ||
	    value_dash(p, i);
}

/* Something counted after what may be a year: "2000 votes", "1987 people", but
 * "1987 elections". */
static bool
counts(const struct value_place *p, size_t i)
{
	const struct word *w;
	struct slice offset;

	if (value_bits(p, i + 1) & (VALUEWORDS_UNIT | VALUEWORDS_CURRENCY |
	    VALUEWORDS_MEASURE | VALUEWORDS_PERCENT | VALUEWORDS_SCALE))
		return true;
	if (value_zone(p, i + 1, &offset))	/* at 2000 GMT */
		return true;
	if (i > p->first && (value_bits(p, i - 1) & (VALUEWORDS_SIGN |
	    VALUEWORDS_CODE)))
		return true;
	if (value_dash(p, i + 1) && (value_bits(p, i + 2) &
	    (VALUEWORDS_UNIT | VALUEWORDS_MEASURE)))
		return true;
	if (value_dash(p, i + 1) && value_glued(p, i + 2) &&
	    value_tok(p, i + 2)->kind == TOKEN_NUMBER)
		return true;
	if (i > p->first && value_glued(p, i) && !opens_year(p, i - 1))
		return true;
	if (i + 1 >= p->end || value_upper(p, i + 1))
		return false;
	if (value_leads(p, i - 1, TIMEWORDS_BEFORE_YEAR, TIMEWORDS_IN |
	    TIMEWORDS_SINCE | TIMEWORDS_BY | TIMEWORDS_FROM))
		return false;
	w = value_word(p, i + 1);
	if (value_tok(p, i + 1)->kind != TOKEN_WORD ||
	    (w->vocabulary & VOCABULARY_FUNCTION) || w->text.len < 3)
		return false;
	return (w->times & TIMEWORDS_COUNTED) ||
	    ((w->vocabulary & VOCABULARY_ROLE) && !(w->vocabulary &
	    VOCABULARY_COMMON)) || (value_year(p, i) % 50 == 0 &&
	    w->text.p[w->text.len - 1] == 's');
}

/* Is an apostrophe glued to the token at i? */
static bool
is_shortened(const struct value_place *p, size_t i)
{
	return value_glued(p, i) && !value_glued(p, i - 1) &&
	    (value_cue(p, i - 1) & TIMEWORDS_APOSTROPHE);
}

/* The last year with these two digits that is not later than the text's own. */
static int
full_year(const struct value_place *p, int year)
{
	int now = p->now.year > 0 ? p->now.year % 100 : UNDATED;

	return year + (year > now ? 1900 : 2000);
}

/* "in '95" */
static bool
short_year(const struct value_place *p, size_t i, struct value *v)
{
	int year = value_plain_number(p, i, 2);

	if (year < 0 || !is_shortened(p, i) || value_text(p, i).len != 2 ||
	    !value_leads(p, i - 2, TIMEWORDS_BEFORE_SHORT_YEAR, TIMEWORDS_IN |
	    TIMEWORDS_SINCE))
		return false;
	v->from = i - 1;
	return value_done(v, i + 1, (struct date){ full_year(p, year), 0, 0 });
}

static bool
is_year(int n)
{
	return n >= VALUE_FIRST_YEAR && n <= VALUE_LAST_YEAR;
}

/* The ending of a plural in English: "1990s". */
static bool
ends_decade(struct slice tail)
{
	return slice_is(tail, "s");
}

/* The decade before "and" or the like at i - 1: "the 1940s and 50s"; 0 if
 * there is none. */
static int
decade_before(const struct value_place *p, size_t i)
{
	struct slice tail = { 0 }, t;
	int n = 0;
	size_t k;

	if (i < p->first + 2 || !(value_cue(p, i - 1) & (TIMEWORDS_AND |
	    TIMEWORDS_OR | TIMEWORDS_TO | TIMEWORDS_DASH)))
		return 0;
	t = value_text(p, i - 2);
	for (k = 0; k < t.len && t.p[k] >= '0' && t.p[k] <= '9' && k < 4; k++)
		n = n * 10 + (t.p[k] - '0');
	tail = slice_part(t, k, t.len);
	return is_year(n) && ends_decade(tail) ? n : 0;
}

/* "the 1990's": does 's follow the number, and a word like "the" come before
 * it? */
static bool
has_tail(const struct value_place *p, size_t i)
{
	bool led = (value_cue(p, i - 1) & (TIMEWORDS_THE | TIMEWORDS_DASH)) ||
	    (value_bits(p, i - 1) & VALUEWORDS_EDGE);

	return led && (value_cue(p, i + 1) & TIMEWORDS_POSSESSIVE) &&
	    (value_tok(p, i + 2)->kind != TOKEN_WORD ||
	    (value_word(p, i + 2)->vocabulary & VOCABULARY_FUNCTION));
}

/* Is "century" after the figure at i - 1, which counts it? */
static bool
is_century(const struct value_place *p, size_t i, struct slice tail)
{
	return value_ordinal(p, tail) && (value_bits(p, i) &
	    VALUEWORDS_CENTURY) && !(value_upper(p, i) &&
	    value_upper(p, i + 1));
}

/* "1990s", "1960s", "the 90's", "19th century". */
static bool
decade(const struct value_place *p, size_t i, struct value *v)
{
	struct slice tail = { 0 };
	int n = value_whole(p, i, 4, &tail);
	bool apart = n >= 0 && n % 10 == 0 && tail.len == 0 && has_tail(p, i);
	bool plural = apart || ends_decade(tail);

	v->to = i + 1 + apart;
	if (plural && n < 100 && decade_before(p, i) > 0)
		n += decade_before(p, i) / 100 * 100;
	else if ((apart || (plural && is_shortened(p, i))) && n < 100 &&
	    n % 10 == 0) {
		n = full_year(p, n);
		v->from = i - !apart;
	}
	if (plural && is_year(n) && n % 10 == 0)
		str_addf(&v->name, n % 100 == 0 ? "%dXX" : "%dX",
		    n % 100 == 0 ? n / 100 : n / 10);
	else if (n >= 10 && n <= 21 && is_century(p, i + 1, tail)) {
		str_addf(&v->name, "%dXX", n - 1);
		v->to = i + 2;
	} else
		return false;
	v->type = ENTITY_DATE;
	return true;
}

/* Is a noun, or more of a number, after a number that may be an old year? */
static bool
has_more(const struct value_place *p, size_t i)
{
	const struct tok *next = value_tok(p, i);
	struct slice offset;

	if ((value_bits(p, i) & ~(uint64_t)VALUEWORDS_LATER_THAN) != 0 ||
	    value_zone(p, i, &offset))
		return true;
	if (next->kind == TOKEN_MARK)
		return (next->flags & TOK_GLUED) && value_glued(p, i + 1);
	return next->kind == TOKEN_WORD && !(next->flags & TOKEN_UPPER) &&
	    !(value_word(p, i)->vocabulary & VOCABULARY_FUNCTION);
}

/* A year before 1800, after a word like "in", with no noun after it. */
static bool
old_year(const struct value_place *p, size_t i, struct value *v)
{
	int year = value_plain_number(p, i, 4);

	return year >= OLDEST_YEAR && year < VALUE_FIRST_YEAR &&
	    !has_more(p, i + 1) &&
	    value_leads(p, i - 1, TIMEWORDS_BEFORE_OLD_YEAR, TIMEWORDS_IN |
	    TIMEWORDS_SINCE | TIMEWORDS_FROM) &&
	    value_done(v, i + 1, (struct date){ year, 0, 0 });
}

/* "1996", "1914-18" */
static bool
years(const struct value_place *p, size_t i, struct value *v)
{
	int from = value_year(p, i), to = -1;
	size_t at = i + 1;

	if (from < 0)
		return false;
	if (value_dash(p, at) || value_mark(p, at, '/')) {
		int last = value_plain_number(p, at + 1, 2);

		to = value_year(p, at + 1);
		if (to < 0 && value_glued(p, at) &&
		    last > from % 100)
			to = from / 100 * 100 + last;
		if (to > from)
			at += 2;
		else
			to = -1;
	}
	if (to < 0 && counts(p, i))
		return false;
	value_done(v, at, (struct date){ from, 0, 0 });
	if (to > 0)
		str_addf(&v->name, "/%d", to);
	return true;
}

/* "19.06.2024", one token */
static bool
dotted_figures(const struct value_place *p, size_t i, struct value *v)
{
	int n[3] = { 0 };
	struct slice t;
	size_t k, part = 0;

	if (value_tok(p, i)->kind != TOKEN_NUMBER)
		return false;
	t = value_text(p, i);
	if (t.len < 8 || t.len > 10)
		return false;
	for (k = 0; k < t.len; k++)
		if (t.p[k] == '.' && part < 2)
			part++;
		else if (t.p[k] >= '0' && t.p[k] <= '9' && n[part] < 1000)
			n[part] = n[part] * 10 + (t.p[k] - '0');
		else
			return false;
	return part == 2 && n[2] >= 1000 && date_exists((struct date){ n[2],
	    n[1], n[0] }) && value_done(v, i + 1, (struct date){ n[2], n[1],
	    n[0] });
}

bool
value_figures(const struct value_place *p, size_t i, struct value *v)
{
	return figures(p, i, v) || named_figures(p, i, v) ||
	    hyphened_figures(p, i, v) || dotted_figures(p, i, v);
}

bool
value_years(const struct value_place *p, size_t i, struct value *v)
{
	return decade(p, i, v) || short_year(p, i, v) || old_year(p, i, v) ||
	    years(p, i, v);
}
