/* SPDX-License-Identifier: MIT */
/*
 * Words that say what somebody is.
 */
#ifndef NUTGRAF_QUOTES_ROLEWORD_H
#define NUTGRAF_QUOTES_ROLEWORD_H

#include "words.h"

/* Can it be the role of a person, or of a body: "governor", "company"? */
bool role_is_word(const struct language *language, struct slice word,
    bool body);

/* What the dictionary of roles says of a word of the text. */
uint64_t role_classes(const struct words *ws, const struct text_word *w);

/* Mr, Mrs, Sir: is it, by its classes of quoting, a title that is no role? */
bool role_is_address(uint64_t classes);

/* The digits of "34" or "34-year-old", as an age is kept; or empty. */
struct slice role_age(struct slice word);

/* Does the word stand for more than one: "aides", not "actress"? */
bool role_is_plural(struct slice word);

/* Where the word begins that ends at byte end. */
size_t role_word_start(struct slice text, size_t end);

bool role_ends_with(struct slice word, const char *marks);

static inline bool
role_is_capital(struct slice word)
{
	return word.len > 0 && word.p[0] >= 'A' && word.p[0] <= 'Z';
}

#endif
