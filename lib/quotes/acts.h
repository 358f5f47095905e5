/* SPDX-License-Identifier: MIT */
/*
 * What somebody did with the words of a quotation: say, ask, find or think.
 */
#ifndef NUTGRAF_QUOTES_ACTS_H
#define NUTGRAF_QUOTES_ACTS_H

#include "quotes.h"
#include "words.h"

/* The act of a quotation whose cue and speaker are known; say if nothing tells
 * another. */
enum quote_act act_of(const struct language *l, const struct quote *q);

/* What the dictionary of acts says of word i; nothing of marks and names. */
uint64_t acts_at(const struct words *ws, size_t i);

/* Is the head of a noun phrase a document, a study, figures: "a poll by Quill"? */
bool act_is_finding(const struct language *l, struct slice phrase);

#endif
