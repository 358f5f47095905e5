/* SPDX-License-Identifier: MIT */
/*
 * Sixteen bytes at a time, for scans that look for rare bytes. Comparing a
 * vector gives 0xff where it holds; GCC and clang make machine code of it
 * wherever there are vectors, and plain code elsewhere.
 */
#ifndef NUTGRAF_BYTES_H
#define NUTGRAF_BYTES_H

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

/* The number of the first byte of a comparison that holds, 16 if none does. */
static inline unsigned
bytes_first(bytes16 v)
{
	uint64_t half[2];

	memcpy(half, &v, sizeof(half));
	if ((half[0] | half[1]) == 0)
		return 16;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	half[0] = __builtin_bswap64(half[0]);
	half[1] = __builtin_bswap64(half[1]);
#endif
	return half[0] != 0 ? (unsigned)__builtin_ctzll(half[0]) / 8 :
	    8 + (unsigned)__builtin_ctzll(half[1]) / 8;
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
