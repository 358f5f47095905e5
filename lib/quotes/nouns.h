/* SPDX-License-Identifier: MIT */
/*
 * What sort of word a word is where it stands.
 */
#ifndef NUTGRAF_QUOTES_NOUNS_H
#define NUTGRAF_QUOTES_NOUNS_H

#include "words.h"

/* Is the word at v right behind "another", first in its clause, so that it is no
 * plural but a verb: "another claims"? */
bool word_is_behind_another(const struct words *ws, size_t v, size_t lo);

/* Can a clause or noun phrase begin at word i? */
bool phrase_starts(const struct text_word *w);

bool word_is_adverb(const struct text_word *w);
bool word_is_ing(const struct text_word *w);

/* "according to" and the like: a cue that is a preposition. */
bool word_is_according(const struct text_word *w);

/* Can the word be in a noun phrase? Determiners aside. */
bool word_is_noun(const struct text_word *w);

/* Does the word before it make it part of one, whatever it may be elsewhere:
 * "the bore", "her think tank", "the elderly"? */
bool word_is_noun_by_place(const struct text_word *w);

/* Is it a noun for a person or body, by the dictionary quoting or by longer
 * lists? */
bool word_may_speak(const struct words *ws, const struct text_word *w);

/* Is it a name, or does it look like one, or is it a word for a person or body
 * or a pronoun? */
bool word_looks_able(const struct text_word *w);

/* Does it look like a plural: "dentists"? */
bool word_is_plural(const struct words *ws, const struct text_word *w);

/* he, she, they, I ... */
bool word_is_pronoun(const struct text_word *w);

/* Is it part of a date or time, or a word for one? */
bool word_is_time(const struct text_word *w);

/* Does the word of time only tell more of the noun after it: "day nursery"? */
bool word_is_time_of_noun(const struct text_word *w);

#endif
