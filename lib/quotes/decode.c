/* SPDX-License-Identifier: MIT */
/*
 * Viterbi's algorithm for the best sequence; the forward algorithm, in
 * likelihoods scaled word by word, for how likely it is, and how likely the
 * sequences without content are.
 */
#include <math.h>

#include "base/base.h"
#include "model.h"

static bool
in_cue(const struct clause_words *w, size_t t)
{
	return t >= w->cue && t < w->cue_end;
}

/* The states that each state may follow. */
static const struct {
	unsigned n;
	uint8_t p[5];
} before[CLAUSE_STATES] = {
	{ 5, { CLAUSE_OUT, CONTENT_LAST, CONTENT_ONLY, SOURCE_LAST,
	    SOURCE_ONLY } },
	{ 3, { CLAUSE_OUT, SOURCE_LAST, SOURCE_ONLY } },
	{ 2, { CONTENT_FIRST, CONTENT_IN } },
	{ 2, { CONTENT_FIRST, CONTENT_IN } },
	{ 3, { CLAUSE_OUT, SOURCE_LAST, SOURCE_ONLY } },
	{ 3, { CLAUSE_OUT, CONTENT_LAST, CONTENT_ONLY } },
	{ 2, { SOURCE_FIRST, SOURCE_IN } },
	{ 2, { SOURCE_FIRST, SOURCE_IN } },
	{ 3, { CLAUSE_OUT, CONTENT_LAST, CONTENT_ONLY } },
};

bool
clause_follows(unsigned from, unsigned to)
{
	unsigned i;

	for (i = 0; i < before[to].n; i++)
		if (before[to].p[i] == from)
			return true;
	return false;
}

/* Scores of ways are kept together with the state that they come from, in their
 * lower bits, the earlier state the greater: so that the best of several ways
 * is just the greatest number, found without a branch. */
enum { WAY = 16, BARRED = CLAUSE_BARRED * 100 * WAY };

/* The best way into state k. With a constant for k, as below, the loop becomes
 * two to five comparisons. */
static inline int
best_into(int (*moves)[CLAUSE_STATES], const int *last, unsigned k)
{
	int best = BARRED + WAY - 1;
	unsigned i;

	for (i = 0; i < before[k].n; i++) {
		int way = last[before[k].p[i]] + moves[before[k].p[i]][k];

		best = way > best ? way : best;
	}
	return best;
}

/* The best ways into each state of a word with these scores. */
static void
best_step(int (*moves)[CLAUSE_STATES], int *last, const int16_t *scores,
    uint8_t *from)
{
	int now[CLAUSE_STATES];
	unsigned k;

	now[CLAUSE_OUT] = best_into(moves, last, CLAUSE_OUT);
	now[CONTENT_FIRST] = best_into(moves, last, CONTENT_FIRST);
	now[CONTENT_IN] = best_into(moves, last, CONTENT_IN);
	now[CONTENT_LAST] = best_into(moves, last, CONTENT_LAST);
	now[CONTENT_ONLY] = best_into(moves, last, CONTENT_ONLY);
	now[SOURCE_FIRST] = best_into(moves, last, SOURCE_FIRST);
	now[SOURCE_IN] = best_into(moves, last, SOURCE_IN);
	now[SOURCE_LAST] = best_into(moves, last, SOURCE_LAST);
	now[SOURCE_ONLY] = best_into(moves, last, SOURCE_ONLY);
	for (k = 0; k < CLAUSE_STATES; k++) {
		from[k] = (uint8_t)(WAY - 1 - (now[k] & (WAY - 1)));
		last[k] = (now[k] & ~(WAY - 1)) + (k == CLAUSE_OUT ? 0 :
		    scores[k - 1] * WAY);
	}
}

/* The only way through a word of the cue: outside. */
static void
cue_step(int (*moves)[CLAUSE_STATES], int *last, uint8_t *from)
{
	int out = best_into(moves, last, CLAUSE_OUT);
	unsigned k;

	for (k = 0; k < CLAUSE_STATES; k++) {
		last[k] = BARRED;
		from[k] = CLAUSE_OUT;
	}
	from[CLAUSE_OUT] = (uint8_t)(WAY - 1 - (out & (WAY - 1)));
	last[CLAUSE_OUT] = out & ~(WAY - 1);
}

/* The best sequence of states, and its score. */
static int
best_path(const struct clause_model *m, const struct clause_words *w,
    uint8_t *path)
{
	int moves[CLAUSE_STATES][CLAUSE_STATES], last[CLAUSE_STATES], best;
	uint8_t from[CLAUSE_WORDS][CLAUSE_STATES];
	unsigned i, k;
	size_t t;

	for (i = 0; i < CLAUSE_STATES; i++)
		for (k = 0; k < CLAUSE_STATES; k++)
			moves[i][k] = m->moves[i][k] * WAY + WAY - 1 - (int)i;
	for (k = 0; k < CLAUSE_STATES; k++)
		last[k] = k == CLAUSE_OUT ? 0 : BARRED;
	for (t = 0; t < w->n; t++)
		if (in_cue(w, t))
			cue_step(moves, last, from[t]);
		else
			best_step(moves, last, w->scores[t], from[t]);
	best = BARRED;
	for (i = k = 0; i < before[CLAUSE_OUT].n; i++)
		if (last[before[CLAUSE_OUT].p[i]] > best) {
			k = before[CLAUSE_OUT].p[i];
			best = last[k];
		}
	for (t = w->n; t-- > 0;) {
		path[t] = (uint8_t)k;
		k = from[t][k];
	}
	return best / WAY;
}

