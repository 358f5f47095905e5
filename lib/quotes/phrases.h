/* SPDX-License-Identifier: MIT */
/*
 * Noun phrases, and the words in them.
 */
#ifndef NUTGRAF_QUOTES_PHRASES_H
#define NUTGRAF_QUOTES_PHRASES_H

#include "words.h"

/* A noun phrase: words [start..end); whole is the end of what tells more of it,
 * an apposition or a clause with "who", or end. */
struct phrase {
	size_t start, head, end, whole;
};

/* The noun phrase that starts at word i, before hi; false if there is none. Its
 * head is the noun that the others belong to: "two of the *dentists*" has
 * "two". */
bool phrase_find(const struct words *ws, size_t i, size_t hi,
    struct phrase *p);

/* The end of the noun phrase that starts at word i, before hi; i if there is
 * none. An apposition after it is included if wanted. */
size_t phrase_end(const struct words *ws, size_t i, size_t hi, bool apposition);

/* The subject of the sentence that starts at word lo, before hi: its first
 * word, and through *end the word after it; both the same if none is found. */
size_t subject_find(const struct words *ws, size_t lo, size_t hi, size_t *end);

/* The word after words of time, place and manner ("in a statement on Monday")
 * that start at word i, before hi. */
size_t adjuncts_end(const struct words *ws, size_t i, size_t hi);

/* The first word of the noun phrase whose last is j, not before lo. */
size_t phrase_start(const struct words *ws, size_t j, size_t lo);

/* Can a clause or noun phrase begin at word i? */
bool phrase_starts(const struct text_word *w);

bool word_is_adverb(const struct text_word *w);
bool word_is_ing(const struct text_word *w);

/* "according to" and the like: a cue that is a preposition. */
bool word_is_according(const struct text_word *w);

/* Can the word be in a noun phrase? Determiners aside. */
bool word_is_noun(const struct text_word *w);

/* Is it a noun for a person or body, by the dictionary quoting or by longer
 * lists? */
bool word_may_speak(const struct words *ws, const struct text_word *w);

/* Does it look like a plural: "dentists"? */
bool word_is_plural(const struct words *ws, const struct text_word *w);

/* he, she, they, I ... */
bool word_is_pronoun(const struct text_word *w);

/* Is it part of a date or time, or a word for one? */
bool word_is_time(const struct text_word *w);

/* Does the word of time only tell more of the noun after it: "day nursery"? */
bool word_is_time_of_noun(const struct text_word *w);

#endif
