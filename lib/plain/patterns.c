/* SPDX-License-Identifier: MIT */
#include "lines.h"

#include "data/plain-patterns.h"

bool
plain_masthead(struct slice text)
{
	size_t i;

	/* the "day" of all seven names */
	for (i = 3; i < 7 && i + 3 < text.len; i++)
		if ((text.p[i] | 0x20) == 'd' && (text.p[i + 1] | 0x20) ==
		    'a' && (text.p[i + 2] | 0x20) == 'y')
			return line_find(&plain_patterns[
			    PLAIN_MASTHEAD_DATE], text, NULL, 0);
	return false;
}
