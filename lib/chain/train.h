/* SPDX-License-Identifier: MIT */
/*
 * Training of a chain: a conditional random field (Lafferty, McCallum and
 * Pereira 2001) over the features of chain/features.h, its likelihood raised by
 * stochastic gradient steps with AdaGrad's rates (Duchi, Hazan and Singer
 * 2011). One thread, a fixed order: the same input gives the same bytes.
 */
#ifndef NUTGRAF_CHAIN_TRAIN_H
#define NUTGRAF_CHAIN_TRAIN_H

#include "features.h"
#include "sequence.h"
#include "train-hidden.h"
#include "text/text.h"

struct train_options {
	unsigned types;		/* 1 to CHAIN_TYPES */
	char names[CHAIN_TYPES][CHAIN_NAME];
	unsigned bits;		/* log2 of the rows: 8 to 24 */
	unsigned least;		/* documents that a feature must be in */
	unsigned epochs;
	double rate;
	uint64_t seed;
};

enum { TRAIN_PAD = 20 };	/* CHAIN_STATES and zeros, for the loops */

/* The rows of a word seen from a slot. */
struct train_list {
	uint32_t at, n;
};

struct train_sample {
	uint32_t lists, nlists;	/* into seen */
	uint32_t rows, nrows;	/* into rows */
	uint8_t state;
	bool near;		/* features_near */
	bool deep;		/* the hidden layer looks at it */
	uint32_t hidden;	/* in the hidden layer, if deep */
};

struct train_sentence {
	uint32_t from, to;	/* tokens */
	uint32_t part, document;
};

/* In how many documents a feature is, and the last of them. */
struct train_count {
	uint32_t documents, last;
};

struct train_cell {
	float w[CHAIN_COLUMNS], g[CHAIN_COLUMNS];
};

struct trainer {		/* all zero at the start */
	struct train_options o;
	struct features f;
	struct train_sample *tokens;
	struct train_sentence *sentences, *stretches;
	struct train_list *lists;
	uint32_t *hashes;	/* of features: as features.h gives them */
	uint32_t *rows;		/* the same as rows of cells, or UINT32_MAX */
	uint32_t *seen, *order;
	uint32_t *list_of;	/* word id x SLOTS: list + 1, 0 none */
	struct train_count *counts;	/* of features, by their upper bits */
	uint32_t documents;
	size_t ntokens, nsentences, nstretches, nlists, nrows, nseen;
	size_t tokens_cap, sentences_cap, stretches_cap, lists_cap,
	    rows_cap, seen_cap, list_of_cap, listed;
	uint32_t made;	/* of the lexicon, for list_of */
	struct hidden_trainer hidden;
	struct str hidden_image;
	struct train_cell *cells;
	float *sums;		/* of the weights of the last epochs */
	float moves[CHAIN_STATES][CHAIN_STATES];
	float moves_g[CHAIN_STATES][CHAIN_STATES];
	float moves_sum[CHAIN_STATES][CHAIN_STATES];
	unsigned nsums;
	int8_t *table;
	int16_t *scores;	/* of one stretch, for tests */
	struct chain_name *found;
	struct chain_lattice lattice;
	double offset, slope;
	uint64_t random;
	bool wide;		/* as chain/sequence.h has it */
	bool allowed[CHAIN_STATES][CHAIN_STATES], ends[CHAIN_STATES];
	/* Of the sentence that is learnt from. */
	float e[CHAIN_STRETCH][TRAIN_PAD], alpha[CHAIN_STRETCH][TRAIN_PAD],
	    beta[CHAIN_STRETCH][TRAIN_PAD];
	float m[TRAIN_PAD][TRAIN_PAD];	/* exp(moves) */
	float back[TRAIN_PAD][TRAIN_PAD];	/* the same, turned */
	float want[TRAIN_PAD][TRAIN_PAD];
};

/* A name of the training text. */
struct train_name {
	size_t sent;		/* by sentence, then start */
	size_t start, end;	/* bytes in the sentence */
	unsigned type;
};

/* What a model finds in the documents of one part. */
struct train_score {
	size_t right, found, there;	/* of all types */
	size_t type_right[CHAIN_TYPES], type_found[CHAIN_TYPES],
	    type_there[CHAIN_TYPES];
};

/* Set tr, which is all zero. */
void trainer_init(struct trainer *tr, const struct train_options *o);
void trainer_free(struct trainer *tr);

/* Add a document with its names, to part 0, 1, ... Names whose ends are not
 * those of tokens are left out; gives the number of these. */
size_t trainer_add(struct trainer *tr, struct tagdoc *td,
    const struct train_name *names, size_t n, unsigned part);

/* Learn from the beginning, from the documents of all parts or of part 0; after
 * each epoch call progress(epoch, loss a token), unless it is NULL. */
void trainer_learn(struct trainer *tr, bool all,
    void (*progress)(unsigned epoch, double loss));

/* What was learned, as a model; its table is the trainer's, and valid until the
 * next call. The confidence is that of the last trainer_calibrate. */
struct chain trainer_model(struct trainer *tr);

/* Find the names of this part by what was learned. */
struct train_score trainer_test(struct trainer *tr, unsigned part);

/* Fit the confidence to the names found in this part: a logistic regression of
 * "right" on the margin. */
void trainer_calibrate(struct trainer *tr, unsigned part);

#endif
