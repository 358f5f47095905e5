/* SPDX-License-Identifier: MIT */
/*
 * No lexicon has all verbs with which words are attributed: "..., Quill shares",
 * "..., reflects Sir Alan". Where a quotation that ends with a comma and
 * somebody stand together, any verb behind or between them is one (QC8).
 */
#include "adjuncts.h"
#include "chunks.h"
#include "inverted.h"
#include "parts.h"
#include "together.h"
#include "unlisted.h"

enum { FAR = 40 };	/* words before it, at most */

/* Is it in small letters and nothing that is certainly no verb of another kind
 * than saying? */
static bool
may_be_verb(const struct text_word *w)
{
	return !word_has(w, WORD_SHAPES & ~WORD_PAST) && w->mention < 0 &&
	    !word_has(w, CLASS_SORTS &
	    ~(QUOTING_BASE | QUOTING_FINITE | QUOTING_NOUN));
}

/* A word in -ed that the dictionary lacks. */
static bool
is_past(const struct text_word *w)
{
	return word_has(w, WORD_PAST) && word_is_unknown(w);
}

/* Has it the form of a verb: "shares", "share", "shared"? The parts of speech
 * are no help where a verb has no subject before it. */
static bool
has_form(const struct words *ws, const struct text_word *w)
{
	char last = ws->text.p[w->end - 1];

	return part_is_finite(w->part) || w->part == PART_BASE ||
	    word_has(w, WORD_PAST) || (last == 's' && w->end - w->start > 3 &&
	    ws->text.p[w->end - 2] != 's');	/* English */
}

/* Does a comma, a question or an exclamation mark end the quotation? */
static bool
is_closed(const struct words *ws, const struct text_word *q)
{
	return word_is_mark(q + 1, ',') ||
	    memchr(",?!", quoted_last(ws, q), 3) != NULL;
}

/* Is word v right behind a closed quotation that is a sentence, not part of one,
 * nor the title of a work? */
static bool
is_behind_speech(const struct words *ws, size_t v, size_t lo)
{
	size_t i;
	const struct text_word *q;

	if (!follows_quotation(ws, v, lo))
		return false;
	i = v - 1 - !word_has(&ws->p[v - 1], WORD_QUOTED);
	q = &ws->p[i];
	if (i > lo && !word_has(q - 1, WORD_PUNCT | WORD_QUOTED))
		return false;
	return !word_has(q, WORD_TITLE) && !quoted_is_work(ws, q) &&
	    !quoted_is_small(ws, q) && is_closed(ws, q);
}

/* Does an object follow the word at v? Words of time are none. */
static bool
has_object_behind(const struct words *ws, size_t v, size_t hi)
{
	const struct text_word *next = &ws->p[v + 1];

	return v + 1 < hi && phrase_starts(next) && !word_is_time(next);
}

/* A mark other than a bracket, a quotation, a word that opens a clause. */
static bool
stops(const struct text_word *w)
{
	if (word_is_mark(w, '(') || word_is_mark(w, ')'))
		return false;
	return word_has(w, WORD_PUNCT | WORD_QUOTED | QUOTING_SUB |
	    QUOTING_RELATIVE);
}

/* Does another verb follow the one at v before the next mark: "the letter
 * addressed to him reads"? */
static bool
has_verb_behind(const struct words *ws, size_t v, size_t hi)
{
	size_t i;

	for (i = v + 1; i < hi && !stops(&ws->p[i]); i++)
		if (chunk_is_finite(&ws->p[i]) ||
		    word_alone_has(&ws->p[i], QUOTING_FINITE))
			return true;
	return false;
}

/* Does the sentence end behind the verb at v, or go on with when, where or how
 * that was said? */
static bool
ends_group(const struct words *ws, size_t v, size_t hi)
{
	const struct text_word *next = &ws->p[v + 1];

	if (has_verb_behind(ws, v, hi))
		return false;
	return adjuncts_end(ws, v + 1, hi) == hi || word_is_time(next) ||
	    word_has(next, WORD_PUNCT | QUOTING_PREP | QUOTING_SUB) ||
	    word_is_adverb(next);
}

/* Is the word at v, behind the noun phrase that begins at word i, its verb? */
static bool
is_verb_of(const struct words *ws, size_t i, size_t v, size_t lo, size_t hi)
{
	const struct text_word *w = &ws->p[v];

	if (is_past(w))
		return !has_verb_behind(ws, v, hi);
	if (!may_be_verb(w) || !has_form(ws, w) || !ends_group(ws, v, hi))
		return false;
	return is_behind_speech(ws, i, lo) && (word_looks_able(w - 1) ||
	    word_may_speak(ws, w - 1) || w->part == PART_FINITE);
}

/* ""...," Quill shares" */
static bool
unlisted_behind(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	const struct text_word *w = &ws->p[v];
	size_t i;

	if (v < lo + 2 || v > lo + FAR || has_object_behind(ws, v, hi) ||
	    (!word_is_noun(w - 1) && !word_is_pronoun(w - 1)))
		return false;
	i = phrase_start(ws, v - 1, lo);
	if (i == lo || !word_has(&ws->p[i - 1], WORD_QUOTED) ||
	    !is_verb_of(ws, i, v, lo, hi))
		return false;
	*a = (struct attribution){ .form = FORM_SV, .cue = v,
	    .cue_end = v + 1, .speaker = i, .speaker_end = v, .from = i,
	    .to = v + 1 };
	RULE(QC8);
	return true;
}

/* ""...," shares Quill" */
static bool
unlisted_between(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	const struct text_word *w = &ws->p[v];

	if (!may_be_verb(w) || !has_form(ws, w) ||
	    !is_behind_speech(ws, v, lo))
		return false;
	*a = (struct attribution){ .cue = v, .cue_end = v + 1 };
	return BY(QC8, speaker_follows(ws, v, hi, a));
}

bool
unlisted_may_be(const struct text_word *w)
{
	if (!may_be_verb(w))
		return false;
	return part_is_finite(w->part) || word_is_noun(w - 1) ||
	    word_is_pronoun(w - 1) || word_has(w - 1, WORD_QUOTED) ||
	    (word_is_mark(w - 1, ',') && word_has(w - 2, WORD_QUOTED));
}

bool
unlisted_cue(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	if (word_has(&ws->p[v], WORD_CUE))
		return false;
	return unlisted_behind(ws, v, lo, hi, a) ||
	    unlisted_between(ws, v, lo, hi, a);
}
