/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "references.h"

#include "data/charrefs.h"

enum {
	LONGEST = 32,		/* bytes of the longest name, or more */
	SHORT = 300,		/* bytes of a text in which one is enough */
	MANY = 2 /* of a longer one */
};

static int
digit(char c, unsigned base)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 32);
	return base == 16 && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* A number, as in &#8220; and &#x201c;, between # and semicolon; 0 if it is none
 * of a character. */
static uint32_t
number(struct slice name)
{
	unsigned base = name.len > 0 && (name.p[0] | 32) == 'x' ? 16 : 10;
	size_t i = base == 16;
	uint32_t c = 0;

	if (i == name.len || name.len > 8)
		return 0;
	for (; i < name.len; i++) {
		int d = digit(name.p[i], base);

		if (d < 0)
			return 0;
		c = c * base + (uint32_t)d;
	}
	return c < ' ' || c > 0x10ffff || (c >= 0xd800 && c < 0xe000) ? 0 : c;
}

static void
add_number(struct str *out, uint32_t c)
{
	char key[] = { '#', '1', (char)('0' + c / 10 % 10),
	    (char)('0' + c % 10) };
	struct dict_entry e;

	if (c >= 128 && c < 160 && dict_find(dict_charrefs,
	    (struct slice){ key, 4 }, &e) != 0)
		str_add_slice(out, e.value);
	else
		utf8_add(out, c);
}

/* A reference must have its semicolon. */
size_t
references_add(struct str *out, struct slice text)
{
	struct dict_entry e;
	struct slice name;
	size_t n = 1;
	uint32_t c;

	while (n < text.len && n <= LONGEST && text.p[n] != ';' &&
	    (text.p[n] == '#' || digit(text.p[n], 10) >= 0 ||
	    (unsigned char)((text.p[n] | 32) - 'a') < 26))
		n++;
	if (n == 1 || n >= text.len || text.p[n] != ';')
		return 0;
	name = slice_part(text, 1, n);
	if (name.p[0] == '#') {
		c = number(slice_part(name, 1, name.len));
		if (c == 0)
			return 0;
		add_number(out, c);
		return n + 1;
	}
	if (!(dict_find(dict_charrefs, name, &e) & CHARREFS_NAMED))
		return 0;
	str_add_slice(out, e.value);
	return n + 1;
}

bool
references_many(struct slice text)
{
	size_t at = 0, n = 0, least = text.len < SHORT ? 1 : MANY;
	struct str scratch = { 0 };

	while (at < text.len && n < least) {
		const char *p = memchr(text.p + at, '&', text.len - at);

		if (p == NULL)
			break;
		at = (size_t)(p - text.p);
		str_clear(&scratch);
		n += references_add(&scratch, slice_part(text, at,
		    text.len)) > 0;
		at++;
	}
	str_free(&scratch);
	return n >= least;
}
