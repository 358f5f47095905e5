/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>

#include "base/base.h"
#include "train-hidden.h"
#include "train.h"

enum {
	SCALE = 40,		/* of 8-bit weights: one nat */
	COUNTS = 24		/* log2 of the counters of features */
};
#define NO_ROW UINT32_MAX
#define FIRST_SQUARE 1e-8F	/* of a gradient, so that no rate is infinite */

void
trainer_init(struct trainer *tr, const struct train_options *o)
{
	unsigned i, k;

	tr->o = *o;
	tr->offset = 0;
	tr->slope = 1;
	for (i = 0; i < CHAIN_STATES; i++) {
		tr->ends[i] = chain_ends(o->types, i);
		for (k = 0; k < CHAIN_STATES; k++)
			tr->allowed[i][k] = chain_follows(o->types, i, k);
	}
	tr->cells = mem_alloc(sizeof(*tr->cells) << o->bits);
	tr->sums = mem_alloc(sizeof(*tr->sums) * CHAIN_COLUMNS << o->bits);
	tr->table = mem_alloc((size_t)CHAIN_COLUMNS << o->bits);
	tr->scores = mem_alloc(CHAIN_STRETCH * CHAIN_COLUMNS *
	    sizeof(*tr->scores));
	tr->found = mem_alloc(CHAIN_STRETCH * sizeof(*tr->found));
}

void
trainer_free(struct trainer *tr)
{
	features_free(&tr->f);
	hidden_trainer_free(&tr->hidden);
	str_free(&tr->hidden_image);
	free(tr->tokens);
	free(tr->sentences);
	free(tr->stretches);
	free(tr->lists);
	free(tr->hashes);
	free(tr->rows);
	free(tr->counts);
	free(tr->seen);
	free(tr->order);
	free(tr->list_of);
	free(tr->cells);
	free(tr->sums);
	free(tr->table);
	free(tr->scores);
	free(tr->found);
	memset(tr, 0, sizeof(*tr));
}

/* xorshift*: Vigna 2016. */
static uint64_t
random_next(struct trainer *tr)
{
	tr->random ^= tr->random >> 12;
	tr->random ^= tr->random << 25;
	tr->random ^= tr->random >> 27;
	return tr->random * 0x2545f4914f6cdd1dU;
}

static void
add_hashes(struct trainer *tr, const uint32_t *rows, size_t n)
{
	tr->hashes = mem_grow(tr->hashes, &tr->rows_cap, tr->nrows + n,
	    sizeof(*tr->hashes));
	memcpy(tr->hashes + tr->nrows, rows, n * sizeof(*rows));
	tr->nrows += n;
}

/* The list of a word's rows from a slot, made when it is first seen. */
static uint32_t
list_of(struct trainer *tr, uint32_t word, enum slot slot)
{
	size_t key = (size_t)word * SLOTS + slot;
	uint32_t rows[FEATURES_WORD_ROWS];

	if (tr->list_of[key] == 0) {
		uint32_t n = features_word(&tr->f, word, slot, rows);

		tr->lists = mem_grow(tr->lists, &tr->lists_cap,
		    tr->nlists + 1, sizeof(*tr->lists));
		tr->lists[tr->nlists].at = (uint32_t)tr->nrows;
		tr->lists[tr->nlists].n = n;
		add_hashes(tr, rows, n);
		tr->list_of[key] = (uint32_t)++tr->nlists;
	}
	return tr->list_of[key] - 1;
}

/* Lists by word: those of an emptied lexicon are forgotten. */
static void
make_room(struct trainer *tr, const struct lexicon *lx)
{
	size_t want = lx->n * SLOTS;

	if (tr->made != lx->made)
		tr->listed = 0;
	tr->made = lx->made;
	if (want <= tr->listed)
		return;
	tr->list_of = mem_grow(tr->list_of, &tr->list_of_cap, want,
	    sizeof(*tr->list_of));
	memset(tr->list_of + tr->listed, 0,
	    (want - tr->listed) * sizeof(*tr->list_of));
	tr->listed = want;
}

