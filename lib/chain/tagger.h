/* SPDX-License-Identifier: MIT */
/*
 * Tagging with a chain: the names in the sentences of a document. The sums of
 * the weights of a word's features are kept with its word type, from one
 * document to the next, so that most of a token's score is a few additions.
 *
 * Tokens that have no capital or digit, and no neighbour that has one, are in
 * no name: only the stretches between them are looked at. A model whose
 * training text has names there is "wide", and looks at all tokens.
 */
#ifndef NUTGRAF_CHAIN_TAGGER_H
#define NUTGRAF_CHAIN_TAGGER_H

#include "features.h"
#include "hidden.h"
#include "sequence.h"

struct word_sums;

struct chaintag {		/* all zero but the model at the start */
	struct chain model;
	struct hidden hidden;
	const unsigned char *clusters;	/* the dictionary of its vectors; NULL
					 * if the model has no hidden layer */
	struct features f;
	struct word_sums *sums;	/* by word id */
	uint8_t *ready;		/* by word id: bits of the slots that are */
	size_t sums_cap, ready_cap, nsums;
	uint32_t made;		/* of the lexicon for which they hold */
	int16_t scores[CHAIN_STRETCH * CHAIN_COLUMNS];
	struct chain_lattice lattice;
	struct chain_name names[CHAIN_STRETCH];
};

/* Look at a document, which must stay as it is until the next one. */
void chaintag_begin(struct chaintag *ct, struct tagdoc *td);

/* Call each() with the names of a sentence, in order; from and to are tokens
 * of the document. */
void chaintag_sentence(struct chaintag *ct, size_t sent,
    void (*each)(void *context, size_t sent, const struct chain_name *name),
    void *context);

void chaintag_free(struct chaintag *ct);

#endif
