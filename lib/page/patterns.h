/* SPDX-License-Identifier: MIT */
#ifndef NUTGRAF_PAGE_PATTERNS_H
#define NUTGRAF_PAGE_PATTERNS_H

#include "base/base.h"

enum { LINE_SEEN = 1000 };	/* bytes of a line that patterns see */

/* The first match of a pattern in a line, of which LINE_SEEN bytes are seen;
 * as pattern_in. */
static inline bool
line_find(struct pattern_entry *entry, struct slice line,
    struct slice *groups, size_t n)
{
	return pattern_in(entry, utf8_head(line, LINE_SEEN), 0, groups, n);
}

#endif
