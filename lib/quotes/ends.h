/* SPDX-License-Identifier: MIT */
/*
 * Where content ends, and the sentence in view.
 */
#ifndef NUTGRAF_QUOTES_ENDS_H
#define NUTGRAF_QUOTES_ENDS_H

#include "cues.h"
#include "parts.h"

/* The sentence that is looked at. */
struct carrier {
	const struct words *ws;
	size_t lo, hi;		/* words of the sentence */
	size_t taken;		/* words before this one are in use */
};

/* Is it a participle by its shape, and not a name? */
bool word_looks_ing(const struct carrier *c, const struct text_word *w);

/* Can the word be a finite verb? */
bool word_may_be_finite(const struct text_word *w);

/* Can it follow its subject: a finite verb, or the "to" of an infinitive? */
bool word_may_have_subject(const struct text_word *w);

/* Does a quotation follow closely after word i, with no cue between? */
bool quoted_follows(const struct carrier *c, size_t i);

/* Is there a verb with a subject among words [from..to)? */
bool holds_finite(const struct carrier *c, size_t from, size_t to);

/* Is there a verb with a subject from word i on, before the next mark? */
bool holds_clause(const struct carrier *c, size_t i);

/* Is it a comma, or a quotation with one at its end? */
bool word_has_comma(const struct carrier *c, const struct text_word *w);

/* Does a comma before word i end what was said? */
bool clause_breaks_at(const struct carrier *c, size_t i);

/* The end of the clause that starts at word from; next is the index of the
 * first attribution after it. */
size_t clause_end(const struct carrier *c, const struct attributions *as,
    size_t next, size_t from);

/* The end of a clause [from..to) that has no verb yet and ends at a comma,
 * where a verb comes after a second one: "the dam, a work of 1905, leaks"; else
 * to. */
size_t clause_mended(const struct carrier *c, size_t from, size_t to);

/* The end of content that starts with the quoted word k: the quotation, more of
 * them after "and", or the clause that it is only the beginning of. */
size_t quotation_end(const struct carrier *c, const struct attributions *as,
    size_t next, size_t k);

/* Is it the "that" before a clause that has a subject of its own? */
static inline bool
word_is_opener(const struct text_word *w)
{
	return w->id == WORD_THAT && !part_is_finite(w[1].part);
}

/* Is it a comma or a dash? */
static inline bool
word_is_pause(const struct text_word *w)
{
	return word_is_mark(w, ',') || word_is_mark(w, '-');
}

#endif
