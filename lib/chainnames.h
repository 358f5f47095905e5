/* SPDX-License-Identifier: MIT */
/*
 * Names by a trained linear chain, and what the document says of them: more
 * accurate than the scored chunks of entities.c, and slower.
 */
#ifndef NUTGRAF_CHAINNAMES_H
#define NUTGRAF_CHAINNAMES_H

#include "mention.h"

struct chain_tagger;

struct chain_tagger *chainnames_new(void);
void chainnames_free(struct chain_tagger *tg);

/* Use the model in this image, which stays where it is, or, if image.p is
 * NULL, the one that is linked in. NULL, or what is wrong with it. */
const char *chainnames_model(struct chain_tagger *tg, struct slice image);

/* As entities_find. */
void chainnames_find(struct chain_tagger *tg, struct doc *d,
    const struct mentions *there, struct mentions *found);

#endif
