/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "repeats.h"
#include "words.h"

enum { RUN = 4 };	/* words that are looked up together */

/* Runs of words of a text, one after the other. */
struct runs {
	struct slice text;
	size_t at, n;
	uint32_t last[RUN];
};

/* The next run as a key; false at the end. */
static bool
next_run(struct runs *r, uint64_t *key)
{
	struct slice word;
	uint32_t h;
	size_t i;

	while ((h = words_next(r->text, &r->at, &word)) != 0) {
		r->last[r->n++ % RUN] = h;
		if (r->n < RUN)
			continue;
		*key = 0;
		for (i = 0; i < RUN; i++)
			*key = hash_mix(*key ^ r->last[(r->n + i) % RUN]);
		return true;
	}
	return false;
}

void
repeats_begin(struct repeats *r)
{
	table_clear(&r->table);
	r->n = r->paragraphs = 0;
}

/* Are most of so many runs in the text? */
static bool
are_most(size_t hits, size_t n)
{
	return hits > 0 && hits * 10 >= n * 9;
}

void
repeats_add(struct repeats *r, struct slice text, size_t id)
{
	struct runs runs = { .text = text };
	struct passage *p;
	uint32_t number = (uint32_t)r->n, owner;
	size_t hits = 0;
	uint64_t key;

	r->p = mem_grow(r->p, &r->cap, r->n + 1, sizeof(*r->p));
	p = &r->p[r->n++];
	*p = (struct passage){ .id = id, .same = number };
	while (next_run(&runs, &key)) {
		p->n++;
		owner = *table_add(&r->table, key, number);
		if (owner != number) {
			hits++;
			p->same = r->p[owner].same;
		}
	}
	if (runs.n < REPEATS_WORDS)
		p->n = 0;
	if (!are_most(hits, p->n))
		p->same = number;
}

void
repeats_see(struct repeats *r, struct slice text)
{
	struct runs runs = { .text = text };
	const uint32_t *number;
	uint64_t key;

	if (r->n == 0)
		return;
	r->paragraphs++;
	while (next_run(&runs, &key)) {
		struct passage *p;

		number = table_find(&r->table, key);
		if (number == NULL)
			continue;
		p = &r->p[*number];
		if (p->seen != r->paragraphs)
			p->hits = 0;
		p->seen = r->paragraphs;
		p->found |= p->n > 0 && are_most(++p->hits, p->n);
	}
}

bool
repeats_found(const struct repeats *r, size_t i)
{
	return r->p[i].found || r->p[r->p[i].same].found;
}

void
repeats_free(struct repeats *r)
{
	table_free(&r->table);
	free(r->p);
	*r = (struct repeats){ 0 };
}
