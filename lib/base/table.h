/* SPDX-License-Identifier: MIT */
/*
 * A table that maps keys of 64 bits to numbers. A key is looked for in a
 * bounded number of slots; one that finds all of them taken goes into a tree.
 * So keys that were made to collide cost log n each, and the same bytes come
 * out every day, which they would not with a random seed.
 *
 * If the key is a hash, equal keys are taken for the same thing. By chance two
 * different texts have the same key once in 2^64 pairs; a page made for the
 * purpose harms only its own records.
 */
#ifndef NUTGRAF_BASE_TABLE_H
#define NUTGRAF_BASE_TABLE_H

#include <stdbool.h>

#include "tree.h"

enum { TABLE_PROBES = 32 };	/* slots tried for a key */

struct table {
	struct table_slot *slots;
	size_t nslots;		/* a power of two */
	struct table_slot *more;	/* those that found no slot */
	size_t nmore, more_cap;
	struct tree tree;	/* of these: index + 1 */
	size_t n;		/* keys */
	uint32_t round;		/* slots of earlier rounds are free */
};

/* The number of this key, valid until the next call of table_add; NULL if it is
 * not there. */
uint32_t *table_find(const struct table *t, uint64_t key);

/* The same, but a key that is not there is added with the number `fresh`. */
uint32_t *table_add(struct table *t, uint64_t key, uint32_t fresh);

/* Empty it: at no cost, however many keys there were. */
void table_clear(struct table *t);
void table_free(struct table *t);

#endif
