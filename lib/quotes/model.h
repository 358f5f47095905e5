/* SPDX-License-Identifier: MIT */
/*
 * The clause model: a linear chain over the words of a sentence as one cue
 * sees them (quotes/features.h), that tells content and source from the rest.
 * With no content the cue attributes nothing.
 *
 * States: outside, then first, inner, last and only word of content, the same
 * of the source. Outside has no column: its score is 0.
 *
 * The image, little-endian: the head of all models (chain/model.h), of kind
 * "nutclaus"; u32 rows (a power of two), u32 scale (what 1 nat is in weights),
 * 4 x i32 confidence (1/65536: offset, slope of the path's and of the content's
 * log odds, 0), i16 transitions from 9 x to 9 states, 2 bytes, i32 gate; zeros
 * up to byte CLAUSE_HEAD; for each row a byte that tells its feature, then an
 * i8 weight of the gate, then rows x 8 i8 weights.
 */
#ifndef NUTGRAF_QUOTES_MODEL_H
#define NUTGRAF_QUOTES_MODEL_H

#include "chain/chain.h"
#include "features.h"

enum clause_state {
	CLAUSE_OUT,
	CONTENT_FIRST, CONTENT_IN, CONTENT_LAST, CONTENT_ONLY,
	SOURCE_FIRST, SOURCE_IN, SOURCE_LAST, SOURCE_ONLY,
	CLAUSE_STATES
};

enum {
	CLAUSE_VERSION = 2,
	CLAUSE_COLUMNS = CLAUSE_STATES - 1,
	CLAUSE_HEAD = 256,	/* bytes; where in it: */
	CLAUSE_AT_ROWS = 24,
	CLAUSE_AT_SCALE = 28,
	CLAUSE_AT_CONFIDENCE = 32,
	CLAUSE_AT_MOVES = 48,
	CLAUSE_AT_GATE = 212,
	CLAUSE_WORDS = VIEW_BEFORE + VIEW_BEHIND,
	CLAUSE_BARRED = -16000,	/* the score of a move that cannot be */
	CLAUSE_POWERS = 1024	/* scores on either side of 0 with a power */
};

#define CLAUSE_ONE 65536.0	/* 1 in the numbers of the head */

/* The row of a feature, and the byte that says the row is that feature's. A row
 * belongs to one feature; others with the same number have none. */
static inline size_t
clause_slot(uint32_t hash, unsigned bits)
{
	return hash >> (32 - bits);
}

static inline uint8_t
clause_check(uint32_t hash)
{
	return (uint8_t)hash;
}


struct clause_model {
	const uint8_t *checks;	/* of each row, borrowed */
	const int8_t *table;	/* rows x CLAUSE_COLUMNS, borrowed */
	const int8_t *gates;	/* of each row */
	int gate;		/* cues with a lower sum are not cues */
	unsigned bits;		/* log2 of the rows */
	unsigned scale;
	double confidence[4];
	int16_t moves[CLAUSE_STATES][CLAUSE_STATES];	/* [from][to] */
	double move_powers[CLAUSE_STATES][CLAUSE_STATES];
	double powers[2 * CLAUSE_POWERS];	/* e to each score */
};

/* Sums that are kept while a sentence lasts; all zero at the start. */
struct clause_sums {
	int16_t (*sums)[CLAUSE_COLUMNS];	/* of a word before, after */
	uint8_t *known;
	size_t cap, known_cap;
};

void clause_sums_clear(struct clause_sums *k, size_t words);
void clause_sums_free(struct clause_sums *k);

/* What the model makes of a cue. */
struct clause {
	struct stretch content[2];	/* in the order of the text */
	struct stretch source;
	double any;		/* log odds that there is content */
	double path;		/* log likelihood of exactly this */
};

extern const struct model_kind clause_kind;

/* Set m from an image, which must stay where it is; false if what is after its
 * head is damaged. */
bool clause_load(struct clause_model *m, struct slice image);

/* Append the image of m (save.c). */
void clause_save(const struct clause_model *m, struct str *image);

/* May the second state follow the first? CLAUSE_OUT comes before the first word
 * and after the last. */
bool clause_follows(unsigned from, unsigned to);

/* The words around a cue with their scores. */
struct clause_words {
	const int16_t (*scores)[CLAUSE_COLUMNS];
	size_t n;		/* up to CLAUSE_WORDS */
	size_t cue, cue_end;	/* which of them are the cue */
	bool sure;		/* odds are wanted even without content */
};

/* Add the weights of features to the scores of a word. */
void clause_add_rows(const struct clause_model *m, int16_t *scores,
    const uint32_t *rows, size_t n);

/* The sum of a cue's features that tells in advance whether it can have content
 * at all. */
int clause_gate(const struct clause_model *m, const uint32_t *rows, size_t n);

/* The best content and source; stretches count from the first word. */
struct clause clause_decode(const struct clause_model *m,
    const struct clause_words *w);

/* The best content and source for the view's cue; its odds where it has
 * content, or sure is set. */
struct clause clause_find(const struct clause_model *m,
    struct clause_sums *sums, struct view *v, bool sure);

/* The log odds of exactly this path. */
double clause_odds(const struct clause *r);

/* How likely it is that content and speaker are right, 0 to 1. */
double clause_confidence(const struct clause_model *m, const struct clause *r);

#endif
