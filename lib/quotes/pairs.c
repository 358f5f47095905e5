/* SPDX-License-Identifier: MIT */
/*
 * Which marks of a paragraph belong together.
 *
 * No mark is looked at alone. Each may open, close, be nested or be none, and
 * what that costs is said by its shape and by its sides (costs.h). Of all ways
 * to read the paragraph's marks, in which what opens is closed, the cheapest is
 * taken (Viterbi's algorithm). So a mark with blanks on both sides opens if
 * nothing is open, a mark that faces the wrong way counts as the other one, and
 * a stray mark or one for inches spoils no pair but its own.
 */
#include "pairs.h"
#include "words.h"

enum {
	FIRST_MAX = 1000,	/* bytes before a closing mark whose opening one
				 * is missing (K6) */
	UNCLOSED_MAX = 1000,	/* of a quotation that was not closed (K5), */
	CUE_NEAR = 40,	/* from its end to the verb of saying */
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
	STATES = MARK_STATES
};

/* The cheapest way to read the marks so far that ends in a state. */
struct way {
	int cost;
	const struct quote_mark *open;	/* the outermost that is open */
};

/* A paragraph while its marks are paired. */
struct pairing {
	struct marked_text t;
	const struct quote_mark *last;	/* double mark before, or NULL */
	bool double_before, single_before;	/* open since a paragraph
						 * before */
	struct way ways[STATES], next[STATES];
};

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
size_t
mark_repaired_end(const struct language *l, struct slice t, size_t from,
    size_t to)
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

static int
unclosed_single_cost(const struct pairing *p, const struct quote_mark *open)
{
	if (open->at == 0)
		return p->single_before ? 10 : 35;
	return mark_follows(p->t.text, open, ":") &&
	    open->after != SIDE_BLANK ? 30 : NEVER;
}

/* What it costs if nothing closes the mark in the paragraph. */
static int
unclosed_cost(const struct pairing *p, enum state state, const struct way *way)
{
	const struct quote_mark *open = way->open;

	if (state == OUTSIDE)
		return 0;
	if (state == MISSING || state == SINGLE_DOUBLE ||
	    p->t.text.len - open->at > QUOTED_MAX)
		return NEVER;
	if (state == SINGLE)
		return unclosed_single_cost(p, open);
	if (state == NESTED)
		return 60;
	if (open->at == 0)
		return 10;
	return mark_follows(p->t.text, open, ",:") ? 15 : 30;
}

/* Note a way to get to a state, if it is the cheapest so far. */
static void
step(struct pairing *p, struct quote_mark *m, enum state from, enum state to,
    enum mark_role role, int cost)
{
	const struct way *before = &p->ways[from];
	struct way *way = &p->next[to];
	bool begins = role == MARK_REPAIRS ||
	    (role == MARK_OPENS && from == OUTSIDE);

	if (before->cost + cost >= way->cost)
		return;
	way->cost = before->cost + cost;
	way->open = to == OUTSIDE ? NULL : begins ? m : before->open;
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
	    mark_repaired_end(p->t.language, p->t.text, open->at, m->at) != 0;
}

/* Can it close what begins with the paragraph (K6)? */
static bool
closes_missing(const struct pairing *p, const struct quote_mark *m)
{
	if (m->before != SIDE_STOP || m->at >= FIRST_MAX)
		return false;
	return m->glyph == GLYPH_CLOSES ||
	    (p->double_before && m->glyph == GLYPH_STRAIGHT);
}

static void
step_double(struct pairing *p, struct quote_mark *m)
{
	int opens = mark_open_cost(m), inner = mark_inner_cost(&p->t, m);

	step(p, m, OUTSIDE, OUTSIDE, MARK_NONE, mark_stray_cost(m));
	step(p, m, OUTSIDE, DOUBLE, MARK_OPENS, opens);
	step(p, m, DOUBLE, DOUBLE, MARK_NONE, inner);
	step(p, m, DOUBLE, OUTSIDE, MARK_CLOSES,
	    mark_close_cost(m, p->ways[DOUBLE].open));
	step(p, m, DOUBLE, NESTED, MARK_INNER, opens +
	    (m->glyph == GLYPH_OPENS ? 10 : 40));
	if (opens <= 10 && is_repairable(p, m))
		step(p, m, DOUBLE, DOUBLE, MARK_REPAIRS, opens + 10);
	step(p, m, NESTED, NESTED, MARK_NONE, inner);
	step(p, m, NESTED, DOUBLE, MARK_INNER, mark_close_cost(m, NULL));
	step(p, m, SINGLE, SINGLE, MARK_NONE, inner);
	step(p, m, SINGLE, SINGLE_DOUBLE, MARK_INNER, opens);
	step(p, m, SINGLE_DOUBLE, SINGLE_DOUBLE, MARK_NONE, inner);
	step(p, m, SINGLE_DOUBLE, SINGLE, MARK_INNER, mark_close_cost(m, NULL));
	step(p, m, MISSING, MISSING, MARK_NONE, mark_stray_cost(m));
	if (closes_missing(p, m))
		step(p, m, MISSING, OUTSIDE, MARK_CLOSES,
		    mark_close_cost(m, NULL));
	p->last = m;
}

static void
step_single(struct pairing *p, struct quote_mark *m)
{
	static const enum state through[] = { DOUBLE, NESTED, SINGLE_DOUBLE,
	    MISSING };
	int opens = mark_single_open_cost(&p->t, m);
	size_t i;

	step(p, m, OUTSIDE, OUTSIDE, MARK_NONE,
	    mark_apostrophe_cost(&p->t, m, false));
	for (i = 0; i < sizeof(through) / sizeof(through[0]); i++)
		step(p, m, through[i], through[i], MARK_NONE, 0);
	step(p, m, SINGLE, SINGLE, MARK_NONE,
	    mark_apostrophe_cost(&p->t, m, true));
	if (opens < NEVER)
		step(p, m, OUTSIDE, SINGLE, MARK_OPENS, opens);
	if (p->ways[SINGLE].open != NULL)
		step(p, m, SINGLE, OUTSIDE, MARK_CLOSES,
		    mark_single_close_cost(&p->t, m, p->ways[SINGLE].open));
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

/* Take off what all ways have cost, so that no number of marks makes the
 * cheapest one cost as much as what cannot be. */
static void
take_off(struct way *ways)
{
	int least = NEVER;
	size_t s;

	for (s = 0; s < STATES; s++)
		least = ways[s].cost < least ? ways[s].cost : least;
	for (s = 0; s < STATES; s++)
		if (ways[s].cost < NEVER)
			ways[s].cost -= least;
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
		take_off(p->ways);
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
		enum mark_role role = m->role[state];

		state = m->from[state];
		m->role[0] = (unsigned char)role;
	}
}

void
marks_pair(struct quote_marks *ms, const struct language *l, struct slice t,
    bool double_before, bool single_before)
{
	struct pairing p = { .t = { l, t },
	    .double_before = double_before,
	    .single_before = single_before };

	note_roles(ms, read_marks(&p, ms));
}
