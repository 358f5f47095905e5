/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "tagger.h"

enum {
	TAKEN = -CHAIN_MOST,	/* for a token that is taken: no name has it */
	KEPT = 32768		/* words whose sums are kept: the first ones,
				 * which include those frequent in any
				 * document */
};

/* The sums of a word's features, from each slot. */
struct word_sums {
	struct chain_sum sum[SLOTS];
};

void
chaintag_begin(struct chaintag *ct, struct tagdoc *td)
{
	size_t n = td->lx.n < KEPT ? td->lx.n : KEPT;

	features_begin(&ct->f, td);
	if (ct->model.hidden_size > 0) {
		if (ct->clusters != ct->f.clusters) {
			hidden_free(&ct->hidden);
			hidden_init(&ct->hidden, ct->model.hidden, &ct->f);
			ct->clusters = ct->f.clusters;
		}
		hidden_begin(&ct->hidden, &ct->f);
	}
	if (ct->made != td->lx.made || ct->nsums > n)
		ct->nsums = 0;
	ct->made = td->lx.made;
	ct->sums = mem_grow(ct->sums, &ct->sums_cap, n, sizeof(*ct->sums));
	ct->ready = mem_grow(ct->ready, &ct->ready_cap, n, 1);
	memset(ct->ready + ct->nsums, 0, n - ct->nsums);
	ct->nsums = n;
}

static struct chain_sum
make_sum(const struct chaintag *ct, uint32_t word, enum slot slot)
{
	uint32_t rows[FEATURES_WORD_ROWS];
	unsigned n = features_word(&ct->f, word, slot, rows), i;
	struct chain_sum sum = { 0 };

	for (i = 0; i < n; i++)
		chain_add_row(&sum, chain_row(&ct->model, rows[i]));
	return sum;
}

/* Add what a word gives from a slot. */
static void
add_word(const struct chaintag *ct, uint32_t word, enum slot slot,
    struct chain_sum *sum)
{
	struct chain_sum made;

	if (word < ct->nsums && (ct->ready[word] >> slot & 1)) {
		chain_add(sum, &ct->sums[word].sum[slot]);
		return;
	}
	made = make_sum(ct, word, slot);
	chain_add(sum, &made);
	if (word < ct->nsums) {
		ct->sums[word].sum[slot] = made;
		ct->ready[word] |= (uint8_t)(1U << slot);
	}
}

/* Look at a token, and fetch from memory what its score will need. */
static void
look(const struct chaintag *ct, size_t tok, struct seen *v)
{
	unsigned i;

	features_token(&ct->f, tok, v);
	for (i = 0; i < v->nrows; i++)
		__builtin_prefetch(chain_row(&ct->model, v->rows[i]));
	for (i = 0; i < v->nwords; i++)
		if (v->words[i].word < ct->nsums)
			__builtin_prefetch(&ct->sums[v->words[i].word].sum[
			    v->words[i].slot]);
}

static void
score(struct chaintag *ct, const struct seen *v, int16_t *scores)
{
	struct chain_sum sum = { 0 };
	unsigned i;

	for (i = 0; i < v->nwords; i++)
		add_word(ct, v->words[i].word, (enum slot)v->words[i].slot,
		    &sum);
	for (i = 0; i < v->nrows; i++)
		chain_add_row(&sum, chain_row(&ct->model, v->rows[i]));
	chain_scores(&sum, scores);
	if (ct->clusters != NULL && v->nrun > 0)
		hidden_add(&ct->hidden, &ct->f, v, ct->model.scale, scores);
}

/* The scores of tokens [from..to), each computed while the next one is
 * fetched. */
static void
score_stretch(struct chaintag *ct, size_t from, size_t to)
{
	const struct tok *toks = ct->f.td->toks;
	struct seen seen[2];
	size_t i;
	int k;

	look(ct, from, &seen[from & 1]);
	for (i = from; i < to; i++) {
		int16_t *scores = ct->scores + (i - from) * CHAIN_COLUMNS;

		if (i + 1 < to)
			look(ct, i + 1, &seen[(i + 1) & 1]);
		if (!(toks[i].flags & TOK_TAKEN))
			score(ct, &seen[i & 1], scores);
		else
			for (k = 0; k < CHAIN_COLUMNS; k++)
				scores[k] = TAKEN;
	}
}

/* The end of the stretch that begins with this token. */
static size_t
stretch_end(const struct chaintag *ct, size_t from, size_t end)
{
	size_t to = from;

	while (to < end && to - from < CHAIN_STRETCH && (ct->model.wide ||
	    features_near(&ct->f, to)))
		to++;
	return to;
}

void
chaintag_sentence(struct chaintag *ct, size_t sent,
    void (*each)(void *context, size_t sent, const struct chain_name *name),
    void *context)
{
	size_t from = ct->f.td->first[sent], end = ct->f.td->first[sent + 1];
	size_t to, n, i;
	bool first = true;

	features_sentence(&ct->f, sent);
	for (; from < end; from = to + (to == from)) {
		to = stretch_end(ct, from, end);
		if (to == from)
			continue;
		if (ct->clusters != NULL && first)
			hidden_sentence(&ct->hidden, &ct->f);
		first = false;
		score_stretch(ct, from, to);
		n = chain_names(&ct->model, &ct->lattice, ct->scores, to - from,
		    ct->names);
		for (i = 0; i < n; i++) {
			ct->names[i].from += from;
			ct->names[i].to += from;
			each(context, sent, &ct->names[i]);
		}
	}
}

void
chaintag_free(struct chaintag *ct)
{
	features_free(&ct->f);
	hidden_free(&ct->hidden);
	free(ct->sums);
	free(ct->ready);
	*ct = (struct chaintag){ 0 };
}
