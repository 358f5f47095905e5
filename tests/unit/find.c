/* SPDX-License-Identifier: MIT */
/* Looking for one text in another: the same place as byte by byte. */
#include "base/base.h"
#include "tap.h"

static size_t
slowly(struct slice a, struct slice b)
{
	size_t i;

	for (i = 0; i + b.len <= a.len; i++)
		if (memcmp(a.p + i, b.p, b.len) == 0)
			return i;
	return a.len;
}

/* Texts of two letters have many places that nearly fit. */
static bool
all_found(size_t most, size_t word)
{
	uint32_t random = 1;
	char text[600], sought[8];
	size_t i, k;

	for (i = 0; i < 20000; i++) {
		struct slice a = { text, i % most }, b = { sought, word };

		for (k = 0; k < a.len + word; k++) {
			random = random * 1664525 + 1013904223;
			*(k < a.len ? &text[k] : &sought[k - a.len]) =
			    random >> 28 < 12 ? 'a' : 'b';
		}
		if (slice_find(a, b) != slowly(a, b))
			return false;
	}
	return true;
}

int
main(void)
{
	tap(all_found(40, 1), "a byte in a short text");
	tap(all_found(40, 3), "three bytes in a short text");
	tap(all_found(600, 1), "a byte in a long text");
	tap(all_found(600, 3), "three bytes in a long text");
	tap(all_found(600, 8), "eight bytes, which are often not there");
	tap(slice_find(SLICE("abc"), SLICE("")) == 0, "nothing is everywhere");
	tap(slice_find(SLICE("ab"), SLICE("abc")) == 2, "longer than the text");
	return tap_end();
}
