/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "screen.h"

enum { STYLE = 0xff };		/* before a byte that is 0x80 + code */

static bool
is_style(const char *p, size_t len)
{
	return len >= 2 && (unsigned char)p[0] == STYLE &&
	    (unsigned char)p[1] >= 0x80 && (unsigned char)p[1] < 0x80 + 100;
}

void
screen_add(struct str *s, struct slice text)
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
screen_style(struct str *s, unsigned code)
{
	str_add_byte(s, (char)STYLE);
	str_add_byte(s, (char)(0x80 + code));
}
