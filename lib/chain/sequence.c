/* SPDX-License-Identifier: MIT */
/*
 * Viterbi's algorithm forwards for the best sequence, and the same backwards
 * for the margins: the best sequence through each state of each token is the
 * sum of both. Scores are kept relative to the best of each token, so that 16
 * bits hold them for a stretch of any length. All loops run over the 16 columns
 * at once; "no name" is handled beside them. Where the best way into a state
 * comes from is looked up only on the best sequence.
 */
#include "base/base.h"
#include "hidden.h"
#include "sequence.h"

enum {
	LOWEST = -8000,		/* this far behind the best: out of the race */
	BEAM = 10, WIDE_BEAM = 25	/* nats */
};

/* Loops over the columns have no branches, so that the compiler makes a few
 * vector instructions of them. */
static const struct chain_states nothing = { { LOWEST, LOWEST, LOWEST, LOWEST,
	LOWEST, LOWEST, LOWEST, LOWEST, LOWEST, LOWEST, LOWEST, LOWEST, LOWEST,
	LOWEST, LOWEST, LOWEST }, 0 };

/* What a state is: its type, and whether it begins and ends a name. */
struct place {
	unsigned type;
	bool first, last, none, unused;
};

static struct place
place_of(unsigned types, unsigned state)
{
	unsigned each = types > 4 ? 2 : 4, at = state % each;
	struct place p = { state / each, false, true, state == CHAIN_NONE,
	    false };

	if (p.none)
		return p;
	p.unused = p.type >= types;
	p.first = each == 2 ? at == 0 : at == 0 || at == 3;
	p.last = each == 2 || at >= 2;
	return p;
}

/* Read the transitions, each of which is barred or within what weights may
 * be. */
static bool
load_moves(struct chain *c, const char *p)
{
	unsigned i, k;

	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < CHAIN_STATES; k++, p += 2) {
			int w = little_load16(p);

			if (w != CHAIN_BARRED && (w > CHAIN_MOST ||
			    w < -CHAIN_MOST || !chain_follows(c->types, i, k)))
				return false;
			c->moves[i][k] = (int16_t)w;
		}
	return true;
}

struct model_kind
chain_kind(uint32_t features)
{
	return (struct model_kind){ "nutchain", CHAIN_VERSION, features };
}

/* A number of the head, in parts of 1/CHAIN_ONE. */
static double
load_parts(const char *p)
{
	return (int32_t)little_load32(p) / (double)CHAIN_ONE;
}

bool
chain_load(struct chain *c, struct slice image)
{
	const char *p = image.p;
	uint32_t rows;
	size_t i;

	if (image.len < CHAIN_HEAD)
		return false;
	rows = little_load32(p + CHAIN_AT_ROWS);
	for (c->bits = CHAIN_BITS_LEAST; c->bits < CHAIN_BITS_MOST &&
	    (uint32_t)1 << c->bits < rows;)
		c->bits++;
	c->types = little_load32(p + CHAIN_AT_TYPES);
	c->scale = little_load32(p + CHAIN_AT_SCALE);
	c->offset = load_parts(p + CHAIN_AT_OFFSET);
	c->slope = load_parts(p + CHAIN_AT_SLOPE);
	c->wide = little_load32(p + CHAIN_AT_WIDE) != 0;
	c->hidden_size = little_load32(p + CHAIN_AT_HIDDEN);
	if (rows != (uint32_t)1 << c->bits || c->types < 1 ||
	    c->types > CHAIN_TYPES || c->scale < 1 ||
	    c->scale > CHAIN_SCALE_MOST)
		return false;
	if ((c->hidden_size != 0 && c->hidden_size != HIDDEN_SIZE) ||
	    image.len != CHAIN_HEAD + (size_t)rows * CHAIN_COLUMNS +
	    c->hidden_size)
		return false;
	memcpy(c->names, p + CHAIN_AT_NAMES, sizeof(c->names));
	for (i = 0; i < CHAIN_TYPES; i++)
		c->names[i][CHAIN_NAME - 1] = '\0';
	if (!load_moves(c, p + CHAIN_AT_MOVES))
		return false;
	c->table = (const int8_t *)p + CHAIN_HEAD;
	c->hidden = c->table + (size_t)rows * CHAIN_COLUMNS;
	chain_turn(c);
	return true;
}

