/* SPDX-License-Identifier: MIT */
#include "captions.h"
#include "patterns.h"

#include "data/page-patterns.h"

enum { CREDIT = 80 };		/* bytes of a line's end that are searched */

bool
caption_is(struct slice line)
{
	return line_find(&page_patterns[PAGE_CAPTION], line, NULL, 0);
}

bool
caption_ends(struct slice line)
{
	size_t from = line.len > CREDIT ? line.len - CREDIT : 0;

	while (from < line.len && ((unsigned char)line.p[from] & 0xc0) == 0x80)
		from++;
	return line_find(&page_patterns[PAGE_CREDIT], slice_part(line, from,
	    line.len), NULL, 0);
}
