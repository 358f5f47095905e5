/* SPDX-License-Identifier: MIT */
/*
 * What a model sees of the tokens of a document, as hashes that stand for rows
 * of its table: the same for training and for tagging. Rules F1, F2, ... are in
 * chain/features.c.
 *
 * Most features are those of one word seen from a slot: the word itself, its
 * neighbours, the neighbours of the same word elsewhere in the document. Their
 * rows depend only on the word type and the slot, so their sums are kept with
 * the type. The rest (rows of the token) are hashed for each token.
 */
#ifndef NUTGRAF_CHAIN_FEATURES_H
#define NUTGRAF_CHAIN_FEATURES_H

#include "text/text.h"

enum slot {
	SLOT_SELF, SLOT_PREV, SLOT_NEXT, SLOT_PREV2, SLOT_NEXT2,
	SLOT_DOCPREV, SLOT_DOCNEXT, SLOTS,
	/* Only the hidden layer looks from these: the first and last word of
	 * the run of capitals, the words before and after it. */
	SLOT_FIRST = SLOTS, SLOT_LAST, SLOT_BEFORE, SLOT_BEHIND, ALL_SLOTS
};

/* Vectors of words: VECTOR numbers in whole parts of 1/VECTOR_ONE, as
 * VECTOR_CODES numbers of points, each of which stands for four. */
enum {
	VECTOR = 100, VECTOR_CODES = 25, VECTOR_WIDE = VECTOR / VECTOR_CODES,
	VECTOR_POINTS = 64, VECTOR_ONE = 80
};

enum {
	FEATURES_VERSION = 2,	/* of these: other models are refused */
	FEATURES_SEEN = 16,	/* words seen from a token, at most */
	FEATURES_ROWS = 80,	/* rows of a token, at most */
	FEATURES_WORD_ROWS = 96,	/* of a word from one slot */
	FEATURES_MARKS = 48,	/* marks of a token, at most */
	FEATURES_WORD_MARKS = 48	/* of a word from one slot */
};

/* What is known about a word type besides its text. */
struct wtype {
	uint64_t text, low, shape;	/* hashes */
	uint32_t names, vocabulary;
	uint16_t cluster[2];	/* fine, coarse; 0: none */
	uint8_t kind;		/* one letter: what the lists say */
	bool has_codes;
	uint8_t codes[VECTOR_CODES];
	uint32_t reset;		/* of the lexicon for which it holds, + 1 */
};

/* A token's place in its document. */
struct ftok {
	uint32_t before, after;	/* the same word with a capital, elsewhere:
				 * tokens, or FEATURES_NO_TOKEN */
	uint16_t phrase;	/* into phrases, 0: none */
	uint8_t phrase_at;	/* 0 first, 1 inside, 2 last */
	uint8_t flags;
};

#define FEATURES_NO_TOKEN UINT32_MAX

struct features {		/* all zero at the start */
	struct tagdoc *td;	/* borrowed */
	struct wtype *types;	/* by word id */
	size_t types_cap, ntypes;
	struct ftok *toks;
	size_t toks_cap;
	uint32_t *last;		/* of each word id, in this document */
	size_t last_cap;
	uint32_t phrases[65536 / 16];	/* the bits of phrases that were
					 * found */
	unsigned nphrases;
	size_t sent, first, end;	/* the tokens of the sentence that was
					 * begun */
	unsigned caps;		/* 0 to 2: how many of its words have any */
	int16_t points[VECTOR_CODES][VECTOR_POINTS][VECTOR_WIDE];
	const unsigned char *clusters;	/* the dictionary that they are from */
};

/* What can be seen from a token. */
struct seen {
	struct { uint32_t word; uint32_t slot; } words[FEATURES_SEEN];
	unsigned nwords;
	uint32_t rows[FEATURES_ROWS];
	unsigned nrows;
	/* For the hidden layer, which looks at tokens with capitals or
	 * digits: */
	uint32_t run[ALL_SLOTS - SLOT_FIRST];	/* words */
	unsigned nrun;		/* all for such tokens, 0 for others */
	uint32_t marks[FEATURES_MARKS];	/* hashes */
	unsigned nmarks;
};

/* Look at a document, which must stay as it is while f is used. */
void features_begin(struct features *f, struct tagdoc *td);

/* Look at the tokens of one of its sentences. */
void features_sentence(struct features *f, size_t sent);

/* Does a token, or one beside it in its sentence, have a capital or a digit? */
bool features_near(const struct features *f, size_t tok);

/* What can be seen from a token of this sentence. */
void features_token(const struct features *f, size_t tok, struct seen *v);

/* The rows of a word seen from a slot; their number. */
unsigned features_word(const struct features *f, uint32_t word,
    enum slot slot, uint32_t rows[FEATURES_WORD_ROWS]);

/* The marks of a word seen from a slot, for the hidden layer; their number. */
unsigned features_word_marks(const struct features *f, uint32_t word,
    unsigned slot, uint32_t marks[FEATURES_WORD_MARKS]);

/* The codes of a word's vector, or NULL if it has none. */
const uint8_t *features_codes(const struct features *f, uint32_t word);

/* The VECTOR_WIDE numbers of a point of a code. */
const int16_t *features_point(const struct features *f, unsigned code,
    unsigned point);

/* The sum of the vectors of the ordinary words of a sentence: those in lower
 * case that are not function words. */
void features_sum(const struct features *f, size_t sent, int32_t sum[VECTOR]);

/* The direction of such a sum, or of several added: a vector 5 long. False if
 * it has none. */
bool features_direction(const int32_t sum[VECTOR], int8_t direction[VECTOR]);

/* The longest phrase of two words or more in the gazetteer that begins with
 * token from and ends before to: its length in tokens, 0 if there is none, and
 * its bits. */
size_t features_phrase(const struct tagdoc *td, size_t from, size_t to,
    uint32_t *bits);

void features_free(struct features *f);

#endif
