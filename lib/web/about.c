/* SPDX-License-Identifier: MIT */
#include "about.h"
#include "base/base.h"
#include "escape.h"

enum { TITLE = 300, OUTLET = 100 };	/* bytes */

/* The host of an address, without "www."; empty if it is none. */
static struct slice
host_of(struct slice url)
{
	size_t from = slice_find(url, SLICE("://")) + 3, n;

	if (from > url.len)
		return (struct slice){ 0 };
	url = slice_part(url, from, url.len);
	for (n = 0; n < url.len && memchr("/?#:", url.p[n], 4) == NULL; n++)
		continue;
	url = slice_part(url, 0, n);
	return slice_starts(url, SLICE("www.")) ?
	    slice_part(url, 4, url.len) : url;
}

/* Does the text look like the tag of a language (BCP 47)? */
static bool
is_tag(struct slice text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (text.p[i] != '-' &&
		    !utf8_byte_is(text.p[i], UTF8_LETTER | UTF8_DIGIT))
			return false;
	return text.len < 36;
}

void
about_take(struct about *b, const struct table_view *v, struct doc *d)
{
	struct arena *a = &d->text.arena;

	b->id = field_plain(a, d->id);
	b->title = web_head(a, view_fact(v, a, "title"), TITLE);
	b->outlet = web_head(a, view_fact(v, a, "outlet"), OUTLET);
	b->date = view_day(view_fact(v, a, "date"));
	b->day = view_day_for_people(a, b->date);
	b->author = view_fact(v, a, "author");
	b->url = view_fact(v, a, "url");
	b->language = view_fact(v, a, "language");
	if (!is_tag(b->language))
		b->language = (struct slice){ 0 };
	b->tongue = slice_starts(b->language, SLICE("en")) ?
	    (struct slice){ 0 } : tongue_name(b->language);
	if (b->title.len == 0)
		b->title = web_head(a, b->id, TITLE);
	if (b->url.len == 0 && ids_is_address(b->id))
		b->url = b->id;
	if (b->outlet.len == 0)
		b->outlet = web_head(a, host_of(b->url), OUTLET);
}

void
about_add_day(struct str *s, const struct about *b)
{
	web_tag(s, "<time");
	if (view_date_end(b->date) > 0)
		web_attribute(s, "datetime", b->date);
	web_tag(s, ">");
	web_text(s, b->day);
	web_tag(s, "</time>");
}

/* A dot between what is there and what comes. */
static void
separate(struct str *s, size_t start)
{
	if (s->len > start)
		web_tag(s, " · ");
}

void
about_add_line(struct str *s, const struct about *b)
{
	size_t start;

	web_tag(s, "<p class=\"dek\">");
	start = s->len;
	web_text(s, b->outlet);
	if (b->day.len > 0) {
		separate(s, start);
		about_add_day(s, b);
	}
	if (b->author.len > 0 && !slice_eq(b->author, b->outlet)) {
		separate(s, start);
		web_text(s, b->author);
	}
	if (web_is_address(b->url)) {
		separate(s, start);
		web_link(s, b->url, host_of(b->url));
	}
	if (b->tongue.len > 0) {
		separate(s, start);
		web_tag(s, "in ");
		web_text(s, b->tongue);
	}
	web_tag(s, "</p>\n");
}

void
about_add_small(struct str *s, const struct about *b)
{
	if (b->outlet.len == 0 && b->day.len == 0)
		return;
	web_tag(s, " <small>");
	if (b->outlet.len > 0) {
		web_tag(s, "<span class=\"o\">");
		web_text(s, b->outlet);
		web_tag(s, "</span>");
	}
	if (b->outlet.len > 0 && b->day.len > 0)
		web_tag(s, ", ");
	web_text(s, b->day);
	web_tag(s, "</small>");
}
