/* SPDX-License-Identifier: MIT */
/*
 * Words of a page by their hashes, without a copy and in any script. A small
 * table says of each in which languages it is a function word, and whether it
 * marks bylines, promotions, calls or comments (lib/data/page.words). Case is handled
 * in the hash.
 */
#ifndef NUTGRAF_PAGE_WORDS_H
#define NUTGRAF_PAGE_WORDS_H

#include "base/base.h"

/* What the bits of a word say: a function word of a language (bits from 0 to
 * 25), ... */
enum {
	WORDS_LANGUAGES = 26,
	WORDS_LEAD = 26,	/* a label or a link to another story, among
				 * the first words */
	WORDS_CALL = 27,	/* an appeal or a notice, anywhere */
	WORDS_COMMENTS = 28,	/* readers' comments, in a short line */
	WORDS_FIRST = 29,	/* a promotion or credit, as first word */
	WORDS_BYLINE = 30,	/* a byline, as first word */
	WORDS_PROMO = 31	/* a promotion or credit, anywhere */
};

/* Classes of bytes: those of symbols (0xc2 and 0xe2 mostly begin some) are HIGH
 * alone. */
enum { BYTE_WORD = 1, BYTE_UPPER = 2, BYTE_DIGIT = 4, BYTE_HIGH = 8,
	BYTE_LOWER = 16 };

extern const uint8_t words_byte[256];

enum { WORDS_HASHED = 16,	/* bytes of a word that its hash may read */
	WORDS_LONG = 4 };	/* bytes of a long word, or more */

/* A word's hash, 0 for an empty slot, and what is known about the word. */
struct words_slot {
	uint32_t hash;
	int16_t weight;		/* what its user has trained; or 0 */
	uint16_t set;		/* into the table's sets of bits */
};

struct words_table {		/* all zero at the start */
	struct words_slot *slots;	/* owned; nslots, a power of two */
	size_t nslots;
	uint32_t sets[256];
	unsigned nsets;
	uint64_t filter[1024];	/* a bit is set for each word's hash */
};

/* Make a table of this many slots, a power of two, with the words of
 * lib/data/page.words, about 1,500. words_table_free frees it. */
void words_table_init(struct words_table *t, size_t slots);
void words_table_free(struct words_table *t);

/* Add a word, or add to what is known about it: a weight, unless that is 0, and
 * bits. A quarter of the slots must stay empty. */
void words_add(struct words_table *t, struct slice word, int weight,
    uint32_t bits);

/* One word of a text, from *at on, which moves past it; its hash (in lower
 * case), or 0 at the end. */
uint32_t words_next(struct slice text, size_t *at, struct slice *word);

/* The same, without those of fewer than WORDS_LONG bytes. */
uint32_t words_next_long(struct slice text, size_t *at, struct slice *word);

/* The first n of 8 bytes. */
static inline uint64_t
words_first_bytes(const unsigned char *p, size_t n)
{
	return n >= 8 ? little_load64(p) : little_load64(p) &
	    (((uint64_t)1 << 8 * n) - 1);
}

/* The hash of a word of n bytes: of its first 16 and its last 8, all with bit 5
 * set, which is lower case for ASCII and for the letters of Latin-1 and
 * Cyrillic. Never 0. room: how many bytes from p on may be read. */
static inline uint32_t
words_hash(const unsigned char *p, size_t n, size_t room)
{
	const uint64_t small = 0x2020202020202020U;
	unsigned char copy[WORDS_HASHED] = { 0 };
	uint64_t h = n;

	if (n > WORDS_HASHED)
		h ^= hash_mix(little_load64(p + n - 8) | small);
	if (room < WORDS_HASHED) {
		memcpy(copy, p, n < WORDS_HASHED ? n : WORDS_HASHED);
		p = copy;
	}
	h = hash_mix(h ^ (words_first_bytes(p, n) | small));
	h = hash_mix(h ^ (words_first_bytes(p + 8, n > 8 ? n - 8 : 0) | small));
	return (uint32_t)(h >> 32) | 1;
}

/* The bits of a word, by its hash, and its weight added to *weights. */
static inline uint32_t
words_bits(const struct words_table *t, uint32_t h, int *weights)
{
	size_t i = h >> 8 & (t->nslots - 1);

	if (!(t->filter[h >> 22] >> (h >> 16 & 63) & 1))
		return 0;
	for (; t->slots[i].hash != 0; i = (i + 1) & (t->nslots - 1))
		if (t->slots[i].hash == h) {
			*weights += t->slots[i].weight;
			return t->sets[t->slots[i].set];
		}
	return 0;
}

#endif
