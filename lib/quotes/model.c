/* SPDX-License-Identifier: MIT */
/*
 * The model as it is stored, and the scores that it gives each word of a
 * sentence. What these make of the sentence is for decode.c.
 */
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
