/* SPDX-License-Identifier: MIT */
#include "agencies.h"
#include "bylines.h"
#include "patterns.h"

#include "data/page-patterns.h"

bool
byline_find(struct slice line, struct slice *names)
{
	struct slice g[2];

	if (!line_find(&page_patterns[PAGE_BYLINE], line, g, 2))
		return false;
	if (names != NULL)
		*names = g[1];
	return true;
}

bool
byline_is_role(struct slice text)
{
	return line_find(&page_patterns[PAGE_ROLE], text, NULL, 0);
}

/* A name in capitals in title case: "ADA MARLOW" is "Ada Marlow". */
static void
add_name(struct str *out, struct slice name)
{
	size_t i, n;
	bool inside = false, small = utf8_has(name, UTF8_LOWER);

	for (i = 0; i < name.len; i += n) {
		uint32_t c = utf8_decode(name.p + i, name.len - i, &n);
		bool letter = (utf8_class(c) & (UTF8_LETTER | UTF8_MARK)) != 0;

		utf8_add(out, letter && inside && !small ? utf8_lower(c) : c);
		inside = letter;
	}
}

size_t
byline_add(struct article *a, struct slice names)
{
	struct slice g[1];
	size_t found = 0;

	if (line_find(&page_patterns[PAGE_BYLINE_END], names, g, 1))
		names.len = (size_t)(g[0].p - names.p);
	while (names.len > 0) {
		struct slice part = names, agency;
		struct str name = { 0 };

		if (line_find(&page_patterns[PAGE_BYLINE_SPLIT], names,
		    g, 1)) {
			part.len = (size_t)(g[0].p - names.p);
			names = slice_part(names, part.len + g[0].len,
			    names.len);
		} else
			names.len = 0;
		part = utf8_trim(part);
		agency = agency_of(part);
		if (agency.len > 0)
			article_add_meta(a, "agency", agency);
		else if (line_find(&page_patterns[PAGE_PERSON], part, NULL,
		    0) && !byline_is_role(part)) {
			add_name(&name, part);
			article_add_meta(a, "author", str_slice(&name));
			str_free(&name);
		} else
			continue;
		found++;
	}
	return found;
}
