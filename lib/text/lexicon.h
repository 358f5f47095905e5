/* SPDX-License-Identifier: MIT */
/*
 * Word types: each distinct word once, with what the lists know about it and
 * what this document does with it. Looking up a word costs one hash, and log n
 * for words made to collide; a word that is known allocates nothing.
 */
#ifndef NUTGRAF_TEXT_LEXICON_H
#define NUTGRAF_TEXT_LEXICON_H

#include "base/base.h"
#include "language.h"

enum { LEXICON_NONE, LEXICON_NUMBER, LEXICON_LINK };	/* the first ids */

#define LEXICON_MORE (UINT32_C(1) << 31)

struct word {
	struct slice text;	/* owned by the lexicon */
	uint64_t values;	/* classes of valuewords, for its lower case */
	uint64_t times;		/* those of timewords, of its lower case */
	uint32_t hash;
	uint32_t names;		/* classes of gazetteer, and LEXICON_MORE where
				 * DICT_MORE stands; a word in capitals
				 * that is not there: those of its title form */
	uint32_t vocabulary;	/* those of vocabulary, for its lower case */
	int32_t number;		/* its value in valuewords, or 0 */
	uint32_t low;		/* id of its lower-case form, maybe its own */
	uint32_t doc;		/* the document the counts belong to */
	uint32_t seen;		/* occurrences in it */
	uint32_t inner;		/* those not at a sentence's start */
};

struct lexicon_slot;

struct lexicon {
	const struct language *language;
	struct word *words;	/* by id */
	size_t n, cap;
	struct lexicon_slot *slots;
	size_t nslots;
	struct tree tree;	/* ids of words that found no slot */
	struct arena arena;
	uint32_t doc;
	uint32_t made;		/* grows when ids start again */
};

/* Begin a document in this language: counts are zero. Ids of documents before
 * may be gone; they are if the language is another one. */
void lexicon_begin(struct lexicon *lx, const struct language *language);

/* The id of this word, at least 1. */
uint32_t lexicon_word(struct lexicon *lx, struct slice text);

/* The same in two steps, for many words: first their hashes, whose slots are
 * fetched from memory, then their ids. */
uint32_t lexicon_expect(const struct lexicon *lx, struct slice text);
uint32_t lexicon_find(struct lexicon *lx, struct slice text, uint32_t hash);

/* Count an occurrence in this document. */
void lexicon_count(struct lexicon *lx, uint32_t id, bool inner);

/* Occurrences in this document; those inside sentences only. */
uint32_t lexicon_seen(const struct lexicon *lx, uint32_t id);
uint32_t lexicon_inner(const struct lexicon *lx, uint32_t id);

void lexicon_free(struct lexicon *lx);

#endif
