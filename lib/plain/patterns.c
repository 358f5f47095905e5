/* SPDX-License-Identifier: MIT */
#include "lines.h"

#include "data/plain-patterns.h"

enum { DATELINE = 120 };

bool
plain_find(unsigned pattern, struct slice text, struct slice *groups,
    size_t n)
{
	if (text.len > PLAIN_SEEN) {
		text.len = PLAIN_SEEN;
		while ((text.p[text.len] & 0xc0) == 0x80)
			text.len--;
	}
	return pattern_find(pattern_get(&plain_patterns[pattern]), text, 0,
	    groups, n);
}

static bool
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Has the text a bracket or a dash? */
static bool
may_part(struct slice text)
{
	return memchr(text.p, '(', text.len) != NULL ||
	    memchr(text.p, '-', text.len) != NULL ||
	    memchr(text.p, '\xe2', text.len) != NULL;
}

/* A dateline begins in capitals, or has a bracket. */
bool
plain_dateline(struct slice text, struct slice *groups, size_t n)
{
	size_t len = text.len < DATELINE ? text.len : DATELINE;

	if (len < 4 || is_small(text.p[0]) || ((is_small(text.p[1]) ||
	    is_small(text.p[2])) && memchr(text.p, '(', len) == NULL) ||
	    !may_part(slice_part(text, 0, len)))
		return false;
	return plain_find(PLAIN_DATELINE, text, groups, n);
}

bool
plain_masthead(struct slice text)
{
	size_t i;

	/* the "day" of all seven names */
	for (i = 3; i < 7 && i + 3 < text.len; i++)
		if ((text.p[i] | 0x20) == 'd' && (text.p[i + 1] | 0x20) ==
		    'a' && (text.p[i + 2] | 0x20) == 'y')
			return plain_find(PLAIN_MASTHEAD_DATE, text, NULL, 0);
	return false;
}
