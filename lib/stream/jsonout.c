/* SPDX-License-Identifier: MIT */
#include "jsonout.h"

enum { WIDE = 18 };		/* bytes that are looked at for 16 places */

/* Which of 16 bytes is the first to be escaped, or 16. U+2028 and U+2029 are
 * E2 80 A8 and E2 80 A9. */
static unsigned
escaped_in(const char *p)
{
	bytes16 a = bytes_load(p), b = bytes_load(p + 1), c = bytes_load(p + 2);

	return bytes_first((bytes16)((a < 0x20) | (a == '"') | (a == '\\') |
	    (a == '<') | (a == '>') | (a == '&') |
	    ((a == 0xe2) & (b == 0x80) & ((c & 0xfe) == 0xa8))));
}

/* Where the next character to be escaped is, or the length. */
static size_t
to_escape(struct slice t)
{
	char rest[WIDE + 16] = { 0 };
	size_t i, n;

	for (i = 0; t.len - i >= WIDE; i += 16) {
		n = escaped_in(t.p + i);
		if (n < 16)
			return i + n;
	}
	if (t.len == i)
		return i;
	memset(rest, ' ', sizeof(rest));
	memcpy(rest, t.p + i, t.len - i);
	n = escaped_in(rest);
	if (n == 16 && t.len - i > 16)
		n += escaped_in(rest + 16);
	return i + n < t.len ? i + n : t.len;
}

/* The letter of a short escape, or 0. */
static char
short_escape(unsigned char c)
{
	switch (c) {
	case '"':
	case '\\':
		return (char)c;
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\t':
		return 't';
	}
	return 0;
}

/* Append the escape of the character at p; gives its size. */
static size_t
add_escape(struct str *s, const char *p)
{
	static const char hex[] = "0123456789abcdef";
	unsigned char c = (unsigned char)*p;

	str_add_byte(s, '\\');
	if (c == 0xe2) {
		str_add_slice(s, SLICE("u202"));
		str_add_byte(s, p[2] == '\xa8' ? '8' : '9');
		return 3;
	}
	if (short_escape(c) != 0) {
		str_add_byte(s, short_escape(c));
		return 1;
	}
	str_add_slice(s, SLICE("u00"));
	str_add_byte(s, hex[c >> 4]);
	str_add_byte(s, hex[c & 15]);
	return 1;
}

void
jsonout_text(struct str *s, struct slice text)
{
	str_reserve(s, text.len + 2);
	str_add_byte(s, '"');
	for (;;) {
		size_t n = to_escape(text);

		str_add(s, text.p, n);
		if (n == text.len)
			break;
		n += add_escape(s, text.p + n);
		text = slice_part(text, n, text.len);
	}
	str_add_byte(s, '"');
}

static size_t
digits(struct slice t, size_t i)
{
	while (i < t.len && t.p[i] >= '0' && t.p[i] <= '9')
		i++;
	return i;
}

/* Is the text a number as JSON writes it, without an exponent? */
static bool
is_number(struct slice t)
{
	size_t from = t.len > 0 && t.p[0] == '-', i = digits(t, from);

	if (i == from || (t.p[from] == '0' && i > from + 1))
		return false;
	if (i < t.len && t.p[i] == '.') {
		from = i + 1;
		i = digits(t, from);
		if (i == from)
			return false;
	}
	return i == t.len;
}

void
jsonout_value(struct str *s, struct slice text, bool number)
{
	if (text.len == 0)
		str_add_slice(s, SLICE("null"));
	else if (number && is_number(text))
		str_add_slice(s, text);
	else
		jsonout_text(s, text);
}
