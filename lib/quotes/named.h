/* SPDX-License-Identifier: MIT */
/*
 * Whom the words of a mention name. Names are slices of the paragraph's text or
 * of the mentions, and live as long as those.
 */
#ifndef NUTGRAF_QUOTES_NAMED_H
#define NUTGRAF_QUOTES_NAMED_H

#include "words.h"

/* The text of words [from..to) without punctuation at their end. */
struct slice named_text(const struct words *ws, size_t from, size_t to);

/* The end of the mention's head: its first comma, bracket, or dash after a
 * name, or to. */
size_t named_head(const struct words *ws, size_t from, size_t to);

/* The full name of the mention of a name that word at is part of. */
struct slice named_mention(const struct words *ws, size_t at);

/* The last word of the person whom words [from..to) are about, their head ends
 * at word head; head or to if there is none. described: see named_for. */
size_t named_person(const struct words *ws, size_t from, size_t head, size_t to,
    bool described);

/* Is the person in the mention's head only whom it is for or from: "a
 * spokesman for Kim", but not "Secretary of State Kim"? True without one if
 * there is a preposition. */
bool named_for(const struct words *ws, size_t from, size_t head);

/* Does the mention's head name somebody before "and", and nobody after it:
 * "Quill and his aide, Bo Marl"? */
bool named_another(const struct words *ws, size_t from, size_t head);

/* Does the mention's head join a noun and a name, two speakers: "Police and the
 * Water Board", but not "the owner and chef Ada Quill"? */
bool named_row(const struct words *ws, size_t from, size_t head);

/* The name with a first name in it that the comma at word head puts beside a
 * person ("the manager, Piers Locke"), whatever it was tagged as; or empty. */
struct slice named_beside(const struct words *ws, size_t head, size_t to);

/* The word that ends a person's name of which words up to k, the last of them
 * the end of a noun phrase, tell more: "Ann Quill of Orr", "Bo Marl, a doctor
 * from Hollin, Ohio"; or k. */
size_t named_before(const struct words *ws, size_t k);

/* Is the word a name although no mention covers it: capitalised and not an
 * ordinary word, or in a document that nobody has tagged? */
bool named_untagged(const struct words *ws, size_t i);

/* Are words [from..head), of which nobody tagged any, at least two in capitals,
 * where the sentence goes on in small letters: "Tall Order says ..."? */
bool named_capitals(const struct words *ws, size_t from, size_t head);

/* The word after titles that nobody tagged as a name ("the Rev.", "Dr."), which
 * start at word i, before to. */
size_t named_after_titles(const struct words *ws, size_t i, size_t to);

/* The last word of [from..to), at least one, before its first preposition or
 * "who" that is not in a name. */
size_t named_noun(const struct words *ws, size_t from, size_t to);

/* Where the name begins that a source, words [from..head), ends with and that
 * nobody tagged: "band member Flea"; head if that is not clear, or only whom
 * the source is for or of. */
size_t named_last(const struct words *ws, size_t from, size_t head);

/* Does the name of a person among the mentions before this one end with the
 * words in *name? Then *name becomes that. Looks at a bounded number. */
bool named_ending(const struct words *ws, int before, struct slice *name);

#endif
