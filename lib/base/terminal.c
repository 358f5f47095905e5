/* SPDX-License-Identifier: MIT */
#include "terminal.h"
#include "utf8.h"

enum { STYLE = 0xff };		/* before a byte that is 0x80 + code */

static bool
is_bidi_control(uint32_t c)
{
	return c == 0x061c || c == 0x200e || c == 0x200f ||
	    (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

size_t
terminal_next(const char *p, size_t len, bool *safe)
{
	size_t n;
	uint32_t c = utf8_decode(p, len, &n);

	if (c < 0xa0)
		*safe = c == '\t' || c == '\n' || (c >= ' ' && c < 0x7f) ||
		    (c == '\r' && len > 1 && p[1] == '\n');
	else
		*safe = !is_bidi_control(c) &&	/* U+FFFD itself is EF BF BD */
		    (c != UTF8_BROKEN || (n == 3 && *p == '\xef'));
	return n;
}

static bool
is_style(const char *p, size_t len)
{
	return len >= 2 && (unsigned char)p[0] == STYLE &&
	    (unsigned char)p[1] >= 0x80 && (unsigned char)p[1] < 0x80 + 100;
}

void
terminal_add(struct str *s, struct slice text)
{
	size_t i, n, from = 0;
	bool safe;

	for (i = 0; i < text.len; i += n) {
		n = terminal_next(text.p + i, text.len - i, &safe);
		if (safe)
			continue;
		str_add(s, text.p + from, i - from);
		if (is_style(text.p + i, text.len - i)) {
			n = 2;
			str_addf(s, "\033[%um",
			    (unsigned char)text.p[i + 1] - 0x80U);
		} else
			str_add_slice(s, SLICE("\xef\xbf\xbd"));
		from = i + n;
	}
	str_add(s, text.p + from, text.len - from);
}

void
terminal_style(struct str *s, unsigned code)
{
	str_add_byte(s, (char)STYLE);
	str_add_byte(s, (char)(0x80 + code));
}
