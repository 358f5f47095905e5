/* SPDX-License-Identifier: MIT */
/*
 * Viterbi's algorithm for the best sequence; the forward algorithm, in
 * likelihoods scaled word by word, for how likely it is, and how likely the
 * sequences without content are.
 */
#include <math.h>
#include <stdlib.h>

#include "base/base.h"
#include "chain/chain.h"
#include "model.h"

const struct model_kind clause_kind = { "nutclaus", CLAUSE_VERSION,
	VIEW_VERSION };

/* The likelihoods of moves and scores. */
static void
make_powers(struct clause_model *m)
{
	int i, k;

	for (i = 0; i < CLAUSE_STATES; i++)
		for (k = 0; k < CLAUSE_STATES; k++)
			m->move_powers[i][k] = maths_exp(m->moves[i][k] /
			    (double)m->scale);
	for (i = 0; i < 2 * CLAUSE_POWERS; i++)
		m->powers[i] = maths_exp((i - CLAUSE_POWERS) /
		    (double)m->scale);
}

bool
clause_load(struct clause_model *m, struct slice image)
{
	const char *p = image.p;
	uint32_t rows;
	int i, k;

	if (image.len < CLAUSE_HEAD)
		return false;
	rows = little_load32(p + CLAUSE_AT_ROWS);
	for (m->bits = 1; m->bits < 28 && (uint32_t)1 << m->bits < rows;)
		m->bits++;
	m->scale = little_load32(p + CLAUSE_AT_SCALE);
	if ((uint32_t)1 << m->bits != rows || m->scale == 0 ||
	    image.len != CLAUSE_HEAD + (size_t)rows * (CLAUSE_COLUMNS + 2))
		return false;
	for (i = 0; i < 4; i++)
		m->confidence[i] =
		    (int32_t)little_load32(p + CLAUSE_AT_CONFIDENCE + 4 * i) /
		    CLAUSE_ONE;
	for (i = 0; i < CLAUSE_STATES; i++)
		for (k = 0; k < CLAUSE_STATES; k++)
			m->moves[i][k] = (int16_t)little_load16(p +
			    CLAUSE_AT_MOVES + 2 * (i * CLAUSE_STATES + k));
	m->gate = (int32_t)little_load32(p + CLAUSE_AT_GATE);
	m->checks = (const uint8_t *)p + CLAUSE_HEAD;
	m->gates = (const int8_t *)m->checks + rows;
	m->table = m->gates + rows;
	make_powers(m);
	return true;
}

/* The weights of a feature: those of its row, or zeros if the row is another
 * feature's; the table need not be read for that. */
static inline uint64_t
weights_of(const struct clause_model *m, uint32_t hash)
{
	size_t slot = clause_slot(hash, m->bits);
	uint64_t own = 0 - (uint64_t)(m->checks[slot] == clause_check(hash));
	uint64_t row;

	memcpy(&row, m->table + (slot & own) * CLAUSE_COLUMNS, sizeof(row));
	return row & own;
}

/* Two rows are added at once, as one of a chain's. */
void
clause_add_rows(const struct clause_model *m, int16_t *scores,
    const uint32_t *rows, size_t n)
{
	typedef uint64_t two __attribute__((vector_size(16)));
	struct chain_sum sum = { { 0 }, { 0 } };
	int16_t both[CHAIN_COLUMNS];
	size_t i;
	int k;

	for (i = 0; i < n; i += 2) {
		two pair = { weights_of(m, rows[i]), i + 1 < n ?
		    weights_of(m, rows[i + 1]) : 0 };

		chain_add_row(&sum, (const int8_t *)&pair);
	}
	chain_spread(&sum, both);
	for (k = 0; k < CLAUSE_COLUMNS; k++)
		scores[k] = (int16_t)(scores[k] + both[k] +
		    both[k + CLAUSE_COLUMNS]);
}

int
clause_gate(const struct clause_model *m, const uint32_t *rows, size_t n)
{
	size_t i;
	int sum = 0;

	for (i = 0; i < n; i++) {
		size_t slot = clause_slot(rows[i], m->bits);

		if (m->checks[slot] == clause_check(rows[i]))
			sum += m->gates[slot];
	}
	return sum;
}

/* The sum of the rows of a word on one side, kept while the sentence lasts. */
static const int16_t *
side_scores(const struct clause_model *m, struct clause_sums *k,
    const struct view *v, size_t i, bool behind)
{
	size_t at = 2 * (i - v->c->lo) + behind;
	uint32_t rows[VIEW_ROWS];

	if (!k->known[at]) {
		memset(k->sums[at], 0, sizeof(k->sums[at]));
		clause_add_rows(m, k->sums[at], rows, view_side_rows(v, i,
		    behind, rows));
		k->known[at] = 1;
	}
	return k->sums[at];
}

void
clause_sums_clear(struct clause_sums *k, size_t words)
{
	k->known = mem_grow(k->known, &k->known_cap, 2 * words, 1);
	k->sums = mem_grow(k->sums, &k->cap, 2 * words, sizeof(*k->sums));
	memset(k->known, 0, 2 * words);
}

void
clause_sums_free(struct clause_sums *k)
{
	free(k->known);
	free(k->sums);
	*k = (struct clause_sums){ 0 };
}

/* Fill the scores of the words in view; false if the cue is not one. */
static bool
word_scores(const struct clause_model *m, struct clause_sums *sums,
    struct view *v, int16_t (*scores)[CLAUSE_COLUMNS])
{
	int16_t cue[CLAUSE_COLUMNS] = { 0 };
	const int16_t *side;
	uint32_t rows[VIEW_ROWS];
	size_t i, n = view_cue_rows(v, rows);
	int k;

	if (clause_gate(m, rows, n) < m->gate)
		return false;
	clause_add_rows(m, cue, rows, n);
	view_places(v);
	for (i = v->from; i < v->to; i++) {
		int16_t *s = scores[i - v->from];

		memset(s, 0, sizeof(cue));
		if (i >= v->cue && i < v->cue_end)
			continue;
		side = side_scores(m, sums, v, i, i >= v->cue_end);
		for (k = 0; k < CLAUSE_COLUMNS; k++)
			s[k] = (int16_t)(cue[k] + side[k]);
		clause_add_rows(m, s, rows, view_word_rows(v, i, rows));
	}
	return true;
}

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

struct clause
clause_find(const struct clause_model *m, struct clause_sums *sums,
    struct view *v, bool sure)
{
	int16_t scores[CLAUSE_WORDS][CLAUSE_COLUMNS];
	struct clause_words w = { (const int16_t (*)[CLAUSE_COLUMNS])scores,
	    v->to - v->from, v->cue - v->from, v->cue_end - v->from, sure };
	struct clause r;
	int k;

	if (!word_scores(m, sums, v, scores))
		return (struct clause){ .any = -30, .path = -30 };
	r = clause_decode(m, &w);
	for (k = 0; k < 3; k++) {
		struct stretch *s = k < 2 ? &r.content[k] : &r.source;

		if (s->from < s->to) {
			s->from += v->from;
			s->to += v->from;
		}
	}
	return r;
}

double
clause_odds(const struct clause *r)
{
	return r->path > -1e-9 ? 20 : r->path - maths_log(1 -
	    maths_exp(r->path));
}

double
clause_confidence(const struct clause_model *m, const struct clause *r)
{
	return maths_logistic(m->confidence[0] + m->confidence[1] *
	    clause_odds(r) + m->confidence[2] * r->any);
}
