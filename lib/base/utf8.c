/* SPDX-License-Identifier: MIT */
/*
 * Classes stand in a two-stage table (256 code points a page), made at build
 * from lib/data/unicode.tsv. Validation takes 32 bytes of ASCII at a time.
 */
#include "bytes.h"
#include "utf8.h"

#include "data/unicode.h"

uint32_t
utf8_decode(const char *p, size_t len, size_t *size)
{
	const unsigned char *u = (const unsigned char *)p;
	unsigned char b = u[0], low = 0x80, high = 0xbf;
	size_t need, i;
	uint32_t c;

	*size = 1;
	if (b < 0x80)
		return b;
	if (b < 0xc2 || b > 0xf4)
		return UTF8_BROKEN;
	need = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
	c = b & (0x3fU >> need);
	if (b == 0xe0)
		low = 0xa0;
	else if (b == 0xed)
		high = 0x9f;
	else if (b == 0xf0)
		low = 0x90;
	else if (b == 0xf4)
		high = 0x8f;
	for (i = 1; i <= need; i++) {
		if (i >= len || u[i] < low || u[i] > high)
			return *size = i, UTF8_BROKEN;
		c = c << 6 | (u[i] & 0x3f);
		low = 0x80;
		high = 0xbf;
	}
	*size = need + 1;
	return c;
}

