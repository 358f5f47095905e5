/* SPDX-License-Identifier: MIT */
/*
 * A paragraph as the quotation finder sees it: words and punctuation with
 * their classes, each stretch in quote marks as one word.
 */
#ifndef NUTGRAF_QUOTES_WORDS_H
#define NUTGRAF_QUOTES_WORDS_H

#include "marks.h"
#include "text/text.h"

#include "data/quoting.h"

enum {
	WORD_CAPITAL = 1 << 0,
	WORD_DIGIT = 1 << 1,
	WORD_QUOTED = 1 << 2,	/* a whole stretch in quote marks */
	WORD_PUNCT = 1 << 3,	/* mark says which */
	WORD_GENITIVE = 1 << 4,	/* the 's of the word before */
	WORD_FIRST = 1 << 5,	/* begins a sentence */
	WORD_CUE = 1 << 6,	/* its classes have a verb of saying */
	WORD_USED = 1 << 7,	/* belongs to a quotation's content */
	/* a cue with the word behind it: "points out" */
	WORD_PHRASE = 1 << 8,
	WORD_PAST = 1 << 10,	/* in small letters and ends in -ed */
	/* quoted, but the name of a work by its shape */
	WORD_TITLE = 1 << 9
};

/* The classes (quoting.h) that make a word a verb of saying or thinking. */
#define CLASS_CUE (QUOTING_SPEECH | QUOTING_BARE | QUOTING_THAT | \
    QUOTING_QUOTE | QUOTING_TELL | QUOTING_INF | QUOTING_OBJECT)

struct text_word {
	uint32_t start, end;	/* bytes in the paragraph, half-open */
	uint64_t classes;	/* of quoting.h */
	uint16_t flags;
	char mark;		/* , ; : - ( ) . ? ! or * for another */
	int mention;		/* index into mentions, or -1 */
	/* index of the stretch, with WORD_QUOTED */
	uint32_t quoted;
};

struct words {
	struct text_word *p;		/* p[-1] and p[n] are marks of no kind, so that
				 * each word has neighbours */
	size_t n, cap;		/* cap: with those two */
	struct {
		uint64_t key;	/* 8 letters, NUL behind fewer */
		uint64_t classes;
	} met[4096];		/* words that were looked up last */
};

/* A paragraph: sentences [first..last) of the document. */
struct para {
	struct slice text;	/* sentences joined by blanks */
	size_t base;		/* clean-text offset of text's first byte */
	size_t first, last;	/* indices into the document's sents */
	size_t mention, mentions_end;	/* indices into the mentions */
};

/* List the words of a paragraph with its stretches in quote marks, instead
 * of those that are there. */
void words_find(struct words *ws, const struct para *para,
    const struct sent *sents, const struct quoteds *qs,
    const struct mentions *ms);
void words_free(struct words *ws);

static inline bool
word_has(const struct text_word *w, uint64_t classes)
{
	return (w->classes & classes) != 0;
}

/* Is it this punctuation mark? */
static inline bool
word_is_mark(const struct text_word *w, char mark)
{
	return (w->flags & WORD_PUNCT) && w->mark == mark;
}

/* The classes of a word of the text, looked up in lower case. */
uint64_t word_classes(struct slice word);

#endif
