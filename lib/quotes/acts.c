/* SPDX-License-Identifier: MIT */
/*
 * The verb tells asking and thinking from saying. Finding is told by the verb,
 * too ("found that"), or by a speaker that is a document or figures, whatever
 * its verb: "a study by the university said". Such a noun is the head of the
 * speaker's phrase if it ends the phrase, or if a comma or a word such as "of"
 * or "released" comes after it: a report author finds nothing out by being one.
 * A turn of an interview asks if it ends with a question.
 */
#include "acts.h"
#include "base/base.h"

#include "data/acts.h"

/* Cut the next word off, without its comma; false at the end of the text. */
static bool
next_word(struct slice *text, struct slice *word, bool *comma)
{
	size_t n;

	while (text->len > 0 && text->p[0] == ' ')
		*text = slice_part(*text, 1, text->len);
	n = slice_find(*text, SLICE(" "));
	*word = slice_part(*text, 0, n);
	*text = slice_part(*text, n, text->len);
	*comma = n > 0 && word->p[n - 1] == ',';
	word->len -= *comma;
	return n > 0;
}

/* Written small, or the first word of the phrase: no name ends with it, as that
 * of the Post. */
static bool
is_noun(struct slice phrase, struct slice word)
{
	return word.p == phrase.p || utf8_byte_is(word.p[0], UTF8_LOWER);
}

bool
act_is_finding(const struct language *l, struct slice phrase)
{
	struct slice word, rest = phrase;
	uint64_t classes;
	bool comma, noun = false;

	while (next_word(&rest, &word, &comma)) {
		classes = dict_find_lower(l->acts, word, NULL);
		if (noun && (classes & ACTS_BEHIND))
			return true;
		noun = (classes & ACTS_FINDING) != 0 && is_noun(phrase, word);
		if (comma || (classes & ACTS_BEHIND))
			break;
	}
	return noun;
}

/* A turn of an interview that ends with a question, in marks or not. */
static bool
is_question(const struct quote *q)
{
	size_t n = q->text.len;

	while (n > 0 && memchr("?.!", q->text.p[n - 1], 3) == NULL &&
	    !utf8_byte_is(q->text.p[n - 1], UTF8_LOWER))
		n--;
	return q->rule == RULE_Q7 && n > 0 && q->text.p[n - 1] == '?';
}

/* Is the speaker a name of one word: Page, Law? */
static bool
is_surname(const struct quote *q)
{
	return q->name.len > 0 &&
	    slice_find(q->speaker_text, SLICE(" ")) == q->speaker_text.len;
}

enum quote_act
act_of(const struct language *l, const struct quote *q)
{
	struct slice cue = q->cue_text, word;
	uint64_t classes = 0;
	bool comma;

	while (next_word(&cue, &word, &comma))
		classes |= dict_find_lower(l->acts, word, NULL);
	if ((classes & ACTS_ASK) || is_question(q))
		return ACT_ASK;
	if (classes & ACTS_THINK)
		return ACT_THINK;
	if ((classes & ACTS_FIND) ||
	    (!is_surname(q) && act_is_finding(l, q->speaker_text)))
		return ACT_FIND;
	return ACT_SAY;
}

const char *
act_name(enum quote_act act)
{
	static const char *const names[] = { "say", "ask", "find", "think" };

	return names[act];
}

uint64_t
acts_at(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	if (w->mention >= 0 || word_has(w, WORD_PUNCT | WORD_QUOTED))
		return 0;
	return dict_find_lower(ws->language->acts, word_text(ws, w), NULL);
}
