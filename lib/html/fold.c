/* SPDX-License-Identifier: MIT */
/*
 * Texts of blocks, eight bytes at a time: most are ASCII without white space to
 * fold.
 */
#include "base/base.h"
#include "fold.h"

/* How far the text from `at` on, without white space at its start, is folded
 * already. */
static size_t
folded_to(const struct str *text, size_t at)
{
	const uint64_t one = 0x0101010101010101U, high = one << 7;
	size_t i;
	bool blank = true;

	for (i = at; i < text->len; i++) {
		unsigned char b;
		uint64_t w, x;

		/* eight of ASCII, no two blanks in a row, none at the end */
		while (!blank && text->len - i > 8) {
			memcpy(&w, text->p + i, 8);
			x = w ^ one * ' ';
			x = (x - one) & ~x & high;
			if (((w | (w - one * ' ')) & high) != 0 ||
			    (x & x >> 8) != 0 || text->p[i + 7] == ' ')
				break;
			i += 8;
		}
		b = (unsigned char)text->p[i];
		if (b == ' ') {
			if (blank)
				return i - (i > at);
			blank = true;
			continue;
		}
		if (b < ' ' || b == 0xc2 || (b >= 0xe1 && b <= 0xe3))
			break;
		blank = false;
	}
	return i - (blank && i > at);
}

/* Is the byte part of what is kept as it is: no white space, or the one blank
 * between two characters of ASCII? */
static inline bool
is_kept(const struct str *text, size_t i, size_t from)
{
	unsigned char b = (unsigned char)text->p[i];

	if (b >= 0x80)	/* few bytes begin white space */
		return (b != 0xc2 && b - 0xe1U > 2) || utf8_space((struct slice){ text->p + i,
		    text->len - i }) == 0;
	if (b == ' ' && i > from && i + 1 < text->len)
		return (unsigned char)text->p[i + 1] - 0x21U < 0x5e;
	return (utf8_ascii_class[b] & UTF8_SPACE) == 0;
}

void
html_fold(struct str *text, size_t at)
{
	size_t i = folded_to(text, at), to = i, n;
	bool blank = false;

	while (i < text->len) {
		size_t from = i;

		while (i < text->len && is_kept(text, i, from))
			i++;
		if (i > from) {
			if (blank && to > at)
				text->p[to++] = ' ';
			memmove(text->p + to, text->p + from, i - from);
			to += i - from;
		}
		n = utf8_space((struct slice){ text->p + i, text->len - i });
		blank = n > 0;
		i += n;
	}
	text->len = to;
}

uint32_t
html_count_words(struct slice text)
{
	uint32_t n = text.len > 0, least = (uint32_t)(text.len / 12);
	size_t i;

	for (i = 0; i + 8 <= text.len; i += 8) {
		const uint64_t one = 0x0101010101010101U, low = one * 0x7f;
		uint64_t w;

		memcpy(&w, text.p + i, 8);
		w ^= one * ' ';
		w = ~(((w & low) + low) | w | low); /* 0x80 where it is 0 */
		n += (uint32_t)((w >> 7) * one >> 56);
	}
	for (; i < text.len; i++)
		n += text.p[i] == ' ';
	return n > least ? n : least;
}

uint32_t
html_letters(struct slice text)
{
	uint32_t n = 0;
	size_t i;

	for (i = 0; i + 8 <= text.len; i += 8) {
		const uint64_t one = 0x0101010101010101U, high = one << 7;
		uint64_t w, more;

		memcpy(&w, text.p + i, 8);
		more = ((w & ~high) + one * (0x7f - ' ')) | w;
		n += (uint32_t)(((more & high) >> 7) * one >> 56);
	}
	for (; i < text.len; i++)
		n += (unsigned char)text.p[i] > ' ';
	return n;
}