static void
add_token(struct trainer *tr, size_t tok)
{
	struct seen v;
	struct train_sample *t;
	unsigned i;

	features_token(&tr->f, tok, &v);
	tr->tokens = mem_grow(tr->tokens, &tr->tokens_cap, tr->ntokens + 1,
	    sizeof(*tr->tokens));
	t = &tr->tokens[tr->ntokens++];
	*t = (struct train_sample){ (uint32_t)tr->nseen, v.nwords, 0, v.nrows,
	    CHAIN_NONE, features_near(&tr->f, tok), v.nrun > 0, 0 };
	if (t->deep)
		t->hidden = hidden_trainer_add(&tr->hidden, &tr->f, &v);
	tr->seen = mem_grow(tr->seen, &tr->seen_cap, tr->nseen + v.nwords,
	    sizeof(*tr->seen));
	for (i = 0; i < v.nwords; i++)
		tr->seen[tr->nseen++] = list_of(tr, v.words[i].word,
		    v.words[i].slot);
	t->rows = (uint32_t)tr->nrows;
	add_hashes(tr, v.rows, v.nrows);
}

/* Set the states of a name; false if its ends are not those of tokens. */
static bool
set_states(struct trainer *tr, const struct tagdoc *td,
    const struct train_name *m, uint32_t base)
{
	size_t from = td->first[m->sent], end = td->first[m->sent + 1], to, i;

	while (from < end && td->toks[from].start < m->start)
		from++;
	for (to = from; to < end && td->toks[to].end < m->end; to++)
		continue;
	if (to == end || td->toks[from].start != m->start ||
	    td->toks[to].end != m->end)
		return false;
	for (i = from; i <= to; i++)
		if (tr->tokens[base + i].state != CHAIN_NONE)
			return false;
	for (i = from; i <= to; i++)
		tr->tokens[base + i].state = (uint8_t)chain_column(
		    tr->o.types, m->type, i == from, i == to);
	return true;
}

size_t
trainer_add(struct trainer *tr, struct tagdoc *td,
    const struct train_name *names, size_t n, unsigned part)
{
	uint32_t base = (uint32_t)tr->ntokens;
	size_t s, i, lost = 0;

	features_begin(&tr->f, td);
	hidden_trainer_document(&tr->hidden, &tr->f);
	tr->documents++;
	make_room(tr, &td->lx);
	for (s = 0; s < td->nsents; s++) {
		features_sentence(&tr->f, s);
		hidden_trainer_sentence(&tr->hidden, &tr->f);
		for (i = td->first[s]; i < td->first[s + 1]; i++)
			add_token(tr, i);
		for (i = td->first[s]; i < td->first[s + 1];
		    i += CHAIN_STRETCH) {
			size_t to = td->first[s + 1];

			if (to - i > CHAIN_STRETCH)
				to = i + CHAIN_STRETCH;
			tr->sentences = mem_grow(tr->sentences,
			    &tr->sentences_cap, tr->nsentences + 1,
			    sizeof(*tr->sentences));
			tr->sentences[tr->nsentences++] =
			    (struct train_sentence){ base + (uint32_t)i,
			    base + (uint32_t)to, part, tr->documents };
		}
	}
	for (i = 0; i < n; i++)
		lost += !set_states(tr, td, &names[i], base);
	return lost;
}

static void
add_cells(const struct trainer *tr, float *sum, const uint32_t *rows,
    uint32_t n)
{
	uint32_t i;
	int k;

	for (i = 0; i < n; i++) {
		const float *w = tr->cells[rows[i]].w;

		if (rows[i] == NO_ROW)
			continue;
		for (k = 0; k < CHAIN_COLUMNS; k++)
			sum[k] += w[k];
	}
}

