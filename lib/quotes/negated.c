/* SPDX-License-Identifier: MIT */
/*
 * What comes before a verb of saying can turn it into its opposite; then it
 * belongs to the cue (X1, rules.tsv). What shows that nobody said anything is
 * for vetoes.c.
 */
#include "base/base.h"
#include "negated.h"

enum {
	NEAR = 10 /* words before a cue where its negation is */
};

bool
word_is_auxiliary(const struct text_word *w)
{
	return word_alone_has(w, QUOTING_AUX | QUOTING_MODAL) &&
	    !word_is_pronoun(w) && !word_has(w, QUOTING_PREP);
}

/* Is it "to", and refusing before it? */
static bool
is_refusal(const struct words *ws, size_t i, size_t lo)
{
	return i > lo && ws->p[i].id == WORD_TO &&
	    word_alone_has(&ws->p[i - 1], QUOTING_REFUSAL);
}

/* May the word come between a negation and the cue? */
static bool
may_stand_between(const struct text_word *w)
{
	return word_is_auxiliary(w) || word_is_adverb(w) || word_is_time(w) ||
	    word_alone_has(w, QUOTING_BETWEEN);
}

/* Do words i - 2 to i make ", however," before a verb? */
static bool
is_aside(const struct words *ws, size_t i, size_t lo)
{
	const struct text_word *w = &ws->p[i];

	return i > lo + 1 && word_is_mark(w, ',') && word_is_adverb(w - 1) &&
	    word_is_mark(w - 2, ',');
}

/* Is it the "or" of "never said or implied"? */
static bool
joins_cue(const struct words *ws, size_t i, size_t lo)
{
	return i > lo && ws->p[i].id == WORD_OR &&
	    word_has(&ws->p[i - 1], WORD_CUE);
}

size_t
negation_start(const struct words *ws, size_t v, size_t lo)
{
	size_t i = v, start = v, floor = v > lo + NEAR ? v - NEAR : lo;

	while (i > floor) {
		const struct text_word *w = &ws->p[i - 1];

		if (word_alone_has(w, QUOTING_NEGATION)) {
			if (i < v && word_alone_has(w + 1, QUOTING_MERELY))
				return v;
			start = --i;
		} else if (is_refusal(ws, i - 1, lo)) {
			start = i -= 2;
		} else if (may_stand_between(w)) {
			i--;
			if (start < v && word_is_auxiliary(w))
				start = i;
		} else if (is_aside(ws, i - 1, lo)) {
			i -= 3;		/* "did not, however, say" */
		} else if (start == v && joins_cue(ws, i - 1, lo)) {
			i -= 2;
		} else {
			break;
		}
	}
	return BY(X1, start < v) ? start : v;
}

size_t
refusal_end(const struct words *ws, size_t v, size_t end, size_t from)
{
	bool near = from > end && from <= end + 3 && end == v + 1;

	return BY(X1, near && is_refusal(ws, end, v)) ? from : end;
}

/* May a clause begin there: "that", "whether", a quotation? */
static bool
opens_clause(const struct text_word *w)
{
	return w->id == WORD_THAT || w->id == WORD_IF ||
	    word_has(w, QUOTING_QUESTION | WORD_QUOTED);
}

bool
refused_to_say(const struct words *ws, size_t v, size_t from, size_t to)
{
	return from == v + 1 && from + 2 < to && is_refusal(ws, from, v) &&
	    word_has(&ws->p[from + 1], WORD_CUE) &&
	    opens_clause(&ws->p[from + 2]);
}

bool
is_refused(const struct words *ws, size_t v, size_t lo)
{
	return v > lo + 1 && is_refusal(ws, v - 1, lo) &&
	    !word_has(&ws->p[v - 2], WORD_CUE);
}
