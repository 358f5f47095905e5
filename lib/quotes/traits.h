/* SPDX-License-Identifier: MIT */
/*
 * What tells, beside rule and cue, how often a row is right: traits of its
 * attribution, which are looked at where it is found, of its words, and of the
 * page around it.
 */
#ifndef NUTGRAF_QUOTES_TRAITS_H
#define NUTGRAF_QUOTES_TRAITS_H

#include "finder.h"

/* Each with its name in the table of weights. They are few enough for the bits
 * of a uint64_t. */
#define TRAITS(X) \
	/* of the attribution: how its content was found, */ \
	X(AGREED, "agreed")	/* rules and model find the same */ \
	X(DIFFERENT, "different")	/* both find something else */ \
	X(RULES_ONLY, "rules only") X(MODEL_ONLY, "model only") \
	X(DOUBTFUL, "doubtful") \
	X(ODDS_BAD, "odds bad") X(ODDS_POOR, "odds poor") \
	X(ODDS_FAIR, "odds fair") X(ODDS_GOOD, "odds good") \
	/* where it is, */ \
	X(INSERTED, "inserted") X(AMONG_OTHERS, "among others") \
	X(FROM_START, "from start")	/* the sentence begins with it */ \
	X(TO_END, "to end")	/* and ends with it */ \
	X(AT_COMMA, "at comma") X(AT_AND, "at and") \
	X(NO_VERB, "no verb")	/* in content without marks */ \
	X(THAT, "that") X(TO, "to") X(A_THING, "a thing") \
	X(HAS_YOU, "has you") \
	/* its verb and its subject */ \
	X(PAST, "past") X(MODAL, "modal") X(PERFECT, "perfect") X(ING, "ing") \
	X(INFINITIVE, "infinitive") X(PASSIVE, "passive") X(NOUN, "noun") \
	X(APART, "apart")	/* words between subject and verb */ \
	X(SUBJECT, "subject")	/* it is that of the sentence */ \
	X(LONG_SPEAKER, "long speaker") \
	X(PERSON, "person")	/* its head is a person, */ \
	X(BODY, "body") X(PLACE, "place") \
	X(PLAIN_NOUN, "plain noun")	/* nothing that can speak */ \
	X(LONG_SENTENCE, "long sentence") \
	/* of the row's words */ \
	X(BRIEF, "brief")	/* under 4 words */ \
	X(LONG, "long")		/* 30 or more */ \
	X(SMALL, "small")	/* begins with a small letter */ \
	X(CAPITALS, "capitals")	/* most of its words */ \
	X(STOPPED, "stopped")	/* ends with . ! or ? */ \
	X(PARTS, "parts")	/* it has several */ \
	X(AS_HEADING, "as heading") X(AS_LIST, "as list") \
	X(AS_CAPTION, "as caption") \
	/* of the page */ \
	X(PAGE_FEW, "page few")	/* sentences with quotations */ \
	X(PAGE_SOME, "page some") \
	X(PAGE_PLAIN, "page plain")	/* half say, tell, "according to" */ \
	X(PAGE_MARKS, "page marks")	/* some are in marks */ \
	X(PAGE_NOBODY, "page nobody")	/* no person is named */ \
	X(PAGE_DATE, "page date") X(PAGE_YOU, "page you") \
	X(PAGE_I, "page i") X(PAGE_LISTS, "page lists") \
	X(PAGE_LONG, "page long")

enum trait {
#define TRAIT(id, name) TRAIT_##id,
	TRAITS(TRAIT)
#undef TRAIT
	TRAIT_COUNT
};

_Static_assert((int)TRAIT_COUNT <= TRAITS_MOST, "room for the traits");

static inline uint64_t
trait_bit(enum trait t)
{
	return UINT64_C(1) << t;
}

const char *trait_name(enum trait t);

/* Those of what is attributed in words [lo..hi), the sentence. */
uint64_t traits_of_attribution(const struct finder *f, const struct proposal *p,
    size_t lo, size_t hi);

/* Those of a row that has its text, and of its place on the page. */
uint64_t traits_of_row(const struct finder *f, const struct quote *q);

/* Those of the page, when all quotations of it are found. */
uint64_t traits_of_page(const struct finder *f);

#endif
