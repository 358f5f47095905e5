/* SPDX-License-Identifier: MIT */
/*
 * How well a mark can open a quotation, close one, or be none: by its shape, by
 * what is on either side, and for single marks by the words there. The least
 * cost is 0; 10 is a slight doubt, 60 what is hardly ever so.
 */
#include "costs.h"
#include "words.h"

enum {
	SINGLE_MAX = 2000,	/* bytes of a quotation in single marks (K7) */
	SINGLE_STEP = 100,	/* that cost 1 */
	ELIDED_MAX = 9 /* of a word like 'em */
};

/* What it costs to open with, or to close with, a mark between these sides: the
 * one before it, and behind it a blank, a stop, an opener, a dash, a word. */
static const short open_costs[SIDE_COUNT][SIDE_COUNT] = {
	[SIDE_BLANK] = { 10, 40, 0, 10, 0 },
	[SIDE_STOP] = { 60, 60, 20, 60, 15 },
	[SIDE_OPENER] = { 5, 40, 0, 10, 0 },
	[SIDE_DASH] = { 10, 40, 0, 30, 0 },
	[SIDE_WORD] = { 60, 60, 30, 60, 30 }
};
static const short close_costs[SIDE_COUNT][SIDE_COUNT] = {
	[SIDE_BLANK] = { 10, 5, 60, 10, 60 },
	[SIDE_STOP] = { 0, 0, 10, 0, 10 },
	[SIDE_OPENER] = { 40, 30, 60, 30, 60 },
	[SIDE_DASH] = { 3, 3, 30, 3, 30 },
	[SIDE_WORD] = { 0, 0, 20, 0, 20 }
};

/* '90s */
static bool
is_decade(struct slice t, size_t at)
{
	return utf8_byte_is(t.p[at], UTF8_DIGIT) &&
	    utf8_byte_is(t.p[at + 1], UTF8_DIGIT);
}

/* Does the mark begin a word with an apostrophe at its start: 'em, or in
 * tokenised text 's (K7)? */
static bool
elided(const struct language *l, struct slice t, const struct quote_mark *m)
{
	size_t at = m->at + m->size, n = 0;

	while (n < ELIDED_MAX && text_word_at(t, at + n))
		n++;
	if (n == 0)
		return false;
	if (n >= 2 && is_decade(t, at))
		return true;
	if (word_classes(l, slice_part(t, at, at + n)) & QUOTING_ELIDED)
		return true;
	return t.p[at] >= 'a' &&
	    (word_classes(l, slice_part(t, m->at, at + n)) & QUOTING_AUX) != 0;
}

/* Is one of these before the mark and a blank? */
bool
mark_follows(struct slice t, const struct quote_mark *m, const char *what)
{
	return m->at > 1 && t.p[m->at - 1] == ' ' &&
	    memchr(what, t.p[m->at - 2], strlen(what)) != NULL;
}

int
mark_open_cost(const struct quote_mark *m)
{
	static const int shapes[] = { [GLYPH_OPENS] = 0, [GLYPH_CLOSES] = 30,
	    [GLYPH_STRAIGHT] = 0, [GLYPH_LOW] = 0 };

	bool inward = mark_is_guillemet(m) && m->glyph == GLYPH_CLOSES;

	return open_costs[m->before][m->after] +
	    (inward ? 10 : shapes[m->glyph]);
}

/* Does the mark open what one that elsewhere opens will close: „like this“,
 * »or this«? */
static bool
opens_inward(const struct quote_mark *open)
{
	return open->glyph == GLYPH_LOW ||
	    (mark_is_guillemet(open) && open->glyph == GLYPH_CLOSES);
}

/* With the mark that it closes, NULL if that is missing. */
int
mark_close_cost(const struct quote_mark *m, const struct quote_mark *open)
{
	static const int shapes[] = { [GLYPH_OPENS] = 35, [GLYPH_CLOSES] = 0,
	    [GLYPH_STRAIGHT] = 0, [GLYPH_LOW] = 60 };
	bool inward = open != NULL && opens_inward(open);
	int sides = close_costs[m->before][m->after];

	return inward && m->glyph == GLYPH_OPENS ? sides :
	    sides + shapes[m->glyph];
}

