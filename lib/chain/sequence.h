/* SPDX-License-Identifier: MIT */
/*
 * A linear chain over the tokens of a sentence: the model as a read-only
 * image, and the best sequence of states with its margins.
 *
 * A model knows up to CHAIN_TYPES types of names in CHAIN_COLUMNS columns. Up
 * to four types have a column each for the first, an inner and the last token
 * of a name and for a name of one token (BILOU); five to eight have one for
 * the first token and one for all others (BIO). The state "no name" has no
 * column: its score is always 0. The score of a token in a column is the sum
 * of the rows of its features (chain/features.h), and a transition is added
 * between two tokens.
 *
 * The image, little-endian:
 *   the head of all models (chain/model.h), of kind "nutchain"; u32 rows (a
 *   power of two), u32 types, u32 scale (what 1 nat is in weights), i32 offset
 *   and i32 slope of the confidence (1/65536), u32 wide (0 or 1), u32 bytes of
 *   the hidden layer, u32 0 x 3; the names of the types, 8 x 16 bytes, filled
 *   with NUL; i16 transitions from 17 x to 17 states, the last being "no
 *   name"; zeros up to byte CHAIN_HEAD; rows x 16 i8 weights; the hidden layer
 *   (chain/hidden.h).
 */
#ifndef NUTGRAF_CHAIN_SEQUENCE_H
#define NUTGRAF_CHAIN_SEQUENCE_H

#include "model.h"

enum {
	CHAIN_VERSION = 3,
	CHAIN_COLUMNS = 16,
	CHAIN_STATES = 17,
	CHAIN_NONE = 16,	/* the state of a token outside names */
	CHAIN_TYPES = 8,
	CHAIN_NAME = 16,	/* bytes of a type's name, with a NUL */
	CHAIN_HEAD = 1024,	/* bytes before the table */
	CHAIN_BITS_LEAST = 8, CHAIN_BITS_MOST = 24,	/* log2 of the rows */
	CHAIN_MOST = 6000,	/* the most of a score or transition, either
				 * way */
	CHAIN_BARRED = -16000,	/* a transition that is not allowed */
	CHAIN_STRETCH = 1024,	/* tokens that are looked at together */
	CHAIN_SCALE_MOST = 100,	/* what 1 nat is in weights, at most */
	CHAIN_ONE = 65536,	/* parts of 1 in the head's numbers */
	/* Where in the head each of them is, in bytes. */
	CHAIN_AT_ROWS = MODEL_HEAD, CHAIN_AT_TYPES = 28, CHAIN_AT_SCALE = 32,
	CHAIN_AT_OFFSET = 36, CHAIN_AT_SLOPE = 40, CHAIN_AT_WIDE = 44,
	CHAIN_AT_HIDDEN = 48, CHAIN_AT_NAMES = 64,
	CHAIN_AT_MOVES = CHAIN_AT_NAMES + CHAIN_TYPES * CHAIN_NAME
};

struct chain {
	const int8_t *table;	/* rows x CHAIN_COLUMNS, borrowed */
	unsigned bits;		/* log2 of the rows */
	const int8_t *hidden;	/* image of the hidden layer, borrowed */
	size_t hidden_size;	/* its bytes */
	unsigned types;
	char names[CHAIN_TYPES][CHAIN_NAME];
	unsigned scale;
	double offset, slope;	/* of the confidence */
	bool wide;		/* names have tokens far from any capital:
				 * see chain/tagger.h */
	int16_t moves[CHAIN_STATES][CHAIN_STATES];	/* [from][to] */
	int16_t back[CHAIN_STATES][CHAIN_STATES];	/* [to][from] */
	/* How much better a way between names, out of (into) the second state
	 * can be than the same way out of (into) the first, at most. */
	int16_t over[CHAIN_STATES][CHAIN_STATES];
	int16_t over_back[CHAIN_STATES][CHAIN_STATES];
};

/* A name in a stretch, tokens [from..to), and its margin: by how much, in
 * weights, the best sequence beats the best one without it. */
struct chain_name {
	size_t from, to;
	unsigned type;
	int margin;
	int scores[CHAIN_TYPES];	/* of each type for these tokens */
};

/* Scores of all states of a token, relative to the best. */
struct chain_states {
	int16_t s[CHAIN_COLUMNS];
	int none;
};

/* Memory for one stretch; need not be cleared. */
struct chain_lattice {
	struct chain_states ahead[CHAIN_STRETCH], behind[CHAIN_STRETCH];
	uint8_t best[CHAIN_STRETCH];
};

/* The head of a model with this version of the features. */
struct model_kind chain_kind(uint32_t features);

/* Set c from an image that must stay where it is. False if what follows its
 * head is damaged; then c must not be used. The caller checks the head and the
 * names of the types. */
bool chain_load(struct chain *c, struct slice image);

/* The column of a type's token, by its place in the name. */
unsigned chain_column(unsigned types, unsigned type, bool first, bool last);

/* Set what follows from c->types and c->moves. */
void chain_turn(struct chain *c);

/* May the second state follow the first? */
bool chain_follows(unsigned types, unsigned from, unsigned to);

/* May a sentence end with this state? (It may begin with those that follow
 * CHAIN_NONE.) */
bool chain_ends(unsigned types, unsigned state);

/* The names in n tokens, n <= CHAIN_STRETCH, with these scores, n x
 * CHAIN_COLUMNS, within +-8000: in the order of the text, at most n. Gives
 * their number. */
size_t chain_names(const struct chain *c, struct chain_lattice *lat,
    const int16_t *scores, size_t n, struct chain_name *names);

/* The likelihood that a name with this margin is right, 0 to 1. */
double chain_confidence(const struct chain *c, int margin);

/* The row of weights of a feature's hash: its upper bits. */
static inline const int8_t *
chain_row(const struct chain *c, uint32_t hash)
{
	return c->table + (size_t)(hash >> (32 - c->bits)) * CHAIN_COLUMNS;
}

/* The scores of a token while rows are added: those of the even columns and
 * those of the odd ones, so that a few instructions add a row on any
 * machine. */
typedef int16_t chain_half __attribute__((vector_size(16)));
struct chain_sum {
	chain_half even, odd;
};

/* Add a row of weights. */
static inline void
chain_add_row(struct chain_sum *s, const int8_t *row)
{
	typedef uint16_t bits __attribute__((vector_size(16)));
	chain_half pairs, upper, lower;

	memcpy(&pairs, row, sizeof(pairs));
	upper = pairs >> 8;
	lower = (chain_half)((bits)pairs << 8) >> 8;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	s->even += upper;
	s->odd += lower;
#else
	s->even += lower;
	s->odd += upper;
#endif
}

/* Add the scores of b to those of a. */
static inline void
chain_add(struct chain_sum *a, const struct chain_sum *b)
{
	a->even += b->even;
	a->odd += b->odd;
}

/* The scores by column, as they are. */
static inline void
chain_spread(const struct chain_sum *s, int16_t *scores)
{
	int k;

	for (k = 0; k < CHAIN_COLUMNS / 2; k++) {
		scores[2 * k] = s->even[k];
		scores[2 * k + 1] = s->odd[k];
	}
}

/* The same within +-CHAIN_MOST, whatever the rows are. */
static inline void
chain_scores(const struct chain_sum *s, int16_t *scores)
{
	int k;

	chain_spread(s, scores);
	for (k = 0; k < CHAIN_COLUMNS; k++) {
		int16_t w = scores[k];

		w = w > CHAIN_MOST ? CHAIN_MOST : w;
		scores[k] = w < -CHAIN_MOST ? -CHAIN_MOST : w;
	}
}

#endif
