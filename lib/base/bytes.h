/* SPDX-License-Identifier: MIT */
/*
 * Sixteen bytes at a time, for scans that look for rare bytes. Comparing a
 * vector gives 0xff where it holds; GCC and clang make machine code of it
 * wherever there are vectors, and plain code elsewhere.
 */
#ifndef NUTGRAF_BASE_BYTES_H
#define NUTGRAF_BASE_BYTES_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t bytes16 __attribute__((vector_size(16)));

static inline bytes16
bytes_load(const char *p)
{
	bytes16 v;

	memcpy(&v, p, sizeof(v));
	return v;
}

/* A comparison as bits; the first byte is the lowest bit. */
static inline uint64_t
bytes_mask(bytes16 v)
{
#ifdef __SSE2__
	typedef char chars16 __attribute__((vector_size(16)));

	return (unsigned)__builtin_ia32_pmovmskb128((chars16)v);
#else
	const uint64_t low = 0x0101010101010101U, gather = 0x0102040810204080U;
	uint64_t half[2];

	memcpy(half, &v, sizeof(half));
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	half[0] = __builtin_bswap64(half[0]);
	half[1] = __builtin_bswap64(half[1]);
#endif
	return (half[0] & low) * gather >> 56 |
	    ((half[1] & low) * gather >> 56) << 8;
#endif
}

/* Which byte is the first where the comparison holds; 16 if there is none. */
static inline unsigned
bytes_first(bytes16 v)
{
	uint64_t bits = bytes_mask(v);

	return bits == 0 ? 16 : (unsigned)__builtin_ctzll(bits);
}

/* The sum of all bytes. */
static inline unsigned
bytes_sum(bytes16 v)
{
	const uint64_t low = 0x00ff00ff00ff00ffU, one = 0x0001000100010001U;
	uint64_t half[2];

	memcpy(half, &v, sizeof(half));
	half[0] = (half[0] & low) + (half[0] >> 8 & low) +
	    (half[1] & low) + (half[1] >> 8 & low);
	return (unsigned)(half[0] * one >> 48);
}

#endif
