/* SPDX-License-Identifier: MIT */
/*
 * Attributions: words of saying with their speaker, as "Trump said on Monday",
 * "said Ms. Perino", "according to the ministry", "adding".
 */
#ifndef NUTGRAF_QUOTES_CUES_H
#define NUTGRAF_QUOTES_CUES_H

#include "quotes_words.h"

enum attribution_form {
	FORM_SV,		/* speaker, cue */
	FORM_VS,		/* cue, speaker */
	FORM_ACCORDING,		/* according to, speaker */
	FORM_SHARED		/* the speaker stands elsewhere: "adding" */
};

/* Indices of words, half-open; the speaker may be empty. */
struct attribution {
	enum attribution_form form;
	size_t cue, cue_end;
	size_t speaker, speaker_end;
	size_t from, to;	/* the group: what no content can hold */
};

struct attributions {
	struct attribution *p;	/* ascending, groups do not overlap */
	size_t n, cap;
};

/* List the attributions of the sentence of words [lo..hi), instead of those
 * that are there. Linear in its length. */
void attributions_find(struct attributions *as, const struct words *ws,
    const struct mentions *ms, size_t lo, size_t hi);
void attributions_free(struct attributions *as);

/* The end of the noun phrase that starts at word i, before hi; i if there is
 * none. With an apposition behind it if wanted. */
size_t phrase_end(const struct words *ws, const struct mentions *ms,
    size_t i, size_t hi, bool apposition);

/* The subject of the sentence that starts at word lo, before hi: its first
 * word, and through *end the word behind it; both the same if none is found. */
size_t subject_find(const struct words *ws, const struct mentions *ms,
    size_t lo, size_t hi, size_t *end);

/* Behind words of time, place and manner ("in a statement on Monday") that
 * start at word i, before hi. */
size_t adjuncts_end(const struct words *ws, const struct mentions *ms,
    size_t i, size_t hi);

/* Can a clause or noun phrase begin at word i? */
bool phrase_starts(const struct word *w);

bool word_is_adverb(const struct word *w);
bool word_is_ing(const struct word *w);

/* "according to" and the like: a cue that is a preposition. */
bool word_is_according(const struct word *w);

#endif
