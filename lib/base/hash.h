/* SPDX-License-Identifier: MIT */
/*
 * One hash for look-up tables, the same at build and at run time: eight bytes
 * at a time, multiply and fold, in the manner of wyhash's core.
 */
#ifndef NUTGRAF_BASE_HASH_H
#define NUTGRAF_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#include "little.h"

/* All bytes of a text of 1 to 7. */
static inline uint64_t
hash_load_some(const unsigned char *p, size_t n)
{
	uint64_t w = 0;
	size_t i;

	if (n >= 4) {
		for (i = 0; i < 4; i++)
			w |= (uint64_t)p[i] << 8 * i |
			    (uint64_t)p[n - 4 + i] << (32 + 8 * i);
		return w;
	}
	return p[0] | (uint64_t)p[n / 2] << 8 | (uint64_t)p[n - 1] << 16;
}

static inline uint64_t
hash_mix(uint64_t a)
{
	a *= 0x9e3779b97f4a7c15U;
	return a ^ a >> 29;
}

static inline uint64_t
hash_bytes(const char *text, size_t len)
{
	const unsigned char *p = (const unsigned char *)text;
	uint64_t h = hash_mix(len + 0x51ed270b);

	for (; len >= 8; p += 8, len -= 8)
		h = hash_mix(h ^ little_load64(p));
	if (len > 0)
		h = hash_mix(h ^ hash_load_some(p, len));
	return h ^ h >> 32;
}

/* 128 bits that tell texts apart that nobody made to be taken for each other:
 * hash_bytes, and beside it another hash of the same make. */
static inline void
hash_wide(uint64_t to[2], const char *text, size_t len)
{
	const unsigned char *p = (const unsigned char *)text;
	uint64_t h = ~(uint64_t)len;
	size_t left = len;

	for (; left >= 8; p += 8, left -= 8) {
		h = (h + little_load64(p)) * 0xd6e8feb86659fd93U;
		h ^= h >> 32;
	}
	if (left > 0)
		h = (h + hash_load_some(p, left)) * 0xd6e8feb86659fd93U;
	to[0] = hash_bytes(text, len);
	to[1] = (h ^ h >> 32) * 0xd6e8feb86659fd93U;
	to[1] ^= to[1] >> 29;
}

#endif
