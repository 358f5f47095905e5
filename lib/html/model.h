/* SPDX-License-Identifier: MIT */
/*
 * The model that tells the blocks of an article from the rest of its page: a
 * linear score for each block, in two stages. The first stage sees the block,
 * its elements and its neighbours; the second also sees what the first made of
 * the page. Weights are data: lib/data/htmlmodel, made by `train/htmlmodel.py`.
 */
#ifndef NUTGRAF_HTML_MODEL_H
#define NUTGRAF_HTML_MODEL_H

#include "blocks.h"

enum { HTML_STAGES = 2, HTML_REACHES = 3, HTML_MAX_FEATURES = 128 };

/* The ids of the numbered features of a block, all below html_feature_count:
 * first those of all stages, to be called after html_prepare, then those that
 * only the second stage has, after html_context. */
size_t html_features(const struct html_blocks *bs, size_t i,
    uint16_t ids[HTML_MAX_FEATURES]);
size_t html_context_features(const struct html_blocks *bs, size_t i,
    uint16_t ids[HTML_MAX_FEATURES]);
size_t html_feature_count(void);

/* Its name in the model, "words:3". */
void html_feature_name(struct str *out, uint16_t id);

/* Who is told of words: the functions are called for each word, with its
 * reach. */
struct html_teller {
	void (*each)(void *context, struct slice word, unsigned reach);
	void *context;
	struct str *room;	/* holds the word during the call */
	unsigned reach, n;	/* n: how many were told of this element */
};

/* Report the words of a block's elements and text. The reach of a word is 0 in
 * the text and the element itself, 1 in the next two elements around it, 2 in
 * the others. */
void html_words(const struct html_blocks *bs, size_t i,
    struct html_teller *to);

/* Report the words of its text; those of an element, with that reach. */
void html_text_words(const struct html_blocks *bs, size_t i,
    struct html_teller *to);
void html_element_words(const struct html_element *e, struct html_teller *to,
    unsigned reach);

/* Its start tag in the page, from the name to the last attribute: all that its
 * words are made of. */
struct slice html_element_source(const struct html_element *e);

/* What features need to know of all blocks, before the first stage; what the
 * scores of one stage say of each other, before the next. */
void html_prepare(struct html_blocks *bs);
void html_context(struct html_blocks *bs, unsigned stage);

/* A part of html_context (html/around.c), and the chance by a block's score that
 * it is the article's: from 0 to 1, .5 for a score of 0. */
void html_around(struct html_blocks *bs);

static inline float
html_chance(const struct html_block *b)
{
	float x = 2 * b->now;

	return .5f + .5f * x / (1 + (x < 0 ? -x : x));
}

/* What html_features needs to know of ASCII; a part of html_prepare. */
void html_count_prepare(struct html_blocks *bs);

/* Mark the elements of other stories (C15), after html_prepare. */
void html_note_others(struct html_blocks *bs);

/* The weights, as read from the image. */
struct html_model {
	float (*numbered)[HTML_STAGES];	/* by feature */
	struct html_word_weights *words;	/* by slot of the image; each
						 * is read when asked for */
	uint64_t *filter;	/* a bit for each word's hash: most words have
				 * no weight, and this is small enough to stay
				 * in the cache */
	struct str room;
	struct html_own *own;	/* what elements of a page gave, by a hash of
				 * their source: many are alike */
	size_t nown, own_cap;
	struct table sources;
};

void html_model_init(struct html_model *m);
void html_model_free(struct html_model *m);

/* Score all blocks: score[], log-odds of being the article's. */
void html_score(struct html_model *m, struct html_blocks *bs);

/* The score above which a block of this page is taken for the article's. */
float html_cut(const struct html_blocks *bs);

#endif
