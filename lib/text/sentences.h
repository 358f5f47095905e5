/* SPDX-License-Identifier: MIT */
/*
 * Sentences of a paragraph.
 */
#ifndef NUTGRAF_TEXT_SENTENCES_H
#define NUTGRAF_TEXT_SENTENCES_H

#include "base/base.h"
#include "language.h"

/* The length in bytes, without white space at its end, of the first sentence of
 * the text. The text is a paragraph with folded white space, or the rest of
 * one, and does not begin with white space. From 1 to text.len, for text.len >
 * 0. */
size_t sentence_next(const struct language *language, struct slice text);

#endif
