/* SPDX-License-Identifier: MIT */
/*
 * The speaker is the noun's owner, or who stands behind "of", "by" or "from"
 * ("complaints from residents that"), or nobody ("amid claims that"). A verb of
 * saying before it may have what follows as its own: "said in a statement
 * that".
 */
#include "base/base.h"
#include "acts.h"
#include "adjuncts.h"
#include "chunks.h"
#include "forward.h"
#include "nouncue.h"
#include "parts.h"

#include "data/acts.h"

/* Is it the noun of its phrase, by its part of speech or by the word before
 * it? */
static bool
is_head(const struct words *ws, size_t v, size_t lo)
{
	const struct text_word *w = &ws->p[v];
	struct chunk c = chunk_at(ws, v);

	if (w->mention >= 0 || word_is_behind_another(ws, v, lo))
		return false;
	if ((v > lo && word_has(w - 1, QUOTING_ARTICLE | QUOTING_POSSESSIVE |
	    WORD_GENITIVE)) || (v > lo && word_has(w - 1, QUOTING_PREP) &&
	    !word_has(w, QUOTING_ING)))
		return true;
	if (word_has(w, QUOTING_ING) || (v > lo && word_has(w, QUOTING_BASE) &&
	    word_is_plural(ws, w - 1)))
		return false;		/* "farmers fear" */
	return c.kind == CHUNK_NOUN && c.head == v;
}

/* Where its phrase begins. */
static size_t
phrase_from(const struct words *ws, size_t v)
{
	struct chunk c = chunk_at(ws, v);

	return c.kind == CHUNK_NOUN ? c.from : v;
}

/* Does it name what was said before, as an apposition: ", a claim that the board
 * denies" (comment.h)? */
static bool
is_apposed(const struct words *ws, size_t v, size_t lo)
{
	const struct text_word *first = &ws->p[phrase_from(ws, v)];

	return first > ws->p + lo && word_has(first, QUOTING_INDEFINITE) &&
	    word_is_mark(first - 1, ',');
}

/* "that" at i before a clause with a subject of its own; what looks like a verb
 * is none before another one ("that ballots had burned") */
static bool
opens_clause(const struct words *ws, size_t i, size_t hi)
{
	if (ws->p[i].id != WORD_THAT)
		return false;
	for (i++; i + 1 < hi && word_is_adverb(&ws->p[i]);)
		i++;
	return i + 1 < hi && !word_has(&ws->p[i], WORD_PUNCT) &&
	    (!part_is_finite(ws->p[i].part) ||
	    (ws->p[i].part == PART_FINITE &&
	    part_is_finite(ws->p[i + 1].part)));
}

/* Does a word of the phrase [i..end) look like somebody? */
static bool
may_say(const struct words *ws, size_t i, size_t end)
{
	for (; i < end; i++)
		if (word_looks_able(&ws->p[i]) ||
		    word_may_speak(ws, &ws->p[i]))
			return true;
	return false;
}

/* The word after "from residents" or the like at i, which is the speaker then;
 * i if there is none. */
static size_t
skip_author(const struct words *ws, size_t i, size_t hi, struct attribution *a)
{
	size_t end;

	if (i + 1 >= hi || !word_has(&ws->p[i], QUOTING_PREP))
		return i;
	end = phrase_end(ws, i + 1, hi, false);
	if (end == i + 1 || word_is_time(&ws->p[i + 1]) ||
	    !may_say(ws, i + 1, end))
		return i;
	a->speaker = i + 1;
	a->speaker_end = end;
	return end;
}

/* Its owner: "her", "Quill's". */
static void
set_owner(const struct words *ws, size_t v, size_t lo, struct attribution *a)
{
	size_t i = phrase_from(ws, v), k;

	if (i > lo && word_has(&ws->p[i - 1], QUOTING_POSSESSIVE))
		i--;
	if (word_has(&ws->p[i], QUOTING_POSSESSIVE)) {
		a->speaker = i;
		a->speaker_end = i + 1;
		return;
	}
	for (k = v; k > i + 1; k--)
		if (word_has(&ws->p[k - 1], WORD_GENITIVE)) {
			a->speaker = i;
			a->speaker_end = k - 1;
			return;
		}
	if (v > lo + 1 && word_has(&ws->p[v - 1], WORD_GENITIVE)) {
		a->speaker = chunk_at(ws, v - 2).from;
		a->speaker_end = v - 1;
	}
}

