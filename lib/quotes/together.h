/* SPDX-License-Identifier: MIT */
/*
 * Words of a paragraph that are together.
 */
#ifndef NUTGRAF_QUOTES_TOGETHER_H
#define NUTGRAF_QUOTES_TOGETHER_H

#include "words.h"

/* Tell each word of the paragraph which mention it is part of, and which cues
 * and nouns are of several words. */
void words_mark(struct words *ws, const struct para *para,
    const struct sent *sents);

#endif
