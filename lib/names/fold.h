/* SPDX-License-Identifier: MIT */
/*
 * What a name looks like, in its language: its words in the form that is
 * compared, its acronym, its capitals. Only for names/resolve.c.
 */
#ifndef NUTGRAF_NAMES_FOLD_H
#define NUTGRAF_NAMES_FOLD_H

#include "text/text.h"

enum { NAME_WORDS = 12 };

struct name_form {		/* a name, folded */
	uint64_t words[NAME_WORDS];	/* hashes; without Jr. */
	unsigned nwords;
	unsigned char initial[NAME_WORDS];	/* first byte of an initial */
	bool capitals;		/* no small letters */
};

/* N1: the words without case, dots and hyphens; word is memory for one word. */
void name_fold(const struct language *l, struct str *word,
    struct name_form *f, struct slice text);

/* The letters of an acronym (2 to 15 capitals and figures) in lower case,
 * without dots. Returns their number, 0 if the text is not one. */
size_t name_acronym(struct slice text, char low[16]);

/* N5: are half of the acronym's letters initials of the name? */
bool name_has_initials(const char *low, size_t len, struct slice name);

/* N6: what comes after the first words, those that are folded to `skip` words.
 * Is it nothing but a legal form ("Inc.", "& Co."; not "Group" or the like if
 * the first words are ordinary)? Is it one word, a city's name? */
bool name_goes_on_by_form(const struct language *l, struct slice name,
    unsigned skip, bool ordinary);
bool name_goes_on_by_city(const struct language *l, struct slice name,
    unsigned skip);

/* N6: is the last of several words a legal form? */
bool name_ends_with_form(const struct language *l, struct slice name);

/* N6: are they words with small letters, and no country's name? */
bool name_goes_on_by_words(const struct language *l, struct slice name,
    unsigned skip);

/* N8: append a name in capitals the way a text writes it. */
void name_add_title(const struct language *l, struct str *s,
    struct slice text, enum entity_type type);

#endif