size_t
utf8_encode(char *p, uint32_t c)
{
	if (c < 0x80) {
		p[0] = (char)c;
		return 1;
	}
	if (c > 0x10ffff || (c >= 0xd800 && c < 0xe000))
		c = UTF8_BROKEN;
	if (c < 0x800) {
		p[0] = (char)(0xc0 | c >> 6);
		p[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		p[0] = (char)(0xe0 | c >> 12);
		p[1] = (char)(0x80 | (c >> 6 & 0x3f));
		p[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	p[0] = (char)(0xf0 | c >> 18);
	p[1] = (char)(0x80 | (c >> 12 & 0x3f));
	p[2] = (char)(0x80 | (c >> 6 & 0x3f));
	p[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

/* Is it a byte of a character behind its first? */
static bool
is_inside(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

uint32_t
utf8_decode_last(const char *p, size_t len, size_t *size)
{
	size_t back = 1;
	uint32_t c;

	while (back < 4 && back < len && is_inside(p[len - back]))
		back++;
	c = utf8_decode(p + len - back, back, size);
	if (*size == back)
		return c;
	*size = 1;
	return UTF8_BROKEN;
}

unsigned
utf8_class(uint32_t c)
{
	if (c > 0x10ffff)
		return 0;
	return unicode_page[unicode_index[c >> 8]][c & 0xff];
}

uint32_t
utf8_lower(uint32_t c)
{
	size_t low = 0, high = sizeof(unicode_lower) / sizeof(*unicode_lower);

	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	if ((utf8_class(c) & UTF8_UPPER) == 0)
		return c;
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (unicode_lower[mid].from < c)
			low = mid + 1;
		else
			high = mid;
	}
	if (low < sizeof(unicode_lower) / sizeof(*unicode_lower) &&
	    unicode_lower[low].from == c)
		return unicode_lower[low].to;
	return c;
}

struct slice
utf8_head(struct slice text, size_t bytes)
{
	if (text.len <= bytes)
		return text;
	while (bytes > 0 && is_inside(text.p[bytes]))
		bytes--;
	return slice_part(text, 0, bytes);
}

struct slice
utf8_tail(struct slice text, size_t bytes)
{
	size_t from = text.len > bytes ? text.len - bytes : 0;

	while (from < text.len && is_inside(text.p[from]))
		from++;
	return slice_part(text, from, text.len);
}

size_t
utf8_ascii(struct slice t)
{
	size_t i, n;

	for (i = 0; t.len - i >= 32; i += 32) {
		bytes16 v = bytes_load(t.p + i), w = bytes_load(t.p + i + 16);

		if (bytes_first((bytes16)((v == 0) | (w == 0) |
		    ((v | w) >= 0x80))) == 16)
			continue;
		n = bytes_first((bytes16)((v == 0) | (v >= 0x80)));
		return n < 16 ? i + n : i + 16 +
		    bytes_first((bytes16)((w == 0) | (w >= 0x80)));
	}
	while (i < t.len && (signed char)t.p[i] > 0)
		i++;
	return i;
}

size_t
utf8_valid(struct slice text)
{
	size_t i = 0, n;

	for (;;) {
		i += utf8_ascii(slice_part(text, i, text.len));
		if (i == text.len || text.p[i] == 0)
			return i;
		/* Letters of other scripts come in runs. */
		do {
			if (utf8_decode(text.p + i, text.len - i, &n) ==
			    UTF8_BROKEN && (n != 3 || memcmp(text.p + i,
			    "\xef\xbf\xbd", 3) != 0))
				return i;
			i += n;
		} while (i < text.len && (unsigned char)text.p[i] >= 0x80);
	}
}

/* How many of its first bytes are blanks, tabs and ends of lines, as they
 * indent; fewer than 16 that are left are not looked at. */
static inline size_t
indentation(struct slice text)
{
	size_t i;

	for (i = 0; i + 16 <= text.len; i += 16) {
		bytes16 v = bytes_load(text.p + i);
		unsigned n = bytes_first((bytes16)((v != ' ') & (v != '\n') &
		    (v != '\t') & (v != '\r')));

		if (n < 16)
			return i + n;
	}
	return i;
}

size_t
utf8_space(struct slice text)
{
	size_t i = text.len > 1 && (unsigned char)text.p[1] <= ' ' ?
	    indentation(text) : 0, n;

	while (i < text.len &&
	    utf8_class_at(text.p + i, text.len - i, &n) & UTF8_SPACE)
		i += n;
	return i;
}

/* Where in the first 16 of 18 bytes may there be something to fold: a control
 * character, the second of two blanks, white space that is not ASCII? */
static inline bytes16
may_fold(const char *p)
{
	bytes16 a = bytes_load(p), b = bytes_load(p + 1);
	bytes16 c = bytes_load(p + 2);
	bytes16 wide = (a == 0xe2) & (((b == 0x80) & ((c <= 0x8a) |
	    ((c >= 0xa8) & (c <= 0xaf)))) | (b == 0x81));

	return (a < ' ') | ((a == ' ') & (b == ' ')) |
	    ((a == 0xc2) & ((b == 0x85) | (b == 0xa0))) | wide |
	    (a == 0xe1) | ((a == 0xe3) & (b == 0x80));
}

/* The same for the last bytes of a text, fewer than 18; 16 if nowhere. */
static unsigned
may_fold_last(const char *p, size_t n)
{
	char last[18];

	memset(last, '.', sizeof(last));
	memcpy(last, p, n);
	return bytes_first(may_fold(last));
}

/* Where in the first 16 of 17 bytes is a control character, the first of two
 * blanks, or a byte that is not ASCII? */
static inline bytes16
not_plain(const char *p)
{
	typedef int8_t signed16 __attribute__((vector_size(16)));
	bytes16 a = bytes_load(p), b = bytes_load(p + 1);

	return (bytes16)((signed16)a < ' ') | (bytes16)((a | b) == ' ');
}

size_t
utf8_folded(struct slice text)
{
	size_t i = 0, n;
	bool blank;

	while (i < text.len) {
		while (i + 33 <= text.len && bytes_mask(not_plain(text.p + i) |
		    not_plain(text.p + i + 16)) == 0)
			i += 32;
		for (n = 16; n == 16 && i + 18 <= text.len; i += n)
			if (bytes_mask(not_plain(text.p + i)) != 0)
				n = bytes_first(may_fold(text.p + i));
		if (n == 16) {
			i += may_fold_last(text.p + i, text.len - i);
			if (i >= text.len)
				return text.len;
		}
		blank = i > 0 && text.p[i - 1] == ' ';
		n = utf8_space(slice_part(text, i, text.len));
		if (n > 1 || (n == 1 && (text.p[i] != ' ' || blank)))
			return i - blank;
		utf8_class_at(text.p + i, text.len - i, &n);
		i += n;
	}
	return i;
}

struct slice
utf8_trim_space(struct slice text)
{
	size_t from, to = text.len, n;

	from = utf8_space(text);
	while (to > from && utf8_class(utf8_decode_last(text.p + from,
	    to - from, &n)) & UTF8_SPACE)
		to -= n;
	return slice_part(text, from, to);
}

size_t
utf8_count(struct slice text)
{
	size_t i, n = text.len;

	for (i = 0; i + 16 <= text.len; ) {
		bytes16 inner = { 0 };
		unsigned k;

		for (k = 0; k < 255 && i + 16 <= text.len; k++, i += 16)
			inner -= (bytes16)((bytes_load(text.p + i) & 0xc0) ==
			    0x80);
		n -= bytes_sum(inner);
	}
	if (i < text.len && i > 0) {
		uint64_t last = bytes_mask((bytes16)((bytes_load(text.p +
		    text.len - 16) & 0xc0) == 0x80)) >> (16 - (text.len - i));

		for (; last != 0; last &= last - 1)
			n--;
		return n;
	}
	for (; i < text.len; i++)
		n -= is_inside(text.p[i]);
	return n;
}
