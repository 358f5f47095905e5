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

struct pieces {
	long first, last;	/* pieces of a quotation */
};

/* An attribution whose quotation is still to come: "She said:". */
struct lead {
	bool on;
	struct span speaker, cue;
	struct slice speaker_text, name, cue_text;
	enum rule guess;	/* that guessed the name, or RULE_NONE */
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
	struct pieces *chains;	/* of each quotation */
	size_t chains_cap;
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
	struct slice dateline;	/* in its metadata, or empty */
	struct lead lead;
	long target;		/* the quotation that goes on if a quotation
				 * comes next, or NONE */
	bool gap;		/* the sentence before has no quotation */
	struct stretch subject;	/* of the sentence before, in this paragraph */
};

/* The finder of q, made on first use; quotes_free frees it. */
struct finder *quotes_finder(struct quotes *q);

/* Begin a quotation; valid until the next one is begun. The caller takes it
 * back (f->out->n--) if it gets no stretch. */
struct quote *quote_new(struct finder *f, enum rule rule);

/* Add the stretch to the content of q; false if it is empty. */
bool quote_add(struct finder *f, struct quote *q, struct stretch s);

void quote_set_speaker(struct finder *f, struct quote *q, struct stretch s);
void quote_set_cue(struct finder *f, struct quote *q, struct stretch s);

/* Direct if all words of the stretch are in quotation marks, mixed if some
 * are. */
enum quote_type stretch_type(const struct finder *f, struct stretch s);
enum quote_type types_joined(enum quote_type a, enum quote_type b);

/* Move spans and texts to where they stay, and sort the quotations. Those that
 * overlap what the document has already are left out. */
void quotes_finish(struct finder *f);

#endif
