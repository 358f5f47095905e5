/* SPDX-License-Identifier: MIT */
/*
 * How often an editor would find a record wholly right.
 */
#ifndef NUTGRAF_QUOTES_EDITOR_H
#define NUTGRAF_QUOTES_EDITOR_H

#include "quotes.h"
#include "words.h"

enum { TRAITS_MOST = 64 };	/* the bits of a uint64_t */

/* What the table of a language has for each trait (traits.h), in hundredths. */
struct editor {
	const struct language *language;	/* whose weights these are */
	long is[TRAITS_MOST];
	long mixed[TRAITS_MOST];	/* more, in a mixed quotation */
};

/* What the table of confidences (lib/data/en/confidence) has for a key, with a
 * blank and more behind it unless that is empty; empty if it has nothing. */
struct slice confidence_value(const struct language *l, struct slice key,
    struct slice more);

/* The same where it is a number, which may have a "-"; 0 if there is none. */
long confidence_number(const struct language *l, struct slice key,
    struct slice more);

/* The share, in percent, of records like this one whose content, speaker and
 * name are right, given the share of those of its rule and cue, and the traits
 * of the record and its page. The language may have no weights; then it is that
 * share. */
unsigned editor_share(struct editor *e, const struct language *l,
    const struct quote *q, uint64_t traits, unsigned share);

/* Give each of its keys in the table of weights, without "edit", to a function;
 * more may be empty. */
typedef void editor_key(void *to, struct slice key, struct slice more);
void editor_keys(const struct language *l, const struct quote *q,
    uint64_t traits, editor_key *give, void *to);

#endif
