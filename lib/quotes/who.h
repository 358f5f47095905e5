/* SPDX-License-Identifier: MIT */
/*
 * Who the sources of the document are.
 */
#ifndef NUTGRAF_QUOTES_WHO_H
#define NUTGRAF_QUOTES_WHO_H

#include "content.h"

struct finder;

/* What tells whom names and pronouns stand for, in the order of the text. */
enum event_kind {
	EVENT_SENTENCE,		/* one begins */
	EVENT_REPORTER,		/* next comes who says what it told so far */
	EVENT_SUBJECT,		/* it has this subject */
	EVENT_NAMED,		/* nothing is said in it, so that somebody else
				 * in these words may be whom it is about */
	EVENT_SOURCE,		/* somebody speaks: who? */
	EVENT_LAST		/* who was named last? */
};

struct event {
	enum event_kind kind;
	bool reported;		/* a sentence has a reporter */
	const struct para *para;
	struct stretch words;	/* of it */
	struct slice name;	/* the answer; empty if the document does not
				 * tell */
	unsigned share;		/* how likely it is, in percent; or 0 */
	enum rule guess;	/* that guessed it, or RULE_NONE */
	struct span content;	/* of what a source says, */
	uint64_t talks;		/* and the classes of its pronouns */
};

struct events {
	struct event *p;
	size_t n, cap;
	size_t asked;		/* those before the last that asks for a name,
				 * with it */
};

/* Note what comes next in the text: these words of the paragraph. Gives the
 * event's index. */
long event_add(struct events *es, enum event_kind kind, const struct para *para,
    struct stretch words);

/* Name all sources, in the order of the events, and with them the quotations
 * that have one. */
void who_find(struct finder *f);

#endif
