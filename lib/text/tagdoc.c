/* SPDX-License-Identifier: MIT */
/*
 * Hyphenated words whose tail is an ordinary word ("U.S.-led", "Seoul-based",
 * "Russian-made") become three tokens, so that the name in them is one; so do
 * years after a word ("mid-2020").
 */
#include <stdlib.h>

#include "base/base.h"
#include "tagdoc.h"

#include "data/gazetteer.h"
#include "data/nameforms.h"
#include "data/valuewords.h"
#include "data/vocabulary.h"

/* Append a token; for now its word is a hash (find_words). */
static void
add_tok(struct tagdoc *td, struct slice text, struct token t, unsigned flags)
{
	uint32_t word = t.kind == TOKEN_NUMBER ? LEXICON_NUMBER :
	    t.kind == TOKEN_LINK ? LEXICON_LINK :
	    lexicon_expect(&td->lx, slice_part(text, t.start, t.end));

	if (t.start > 0 && text.p[t.start - 1] != ' ')
		flags |= TOK_GLUED;
	if (td->ntoks == td->toks_cap)
		td->toks = mem_grow(td->toks, &td->toks_cap, td->ntoks + 1,
		    sizeof(*td->toks));
	td->toks[td->ntoks++] = (struct tok){ (uint32_t)t.start,
	    (uint32_t)t.end, word, (uint16_t)(t.flags | flags),
	    (uint8_t)t.kind };
}

/* Find the words of a sentence's tokens, from this one on; each is counted once
 * memory has had time to fetch it. */
static void
find_words(struct tagdoc *td, struct slice text, size_t from)
{
	size_t i;

	for (i = from; i < td->ntoks; i++) {
		struct tok *t = &td->toks[i];

		if (t->kind != TOKEN_NUMBER && t->kind != TOKEN_LINK)
			t->word = lexicon_find(&td->lx, slice_part(text,
			    t->start, t->end), t->word);
		__builtin_prefetch(&td->lx.words[t->word]);
	}
	for (i = from; i < td->ntoks; i++)
		lexicon_count(&td->lx, td->toks[i].word,
		    !(td->toks[i].flags & TOK_BEGIN));
}

enum { NAMES = GAZETTEER_PLACE | GAZETTEER_NORP | GAZETTEER_ORG |
	GAZETTEER_COMPANY };

/* Where to cut a hyphenated word: the place of its hyphen, or 0. */
static size_t
cut(struct tagdoc *td, struct slice word)
{
	uint32_t id, low, head;
	size_t at = word.len;
	const struct word *tail;
	unsigned caps;

	while (at > 0 && word.p[at - 1] != '-')
		at--;
	if (at < 3 || word.len - at < 3)
		return 0;
	if (word.p[at] >= '0' && word.p[at] <= '9')	/* mid-2020 */
		return word.len - at >= 4 && at >= 4 ? at - 1 : 0;
	id = lexicon_word(&td->lx, slice_part(word, at, word.len));
	head = lexicon_word(&td->lx, slice_part(word, 0, at - 1));
	tail = &td->lx.words[id];
	low = tail->low;
	caps = (unsigned)(td->lx.words[head].low != head) * 2 + (low != id);
	switch (caps) {
	case 2:		/* U.S.-led */
		if (tail->vocabulary & VOCABULARY_COMPOUND)
			return at - 1;
		return (tail->vocabulary & (VOCABULARY_COMMON |
		    VOCABULARY_FUNCTION)) &&
		    (td->lx.words[head].names & NAMES) ? at - 1 : 0;
	case 1:		/* anti-American, mid-June */
		return ((tail->names & NAMES) || (tail->values &
		    VALUEWORDS_MONTH)) && !(td->lx.words[head].vocabulary &
		    VOCABULARY_PARTICLE) ? at - 1 : 0;
	case 3:		/* US-China, January-March; not Anglo-Dutch */
		if (td->lx.words[head].values & tail->values &
		    (VALUEWORDS_MONTH | VALUEWORDS_WEEKDAY))
			return at - 1;
		return (tail->names & NAMES) &&
		    (td->lx.words[head].names & (NAMES &
		    ~(unsigned)GAZETTEER_NORP)) &&
		    !(dict_find(td->lx.language->nameforms,
		    td->lx.words[head].text, NULL) & NAMEFORMS_COMBINING) &&
		    dict_find(td->lx.language->gazetteer, word,
		    NULL) == 0 ? at - 1 : 0;
	}
	return 0;
}