/* A body before the noun in its phrase: "a Hollin Times report". */
static void
set_body(const struct words *ws, size_t v, struct attribution *a)
{
	size_t i = v, from = phrase_from(ws, v);

	if (v == from || !word_is_mention(&ws->p[v - 1], ENTITY_ORG))
		return;
	while (i > from && ws->p[i - 1].mention == ws->p[v - 1].mention)
		i--;
	a->speaker = i;
	a->speaker_end = v;
}

/* Does the verb before the noun only give it to whom it is about: "expressed
 * concern", "issued a warning"? Its subject is the speaker then. */
static void
set_subject(const struct words *ws, size_t v, size_t lo, struct attribution *a)
{
	struct attribution s = *a;
	size_t i = phrase_from(ws, v);

	if (i < lo + 2 || !(acts_at(ws, i - 1) & ACTS_VOICING) ||
	    ws->p[i - 2].id == WORD_TO ||
	    !speaker_before(ws, i - 1, lo, &s) ||
	    word_has(&ws->p[s.speaker], QUOTING_RELATIVE))
		return;
	a->speaker = s.speaker;
	a->speaker_end = s.speaker_end;
}

/* Has a verb of saying what follows the noun: "said in a statement that", "denied
 * a claim that"? */
static bool
belongs_to_verb(const struct words *ws, const struct attribution *prev,
    size_t from)
{
	const struct text_word *cue = &ws->p[prev->cue];

	if (prev->to > from || !word_has(cue, QUOTING_SPEECH) ||
	    !word_has(cue, QUOTING_BARE | QUOTING_THAT | QUOTING_TELL))
		return false;
	if (prev->to == from)
		return !(acts_at(ws, prev->cue) & ACTS_VOICING);
	return word_has(&ws->p[from - 1], QUOTING_PARTITIVE) &&
	    adjuncts_end(ws, prev->to, ws->n) > from;
}

bool
noun_cue_at(const struct words *ws, size_t v, size_t lo, size_t hi,
    const struct attribution *prev, struct attribution *a)
{
	size_t i;

	if (v + 3 >= hi || !(acts_at(ws, v) & ACTS_TELLING) ||
	    !is_head(ws, v, lo) || is_apposed(ws, v, lo))
		return false;
	*a = (struct attribution){ .form = FORM_NOUN, .cue = v,
	    .cue_end = v + 1, .speaker = v, .speaker_end = v, .from = v,
	    .sure = true };
	set_owner(ws, v, lo, a);
	if (a->speaker == a->speaker_end)
		set_body(ws, v, a);
	i = skip_author(ws, v + 1, hi, a);
	if (i == v + 1)
		i = adjuncts_end(ws, i, hi);
	a->to = i;
	if (i >= hi || !opens_clause(ws, i, hi))
		return false;
	if (a->speaker == a->speaker_end)
		set_subject(ws, v, lo, a);
	if (a->speaker < v)
		a->from = a->speaker;
	return prev == NULL ||
	    !belongs_to_verb(ws, prev, phrase_from(ws, v));
}

bool
noun_cue_opens(const struct words *ws, size_t v, size_t lo)
{
	size_t i;

	for (i = v; i > lo; i--) {
		if (word_has(&ws->p[i - 1], WORD_QUOTED | WORD_PUNCT))
			return true;
		if (chunk_is_finite(&ws->p[i - 1]))
			return false;
	}
	return true;
}

bool
noun_cue_is_object(const struct words *ws, const struct attribution *prev,
    const struct attribution *a)
{
	const struct text_word *cue = &ws->p[prev->cue];
	size_t from = phrase_from(ws, a->cue);

	if (from > 0 && word_has(&ws->p[from - 1], QUOTING_POSSESSIVE))
		from--;
	return a->form == FORM_NOUN && prev->to == from &&
	    (!word_has(cue, QUOTING_SPEECH) ||
	    (acts_at(ws, prev->cue) & ACTS_VOICING));
}
