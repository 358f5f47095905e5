/* SPDX-License-Identifier: MIT */
/* Tables whose keys were made to collide, and the tree that takes the rest. */
#include <stdlib.h>

#include "base/base.h"
#include "tap.h"
#include "text/text.h"

enum { KEYS = 20000, WORDS = 400, DEEP = 2 * 15 };	/* 2^15 > KEYS */

static unsigned compared;

static int
by_number(const void *key, uint32_t number)
{
	uint32_t want = *(const uint32_t *)key;

	compared++;
	return want < number ? -1 : want > number;
}

/* The i-th of KEYS numbers in one of three orders. */
static uint32_t
in_order(unsigned which, uint32_t i)
{
	return which == 0 ? i + 1 : which == 1 ? KEYS - i :
	    (i * 7919) % KEYS + 1;
}

static bool
tree_holds(struct tree *t, uint32_t number)
{
	compared = 0;
	return tree_find(t, by_number, &number) == number &&
	    compared <= DEEP;
}

static void
check_tree(unsigned which, const char *what)
{
	struct tree t = { 0 };
	uint32_t i, number, none = KEYS + 1;
	bool good = true;

	for (i = 0; i < KEYS; i++) {
		number = in_order(which, i);
		compared = 0;
		tree_add(&t, by_number, &number, number);
		good &= compared <= DEEP;
	}
	for (i = 1; i <= KEYS; i++)
		good &= tree_holds(&t, i);
	good &= tree_find(&t, by_number, &none) == 0;
	tree_clear(&t);
	good &= tree_find(&t, by_number, &number) == 0;
	tree_free(&t);
	tap(good, what);
}

/* The key of which hash_mix makes this. */
static uint64_t
unmixed(uint64_t mixed)
{
	const uint64_t factor = 0x9e3779b97f4a7c15U;
	uint64_t inverse = factor;
	unsigned i;

	for (i = 0; i < 5; i++)
		inverse *= 2 - factor * inverse;
	return (mixed ^ mixed >> 29 ^ mixed >> 58) * inverse;
}

static uint64_t
plain_key(uint32_t i)
{
	return i;
}

static uint64_t
hash_key(uint32_t i)
{
	return hash_mix(i);
}

/* All of these have one slot, however large the table. */
static uint64_t
colliding_key(uint32_t i)
{
	return unmixed((uint64_t)i << 44 | (i & 0xfffff));
}

static bool
holds(const struct table *t, uint64_t key, uint32_t number)
{
	const uint32_t *there = table_find(t, key);

	return there != NULL && *there == number;
}

static void
check_table(uint64_t (*key)(uint32_t), const char *what)
{
	struct table t = { 0 };
	unsigned round;
	uint32_t i;
	bool good = table_find(&t, 1) == NULL;

	for (round = 0; round < 3; round++) {
		for (i = 0; i < KEYS; i++)
			good &= *table_add(&t, key(i), i + round) == i + round;
		for (i = 0; i < KEYS; i++)
			good &= holds(&t, key(i), i + round) &&
			    *table_add(&t, key(i), 7) == i + round;
		good &= t.n == KEYS && table_find(&t, key(KEYS)) == NULL;
		table_clear(&t);
		good &= table_find(&t, key(0)) == NULL;
	}
	table_free(&t);
	tap(good, what);
}

/* The next word whose hash has the low bits of all others. */
static struct slice
colliding_word(char *room, unsigned *at)
{
	size_t i;

	do {
		unsigned n = (*at)++;

		for (i = 0; i < 10; i++, n /= 4)
			room[i] = (char)('a' + n % 4);
		for (; i < 14; i++)
			room[i] = 'z';
	} while ((hash_bytes(room, i) & 0x7ff) != 0);
	return (struct slice){ room, i };
}

static void
check_lexicon(void)
{
	struct lexicon lx = { 0 };
	uint32_t ids[WORDS];
	char room[16];
	unsigned i, at;
	bool good = true;

	lexicon_begin(&lx, language_default());
	for (i = at = 0; i < WORDS; i++)
		ids[i] = lexicon_word(&lx, colliding_word(room, &at));
	for (i = at = 0; i < WORDS; i++) {
		struct slice word = colliding_word(room, &at);

		good &= lexicon_word(&lx, word) == ids[i] &&
		    slice_eq(lx.words[ids[i]].text, word) &&
		    (i == 0 || ids[i] == ids[i - 1] + 1);
	}
	tap(good, "words that collide");
	tap(lx.tree.n > 0, "some of them are in the tree");
	lexicon_free(&lx);
}

int
main(void)
{
	check_tree(0, "a tree of numbers that grow");
	check_tree(1, "a tree of numbers that fall");
	check_tree(2, "a tree of numbers in no order");
	check_table(plain_key, "small keys");
	check_table(hash_key, "hashes");
	check_table(colliding_key, "keys that collide");
	check_lexicon();
	return tap_end();
}