/* e to a score, which is cut to what the table has. */
static double
power(const struct clause_model *m, int score)
{
	score = score > CLAUSE_POWERS - 1 ? CLAUSE_POWERS - 1 :
	    score < -CLAUSE_POWERS ? -CLAUSE_POWERS : score;
	return m->powers[score + CLAUSE_POWERS];
}

/* The sum over the ways into state k, a constant as in best_into(). */
static inline double
sum_into(const struct clause_model *m, const double *last, unsigned k)
{
	double sum = 0;
	unsigned i;

	for (i = 0; i < before[k].n; i++)
		sum += last[before[k].p[i]] *
		    m->move_powers[before[k].p[i]][k];
	return sum;
}

/* One step of the forward algorithm; without content, its states stay 0. */
static inline void
forward(const struct clause_model *m, double *last, const double *e,
    bool content)
{
	double now[CLAUSE_STATES] = { 0 };
	unsigned k;

#define SUM(k) now[k] = sum_into(m, last, k) * e[k]
	SUM(CLAUSE_OUT);
	if (content) {
		SUM(CONTENT_FIRST);
		SUM(CONTENT_IN);
		SUM(CONTENT_LAST);
		SUM(CONTENT_ONLY);
	}
	SUM(SOURCE_FIRST);
	SUM(SOURCE_IN);
	SUM(SOURCE_LAST);
	SUM(SOURCE_ONLY);
#undef SUM
	for (k = 0; k < CLAUSE_STATES; k++)
		last[k] = now[k];
}

/* Scale the sum to 1; returns the log of what it was. */
static double
normal(double *p)
{
	double sum = 0;
	unsigned k;

	for (k = 0; k < CLAUSE_STATES; k++)
		sum += p[k];
	for (k = 0; k < CLAUSE_STATES; k++)
		p[k] /= sum;
	return maths_log(sum);
}

/* The logs of the sums over all sequences and over those without content.
 * Eight scores, of 43 nats at most, are no more than a double holds. */
static void
sum_paths(const struct clause_model *m, const struct clause_words *w,
    double *all, double *none)
{
	double a[CLAUSE_STATES] = { 1 }, b[CLAUSE_STATES] = { 1 };
	double e[CLAUSE_STATES] = { 1 }, za = 0, zb = 0;
	unsigned i, k;
	size_t t;

	*all = *none = 0;
	for (t = 0; t < w->n; t++) {
		for (k = 1; k < CLAUSE_STATES; k++)
			e[k] = in_cue(w, t) ? 0 : power(m,
			    w->scores[t][k - 1]);
		forward(m, a, e, true);
		forward(m, b, e, false);
		if (t % 8 == 7) {
			*all += normal(a);
			*none += normal(b);
		}
	}
	for (i = 0; i < before[CLAUSE_OUT].n; i++) {
		za += a[before[CLAUSE_OUT].p[i]];
		zb += b[before[CLAUSE_OUT].p[i]];
	}
	*all += maths_log(za);
	*none += maths_log(zb);
}

#define BIT(state) (1U << (state))

/* The stretches of a path; a third piece of content is left out. */
static void
read_path(const uint8_t *path, size_t n, struct clause *r)
{
	const unsigned firsts = BIT(CONTENT_FIRST) | BIT(CONTENT_ONLY) |
	    BIT(SOURCE_FIRST) | BIT(SOURCE_ONLY);
	const unsigned lasts = BIT(CONTENT_LAST) | BIT(CONTENT_ONLY) |
	    BIT(SOURCE_LAST) | BIT(SOURCE_ONLY);
	size_t t, k = 0, from = 0;

	for (t = 0; t < n; t++) {
		if (firsts & BIT(path[t]))
			from = t;
		if ((lasts & BIT(path[t])) == 0)
			continue;
		if (path[t] == SOURCE_LAST || path[t] == SOURCE_ONLY)
			r->source = (struct stretch){ from, t + 1 };
		else if (k < 2)
			r->content[k++] = (struct stretch){ from, t + 1 };
	}
}

struct clause
clause_decode(const struct clause_model *m, const struct clause_words *w)
{
	uint8_t path[CLAUSE_WORDS];
	struct clause r = { .any = -30, .path = -30 };
	double all, none;
	int best = best_path(m, w, path);

	read_path(path, w->n, &r);
	if (r.content[0].from == r.content[0].to && !w->sure)
		return r;
	sum_paths(m, w, &all, &none);
	r.path = best / (double)m->scale - all;
	r.any = none - all > -1e-13 ? -30 : maths_log(1 -
	    maths_exp(none - all)) - (none - all);
	return r;
}
