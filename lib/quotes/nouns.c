/* SPDX-License-Identifier: MIT */
/*
 * What sort of word it is where it stands: by its classes, by the word before
 * it ("the bore", "the elderly"), and for who may speak by long lists.
 */
#include "base/base.h"
#include "nouns.h"

#include "data/roles.h"
#include "data/vocabulary.h"

bool
word_is_time(const struct text_word *w)
{
	if (w->mention >= 0)
		return word_is_mention(w, ENTITY_DATE) ||
		    word_is_mention(w, ENTITY_TIME);
	return word_has(w, QUOTING_TIME) && !word_has(w, QUOTING_MODAL);
}

bool
word_is_according(const struct text_word *w)
{
	return word_has(w, WORD_PHRASE) && word_has(w, QUOTING_PREP) &&
	    word_has(w, QUOTING_SPEECH);
}

bool
word_is_ing(const struct text_word *w)
{
	return word_has(w, QUOTING_ING) && !word_has(w, WORD_CAPITAL);
}

bool
word_is_adverb(const struct text_word *w)
{
	return word_has(w, QUOTING_ADVERB) && w->mention < 0;
}

/* Is it the name of a work, by the word before it: "in "The Dam""? */
static bool
is_work(const struct text_word *w)
{
	return word_has(w, WORD_TITLE) && w->start > 0 &&
	    word_has(w - 1, QUOTING_PREP | QUOTING_DET | WORD_GENITIVE);
}

bool
word_is_noun_by_place(const struct text_word *w)
{
	const struct text_word *before = w - 1;

	if (word_has(w, QUOTING_AUX | QUOTING_MODAL | QUOTING_PREP |
	    QUOTING_SUB | QUOTING_COORD | QUOTING_SUBJECT | QUOTING_DET))
		return false;
	if (word_has(before, WORD_GENITIVE))	/* "Quill's saying", "'s said" */
		return !word_has(w, QUOTING_ING | QUOTING_FINITE);
	return before->mention < 0 && (word_has(before, QUOTING_ARTICLE) ||
	    (word_has(before, QUOTING_POSSESSIVE) &&
	    !word_has(before, QUOTING_OBJECT_PRONOUN)));
}

/* Can the word be in a noun phrase? Determiners aside. */
bool
word_is_noun(const struct text_word *w)
{
	if (word_has(w, WORD_PUNCT | WORD_QUOTED))
		return is_work(w);
	if (w->mention >= 0 || word_has(w, WORD_GENITIVE | WORD_DIGIT))
		return true;
	if (word_has(w, QUOTING_PERSON | QUOTING_BODY | QUOTING_TITLE) ||
	    word_is_noun_by_place(w))
		return true;
	if (word_has(w, QUOTING_AUX | QUOTING_MODAL | QUOTING_PREP |
	    QUOTING_SUB |
	    QUOTING_COORD | QUOTING_RELATIVE | QUOTING_SUBJECT |
	    QUOTING_ADVERB | QUOTING_DET | QUOTING_POSSESSIVE |
	    QUOTING_OBJECT_PRONOUN))
		return false;
	if (word_has(w, WORD_CAPITAL))
		return true;
	if (word_has(w, QUOTING_FINITE) && !word_has(w, QUOTING_NOUN))
		return false;
	return !word_has(w, WORD_CUE) || word_has(w, QUOTING_NOUN);
}

/* English endings: how many bytes of the plural's are not in the singular. */
static size_t
plural_ending(struct slice t)
{
	if (t.len < 4 || t.p[t.len - 1] != 's' || t.p[t.len - 2] == 's' ||
	    slice_ends(t, SLICE("us")))
		return 0;
	return 1;
}

bool
word_is_plural(const struct words *ws, const struct text_word *w)
{
	struct slice t = word_text(ws, w);

	return word_is_noun(w) &&
	    (plural_ending(t) > 0 || slice_ends(t, SLICE("men")));
}

/* Is it what somebody is, by the lists of these? */
static bool
is_role(const struct words *ws, struct slice t)
{
	const struct language *l = ws->language;

	return (dict_find_lower(l->vocabulary, t, NULL) & VOCABULARY_ROLE) ||
	    (dict_find_lower(l->roles, t, NULL) &
	    (ROLES_PERSON | ROLES_BODY));
}

/* The same in the plural. */
static bool
are_roles(const struct words *ws, struct slice t)
{
	char one[32];
	size_t n = plural_ending(t);

	if (n == 0 && slice_ends(t, SLICE("men")) && t.len < sizeof(one)) {
		memcpy(one, t.p, t.len);
		one[t.len - 2] = 'a';
		return is_role(ws, (struct slice){ one, t.len });
	}
	return n > 0 && is_role(ws, slice_part(t, 0, t.len - n));
}

bool
word_may_speak(const struct words *ws, const struct text_word *w)
{
	struct slice t;

	if (word_has(w, QUOTING_PERSON | QUOTING_BODY | QUOTING_TITLE))
		return true;
	if (!word_is_noun(w) || word_has(w, WORD_PUNCT | WORD_QUOTED))
		return false;
	t = word_text(ws, w);
	if (is_role(ws, t) || are_roles(ws, t))
		return true;
	if (w == ws->p || !word_is_noun(w - 1) || word_has(&w[-1], WORD_PUNCT))
		return false;
	t = slice_part(ws->text, w[-1].start, w->end);
	return is_role(ws, t) || are_roles(ws, t);	/* "chess master" */
}

bool
word_looks_able(const struct text_word *w)
{
	return w->mention >= 0 || word_has(w, WORD_CAPITAL | QUOTING_PERSON |
	    QUOTING_BODY | QUOTING_SUBJECT);
}

bool
word_is_behind_another(const struct words *ws, size_t v, size_t lo)
{
	if (v == lo || ws->p[v - 1].id != WORD_ANOTHER ||
	    !word_has(&ws->p[v], QUOTING_FINITE))
		return false;
	return v == lo + 1 || word_has(&ws->p[v - 2], WORD_PUNCT |
	    WORD_QUOTED | QUOTING_COORD | QUOTING_SUB);
}

bool
phrase_starts(const struct text_word *w)
{
	return word_has(w, QUOTING_DET | QUOTING_POSSESSIVE |
	    QUOTING_SUBJECT) ||
	    word_is_noun(w);
}

bool
word_is_pronoun(const struct text_word *w)
{
	return word_has(w, QUOTING_SUBJECT) && !word_has(w, QUOTING_DET);
}

bool
word_is_time_of_noun(const struct text_word *w)
{
	const struct text_word *next = w + 1;
	bool proper = word_has(w, WORD_CAPITAL) && !word_has(w, WORD_FIRST);

	return w->mention < 0 && !word_has(w, QUOTING_ADVERB) && !proper &&
	    !word_has(next, WORD_CAPITAL) && word_is_noun(next) &&
	    !word_is_time(next);
}
