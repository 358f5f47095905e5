/* SPDX-License-Identifier: MIT */
/*
 * Which marks open and which close: rules K1 to K12 (rules.tsv).
 *
 * No mark is looked at alone. Each may open, close, be nested or be none; what
 * it costs to take it for one of these is said by its shape and by what is on
 * either side. Of all ways to read the paragraph's marks, in which what opens
 * is closed, the cheapest is taken (Viterbi's algorithm). So a mark with blanks
 * on both sides opens if nothing is open, a mark that faces the wrong way
 * counts as the other one, and a stray mark or one for inches spoils no pair
 * but its own.
 */
#include <stdlib.h>

#include "glyphs.h"
#include "words.h"

enum {
	FIRST_MAX = 1000,	/* bytes before a closing mark whose opening one
				 * is missing (K6) */
	UNCLOSED_MAX = 1000,	/* of a quotation that was not closed (K5), */
	CUE_NEAR = 40,	/* from its end to the verb of saying */
	SINGLE_MAX = 2000,	/* of a quotation in single marks (K7) */
	SINGLE_STEP = 100,	/* that cost 1 */
	ELIDED_MAX = 9,	/* of a word like 'em */
	CUE_MAX = 12 /* of a word like "said" */
};

/* What is open behind a mark. */
enum state {
	OUTSIDE,	/* nothing */
	DOUBLE,		/* double marks, */
	NESTED,		/* and double ones in them */
	SINGLE,		/* single marks, */
	SINGLE_DOUBLE,	/* and double ones in them */
	MISSING,	/* what no mark opened: since the paragraph began */
	STATES
};

/* What a mark does. */
enum role { NOTHING, OPEN, CLOSE, INNER, REPAIR };

enum { NEVER = 1000000 };

