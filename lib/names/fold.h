/* SPDX-License-Identifier: MIT */
/*
 * What a name looks like, in its language: its words as they are compared, its
 * acronym, its capitals. Only for names/resolve.c.
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

/* N1: the words without case, dots and hyphens; word is memory for one. */
void name_fold(const struct language *l, struct str *word,
    struct name_form *f, struct slice text);

/* The letters of an acronym in small ones, without dots; 0 if the text is none:
 * 2 to 15 capitals and figures. */
size_t name_acronym(struct slice text, char low[16]);

/* N5: are half of the acronym's letters initials of the name? */
bool name_has_initials(const char *low, size_t len, struct slice name);

/* N6: are the words behind the first ones, as many as are folded to `skip`,
 * nothing but a legal form ("Inc.", "& Co."), and not "Group" or the like if
 * the first ones are ordinary; or one word, a city's name? */
bool name_goes_on_by_form(const struct language *l, struct slice name,
    unsigned skip, bool ordinary);
bool name_goes_on_by_city(const struct language *l, struct slice name,
    unsigned skip);

/* N6: is the last of several words one of a legal form? */
bool name_ends_with_form(const struct language *l, struct slice name);

/* N6: are they words with small letters, and no country's name? */
bool name_goes_on_by_words(const struct language *l, struct slice name,
    unsigned skip);

/* N8: append a name in capitals as a text has it. */
void name_add_title(const struct language *l, struct str *s,
    struct slice text, enum entity_type type);

#endif
