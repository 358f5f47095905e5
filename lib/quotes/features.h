/* SPDX-License-Identifier: MIT */
/*
 * What the clause model (quotes/model.h) sees of a sentence around one cue, as
 * hashes for rows of its table; the same in training and in use. Rules QF1,
 * QF2, ... are in quotes/features.c.
 *
 * Rows come in three groups, so that sums can be kept: those of the cue, which
 * hold for each word; those of a word on one side of the cue, the same for all
 * cues on that side; and those of a word as this cue sees it.
 */
#ifndef NUTGRAF_QUOTES_FEATURES_H
#define NUTGRAF_QUOTES_FEATURES_H

#include "content.h"
#include "looks.h"

enum {
	VIEW_VERSION = 2,	/* of the features: a model of others is none */
	VIEW_ROWS = 48,		/* of one group, at most */
	VIEW_BEFORE = 80, VIEW_BEHIND = 120 /* words around a cue */
};

/* What is between the cue and a word. */
struct view_place {
	uint8_t commas;		/* up to 3 */
	uint8_t seen;		/* bits: quotation, that, verb, and, clause */
	uint8_t rule;		/* where the rules' content has this word */
	uint8_t group;		/* in or before another attribution */
};

struct view {
	const struct carrier *c;	/* borrowed */
	const struct attributions *as;
	const struct looks *looks;	/* of its words, borrowed */
	struct view_place *places;	/* [i - from] */
	size_t places_cap;

	/* The cue looked at. */
	size_t cue, cue_end;
	size_t from, to;	/* words that are looked at */
	const struct attribution *a;	/* by the rules, or NULL */
	struct content rule;	/* what they found, or none */
	uint32_t rule_hash;	/* of its name; 0: none */
};

/* Look at a sentence, with the looks of its words, which must stay as long as
 * it is looked at. *v is all zero at the start. */
void view_sentence(struct view *v, const struct carrier *c,
    const struct attributions *as, const struct looks *looks);

/* Look at its cue at words [cue..cue_end), with the attribution that the rules
 * found there and its content, if any. */
void view_cue(struct view *v, size_t cue, size_t cue_end,
    const struct attribution *a, struct content rule, bool doubtful);

/* Look at what is between the cue and the words around it: for
 * view_word_rows(). */
void view_places(struct view *v);

/* Set the rows of each group; returns their number. */
unsigned view_cue_rows(const struct view *v, uint32_t rows[VIEW_ROWS]);
unsigned view_side_rows(const struct view *v, size_t i, bool behind,
    uint32_t rows[VIEW_ROWS]);
unsigned view_word_rows(const struct view *v, size_t i,
    uint32_t rows[VIEW_ROWS]);

void view_free(struct view *v);

#endif
