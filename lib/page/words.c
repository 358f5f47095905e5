/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdlib.h>

#include "base/base.h"
#include "words.h"

#include "data/page-words.h"

/* Digits, lower and upper case, other letters, and first bytes of symbols. */
enum { D = BYTE_WORD | BYTE_DIGIT, L = BYTE_WORD | BYTE_LOWER,
	U = BYTE_WORD | BYTE_UPPER, H = BYTE_WORD | BYTE_HIGH, S = BYTE_HIGH };

const uint8_t words_byte[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	D, D, D, D, D, D, D, D, D, D, 0, 0, 0, 0, 0, 0,
	0, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
	U, U, U, U, U, U, U, U, U, U, U, 0, 0, 0, 0, 0,
	0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, 0,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, S, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, S, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
};

/* A symbol of two or three bytes that separates words: its length, or 0. */
static size_t
symbol_at(const unsigned char *p, size_t len)
{
	if (p[0] == 0xc2 && len >= 2)
		return 2;
	if (p[0] == 0xe2 && len >= 3)
		return 3;
	return 0;
}

/* The next word of at least this many bytes. */
static inline __attribute__((always_inline)) uint32_t
next_word(struct slice text, size_t *at, struct slice *word, size_t least)
{
	const unsigned char *p = (const unsigned char *)text.p;
	size_t i = *at, start;

	do {
		while (i < text.len && !(words_byte[p[i]] & BYTE_WORD)) {
			size_t n = symbol_at(p + i, text.len - i);

			i += n > 0 ? n : 1;
		}
		start = i;
		while (i < text.len && words_byte[p[i]] & BYTE_WORD)
			i++;
	} while (i > start && i - start < least);
	*at = i;
	*word = slice_part(text, start, i);
	return i > start ? words_hash(p + start, i - start, text.len - start) :
	    0;
}

uint32_t
words_next(struct slice text, size_t *at, struct slice *word)
{
	return next_word(text, at, word, 1);
}

uint32_t
words_next_long(struct slice text, size_t *at, struct slice *word)
{
	return next_word(text, at, word, WORDS_LONG);
}

/* The number of a set of bits; the first is the empty one. */
static uint16_t
set_of(struct words_table *t, uint32_t bits)
{
	unsigned i;

	for (i = 0; i < t->nsets && t->sets[i] != bits; i++)
		continue;
	if (i == t->nsets) {
		assert(i < sizeof(t->sets) / sizeof(*t->sets));
		t->sets[t->nsets++] = bits;
	}
	return (uint16_t)i;
}

void
words_add(struct words_table *t, struct slice word, int weight, uint32_t bits)
{
	struct slice found;
	struct words_slot *slot;
	size_t at = 0, i;
	uint32_t h = words_next(word, &at, &found);

	for (i = h >> 8 & (t->nslots - 1); t->slots[i].hash != 0 &&
	    t->slots[i].hash != h; i = (i + 1) & (t->nslots - 1))
		continue;
	slot = &t->slots[i];
	slot->hash = h;
	if (weight != 0)
		slot->weight = (int16_t)weight;
	slot->set = set_of(t, t->sets[slot->set] | bits);
	t->filter[h >> 22] |= (uint64_t)1 << (h >> 16 & 63);
}

void
words_table_init(struct words_table *t, size_t slots)
{
	size_t i;

	*t = (struct words_table){ .nslots = slots };
	t->slots = mem_zeroed(slots * sizeof(*t->slots));
	set_of(t, 0);
	for (i = 0; page_words[i].spelt != NULL; i++)
		words_add(t, slice_of(page_words[i].spelt), 0,
		    page_words[i].bits);
	assert(i < slots / 4 * 3);
}

void
words_table_free(struct words_table *t)
{
	free(t->slots);
	*t = (struct words_table){ 0 };
}
