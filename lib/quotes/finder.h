/* SPDX-License-Identifier: MIT */
/*
 * What the parts of the quotation finder share: the document so far, and the
 * quotations while they can still grow. Only for this folder and for training.
 */
#ifndef NUTGRAF_QUOTES_FINDER_H
#define NUTGRAF_QUOTES_FINDER_H

#include "clauses.h"
#include "learned.h"
#include "quotes.h"
#include "speakers.h"

enum { NONE = -1 };

/* A piece of a quotation. */
struct piece {
	struct span span;
	struct slice text;
	long next;		/* index of its next piece, or NONE */
};

/* Why a quotation may be a part of one before it that can go on (joined.c). */
enum join {
	JOIN_NONE,
	JOIN_LOOSE,		/* it is alone in its sentence */
	JOIN_FIRST,		/* a paragraph begins with it */
	JOIN_CITED		/* the markup tells whose both are */
};

/* What detection says of a quotation beside its record. */
struct found {
	long first, last;	/* its pieces */
	long source;		/* the event that names its speaker, or NONE */
	long before;		/* the event that tells who was named last: its
				 * speaker if it has none; or NONE */
	enum join join;
	bool slight;		/* too little to be one for itself */
	bool can_go_on;		/* in what comes after it */
	bool afresh;		/* what is before it does not go on */
};

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
	enum rule guess;	/* that guessed it, or RULE_NONE */
};

/* The speaker of a quotation as the text mentions it. */
struct source {
	struct span span;
	struct slice text;
	long event;		/* or NONE */
};

/* An attribution whose quotation is still to come: "She said:". */
struct lead {
	bool on;
	struct source source;
	struct span cue;
	struct slice cue_text;
};

/* What is known of the document so far. */
struct finder {
	struct para *paras;
	size_t nparas, paras_cap;
	struct quoteds marks;	/* stretches of one paragraph, */
	struct quoteds quoteds;	/* and of all */
	struct words words;	/* those of para are looked at */
	struct attributions attributions;
	struct proposals proposals;
	/* Looks at the proposals of a sentence in place of learned_decide: set
	 * by programs that train, else NULL. */
	void (*see)(struct proposals *ps, const struct carrier *c,
	    const struct attributions *as);
	struct speakers speakers;
	struct piece *pool;	/* of all quotations, in their order */
	size_t npool, pool_cap;
	struct found *found;	/* of each quotation */
	size_t found_cap;
	struct event *events;
	size_t nevents, events_cap, asked_for;	/* before the last question */
	size_t sentence;	/* the event that it begins with */
	const struct spans *there;	/* of quotations found before */
	const struct para *para;
	struct document *doc;
	const struct mentions *ms;
	struct quotes *out;
	bool interview;		/* the document is one, by its labels */
	size_t people;		/* turns of it whose label names a person */
	struct stretch asked;	/* the sentences of one without labels */
	struct slice answers;	/* who answers there; may be empty */
	long turn;		/* the answer that goes on there, or NONE */
	struct slice author, dateline;	/* in its metadata, or empty */
	struct lead lead;
	bool target;		/* there is a quotation that goes on if a
				 * quotation comes next, */
	bool here;		/* and it is in this sentence */
	bool afresh;		/* the next quotation found is */
	bool gap;		/* the sentence before has no quotation */
	struct stretch subject;	/* of the sentence before, in this paragraph */
};

/* The finder of q, made on first use; quotes_free frees it. */
struct finder *quotes_finder(struct quotes *q);

/* Begin a quotation; valid until the next one is begun. The caller takes it
 * back if it gets no stretch. */
struct quote *quote_new(struct finder *f, enum rule rule);
void quote_take_back(struct finder *f);

/* Add the stretch to the content of q; false if it is empty. */
bool quote_add(struct finder *f, struct quote *q, struct stretch s);

static inline struct found *
quote_found(struct finder *f, const struct quote *q)
{
	return &f->found[q - f->out->p];
}

/* Let the last quotation go on, if a quotation comes next; let none. */
void quote_can_go_on(struct finder *f, const struct quote *q);
void quotes_end_here(struct finder *f);

/* Note the words as a speaker, whose name is asked for; they may be none. */
struct source source_note(struct finder *f, struct stretch s);

void quote_set_source(struct finder *f, struct quote *q, struct source s);
void quote_set_speaker(struct finder *f, struct quote *q, struct stretch s);

/* The document's form tells who speaks; the speaker is not asked for. */
void quote_set_name(struct finder *f, struct quote *q, struct slice name);
void quote_set_cue(struct finder *f, struct quote *q, struct stretch s);

/* Direct if all words of the stretch are in quotation marks, mixed if some
 * are. */
enum quote_type stretch_type(const struct finder *f, struct stretch s);
enum quote_type types_joined(enum quote_type a, enum quote_type b);

/* Move spans and texts to where they stay, and sort the quotations. Those that
 * overlap what the document has already are left out. */
void quotes_finish(struct finder *f);

#endif
