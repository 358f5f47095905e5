/* SPDX-License-Identifier: MIT */
/*
 * Base chunks: the phrases of a sentence without what is within others. "[The
 * mayor's aide] {has not said} (in) [the town hall] that [she] {will go}". Each
 * word of a sentence whose parts of speech are known (parts.h) is in one, and
 * text_word.chunk says so for it alone: what kind, whether it is the first or
 * the head, and what is so of the whole chunk; chunk_at reads that.
 */
#ifndef NUTGRAF_QUOTES_CHUNKS_H
#define NUTGRAF_QUOTES_CHUNKS_H

#include "words.h"

enum chunk_kind {
	CHUNK_NONE,		/* the parts of speech are not known */
	CHUNK_NOUN,		/* the mayor's old aide, she, many */
	CHUNK_VERB,		/* has not said, to have been said, saying */
	CHUNK_ADJECTIVE,	/* very old, behind a verb */
	CHUNK_ADVERB,
	CHUNK_PREP,
	CHUNK_COORD,
	CHUNK_OPENER,		/* that, if, who: opens a clause */
	CHUNK_QUOTED, CHUNK_MARK,
	CHUNK_OTHER
};

enum {				/* flags of a chunk, */
	VERB_FINITE = 1 << 0,	/* says, has said, will say */
	VERB_AUXILIARY = 1 << 1,	/* has said, is saying, did not say */
	VERB_INFINITIVE = 1 << 2,	/* to say */
	VERB_PASSIVE = 1 << 3,	/* is said */
	VERB_ING = 1 << 4,	/* saying, with nothing before it */
	VERB_PARTICIPLE = 1 << 5,	/* said, likewise, no past tense */
	VERB_NEGATED = 1 << 6,
	/* and of others: what they belong to */
	CHUNK_OF = 1 << 7,	/* the noun phrase before it: "of" */
	CHUNK_APPOSED = 1 << 8,	/* the one before the comma: ", a florist," */
	CHUNK_RELATIVE = 1 << 9	/* the one before it: "who", "whose office" */
};

/* Words [from..to) of the paragraph. The head is the noun, or the last verb. */
struct chunk {
	size_t from, head, to;
	enum chunk_kind kind;
	unsigned flags;
};

/* Make the chunks of the sentence in words [lo..hi), whose parts of speech have
 * been found. */
void chunks_find(const struct words *ws, size_t lo, size_t hi);

/* The chunk that word i is in. Of kind CHUNK_NONE and the word alone if the
 * parts of speech of its sentence are not known. */
struct chunk chunk_at(const struct words *ws, size_t i);

/* text_word.chunk: the kind in the low bits, then these, then the flags. */
enum {
	CHUNK_KINDS = 15,
	CHUNK_FIRST = 1 << 4, CHUNK_HEAD = 1 << 5,
	CHUNK_FLAGS = 6		/* bits to shift them */
};

static inline enum chunk_kind
chunk_kind(const struct text_word *w)
{
	return (enum chunk_kind)(w->chunk & CHUNK_KINDS);
}

static inline bool
chunk_has(const struct text_word *w, unsigned flags)
{
	return (w->chunk >> CHUNK_FLAGS & flags) != 0;
}

static inline bool
chunk_begins(const struct text_word *w)
{
	return (w->chunk & CHUNK_FIRST) != 0;
}

/* Is the word in a noun phrase that has the word before it, too? */
static inline bool
chunk_goes_on(const struct text_word *w)
{
	return chunk_kind(w) == CHUNK_NOUN && !chunk_begins(w);
}

/* Is it in a group of verbs that has a subject? */
static inline bool
chunk_is_finite(const struct text_word *w)
{
	return chunk_kind(w) == CHUNK_VERB && chunk_has(w, VERB_FINITE);
}

#endif
