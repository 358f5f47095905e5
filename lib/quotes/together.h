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

/* Is the stretch in marks written like the title of a work: with capitals, and
 * one for its last word? */
bool quoted_is_work(const struct words *ws, const struct text_word *w);

#endif
