/* SPDX-License-Identifier: MIT */
/*
 * Whether words look like a name, and like whose.
 */
#ifndef NUTGRAF_QUOTES_LIKELY_H
#define NUTGRAF_QUOTES_LIKELY_H

#include "words.h"

/* Is it a headline that was tagged as one name: "Ann Orr Calls Bo Fenn", by the
 * verb in its middle, or "Orr Sees", by a verb in -s at its end that is not a
 * name? */
bool likely_headline(const struct language *language, struct slice name);

/* Has the word, which is not empty, its capital after a particle: al-Sabbagh,
 * d'Orsay? */
bool likely_foreign(struct slice word);

/* Is it two words or more, the first a given name? */
bool likely_given(const struct language *language, struct slice name);

/* Is it two words or more that no list has as a body or place, with a last one
 * that does not end such names? */
bool likely_unlisted(const struct language *language, struct slice name);

/* Does it begin or end with a name of people? */
bool likely_name(const struct language *language, struct slice name);

/* Is it perhaps a person that was tagged as something else: not a body or place
 * in the gazetteer, and one word or with a first name in it? */
bool likely_person(const struct language *language, struct slice name);

/* Is it in capitals, perhaps with a plural's s? */
bool likely_acronym(struct slice name);

#endif
