/* SPDX-License-Identifier: MIT */
/*
 * Training of a hidden layer (chain/hidden.h), with the chain that it is part
 * of (chain/train.h): the same loss, AdaGrad's rates, steps every few
 * sentences.
 */
#ifndef NUTGRAF_CHAIN_TRAIN_HIDDEN_H
#define NUTGRAF_CHAIN_TRAIN_HIDDEN_H

#include "hidden.h"
#include "save.h"

/* A vector that goes into a token's units by a matrix. */
struct layer_place {
	uint32_t vector;
	uint8_t matrix;
	uint8_t of;		/* so many of them make a mean */
};

struct layer_sample {
	uint32_t inputs, ninputs, marks, nmarks;
};

struct hidden_trainer {		/* all zero at the start */
	struct hidden_weights w, squares, step, sum, mean;
	unsigned nsums, sentences;
	bool dirty;
	float (*vectors)[VECTOR];
	struct layer_place *inputs;
	uint16_t *marks;	/* rows */
	struct layer_sample *samples;
	size_t nvectors, vectors_cap, ninputs, inputs_cap, nmarks, marks_cap,
	    nsamples, samples_cap;
	uint32_t *vector_of;	/* word id: vector + 1, or 0 */
	size_t vector_of_cap, nvector_of;
	uint32_t made;		/* of the lexicon */
	uint32_t sentence, document;	/* their vectors + 1, or 0 */
	float units[CHAIN_STRETCH][HIDDEN_UNITS];	/* before max(0, x) */
	unsigned from[CHAIN_STRETCH];	/* matrices from this one on are left
					 * out */
	uint64_t random;
};

void hidden_trainer_free(struct hidden_trainer *ht);

/* Begin a document or sentence, which features.h must have begun. */
void hidden_trainer_document(struct hidden_trainer *ht,
    const struct features *f);
void hidden_trainer_sentence(struct hidden_trainer *ht,
    const struct features *f);

/* Add a token from which v is seen; gives its number. */
uint32_t hidden_trainer_add(struct hidden_trainer *ht,
    const struct features *f, const struct seen *v);

/* Start learning again from the beginning. */
void hidden_trainer_start(struct hidden_trainer *ht, uint64_t seed);

/* Add to the scores of a token, in nats, which is token at of its sentence. */
void hidden_trainer_score(struct hidden_trainer *ht, uint32_t token,
    size_t at, float *scores);

/* Learn from this token: the gradient of the likelihood by its scores. */
void hidden_trainer_learn(struct hidden_trainer *ht, uint32_t token,
    size_t at, float rate, const float *gradient);

/* A sentence is done. */
void hidden_trainer_step(struct hidden_trainer *ht, float rate);

/* Count the weights as they are now for the mean. */
void hidden_trainer_count(struct hidden_trainer *ht);

/* The mean of the weights counted, until the next call. */
const struct hidden_weights *hidden_trainer_mean(struct hidden_trainer *ht);

/* Add to the scores of a token by the mean of the weights. */
void hidden_trainer_test(const struct hidden_trainer *ht, uint32_t token,
    float *scores);

#endif
