/* SPDX-License-Identifier: MIT */
#include "utf8-add.h"
#include "utf8.h"

void
utf8_add(struct str *out, uint32_t c)
{
	char b[UTF8_MOST];

	str_add(out, b, utf8_encode(b, c));
}

void
utf8_add_lower(struct str *out, struct slice text)
{
	size_t i = 0, n;

	str_reserve(out, text.len);
	while (i < text.len) {
		unsigned char b = (unsigned char)text.p[i];

		if (b < 0x80) {
			str_add_byte(out, (char)(b >= 'A' && b <= 'Z' ?
			    b + 32 : b));
			i++;
			continue;
		}
		utf8_add(out, utf8_lower(utf8_decode(text.p + i,
		    text.len - i, &n)));
		i += n;
	}
}

size_t
utf8_add_repaired(struct str *out, struct slice text)
{
	size_t count = 0, n, good;

	while (text.len > 0) {
		good = utf8_valid(text);
		str_add(out, text.p, good);
		text = slice_part(text, good, text.len);
		if (text.len == 0)
			break;
		utf8_decode(text.p, text.len, &n);
		str_add(out, "\xef\xbf\xbd", 3);
		text = slice_part(text, n, text.len);
		count++;
	}
	return count;
}

void
utf8_add_folded(struct str *out, struct slice text)
{
	size_t i, n;

	text = utf8_trim(text);
	for (i = 0; i < text.len; i += n) {
		n = utf8_folded(slice_part(text, i, text.len));
		str_add(out, text.p + i, n);
		i += n;
		n = utf8_space(slice_part(text, i, text.len));
		if (n > 0)
			str_add_byte(out, ' ');
	}
}
