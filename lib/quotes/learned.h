/* SPDX-License-Identifier: MIT */
/*
 * What is proposed for each cue of a sentence, by the rules and by the clause
 * model, and which of it holds.
 */
#ifndef NUTGRAF_QUOTES_LEARNED_H
#define NUTGRAF_QUOTES_LEARNED_H

#include "model.h"
#include "parts.h"

enum { LEARNED_WORDS = 400, LEARNED_CUES = 24 };	/* of a sentence that
				 * the model looks at */

struct proposal {
	struct attribution a;
	struct content r;
	struct content rules;	/* r as the rules found it */
	size_t cue, cue_end;
	bool grouped;		/* a is one that the rules found, */
	bool owned;		/* not so, but its speaker is certain */
	bool closing;		/* it ends the sentence behind a clause */
	bool inside;		/* its cue in content before it */
	bool direct;		/* all of its content is in quotation marks */
	bool mixed;		/* some of it is */
	bool doubtful;		/* the rules would leave it out */
	bool kept;
	enum rule why;		/* what decided that it is not, or RULE_NONE */
	bool learned;		/* r is what the model found */
	double any;		/* log odds of content, by the model */
	unsigned confidence;	/* in percent; 0: by rule and cue */
};

struct proposals {
	struct proposal *p;	/* in the order of their cues */
	size_t n, cap;
	struct view view;
	struct looks looks;
	struct clause_sums sums;
	struct clause_model model;
	struct parts_model parts;
	const struct language *language;	/* whose model was tried */
	bool loaded;
	bool seen;		/* view shows this sentence */
	bool judged;		/* the model has looked at all of them */
};

/* Let the model decide about the proposals of a sentence: which are kept and
 * what their content is. Rules alone decide if the sentence is too long or has
 * too many cues. */
void learned_decide(struct proposals *ps, const struct carrier *c,
    const struct attributions *as);

/* Look at words [lo..hi), a sentence that is to be decided about: their parts
 * of speech, and what the models see of them. */
void learned_read(struct proposals *ps, const struct words *ws, size_t lo,
    size_t hi);

/* Two steps of it: begin a sentence, false if it is too long or has too many
 * cues; make ps->view that of a proposal's cue in it. */
bool learned_begin(struct proposals *ps, const struct carrier *c);
void learned_look(struct proposals *ps, const struct carrier *c,
    const struct attributions *as, const struct proposal *p);

void proposals_free(struct proposals *ps);

#endif
