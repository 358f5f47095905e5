/* SPDX-License-Identifier: MIT */
/*
 * How often an editor would find a record wholly right.
 */
#ifndef NUTGRAF_QUOTES_EDITOR_H
#define NUTGRAF_QUOTES_EDITOR_H

#include "quotes.h"
#include "text/text.h"

/* The share, in percent, of records like this one whose content, speaker and
 * name are right, given the share of those of its rule and cue. The language
 * may have no weights; then it is that share. */
unsigned editor_share(const struct language *l, const struct quote *q,
    unsigned share);

#endif
