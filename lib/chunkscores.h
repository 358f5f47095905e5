/* SPDX-License-Identifier: MIT */
/*
 * Scores of chunks: the sums of the weights of their features. Sums are kept
 * per phrase and per word, so that what is seen again costs an addition.
 */
#ifndef NUTGRAF_CHUNKSCORES_H
#define NUTGRAF_CHUNKSCORES_H

#include "chunkfeatures.h"

struct score_row {		/* in hundredths */
	int16_t score[CHUNK_TYPES];
};

struct word_rows {		/* of a word at each place */
	uint32_t seen;		/* bits: which rows are filled */
	struct score_row row[CHUNK_CONTEXT];
};

struct phrase_row {
	uint64_t key;		/* 0: free */
	struct score_row row;
};

struct chunk_scores {		/* all zero at the start */
	struct word_rows *words;	/* by id in the lexicon */
	size_t nwords, words_cap;
	struct phrase_row *phrases;
	size_t nphrases;
	struct score_row flags[16];
	uint32_t flags_seen;
	uint32_t made;		/* the lexicon's `made` that ids belong to */
};

/* Set c->score. */
void chunk_score(struct chunk_scores *cs, const struct tagdoc *td,
    struct chunk *c);

void chunk_scores_free(struct chunk_scores *cs);

#endif
