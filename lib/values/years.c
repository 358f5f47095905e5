/* SPDX-License-Identifier: MIT */
/*
 * V4 and V5: dates in figures, years, decades, centuries.
 */
#include "rules.h"

#include "data/vocabulary.h"

/* V4: does a further number hang on figures of the tokens i..to: 5-4-2-1? */
static bool
in_longer_row(const struct value_place *p, size_t i, size_t to)
{
	struct slice mark = value_text(p, i + 1);

	return (value_glued(p, i) && value_glued(p, i - 1) &&
	    slice_eq(value_text(p, i - 1), mark) &&
	    value_tok(p, i - 2)->kind == TOKEN_NUMBER) ||
	    (value_glued(p, to) && value_glued(p, to + 1) &&
	    slice_eq(value_text(p, to), mark) &&
	    value_tok(p, to + 1)->kind == TOKEN_NUMBER);
}

static bool
is_padded(const struct value_place *p, size_t i)
{
	struct slice t = value_text(p, i);

	return t.len == 2 && t.p[0] == '0';
}

/* V4: may the year in two digits at i + 4 be one? With hyphens, scores and
 * sections have that form too: 8-1-2, 9-3-11. */
static bool
short_year_counts(const struct value_place *p, size_t i)
{
	static const char *const before[] = { "on", "On", "dated", "Dated",
		"since", "Since", "until", "Until", "before", "Before",
		"after", "After", "effective" };
	size_t k;

	if (value_text(p, i + 4).len != 2)
		return false;
	if (!value_is(p, i + 1, "-") || is_padded(p, i) ||
	    is_padded(p, i + 2))
		return true;
	for (k = 0; i > p->first && k < sizeof(before) / sizeof(*before); k++)
		if (value_is(p, i - 1, before[k]))
			return true;
	return false;
}

/* V4 */
static bool
figures(const struct value_place *p, size_t i, struct value *v)
{
	int a = value_plain_number(p, i, 4);
	int b = value_plain_number(p, i + 2, 2);
	int c = value_plain_number(p, i + 4, 4);
	struct date d;

	if (a < 0 || b < 0 || c < 0 || i + 4 >= p->end ||
	    !slice_eq(value_text(p, i + 1), value_text(p, i + 3)) ||
	    !value_glued(p, i + 2))
		return false;
	if (!value_is(p, i + 1, "-") && !value_is(p, i + 1, "/"))
		return false;
	if (in_longer_row(p, i, i + 5) ||
	    (a < 1000 && c < 1000 && !short_year_counts(p, i)))
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
	return value_done(v, i + 5, d);
}

/* V4: "19/Jun/2024", "Jun-19-96" */
static bool
named_figures(const struct value_place *p, size_t i, struct value *v)
{
	int year = value_plain_number(p, i + 4, 4);
	struct date d = { year, value_month(p, i), value_day_number(p, i + 2) };

	if (i + 4 >= p->end || (!value_is(p, i + 1, "-") &&
	    !value_is(p, i + 1, "/")) || year < 0 ||
	    !slice_eq(value_text(p, i + 1), value_text(p, i + 3)) ||
	    !value_glued(p, i + 1) || !value_glued(p, i + 3))
		return false;
	if (d.month == 0)
		d = (struct date){ year, value_month(p, i + 2), value_day_number(p, i) };
	if (year < 100)
		d.year += year < 50 ? 2000 : 1900;
	return d.year >= 1000 && date_exists(d) && value_done(v, i + 5, d);
}

/* V5: a counted thing behind what may be a year: "2000 votes", "1987 people",
 * but "1987 elections". */
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
	if (value_is_dash(p, i + 1) && (value_bits(p, i + 2) &
	    (VALUEWORDS_UNIT | VALUEWORDS_MEASURE)))
		return true;
	if (value_is_dash(p, i + 1) && value_glued(p, i + 2) &&
	    value_tok(p, i + 2)->kind == TOKEN_NUMBER)
		return true;
	if (i > p->first && value_glued(p, i) &&
	    !value_is(p, i - 1, "(") && !value_is(p, i - 1, "[") &&
	    !value_is_dash(p, i - 1))
		return true;
	if (i + 1 >= p->end || value_upper(p, i + 1))
		return false;
	for (k = 0; i > p->first && k < sizeof(before) / sizeof(*before); k++)
		if (value_is(p, i - 1, before[k]))
			return false;
	w = value_word(p, i + 1);
	if (value_tok(p, i + 1)->kind != TOKEN_WORD ||
	    (w->vocabulary & VOCABULARY_FUNCTION) || w->text.len < 3)
		return false;
	return slice_is(w->text, "people") || slice_is(w->text, "men") ||
	    slice_is(w->text, "women") || slice_is(w->text, "children") ||
	    ((w->vocabulary & VOCABULARY_ROLE) && !(w->vocabulary &
	    VOCABULARY_COMMON)) || (value_year(p, i) % 50 == 0 &&
	    w->text.p[w->text.len - 1] == 's');
}

/* V5: an apostrophe glued to the token at i? */
static bool
is_shortened(const struct value_place *p, size_t i)
{
	return i > p->first &&
	    value_glued(p, i) &&
	    !value_glued(p, i - 1) &&
	    (value_is(p, i - 1, "'") || value_is(p, i - 1, "\xe2\x80\x99") ||
	    value_is(p, i - 1, "\xe2\x80\x98"));
}