/* What it costs to open with, or to close with, a mark between these sides. */
static const short open_costs[SIDE_COUNT][SIDE_COUNT] = {
	/* behind it: blank, stop, opener, dash, word */
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

/* The cheapest way to read the marks so far that ends in a state. */
struct way {
	int cost;
	const struct quote_mark *open;	/* the outermost that is open */
};

/* A paragraph while its marks are paired. */
struct pairing {
	const struct language *language;
	struct slice text;
	const struct quote_mark *last;	/* double mark before, or NULL */
	bool double_before, single_before;	/* open since a paragraph
						 * before */
	struct way ways[STATES], next[STATES];
};

static bool
is_spaced(const struct quote_mark *m)
{
	return m->before == SIDE_BLANK && m->after == SIDE_BLANK;
}

/* Is it a guillemet? They may point inward (K3). */
static bool
is_guillemet(const struct quote_mark *m)
{
	return m->size == 2 && (m->glyph == GLYPH_OPENS || m->glyph == GLYPH_CLOSES);
}

/* Is it a word with an apostrophe at its start (K7)? */
static bool
elided(const struct language *l, struct slice t, size_t at)
{
	size_t n = 0;

	while (n < ELIDED_MAX && text_word_at(t, at + n))
		n++;
	if (n >= 2 && t.p[at] >= '0' && t.p[at] <= '9' &&
	    t.p[at + 1] >= '0' && t.p[at + 1] <= '9')
		return true;
	return (word_classes(l, slice_part(t, at, at + n)) & QUOTING_ELIDED) !=
	    0;
}

/* Does a word like "said", which attributes what comes before it, begin at byte
 * i? */
static bool
attributes_at(const struct language *l, struct slice t, size_t i)
{
	size_t n = 0;

	while (n < CUE_MAX && text_word_at(t, i + n))
		n++;
	return n > 0 &&
	    (word_classes(l, slice_part(t, i, i + n)) & QUOTING_ATTRIBUTES) !=
	    0;
}

/* Where an unclosed stretch ends (K5): after the comma, stop, ? or ! before
 * such a word, close to it; 0 if nowhere. */
static size_t
repaired_end(const struct language *l, struct slice t, size_t from, size_t to)
{
	size_t i, stop = 0;

	if (to - from > UNCLOSED_MAX)
		to = from + UNCLOSED_MAX;
	for (i = from; i + 1 < to; i++) {
		if (t.p[i + 1] == ' ' && memchr(",.?!", t.p[i], 4) != NULL)
			stop = i + 1;
		if (t.p[i] == ' ' && stop > 0 && attributes_at(l, t, i + 1))
			return i - stop < CUE_NEAR ? stop : 0;
	}
	return 0;
}

/* Does the paragraph begin with the mark? */
static bool
is_first(const struct quote_mark *m)
{
	return m->at == 0;
}

/* Is one of these before the mark and a blank? */
static bool
follows(struct slice t, const struct quote_mark *m, const char *what)
{
	return m->at > 1 && t.p[m->at - 1] == ' ' &&
	    strchr(what, t.p[m->at - 2]) != NULL;
}

static int
open_cost(const struct quote_mark *m)
{
	static const int shapes[] = { [GLYPH_OPENS] = 0, [GLYPH_CLOSES] = 30,
	    [GLYPH_STRAIGHT] = 0, [GLYPH_LOW] = 0 };

	return open_costs[m->before][m->after] +
	    (is_guillemet(m) && m->glyph == GLYPH_CLOSES ? 10 : shapes[m->glyph]);
}

/* With the mark that it closes, NULL if that is missing. */
static int
close_cost(const struct quote_mark *m, const struct quote_mark *open)
{
	static const int shapes[] = { [GLYPH_OPENS] = 35, [GLYPH_CLOSES] = 0,
	    [GLYPH_STRAIGHT] = 0, [GLYPH_LOW] = 60 };
	bool inward = open != NULL && (open->glyph == GLYPH_LOW ||
	    (is_guillemet(open) && open->glyph == GLYPH_CLOSES));
	int sides = close_costs[m->before][m->after];

	return sides + (inward && m->glyph == GLYPH_OPENS ? 0 : shapes[m->glyph]);
}

/* What it costs to take a double mark for none. */
static int
stray_cost(const struct quote_mark *m)
{
	if (m->figure && m->glyph != GLYPH_OPENS)
		return 10;	/* K11 */
	return is_spaced(m) && m->glyph == GLYPH_STRAIGHT ? 20 : 50;
}

/* The same for one within a quotation (K4): it may have been opened again
 * after a paragraph's end that is lost. */
static int
inner_cost(const struct pairing *p, const struct quote_mark *m)
{
	if (m->before == SIDE_BLANK && m->after != SIDE_BLANK) {
		if (m->glyph == GLYPH_OPENS)
			return 15;
		if (m->glyph == GLYPH_STRAIGHT && follows(p->text, m, ".?!"))
			return 20;
	}
	return stray_cost(m);
}

/* Can a quotation in single marks begin at the mark? */
static bool
single_may_open(const struct pairing *p, const struct quote_mark *m)
{
	size_t in = m->at + m->size;

	return (m->before == SIDE_BLANK || m->before == SIDE_OPENER ||
	    m->before == SIDE_DASH) && !elided(p->language, p->text, in) &&
	    (m->after == SIDE_WORD || m->after == SIDE_OPENER ||
	    m->after == SIDE_BLANK);
}

static int
single_open_cost(const struct pairing *p, const struct quote_mark *m)
{
	static const int shapes[] = { [GLYPH_LEFT] = 0, [GLYPH_RIGHT] = 40, [GLYPH_UPRIGHT] = 5 };

	if (!single_may_open(p, m))
		return NEVER;
	return shapes[m->glyph] +
	    (m->after == SIDE_BLANK && m->glyph != GLYPH_LEFT ? 15 : 0);
}

/* Is it an apostrophe behind a plural: "the boys' school"? */
static bool
ends_plural(struct slice t, const struct quote_mark *m)
{
	size_t after = m->at + m->size;

	return m->at > 0 && t.p[m->at - 1] == 's' && after + 1 < t.len &&
	    t.p[after] == ' ' && t.p[after + 1] >= 'a' &&
	    t.p[after + 1] <= 'z';
}

static int
single_close_cost(const struct pairing *p, const struct quote_mark *m,
    const struct quote_mark *open)
{
	size_t bytes = m->at - open->at;
	int cost = (int)(bytes / SINGLE_STEP);

	if (bytes > SINGLE_MAX || bytes == open->size ||
	    text_word_at(p->text, m->at + m->size))
		return NEVER;
	if (m->glyph == GLYPH_LEFT)
		cost += 50;
	if (ends_plural(p->text, m))
		return cost + 25;
	if (m->before == SIDE_WORD)
		return cost + 10;
	return cost + close_costs[m->before][m->after];
}

/* What it costs to take a single mark for an apostrophe, outside and within a
 * quotation in single marks. */
static int
apostrophe_cost(const struct pairing *p, const struct quote_mark *m, bool inside)
{
	static const int shapes[] = { [GLYPH_LEFT] = 50, [GLYPH_RIGHT] = 5, [GLYPH_UPRIGHT] =
	    40 };

	if (m->after != SIDE_BLANK && single_may_open(p, m))
		return shapes[m->glyph];
	if (m->glyph == GLYPH_LEFT)
		return 30;
	if (m->before == SIDE_STOP)
		return inside ? 40 : 20;
	if (is_spaced(m) && follows(p->text, m, ",.?!"))
		return 20;
	if (m->before == SIDE_BLANK || ends_plural(p->text, m))
		return 0;
	return inside ? 15 : 5;
}

/* What it costs if nothing closes the mark in the paragraph. */
static int
unclosed_cost(const struct pairing *p, enum state state, const struct way *way)
{
	const struct quote_mark *open = way->open;

	if (state == OUTSIDE)
		return 0;
	if (state == MISSING || state == SINGLE_DOUBLE ||
	    p->text.len - open->at > QUOTED_MAX)
		return NEVER;
	if (state == SINGLE && is_first(open))
		return p->single_before ? 10 : 35;
	if (state == SINGLE)
		return follows(p->text, open, ":") &&
		    open->after != SIDE_BLANK ? 30 : NEVER;
	return (is_first(open) ? 10 : follows(p->text, open, ",:") ? 15 : 30) +
	    (state == NESTED ? 40 : 0);
}

/* Note a way to get to a state, if it is the cheapest so far. */
static void
step(struct pairing *p, struct quote_mark *m, enum state from, enum state to,
    enum role role, int cost)
{
	const struct way *before = &p->ways[from];
	struct way *way = &p->next[to];

	if (before->cost + cost >= way->cost)
		return;
	way->cost = before->cost + cost;
	way->open = to == OUTSIDE ? NULL :
	    (role == OPEN && (from == OUTSIDE)) || role == REPAIR ? m :
	    before->open;
	m->from[to] = (unsigned char)from;
	m->role[to] = (unsigned char)role;
}

/* Can the quotation that the mark before opened end before the words that
 * attribute it (K5)? */
static bool
is_repairable(const struct pairing *p, const struct quote_mark *m)
{
	const struct quote_mark *open = p->ways[DOUBLE].open;

	return open != NULL && open == p->last &&
	    repaired_end(p->language, p->text, open->at, m->at) != 0;
}

/* Can it close what begins with the paragraph (K6)? */
static bool
closes_missing(const struct pairing *p, const struct quote_mark *m)
{
	return m->before == SIDE_STOP && m->at < FIRST_MAX &&
	    (m->glyph == GLYPH_CLOSES ||
	    (p->double_before && m->glyph == GLYPH_STRAIGHT));
}

static void
step_double(struct pairing *p, struct quote_mark *m)
{
	int opens = open_cost(m), inner = inner_cost(p, m);

	step(p, m, OUTSIDE, OUTSIDE, NOTHING, stray_cost(m));
	step(p, m, OUTSIDE, DOUBLE, OPEN, opens);
	step(p, m, DOUBLE, DOUBLE, NOTHING, inner);
	step(p, m, DOUBLE, OUTSIDE, CLOSE, close_cost(m, p->ways[DOUBLE].open));
	step(p, m, DOUBLE, NESTED, INNER, opens +
	    (m->glyph == GLYPH_OPENS ? 10 : 40));
	if (opens <= 10 && is_repairable(p, m))
		step(p, m, DOUBLE, DOUBLE, REPAIR, opens + 10);
	step(p, m, NESTED, NESTED, NOTHING, inner);
	step(p, m, NESTED, DOUBLE, INNER, close_cost(m, NULL));
	step(p, m, SINGLE, SINGLE, NOTHING, inner);
	step(p, m, SINGLE, SINGLE_DOUBLE, INNER, opens);
	step(p, m, SINGLE_DOUBLE, SINGLE_DOUBLE, NOTHING, inner);
	step(p, m, SINGLE_DOUBLE, SINGLE, INNER, close_cost(m, NULL));
	step(p, m, MISSING, MISSING, NOTHING, stray_cost(m));
	if (closes_missing(p, m))
		step(p, m, MISSING, OUTSIDE, CLOSE, close_cost(m, NULL));
	p->last = m;
}

static void
step_single(struct pairing *p, struct quote_mark *m)
{
	static const enum state through[] = { DOUBLE, NESTED, SINGLE_DOUBLE,
	    MISSING };
	int opens = single_open_cost(p, m);
	size_t i;

	step(p, m, OUTSIDE, OUTSIDE, NOTHING, apostrophe_cost(p, m, false));
	for (i = 0; i < sizeof(through) / sizeof(through[0]); i++)
		step(p, m, through[i], through[i], NOTHING, 0);
	step(p, m, SINGLE, SINGLE, NOTHING, apostrophe_cost(p, m, true));
	if (opens < NEVER)
		step(p, m, OUTSIDE, SINGLE, OPEN, opens);
	if (p->ways[SINGLE].open != NULL)
		step(p, m, SINGLE, OUTSIDE, CLOSE, single_close_cost(p, m,
		    p->ways[SINGLE].open));
}

/* Nothing that is open so far goes on at the mark: it is too far (K8). */
static void
give_up(struct pairing *p, const struct quote_mark *m)
{
	size_t i;

	for (i = 0; i < STATES; i++) {
		struct way *way = &p->ways[i];

		if (way->open != NULL && m->at - way->open->at > QUOTED_MAX)
			way->cost = NEVER;
	}
}

/* The cheapest way to read all marks; the state that it ends in. */
static enum state
read_marks(struct pairing *p, struct quote_marks *ms)
{
	enum state best = OUTSIDE, s;
	int cost, least = NEVER;
	size_t i;

	for (s = 0; s < STATES; s++)
		p->ways[s] = (struct way){ NEVER, NULL };
	p->ways[OUTSIDE].cost = 0;
	p->ways[MISSING].cost = p->double_before ? 20 : 30;
	for (i = 0; i < ms->n; i++) {
		struct quote_mark *m = &ms->p[i];

		give_up(p, m);
		for (s = 0; s < STATES; s++)
			p->next[s] = (struct way){ NEVER, NULL };
		if (mark_is_single(m))
			step_single(p, m);
		else
			step_double(p, m);
		memcpy(p->ways, p->next, sizeof(p->ways));
	}
	for (s = 0; s < STATES; s++) {
		cost = p->ways[s].cost;
		if (cost < NEVER)
			cost += unclosed_cost(p, s, &p->ways[s]);
		if (cost < least) {
			least = cost;
			best = s;
		}
	}
	return best;
}

/* Note in each mark what it does in the end. */
static void
note_roles(struct quote_marks *ms, enum state state)
{
	size_t i;

	for (i = ms->n; i-- > 0;) {
		struct quote_mark *m = &ms->p[i];
		enum role role = m->role[state];

		state = m->from[state];
		m->role[0] = (unsigned char)role;
	}
}

static void
append(struct quoteds *qs, struct quoted q)
{
	if (q.end - q.start > QUOTED_MAX || q.in >= q.out)
		return;
	qs->p = mem_grow(qs->p, &qs->cap, qs->n + 1, sizeof(*qs->p));
	qs->p[qs->n++] = q;
}

/* Add a stretch; what it says begins and ends without blanks. */
static void
add_quoted(struct quoteds *qs, struct slice t, struct quoted q)
{
	while (q.in < q.out && t.p[q.in] == ' ')
		q.in++;
	while (q.in < q.out && t.p[q.out - 1] == ' ')
		q.out--;
	append(qs, q);
}

/* Name the rule by which the mark opens or closes. */
static void
name_rule(const struct quote_mark *m, bool opens)
{
	bool inward = is_guillemet(m) && opens == (m->glyph == GLYPH_CLOSES);

	if (mark_is_single(m))
		RULE(K7);
	else if (is_spaced(m) && m->glyph == GLYPH_STRAIGHT)
		RULE(K10);
	else if (m->glyph == GLYPH_LOW || inward)
		RULE(K3);
	else if (m->glyph == (opens ? GLYPH_CLOSES : GLYPH_OPENS))
		RULE(K2);
	else
		RULE(K1);
}

/* The stretch between two marks; without the first one, from the paragraph's
 * start. */
static void
add_between(struct quoteds *qs, struct slice t, const struct quote_mark *open,
    const struct quote_mark *close)
{
	struct quoted q = { .out = close->at, .end = close->at + close->size };

	if (BY(K6, open == NULL)) {
		add_quoted(qs, t, q);
		return;
	}
	q.start = open->at;
	q.in = open->at + open->size;
	q.single = mark_is_single(open);
	name_rule(close, false);
	add_quoted(qs, t, q);
}

/* What no mark closes, up to a byte. */
static void
add_unclosed(struct quoteds *qs, struct slice t, const struct quote_mark *open,
    size_t end)
{
	struct quoted q = { .start = open->at, .end = end,
	    .in = open->at + open->size, .out = end,
	    .single = mark_is_single(open) };

	q.open = end == t.len;
	if (q.open && BY(K12, q.single))
		;
	else if (q.open)
		RULE(K8);
	add_quoted(qs, t, q);
}

/* Make stretches of what the marks do. */
static void
add_stretches(struct quoteds *qs, const struct pairing *p)
{
	const struct quote_mark *open = NULL, *m;
	struct slice t = p->text;

	for (m = qs->marks.p; m < qs->marks.p + qs->marks.n; m++)
		switch ((enum role)m->role[0]) {
		case OPEN:
			open = m;
			name_rule(m, true);
			break;
		case CLOSE:
			add_between(qs, t, open, m);
			open = NULL;
			break;
		case REPAIR:
			RULE(K5);
			add_unclosed(qs, t, open, repaired_end(p->language, t,
			    open->at, m->at));
			open = m;
			break;
		case INNER:
			(void)BY(K4, open != NULL && !mark_is_single(open));
			break;
		case NOTHING:
			(void)BY(K11, m->figure && !mark_is_single(m));
			break;
		}
	if (open != NULL)
		add_unclosed(qs, t, open, t.len);
}

void
quoteds_find(struct quoteds *qs, const struct language *l, struct slice t)
{
	const struct quoted *last = qs->n > 0 ? &qs->p[qs->n - 1] : NULL;
	struct pairing p = { .language = l, .text = t };

	p.single_before = last != NULL && last->open && last->single;
	p.double_before = last != NULL && last->open && !last->single;
	qs->n = 0;
	marks_list(&qs->marks, t);
	if (qs->marks.n == 0)
		return;
	note_roles(&qs->marks, read_marks(&p, &qs->marks));
	add_stretches(qs, &p);
}

bool
quoted_starts(struct slice t)
{
	const unsigned char *p = (const unsigned char *)t.p;

	if (t.len < 3)
		return false;
	switch (p[0]) {
	case '"':
		return true;
	case '\'': case '`':
		return p[1] == p[0];
	case 0xc2: /* U+00AB */
		return p[1] == 0xab;
	case 0xe2: /* U+2018 to U+201F */
		return p[1] == 0x80 && p[2] >= 0x98 && p[2] <= 0x9f;
	default:
		return false;
	}
}

static int
by_start(const void *a, const void *b)
{
	const struct quoted *x = a, *y = b;

	return (x->start > y->start) - (x->start < y->start);
}

/* Is it within the span, and less than all of it? */
static bool
nested_in(const struct quoted *q, struct span s)
{
	return q->start >= s.start && q->end <= s.end &&
	    q->end - q->start < s.end - s.start;
}

void
quoteds_mark(struct quoteds *qs, const struct span *spans, size_t n)
{
	size_t old = qs->n, i = 0, j, k, kept = 0;

	for (k = 0; k < n; k++) {
		while (i < old && qs->p[i].end <= spans[k].start)
			i++;
		for (j = i; j < old && nested_in(&qs->p[j], spans[k]); j++)
			continue;
		if (j < old && qs->p[j].start < spans[k].end)
			continue;
		for (; i < j; i++)
			qs->p[i].out = qs->p[i].in; /* empty: goes */
		append(qs, (struct quoted){ .start = spans[k].start,
		    .in = spans[k].start, .out = spans[k].end,
		    .end = spans[k].end, .marked = true });
		(void)BY(K9, qs->n > old);
	}
	for (i = 0; i < qs->n; i++)
		if (qs->p[i].in < qs->p[i].out)
			qs->p[kept++] = qs->p[i];
	qs->n = kept;
	if (n > 0 && kept > 1)
		qsort(qs->p, kept, sizeof(*qs->p), by_start);
}

void
quoteds_free(struct quoteds *qs)
{
	free(qs->p);
	free(qs->marks.p);
	*qs = (struct quoteds){ 0 };
}