/* over[j][i] by the moves of i and j. Where only i has a way it counts as much
 * better; CHAIN_BARRED if i has none between names. */
static void
compare_moves(struct chain *c, bool ahead)
{
	int i, j, k;

	for (i = 0; i < CHAIN_STATES; i++) {
		struct place p = place_of(c->types, (unsigned)i);
		bool passes = !p.unused && (ahead ? p.last : p.first);

		for (j = 0; j < CHAIN_STATES; j++) {
			const int16_t *from = ahead ? c->moves[i] : c->back[i];
			const int16_t *than = ahead ? c->moves[j] : c->back[j];
			int most = CHAIN_BARRED;

			for (k = 0; passes && k < CHAIN_STATES; k++)
				if (from[k] > CHAIN_BARRED &&
				    from[k] - than[k] > most)
					most = from[k] - than[k];
			if (ahead)
				c->over[j][i] = (int16_t)most;
			else
				c->over_back[j][i] = (int16_t)most;
		}
	}
}

void
chain_turn(struct chain *c)
{
	int i, k;

	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < CHAIN_STATES; k++)
			c->back[k][i] = c->moves[i][k];
	compare_moves(c, true);
	compare_moves(c, false);
}

unsigned
chain_column(unsigned types, unsigned type, bool first, bool last)
{
	if (types > 4)
		return type * 2 + !first;
	return type * 4 + (first ? (last ? 3 : 0) : (last ? 2 : 1));
}

bool
chain_follows(unsigned types, unsigned from, unsigned to)
{
	struct place a = place_of(types, from), b = place_of(types, to);

	if (a.unused || b.unused)
		return false;
	if (b.none || b.first)
		return a.last;
	if (a.none || a.type != b.type)
		return false;
	return types > 4 || !a.last;	/* BIO: any token may go on */
}

bool
chain_ends(unsigned types, unsigned state)
{
	struct place p = place_of(types, state);

	return !p.unused && p.last;
}

/* The best of scores, each with something added. */
static int16_t
best_with(const int16_t *s, const int16_t *add)
{
	int16_t most = INT16_MIN;
	int k;

	for (k = 0; k < CHAIN_COLUMNS; k++) {
		int16_t w = (int16_t)(s[k] + add[k]);

		most = w > most ? w : most;
	}
	return most;
}

/* Make scores relative to the best; what is further behind it than the beam is
 * out of the race. False if only "no name" is left, as for most tokens. */
static bool
settle(struct chain_states *a, int beam)
{
	static const int16_t nothing_more[CHAIN_COLUMNS];
	int column = best_with(a->s, nothing_more), k;
	int16_t most = (int16_t)(column > a->none ? column : a->none);
	int16_t least = (int16_t)(most - beam);

	if (column <= a->none - beam) {
		*a = nothing;
		return false;
	}
	for (k = 0; k < CHAIN_COLUMNS; k++)
		a->s[k] = (int16_t)(a->s[k] > least ? a->s[k] - most : LOWEST);
	a->none = a->none > least ? a->none - most : LOWEST;
	return true;
}

/* Raise the scores of ways into each state to those out of one with score s. */
static void
raise(struct chain_states *b, const int16_t *moves, int16_t s)
{
	int16_t best[CHAIN_COLUMNS];
	int k;

	for (k = 0; k < CHAIN_COLUMNS; k++) {
		int16_t w = (int16_t)(moves[k] + s);

		best[k] = w > b->s[k] ? w : b->s[k];
	}
	memcpy(b->s, best, sizeof(best));
	if (s + moves[CHAIN_NONE] > b->none)
		b->none = s + moves[CHAIN_NONE];
}

/* Raise the score of a state to that of the better of two ways inside a
 * name. */
static void
go_on(struct chain_states *b, unsigned to, const struct chain_states *a,
    unsigned x, int move_x, unsigned y, int move_y)
{
	int best = b->s[to];

	if (a->s[x] > LOWEST && a->s[x] + move_x > best)
		best = a->s[x] + move_x;
	if (a->s[y] > LOWEST && a->s[y] + move_y > best)
		best = a->s[y] + move_y;
	b->s[to] = (int16_t)best;
}

