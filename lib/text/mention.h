/* SPDX-License-Identifier: MIT */
/*
 * Mentions of named entities: what tag-entities writes as `entity` records
 * and what extract-quotes reads from them.
 */
#ifndef NUTGRAF_TEXT_MENTION_H
#define NUTGRAF_TEXT_MENTION_H

#include "base/base.h"

enum entity_type {
	ENTITY_PERSON, ENTITY_ORG, ENTITY_PLACE, ENTITY_NORP, ENTITY_MISC,
	ENTITY_DATE, ENTITY_TIME, ENTITY_MONEY, ENTITY_PERCENT,
	ENTITY_QUANTITY, ENTITY_OTHER	/* a user's own type */
};

enum { MENTION_NAME = 500 };	/* bytes: what is longer is not a name, so that
				 * records that repeat it stay small */

struct mention {
	size_t sent;		/* index into the document's sents */
	size_t start, end;	/* bytes in that sentence's text */
	enum entity_type type;
	struct slice name;	/* of a name: its fullest form in the document;
				 * plain; may be empty */
	struct slice value;	/* of a value: its normal form; plain */
	struct slice label;	/* plain; of ENTITY_OTHER */
	float confidence;	/* above 0, to 1; 0: unknown */
};

struct mentions {
	struct mention *p;	/* by sentence, then start; no overlaps */
	size_t n, cap;
};

/* Dates, times, sums and quantities have a value, all others a name. */
bool entity_is_value(enum entity_type type);

/* "PERSON", ...; a name that is not one of ours is ENTITY_OTHER. */
const char *entity_name(enum entity_type type);
enum entity_type entity_type_of(struct slice name);

/* May a type have this name? A capital, then capitals, digits, _ and -, like
 * ours. */
bool entity_is_type(struct slice name);

/* Append one. */
void mention_add(struct mentions *ms, struct mention m);
void mentions_free(struct mentions *ms);

/* The first n mentions and the rest are each in order, by sentence, then
 * start: put all of them in order. */
void mentions_merge(struct mentions *ms, size_t n);

#endif
