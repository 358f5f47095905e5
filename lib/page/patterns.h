/* SPDX-License-Identifier: MIT */
#ifndef NUTGRAF_PAGE_PATTERNS_H
#define NUTGRAF_PAGE_PATTERNS_H

#include "base/base.h"

enum { LINE_SEEN = 1000 };	/* bytes of a line that patterns see */

/* So many bytes of the text, or up to three fewer: whole characters. */
static inline struct slice
line_start(struct slice text, size_t bytes)
{
	if (text.len <= bytes)
		return text;
	text.len = bytes;
	while (text.len > 0 && (text.p[text.len] & 0xc0) == 0x80)
		text.len--;
	return text;
}

/* The first match of a pattern in a line, of which LINE_SEEN bytes are seen;
 * as pattern_in. */
static inline bool
line_find(struct pattern_entry *entry, struct slice line,
    struct slice *groups, size_t n)
{
	return pattern_in(entry, line_start(line, LINE_SEEN), 0, groups, n);
}

#endif
