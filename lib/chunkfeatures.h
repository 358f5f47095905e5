/* SPDX-License-Identifier: MIT */
/*
 * What can be seen of a chunk: features as short texts ("n1=said", "d=place")
 * for which lib/data/weights has weights. In three parts, so that the sums of
 * the first two can be kept: that of the phrase itself, that of each word
 * around it, and that of its flags. Training and tagging call the same
 * functions.
 */
#ifndef NUTGRAF_CHUNKFEATURES_H
#define NUTGRAF_CHUNKFEATURES_H

#include "chunks.h"

enum { CHUNK_CONTEXT = 4 };	/* words: 1 and 2 before, 1 and 2 behind */

/* Call each() with every feature of the phrase; the text lives for the call. */
void chunk_features_inside(const struct tagdoc *td, const struct chunk *c,
    void (*each)(void *context, struct slice feature), void *context);

/* The words around it, in lower case, by id; LEXICON_NONE: no word. */
void chunk_context(const struct tagdoc *td, const struct chunk *c,
    uint32_t words[CHUNK_CONTEXT]);

/* The features of such a word at such a place. */
void chunk_features_word(const struct tagdoc *td, unsigned place,
    uint32_t word, void (*each)(void *context, struct slice feature),
    void *context);

/* The features of a chunk's flags. */
void chunk_features_flags(const struct tagdoc *td, uint32_t flags,
    void (*each)(void *context, struct slice feature), void *context);

#endif
