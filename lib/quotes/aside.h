/* SPDX-License-Identifier: MIT */
/*
 * What is told behind a speaker, of the occasion.
 */
#ifndef NUTGRAF_QUOTES_ASIDE_H
#define NUTGRAF_QUOTES_ASIDE_H

#include "words.h"

/* The end of the speaker in words [from..to) before its first aside: "Quill, for
 * her part", "Quill, speaking in Orr", but not "Quill, of Orr". */
size_t aside_start(const struct words *ws, size_t from, size_t to);

/* Where the speaker at word from, a name, begins with the noun that the name
 * stands beside, not before lo: "the mayor, Bo Marl". */
size_t aside_name(const struct words *ws, size_t from, size_t lo);

#endif
