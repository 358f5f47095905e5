/* SPDX-License-Identifier: MIT */
/*
 * What the attributes of a start tag say of its element.
 */
#include "base/base.h"
#include "starts.h"

enum { CRUMB = 400 };	/* bytes of attributes that are looked through */

/* An a without a href is a mark in the page, if it has a name. Without one, a
 * program makes a link or a button of it. */
enum html_link
html_link_of(const struct html_token *t)
{
	struct slice rest = t->more, name, value;
	bool mark = false, class = false;
	size_t i;

	for (i = 0; i < t->npairs || html_attribute(&rest, &name, &value);
	    i++) {
		if (i < t->npairs) {
			name = t->pairs[i].name;
			value = t->pairs[i].value;
		}
		if (html_name_is(name, "href"))
			return value.len == 0 || value.p[0] == '#' ||
			    slice_starts(value, SLICE("javascript:")) ?
			    HTML_LINK_WITHIN : HTML_LINK_AWAY;
		mark |= html_name_is(name, "name") || html_name_is(name, "id");
		class |= html_name_is(name, "class");
	}
	return mark && !class ? HTML_LINK_NOWHERE : HTML_LINK_WITHIN;
}

bool
html_is_shadow(struct slice attributes)
{
	struct slice rest = attributes, name, value;

	while (html_attribute(&rest, &name, &value))
		if (html_name_is(name, "shadowrootmode") ||
		    html_name_is(name, "shadowroot"))
			return true;
	return false;
}

bool
html_is_main_slot(struct slice attributes)
{
	struct slice rest = attributes, name, value;

	while (html_attribute(&rest, &name, &value))
		if (html_name_is(name, "name"))
			return value.len == 0;
	return true;
}

bool
html_is_crumb(struct slice attributes)
{
	struct slice a = utf8_head(attributes, CRUMB);

	return slice_find(a, SLICE("crumb")) < a.len ||
	    slice_find(a, SLICE("Crumb")) < a.len;
}
