/* SPDX-License-Identifier: MIT */
/*
 * Counts of names, such as those of speakers: how often each comes, and in how
 * many documents.
 */
#ifndef NUTGRAF_WEB_TALLY_H
#define NUTGRAF_WEB_TALLY_H

#include "base/base.h"

struct tally_item {
	struct slice name;	/* plain; the tally's own copy */
	unsigned kind;		/* of names: their type; else 0 */
	size_t n, documents;
	size_t document;	/* the last one that it was in */
};

struct tally {
	struct tally_item *p;	/* in the order in which they came */
	size_t n, cap;
	struct table table;
	struct arena text;
};

/* Count a name of this kind in a document (numbered from 1), `times` times:
 * gives its index. */
size_t tally_add(struct tally *t, struct slice name, unsigned kind,
    size_t document, size_t times);

/* The index of a name that was counted, or SIZE_MAX. */
size_t tally_find(const struct tally *t, struct slice name, unsigned kind);

/* Put the indexes of the most frequent items into top, at most `most`, the
 * first in front: by n, then documents, then which came first. Gives how
 * many. */
size_t tally_top(const struct tally *t, size_t *top, size_t most);

/* Where an item is among n of them, such as those; n if it is not there. */
size_t tally_rank(const size_t *top, size_t n, size_t item);

void tally_clear(struct tally *t);
void tally_free(struct tally *t);

/* Counts of pairs of numbers. */
struct pairs {
	struct pair {
		uint32_t a, b;
		size_t n;
	} *p;
	size_t n, cap;
	struct table table;
};

void pairs_add(struct pairs *pairs, size_t a, size_t b, size_t times);

/* How often this pair came. */
size_t pairs_count(const struct pairs *pairs, size_t a, size_t b);

void pairs_clear(struct pairs *pairs);
void pairs_free(struct pairs *pairs);

#endif
