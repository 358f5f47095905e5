/* SPDX-License-Identifier: MIT */
/*
 * What can be seen of a chunk: features as short texts ("n1=said", "d=place")
 * for which lib/data/weights has weights. The same function serves tagging
 * and training, so that both see the same.
 */
#ifndef NUTGRAF_CHUNKFEATURES_H
#define NUTGRAF_CHUNKFEATURES_H

#include "chunks.h"

/* Call each() with every feature of the chunk; the text lives for the call. */
void chunk_features(const struct tagdoc *td, const struct chunk *c,
    void (*each)(void *context, struct slice feature), void *context);

#endif
