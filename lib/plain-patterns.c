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

static bool
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* A dateline begins in capitals, or has a bracket. */
bool
plain_dateline(struct slice text, struct slice *groups, size_t n)
{
	size_t len = text.len < DATELINE ? text.len : DATELINE;

	if (len < 4 || is_small(text.p[0]) || ((is_small(text.p[1]) ||
	    is_small(text.p[2])) && memchr(text.p, '(', len) == NULL))
		return false;
	return plain_find(PLAIN_DATELINE, text, groups, n);
}
