/* SPDX-License-Identifier: MIT */
/*
 * The learner: a linear chain over the tokens of a sentence, which finds names
 * and what is said. A model is a read-only image; programs that only tag are
 * linked without what only training needs.
 */
#ifndef NUTGRAF_CHAIN_CHAIN_H
#define NUTGRAF_CHAIN_CHAIN_H

#include "sequence.h"	/* the model, the best states: start here */
#include "features.h"	/* what a model sees of the tokens */
#include "hidden.h"	/* the layer for what words mean */
#include "model.h"	/* the head of all model files */
#include "tagger.h"	/* names in the sentences of a document */
#include "save.h"	/* training: models as files */
#include "train.h"	/* training: the chain */
#include "train-hidden.h"	/* training: the hidden layer */

#endif
