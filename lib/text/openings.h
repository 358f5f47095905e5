/* SPDX-License-Identifier: MIT */
/*
 * What a sentence can begin with that ends it before any stop: the item of a
 * list, a heading.
 */
#ifndef NUTGRAF_TEXT_OPENINGS_H
#define NUTGRAF_TEXT_OPENINGS_H

#include <string.h>

#include "base/base.h"
#include "language.h"

/* Does the text begin with a plain word, as most do? Then it is neither. A word
 * has a small letter behind its first one; i, v and x may be a number's. */
static inline bool
opening_is_word(struct slice text)
{
	return text.len > 1 && (unsigned char)((text.p[0] | 32) - 'a') < 26 &&
	    text.p[1] >= 'a' && text.p[1] <= 'z' &&
	    memchr("ivx", text.p[1], 3) == NULL;
}

/* The end, in bytes, of the list's item that the text begins with; 0 if it
 * begins with none, or with the last. Through *from where the words of the text
 * begin, behind bullet and marker. */
size_t opening_item(struct slice text, size_t *from);

/* The length in bytes of the heading in capitals, with its colon, that the text
 * begins with, as "NEW BRIDGE: Work began"; or 0. */
size_t opening_heading(const struct language *language, struct slice text);

#endif
