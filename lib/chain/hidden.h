/* SPDX-License-Identifier: MIT */
/*
 * A hidden layer beside the linear scores of a chain: what words mean, by their
 * vectors, at the places around a token, put through rectified units (Collobert
 * and others 2011, "Natural language processing (almost) from scratch", with
 * word vectors that are given). It knows words that are not in the training
 * text by the words that they resemble.
 *
 *   unit = max(0, bias + sum over inputs of vector x matrix of the input
 *                      + sum of the rows of the marks)
 *   scores = sum over units of unit x its 16 columns
 *
 * Inputs are the words that chain/features.h sees from a token (enum slot), for
 * other occurrences their mean; and the means of the ordinary words of the
 * sentence and of the document. Marks are hashed features of these words and of
 * the token.
 *
 * It is part of a model's image, after the table of the chain, little-endian:
 * i16 matrices, HIDDEN_INPUTS x VECTOR x HIDDEN_UNITS (1/6553.6); i8 rows of
 * marks, HIDDEN_ROWS x HIDDEN_UNITS (1/32); i16 bias, HIDDEN_UNITS (1/1024);
 * i16 columns, HIDDEN_UNITS x CHAIN_COLUMNS (1/1024 nats).
 */
#ifndef NUTGRAF_CHAIN_HIDDEN_H
#define NUTGRAF_CHAIN_HIDDEN_H

#include "features.h"
#include "sequence.h"

enum {
	HIDDEN_UNITS = 64,
	HIDDEN_ROWS = 8192,		/* of marks; a power of two */
	HIDDEN_INPUTS = ALL_SLOTS + 2,	/* the slots, sentence, document */
	HIDDEN_SENTENCE = ALL_SLOTS, HIDDEN_DOCUMENT,
	HIDDEN_MOST_SCORE = 2000,	/* what it adds, either way */
	HIDDEN_ROW_SCALE = 32, HIDDEN_OUT_SCALE = 1024,	/* of 1, in the image */
	HIDDEN_SIZE = (HIDDEN_INPUTS * VECTOR * 2 + HIDDEN_ROWS + 2 +
	    CHAIN_COLUMNS * 2) * HIDDEN_UNITS	/* bytes of the image */
};
#define HIDDEN_MATRIX_SCALE 6553.6F

typedef int16_t hidden_units[HIDDEN_UNITS];

/* The sums of a word, from each slot: index + 1 into sums, 0 none. */
struct hidden_kept {
	uint32_t at[ALL_SLOTS];
};

struct hidden {			/* all zero at the start */
	const int8_t *rows;	/* of marks, borrowed */
	float bias[HIDDEN_UNITS];
	float columns[HIDDEN_UNITS][CHAIN_COLUMNS];
	/* Of sentence and document, two numbers of a vector side by side. */
	int16_t wide[2][VECTOR / 2][HIDDEN_UNITS][2];
	/* Of each slot; owned, NULL before hidden_init. */
	hidden_units (*tables)[VECTOR_CODES][VECTOR_POINTS];
	struct hidden_kept *kept;	/* by word id */
	size_t kept_cap, nkept;
	uint32_t made;		/* of the lexicon for which they hold */
	hidden_units *sums;
	size_t sums_cap, nsums;
	float document[HIDDEN_UNITS];	/* bias and document */
	int32_t (*sentences)[VECTOR];	/* features_sum of each */
	size_t sentences_cap;
	hidden_units around;	/* bias, sentence and document */
};

/* Set h from its part of the image, HIDDEN_SIZE bytes that stay where they are,
 * for words with the vectors of f (features_begin was called). */
void hidden_init(struct hidden *h, const int8_t *image,
    const struct features *f);
void hidden_free(struct hidden *h);

/* Begin a document, as features_begin has done. */
void hidden_begin(struct hidden *h, const struct features *f);

/* Begin the sentence that features_sentence has begun. */
void hidden_sentence(struct hidden *h, const struct features *f);

/* Add to the scores of a token from which v is seen; 1 nat is scale. */
void hidden_add(struct hidden *h, const struct features *f,
    const struct seen *v, unsigned scale, int16_t *scores);

/* The row of a mark's hash. */
static inline uint32_t
hidden_row(uint32_t hash)
{
	return hash >> 19;
}

#endif
