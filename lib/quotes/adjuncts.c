/* SPDX-License-Identifier: MIT */
/*
 * What comes before a subject and is none: words of time, adverbs, prepositions
 * with their noun phrases. A verb behind such a phrase says that it was the
 * subject after all.
 */
#include "base/base.h"
#include "adjuncts.h"
#include "chunks.h"
#include "parts.h"

enum {
	ADJUNCTS_MAX = 40,	/* words */
	SUBJECT_TRIES = 4	/* noun phrases between commas */
};

/* Does the word have an object or a clause behind it: "mend the road"? */
static bool
has_object(const struct text_word *w)
{
	return word_has(w + 1, QUOTING_DET | QUOTING_POSSESSIVE |
	    QUOTING_OBJECT_PRONOUN | QUOTING_SUBJECT);
}

/* "this week", "the next day": does the determiner at i lead to a word of time
 * that is one of the next two? */
static bool
leads_to_time(const struct words *ws, size_t i, size_t hi)
{
	const struct text_word *w = &ws->p[i];

	if (!word_has(w, QUOTING_DET) || i + 1 >= hi)
		return false;
	return word_is_time(w + 1) || (i + 2 < hi && word_is_time(w + 2));
}

/* Is the "to" at i that of an infinitive with an object, where its noun phrase
 * would end before word k: "to mend the road"? */
static bool
is_infinitive(const struct words *ws, size_t i, size_t k, size_t hi)
{
	const struct text_word *w = &ws->p[i];

	return w->id == WORD_TO && k == i + 2 && k < hi && has_object(w + 1);
}

/* The comma behind the rest of the place whose first part ends before word k:
 * "in Kenton, N.C.,"; k if there is none. */
static size_t
place_end(const struct words *ws, size_t k, size_t hi)
{
	size_t i = k + 1;

	if (k >= hi || !word_is_mark(&ws->p[k], ',') ||
	    !word_is_mention(&ws->p[k - 1], ENTITY_PLACE))
		return k;
	while (i < hi && word_is_mention(&ws->p[i], ENTITY_PLACE))
		i++;
	return i > k + 1 && word_is_mark(&ws->p[i], ',') ? i : k;
}

/* The end of the preposition at i and its noun phrase; i if it has none that is
 * an adjunct. */
static size_t
preposition_end(const struct words *ws, size_t i, size_t hi)
{
	size_t k;

	if (i + 1 >= hi || word_has(&ws->p[i + 1], QUOTING_SUBJECT))
		return i;
	k = phrase_end(ws, i + 1, hi, false);
	if (k == i + 1 || is_infinitive(ws, i, k, hi))
		return i;
	if (k < hi && chunk_is_finite(&ws->p[k]))
		return i;
	return place_end(ws, k, hi);
}

/* Is it an adverb before words of time: "late on Sunday"? */
static bool
tells_when(const struct text_word *w)
{
	const struct text_word *next = w + 1;

	if (w->part != PART_ADVERB || w->mention >= 0)
		return false;
	next += word_has(next, QUOTING_PREP);
	return word_is_time(next);
}

/* The end of the adjunct at word i; i if there is none. */
static size_t
adjunct_end(const struct words *ws, size_t i, size_t hi)
{
	const struct text_word *w = &ws->p[i];

	if (word_is_time(w) || word_is_adverb(w) || tells_when(w))
		return i + 1;
	if (leads_to_time(ws, i, hi))
		return i + 2;
	return word_has(w, QUOTING_PREP) ? preposition_end(ws, i, hi) : i;
}

size_t
adjuncts_end(const struct words *ws, size_t i, size_t hi)
{
	size_t k;

	if (hi > i + ADJUNCTS_MAX)
		hi = i + ADJUNCTS_MAX;
	for (; i < hi; i = k) {
		k = adjunct_end(ws, i, hi);
		if (k == i)
			break;
	}
	return i;
}

/* The word after the next comma, or v. */
static size_t
after_comma(const struct words *ws, size_t i, size_t v)
{
	while (i < v && !word_is_mark(&ws->p[i], ','))
		i++;
	return i < v ? i + 1 : v;
}

/* Can a word of the stretch speak, or is it a name? */
static bool
holds_speaker(const struct words *ws, size_t i, size_t end)
{
	for (; i < end; i++)
		if (word_is_source(&ws->p[i]) || word_is_pronoun(&ws->p[i]) ||
		    word_may_speak(ws, &ws->p[i]))
			return true;
	return false;
}

/* The subject after an adjunct that ends before word i: the first noun phrase
 * between commas that can speak, else the one at i. */
static size_t
subject_behind(const struct words *ws, size_t i, size_t v)
{
	size_t k = i, end, tries;

	for (tries = 0; tries < SUBJECT_TRIES && k < v; tries++) {
		end = phrase_end(ws, k, v, false);
		if (holds_speaker(ws, k, end))
			return k;
		if (end < v && !word_is_mark(&ws->p[end], ','))
			return i;	/* it has a verb */
		k = after_comma(ws, k, v);
	}
	return i;
}

/* "Asked about", "Based in" */
static bool
opens_participle(const struct words *ws, const struct text_word *w)
{
	return w->mention < 0 && w->end - w->start > 4 &&
	    slice_ends(word_text(ws, w), SLICE("ed")) &&	/* English */
	    word_has(w + 1, QUOTING_PREP);
}

/* "Two weeks later," "The morning after the vote,": does a noun phrase begin at
 * word i whose head is a word of time, with a comma before any verb? */
static bool
opens_time(const struct words *ws, size_t i, size_t v)
{
	struct phrase s;
	size_t k;

	if (!phrase_find(ws, i, v, &s) || s.end == i)
		return false;
	if (!word_is_time(&ws->p[s.head]) && !word_is_time(&ws->p[s.end]))
		return false;
	for (k = s.head; k < v && !word_is_mark(&ws->p[k], ','); k++)
		if (chunk_is_finite(&ws->p[k]) ||
		    word_has(&ws->p[k], WORD_GENITIVE | QUOTING_COORD))
			return false;
	return k < v;
}

/* Does the sentence begin with an adjunct: "In June", "Asked about it"? */
static bool
opens_adjunct(const struct words *ws, const struct text_word *w)
{
	return word_has(w, QUOTING_PREP | QUOTING_SUB) || word_is_ing(w) ||
	    opens_participle(ws, w);
}

/* The first word that can begin the subject or what comes before it. */
static size_t
after_openers(const struct words *ws, size_t i, size_t v)
{
	while (i < v && (word_has(&ws->p[i], QUOTING_COORD) ||
	    word_is_adverb(&ws->p[i])))
		i++;
	return i;
}

/* Is the last word of a phrase rather its verb: "Two of them resigned Monday"? */
static bool
is_verb_at_end(const struct text_word *w)
{
	return word_has(w, WORD_PAST) && !word_has(w, QUOTING_PERSON);
}

size_t
subject_find(const struct words *ws, size_t lo, size_t v, size_t *subject_end)
{
	size_t far = v < lo + ADJUNCTS_MAX ? v : lo + ADJUNCTS_MAX;
	size_t i = after_openers(ws, lo, v), end;

	if (i < v && (opens_adjunct(ws, &ws->p[i]) || opens_time(ws, i, v))) {
		while (i < far && !word_is_mark(&ws->p[i], ','))
			i++;
		i = subject_behind(ws, i + 1, v);
	}
	end = i < v ? phrase_end(ws, i, v, false) : i;
	if (end > i + 1 && is_verb_at_end(&ws->p[end - 1]))
		end--;
	*subject_end = end;
	return i;
}
