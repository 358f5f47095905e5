/* SPDX-License-Identifier: MIT */
/*
 * What the passes of the tagger share: the names of a document, as long as it
 * is not decided what they are, and the questions that all passes ask.
 */
#ifndef NUTGRAF_NAMES_FOUND_H
#define NUTGRAF_NAMES_FOUND_H

#include "base/base.h"
#include "chain/chain.h"
#include "resolve.h"

#include "data/gazetteer.h"
#include "data/nameforms.h"
#include "data/orgforms.h"
#include "data/vocabulary.h"

enum { SURE = 30000 };	/* the score of a type that a rule has set */

/* A name, before the document has decided what it is. */
struct found {
	struct chain_name name;
	size_t sent;
	uint64_t key;		/* the same for the same words */
};

struct context;			/* names/document.c */

/* What finds names by one model. */
struct tagger {
	struct tagger *next;
	const char *image;	/* of the model; tells it from others */
	struct tagdoc td;
	struct chaintag chain;
	enum entity_type types[CHAIN_TYPES];	/* of the model's */
	unsigned person, org, place;	/* which types are those, or
					 * CHAIN_TYPES */
	bool misc;		/* keep those of MISC that are doubtful, too */
	struct names names;
	struct found *found;	/* in the order of the text */
	size_t nfound, found_cap;
	struct table bearers;	/* words of people's names of several */
	struct table by_key;	/* from keys to contexts */
	struct context *contexts;
	size_t contexts_cap, ncontexts;
};

/* Append a name. */
void found_add(struct tagger *tg, const struct found *f);

/* Sort the names by place; the first n are in order already. */
void found_sort(struct tagger *tg, size_t n);

/* Call each() for the tokens [from..to) before, between and after the names of
 * each sentence. What it appends is sorted in at the end. */
void found_each_gap(struct tagger *tg, void (*each)(struct tagger *tg,
    size_t sent, size_t from, size_t to));

/* Are both halves of the word with a hyphen peoples: "Turkish-Iranian"? */
bool found_two_peoples(const struct tagger *tg, size_t tok);

/* Make it a name of that type, whatever the chain took it for. */
void found_set_type(const struct tagger *tg, struct chain_name *m,
    unsigned type);

/* Append the tokens [from..to) as a name of that type. */
void found_add_name(struct tagger *tg, size_t sent, size_t from, size_t to,
    unsigned type);

/* The model's type MISC, or CHAIN_TYPES. */
unsigned found_misc(const struct tagger *tg);

/* Do the lists have exactly these tokens, as something of `any`? */
bool found_listed(const struct tagger *tg, size_t from, size_t to,
    uint32_t any);

/* Is the sentence written in capitals, or in hardly anything else? */
bool found_is_shouted(const struct tagger *tg, size_t sent);

/* Is it a word with a capital that is not taken? */
static inline bool
found_is_capital(const struct tagger *tg, size_t tok)
{
	const struct tok *t = &tg->td.toks[tok];

	ASSERT(tok < tg->td.ntoks);
	return t->kind == TOKEN_WORD && (t->flags & TOKEN_UPPER) &&
	    !(t->flags & TOK_TAKEN);
}

/* Is it this mark? */
static inline bool
found_is_mark(const struct tagger *tg, size_t tok, const char *mark)
{
	return slice_is(tagdoc_word(&tg->td, tok)->text, mark);
}

/* What the gazetteer has for a token. */
static inline uint32_t
found_lists(const struct tagger *tg, size_t tok)
{
	return tagdoc_word(&tg->td, tok)->names;
}

/* What vocabulary has for it. */
static inline uint32_t
found_vocabulary(const struct tagger *tg, size_t tok)
{
	return tagdoc_word(&tg->td, tok)->vocabulary;
}

/* Is it 's or a bare apostrophe at the end of a word, before token `end`? */
static inline bool
found_is_genitive(const struct tagger *tg, size_t tok, size_t end)
{
	return tok < end && tg->td.toks[tok].kind == TOKEN_CLITIC;
}

/* Nats in the units of the model's weights. */
static inline int
found_nats(const struct tagger *tg, int nats)
{
	return nats * (int)tg->chain.model.scale;
}

/* Is it "the", in any case? */
static inline bool
found_is_the(const struct tagger *tg, size_t tok)
{
	return (tagdoc_word(&tg->td, tok)->vocabulary & VOCABULARY_THE) != 0;
}

/* What the dictionary nameforms has for a token, as it is written. */
static inline uint64_t
found_form(const struct tagger *tg, size_t tok)
{
	return dict_find(tg->td.lx.language->nameforms, tagdoc_word(&tg->td,
	    tok)->text, NULL);
}

/* What orgforms has for it: a company's legal form. */
static inline uint64_t
found_legal_form(const struct tagger *tg, size_t tok)
{
	return dict_find_lower(tg->td.lx.language->orgforms,
	    tagdoc_word(&tg->td, tok)->text, NULL);
}

/* Is it a single word that the lists have as a place? */
static inline bool
found_is_place(const struct tagger *tg, const struct chain_name *m)
{
	return m->to - m->from == 1 && (tagdoc_word(&tg->td,
	    m->from)->names & GAZETTEER_PLACE) != 0;
}

#endif
