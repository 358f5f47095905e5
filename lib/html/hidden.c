/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "hidden.h"

#include "data/html-patterns.h"

/* Does a style hide its element? */
static bool
hides(struct slice style)
{
	return pattern_in(&html_patterns[HTML_HIDING_STYLE], style, 0, NULL,
	    0);
}

/* Most have no "hidden", "none", "sr-only" or "reader": no bytes of theirs. */
PATTERN_HOLDS(may_hide, 3, 0, (a == 'd') | (a == 'n') | (a == 's') |
    (a == 'r'), ((a == 'd') & (b == 'd') & (c == 'e')) |
    ((a == 'n') & (b == 'o') & (c == 'n')) |
    ((a == 's') & (b == 'r') & (c == '-')) |
    ((a == 'r') & (b == 'e') & (c == 'a')))

bool
html_hides(struct slice attributes)
{
	struct slice rest = attributes, name, value;

	if (!may_hide(attributes))
		return false;
	while (html_attribute(&rest, &name, &value))
		if (html_name_is(name, "hidden") ? !html_name_is(value,
		    "until-found") : html_name_is(name, "style") ?
		    hides(value) : html_name_is(name, "class") &&
		    pattern_in(&html_patterns[HTML_HIDING_CLASS], value, 0,
		    NULL, 0))
			return true;
	return false;
}

bool
html_breaks(struct slice attributes)
{
	struct slice rest = attributes, name, value;

	if (slice_find(attributes, SLICE("br")) == attributes.len)
		return false;
	while (html_attribute(&rest, &name, &value))
		if (html_name_is(name, "class") &&
		    pattern_in(&html_patterns[HTML_BREAK_CLASS], value, 0,
		    NULL, 0))
			return true;
	return false;
}

bool
html_is_hidden(struct html_blocks *bs, uint32_t at)
{
	uint32_t chain[HTML_DEPTH + 1];
	size_t n = 0;
	bool hidden = false;

	for (; at != HTML_NO_ELEMENT; at = bs->elements[at].parent) {
		if (bs->elements[at].seen != 0) {
			hidden = bs->elements[at].seen == HTML_HIDDEN;
			break;
		}
		chain[n++] = at;
	}
	while (n > 0) {
		struct html_element *e = &bs->elements[chain[--n]];

		hidden = hidden || html_hides(e->attributes);
		e->seen = hidden ? HTML_HIDDEN : HTML_SHOWN;
	}
	return hidden;
}

bool
html_drops_hidden(struct html_blocks *bs, float cut)
{
	size_t i, shown = 0, hidden = 0;

	for (i = 0; i < bs->n; i++) {
		const struct html_block *b = &bs->p[i];

		if (b->score[HTML_STAGES - 1] <= cut)
			continue;
		if (html_is_hidden(bs, b->element))
			hidden += b->words;
		else
			shown += b->words;
	}
	return shown > hidden;
}
