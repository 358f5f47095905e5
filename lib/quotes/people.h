/* SPDX-License-Identifier: MIT */
/*
 * The persons of a document so far: how often, where and how they are named
 * outside quotation marks. Also those of whom it only says what they are ("a
 * customer"): he and she can stand for them, too.
 */
#ifndef NUTGRAF_QUOTES_PEOPLE_H
#define NUTGRAF_QUOTES_PEOPLE_H

#include "speakers.h"

enum {
	PEOPLE_KEPT = 48,	/* those who were named last */
	PEOPLE_HERE = 32	/* in one sentence */
};

/* How somebody is named in a place. */
enum naming {
	NAMED_SUBJECT = 1 << 0,	/* as the subject of a sentence or clause, */
	NAMED_SOURCE = 1 << 1,	/* as one who speaks, */
	NAMED_PREP = 1 << 2,	/* behind a preposition, */
	NAMED_OWNER = 1 << 3,	/* "Quill's aide", */
	NAMED_ROW = 1 << 4,	/* "Quill and Marl", */
	NAMED_NOT = 1 << 5,	/* near a negation, */
	NAMED_CAPTION = 1 << 6,	/* in a caption or heading, */
	NAMED_BESIDE = 1 << 7,	/* behind a comma: "the vicar, Bo Marl", */
	NAMED_OPENS = 1 << 8,	/* first in the paragraph, */
	NAMED_PRONOUN = 1 << 9,	/* by he or she, */
	NAMED_REPORTED = 1 << 10,	/* of whom somebody tells at its end, */
	NAMED_SAID = 1 << 11,	/* in what somebody says, */
	NAMED_ASKS = 1 << 13,	/* "Quill asked", */
	NAMED_ASKED = 1 << 14,	/* "asked Quill", */
	NAMED_FIRST = 1 << 15,	/* first in the sentence, */
	NAMED_OBJECT = 1 << 16,	/* as him or her, not his, */
	NAMED_TOLD = 1 << 12	/* with words that tell who that is: "Quill, a
				 * dentist", "Quill, who" */
};

struct place_named {
	size_t at;		/* byte of the clean text */
	size_t sentence;	/* counted; those that are only a quotation are
				 * not */
	size_t para;		/* byte at which the paragraph begins */
	unsigned how;		/* enum naming */
};

struct somebody {
	struct slice name;	/* or the words for who has none */
	bool unnamed, definite;	/* "a customer"; "the customer" */
	enum gender word;	/* of an unnamed one: "woman" */
	enum gender leans;	/* of most with that first name, */
	bool both;		/* which may be one of women and of men */
	unsigned count, subjects, sources;	/* times named so far */
	unsigned called[3];	/* times that he or she stood for them, by
				 * gender, as far as that is certain */
	struct place_named last;
	size_t named;		/* the byte where they were named last, not by
				 * a pronoun */
	size_t subject, source;	/* the sentence in which they last were one; 0:
				 * none */
};

/* Somebody who is named in the sentence that is looked at, or he, she, his ...
 */
struct waiting {
	struct slice name;
	enum gender pronoun;	/* or unknown: it is a name */
	struct place_named place;
	size_t start, end;	/* bytes of the noun phrase, to the name's end
				 */
};

struct people {
	struct somebody p[PEOPLE_KEPT];
	size_t n;
	size_t sentence;	/* counted, from 1 */
	size_t para;
	bool reported;
	struct waiting here[PEOPLE_HERE];	/* named in this sentence, in
				 * order; those before done are among p */
	size_t nhere, done;
	struct speakers *speakers;	/* who knows their gender */
	const struct language *language;
	const struct span *said;	/* all that is said, by place */
	size_t nsaid, after;	/* those before after end before this
				 * sentence */
};

/* Begin a document. said: the places of all that is said in it, sorted. */
void people_begin(struct people *pp, struct speakers *s,
    const struct language *language, const struct spans *said);

/* A sentence begins, words [lo..hi): note who is named in it. All of the one
 * before have been taken by people_next. aside: it is a
 * caption or heading; reported: see speakers_sentence. */
void people_sentence(struct people *pp, const struct words *ws, size_t lo,
    size_t hi, bool aside, bool reported);

/* Words [from..to) are the subject of this sentence (NAMED_SUBJECT) or speak
 * (NAMED_SOURCE). name: whom they stand for, or empty. */
void people_role(struct people *pp, const struct words *ws, size_t from,
    size_t to, enum naming how, struct slice name);

/* The next one in this sentence before that byte, who is among p then unless it
 * is a pronoun; NULL if there is none. */
const struct waiting *people_next(struct people *pp, size_t at);

/* He or she at that place is p->p[i]. */
void people_pronoun(struct people *pp, size_t i,
    const struct place_named *place);

#endif
