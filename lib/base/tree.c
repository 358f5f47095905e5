/* SPDX-License-Identifier: MIT */
/*
 * A. Andersson, "Balanced Search Trees Made Simple", 1993: a red-black tree
 * whose red nodes are right children only. Each node has a level; a left
 * child's is lower, a right child's not higher, a right grandchild's lower.
 * Strangers may have chosen the keys and their order, so balance must not
 * depend on chance.
 */
#include <stdlib.h>

#include "str.h"
#include "tree.h"

struct tree_node {
	uint32_t left, right;	/* nodes; 0 is none, and has level 0 */
	uint32_t level, number;
};

uint32_t
tree_find(const struct tree *t, tree_order *order, const void *key)
{
	uint32_t at = t->root;

	while (at != 0) {
		int side = order(key, t->nodes[at].number);

		if (side == 0)
			return t->nodes[at].number;
		at = side < 0 ? t->nodes[at].left : t->nodes[at].right;
	}
	return 0;
}

/* A left child of the same level comes up. */
static uint32_t
skew(struct tree_node *nodes, uint32_t at)
{
	uint32_t left = nodes[at].left;

	if (nodes[left].level != nodes[at].level)
		return at;
	nodes[at].left = nodes[left].right;
	nodes[left].right = at;
	return left;
}

/* Of three in a row on one level the middle one comes up, a level higher. */
static uint32_t
split(struct tree_node *nodes, uint32_t at)
{
	uint32_t right = nodes[at].right;

	if (nodes[nodes[right].right].level != nodes[at].level)
		return at;
	nodes[at].right = nodes[right].left;
	nodes[right].left = at;
	nodes[right].level++;
	return right;
}

/* Put the node below `at`; gives the node that is then in that place. */
static uint32_t
insert(struct tree_node *nodes, uint32_t at, uint32_t node,
    tree_order *order, const void *key)
{
	if (at == 0)
		return node;
	if (order(key, nodes[at].number) < 0)
		nodes[at].left = insert(nodes, nodes[at].left, node, order,
		    key);
	else
		nodes[at].right = insert(nodes, nodes[at].right, node, order,
		    key);
	return split(nodes, skew(nodes, at));
}

void
tree_add(struct tree *t, tree_order *order, const void *key, uint32_t number)
{
	size_t node = t->n + 1;		/* node 0 is none */

	t->nodes = mem_grow(t->nodes, &t->cap, node + 1, sizeof(*t->nodes));
	if (t->n++ == 0)
		t->nodes[0] = (struct tree_node){ 0 };
	t->nodes[node] = (struct tree_node){ 0, 0, 1, number };
	t->root = insert(t->nodes, t->root, (uint32_t)node, order, key);
}

void
tree_clear(struct tree *t)
{
	t->n = 0;
	t->root = 0;
}

void
tree_free(struct tree *t)
{
	free(t->nodes);
	*t = (struct tree){ 0 };
}
