/* SPDX-License-Identifier: MIT */
/* The model that is linked in: weights, the words that tell, stop words. */
#include <assert.h>

#include "lines.h"

#include "data/plain-weights.h"

enum { SLOTS = 1 << 14 };

static struct plain_word slots[SLOTS];
static const struct plain_model *used;

const struct plain_model *
plain_model(void)
{
	static struct plain_model own = { .weights = plain_weights,
	    .slots = slots, .nslots = SLOTS,
	    .nweights = sizeof(plain_weights) / sizeof(*plain_weights) };
	static bool made;
	size_t i, k;

	if (used != NULL)
		return used;
	if (made)
		return &own;
	made = true;
	for (i = 0; plain_words[i].spelt != NULL; i++)
		plain_model_add_word(&own, slice_of(plain_words[i].spelt),
		    plain_words[i].weight, 0);
	for (k = 0; plain_stop_words[k].spelt != NULL; k++)
		plain_model_add_word(&own, slice_of(plain_stop_words[k].spelt),
		    0, plain_stop_words[k].bits);
	assert(i + k < SLOTS / 4 * 3);
	return &own;
}

void
plain_model_use(const struct plain_model *m)
{
	used = m;
}

const char *
plain_language(size_t bit)
{
	return bit < sizeof(plain_languages) / sizeof(*plain_languages) ?
	    plain_languages[bit] : NULL;
}
