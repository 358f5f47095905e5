/* SPDX-License-Identifier: MIT */
#include "lines.h"

#include "data/plain-patterns.h"

bool
plain_masthead(struct slice text)
{
	return line_find(&plain_patterns[PLAIN_MASTHEAD_DATE], text, NULL, 0);
}
