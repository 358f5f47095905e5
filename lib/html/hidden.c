/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "hidden.h"

#include "data/html-patterns.h"

/* Most have none of these strings: "hidden", "none", "sr-", "reader", "left:",
 * "indent:", "rect(", "invisible", "popover". */
PATTERN_HOLDS(may_hide, 3, 0x20, (b == 'd') | (b == 'o') | (b == 'r') |
    (b == 'e') | (b == 't') | (b == 'v'),
    ((a == 'd') & (b == 'd') & (c == 'e')) |
    ((b == 'o') & (((a == 'n') & (c == 'n')) | ((a == 'p') & (c == 'v')))) |
    ((a == 's') & (b == 'r') & (c == '-')) |
    ((a == 'r') & (b == 'e') & (c == 'a')) |
    ((b == 't') & ((c == ':') | (c == '('))) |
    ((a == 'n') & (b == 'v') & (c == 'i')))

static bool
matches(unsigned which, struct slice text)
{
	return pattern_in(&html_patterns[which], text, 0, NULL, 0);
}

/* Does this attribute hide its element? Within a line more does: what hides a
 * whole block there may only wait for a script, or for a wider screen. */
static bool
attribute_hides(struct slice name, struct slice value, bool in_line)
{
	if (html_name_is(name, "hidden"))
		return !html_name_is(value, "until-found");
	if (html_name_is(name, "style"))
		return matches(HTML_HIDING_STYLE, value);
	if (html_name_is(name, "class"))
		return matches(HTML_HIDING_CLASS, value) ||
		    (in_line && matches(HTML_HIDING_CLASS_IN_LINE, value));
	return html_name_is(name, "popover");
}

bool
html_hides(struct slice attributes, bool in_line)
{
	struct slice rest = attributes, name, value;

	if (!may_hide(attributes))
		return false;
	while (html_attribute(&rest, &name, &value))
		if (attribute_hides(name, value, in_line))
			return true;
	return false;
}

/* Is it a dialog that is not open? */
static bool
is_closed_dialog(const struct html_element *e)
{
	struct slice rest = e->attributes, name, value;
	unsigned dialog;

	html_tag(SLICE("dialog"), &dialog);
	if (e->tag != dialog || dialog == 0)
		return false;
	while (html_attribute(&rest, &name, &value))
		if (html_name_is(name, "open"))
			return false;
	return true;
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

		hidden = hidden || html_hides(e->attributes, false) ||
		    is_closed_dialog(e);
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