static void
add_word(struct tagdoc *td, struct slice text, struct token t, unsigned flags)
{
	struct token part = t;
	size_t at = 0, size;

	if (t.kind == TOKEN_WORD && (t.flags & TOKEN_HYPHEN) &&
	    (t.flags & (TOKEN_UPPER | TOKEN_INNER | TOKEN_DIGIT)) &&
	    t.end - t.start < 60)
		at = cut(td, slice_part(text, t.start, t.end));
	if (at == 0) {
		add_tok(td, text, t, flags);
		return;
	}
	part.flags &= ~(unsigned)TOKEN_HYPHEN;
	if (!(part.flags & TOKEN_UPPER))
		part.flags &= ~(unsigned)TOKEN_INNER;
	part.end = t.start + at;
	add_tok(td, text, part, flags);
	part = (struct token){ part.end, part.end + 1, TOKEN_MARK, 0 };
	add_tok(td, text, part, 0);
	part = (struct token){ part.end, t.end, TOKEN_WORD, 0 };
	if (text.p[part.start] >= '0' && text.p[part.start] <= '9') {
		part.kind = TOKEN_NUMBER;
		part.flags = TOKEN_DIGIT;
	}
	if (utf8_class_at(text.p + part.start, t.end - part.start, &size) &
	    UTF8_UPPER)
		part.flags |= TOKEN_UPPER;
	add_tok(td, text, part, 0);
}

/* Does a sentence begin after this mark? Opening quotation marks and brackets,
 * dashes, colons, dots. */
static bool
opens(struct slice mark)
{
	if (mark.p[0] != '\xe2')
		return strchr("\"`:-'([*", mark.p[0]) != NULL ||
		    slice_is(mark, "...");
	return slice_is(mark, "\xe2\x80\x9c") || slice_is(mark,
	    "\xe2\x80\xa2") || slice_is(mark, "\xe2\x80\x94") ||
	    slice_is(mark, "\xe2\x80\x93") || slice_is(mark,
	    "\xe2\x80\xa6") || slice_is(mark, "\xe2\x80\x98");
}

static void
fill_sentence(struct tagdoc *td, const struct language *language,
    struct slice text)
{
	unsigned begin = TOK_BEGIN;
	struct token t;
	size_t at = 0, from = td->ntoks;

	if (text.len >= UINT32_MAX)
		return;
	for (; token_next(language, text, at, &t); at = t.end) {
		add_word(td, text, t, begin);
		begin = t.kind == TOKEN_MARK && opens(slice_part(text,
		    t.start, t.end)) ? TOK_BEGIN : 0;
	}
	find_words(td, text, from);
}

void
tagdoc_fill(struct tagdoc *td, const struct document *d)
{
	const struct language *language = document_language(d);
	size_t i;

	lexicon_begin(&td->lx, language);
	td->ntoks = 0;
	td->sents = d->sents;
	td->nsents = d->nsents;
	td->first = mem_grow(td->first, &td->first_cap, d->nsents + 1,
	    sizeof(*td->first));
	for (i = 0; i < d->nsents; i++) {
		td->first[i] = td->ntoks;
		fill_sentence(td, language, d->sents[i].text);
	}
	td->first[i] = td->ntoks;
	td->toks = mem_fit(td->toks, &td->toks_cap, td->ntoks,
	    sizeof(*td->toks));
}

void
tagdoc_free(struct tagdoc *td)
{
	lexicon_free(&td->lx);
	free(td->toks);
	free(td->first);
	*td = (struct tagdoc){ 0 };
}

void
tagdoc_take(struct tagdoc *td, const struct mentions *ms)
{
	size_t i, k = 0, s = SIZE_MAX;

	for (i = 0; i < ms->n; i++) {
		const struct mention *m = &ms->p[i];

		if (m->sent != s)
			k = td->first[s = m->sent];
		while (k < td->first[s + 1] && td->toks[k].end <= m->start)
			k++;
		for (; k < td->first[s + 1] && td->toks[k].start < m->end; k++)
			td->toks[k].flags |= TOK_TAKEN;
	}
}
