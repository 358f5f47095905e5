/* SPDX-License-Identifier: MIT */
/*
 * Only for the program that trains the weights of lines (train/).
 */
#ifndef NUTGRAF_PLAIN_TRAIN_H
#define NUTGRAF_PLAIN_TRAIN_H

#include "lines.h"
#include "plain.h"

/* The indexes of the weights of line i at this stage, as they are trained;
 * returns their number. */
size_t plain_indexes(const struct plain_page *page, size_t i, unsigned stage,
    uint16_t *index);

/* The name and the first index of the t-th table of the weights of a stage,
 * NULL after the last. */
const char *plain_group(size_t t, size_t *first);

/* The number of weights that are trained for one stage. In an array of these,
 * add to the first plain_weights_size() what the others come to. */
size_t plain_trained_size(void);
void plain_fold(float *w);

/* One stage of plain_score, with the weights of that style and stage. */
void plain_stage(struct plain_page *page, const struct plain_model *m,
    unsigned stage);

/* Find articles with that model, which must stay as long as the finder. */
void plain_finder_use(struct plain_finder *finder,
    const struct plain_model *m);

#endif
