/* SPDX-License-Identifier: MIT */
/*
 * Whether "he" or "she" can stand for somebody.
 */
#ifndef NUTGRAF_QUOTES_GENDER_H
#define NUTGRAF_QUOTES_GENDER_H

#include "speakers.h"

/* Of a word with these classes of quoting. */
enum gender gender_by_classes(uint64_t classes);

/* Of the person with that name, by what the text calls him or her in words
 * [from..at) before it, which are remembered, or called him or her before, else
 * by the first name. */
enum gender gender_of(struct speakers *s, const struct words *ws, size_t from,
    size_t at, struct slice name);

/* Of that name, by what the text called them before; *stated: whether it did. */
enum gender gender_stated(const struct speakers *s, struct slice name,
    bool *stated);

/* Is the first name one of women and of men? */
bool gender_is_both(const struct language *language, struct slice name);

/* Of most people with that first name, also where it is one of both. */
enum gender gender_leaning(const struct language *language,
    struct slice name);

/* gender_of without such words. */
enum gender gender_known(const struct speakers *s,
    const struct language *language, struct slice name);

/* Note whom the document calls Mr or Mrs anywhere. */
void gender_find_titles(struct speakers *s, const struct language *language,
    const struct document *d, const struct mentions *ms);

#endif
