/* SPDX-License-Identifier: MIT */
#include "terminal.h"
#include "utf8.h"

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