/* Ways between names, by their moves. Most cannot win against those out of the
 * best state, or of "no name" if it is nearly as good. */
static void
pass(struct chain_states *b, const struct chain_states *a,
    const int16_t moves[CHAIN_STATES][CHAIN_STATES],
    const int16_t over[CHAIN_STATES][CHAIN_STATES])
{
	int i;

	if (best_with(a->s, over[CHAIN_NONE]) <= a->none)
		return;
	for (i = 0; i < CHAIN_COLUMNS; i++)
		if (a->s[i] > LOWEST && a->s[i] + over[CHAIN_NONE][i] >
		    a->none)
			raise(b, moves[i], a->s[i]);
}

static void
start_step(struct chain_states *b, const struct chain_states *a,
    const int16_t moves[CHAIN_STATES])
{
	int k;

	for (k = 0; k < CHAIN_COLUMNS; k++)
		b->s[k] = (int16_t)(moves[k] + a->none);
	b->none = a->none + moves[CHAIN_NONE];
}

/* The best score of a way into each state from those of the token before;
 * names: are any of these in the race besides "no name"? */
static void
step_ahead(const struct chain *c, const struct chain_states *a, bool names,
    struct chain_states *b)
{
	unsigned k;

	start_step(b, a, c->moves[CHAIN_NONE]);
	if (!names)
		return;
	pass(b, a, c->moves, c->over);
	for (k = 0; k < c->types; k++) {
		unsigned first = chain_column(c->types, k, true, false);
		unsigned inner = chain_column(c->types, k, false, false);
		unsigned last = chain_column(c->types, k, false, true);

		go_on(b, inner, a, first, c->moves[first][inner], inner,
		    c->moves[inner][inner]);
		go_on(b, last, a, first, c->moves[first][last], inner,
		    c->moves[inner][last]);
	}
}

/* The same out of each state to those of the next token. */
static void
step_back(const struct chain *c, const struct chain_states *a, bool names,
    struct chain_states *b)
{
	unsigned k;

	start_step(b, a, c->back[CHAIN_NONE]);
	if (!names)
		return;
	pass(b, a, c->back, c->over_back);
	for (k = 0; k < c->types; k++) {
		unsigned first = chain_column(c->types, k, true, false);
		unsigned inner = chain_column(c->types, k, false, false);
		unsigned last = chain_column(c->types, k, false, true);

		go_on(b, first, a, inner, c->moves[first][inner], last,
		    c->moves[first][last]);
		go_on(b, inner, a, inner, c->moves[inner][inner], last,
		    c->moves[inner][last]);
	}
}

static void
add_scores(struct chain_states *a, const int16_t *scores)
{
	int k;

	for (k = 0; k < CHAIN_COLUMNS; k++)
		a->s[k] = (int16_t)(a->s[k] + scores[k]);
}

static void
forwards(const struct chain *c, struct chain_lattice *lat,
    const int16_t *scores, size_t n)
{
	int beam = BEAM * (int)c->scale;
	bool names = false;
	size_t t;

	for (t = 0; t < n; t++) {
		struct chain_states *a = &lat->ahead[t];

		step_ahead(c, t == 0 ? &nothing : a - 1, names, a);
		add_scores(a, scores + t * CHAIN_COLUMNS);
		names = settle(a, beam);
	}
}

/* The state from which the best way leads into this one. */
static unsigned
came_from(const struct chain *c, const struct chain_states *a, unsigned to)
{
	int best = a->none + c->moves[CHAIN_NONE][to];
	unsigned from = CHAIN_NONE, i;

	if (c->moves[CHAIN_NONE][to] > CHAIN_BARRED &&
	    best_with(a->s, c->over[CHAIN_NONE]) <= a->none)
		return CHAIN_NONE;
	for (i = 0; i < CHAIN_COLUMNS; i++)
		if (a->s[i] > LOWEST && a->s[i] + c->moves[i][to] > best) {
			best = a->s[i] + c->moves[i][to];
			from = i;
		}
	return from;
}

