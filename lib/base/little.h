/* SPDX-License-Identifier: MIT */
/*
 * Numbers in little-endian order, from and to any address, on every machine:
 * images and hashes are the same everywhere.
 */
#ifndef NUTGRAF_BASE_LITTLE_H
#define NUTGRAF_BASE_LITTLE_H

#include <stdint.h>
#include <string.h>

static inline uint64_t
little_swapped64(uint64_t n)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return __builtin_bswap64(n);
#else
	return n;
#endif
}

static inline uint64_t
little_load64(const void *p)
{
	uint64_t n;

	memcpy(&n, p, sizeof(n));
	return little_swapped64(n);
}

static inline void
little_store64(void *p, uint64_t n)
{
	n = little_swapped64(n);
	memcpy(p, &n, sizeof(n));
}

static inline uint32_t
little_load32(const void *p)
{
	const unsigned char *b = p;

	return b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 |
	    (uint32_t)b[3] << 24;
}

static inline void
little_store32(void *p, uint32_t n)
{
	unsigned char *b = p;
	int i;

	for (i = 0; i < 4; i++)
		b[i] = (unsigned char)(n >> 8 * i);
}

/* Signed, as weights are. */
static inline int
little_load16(const void *p)
{
	const unsigned char *b = p;

	return (int16_t)(b[0] | b[1] << 8);
}

static inline void
little_store16(void *p, int n)
{
	unsigned char *b = p;

	b[0] = (unsigned char)n;
	b[1] = (unsigned char)(n >> 8);
}

#endif
