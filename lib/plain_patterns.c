/* SPDX-License-Identifier: MIT */
#include "plain.h"
#include "plain-patterns.h"

enum { LONG = 1000, DATELINE = 120 };

bool
plain_find(unsigned pattern, struct slice text, struct slice *groups,
    size_t n)
{
	static struct pattern *compiled[PLAIN_PATTERNS];

	if (text.len > LONG) {
		text.len = LONG;
		while ((text.p[text.len] & 0xc0) == 0x80)
			text.len--;
	}
	if (compiled[pattern] == NULL)
		compiled[pattern] = pattern_of(plain_patterns[pattern]);
	return pattern_find(compiled[pattern], text, 0, groups, n);
}

/* A dateline has a dash or a bracket near its start. */
bool
plain_dateline(struct slice text, struct slice *groups, size_t n)
{
	size_t len = text.len < DATELINE ? text.len : DATELINE;

	if (memchr(text.p, '-', len) == NULL &&
	    memchr(text.p, '(', len) == NULL &&
	    slice_find(slice_part(text, 0, len), SLICE("\xe2\x80")) == len)
		return false;
	return plain_find(PLAIN_DATELINE, text, groups, n);
}
