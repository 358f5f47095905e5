/* SPDX-License-Identifier: MIT */
/*
 * What words are together: a name that was tagged, a name with a nickname in
 * quotation marks, a cue or noun of two words.
 */
#include "base/base.h"
#include "together.h"

enum { NICKNAME_MAX = 30 };	/* bytes of a nickname with its marks */

/* Tell each word which mention it is part of. */
static void
mark_mentions(struct words *ws, const struct para *para,
    const struct sent *sents)
{
	size_t i, w = 0;

	for (i = para->mention; i < para->mentions_end; i++) {
		const struct mention *m = &ws->mentions->p[i];
		size_t at = sents[m->sent].start - para->base;

		if (m->end - m->start > MENTION_NAME)
			continue;
		while (w < ws->n && ws->p[w].end <= at + m->start)
			w++;
		for (; w < ws->n && ws->p[w].start < at + m->end; w++) {
			ws->p[w].mention = (int)i;
			ws->p[w].kind = (uint8_t)(1 + m->type);
		}
	}
}

/* May the word be in the name of a person beside a nickname? */
static bool
names(const struct text_word *w)
{
	return word_has(w, WORD_CAPITAL) &&
	    !word_has(w, WORD_PUNCT | CLASS_CUE) &&
	    (w->mention < 0 || word_is_mention(w, ENTITY_PERSON));
}

/* Is the word a title in marks that is short enough, in one sentence with the
 * next word? */
static bool
may_be_nickname(const struct text_word *w)
{
	return word_has(w, WORD_TITLE) && !word_has(w + 1, WORD_FIRST) &&
	    w->end - w->start <= NICKNAME_MAX;
}

/* Is it between two parts of a name, one of which was tagged? */
static bool
is_in_name(const struct text_word *w)
{
	return names(w - 1) && names(w + 1) &&
	    (w[-1].mention >= 0 || w[1].mention >= 0);
}

/* A title in marks between two parts of a person's name is one more part of
 * it: Ada "Cia" Quill. */
static void
mark_nicknames(struct words *ws)
{
	size_t i;

	for (i = 1; i + 1 < ws->n; i++) {
		struct text_word *w = &ws->p[i];

		if (!may_be_nickname(w) || !is_in_name(w))
			continue;
		w->classes = WORD_CAPITAL | (w->classes & WORD_FIRST);
		w->mention = w[1].mention >= 0 ? w[1].mention : w[-1].mention;
		w->kind = 1 + ENTITY_PERSON;
	}
}

/* Make the word part of a noun with these classes, and no cue. */
static void
become_noun(struct text_word *w, uint64_t classes)
{
	w->classes = classes | (w->classes & WORD_SHAPES & ~WORD_CUE);
}

static bool
is_noun(uint64_t classes)
{
	return !(classes & CLASS_CUE) &&
	    (classes & (QUOTING_PERSON | QUOTING_BODY));
}

/* Is the word a noun with which begins what is said: "said *calls* for help"? */
static bool
begins_said(const struct text_word *w)
{
	return word_has(w, QUOTING_NOUN) && word_has(w - 1, QUOTING_BARE) &&
	    word_has(w - 1, QUOTING_FINITE);
}

/* Is it a preposition that belongs to what follows: "called *on* Monday"? */
static bool
is_before_date(const struct text_word *w)
{
	return word_has(w, QUOTING_PREP) && word_is_mention(w + 1, ENTITY_DATE);
}

/* Cues and nouns of two words (three where the lexicon has them) whose first is
 * w. */
static void
mark_phrase(struct words *ws, size_t w)
{
	struct text_word *p = &ws->p[w];
	uint64_t classes;

	if (word_has(&p[1], WORD_PUNCT | WORD_QUOTED))
		return;
	classes =
	    word_classes(ws->language, words_text(ws, w, w + 2)) & ~DICT_MORE;
	if (classes == 0 || begins_said(p) || (is_before_date(p + 1) &&
	    !(classes & QUOTING_PREP)))
		return;
	if (is_noun(classes)) {	/* "think tank" */
		become_noun(&p[0], classes);
		become_noun(&p[1], classes);
		return;
	}
	p->classes = classes | (p->classes & ~CLASS_SORTS);
	p->classes |= WORD_CUE | WORD_PHRASE;
}

/* Mark them at every word that such a cue may begin with. */
static void
mark_phrases(struct words *ws)
{
	size_t n;

	for (n = 0; n < ws->n; n++)
		if (ws->p[n].classes & DICT_MORE) {
			ws->p[n].classes &= ~DICT_MORE;
			mark_phrase(ws, n);
		}
}

void
words_mark(struct words *ws, const struct para *para, const struct sent *sents)
{
	mark_mentions(ws, para, sents);
	mark_nicknames(ws);
	mark_phrases(ws);
}
