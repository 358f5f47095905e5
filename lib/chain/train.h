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
#include "text/text.h"

struct trainer;

struct train_options {
	unsigned types;		/* 1 to CHAIN_TYPES */
	char names[CHAIN_TYPES][CHAIN_NAME];
	unsigned bits;		/* log2 of the rows: 8 to 24 */
	unsigned least;		/* documents that a feature must be in */
	unsigned epochs;
	double rate;
	uint64_t seed;
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

struct trainer *trainer_new(const struct train_options *o);
void trainer_free(struct trainer *tr);

/* Add a document with its names, to part 0, 1, ...; names whose ends are not
 * those of tokens are left out: gives their number. */
size_t trainer_add(struct trainer *tr, struct tagdoc *td,
    const struct train_name *names, size_t n, unsigned part);

/* Learn anew, from the documents of all parts or of part 0; after each epoch
 * call progress(epoch, loss a token), unless it is NULL. */
void trainer_learn(struct trainer *tr, bool all,
    void (*progress)(unsigned epoch, double loss));

/* What was learnt, as a model; its table is the trainer's, until the next
 * call. The confidence is that of the last trainer_calibrate. */
struct chain trainer_model(struct trainer *tr);

/* Find the names of that part by what was learnt. */
struct train_score trainer_test(struct trainer *tr, unsigned part);

/* Fit the confidence to the names found in that part: a logistic regression
 * of "right" on the margin. */
void trainer_calibrate(struct trainer *tr, unsigned part);

#endif
