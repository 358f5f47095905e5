/* SPDX-License-Identifier: MIT */
/*
 * An ordered set of numbers, for keys that a table of hashes has no room for:
 * whatever the keys are, n of them cost n log n. The caller keeps the keys and
 * numbers them. A number is never 0. Numbers cannot be taken out one by one,
 * only all at once.
 */
#ifndef NUTGRAF_BASE_TREE_H
#define NUTGRAF_BASE_TREE_H

#include <stddef.h>
#include <stdint.h>

struct tree {
	struct tree_node *nodes;
	size_t n, cap;
	uint32_t root;
};

/* Compares the key that is looked for with that of a number: <0, 0, >0. */
typedef int tree_order(const void *key, uint32_t number);

/* The number of this key, or 0. */
uint32_t tree_find(const struct tree *t, tree_order *order, const void *key);

/* Add the number of a key that is not there. */
void tree_add(struct tree *t, tree_order *order, const void *key,
    uint32_t number);

void tree_clear(struct tree *t);
void tree_free(struct tree *t);

#endif
