/* SPDX-License-Identifier: MIT */
/*
 * Where words begin and end in a text, and what they look like.
 */
#ifndef NUTGRAF_QUOTES_SHAPE_H
#define NUTGRAF_QUOTES_SHAPE_H

#include "base/base.h"

/* Is there a letter, digit or mark at byte at, which may be the text's end? Its
 * size in bytes becomes *size. */
bool word_letter_at(struct slice text, size_t at, size_t *size);

/* The end of the word that starts at byte at. */
size_t word_text_end(struct slice text, size_t at);

/* Bytes of the genitive 's that the word text[at..end) ends with, or 0. */
size_t word_genitive(struct slice text, size_t at, size_t end);

/* Is it the name of a work: short, in capitals except for small words, without
 * a stop at its end? */
bool word_is_title(struct slice text);

#endif
