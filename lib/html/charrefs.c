/* SPDX-License-Identifier: MIT */
/*
 * Character references (WHATWG HTML standard, 13.2.5.72 to 80). The names are
 * data: lib/data/charrefs. Rules R1, R2, ... are in rules.tsv.
 */
#include "base/base.h"
#include "tokenizer.h"

#include "data/charrefs.h"

enum {
	LONGEST = 32,		/* bytes of the longest name, or more */
	LONGEST_BARE = 6	/* of those that need no semicolon */
};


static inline int
digit(char c, unsigned base)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 32);
	return base == 16 && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static inline bool
is_alnum(char c)
{
	return digit(c, 10) >= 0 || (unsigned char)((c | 32) - 'a') < 26;
}

/* R3: text begins with "&#". Returns the bytes taken, or 0. */
static size_t
add_number(struct str *out, struct slice text)
{
	unsigned base = text.len > 2 && (text.p[2] | 32) == 'x' ? 16 : 10;
	size_t from = base == 16 ? 3 : 2, i;
	struct dict_entry e;
	uint32_t c = 0;
	char key[] = "#128";

	for (i = from; i < text.len && digit(text.p[i], base) >= 0; i++)
		if (c <= 0x10ffff)
			c = c * base + (uint32_t)digit(text.p[i], base);
	if (i == from)
		return 0;
	if (i < text.len && text.p[i] == ';')
		i++;
	key[2] = (char)('0' + c / 10 % 10);
	key[3] = (char)('0' + c % 10);
	if (c >= 128 && c < 160 && dict_find(dict_charrefs,
	    (struct slice){ key, 4 }, &e) != 0)
		str_add_slice(out, e.value);
	else
		utf8_add(out, c != 0 ? c : UTF8_BROKEN);
	RULE(R3);
	return i;
}

/* R1, R2: text begins with "&". Returns the bytes taken, or 0. */
static size_t
add_named(struct str *out, struct slice text, bool value)
{
	struct dict_entry e;
	size_t n = 1;

	while (n < text.len && n <= LONGEST && is_alnum(text.p[n]))
		n++;
	if (n < text.len && text.p[n] == ';' && dict_find(dict_charrefs,
	    slice_part(text, 1, n), &e) & CHARREFS_NAMED) {
		str_add_slice(out, e.value);
		RULE(R1);
		return n + 1;
	}
	if (n > LONGEST_BARE + 1)
		n = LONGEST_BARE + 1;
	for (; n > 2; n--) {
		if ((dict_find(dict_charrefs, slice_part(text, 1, n), &e) &
		    CHARREFS_BARE) == 0)
			continue;
		if (BY(R2, value && n < text.len &&
		    (text.p[n] == '=' || is_alnum(text.p[n]))))
			return 0;
		str_add_slice(out, e.value);
		RULE(R1);
		return n;
	}
	return 0;
}

static void
add(struct str *out, struct slice text, bool value)
{
	size_t i = 0, n;

	while (i < text.len) {
		const char *hit = memchr(text.p + i, '&', text.len - i);
		struct slice rest;

		n = hit == NULL ? text.len - i :
		    (size_t)(hit - text.p) - i;
		str_add(out, text.p + i, n);
		i += n;
		if (i == text.len)
			break;
		rest = slice_part(text, i, text.len);
		n = rest.len > 1 && rest.p[1] == '#' ? add_number(out, rest) :
		    add_named(out, rest, value);
		if (n == 0)
			str_add(out, rest.p, n = 1);
		i += n;
	}
}

void
html_add_text(struct str *out, struct slice text)
{
	add(out, text, false);
}

void
html_add_value(struct str *out, struct slice value)
{
	add(out, value, true);
}

/* The length of a reference with its semicolon that a text may begin with; 0 if
 * it does not. */
static size_t
reference(struct slice text)
{
	size_t i;

	for (i = 1; i < text.len && i < LONGEST; i++) {
		unsigned char c = (unsigned char)text.p[i];

		if (c == ';')
			return i > 1 ? i + 1 : 0;
		if ((unsigned)(c - '0') >= 10 &&
		    (unsigned)((c | 32) - 'a') >= 26 && (c != '#' || i > 1))
			return 0;
	}
	return 0;
}

bool
html_add_twice(struct str *out, struct slice text)
{
	size_t from = out->len, i, n, before;
	struct str once = { 0 };
	bool twice = false;

	html_add_text(out, text);
	for (i = from; i < out->len && !twice; i++) {
		const char *hit = memchr(out->p + i, '&', out->len - i);

		if (hit == NULL)
			return false;
		i = (size_t)(hit - out->p);
		twice = reference(slice_part(str_slice(out), i,
		    out->len)) > 0;
	}
	if (!twice)
		return false;
	str_add(&once, out->p + from, out->len - from);
	out->len = from;
	for (twice = false, i = 0; i < once.len; i += n) {
		struct slice rest = slice_part(str_slice(&once), i, once.len);

		n = rest.p[0] == '&' ? reference(rest) : 0;
		before = out->len;
		if (n > 0)
			html_add_text(out, slice_part(rest, 0, n));
		else
			str_add(out, rest.p, n = 1);
		twice |= n > 1 && out->len - before < n;
	}
	str_free(&once);
	return twice;
}