static void
trace_back(const struct chain *c, struct chain_lattice *lat, size_t n)
{
	const struct chain_states *a = &lat->ahead[n - 1];
	int best = a->none;
	unsigned s, at = CHAIN_NONE;
	size_t t;

	for (s = 0; s < CHAIN_COLUMNS; s++)
		if (a->s[s] > best && chain_ends(c->types, s)) {
			best = a->s[s];
			at = s;
		}
	for (t = n; t-- > 0;) {
		lat->best[t] = (uint8_t)at;
		if (t > 0)
			at = came_from(c, &lat->ahead[t - 1], at);
	}
}

/* behind[t]: the best from each state of t to the end, without the score of t
 * itself; for tokens [from..to), where "no name" follows. */
static void
backwards(const struct chain *c, struct chain_lattice *lat,
    const int16_t *scores, size_t from, size_t to, size_t n)
{
	int beam = WIDE_BEAM * (int)c->scale, s;
	struct chain_states next;
	bool names;
	size_t t;

	for (t = to; t-- > from;) {
		struct chain_states *b = &lat->behind[t];

		if (t + 1 == n) {
			for (s = 0; s < CHAIN_COLUMNS; s++)
				b->s[s] = chain_ends(c->types, (unsigned)s) ?
				    0 : LOWEST;
			b->none = 0;
			continue;
		}
		next = nothing;
		names = t + 1 < to;
		if (names) {
			next = b[1];
			add_scores(&next, scores + (t + 1) * CHAIN_COLUMNS);
			names = settle(&next, beam);
		}
		step_back(c, &next, names, b);
		settle(b, beam);
	}
}

/* By how much the best state of a token beats the next one. */
static int
margin_at(const struct chain_lattice *lat, size_t t)
{
	const struct chain_states *a = &lat->ahead[t], *b = &lat->behind[t];
	int best = 0, second = 2 * LOWEST, s;

	for (s = 0; s < CHAIN_STATES; s++) {
		int sum = s == CHAIN_NONE ? a->none + b->none :
		    a->s[s] + b->s[s];

		if (s == lat->best[t])
			best = sum;
		else if (sum > second)
			second = sum;
	}
	return best - second;
}

/* The margin of a name is that of its least certain token. */
static int
margin_of(const struct chain_lattice *lat, size_t from, size_t to)
{
	int least = margin_at(lat, from), m;
	size_t t;

	for (t = from + 1; t < to; t++)
		if ((m = margin_at(lat, t)) < least)
			least = m;
	return least;
}

/* How well each type fits the tokens of a name. */
static void
score_types(const struct chain *c, const int16_t *scores,
    struct chain_name *m)
{
	unsigned k;
	size_t t;

	for (k = 0; k < c->types; k++)
		for (t = m->from; t < m->to; t++)
			m->scores[k] += scores[t * CHAIN_COLUMNS +
			    chain_column(c->types, k, t == m->from,
			    t + 1 == m->to)];
}

size_t
chain_names(const struct chain *c, struct chain_lattice *lat,
    const int16_t *scores, size_t n, struct chain_name *names)
{
	size_t t, end, count = 0, first = 0, i;

	if (n == 0)
		return 0;
	forwards(c, lat, scores, n);
	trace_back(c, lat, n);
	for (t = 0; t < n; t = end) {
		struct place p;

		end = t + 1;
		p = place_of(c->types, lat->best[t]);
		if (p.none || p.unused)
			continue;
		while (end < n && !place_of(c->types, lat->best[end]).first &&
		    lat->best[end] != CHAIN_NONE)
			end++;
		names[count] = (struct chain_name){ t, end, p.type, 0, { 0 } };
		score_types(c, scores, &names[count++]);
	}
	/* Backwards over the tokens around each name, not over all the others:
	 * three after it settle what could be there. */
	for (i = count; i-- > 0;) {
		size_t stop = names[i].to + 3 < n ? names[i].to + 3 : n;

		first = names[i].from;
		while (i > 0 && names[i - 1].to + 3 >= first)
			first = names[--i].from;
		backwards(c, lat, scores, first, stop, n);
	}
	for (i = 0; i < count; i++)
		names[i].margin = margin_of(lat, names[i].from,
		    names[i].to);
	return count;
}

double
chain_confidence(const struct chain *c, int margin)
{
	return maths_logistic(c->offset + c->slope * margin / c->scale);
}
