/* SPDX-License-Identifier: MIT */
/* The model that is linked in: weights, and the words that tell. */
#include "lines.h"

#include "data/plain-weights.h"

enum { SLOTS = 1 << 14 };

void
plain_model_init(struct plain_model *m)
{
	size_t i;

	m->weights = plain_weights;
	m->nweights = sizeof(plain_weights) / sizeof(*plain_weights);
	words_table_init(&m->words, SLOTS);
	for (i = 0; plain_words[i].spelt != NULL; i++)
		words_add(&m->words, slice_of(plain_words[i].spelt),
		    plain_words[i].weight, 0);
	ASSERT(i < SLOTS / 2);
}

void
plain_model_free(struct plain_model *m)
{
	words_table_free(&m->words);
	*m = (struct plain_model){ 0 };
}
