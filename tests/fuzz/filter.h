/* SPDX-License-Identifier: MIT */
/*
 * Filters whose work is not in the library: a target includes the filter's
 * source, with main() under another name, and calls what is called for each
 * input.
 */
#ifndef NUTGRAF_FILTER_H
#define NUTGRAF_FILTER_H

#include "fuzz.h"
#include "io/io.h"
#include "stream/stream.h"

/* The kind of record that the lowest three bits say. */
static inline struct slice
fuzz_kind(unsigned n)
{
	static const char *const kinds[] = { "", "quote", "entity", "sent",
		"meta", "x-mine", "doc", "para" };

	return slice_of(kinds[n & 7]);
}

/* An input that has been read. fuzz_input_end() frees it, and throws away what
 * the filter has written. */
static inline struct input
fuzz_input(struct slice text)
{
	struct slice exact = fuzz_copy(text);

	return (struct input){ .name = "x", .fd = -1, .line = 1, .eof = true,
	    .buf = { (char *)(uintptr_t)exact.p, exact.len, exact.len } };
}

static inline void
fuzz_input_end(struct input *in)
{
	str_free(&in->buf);
	str_clear(&out);
}

#endif
