/* SPDX-License-Identifier: MIT */
/*
 * The model that tells the blocks of an article from the rest of its page: a
 * linear score a block, in two stages. The first sees the block, its elements
 * and its neighbours; the second also what the first made of the page.
 * Weights are data: lib/data/htmlmodel, made by `tests/eval/train-html.py`.
 */
#ifndef NUTGRAF_HTML_MODEL_H
#define NUTGRAF_HTML_MODEL_H

#include "html-blocks.h"

enum { HTML_STAGES = 2, HTML_REACHES = 3, HTML_MAX_FEATURES = 128 };

/* The features of a block that are numbered, in that stage (0 or 1; the
 * second has all of the first): ids below html_feature_count. Needs
 * html_prepare and, for the second, html_context before. */
size_t html_features(const struct html_blocks *bs, size_t i, unsigned stage,
    uint16_t ids[HTML_MAX_FEATURES]);
size_t html_feature_count(void);

/* Its name in the model, "words:3". */
void html_feature_name(struct str *out, uint16_t id);

/* The words of a block's elements and text, each with how far it reaches: 0
 * the text and the element itself, 1 the next two around it, 2 the rest. */
void html_words(const struct html_blocks *bs, size_t i,
    void (*each)(void *context, struct slice word, unsigned reach),
    void *context);

void html_text_words(const struct html_blocks *bs, size_t i,
    void (*each)(void *context, struct slice word, unsigned reach),
    void *context);
void html_element_words(const struct html_element *e,
    void (*each)(void *context, struct slice word, unsigned reach),
    void *context, unsigned reach);

/* What all blocks share, before the first stage; what the scores of the first
 * stage say of each other, before the second. */
void html_prepare(struct html_blocks *bs);
void html_context(struct html_blocks *bs);

/* Score all blocks: score[0] and score[1], log-odds of being the article. */
void html_score(struct html_blocks *bs);

#endif
