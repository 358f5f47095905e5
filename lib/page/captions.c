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
	return line_find(&page_patterns[PAGE_CREDIT], utf8_tail(line, CREDIT),
	    NULL, 0);
}
