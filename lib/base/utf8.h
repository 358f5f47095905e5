/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 (RFC 3629, Unicode 15, chapter 3.9) and classes of characters.
 *
 * Engines get valid text: readers repair it at the door. Even so, decoding
 * never reads past the end and always makes progress, even on broken bytes.
 */
#ifndef NUTGRAF_BASE_UTF8_H
#define NUTGRAF_BASE_UTF8_H

#include "str.h"

enum {
	UTF8_UPPER = 1 << 0,	/* upper-case or title-case letter */
	UTF8_LOWER = 1 << 1,	/* lower-case letter */
	UTF8_LETTER = 1 << 2,	/* any letter, these included */
	UTF8_DIGIT = 1 << 3,	/* decimal digit */
	UTF8_MARK = 1 << 4,	/* combining mark */
	UTF8_SPACE = 1 << 5,	/* the white space that the stream folds */
	UTF8_PUNCT = 1 << 6,	/* punctuation or symbol */
	UTF8_BROKEN = 0xfffd
};

/* For ASCII bytes; all others give 0. */
extern const uint8_t utf8_ascii_class[256];

/* Is it an ASCII byte of one of these classes? */
static inline bool
utf8_byte_is(char byte, unsigned classes)
{
	return (utf8_ascii_class[(unsigned char)byte] & classes) != 0;
}

/* The code point at p[0..len), len > 0, and how many bytes it has (1 to 4)
 * through *size. A maximal broken part gives UTF8_BROKEN. */
uint32_t utf8_decode(const char *p, size_t len, size_t *size);

/* The code point that ends at p[len), len > 0, with its size. */
uint32_t utf8_decode_last(const char *p, size_t len, size_t *size);

/* Write a code point to p, which has room for UTF8_MOST bytes; how many it has.
 * What is no scalar value becomes U+FFFD. */
enum { UTF8_MOST = 4 };
size_t utf8_encode(char *p, uint32_t c);

/* The classes of a code point, or'ed. */
unsigned utf8_class(uint32_t c);

/* The code point in lower case, by simple mapping. */
uint32_t utf8_lower(uint32_t c);

/* So many bytes at the start of the text, or at its end, or up to three fewer:
 * whole characters. */
struct slice utf8_head(struct slice text, size_t bytes);
struct slice utf8_tail(struct slice text, size_t bytes);

/* Does a character begin at this byte, or end the text? */
static inline bool
utf8_bound(struct slice text, size_t at)
{
	return at >= text.len || ((unsigned char)text.p[at] & 0xc0) != 0x80;
}

/* How many bytes at the start are ASCII without NUL. */
size_t utf8_ascii(struct slice text);

/* How many bytes at the start are valid UTF-8 without NUL: text.len if all. */
size_t utf8_valid(struct slice text);

/* The length in bytes of the white space at the start of the text: TAB..CR,
 * U+001C..1F, blank, U+0085, U+00A0, U+1680, U+2000..200A, U+2028, U+2029,
 * U+202F, U+205F, U+3000. */
size_t utf8_space(struct slice text);

/* How many bytes from the start on, of valid UTF-8, folding leaves as they are;
 * text.len if there is nothing to fold. White space at the text's ends is not
 * looked for. */
size_t utf8_folded(struct slice text);

/* Code points in the text. */
size_t utf8_count(struct slice text);

/* Class of the code point at p, with its size: one look into a table for
 * ASCII. */
static inline unsigned
utf8_class_at(const char *p, size_t len, size_t *size)
{
	unsigned char b = (unsigned char)*p;

	if (b < 0x80) {
		*size = 1;
		return utf8_ascii_class[b];
	}
	return utf8_class(utf8_decode(p, len, size));
}

/* The text without white space at its ends; most texts have none there. */
struct slice utf8_trim_space(struct slice text);

static inline struct slice
utf8_trim(struct slice text)
{
	if (text.len > 0 && (unsigned char)text.p[0] - 0x21U < 0x5e &&
	    (unsigned char)text.p[text.len - 1] - 0x21U < 0x5e)
		return text;
	return utf8_trim_space(text);
}

/* Has the text a character of one of these classes? */
static inline bool
utf8_has(struct slice text, unsigned classes)
{
	size_t i, n;

	for (i = 0; i < text.len; i += n)
		if (utf8_class_at(text.p + i, text.len - i, &n) & classes)
			return true;
	return false;
}

/* The length in bytes of the byte order mark at the start of the text: 3, or 0
 * if there is none. */
static inline size_t
utf8_bom(struct slice text)
{
	return slice_starts(text, SLICE("\xef\xbb\xbf")) ? 3 : 0;
}

/* The same of UTF-16, either way: 2 or 0. */
static inline size_t
utf16_bom(struct slice text)
{
	return slice_starts(text, SLICE("\xff\xfe")) ||
	    slice_starts(text, SLICE("\xfe\xff")) ? 2 : 0;
}

#endif
