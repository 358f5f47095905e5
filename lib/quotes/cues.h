/* SPDX-License-Identifier: MIT */
/*
 * Attributions: words of saying with their speaker, as "Trump said on Monday",
 * "said Ms. Perino", "according to the ministry", "adding".
 */
#ifndef NUTGRAF_QUOTES_CUES_H
#define NUTGRAF_QUOTES_CUES_H

#include "phrases.h"

enum attribution_form {
	FORM_SV,		/* speaker, cue */
	FORM_VS,		/* cue, speaker */
	FORM_ACCORDING,		/* according to, speaker */
	FORM_SHARED,		/* the speaker is elsewhere: "adding" */
	FORM_PASSIVE,		/* there is none, or one behind "by" */
	FORM_NOUN		/* the same, or it is the owner of a noun */
};

/* Indices of words, half-open; the speaker may be empty. */
struct attribution {
	enum attribution_form form;
	size_t cue, cue_end;
	size_t speaker, speaker_end;
	size_t from, to;	/* the group, which no content can hold */
	bool sure;		/* its form alone makes it one */
	bool finds;		/* a document finds something (finds.h) */
	bool gap;		/* what is said of a noun before it follows */
};

struct attributions {
	struct attribution *p;	/* ascending, groups do not overlap */
	size_t n, cap;
};

/* Does its form say where its content is, so that no model is asked? */
static inline bool
attribution_is_hearsay(const struct attribution *a)
{
	return a->form == FORM_PASSIVE || a->form == FORM_NOUN;
}

/* List the attributions of the sentence of words [lo..hi), instead of those
 * that are there. Linear in its length. */
void attributions_find(struct attributions *as, const struct words *ws, size_t
    lo, size_t hi);
/* Set the speaker of a cue at word v that is in no attribution. For a noun it
 * is the owner, which is certain (QC9); for a participle the subject before it,
 * which is a guess. */
bool owner_find(const struct words *ws, size_t v, size_t lo, struct attribution
    *a);

void attributions_free(struct attributions *as);

#endif
