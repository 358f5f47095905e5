/* SPDX-License-Identifier: MIT */
#include "patterns.h"
#include "promotions.h"

#include "data/page-patterns.h"

enum {
	/* bytes, at most */
	HEAD = 60,		/* a label for other stories */
	SOON = 200,		/* before an appeal or a notice */
	MARKED = 400		/* that are searched for quotation marks */
};

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

static bool
is_label(struct slice line)
{
	return line_find(&page_patterns[PAGE_LABEL], line, NULL, 0) ||
	    line_find(&page_patterns[PAGE_LABEL_BOX], line, NULL, 0);
}

static bool
sees_also(struct slice line)
{
	return line_find(&page_patterns[PAGE_SEE_ALSO], line, NULL, 0) ||
	    line_find(&page_patterns[PAGE_SEE_BOX], line, NULL, 0);
}

bool
promotion_leads(struct slice line)
{
	return (sees_also(line) && !promotion_is_told(line)) ||
	    is_label(line);
}

/* It ends with its colon, or is a few words without a stop. */
bool
promotion_heads(struct slice line)
{
	size_t colon = slice_find(line, SLICE(":"));

	return line.len < HEAD && colon + 1 >= line.len && sees_also(line);
}

bool
promotion_links(struct slice line)
{
	return line_find(&page_patterns[PAGE_SEE], line, NULL, 0);
}

/* Does the pattern match where the line is not far on? */
static bool
begins_soon(struct pattern_entry *entry, struct slice line)
{
	struct slice at;

	return line_find(entry, line, &at, 1) &&
	    (size_t)(at.p - line.p) < SOON;
}

/* What holds quotation marks is the article's. */
static bool
asks(struct slice line)
{
	return !pattern_in(&page_patterns[PAGE_APPEAL_MARK], utf8_head(line,
	    MARKED), 0, NULL, 0) && (begins_soon(&page_patterns[PAGE_APPEAL],
	    line) || begins_soon(&page_patterns[PAGE_APPEAL_BOX], line));
}

static bool
is_notice(struct slice line)
{
	return line_find(&page_patterns[PAGE_NOTICE_LINE], line, NULL, 0) ||
	    line_find(&page_patterns[PAGE_NOTICE_BOX], line, NULL, 0) ||
	    begins_soon(&page_patterns[PAGE_NOTICE], line);
}

bool
promotion_appeals(struct slice line)
{
	return (is_notice(line) || asks(line)) && !promotion_is_told(line);
}

bool
promotion_is_colophon(struct slice line)
{
	return line_find(&page_patterns[PAGE_COLOPHON], line, NULL, 0);
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
