/* SPDX-License-Identifier: MIT */
/*
 * Chunks: stretches of tokens that may be names, by capital letters and lists.
 * What they are is decided later (entities.c). Rules B1, B2, ... are in
 * chunks.c.
 */
#ifndef NUTGRAF_CHUNKS_H
#define NUTGRAF_CHUNKS_H

#include "hash.h"
#include "mention.h"
#include "tagdoc.h"

/* What a chunk can be; demonyms are told from MISC by list. */
enum { CHUNK_PERSON, CHUNK_ORG, CHUNK_PLACE, CHUNK_MISC, CHUNK_NONE,
	CHUNK_TYPES = CHUNK_NONE };

enum {
	CHUNK_TITLE = 1 << 0,	/* a title stood before it */
	CHUNK_HONORIFIC = 1 << 1,	/* one that only people have */
	CHUNK_BEGIN = 1 << 2,	/* at a sentence's start */
	CHUNK_SPLIT = 1 << 3,	/* more of the capitals before it */
	CHUNK_HEADLINE = 1 << 4,	/* in a line where most words have
					 * capitals */
	CHUNK_DOUBT = 1 << 5	/* an ordinary word at a sentence's start that
				 * is a name only if the document says so */
};

struct chunk {
	size_t tok;		/* the first token */
	uint32_t ntoks;
	uint32_t sent;
	uint32_t names;		/* gazetteer bits of the whole phrase */
	uint32_t flags;
	size_t before;		/* the token before it and its titles; if it
				 * has none, SIZE_MAX */
	uint64_t key;		/* the same for the same words */
	int score[CHUNK_TYPES];	/* against NONE, which has 0; in hundredths */
	unsigned type;		/* CHUNK_PERSON, ... */
};

struct chunks {
	struct chunk *p;	/* in the order of the text, no overlaps */
	size_t n, cap;
};

/* Find the chunks of the document, instead of those found before. */
void chunks_find(struct chunks *cs, const struct tagdoc *td);

/* Tokens toks[from..to) as a phrase: the longest one that the gazetteer has
 * and that begins at from; its length in tokens (0: none) and its bits. */
size_t chunk_phrase(const struct tagdoc *td, size_t from, size_t to,
    uint32_t *bits);

/* Append tokens [from..to) as they would stand in a list: single blanks. */
void chunk_add_text(struct str *s, const struct tagdoc *td, size_t from,
    size_t to);

/* The key of some words and one more; 0 is the key of none. */
static inline uint64_t
chunk_key(uint64_t key, uint32_t word)
{
	return hash_mix(key ^ (word + 0x9e3779b97f4a7c15U)) | 1;
}

#endif
