/* SPDX-License-Identifier: MIT */
/*
 * The part of speech of each word of a sentence. Each word has the parts that
 * it had in the training text, if it was there often enough; where there are
 * several, a linear model chooses from left to right, with the parts of the two
 * words before it, the texts, classes and clusters of the words around it: the
 * averaged perceptron of Collins (2002), with a greedy search.
 *
 * The image, little-endian: the head of all models (chain/model.h), of kind
 * "nutparts"; u32 log2 of the rows, u32 log2 of the known words; zeros up to
 * byte PARTS_HEAD; the known words as u32 hash, u32 set of parts (a hash table
 * with linear probing, 0: empty); for each row a byte that tells its feature;
 * rows x PART_COLUMNS i8 weights.
 */
#ifndef NUTGRAF_QUOTES_PARTS_H
#define NUTGRAF_QUOTES_PARTS_H

#include "chain/chain.h"
#include "looks.h"

enum part {
	PART_NONE,		/* nothing is known */
	PART_NOUN, PART_NOUNS,	/* mayor, mayors */
	PART_NAME,
	PART_PRONOUN,		/* she, them, everyone, this */
	PART_DET,		/* the, this, all */
	PART_POSSESSIVE,	/* her, whose */
	PART_ADJECTIVE,
	PART_NUMBER,
	PART_ADVERB,		/* also, not; up in "went up" */
	PART_PREP,
	PART_SUB,		/* that, if, because, before a clause */
	PART_WH,		/* who, which, what, where */
	PART_COORD,
	PART_TO,		/* before an infinitive */
	PART_MODAL,
	PART_AUX,		/* is, has, did; also before no other verb */
	PART_BASE,		/* say, after "to" or "will" */
	PART_FINITE,		/* says, said */
	PART_ING,
	PART_PARTICIPLE,	/* said, in "has said" */
	PART_GENITIVE,		/* 's */
	PART_CLITIC,		/* she's */
	PART_OTHER,
	PART_COLUMNS,		/* the model chooses among those above */
	PART_MARK = PART_COLUMNS,	/* punctuation */
	PART_QUOTED,
	PARTS
};

/* Can it be in the middle of a noun phrase? */
static inline bool
part_is_nominal(enum part part)
{
	return part >= PART_NOUN && part <= PART_NUMBER;
}

/* Is it a verb that has a subject, or the auxiliary that begins one? */
static inline bool
part_is_finite(enum part part)
{
	return part == PART_FINITE || part == PART_AUX || part == PART_MODAL;
}

enum {
	PARTS_VERSION = 1, PARTS_FEATURES = 1,
	PARTS_HEAD = 64,	/* bytes; where in it: */
	PARTS_AT_BITS = 24, PARTS_AT_KNOWN = 28,
	PARTS_ROWS = 12		/* of a word, at most, of each kind */
};

struct parts_model {
	const uint8_t *checks;	/* of each row, borrowed */
	const int8_t *table;
	const char *known;	/* pairs of u32 */
	unsigned bits, known_bits;
};

extern const struct model_kind parts_kind;

/* Set m from an image, which must stay where it is; false if what is after its
 * head is damaged. */
bool parts_load(struct parts_model *m, struct slice image);

/* Set the parts of words [lo..hi) and of their looks. */
void parts_find(const struct parts_model *m, struct looks *ls,
    const struct words *ws, size_t lo, size_t hi);

/* What training shares with that. The part that a word has by its form alone,
 * or PART_NONE; the key of a known word; the parts that the model chooses
 * among, a set of bits, if the table has these. */
enum part part_given(const struct text_word *w);
uint32_t part_key(const struct look *x, const struct text_word *w);
uint32_t parts_allowed(uint32_t known, const struct text_word *w);

/* Set the rows of a word with x[-2] to x[2] around it, without and with the
 * parts before it; returns their number. */
unsigned part_rows(const struct look *x, uint32_t rows[PARTS_ROWS]);
unsigned part_rows_behind(const struct look *x, enum part last,
    enum part before, uint32_t rows[PARTS_ROWS]);

#endif
