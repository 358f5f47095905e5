/* SPDX-License-Identifier: MIT */
/*
 * A document as tokens with their words: what the taggers look at. It is filled
 * once for each document; its memory is reused for the next.
 */
#ifndef NUTGRAF_TEXT_TAGDOC_H
#define NUTGRAF_TEXT_TAGDOC_H

#include "lexicon.h"
#include "mention.h"
#include "document.h"
#include "tokens.h"

struct tok {
	uint32_t start, end;	/* bytes in its sentence */
	uint32_t word;		/* in the lexicon */
	uint16_t flags;		/* TOKEN_UPPER and so on, and TOK_... */
	uint8_t kind;		/* enum token_kind */
};

enum {
	TOK_TAKEN = 1 << 8,	/* part of a value, or of an earlier mention */
	TOK_BEGIN = 1 << 9,	/* the sentence's first word, or the first after
				 * an opening quotation mark or a colon */
	TOK_GLUED = 1 << 10	/* no white space before it */
};

struct tagdoc {
	struct lexicon lx;
	struct tok *toks;
	size_t ntoks, toks_cap;
	size_t *first;		/* of each sentence, and one more at the end */
	size_t first_cap;
	const struct sent *sents;	/* the document's */
	size_t nsents;
};

/* Fill td from the sentences of the document, in place of those before. */
void tagdoc_fill(struct tagdoc *td, const struct document *d);
void tagdoc_free(struct tagdoc *td);

/* Mark the tokens of the mentions, which are in order, as taken: no name
 * overlaps them. */
void tagdoc_take(struct tagdoc *td, const struct mentions *ms);

static inline const struct word *
tagdoc_word(const struct tagdoc *td, size_t tok)
{
	ASSERT(tok < td->ntoks);
	return &td->lx.words[td->toks[tok].word];
}

#endif
