/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "chaintag.h"

enum { TAKEN = -6000 };		/* no name has a token that is taken */

/* The sums of a word's features, from each slot; those that are ready. */
struct word_sums {
	int16_t sum[SLOTS][CHAIN_COLUMNS];
	uint32_t ready;
};

void
chaintag_begin(struct chaintag *ct, struct tagdoc *td)
{
	size_t i;

	features_begin(&ct->f, td);
	if (ct->made != td->lx.made || ct->nsums > td->lx.n)
		ct->nsums = 0;
	ct->made = td->lx.made;
	ct->sums = mem_grow(ct->sums, &ct->sums_cap, td->lx.n,
	    sizeof(*ct->sums));
	for (i = ct->nsums; i < td->lx.n; i++)
		ct->sums[i].ready = 0;
	ct->nsums = td->lx.n;
}

static void
make_sum(const struct chaintag *ct, uint32_t word, enum slot slot)
{
	struct word_sums *w = &ct->sums[word];
	uint32_t rows[FEATURES_WORD_ROWS];
	unsigned n = features_word(&ct->f, word, slot, rows), i;

	memset(w->sum[slot], 0, sizeof(w->sum[slot]));
	for (i = 0; i < n; i++)
		chain_add_row(w->sum[slot], chain_row(&ct->model,
		    rows[i]));
	w->ready |= 1U << slot;
}

static void
score(const struct chaintag *ct, size_t tok, int16_t *scores)
{
	struct seen v;
	unsigned i;

	features_token(&ct->f, tok, &v);
	for (i = 0; i < v.nrows; i++)
		__builtin_prefetch(chain_row(&ct->model, v.rows[i]));
	memset(scores, 0, CHAIN_COLUMNS * sizeof(*scores));
	for (i = 0; i < v.nwords; i++) {
		uint32_t word = v.words[i].word, slot = v.words[i].slot;

		if (!(ct->sums[word].ready >> slot & 1))
			make_sum(ct, word, (enum slot)slot);
		chain_add(scores, ct->sums[word].sum[slot]);
	}
	for (i = 0; i < v.nrows; i++)
		chain_add_row(scores, chain_row(&ct->model, v.rows[i]));
}

/* The scores of tokens [from..to). */
static void
score_stretch(struct chaintag *ct, size_t from, size_t to)
{
	const struct tok *toks = ct->f.td->toks;
	size_t i;
	int k;

	for (i = from; i < to; i++) {
		int16_t *scores = ct->scores + (i - from) * CHAIN_COLUMNS;

		if (!(toks[i].flags & TOK_TAKEN))
			score(ct, i, scores);
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

	features_sentence(&ct->f, sent);
	for (; from < end; from = to + (to == from)) {
		to = stretch_end(ct, from, end);
		if (to == from)
			continue;
		score_stretch(ct, from, to);
		n = chain_names(&ct->model, ct->scores, to - from, ct->names);
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
	free(ct->sums);
	ct->sums = NULL;
	ct->sums_cap = ct->nsums = 0;
}
