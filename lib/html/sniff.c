/* SPDX-License-Identifier: MIT */
/*
 * What a page is and how it is encoded, from its first bytes: rules I1, I2, ...
 * of rules.tsv.
 */
#include "base/base.h"
#include "html.h"
#include "page/page.h"
#include "tokenizer.h"

#include "data/html-patterns.h"

enum { SNIFF_BYTES = 1024, CHARSET_BYTES = 65536 };

static struct slice
skip_space(struct slice s)
{
	size_t i = 0;

	while (i < s.len && memchr("\t\n\f\r ", s.p[i], 5) != NULL)
		i++;
	return slice_part(s, i, s.len);
}

/* I2: what comes after a comment or an instruction. */
static struct slice
skip_markup(struct slice s, const char *end)
{
	size_t at = slice_find(s, slice_of(end));

	return skip_space(slice_part(s, at < s.len ? at + strlen(end) : at,
	    s.len));
}

static struct slice
without_nul(struct slice s, char *room)
{
	size_t i, n = 0;

	for (i = 0; i < s.len; i++)
		if (s.p[i] != '\0')
			room[n++] = s.p[i];
	return (struct slice){ room, n };
}

bool
html_is(struct slice source)
{
	struct slice s = slice_part(source, 0, source.len < SNIFF_BYTES ?
	    source.len : SNIFF_BYTES);
	bool markup = false;
	char room[SNIFF_BYTES];
	struct str safe = { 0 };
	bool yes;

	if (utf16_bom(s) > 0)
		s = without_nul(slice_part(s, utf16_bom(s), s.len), room);
	else
		s = slice_part(s, utf8_bom(s), s.len);
	s = skip_space(s);
	if (s.len == 0 || s.p[0] != '<')
		return false;
	for (;;) {
		if (slice_starts(s, SLICE("<!--")))
			s = skip_markup(s, "-->");
		else if (s.len >= 5 && html_name_is(slice_part(s, 0, 5),
		    "<?xml"))
			s = skip_markup(s, "?>");
		else
			break;
		markup = true;
		RULE(I2);
	}
	if (s.len == 0)
		return markup;
	utf8_add_repaired(&safe, s);
	yes = BY(I1, pattern_in(&html_patterns[HTML_FIRST_TAG],
	    str_slice(&safe), 0, NULL, 0));
	str_free(&safe);
	return yes;
}

bool
html_is_cell(struct slice cell)
{
	struct str safe = { 0 };
	bool yes = html_is(cell);

	if (yes)
		return true;
	utf8_add_repaired(&safe, slice_part(cell, 0, cell.len < SNIFF_BYTES ?
	    cell.len : SNIFF_BYTES));
	yes = pattern_in(&html_patterns[HTML_CELL_TAG],
	    str_slice(&safe), 0, NULL, 0);
	str_free(&safe);
	return yes;
}

/* The encoding in "text/html; charset=x". */
static struct slice
charset_in(struct slice content)
{
	struct slice g[2] = { { 0 } };

	if (utf8_valid(content) == content.len)
		pattern_in(&html_patterns[HTML_CHARSET],
		    content, 0, g, 2);
	return g[1];
}

struct slice
html_charset(struct slice source)
{
	struct html h;
	struct html_token t;

	html_begin(&h, slice_part(source, 0, source.len < CHARSET_BYTES ?
	    source.len : CHARSET_BYTES));
	while (html_next(&h, &t)) {
		struct slice name, value, found = { 0 }, content = { 0 };
		bool type = false;

		if (t.type != HTML_START || !html_name_is(t.name, "meta"))
			continue;
		while (html_attribute(&t.attributes, &name, &value))
			if (html_name_is(name, "charset"))
				found = value;
			else if (html_name_is(name, "content"))
				content = value;
			else if (html_name_is(name, "http-equiv"))
				type = html_name_is(value, "content-type");
		if (found.len == 0 && type)
			found = charset_in(content);
		if (BY(I3, found.len > 0))
			return found;
	}
	return (struct slice){ 0 };
}

void
html_take(struct page *page, struct slice source, struct slice declared)
{
	if (page_take_certain(page, source))
		return;
	if (charset_of(declared) == NULL)
		declared = html_charset(source);
	page_take_labelled(page, source, declared);
}
