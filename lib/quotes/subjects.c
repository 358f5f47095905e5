/* SPDX-License-Identifier: MIT */
/*
 * Whom the sentences between quotations are about: their subjects, or who else
 * is named in full. They are whom "he", "she" and "they" stand for next, and
 * the body that a description can stand for.
 */
#include "base/base.h"
#include "chunks.h"
#include "gender.h"
#include "likely.h"
#include "named.h"
#include "nouns.h"

enum { BESIDE_MAX = 12 };	/* words of what is beside a subject */

/* Remember somebody who stands beside the one whom the text is about: only where
 * he or she can stand for nobody else so far, where the paragraph opens with
 * them, or where the first word says that they differ: "His sister, Ann
 * Quill". */
static void
remember_beside(struct speakers *s, const struct text_word *first,
    bool opens, struct slice name, enum gender g)
{
	enum gender owner = gender_by_classes(first->classes);
	bool other = word_has(first, QUOTING_POSSESSIVE) && g != owner &&
	    g != GENDER_UNKNOWN && owner != GENDER_UNKNOWN;

	if (s->last[g].len == 0 || opens || other)
		speakers_remember(s, name, g);
	s->told = true;
	s->met = name;
	s->met_sentence = s->sentence;
}

/* The person whom the comma at word end puts beside a subject that is a
 * person without a name: "Its chairman, Sir Desmond Orr, is to retire". */
static void
subject_apposition(struct speakers *s, const struct words *ws, size_t from,
    size_t end)
{
	size_t i, to = end + BESIDE_MAX < ws->n ? end + BESIDE_MAX : ws->n;
	struct slice name;
	bool tagged;

	if (end == from || !word_is_mark(&ws->p[end], ','))
		return;
	i = named_after_titles(ws, end + 1, to);
	tagged = i < to && word_is_mention(&ws->p[i], ENTITY_PERSON);
	if (tagged)
		name = named_mention(ws, i);
	else
		name = named_beside(ws, end, to);
	if (name.len > 0)
		remember_beside(s, &ws->p[from], tagged && from == 0, name,
		    gender_of(s, ws, from, i, name));
}

/* Does the subject begin with "her" or "his", or is nothing but a "not" told of
 * it: "Her aide Bo Marl", "Bo Marl was not there"? */
static bool
is_beside(const struct words *ws, size_t from, size_t end)
{
	const struct text_word *w = &ws->p[end];

	if (word_has(&ws->p[from], QUOTING_POSSESSIVE))
		return true;
	return end + 1 < ws->n && word_has(w, QUOTING_BE) &&
	    word_has(w + 1, QUOTING_NEGATION);
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

/* The others whom a subject names beside its first person: "Quill and Marl". */
static void
remember_others(struct speakers *s, const struct words *ws, size_t i,
    size_t end, enum gender first)
{
	int mention = ws->p[i].mention;

	for (; i < end; i++) {
		const struct text_word *w = &ws->p[i];
		struct slice name;
		enum gender g;

		if (w->mention == mention || !word_is_mention(w, ENTITY_PERSON) ||
		    is_inner(ws, i))
			continue;
		mention = w->mention;
		name = named_mention(ws, i);
		g = gender_of(s, ws, i, i, name);
		if (g != GENDER_UNKNOWN && g != first && !s->reported)
			s->last[g] = name;
	}
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

/* Does what somebody calls the name at word i come behind it: "called Quill a
 * fool"? */
static bool
calls(const struct words *ws, size_t i)
{
	int mention = ws->p[i].mention;

	while (i < ws->n && ws->p[i].mention == mention)
		i++;
	return word_has(&ws->p[i], QUOTING_DET | QUOTING_POSSESSIVE |
	    WORD_QUOTED);
}

/* "named Quill" */
static bool
gives_name(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	if (i + 1 >= ws->n || chunk_kind(w) != CHUNK_VERB ||
	    chunk_is_finite(w))
		return false;
	return word_may_speak(ws, w - 1) && !calls(ws, i + 1) &&
	    (w->id == WORD_NAMED || w->id == WORD_CALLED) &&
	    word_is_mention(w + 1, ENTITY_PERSON);
}

/* The person at word i of the subject. */
static void
subject_person(struct speakers *s, const struct words *ws, size_t from,
    size_t i, size_t end, bool joint)
{
	struct slice name = named_mention(ws, i);
	enum gender g = gender_of(s, ws, from, i, name);

	if (is_beside(ws, from, end)) {
		remember_beside(s, &ws->p[from], false, name, g);
		return;
	}
	speakers_remember(s, name, g);
	if (joint)
		remember_others(s, ws, i, end, g);
}

void
speakers_subject(struct speakers *s, const struct words *ws, size_t from,
    size_t to)
{
	size_t i, end = named_head(ws, from, to);
	struct slice name;
	bool joint = false;

	s->sentence++;
	if (is_aged(ws, from, end)) {
		speakers_remember(s, named_text(ws, from, end), GENDER_UNKNOWN);
		return;
	}
	if (from < end)
		joint = speakers_joint(s, ws, from, end).len > 0;
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
		subject_person(s, ws, from, i, end, joint);
		return;
	}
	if (end > from && gives_name(ws, end)) {
		name = named_mention(ws, end + 1);
		speakers_remember(s, name, gender_of(s, ws, from, end, name));
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
