/* SPDX-License-Identifier: MIT */
#include "patterns.h"

bool
line_find(struct pattern_entry *entry, struct slice line,
    struct slice *groups, size_t n)
{
	if (line.len > LINE_SEEN) {
		line.len = LINE_SEEN;
		while ((line.p[line.len] & 0xc0) == 0x80)
			line.len--;
	}
	return pattern_in(entry, line, 0, groups, n);
}
