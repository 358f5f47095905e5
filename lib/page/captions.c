/* SPDX-License-Identifier: MIT */
#include "captions.h"
#include "patterns.h"

#include "data/page-patterns.h"

bool
caption_is(struct slice line)
{
	return line_find(&page_patterns[PAGE_CAPTION], line, NULL, 0);
}