/* The score of a token in each column. */
static void
score(const struct trainer *tr, const struct train_sample *t, float *sum)
{
	uint32_t i;

	memset(sum, 0, CHAIN_COLUMNS * sizeof(*sum));
	for (i = 0; i < t->nlists; i++) {
		const struct train_list *l = &tr->lists[tr->seen[t->lists + i]];

		add_cells(tr, sum, tr->rows + l->at, l->n);
	}
	add_cells(tr, sum, tr->rows + t->rows, t->nrows);
}

static void
step_cells(struct trainer *tr, const float *g, const uint32_t *rows,
    uint32_t n)
{
	float rate = (float)tr->o.rate;
	uint32_t i;
	int k;

	for (i = 0; i < n; i++) {
		struct train_cell *c = &tr->cells[rows[i]];

		if (rows[i] == NO_ROW)
			continue;
		for (k = 0; k < CHAIN_COLUMNS; k++) {
			c->g[k] += g[k] * g[k];
			c->w[k] += rate * g[k] / sqrtf(c->g[k]);
		}
	}
}

static void
step_token(struct trainer *tr, const struct train_sample *t, const float *g)
{
	uint32_t i;

	for (i = 0; i < t->nlists; i++) {
		const struct train_list *l = &tr->lists[tr->seen[t->lists + i]];

		step_cells(tr, g, tr->rows + l->at, l->n);
	}
	step_cells(tr, g, tr->rows + t->rows, t->nrows);
}

static void
exp_moves(struct trainer *tr)
{
	int i, k;

	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < CHAIN_STATES; k++)
			tr->m[i][k] = tr->back[k][i] = tr->allowed[i][k] ?
			    expf(tr->moves[i][k]) : 0;
}

static float
normal(float *v)
{
	float sum = 0, scale;
	int k;

	for (k = 0; k < CHAIN_STATES; k++)
		sum += v[k];
	scale = 1 / (sum > 1e-30F ? sum : 1e-30F);
	for (k = 0; k < TRAIN_PAD; k++)
		v[k] *= scale;
	return sum > 1e-30F ? sum : 1e-30F;
}

/* r = v m, over states. */
static void
product(float *r, const float *v, const float m[TRAIN_PAD][TRAIN_PAD])
{
	int i, k;

	memset(r, 0, TRAIN_PAD * sizeof(*r));
	for (i = 0; i < CHAIN_STATES; i++) {
		if (v[i] == 0)
			continue;
		for (k = 0; k < TRAIN_PAD; k++)
			r[k] += v[i] * m[i][k];
	}
}

/* alpha and beta of n tokens; gives the logarithm of their sum, less the
 * scores' offsets. */
static double
forward_backward(struct trainer *tr, size_t n)
{
	float start[TRAIN_PAD] = { 0 }, next[TRAIN_PAD];
	double z = 0;
	size_t t;
	int k;

	start[CHAIN_NONE] = 1;
	for (t = 0; t < n; t++) {
		float *a = tr->alpha[t];

		product(a, t == 0 ? start : tr->alpha[t - 1],
		    (const float (*)[TRAIN_PAD])tr->m);
		for (k = 0; k < TRAIN_PAD; k++)
			a[k] *= tr->e[t][k];
		if (t + 1 == n)
			for (k = 0; k < CHAIN_STATES; k++)
				a[k] *= tr->ends[k];
		z += log((double)normal(a));
	}
	for (k = 0; k < TRAIN_PAD; k++)
		tr->beta[n - 1][k] = k < CHAIN_STATES && tr->ends[k];
	for (t = n - 1; t-- > 0;) {
		for (k = 0; k < TRAIN_PAD; k++)
			next[k] = tr->e[t + 1][k] * tr->beta[t + 1][k];
		product(tr->beta[t], next,
		    (const float (*)[TRAIN_PAD])tr->back);
		normal(tr->beta[t]);
	}
	return z;
}

