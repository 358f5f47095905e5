/* SPDX-License-Identifier: MIT */
/*
 * Who or what a name stands for: the fullest form of each name within the
 * document. Rules N1, N2, ... are in names/resolve.c.
 */
#ifndef NUTGRAF_NAMES_RESOLVE_H
#define NUTGRAF_NAMES_RESOLVE_H

#include "text/text.h"

struct names;			/* memory that is used again */

struct names *names_new(void);
void names_free(struct names *n);

/* Set the name of every mention in ms that is a name (PERSON to MISC) and
 * has none. The mentions of there, by sentence and start as those of ms, are
 * names of the document too. Names are plain: slices of sentences, of the
 * document's arena, or of read-only memory. */
void names_resolve(struct names *n, struct mentions *ms,
    const struct mentions *there, struct document *d);

#endif
