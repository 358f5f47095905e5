/* SPDX-License-Identifier: MIT */
/*
 * Capitals of ASCII become small letters, eight bytes at a time.
 */
#ifndef NUTGRAF_BASE_SMALL_H
#define NUTGRAF_BASE_SMALL_H

#include <stddef.h>

#include "little.h"

/* Copy the text with small letters for capitals, as far as it is ASCII; how
 * many bytes that is. */
static inline size_t
ascii_lower(char *to, const char *p, size_t n)
{
	const uint64_t every = 0x0101010101010101U;
	size_t i;

	for (i = 0; i + 8 <= n; i += 8) {
		uint64_t w = little_load64(p + i);
		uint64_t from_a = w + every * (128 - 'A');
		uint64_t past_z = w + every * (127 - 'Z');

		if (w & every * 0x80)
			break;
		w |= (from_a & ~past_z & every * 0x80) >> 2;
		little_store64(to + i, w);
	}
	for (; i < n && (unsigned char)p[i] < 0x80; i++)
		to[i] = (char)(p[i] | (p[i] >= 'A' && p[i] <= 'Z') << 5);
	return i;
}

#endif
