/* SPDX-License-Identifier: MIT */
/*
 *   X1  a negation that stands before the cue, with nothing between them but
 *       auxiliaries, adverbs and words of time, belongs to the cue, with the
 *       auxiliary before it: "has never said", "didn't say", "refused to say",
 *       "never said or implied"; but not "not only said"; and behind a cue of
 *       refusing the infinitive: "refused to say" that ...
 *   X2  a negated speaker ("neither Quill nor Marl said") or verb before the
 *       speaker ("nor did Quill say") attributes nothing
 *   X3  nor does what is only asked or supposed: "if Quill says"
 */
#include "base/base.h"
#include "negated.h"

enum { NEAR = 10 };	/* words */

/* Has a word that is part of no mention one of these classes? */
static bool
has(const struct text_word *w, uint64_t classes)
{
	return word_has(w, classes) && w->mention < 0;
}

static bool
is_aux(const struct text_word *w)
{
	return word_has(w, QUOTING_AUX | QUOTING_MODAL) && w->mention < 0 &&
	    !word_is_pronoun(w) && !word_has(w, QUOTING_PREP);
}

/* Is it "to", and refusing before it? */
static bool
is_refusal(const struct words *ws, size_t i, size_t lo)
{
	return i > lo && ws->p[i].id == WORD_TO &&
	    has(&ws->p[i - 1], QUOTING_REFUSAL);
}

/* May the word stand between a negation and the cue? */
static bool
may_stand_between(const struct text_word *w)
{
	return is_aux(w) || word_is_adverb(w) || word_is_time(w);
}

size_t
negation_start(const struct words *ws, size_t v, size_t lo)
{
	size_t i = v, start = v;

	while (i > lo && i + NEAR > v) {
		const struct text_word *w = &ws->p[i - 1];

		if (has(w, QUOTING_NEGATION)) {
			if (i < v && has(w + 1, QUOTING_MERELY))
				return v;
			start = --i;
		} else if (is_refusal(ws, i - 1, lo)) {
			start = i -= 2;
		} else if (may_stand_between(w) || has(w, QUOTING_BETWEEN)) {
			i--;
			if (start < v && is_aux(w))
				start = i;
		} else if (i > lo + 2 && word_is_mark(w, ',') &&
		    word_is_adverb(w - 1) && word_is_mark(w - 2, ',')) {
			i -= 3;		/* "did not, however, say" */
		} else if (start == v && i > lo + 1 && w->id == WORD_OR &&
		    w[-1].flags & WORD_CUE) {	/* "never said or implied" */
			i -= 2;
		} else {
			break;
		}
	}
	return start;
}

size_t
refusal_end(const struct words *ws, size_t v, size_t end, size_t from)
{
	return from > end && from <= end + 3 && is_refusal(ws, end, end - 1) &&
	    end == v + 1 ?
	    from :
	    end;
}

bool
attribution_denied(const struct words *ws, const struct attribution *a,
    size_t lo)
{
	size_t k = a->speaker, i;
	const struct text_word *p = ws->p;

	if (a->form == FORM_ACCORDING || a->speaker == a->speaker_end)
		return false;
	if (p[k].id == WORD_NEITHER)
		return true;			/* X2 */
	if (a->form == FORM_VS || k == lo)
		return false;
	if (word_has(&p[k - 1], QUOTING_CONDITION))
		return true;			/* X3 */
	if (p[k - 1].id == WORD_NEITHER)
		return true;			/* X2 */
	if (!is_aux(&p[k - 1]))
		return false;
	for (i = k - 1; i-- > lo && i + 5 > k;)
		if (has(&p[i], QUOTING_NEGATION))
			return true;
	return false;
}
