/* SPDX-License-Identifier: MIT */
/*
 * What words are together: a name that was tagged, a name with a nickname in
 * quotation marks, a noun with the title of a work, a cue or noun of two words.
 */
#include "base/base.h"
#include "shape.h"
#include "together.h"

enum {
	NICKNAME_MAX = 30,	/* bytes of a nickname with its marks */
	NOUNS_MAX = 3	/* words from the title of a work to whom it is of */
};

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

/* Does the last word of the text begin with a capital or a digit? */
static bool
last_is_capital(struct slice t)
{
	size_t at = t.len, size;

	while (at > 0 && t.p[at - 1] != ' ')
		at--;
	return (utf8_class_at(t.p + at, t.len - at, &size) &
	    (UTF8_UPPER | UTF8_DIGIT)) != 0;
}

bool
quoted_is_work(const struct words *ws, const struct text_word *w)
{
	const struct quoted *q = &ws->quoteds->p[w->quoted];
	struct slice t = slice_part(ws->text, q->in, q->out);

	if (q->open || q->marked || t.len == 0)
		return false;
	if (memchr(",?!", t.p[t.len - 1], 3))
		t.len--;
	return word_is_title(t) && last_is_capital(t);
}

/* Is it a noun in small letters for whom or what can speak? */
static bool
is_role(const struct text_word *w)
{
	return !word_has(w, WORD_CAPITAL | CLASS_CUE | QUOTING_POSSESSIVE |
	    QUOTING_SUBJECT) && word_has(w, QUOTING_PERSON | QUOTING_BODY);
}

/* May it be another noun of the same phrase: "cast", "star"? */
static bool
is_plain_noun(const struct words *ws, const struct text_word *w)
{
	return word_is_unknown(w) && !word_has(w, WORD_SHAPES) &&
	    ws->text.p[w->end - 1] != 's' &&
	    !slice_ends(word_text(ws, w), SLICE("ing"));	/* English */
}

/* Do nouns follow the word at i that tell who somebody is, the last one a role
 * or right before a person's name: "cast member", "star Ada Quill"? */
static bool
leads_to_role(const struct words *ws, size_t i)
{
	size_t k;

	if (quoted_last(ws, &ws->p[i]) == ',')
		return false;
	for (k = i + 1; k < ws->n && k <= i + NOUNS_MAX; k++) {
		const struct text_word *w = &ws->p[k];

		if (word_has(w, WORD_FIRST))
			return false;
		if (is_role(w) || (k > i + 1 &&
		    word_is_mention(w, ENTITY_PERSON)))
			return true;
		if (!is_plain_noun(ws, w))
			return false;
	}
	return false;
}

/* Is the word at i, or the name that it belongs to, right behind a verb of
 * telling: "told *Today*", "told the station's *Today*"? */
static bool
is_told(const struct words *ws, size_t i)
{
	size_t k = i;

	while (k > 0 && i - k < NOUNS_MAX && !word_has(&ws->p[k - 1], WORD_CUE) &&
	    word_has(&ws->p[k - 1], WORD_CAPITAL | WORD_GENITIVE | QUOTING_DET))
		k--;
	return k > 0 && word_has(&ws->p[k - 1], QUOTING_TELL) &&
	    word_has(&ws->p[k - 1], QUOTING_BARE);
}

/* The title of a work in marks before such a noun or behind such a verb is part
 * of a noun phrase: "Mill Town" director Ada Quill. Nobody says it. */
static void
mark_works(struct words *ws)
{
	size_t i;

	for (i = 0; i + 1 < ws->n; i++) {
		struct text_word *w = &ws->p[i];

		if (word_has(w, WORD_QUOTED) && BY(QB6, quoted_is_work(ws, w) &&
		    (leads_to_role(ws, i) || is_told(ws, i))))
			w->classes = WORD_CAPITAL | (w->classes & WORD_FIRST);
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
	mark_works(ws);
	mark_phrases(ws);
}
