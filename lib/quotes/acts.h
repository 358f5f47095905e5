/* SPDX-License-Identifier: MIT */
/*
 * What somebody did with the words of a quotation: say, ask, find or think.
 */
#ifndef NUTGRAF_QUOTES_ACTS_H
#define NUTGRAF_QUOTES_ACTS_H

#include "quotes.h"
#include "text/text.h"

/* The act of a quotation whose cue and speaker are known; say if nothing tells
 * another. */
enum quote_act act_of(const struct language *l, const struct quote *q);

#endif
