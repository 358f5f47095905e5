/* SPDX-License-Identifier: MIT */
/*
 * No dictionary is asked, but the text itself: the whole word may be there in
 * another place, with its hyphen or without, and the parts of a compound are
 * words.
 */
#include <stdlib.h>

#include "hyphens.h"

enum { BITS = 1 << 18 };

static bool
is_part(unsigned char c)
{
	return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' &&
	    (c | 0x20) <= 'z');
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Add a byte to the hash of a word; small and capital letters are the same. */
static uint64_t
hash_add(uint64_t h, unsigned char c)
{
	return hash_mix(h ^ (c >= 'A' && c <= 'Z' ? c | 0x20U : c));
}

static uint64_t
hash_part(uint64_t h, struct slice t)
{
	size_t i;

	for (i = 0; i < t.len; i++)
		h = hash_add(h, (unsigned char)t.p[i]);
	return h;
}

static bool
is_known(const struct hyphens *h, uint64_t hash)
{
	size_t i = hash >> 16 & (BITS - 1);

	return h->words[i / 64] >> i % 64 & 1;
}

static void
learn(struct hyphens *h, uint64_t hash)
{
	size_t i = hash >> 16 & (BITS - 1);

	h->words[i / 64] |= (uint64_t)1 << i % 64;
}

/* All words of the text, and all pairs of them with a hyphen between, but not
 * those that a line's end may have cut. */
static void
learn_all(struct hyphens *h, struct slice text)
{
	uint64_t word = 0, pair = 0;
	bool cut = false;
	size_t i;

	h->words = mem_zeroed(BITS / 8);
	for (i = 0; i <= text.len; i++) {
		unsigned char c = i < text.len ? (unsigned char)text.p[i] : 0;

		if (is_part(c)) {
			word = hash_add(word, c);
			pair = pair == 0 ? 0 : hash_add(pair, c);
			continue;
		}
		if (word != 0 && !cut) {
			cut = c == '-' && i + 1 < text.len &&
			    (unsigned char)text.p[i + 1] < ' ';
			if (!cut)
				learn(h, word);
		} else if (word != 0)
			cut = false;
		if (pair != 0)
			learn(h, pair);
		pair = c == '-' && word != 0 ? hash_add(word, c) : 0;
		word = 0;
	}
}

size_t
hyphen_of(struct slice line, struct slice next)
{
	size_t n = slice_ends(line, SLICE("\xc2\xad")) ? 2 :
	    slice_ends(line, SLICE("-")) ? 1 : 0, k;
	unsigned c;

	if (n == 0 || n >= line.len || next.len == 0)
		return 0;
	c = utf8_class_at(next.p, next.len, &k);
	if (!(c & UTF8_LETTER) || c & UTF8_UPPER)
		return 0;
	return is_part((unsigned char)line.p[line.len - n - 1]) ? n : 0;
}

/* The word at the end of the line, or at its start. */
static struct slice
last_part(struct slice t)
{
	size_t i = t.len;

	while (i > 0 && is_part((unsigned char)t.p[i - 1]))
		i--;
	return slice_part(t, i, t.len);
}

static struct slice
first_part(struct slice t)
{
	size_t i = 0;

	while (i < t.len && is_part((unsigned char)t.p[i]))
		i++;
	return slice_part(t, 0, i);
}

bool
hyphens_stay(struct hyphens *h, struct slice text, struct slice line,
    struct slice next)
{
	struct slice a, b = first_part(next);

	if (line.p[line.len - 1] != '-')
		return false;
	a = last_part(slice_part(line, 0, line.len - 1));
	if (a.len > 0 && (is_digit(a.p[a.len - 1]) || (a.p > line.p &&
	    a.p[-1] == '-')))
		return true;
	if (h->words == NULL)
		learn_all(h, text);
	if (is_known(h, hash_part(hash_part(0, a), b)))
		return false;
	if (is_known(h, hash_part(hash_add(hash_part(0, a), '-'), b)))
		return true;
	return is_known(h, hash_part(0, a)) && is_known(h, hash_part(0, b));
}

void
hyphens_free(struct hyphens *h)
{
	free(h->words);
	h->words = NULL;
}