/* The expected number of each transition between t - 1 and t. */
static void
expect_moves(struct trainer *tr, size_t t)
{
	float pair[TRAIN_PAD][TRAIN_PAD], right[TRAIN_PAD], sum = 0, scale;
	int i, k;

	for (k = 0; k < TRAIN_PAD; k++)
		right[k] = tr->e[t][k] * tr->beta[t][k];
	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < TRAIN_PAD; k++) {
			pair[i][k] = tr->alpha[t - 1][i] * tr->m[i][k] *
			    right[k];
			sum += pair[i][k];
		}
	scale = -1 / (sum > 1e-30F ? sum : 1e-30F);
	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < TRAIN_PAD; k++)
			tr->want[i][k] += pair[i][k] * scale;
}

static void
step_moves(struct trainer *tr)
{
	float rate = (float)tr->o.rate;
	int i, k;

	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < CHAIN_STATES; k++) {
			float g = tr->want[i][k];

			if (!tr->allowed[i][k] || g == 0)
				continue;
			tr->moves_g[i][k] += g * g;
			tr->moves[i][k] += rate * g /
			    sqrtf(tr->moves_g[i][k]);
		}
}

static double
learn_sentence(struct trainer *tr, const struct train_sentence *s)
{
	size_t n = s->to - s->from, t;
	const struct train_sample *toks = tr->tokens + s->from;
	unsigned before = CHAIN_NONE;
	double loss = 0;
	int k;

	exp_moves(tr);
	memset(tr->want, 0, sizeof(tr->want));
	for (t = 0; t < n; t++) {
		float sum[TRAIN_PAD] = { 0 }, most = 0;

		score(tr, &toks[t], sum);
		if (toks[t].deep)
			hidden_trainer_score(&tr->hidden, toks[t].hidden,
			    t, sum);
		loss -= (double)sum[toks[t].state] + (double)(t == 0 ?
		    tr->moves[CHAIN_NONE][toks[t].state] :
		    tr->moves[before][toks[t].state]);
		before = toks[t].state;
		for (k = 0; k < CHAIN_COLUMNS; k++)
			most = sum[k] > most ? sum[k] : most;
		loss += (double)most;
		for (k = 0; k < CHAIN_STATES; k++)
			tr->e[t][k] = expf(sum[k] - most);
	}
	loss += forward_backward(tr, n);
	before = CHAIN_NONE;
	for (t = 0; t < n; t++) {
		float p[TRAIN_PAD], g[CHAIN_COLUMNS], most = 0;

		for (k = 0; k < TRAIN_PAD; k++)
			p[k] = tr->alpha[t][k] * tr->beta[t][k];
		normal(p);
		for (k = 0; k < CHAIN_COLUMNS; k++) {
			g[k] = (k == toks[t].state) - p[k] + 1e-12F;
			most = fabsf(g[k]) > most ? fabsf(g[k]) : most;
		}
		if (most > 0.001F)
			step_token(tr, &toks[t], g);
		if (most > 0.001F && toks[t].deep)
			hidden_trainer_learn(&tr->hidden, toks[t].hidden, t,
			    (float)tr->o.rate, g);
		tr->want[before][toks[t].state] += 1;
		before = toks[t].state;
		if (t > 0)
			expect_moves(tr, t);
		else
			for (k = 0; k < TRAIN_PAD; k++)
				tr->want[CHAIN_NONE][k] -= p[k];
	}
	step_moves(tr);
	hidden_trainer_step(&tr->hidden, (float)tr->o.rate);
	return loss;
}

/* Are names often where no capital is near? More than one of their tokens in
 * 50. */
static bool
is_wide(const struct trainer *tr)
{
	size_t i, far = 0, n = 0;

	for (i = 0; i < tr->ntokens; i++)
		if (tr->tokens[i].state != CHAIN_NONE) {
			n++;
			far += !tr->tokens[i].near;
		}
	return far * 50 > n;
}

/* What is looked at in tagging, as in chain/tagger.c. Learning looks at all
 * tokens: that is a little better. */
