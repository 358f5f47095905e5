/* SPDX-License-Identifier: MIT */
/* The texts of blocks: their white space, words and letters. */
#ifndef NUTGRAF_HTML_FOLD_H
#define NUTGRAF_HTML_FOLD_H

#include "base/base.h"

/* Fold the white space of text (valid UTF-8) from `at` on, in place. */
void html_fold(struct str *text, size_t at);

/* The words of a folded text. Where no blanks separate words, twelve bytes
 * count as one. */
uint32_t html_count_words(struct slice text);

/* Its bytes that are no white space of ASCII. */
uint32_t html_letters(struct slice text);

#endif
