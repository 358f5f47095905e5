/* SPDX-License-Identifier: MIT */
/*
 * The speaker behind its cue: ""...," said Quill".
 */
#ifndef NUTGRAF_QUOTES_INVERTED_H
#define NUTGRAF_QUOTES_INVERTED_H

#include "cues.h"

/* Is word v right behind a quotation whose clause has no subject for it, so
 * that whatever noun phrase follows is the speaker? */
bool follows_quotation(const struct words *ws, size_t v, size_t lo);

/* Set the speaker behind the cue at v (QC3, QC12). */
bool speaker_behind(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a);

/* The same for any verb at v, right behind a quotation: is somebody behind it who
 * is the subject of no other verb? */
bool speaker_follows(const struct words *ws, size_t v, size_t hi,
    struct attribution *a);

#endif