static void
make_stretches(struct trainer *tr)
{
	size_t i;
	uint32_t t, to;

	tr->wide = is_wide(tr);
	tr->nstretches = 0;
	for (i = 0; i < tr->nsentences; i++) {
		const struct train_sentence *s = &tr->sentences[i];

		for (t = s->from; t < s->to; t = to) {
			for (to = t; to < s->to &&
			    (tr->wide || tr->tokens[to].near); to++)
				continue;
			if (to == t) {
				to++;
				continue;
			}
			tr->stretches = mem_grow(tr->stretches,
			    &tr->stretches_cap, tr->nstretches + 1,
			    sizeof(*tr->stretches));
			tr->stretches[tr->nstretches++] =
			    (struct train_sentence){ t, to, s->part,
			    s->document };
		}
	}
}

static void
count_features(struct trainer *tr, const uint32_t *hashes, uint32_t n,
    uint32_t document)
{
	uint32_t i;

	for (i = 0; i < n; i++) {
		struct train_count *c = &tr->counts[hashes[i] >> (32 - COUNTS)];

		c->documents += c->last != document;
		c->last = document;
	}
}

/* Features of too few documents would learn these by heart, so they get no
 * row. */
static void
choose_rows(struct trainer *tr, bool all)
{
	size_t i, t, k;

	tr->counts = mem_resize(tr->counts, sizeof(*tr->counts) << COUNTS);
	memset(tr->counts, 0, sizeof(*tr->counts) << COUNTS);
	for (i = 0; i < tr->nsentences; i++) {
		const struct train_sentence *s = &tr->sentences[i];

		for (t = s->from; t < s->to && (all || s->part == 0); t++) {
			const struct train_sample *m = &tr->tokens[t];

			for (k = 0; k < m->nlists; k++) {
				struct train_list l =
				    tr->lists[tr->seen[m->lists + k]];

				count_features(tr, tr->hashes + l.at, l.n,
				    s->document);
			}
			count_features(tr, tr->hashes + m->rows, m->nrows,
			    s->document);
		}
	}
	tr->rows = mem_resize(tr->rows, (tr->nrows + 1) * sizeof(*tr->rows));
	for (i = 0; i < tr->nrows; i++)
		tr->rows[i] = tr->counts[tr->hashes[i] >>
		    (32 - COUNTS)].documents < tr->o.least ?
		    NO_ROW : tr->hashes[i] >> (32 - tr->o.bits);
}

static void
start_anew(struct trainer *tr)
{
	size_t rows = (size_t)1 << tr->o.bits, i;
	int k;

	for (i = 0; i < rows; i++)
		for (k = 0; k < CHAIN_COLUMNS; k++) {
			tr->cells[i].w[k] = 0;
			tr->cells[i].g[k] = FIRST_SQUARE;
		}
	memset(tr->sums, 0, rows * CHAIN_COLUMNS * sizeof(*tr->sums));
	memset(tr->moves, 0, sizeof(tr->moves));
	memset(tr->moves_sum, 0, sizeof(tr->moves_sum));
	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < CHAIN_STATES; k++)
			tr->moves_g[i][k] = FIRST_SQUARE;
	tr->nsums = 0;
	tr->random = tr->o.seed * 2 + 0x9e3779b97f4a7c15U;
}

/* The weights of the second half of the epochs are averaged. */
static void
add_sums(struct trainer *tr)
{
	size_t rows = (size_t)1 << tr->o.bits, i;
	int k;

	for (i = 0; i < rows; i++)
		for (k = 0; k < CHAIN_COLUMNS; k++)
			tr->sums[i * CHAIN_COLUMNS + (size_t)k] +=
			    tr->cells[i].w[k];
	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < CHAIN_STATES; k++)
			tr->moves_sum[i][k] += tr->moves[i][k];
	tr->nsums++;
	hidden_trainer_count(&tr->hidden);
}

