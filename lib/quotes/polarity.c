/* SPDX-License-Identifier: MIT */
/*
 * What was not said is a statement of its own kind, or the table would say the
 * opposite of the text. It is denied by its cue ("did not say", "declined to
 * say", X1), by its speaker ("nobody", X7; "nor did Quill", X2), by the form
 * of the verb ("should have said", X4; "had Quill said", X8), by what the verb
 * hangs on ("stopped short of saying", "was not quoted as saying", X5), by
 * the clause that it stands in ("it is not true that", X6), or because nobody
 * made it ("without any suggestion that", X9).
 */
#include "base/base.h"
#include "acts.h"
#include "negated.h"
#include "polarity.h"

#include "data/acts.h"

enum {
	AUX_NEAR = 4,	/* words before "did Quill say" where its negation is */
	FAR = 8		/* words back from a cue or clause to what denies it */
};

/* A negation that is meant as one: not that of "not only". */
static bool
negates(const struct text_word *w)
{
	return word_alone_has(w, QUOTING_NEGATION) &&
	    !word_has(w + 1, QUOTING_MERELY);
}

/* "neither", "nobody", "none", "no official", "not one", but not "No. 10" */
static bool
is_none(const struct text_word *w)
{
	if (w->id == WORD_NEITHER || w->id == WORD_NOBODY ||
	    w->id == WORD_NONE)
		return true;
	return negates(w) && !word_has(w + 1, WORD_DIGIT | WORD_PUNCT);
}

static bool
has_speaker(const struct attribution *a)
{
	return a->speaker < a->speaker_end;
}

/* Does the speaker come before its verb, with words of the sentence before
 * it? */
static bool
speaker_follows(const struct attribution *a, size_t lo)
{
	return has_speaker(a) && a->form != FORM_ACCORDING &&
	    a->form != FORM_VS && a->speaker > lo;
}

bool
polarity_none_before(const struct words *ws, const struct attribution *a,
    size_t lo)
{
	const struct text_word *w = &ws->p[a->speaker] - 1;

	if (!speaker_follows(a, lo) || !is_none(w))
		return false;
	return a->speaker == lo + 1 || w[-1].id != WORD_OR; /* "or not" */
}

bool
polarity_nobody(const struct words *ws, const struct attribution *a, size_t lo)
{
	return (has_speaker(a) && is_none(&ws->p[a->speaker])) ||
	    polarity_none_before(ws, a, lo);
}

/* Is the word before the speaker an auxiliary, and a negation close before
 * it: "nor did Quill say"? */
static bool
is_negated_before(const struct words *ws, const struct attribution *a, size_t lo)
{
	size_t k = a->speaker, i;

	if (!speaker_follows(a, lo) || !word_is_auxiliary(&ws->p[k - 1]))
		return false;
	for (i = k - 1; i-- > lo && i + 1 + AUX_NEAR > k;)
		if (negates(&ws->p[i]))
			return true;
	return false;
}

/* X1: a negation or refusing is a part of the cue, or the cue refuses. */
static bool
cue_denies(const struct words *ws, const struct attribution *a,
    struct stretch cue)
{
	return cue.from < a->cue || cue.to > a->cue_end ||
	    (word_alone_has(&ws->p[a->cue], QUOTING_REFUSAL) &&
	    ws->p[a->cue_end].id == WORD_TO);
}

/* "should have", "could well have", "would've" before the verb at v; what
 * somebody would have liked is what he likes. */
static bool
is_unreal(const struct words *ws, size_t v, size_t lo)
{
	while (v > lo && word_is_adverb(&ws->p[v - 1]))
		v--;
	if (v == lo || !(acts_at(ws, v - 1) & ACTS_PERFECT))
		return false;
	if (acts_at(ws, v - 1) & ACTS_UNREAL)
		return true;
	for (v--; v > lo && (word_is_adverb(&ws->p[v - 1]) ||
	    ws->p[v - 1].id == WORD_TO); v--)
		continue;
	return v > lo && (acts_at(ws, v - 1) & ACTS_UNREAL);
}

bool
polarity_inverted(const struct words *ws, const struct attribution *a, size_t lo)
{
	size_t k = a->speaker;

	if (!speaker_follows(a, lo) || a->form != FORM_SV ||
	    !(acts_at(ws, k - 1) & ACTS_HAD))
		return false;
	return k == lo + 1 || word_has(&ws->p[k - 2], WORD_PUNCT);
}