/* V5: "in '95" */
static bool
short_year(const struct value_place *p, size_t i, struct value *v)
{
	static const char *const before[] = { "in", "In", "since", "Since",
		"of", "from", "until", "by", "to", "and", "early", "late" };
	int year = value_plain_number(p, i, 2);
	size_t k;

	if (year < 0 || i < p->first + 2 || !is_shortened(p, i) ||
	    value_text(p, i).len != 2)
		return false;
	for (k = 0; k < sizeof(before) / sizeof(*before); k++)
		if (value_is(p, i - 2, before[k])) {
			v->from = i - 1;
			year += year > (p->now.year > 0 ? p->now.year % 100 :
			    30) ? 1900 : 2000;
			return value_done(v, i + 1, (struct date){ year, 0, 0 });
		}
	return false;
}

/* V5: the decade before "and" or the like at i - 1: "the 1940s and 50s"; 0 if
 * there is none. */
static int
decade_before(const struct value_place *p, size_t i)
{
	struct slice tail = { 0 }, t;
	int n = 0;
	size_t k;

	if (i < p->first + 2 || !(value_is(p, i - 1, "and") ||
	    value_is(p, i - 1, "or") || value_is(p, i - 1, "to") ||
	    value_is_dash(p, i - 1)))
		return 0;
	t = value_text(p, i - 2);
	for (k = 0; k < t.len && t.p[k] >= '0' && t.p[k] <= '9' && k < 4; k++)
		n = n * 10 + (t.p[k] - '0');
	tail = slice_part(t, k, t.len);
	return n >= 1800 && n < 2100 && slice_is(tail, "s") ? n : 0;
}

/* V5: "the 1990's": 's behind a number, and a word like "the" before it? */
static bool
has_tail(const struct value_place *p, size_t i)
{
	return value_tok(p, i + 1)->kind == TOKEN_CLITIC &&
	    slice_ends(value_text(p, i + 1), SLICE("s")) && i > p->first &&
	    (value_is(p, i - 1, "the") || (value_bits(p, i - 1) &
	    VALUEWORDS_EDGE) || value_is_dash(p, i - 1)) &&
	    (i + 2 == p->end || !(value_tok(p, i + 2)->kind == TOKEN_WORD) ||
	    (value_word(p, i + 2)->vocabulary & VOCABULARY_FUNCTION));
}

/* V5: "1990s", "1960s", "the 90's", "19th century". */
static bool
decade(const struct value_place *p, size_t i, struct value *v)
{
	struct slice tail = { 0 };
	int n = value_whole(p, i, 4, &tail);
	size_t to = i + 1;

	if (n >= 0 && n % 10 == 0 && tail.len == 0 && has_tail(p, i)) {
		tail = SLICE("s");
		to++;
	}
	if (n < 100 && slice_is(tail, "s") && decade_before(p, i) > 0)
		n += decade_before(p, i) / 100 * 100;
	else if (n < 100 && n % 10 == 0 && slice_is(tail, "s") &&
	    (to > i + 1 || is_shortened(p, i))) {
		n += n > (p->now.year > 0 ? p->now.year % 100 : 30) ? 1900 :
		    2000;
		v->from = i - (to == i + 1);
	}
	if (n >= 1800 && n < 2100 && n % 10 == 0 && slice_is(tail, "s")) {
		str_addf(&v->name, n % 100 == 0 ? "%dXX" : "%dX",
		    n % 100 == 0 ? n / 100 : n / 10);
	} else if (n >= 10 && n <= 21 && (slice_is(tail, "th") ||
	    slice_is(tail, "st")) && (value_is(p, i + 1, "century") ||
	    (value_is(p, i + 1, "Century") && !value_upper(p, i + 2)))) {
		str_addf(&v->name, "%dXX", n - 1);
		to = i + 2;
	} else
		return false;
	v->to = to;
	v->type = ENTITY_DATE;
	return true;
}

/* V5: a year before 1800, behind a word like "in", with no noun behind it. */
static bool
old_year(const struct value_place *p, size_t i, struct value *v)
{
	static const char *const before[] = { "in", "In", "since", "Since",
		"until", "from", "From", "of", "c.", "circa" };
	int year = value_plain_number(p, i, 4);
	const struct tok *next = value_tok(p, i + 1);
	size_t k;

	if (year < 1000 || year >= 1800 || i == p->first ||
	    value_bits(p, i + 1) != 0 ||
	    (next->kind == TOKEN_WORD && !(next->flags & TOKEN_UPPER) &&
	    !(value_word(p, i + 1)->vocabulary & VOCABULARY_FUNCTION)) ||
	    (next->kind == TOKEN_MARK && (next->flags & TOK_GLUED) &&
	    value_glued(p, i + 2)))
		return false;
	for (k = 0; k < sizeof(before) / sizeof(*before); k++)
		if (value_is(p, i - 1, before[k]))
			return value_done(v, i + 1,
			    (struct date){ year, 0, 0 });
	return false;
}

/* V5 */
static bool
years(const struct value_place *p, size_t i, struct value *v)
{
	int from = value_year(p, i), to = -1;
	size_t at = i + 1;

	if (from < 0)
		return false;
	if (value_is_dash(p, at) || value_is(p, at, "/")) {
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

/* V4: "19.06.2024", one token */
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
	    dotted_figures(p, i, v);
}

bool
value_years(const struct value_place *p, size_t i, struct value *v)
{
	return decade(p, i, v) || short_year(p, i, v) || old_year(p, i, v) ||
	    years(p, i, v);
}