void
trainer_learn(struct trainer *tr, bool all,
    void (*progress)(unsigned epoch, double loss))
{
	size_t n = 0, i, k, tokens;
	unsigned epoch;

	start_anew(tr);
	hidden_trainer_start(&tr->hidden, tr->o.seed);
	make_stretches(tr);
	choose_rows(tr, all);
	tr->order = mem_resize(tr->order,
	    (tr->nsentences + 1) * sizeof(*tr->order));
	for (i = 0; i < tr->nsentences; i++)
		if (all || tr->sentences[i].part == 0)
			tr->order[n++] = (uint32_t)i;
	for (epoch = 1; epoch <= tr->o.epochs; epoch++) {
		double loss = 0;

		for (i = n; i > 1; i--) {
			uint32_t x = tr->order[i - 1];

			k = (size_t)(random_next(tr) % i);
			tr->order[i - 1] = tr->order[k];
			tr->order[k] = x;
		}
		for (i = tokens = 0; i < n; i++) {
			const struct train_sentence *s =
			    &tr->sentences[tr->order[i]];

			loss += learn_sentence(tr, s);
			tokens += s->to - s->from;
		}
		if (epoch * 2 > tr->o.epochs)
			add_sums(tr);
		if (progress != NULL)
			progress(epoch, loss / (double)(tokens + !tokens));
	}
}

static int
rounded(float w, int limit)
{
	long n = lroundf(w * SCALE);

	return (int)(n > limit ? limit : n < -limit ? -limit : n);
}

struct chain
trainer_model(struct trainer *tr)
{
	size_t n = (size_t)CHAIN_COLUMNS << tr->o.bits, i, k;
	float by = 1 / (float)(tr->nsums > 0 ? tr->nsums : 1);
	struct chain c = { 0 };

	for (i = 0; i < n; i++)
		tr->table[i] = (int8_t)rounded(tr->sums[i] * by, 127);
	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < CHAIN_STATES; k++)
			c.moves[i][k] = (int16_t)(tr->allowed[i][k] ?
			    rounded(tr->moves_sum[i][k] * by, CHAIN_MOST) :
			    CHAIN_BARRED);
	c.table = tr->table;
	str_clear(&tr->hidden_image);
	hidden_save(hidden_trainer_mean(&tr->hidden), &tr->hidden_image);
	c.hidden = (const int8_t *)tr->hidden_image.p;
	c.hidden_size = tr->hidden_image.len;
	c.bits = tr->o.bits;
	c.types = tr->o.types;
	c.wide = tr->wide;
	memcpy(c.names, tr->o.names, sizeof(c.names));
	c.scale = SCALE;
	c.offset = tr->offset;
	c.slope = tr->slope;
	chain_turn(&c);
	return c;
}

static void
add_table(const struct chain *c, struct chain_sum *sum, const uint32_t *hashes,
    uint32_t n)
{
	uint32_t i;

	for (i = 0; i < n; i++)
		chain_add_row(sum, chain_row(c, hashes[i]));
}

/* What the hidden layer adds to the scores of a token. */
static void
add_hidden(const struct trainer *tr, const struct train_sample *t,
    int16_t *scores)
{
	float sum[CHAIN_COLUMNS] = { 0 };
	int k;

	if (!t->deep)
		return;
	hidden_trainer_test(&tr->hidden, t->hidden, sum);
	for (k = 0; k < CHAIN_COLUMNS; k++)
		scores[k] = (int16_t)(scores[k] + rounded(sum[k],
		    HIDDEN_MOST_SCORE));
}

/* The names that the model finds in a sentence, into tr->found. */
static size_t
find(struct trainer *tr, const struct chain *c, const struct train_sentence *s)
{
	uint32_t t, i;

	for (t = s->from; t < s->to; t++) {
		const struct train_sample *k = &tr->tokens[t];
		int16_t *scores = tr->scores + (t - s->from) * CHAIN_COLUMNS;
		struct chain_sum sum = { 0 };

		for (i = 0; i < k->nlists; i++) {
			struct train_list l = tr->lists[tr->seen[k->lists + i]];

			add_table(c, &sum, tr->hashes + l.at, l.n);
		}
		add_table(c, &sum, tr->hashes + k->rows, k->nrows);
		chain_scores(&sum, scores);
		add_hidden(tr, k, scores);
	}
	return chain_names(c, &tr->lattice, tr->scores, s->to - s->from,
	    tr->found);
}