/* Is the word one after which one does not do what comes next: "short of",
 * "avoided", "refused to"? */
static bool
is_averse(const struct words *ws, size_t i, size_t v)
{
	const struct text_word *next = &ws->p[i + 1];

	if (next->id == WORD_TO && word_alone_has(next - 1, QUOTING_REFUSAL))
		return true;
	return (acts_at(ws, i) & ACTS_AVERSE) &&
	    (i + 1 == v || word_has(next, QUOTING_PREP));
}

/* Is the verb at v a form that hangs on another verb: saying, to say? */
static bool
hangs(const struct words *ws, size_t v, size_t lo)
{
	if (v == lo)
		return false;
	return ws->p[v - 1].id == WORD_TO ||
	    (word_has(&ws->p[v], QUOTING_ING) &&
	    !word_has(&ws->p[v], QUOTING_FINITE));
}

/* Does what the verb at v hangs on deny it, among the words from lo on? A
 * negation counts where others hear or quote him, and before what denies. */
static bool
is_unsaid(const struct words *ws, size_t v, size_t lo)
{
	size_t i, floor = v > lo + FAR ? v - FAR : lo;
	bool odd = false, heard = false, averse;

	if (!hangs(ws, v, lo))
		return false;
	for (i = v; i-- > floor;) {
		const struct text_word *w = &ws->p[i];

		if (word_has(w, WORD_PUNCT | WORD_QUOTED | QUOTING_COORD))
			break;
		averse = is_averse(ws, i, v);
		odd ^= averse || (heard && negates(w));
		heard |= averse || (acts_at(ws, i) & ACTS_HEARD) != 0;
	}
	return odd;
}

/* Does the clause around the attribution deny it: "it is not true that", "there
 * is no evidence that", "it is false that"? */
static bool
is_untrue(const struct words *ws, const struct attribution *a, size_t lo)
{
	size_t k = a->speaker, i, floor;
	uint64_t word;
	bool odd;

	if (!speaker_follows(a, lo))
		return false;
	if (k > lo + 1 && ws->p[k - 1].id == WORD_THAT)
		k--;
	word = acts_at(ws, k - 1);
	if (!(word & (ACTS_TRUE | ACTS_UNTRUE)))
		return false;
	odd = (word & ACTS_UNTRUE) != 0;
	floor = k > lo + FAR ? k - FAR : lo;
	for (i = k - 1; i-- > floor && !word_has(&ws->p[i], WORD_PUNCT |
	    WORD_QUOTED);)
		odd ^= negates(&ws->p[i]);
	return odd;
}

/* X9: nobody made the claim that the noun names: "there has never been a
 * suggestion that", "without any suggestion that". Her claim was made. */
static bool
is_unmade(const struct words *ws, const struct attribution *a, size_t lo)
{
	size_t i = a->cue, floor = i > lo + FAR ? i - FAR : lo;

	if (a->form != FORM_NOUN || (has_speaker(a) && a->speaker_end == i))
		return false;
	for (; i-- > floor;) {
		const struct text_word *w = &ws->p[i];

		if (word_has(w, WORD_PUNCT | WORD_QUOTED | QUOTING_COORD |
		    QUOTING_POSSESSIVE | WORD_GENITIVE) || w->id == WORD_THE)
			return false;
		if (negates(w) || (acts_at(ws, i) & ACTS_AVERSE))
			return true;
	}
	return false;
}

/* The word after which what the verb hangs on is looked for. */
static size_t
hanging_from(const struct attribution *a, size_t lo)
{
	return has_speaker(a) && a->speaker_end <= a->cue ? a->speaker_end : lo;
}

bool
polarity_denied(const struct words *ws, const struct attribution *a,
    struct stretch cue, size_t lo)
{
	bool thinks = (acts_at(ws, a->cue) & ACTS_THINK) != 0;

	if (cue_denies(ws, a, cue))
		return true;
	if (BY(X2, is_negated_before(ws, a, lo)) ||
	    BY(X7, polarity_nobody(ws, a, lo)))
		return true;
	return BY(X4, !thinks && is_unreal(ws, a->cue, lo)) ||
	    BY(X5, is_unsaid(ws, a->cue, hanging_from(a, lo))) ||
	    BY(X6, is_untrue(ws, a, lo)) ||
	    BY(X8, polarity_inverted(ws, a, lo)) ||
	    BY(X9, is_unmade(ws, a, lo));
}
