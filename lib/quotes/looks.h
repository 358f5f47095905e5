/* SPDX-License-Identifier: MIT */
/*
 * What the models of this folder see of the words of a sentence, as hashes for
 * rows of their tables; the same in training and in use.
 */
#ifndef NUTGRAF_QUOTES_LOOKS_H
#define NUTGRAF_QUOTES_LOOKS_H

#include "base/base.h"
#include "words.h"

enum { LOOK_PAD = 3 };		/* empty words on either side of a sentence */

/* A word as the models see it. */
struct look {
	uint32_t word;		/* hashes: its text, */
	uint32_t ending;	/* its last three bytes, */
	uint32_t sort;		/* its classes, shape and mention, */
	uint32_t shape;		/* the same without the mention */
	uint16_t fine, coarse;	/* clusters; 0: none */
	uint8_t part;		/* enum part: what parts.h made of it */
};

/* A word that was met before: its text, if that is 16 bytes or less, and what
 * the models see of it. */
struct look_met {
	uint64_t first, last;	/* 8 bytes, which may overlap */
	uint32_t word, ending;
	uint16_t fine, coarse;
	uint8_t len;		/* 0: none yet */
};

struct looks {			/* all zero at the start */
	struct look *p;		/* [LOOK_PAD + i - lo], owned */
	size_t cap;
	struct look_met *met;	/* words that were looked up last, */
	const struct language *language;	/* of this language */
};

/* Look at words [lo..hi), instead of those before. */
void looks_find(struct looks *ls, const struct words *ws, size_t lo, size_t hi);
void looks_free(struct looks *ls);

static inline uint32_t
look_both(uint32_t a, uint32_t b)
{
	return (uint32_t)(hash_mix(((uint64_t)a << 32 | b) +
	    0x51ed270b76a4f3d1U) >> 24);
}

/* Appends to rows, which have room for all that a group can have. */
struct look_adder {
	uint32_t *rows;
	unsigned n, kind;
};

static inline void
look_add(struct look_adder *to, unsigned kind, uint32_t value)
{
	to->rows[to->n++] = (uint32_t)(hash_mix((uint64_t)(to->kind + kind) <<
	    40 ^ value) >> 28);
}

#endif
