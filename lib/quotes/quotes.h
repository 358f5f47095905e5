/* SPDX-License-Identifier: MIT */
/*
 * Quotations of a document: who said what.
 */
#ifndef NUTGRAF_QUOTES_QUOTES_H
#define NUTGRAF_QUOTES_QUOTES_H

#include "text/text.h"

enum quote_type { QUOTE_DIRECT, QUOTE_MIXED, QUOTE_INDIRECT };

enum quote_act {
	ACT_SAY,		/* in words or writing */
	ACT_ASK,
	ACT_FIND,		/* a document, a study, figures; or so says the
				 * verb */
	ACT_THINK		/* wants, hopes, believes, fears */
};

/* As records have it: "say". */
const char *act_name(enum quote_act act);

struct quote {
	enum quote_type type;
	enum quote_act act;
	bool denied;		/* that it was said: "did not say" */
	size_t sent;		/* index of the sentence that it ends in */
	struct span *spans;	/* of the content, ascending; quotation marks
				 * are inside */
	size_t nspans;		/* 1 or more */
	struct slice text;	/* the content, pieces joined by a blank */
	struct span speaker, cue;	/* start == end: none */
	struct slice speaker_text;	/* the mention, as it is written */
	struct slice name;	/* who that is; empty if the document does not
				 * tell */
	struct slice cue_text;
	enum rule rule;		/* that made it */
	enum rule guess;	/* that guessed the name, or RULE_NONE */
	unsigned name_confidence;	/* in percent: how often such a name is
				 * that of the speaker; 0 without a name */
	unsigned confidence;	/* in percent: how often records of these rules
				 * and this cue are right */
};

/* A verb or noun of saying, or a stretch in quotation marks, that is in no
 * quotation, and why. */
struct nonquote {
	size_t sent;
	struct span span;
	struct slice text;
	bool cue;		/* or else in marks */
	enum rule rule;		/* that decided, or RULE_NONE, */
	const char *reason;	/* and what it is then */
};

struct quotes {			/* all zero at the start */
	struct quote *p;	/* by the sentence they end in, then start */
	size_t n, cap;
	bool explain;		/* list nonquotes; set by the caller */
	struct nonquote *not;	/* by sentence, then start */
	size_t nnot, not_cap;
	struct finder *finder;	/* scratch, kept between documents */
};

/* Find the quotations of the document with its mentions, instead of those found
 * before. Nothing found overlaps the spans in there, sorted by start, of
 * quotations that were found before. Texts and spans are in the document's
 * arena. */
void quotes_find(struct quotes *q, struct document *d,
    const struct mentions *ms, const struct spans *there);

void quotes_free(struct quotes *q);

#endif
