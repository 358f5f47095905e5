/* SPDX-License-Identifier: MIT */
/*
 * Models as files: what only training needs.
 */
#ifndef NUTGRAF_CHAIN_SAVE_H
#define NUTGRAF_CHAIN_SAVE_H

#include "hidden.h"
#include "sequence.h"

/* What is learned of a hidden layer. */
struct hidden_weights {
	float matrices[HIDDEN_INPUTS][VECTOR][HIDDEN_UNITS];
	float rows[HIDDEN_ROWS][HIDDEN_UNITS];
	float bias[HIDDEN_UNITS];
	float columns[HIDDEN_UNITS][CHAIN_COLUMNS];
};

/* Append the image of c, for this version of the features. */
void chain_save(const struct chain *c, uint32_t features, struct str *image);

/* Append the weights as an image: a part of the chain's. */
void hidden_save(const struct hidden_weights *w, struct str *image);

/* Write the head of a file that is otherwise complete: the first MODEL_HEAD
 * bytes of its len. */
void model_seal(const struct model_kind *kind, char *file, size_t len);

#endif
