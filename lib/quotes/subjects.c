/* SPDX-License-Identifier: MIT */
/*
 * Whom the sentences between quotations are about: their subjects, or who else
 * is named in full. They are whom "he", "she" and "they" stand for next, and
 * the body that a description can stand for.
 */
#include "base/base.h"
#include "gender.h"
#include "likely.h"
#include "named.h"

enum { BESIDE_MAX = 12 };	/* words of what is beside a subject */

/* The person whom the comma at word end puts beside a subject that is a
 * person without a name: "Its chairman, Sir Desmond Orr, is to retire". */
static void
subject_apposition(struct speakers *s, const struct words *ws, size_t from,
    size_t end)
{
	size_t i, to = end + BESIDE_MAX < ws->n ? end + BESIDE_MAX : ws->n;
	struct slice name;

	if (end == from || !word_is_mark(&ws->p[end], ','))
		return;
	i = named_after_titles(ws, end + 1, to);
	if (i < to && word_is_mention(&ws->p[i], ENTITY_PERSON))
		name = named_mention(ws, i);
	else
		name = named_beside(ws, end, to);
	if (name.len > 0)
		speakers_remember(s, name, gender_of(s, ws, from, i, name));
}

/* ", 63," */
static bool
is_age_between_commas(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	return i + 2 < ws->n && word_is_mark(w, ',') &&
	    word_has(w + 1, WORD_DIGIT) && word_is_mark(w + 2, ',');
}

/* Is the subject a name that nobody tagged, by an age after it: "Odd Vestre,
 * 63, ..."? */
static bool
is_aged(const struct words *ws, size_t from, size_t end)
{
	const struct text_word *p = ws->p;
	size_t i;

	for (i = from; i < end; i++)
		if (!word_alone_has(&p[i], WORD_CAPITAL))
			return false;
	return end > from + 1 && is_age_between_commas(ws, end);
}

/* Is the subject, which begins and may end with word i, a single name that
 * nobody tagged? */
static bool
is_lone_name(const struct words *ws, size_t i, size_t end)
{
	const struct text_word *w = &ws->p[i];

	return named_untagged(ws, i) && ws->text.p[w->end - 1] != 's' &&
	    (i + 1 == end || !word_has(&w[1], WORD_CAPITAL | WORD_GENITIVE));
}

/* Does the mention of a person go on or own something or somebody after word i:
 * "Quill's aide", "the Quill administration"? */
static bool
is_inner(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	return i + 1 < ws->n &&
	    (w[1].mention == w->mention || word_has(&w[1], WORD_GENITIVE |
	    QUOTING_PERSON | QUOTING_BODY));
}

static void
subject_body(struct speakers *s, struct slice name)
{
	s->topic = name;
	s->topic_sentence = s->sentence;
	if (!slice_eq(s->topic, s->body))
		s->body = (struct slice){ 0 };
}

/* A single name that nobody tagged, if it is a known one. */
static void
subject_lone_name(struct speakers *s, const struct words *ws, size_t i)
{
	struct slice name = named_text(ws, i, i + 1);

	if (!named_ending(ws, (int)ws->mentions->n, &name) &&
	    !likely_name(ws->language, name))
		return;
	speakers_remember(s, name, GENDER_UNKNOWN);
	s->topic = name;
	s->topic_sentence = s->sentence;
}

void
speakers_subject(struct speakers *s, const struct words *ws, size_t from,
    size_t to)
{
	size_t i, end = named_head(ws, from, to);
	struct slice name;

	s->sentence++;
	if (is_aged(ws, from, end)) {
		speakers_remember(s, named_text(ws, from, end), GENDER_UNKNOWN);
		return;
	}
	if (from < end)
		speakers_joint(s, ws, from, end);
	for (i = from; i < end; i++) {
		const struct text_word *w = &ws->p[i];

		if (word_alone_has(w, QUOTING_PREP) &&
		    named_for(ws, from, end))
			return;
		if (word_is_mention(w, ENTITY_ORG))
			subject_body(s, ws->mentions->p[w->mention].name);
		if (i == from && is_lone_name(ws, i, end)) {
			subject_lone_name(s, ws, i);
			return;
		}
		if (!word_is_mention(w, ENTITY_PERSON) || is_inner(ws, i))
			continue;
		name = named_mention(ws, i);
		speakers_remember(s, name, gender_of(s, ws, from, i, name));
		return;
	}
	subject_apposition(s, ws, from, end);
}

/* Does the mention that the word is in go on or own something after it? */
static bool
goes_on(const struct text_word *w)
{
	return w[1].mention == w->mention || word_has(&w[1], WORD_GENITIVE);
}

void
speakers_named(struct speakers *s, const struct words *ws, size_t lo, size_t hi)
{
	size_t i, k;
	struct slice name;
	enum gender g;

	if (s->told)
		return;
	for (i = lo; i < hi; i++) {
		const struct text_word *w = &ws->p[i];

		if (!word_is_mention(w, ENTITY_PERSON) ||
		    (i + 1 < hi && goes_on(w)))
			continue;
		name = named_mention(ws, i);
		for (k = i; k > lo && ws->p[k - 1].mention == w->mention; k--)
			continue;
		if (k == i)		/* one word: no introduction */
			continue;
		g = gender_of(s, ws, k > lo ? k - 1 : k, k, name);
		if (g != GENDER_UNKNOWN)
			s->last[0] = s->last[g] = name;
	}
}
