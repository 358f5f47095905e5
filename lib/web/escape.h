/* SPDX-License-Identifier: MIT */
/*
 * Other people's text in a page of ours. Whatever it holds, it stays text:
 * between tags and in attributes that are in double quotes.
 */
#ifndef NUTGRAF_WEB_ESCAPE_H
#define NUTGRAF_WEB_ESCAPE_H

#include "base/base.h"

/* Append the text between tags. & < and > become references, and so does CR;
 * control characters but TAB and LF, characters that turn the direction of what
 * follows by force (U+202D, U+202E), U+FFFE and U+FFFF become U+FFFD. */
void web_text(struct str *s, struct slice text);

/* The same in the value of an attribute, where " and ' become references,
 * too. */
void web_value(struct str *s, struct slice text);

/* The start of the text, with "…" if that is not all of it, if it can be up to
 * the end of a word: a copy in the arena. Where a text is on a page once for each of many things, it must not be
 * as long as it likes. */
struct slice web_head(struct arena *a, struct slice text, size_t most);

/* Append markup of our own. */
static inline void
web_tag(struct str *s, const char *markup)
{
	str_add(s, markup, strlen(markup));
}

/* Append a number for people: 12,345. */
void web_number(struct str *s, size_t n);

/* Append a number and what it counts: "1 page", "2 pages". */
void web_count(struct str *s, size_t n, const char *one);

/* Append an attribute with a blank before it. */
void web_attribute(struct str *s, const char *name, struct slice value);

/* Is that the address of a page on the web: http:// or https:// and more? */
bool web_is_address(struct slice url);

/* Append a link to a page on the web; where the address is none, only the
 * text. */
void web_link(struct str *s, struct slice url, struct slice text);

#endif
