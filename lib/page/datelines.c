/* SPDX-License-Identifier: MIT */
#include "agencies.h"
#include "datelines.h"
#include "patterns.h"

#include "data/page-patterns.h"

enum { INITIALS = 6 };	/* bytes of an agency's letters, or fewer */

bool
dateline_is(struct slice text)
{
	return line_find(&page_patterns[PAGE_DATELINE], text, NULL, 0);
}

bool
dateline_add(struct article *a, struct slice first)
{
	struct slice g[3], agency;

	if (!line_find(&page_patterns[PAGE_DATELINE], first, g, 3) ||
	    g[1].len == 0)
		return false;
	article_add_meta(a, "dateline", g[1]);
	agency = agency_of(g[2]);
	if (agency.len == 0 && g[2].len > 0 && g[2].len <= INITIALS &&
	    !utf8_has(g[2], UTF8_LOWER))
		agency = g[2];
	article_add_meta(a, "agency", agency);
	return true;
}
