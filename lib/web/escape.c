/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "escape.h"

enum { WORD = 24 };		/* bytes of a word that is not cut */

#define REPLACED "\xef\xbf\xbd"

/* What an ASCII character is written as; NULL: as it is. */
static const char *
ascii_for(unsigned char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '\r':		/* else it would be read as LF */
		return "&#13;";
	case '\t':
	case '\n':
		return NULL;
	}
	return c < 0x20 || c == 0x7f ? REPLACED : NULL;
}

/* The same for a character of several bytes; only those that begin with these
 * are asked for. */
static const char *
wide_for(uint32_t c)
{
	return (c >= 0x80 && c < 0xa0) || c == 0x202d || c == 0x202e ||
	    c == 0xfffe || c == 0xffff || c == UTF8_BROKEN ? REPLACED : NULL;
}

static inline bool
is_wide_lead(unsigned char c)
{
	return c == 0xc2 || c == 0xe2 || c == 0xef;
}

/* What the character at the start of the text is written as, and its size. */
static const char *
instead(struct slice text, bool value, size_t *size)
{
	unsigned char c = (unsigned char)*text.p;

	*size = 1;
	if (c == '"' || c == '\'')
		return !value ? NULL : c == '"' ? "&quot;" : "&#39;";
	if (c < 0x80)
		return ascii_for(c);
	return is_wide_lead(c) ? wide_for(utf8_decode(text.p, text.len, size)) :
	    NULL;
}

static void
add_text(struct str *s, struct slice text, bool value)
{
	size_t i, size, done = 0;

	str_reserve(s, text.len);
	for (i = 0; i < text.len; i += size) {
		const char *other = instead(slice_part(text, i, text.len),
		    value, &size);

		if (other == NULL)
			continue;
		str_add_slice(s, slice_part(text, done, i));
		web_tag(s, other);
		done = i + size;
	}
	str_add_slice(s, slice_part(text, done, text.len));
}

void
web_text(struct str *s, struct slice text)
{
	add_text(s, text, false);
}

void
web_value(struct str *s, struct slice text)
{
	add_text(s, text, true);
}

struct slice
web_head(struct arena *a, struct slice text, size_t most)
{
	struct slice head = utf8_head(text, most);
	struct str s = { 0 };
	size_t word = head.len;

	if (head.len == text.len)
		return arena_copy(a, text);
	while (word > 0 && head.len - word < WORD && text.p[word] != ' ')
		word--;
	if (word > 0 && text.p[word] == ' ')
		head.len = word;
	str_add_slice(&s, head);
	web_tag(&s, "…");
	head = arena_copy(a, str_slice(&s));
	str_free(&s);
	return head;
}

void
web_number(struct str *s, size_t n)
{
	if (n >= 1000) {
		web_number(s, n / 1000);
		str_addf(s, ",%03zu", n % 1000);
	} else
		str_add_number(s, n);
}

void
web_count(struct str *s, size_t n, const char *one)
{
	web_number(s, n);
	str_addf(s, " %s%s", one, n == 1 ? "" : "s");
}

void
web_attribute(struct str *s, const char *name, struct slice value)
{
	str_addf(s, " %s=\"", name);
	web_value(s, value);
	str_add_byte(s, '"');
}

/* Does the text start like this, whatever the case of its letters? */
static bool
starts(struct slice text, const char *with)
{
	size_t i;

	for (i = 0; with[i] != '\0'; i++)
		if (i == text.len || (text.p[i] != with[i] &&
		    (text.p[i] | 0x20) != with[i]))
			return false;
	return true;
}

bool
web_is_address(struct slice url)
{
	return starts(url, "http://") || starts(url, "https://");
}

/* An address, in which what no address may hold is written in hexadecimal
 * digits (RFC 3986). */
static void
add_url(struct str *s, struct slice url)
{
	size_t i, done = 0;

	for (i = 0; i < url.len; i++) {
		unsigned char c = (unsigned char)url.p[i];

		if (c > 0x20 && c != 0x7f && memchr("\"<>`", c, 4) == NULL)
			continue;
		web_value(s, slice_part(url, done, i));
		str_addf(s, "%%%02X", c);
		done = i + 1;
	}
	web_value(s, slice_part(url, done, url.len));
}

void
web_link(struct str *s, struct slice url, struct slice text)
{
	bool linked = web_is_address(url);

	if (linked) {
		web_tag(s, "<a href=\"");
		add_url(s, url);
		web_tag(s, "\" rel=\"noopener noreferrer\">");
	}
	web_text(s, text);
	if (linked)
		web_tag(s, "</a>");
}