/* What it costs to take a double mark for none. */
int
mark_stray_cost(const struct quote_mark *m)
{
	if (m->figure && m->glyph != GLYPH_OPENS)
		return 10;	/* K11 */
	return mark_is_spaced(m) && m->glyph == GLYPH_STRAIGHT ? 20 : 50;
}

/* The same for one within a quotation (K4): it may have been opened again
 * after a paragraph's end that is lost. */
int
mark_inner_cost(const struct marked_text *t, const struct quote_mark *m)
{
	if (m->before == SIDE_BLANK && m->after != SIDE_BLANK) {
		if (m->glyph == GLYPH_OPENS)
			return 15;
		if (m->glyph == GLYPH_STRAIGHT &&
		    mark_follows(t->text, m, ".?!"))
			return 20;
	}
	return mark_stray_cost(m);
}

/* Can a quotation in single marks begin at the mark? */
static bool
single_may_open(const struct marked_text *t, const struct quote_mark *m)
{
	static const bool before[SIDE_COUNT] = { [SIDE_BLANK] = true,
	    [SIDE_OPENER] = true, [SIDE_DASH] = true };
	static const bool after[SIDE_COUNT] = { [SIDE_BLANK] = true,
	    [SIDE_OPENER] = true, [SIDE_WORD] = true };

	return before[m->before] && after[m->after] &&
	    !elided(t->language, t->text, m);
}

int
mark_single_open_cost(const struct marked_text *t, const struct quote_mark *m)
{
	static const int shapes[] = { [GLYPH_LEFT] = 0, [GLYPH_RIGHT] = 40,
	    [GLYPH_UPRIGHT] = 5 };

	if (!single_may_open(t, m))
		return NEVER;
	return shapes[m->glyph] +
	    (m->after == SIDE_BLANK && m->glyph != GLYPH_LEFT ? 15 : 0);
}

/* Is it an apostrophe behind a plural: "the boys' school"? */
static bool
ends_plural(struct slice t, const struct quote_mark *m)
{
	size_t after = m->at + m->size;

	if (m->at == 0 || t.p[m->at - 1] != 's')
		return false;
	return after + 1 < t.len && t.p[after] == ' ' &&
	    utf8_byte_is(t.p[after + 1], UTF8_LOWER);
}

int
mark_single_close_cost(const struct marked_text *t, const struct quote_mark *m,
    const struct quote_mark *open)
{
	size_t bytes = m->at - open->at;
	int cost = (int)(bytes / SINGLE_STEP);

	if (bytes > SINGLE_MAX || bytes == open->size ||
	    text_word_at(t->text, m->at + m->size))
		return NEVER;
	if (m->glyph == GLYPH_LEFT)
		cost += 50;
	if (ends_plural(t->text, m))
		return cost + 25;
	if (m->before == SIDE_WORD)
		return cost + 10;
	return cost + close_costs[m->before][m->after];
}

/* What it costs to take a single mark for an apostrophe, outside and within a
 * quotation in single marks. */
int
mark_apostrophe_cost(const struct marked_text *t, const struct quote_mark *m,
    bool inside)
{
	static const int shapes[] = { [GLYPH_LEFT] = 50, [GLYPH_RIGHT] = 5,
	    [GLYPH_UPRIGHT] = 40 };

	if (m->after != SIDE_BLANK && single_may_open(t, m))
		return shapes[m->glyph];
	if (m->glyph == GLYPH_LEFT)
		return 30;
	if (m->before == SIDE_STOP)
		return inside ? 40 : 20;
	if (mark_is_spaced(m) && mark_follows(t->text, m, ",.?!"))
		return 35;
	if (m->before == SIDE_BLANK || ends_plural(t->text, m))
		return 0;
	return inside ? 15 : 5;
}
