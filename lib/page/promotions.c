/* SPDX-License-Identifier: MIT */
#include "patterns.h"
#include "promotions.h"

#include "data/page-patterns.h"

bool
promotion_is(struct slice line)
{
	return line_find(&page_patterns[PAGE_PROMO_LINE], line, NULL, 0) &&
	    !promotion_is_told(line);
}

bool
promotion_is_told(struct slice line)
{
	return line_find(&page_patterns[PAGE_TOLD], line, NULL, 0);
}

bool
promotion_calls(struct slice line)
{
	return line_find(&page_patterns[PAGE_PROMO_CALL], line, NULL, 0);
}

bool
promotion_speaks(struct slice text)
{
	return line_find(&page_patterns[PAGE_PROMO_WORD], text, NULL, 0);
}