/* Is exactly this name in the training text? */
static bool
is_right(const struct trainer *tr, const struct train_sentence *s,
    const struct chain_name *m)
{
	const struct train_sample *toks = tr->tokens + s->from;
	size_t n = s->to - s->from, i;

	for (i = m->from; i < m->to; i++)
		if (toks[i].state != chain_column(tr->o.types, m->type,
		    i == m->from, i + 1 == m->to))
			return false;
	return m->to == n || !chain_follows(tr->o.types,
	    toks[m->to - 1].state, toks[m->to].state) ||
	    tr->o.types <= 4 || chain_follows(tr->o.types, CHAIN_NONE,
	    toks[m->to].state);
}

/* Count the names that are in the training text. */
static void
count_there(const struct trainer *tr, unsigned part, struct train_score *r)
{
	unsigned each = tr->o.types > 4 ? 2 : 4, state;
	size_t i, k;

	for (i = 0; i < tr->nsentences; i++) {
		const struct train_sentence *s = &tr->sentences[i];

		for (k = s->from; k < s->to && s->part == part; k++) {
			state = tr->tokens[k].state;
			if (state == CHAIN_NONE || !chain_follows(tr->o.types,
			    CHAIN_NONE, state))
				continue;
			r->there++;
			r->type_there[state / each]++;
		}
	}
}

struct train_score
trainer_test(struct trainer *tr, unsigned part)
{
	struct chain c = trainer_model(tr);
	struct train_score r = { 0 };
	size_t i, k, n;

	count_there(tr, part, &r);
	for (i = 0; i < tr->nstretches; i++) {
		const struct train_sentence *s = &tr->stretches[i];

		n = s->part == part ? find(tr, &c, s) : 0;
		for (k = 0; k < n; k++) {
			bool right = is_right(tr, s, &tr->found[k]);

			r.found++;
			r.right += right;
			r.type_found[tr->found[k].type]++;
			r.type_right[tr->found[k].type] += right;
		}
	}
	return r;
}

void
trainer_calibrate(struct trainer *tr, unsigned part)
{
	struct chain c = trainer_model(tr);
	double a = 0, b = 1, rate = 0.5;
	double *x = NULL;
	bool *y = NULL;
	size_t cap = 0, caps = 0, n = 0, i, k;
	int round;

	for (i = 0; i < tr->nstretches; i++) {
		const struct train_sentence *s = &tr->stretches[i];
		size_t found = s->part == part ? find(tr, &c, s) : 0;

		x = mem_grow(x, &cap, n + found, sizeof(*x));
		y = mem_grow(y, &caps, n + found, sizeof(*y));
		for (k = 0; k < found; k++) {
			x[n] = tr->found[k].margin / (double)SCALE;
			y[n++] = is_right(tr, s, &tr->found[k]);
		}
	}
	/* Newton's method on two parameters. */
	for (round = 0; n > 20 && round < 30; round++) {
		double ga = 0, gb = 0, haa = 1e-6, hab = 0, hbb = 1e-6, det;

		for (i = 0; i < n; i++) {
			double p = 1 / (1 + exp(-(a + b * x[i])));
			double g = y[i] - p, h = p * (1 - p);

			ga += g;
			gb += g * x[i];
			haa += h;
			hab += h * x[i];
			hbb += h * x[i] * x[i];
		}
		det = haa * hbb - hab * hab;
		if (det < 1e-9)
			break;
		a += rate * (hbb * ga - hab * gb) / det;
		b += rate * (haa * gb - hab * ga) / det;
		rate = 1;
	}
	if (n > 20) {
		tr->offset = a;
		tr->slope = b;
	}
	free(x);
	free(y);
}
