/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "tally.h"

static uint64_t
key_of(struct slice name, unsigned kind)
{
	return hash_mix(hash_bytes(name.p, name.len) + kind);
}

size_t
tally_find(const struct tally *t, struct slice name, unsigned kind)
{
	const uint32_t *at = table_find(&t->table, key_of(name, kind));

	return at == NULL ? SIZE_MAX : *at;
}

size_t
tally_add(struct tally *t, struct slice name, unsigned kind, size_t document,
    size_t times)
{
	size_t i = *table_add(&t->table, key_of(name, kind), (uint32_t)t->n);
	struct tally_item *item;

	if (i == t->n) {
		t->p = mem_grow(t->p, &t->cap, t->n + 1, sizeof(*t->p));
		t->p[t->n++] = (struct tally_item){ .kind = kind,
		    .name = arena_copy(&t->text, name) };
	}
	item = &t->p[i];
	item->n += times;
	item->documents += item->document != document;
	item->document = document;
	return i;
}

/* Does item a come before item b? */
static bool
is_before(const struct tally *t, size_t a, size_t b)
{
	const struct tally_item *x = &t->p[a], *y = &t->p[b];

	if (x->n != y->n)
		return x->n > y->n;
	if (x->documents != y->documents)
		return x->documents > y->documents;
	return a < b;
}

/* Let the entry at i of a heap, whose last item is on top, sink to its place. */
static void
sink(const struct tally *t, size_t *heap, size_t n, size_t i)
{
	size_t child, item = heap[i];

	for (; (child = 2 * i + 1) < n; i = child) {
		if (child + 1 < n && is_before(t, heap[child], heap[child + 1]))
			child++;
		if (is_before(t, heap[child], item))
			break;
		heap[i] = heap[child];
	}
	heap[i] = item;
}

size_t
tally_top(const struct tally *t, size_t *top, size_t most)
{
	size_t i, n = t->n < most ? t->n : most;

	for (i = 0; i < n; i++)
		top[i] = i;
	for (i = n / 2; i-- > 0;)
		sink(t, top, n, i);
	for (i = n; n > 0 && i < t->n; i++)
		if (is_before(t, i, top[0])) {
			top[0] = i;
			sink(t, top, n, 0);
		}
	for (i = n; i-- > 1;) {
		size_t last = top[0];

		top[0] = top[i];
		top[i] = last;
		sink(t, top, i, 0);
	}
	return n;
}

size_t
tally_rank(const size_t *top, size_t n, size_t item)
{
	size_t i;

	for (i = 0; i < n && top[i] != item; i++)
		continue;
	return i;
}

void
tally_clear(struct tally *t)
{
	t->n = 0;
	table_clear(&t->table);
	arena_clear(&t->text);
}

void
tally_free(struct tally *t)
{
	free(t->p);
	table_free(&t->table);
	arena_free(&t->text);
}

void
pairs_add(struct pairs *pairs, size_t a, size_t b, size_t times)
{
	uint64_t key = (uint64_t)a << 32 | b;
	size_t i = *table_add(&pairs->table, key, (uint32_t)pairs->n);

	if (i == pairs->n) {
		pairs->p = mem_grow(pairs->p, &pairs->cap, pairs->n + 1,
		    sizeof(*pairs->p));
		pairs->p[pairs->n++] = (struct pair){ (uint32_t)a,
		    (uint32_t)b, 0 };
	}
	pairs->p[i].n += times;
}

size_t
pairs_count(const struct pairs *pairs, size_t a, size_t b)
{
	const uint32_t *at = table_find(&pairs->table,
	    (uint64_t)a << 32 | b);

	return at == NULL ? 0 : pairs->p[*at].n;
}

void
pairs_clear(struct pairs *pairs)
{
	pairs->n = 0;
	table_clear(&pairs->table);
}

void
pairs_free(struct pairs *pairs)
{
	free(pairs->p);
	table_free(&pairs->table);
}
