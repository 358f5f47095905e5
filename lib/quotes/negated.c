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

#include "data/clausewords.h"

enum { NEAR = 10 };	/* words */

static uint64_t
classes_at(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];
	char low[16];
	size_t k, n = 0;

	if (w->flags & (WORD_PUNCT | WORD_QUOTED) || w->mention >= 0)
		return 0;
	for (k = w->start; k < w->end && n < sizeof(low); k++)
		if ((unsigned char)ws->text.p[k] < 0x80)
			low[n++] = ws->text.p[k];
		else if ((unsigned char)ws->text.p[k] == 0xe2)
			low[n++] = '\'';	/* U+2019 */
	return dict_find_lower(ws->language->clausewords,
	    (struct slice){ low, n }, NULL);
}

static bool
is_negation(const struct words *ws, size_t i)
{
	return (classes_at(ws, i) & CLAUSEWORDS_NEGATION) != 0;
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
	const struct text_word *w = &ws->p[i];

	return i > lo && w->end - w->start == 2 && word_has(w, QUOTING_PREP) &&
	    word_has(w, QUOTING_MODAL) &&
	    (classes_at(ws, i - 1) & CLAUSEWORDS_REFUSAL);
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

		if (is_negation(ws, i - 1)) {
			if (i < v && classes_at(ws, i) & CLAUSEWORDS_MERELY)
				return v;
			start = --i;
		} else if (is_refusal(ws, i - 1, lo)) {
			start = i -= 2;
		} else if (may_stand_between(w) ||
		    classes_at(ws, i - 1) & CLAUSEWORDS_BETWEEN) {
			i--;
			if (start < v && is_aux(w))
				start = i;
		} else if (i > lo + 2 && word_is_mark(w, ',') &&
		    word_is_adverb(w - 1) && word_is_mark(w - 2, ',')) {
			i -= 3;		/* "did not, however, say" */
		} else if (start == v && i > lo + 1 &&
		    word_has(w, QUOTING_COORD) && w[-1].flags & WORD_CUE &&
		    w->end - w->start == 2) {	/* "never said or implied" */
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
	struct slice first;

	if (a->form == FORM_ACCORDING || a->speaker == a->speaker_end)
		return false;
	first = word_text(ws, &p[k]);
	if (slice_is(first, "Neither") || slice_is(first, "neither"))
		return true;			/* X2 */
	if (a->form == FORM_VS || k == lo)
		return false;
	first = word_text(ws, &p[k - 1]);
	if (slice_is(first, "if") || slice_is(first, "If") ||
	    slice_is(first, "unless") || slice_is(first, "Unless") ||
	    slice_is(first, "whether") || slice_is(first, "Whether"))
		return true;			/* X3 */
	if (slice_is(first, "Neither") || slice_is(first, "neither"))
		return true;			/* X2 */
	if (!is_aux(&p[k - 1]))
		return false;
	for (i = k - 1; i-- > lo && i + 5 > k;)
		if (is_negation(ws, i))
			return true;
	return false;
}
