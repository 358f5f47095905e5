/* SPDX-License-Identifier: MIT */
#include "plain.h"
#include "plain-patterns.h"

enum { LONG = 1000 };

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
