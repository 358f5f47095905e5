/* SPDX-License-Identifier: MIT */
#include "datelines.h"
#include "patterns.h"
#include "text/text.h"

#include "data/page-patterns.h"

enum { LAST = 300 };	/* bytes at the end of a paragraph */

bool
dateline_is(struct slice text)
{
	struct dateline d;

	return dateline_find(text, &d);
}

bool
dateline_add(struct article *a, struct slice para, bool known)
{
	struct dateline d;

	if (!dateline_find(para, &d) || (known && !d.known))
		return false;
	article_add_meta(a, "dateline", d.place);
	article_add_meta(a, "agency", d.agency);
	return true;
}

void
agency_add(struct article *a, struct slice last)
{
	struct slice g[2], names, agency;
	size_t n;

	last = utf8_tail(last, LAST);
	if (!line_find(&page_patterns[PAGE_AGENCY_CREDIT], last, g, 2) &&
	    !line_find(&page_patterns[PAGE_AGENCY_END], last, g, 2))
		return;
	for (names = g[1]; names.len > 0; names = slice_part(names,
	    n < names.len ? n + 1 : n, names.len)) {
		for (n = 0; n < names.len && names.p[n] != '/' &&
		    names.p[n] != ','; n++)
			;
		agency = agency_of(slice_part(names, 0, n));
		article_add_meta(a, "agency", agency);
	}
}
