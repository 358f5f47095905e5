/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "comments.h"

#include "data/html-patterns.h"

enum {
	AROUND = 8,		/* elements around a block that are looked at */
	CLASSES = 400,		/* bytes of attributes that are looked at */
	HEADING = 12		/* words of a heading, at most */
};

static bool
is_called_comments(const struct html_element *e)
{
	struct slice attributes = utf8_head(e->attributes, CLASSES);

	return slice_find(attributes, SLICE("omment")) < attributes.len &&
	    pattern_in(&html_patterns[HTML_COMMENTS], attributes, 0, NULL, 0);
}

bool
html_in_comments(const struct html_blocks *bs, const struct html_block *b)
{
	uint32_t at = b->element;
	unsigned n;

	for (n = 0; n < AROUND && at != HTML_NO_ELEMENT; n++) {
		const struct html_element *e = &bs->elements[at];

		if (e->trunk)
			return false;
		if (is_called_comments(e))
			return true;
		at = e->parent;
	}
	return false;
}

static bool
is_comments(const struct words_table *words, uint32_t h)
{
	int sum = 0;

	return words_bits(words, h, &sum) >> WORDS_COMMENTS & 1;
}

bool
html_heads_comments(const struct html_blocks *bs, const struct html_block *b,
    struct slice text, const struct words_table *words)
{
	struct slice word;
	size_t at = 0;
	uint32_t h;
	unsigned n = 0, numbers = 0, comments = 0;

	if (b->words > HEADING ||
	    !(bs->elements[b->element].tags & TAGS_HEADING))
		return false;
	while ((h = words_next(text, &at, &word)) != 0 && n++ < 2) {
		numbers += (unsigned char)(word.p[0] - '0') < 10;
		comments += is_comments(words, h);
	}
	return comments == 1 && (numbers == 1 || pattern_in(&html_patterns[
	    HTML_COMMENTS_ALONE], text, 0, NULL, 0));
}
