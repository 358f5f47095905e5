/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "hash.h"
#include "str.h"
#include "table.h"

enum { FIRST_SLOTS = 256, KEEP_SLOTS = 1 << 16 };

struct table_slot {
	uint64_t key;
	uint32_t number;
	uint32_t round;
};

struct sought {
	const struct table *t;
	uint64_t key;
};

static int
order(const void *key, uint32_t number)
{
	const struct sought *s = key;
	uint64_t other = s->t->more[number - 1].key;

	return s->key < other ? -1 : s->key > other;
}

/* The slot of this key, or the free one that it would get; NULL if all those
 * that are tried are taken. */
static struct table_slot *
probe(const struct table *t, uint64_t key)
{
	size_t mask = t->nslots - 1, at = (size_t)(hash_mix(key) >> 20), i;

	for (i = 0; i < TABLE_PROBES; i++) {
		struct table_slot *s = &t->slots[(at + i) & mask];

		if (s->round != t->round || s->key == key)
			return s;
	}
	return NULL;
}

/* One of the keys that found no slot, or NULL. */
static struct table_slot *
find_more(const struct table *t, uint64_t key)
{
	uint32_t number = tree_find(&t->tree, order,
	    &(struct sought){ t, key });

	return number == 0 ? NULL : &t->more[number - 1];
}

/* Add a key that is not there. */
static struct table_slot *
put(struct table *t, uint64_t key, uint32_t number)
{
	struct table_slot *s = probe(t, key);

	if (s == NULL) {
		t->more = mem_grow(t->more, &t->more_cap, t->nmore + 1,
		    sizeof(*t->more));
		s = &t->more[t->nmore++];
		tree_add(&t->tree, order, &(struct sought){ t, key },
		    (uint32_t)t->nmore);
	}
	*s = (struct table_slot){ key, number, t->round };
	return s;
}

/* Make room for twice as many keys. */
static void
grow(struct table *t)
{
	struct table old = *t;
	size_t i;

	*t = (struct table){ .n = old.n, .round = 1,
	    .nslots = old.nslots == 0 ? FIRST_SLOTS : old.nslots * 2 };
	t->slots = mem_zeroed(t->nslots * sizeof(*t->slots));
	for (i = 0; i < old.nslots; i++)
		if (old.slots[i].round == old.round)
			put(t, old.slots[i].key, old.slots[i].number);
	for (i = 0; i < old.nmore; i++)
		put(t, old.more[i].key, old.more[i].number);
	table_free(&old);
}

uint32_t *
table_find(const struct table *t, uint64_t key)
{
	struct table_slot *s;

	if (t->n == 0)
		return NULL;
	s = probe(t, key);
	if (s == NULL)
		s = find_more(t, key);
	return s == NULL || s->round != t->round ? NULL : &s->number;
}

uint32_t *
table_add(struct table *t, uint64_t key, uint32_t fresh)
{
	struct table_slot *s = t->nslots > 0 ? probe(t, key) : NULL;

	if (s != NULL && s->round == t->round)
		return &s->number;
	if (s == NULL && t->nmore > 0) {
		struct table_slot *there = find_more(t, key);

		if (there != NULL)
			return &there->number;
	}
	if ((t->n + 1) * 2 > t->nslots) {
		grow(t);
		s = NULL;
	}
	t->n++;
	if (s == NULL)
		return &put(t, key, fresh)->number;
	*s = (struct table_slot){ key, fresh, t->round };
	return &s->number;
}

void
table_clear(struct table *t)
{
	if (t->nslots > KEEP_SLOTS || t->round == UINT32_MAX) {
		table_free(t);
		return;
	}
	t->n = t->nmore = 0;
	tree_clear(&t->tree);
	t->round++;
}

void
table_free(struct table *t)
{
	free(t->slots);
	free(t->more);
	tree_free(&t->tree);
	*t = (struct table){ 0 };
}
