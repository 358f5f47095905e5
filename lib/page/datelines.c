/* SPDX-License-Identifier: MIT */
#include "agencies.h"
#include "datelines.h"
#include "patterns.h"

#include "data/page-patterns.h"

enum { DATELINE = 120,		/* bytes in which it ends */
	INITIALS = 6 };		/* bytes of an agency's letters */

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
static bool
find(struct slice text, struct slice *groups, size_t n)
{
	size_t len = text.len < DATELINE ? text.len : DATELINE;

	if (len < 4 || is_small(text.p[0]) || ((is_small(text.p[1]) ||
	    is_small(text.p[2])) && memchr(text.p, '(', len) == NULL) ||
	    !may_part(slice_part(text, 0, len)))
		return false;
	return line_find(&page_patterns[PAGE_DATELINE], text, groups, n);
}

bool
dateline_is(struct slice text)
{
	return find(text, NULL, 0);
}

bool
dateline_add(struct article *a, struct slice first)
{
	struct slice g[3], agency;

	if (!find(first, g, 3) || g[1].len == 0)
		return false;
	article_add_meta(a, "dateline", g[1]);
	agency = agency_of(g[2]);
	if (agency.len == 0 && g[2].len > 0 && g[2].len <= INITIALS &&
	    !utf8_has_lower(g[2]))
		agency = g[2];
	article_add_meta(a, "agency", agency);
	return true;
}
