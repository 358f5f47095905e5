/* SPDX-License-Identifier: MIT */
/*
 * Appending characters: the writing side of base/utf8.h.
 */
#ifndef NUTGRAF_BASE_UTF8_ADD_H
#define NUTGRAF_BASE_UTF8_ADD_H

#include "str.h"

/* Append a code point; what is not a scalar value becomes U+FFFD. */
void utf8_add(struct str *out, uint32_t c);

/* Append the text in lower case (simple mapping). For look-up keys: the
 * length may change. */
void utf8_add_lower(struct str *out, struct slice text);

/* Append the text with each maximal broken part, and each NUL, replaced by
 * U+FFFD; gives the number of replacements. */
size_t utf8_add_repaired(struct str *out, struct slice text);

/* Append the text with each run of white space (utf8_space) as one blank, and
 * none at its ends. */
void utf8_add_folded(struct str *out, struct slice text);

#endif
