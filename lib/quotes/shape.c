/* SPDX-License-Identifier: MIT */
/*
 * Words are runs of letters, digits and marks, with the points, hyphens and
 * apostrophes inside them ("U.S.", "D-Va.", "rock-'n'-roll"). A point at the
 * end belongs to a word unless the sentence ends there, which is not known here.
 */
#include "base/base.h"
#include "shape.h"

/* Bytes of the apostrophe at p, or 0. */
static size_t
apostrophe(struct slice t, size_t at)
{
	if (at < t.len && t.p[at] == '\'')
		return 1;
	return at + 3 <= t.len && memcmp(t.p + at, "\xe2\x80\x99", 3) == 0 ?
	    3 : 0;
}

bool
word_letter_at(struct slice t, size_t at, size_t *size)
{
	return at < t.len && (utf8_class_at(t.p + at, t.len - at, size) &
	    (UTF8_LETTER | UTF8_DIGIT | UTF8_MARK)) != 0;
}

static bool
digit_at(struct slice t, size_t at)
{
	return at < t.len && t.p[at] >= '0' && t.p[at] <= '9';
}

/* Is a mark at byte at that can stand in a word: "D-Va.", "U.S.", "AT&T", or a
 * comma between digits? */
static bool
joiner_at(struct slice t, size_t at)
{
	if (at == t.len)
		return false;
	switch (t.p[at]) {
	case '-':
	case '.':
	case '&':
	case '@':
	case '_':
	case '/':
		return true;
	case ',':
		return at > 0 && digit_at(t, at - 1) && digit_at(t, at + 1);
	default:
		return false;
	}
}

size_t
word_text_end(struct slice t, size_t at)
{
	size_t size, n;

	for (;;) {
		while (at < t.len &&
		    utf8_byte_is(t.p[at], UTF8_LETTER | UTF8_DIGIT))
			at++;
		if (at < t.len && t.p[at] == ' ')	/* soon told */
			return at;
		while (word_letter_at(t, at, &size))
			at += size;
		n = apostrophe(t, at);
		if (n == 0)
			n = joiner_at(t, at);
		if (n == 0 || !word_letter_at(t, at + n, &size))
			return at;
		at += n;
	}
}

size_t
word_genitive(struct slice t, size_t at, size_t end)
{
	if (end - at <= 2 || t.p[end - 1] != 's')
		return 0;
	if (t.p[end - 2] == '\'')
		return 2;
	return end - at > 4 && memcmp(t.p + end - 4, "\xe2\x80\x99", 3) == 0 ?
	    4 :
	    0;
}

/* May the word be in the name of a work: does it begin with a capital or a
 * digit, or is it short and not the first? */
static bool
fits_title(struct slice word, bool first)
{
	size_t size;

	if (utf8_class_at(word.p, word.len, &size) & (UTF8_UPPER | UTF8_DIGIT))
		return true;
	return !first && word.len <= 4;
}

bool
word_is_title(struct slice t)
{
	size_t at = 0, end, size, words = 0;

	if (t.len > 0 && t.p[t.len - 1] == ',')
		t.len--;
	if (t.len < 2 || t.len > 60 || memchr(",.?!;:", t.p[t.len - 1], 6))
		return false;
	while (at < t.len) {
		if (!word_letter_at(t, at, &size)) {
			at++;
			continue;
		}
		end = word_text_end(t, at);
		words++;
		if (!fits_title(slice_part(t, at, end), words == 1))
			return false;
		at = end;
	}
	return words > 0;
}
