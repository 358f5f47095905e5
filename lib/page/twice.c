/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "twice.h"

enum { MOST = 4 };		/* bytes of a character */

/* The bytes for which the Latin-1 characters at the start of the text stand, as
 * many as one character has; 0 if they are none. */
static size_t
bytes_of(struct slice text, char bytes[MOST])
{
	size_t at = 0, n, i;

	for (i = 0; i < MOST && at < text.len; i++, at += n) {
		uint32_t c = utf8_decode(text.p + at, text.len - at, &n);

		if (c < 0x80 || c > 0xff || (i > 0 && c > 0xbf))
			break;
		bytes[i] = (char)c;
	}
	if (i == 0 || utf8_decode(bytes, i, &n) == UTF8_BROKEN || n < 2)
		return 0;
	return n;
}

size_t
twice_add(struct str *out, struct slice text)
{
	char bytes[MOST];
	size_t n = bytes_of(text, bytes);

	str_add(out, bytes, n);
	return 2 * n;
}

bool
twice_is(struct slice text)
{
	char bytes[MOST];
	bool any = false;
	size_t at, n, i;

	for (at = utf8_ascii(text); at < text.len; at += utf8_ascii(
	    slice_part(text, at, text.len))) {
		n = bytes_of(slice_part(text, at, text.len), bytes);
		if (n == 0)
			return false;
		for (i = 1; i < n; i++)
			any = any || (unsigned char)bytes[i] < 0xa0;
		at += 2 * n;
	}
	return any;
}
