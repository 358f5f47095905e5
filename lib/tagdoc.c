/* SPDX-License-Identifier: MIT */
/*
 * Hyphenated words whose tail is an ordinary word ("U.S.-led", "Seoul-based",
 * "Russian-made") become three tokens, so that the name in them is one.
 */
#include <stdlib.h>

#include "tagdoc.h"

#include "gazetteer.h"
#include "vocabulary.h"

static void
add_tok(struct tagdoc *td, struct slice text, struct token t, unsigned flags)
{
	uint32_t word;
	struct tok *k;

	switch (t.kind) {
	case TOKEN_NUMBER:
		word = LEXICON_NUMBER;
		break;
	case TOKEN_LINK:
		word = LEXICON_LINK;
		break;
	default:
		word = lexicon_word(&td->lx, slice_part(text, t.start, t.end));
		break;
	}
	if (t.start > 0 && text.p[t.start - 1] != ' ')
		flags |= TOK_GLUED;
	td->toks = mem_grow(td->toks, &td->toks_cap, td->ntoks + 1,
	    sizeof(*td->toks));
	k = &td->toks[td->ntoks++];
	*k = (struct tok){ (uint32_t)t.start, (uint32_t)t.end, word,
	    (uint16_t)(t.flags | flags), (uint8_t)t.kind };
	lexicon_count(&td->lx, word, !(flags & TOK_BEGIN));
}

/* Where to cut a hyphenated word: the place of its hyphen, or 0. */
static size_t
cut(struct tagdoc *td, struct slice word)
{
	const struct word *head, *tail;
	size_t at = word.len;

	while (at > 0 && word.p[at - 1] != '-')
		at--;
	if (at < 3 || word.len - at < 3)
		return 0;
	tail = &td->lx.words[lexicon_word(&td->lx, slice_part(word, at,
	    word.len))];
	if (!(tail->vocabulary & (VOCABULARY_COMMON | VOCABULARY_FUNCTION)) ||
	    tail->low != (uint32_t)(tail - td->lx.words))
		return 0;
	head = &td->lx.words[lexicon_word(&td->lx, slice_part(word, 0,
	    at - 1))];
	return head->names & (GAZETTEER_PLACE | GAZETTEER_NORP |
	    GAZETTEER_ORG | GAZETTEER_COMPANY) ? at - 1 : 0;
}

static void
add_word(struct tagdoc *td, struct slice text, struct token t, unsigned flags)
{
	struct token part = t;
	size_t at = 0;

	if ((t.flags & (TOKEN_UPPER | TOKEN_HYPHEN)) ==
	    (TOKEN_UPPER | TOKEN_HYPHEN) && t.end - t.start < 60)
		at = cut(td, slice_part(text, t.start, t.end));
	if (at == 0) {
		add_tok(td, text, t, flags);
		return;
	}
	part.flags &= ~(unsigned)TOKEN_HYPHEN;
	part.end = t.start + at;
	add_tok(td, text, part, flags);
	part = (struct token){ part.end, part.end + 1, TOKEN_MARK, 0 };
	add_tok(td, text, part, 0);
	part = (struct token){ part.end, t.end, TOKEN_WORD, 0 };
	add_tok(td, text, part, 0);
}

/* Does a sentence begin behind this mark? */
static bool
opens(struct slice mark)
{
	return slice_is(mark, "\"") || slice_is(mark, "``") ||
	    slice_is(mark, "\xe2\x80\x9c") || slice_is(mark, ":") ||
	    slice_is(mark, "-") || slice_is(mark, "\xe2\x80\xa2") ||
	    slice_is(mark, "--") || slice_is(mark, "\xe2\x80\x94") ||
	    slice_is(mark, "\xe2\x80\x93") || slice_is(mark, "(") ||
	    slice_is(mark, "...") || slice_is(mark, "\xe2\x80\xa6") ||
	    slice_is(mark, "'") || slice_is(mark, "\xe2\x80\x98") ||
	    slice_is(mark, "[") || slice_is(mark, "*");
}

static void
fill_sentence(struct tagdoc *td, struct slice text)
{
	unsigned begin = TOK_BEGIN;
	struct token t;
	size_t at = 0;

	if (text.len >= UINT32_MAX)
		return;
	for (; token_next(text, at, &t); at = t.end) {
		add_word(td, text, t, begin);
		begin = t.kind == TOKEN_MARK && opens(slice_part(text,
		    t.start, t.end)) ? TOK_BEGIN : 0;
	}
}

void
tagdoc_fill(struct tagdoc *td, const struct doc *d)
{
	size_t i;

	lexicon_begin(&td->lx);
	td->ntoks = 0;
	td->sents = d->sents;
	td->nsents = d->nsents;
	td->first = mem_grow(td->first, &td->first_cap, d->nsents + 1,
	    sizeof(*td->first));
	for (i = 0; i < d->nsents; i++) {
		td->first[i] = td->ntoks;
		fill_sentence(td, d->sents[i].text);
	}
	td->first[i] = td->ntoks;
}

void
tagdoc_free(struct tagdoc *td)
{
	lexicon_free(&td->lx);
	free(td->toks);
	free(td->first);
	*td = (struct tagdoc){ 0 };
}
