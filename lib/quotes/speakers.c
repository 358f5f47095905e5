/* SPDX-License-Identifier: MIT */
/*
 * The name behind a speaker: rules QS1 to QS8 (rules.tsv). If none of them
 * gives one, it is empty. Who was named last, by gender, and which body, is
 * remembered from sentence to sentence: that is what a pronoun stands for.
 */
#include "base/base.h"
#include "described.h"
#include "joint.h"
#include "likely.h"
#include "named.h"
#include "phrases.h"
#include "speakers.h"

#include "data/gazetteer.h"
#include "data/roles.h"

enum {
	THEY_NEAR = 1,	/* sentences back to whom "they" stands for, */
	IT_NEAR = 2,	/* "it", */
	TOPIC_NEAR = 3,	/* and a description of a body */
	BESIDE_MAX = 12,	/* words of what is beside a subject */
	TITLE_MAX = 8 /* bytes of "Mrs" with its blanks */
};

static enum gender
gender_of_classes(uint64_t classes)
{
	if (classes & QUOTING_MALE)
		return classes & QUOTING_FEMALE ? GENDER_UNKNOWN : GENDER_MALE;
	return classes & QUOTING_FEMALE ? GENDER_FEMALE : GENDER_UNKNOWN;
}

/* The text says so. */
static void
know(struct speakers *s, struct slice name, enum gender g)
{
	size_t i;

	for (i = 0; i < s->nknown; i++)
		if (slice_eq(s->known[i].name, name))
			return;
	if (s->nknown == SPEAKERS_KNOWN)
		return;
	s->known[s->nknown].name = name;
	s->known[s->nknown++].gender = g;
}

/* By what the text calls the person here or called the person before ("Mr.",
 * "the widow"), else by the first name. */
static enum gender
gender_of(struct speakers *s, const struct words *ws, size_t from, size_t at,
    struct slice name)
{
	size_t i, n;
	uint64_t bits;
	enum gender g;

	for (i = at; i-- > from;) {
		if (!word_has(&ws->p[i], QUOTING_TITLE | QUOTING_PERSON) ||
		    (i + 1 < ws->n && word_has(&ws->p[i + 1], WORD_GENITIVE)))
			continue;
		g = gender_of_classes(ws->p[i].classes);
		if (g == GENDER_UNKNOWN)
			continue;
		know(s, name, g);
		return g;
	}
	for (i = 0; i < s->nknown; i++)
		if (slice_eq(s->known[i].name, name))
			return s->known[i].gender;
	n = slice_find(name, SLICE(" "));
	bits = dict_find(ws->language->gazetteer, slice_part(name, 0, n), NULL);
	if (!(bits & GAZETTEER_GIVEN) || (n == name.len &&
	    bits & GAZETTEER_FAMILY))
		return GENDER_UNKNOWN;
	if (bits & GAZETTEER_MALE)
		return bits & GAZETTEER_FEMALE ? GENDER_UNKNOWN : GENDER_MALE;
	return bits & GAZETTEER_FEMALE ? GENDER_FEMALE : GENDER_UNKNOWN;
}

static void
remember(struct speakers *s, struct slice name, enum gender gender)
{
	if (s->reported)
		return;
	s->told = true;
	s->last[0] = name;
	if (gender != GENDER_FEMALE)
		s->last[GENDER_MALE] = name;
	if (gender != GENDER_MALE)
		s->last[GENDER_FEMALE] = name;
}

static void
remember_body(struct speakers *s, struct slice name)
{
	s->body = s->topic = name;
	s->body_sentence = s->topic_sentence = s->sentence;
}

/* QS2, QS6, QS7, QS8 */
static struct slice
pronoun_name(struct speakers *s, const struct text_word *w)
{
	if (word_has(w, QUOTING_MALE | QUOTING_FEMALE)) {
		s->guess = RULE_QS2;
		return s->last[gender_of_classes(w->classes)];
	}
	if (w->id == WORD_I && word_has(w, WORD_CAPITAL))
		return BY(QS6, s->author.len > 0) ? s->author :
		    (struct slice){ 0 };
	if (w->id == WORD_THEY) {
		if (s->sentence > s->group_sentence + THEY_NEAR)
			return (struct slice){ 0 };
		s->group_sentence = s->sentence;
		return s->group;
	}
	if (w->id == WORD_IT && s->sentence <= s->body_sentence + IT_NEAR) {
		s->body_sentence = s->sentence;
		s->guess = RULE_QS8;
		return s->body;
	}
	return (struct slice){ 0 };
}

/* QS3: the name that the relative pronoun at word i follows, perhaps with an
 * apposition between them. */
static struct slice
relative_name(struct speakers *s, const struct words *ws, size_t i)
{
	size_t k = i, at;
	struct slice name;

	if (k > 1 && word_has(&ws->p[k - 1], WORD_PUNCT))
		k--;
	if (k == 0 || (i + 1 < ws->n && word_has(&ws->p[i + 1],
	    QUOTING_BASE) && !word_has(&ws->p[i + 1], QUOTING_FINITE)))
		return (struct slice){ 0 };	/* "who say": several */
	at = k - 1;
	if (!word_is_mention(&ws->p[at], ENTITY_PERSON))
		at = named_before(ws, k);
	if (at == k && word_is_mention(&ws->p[k - 1], ENTITY_ORG) &&
	    !word_has(&ws->p[phrase_start(ws, k - 1, 0)],
	    QUOTING_PERSON | QUOTING_DET))
		at = k - 1;
	if (at == k)
		return (struct slice){ 0 };
	RULE(QS3);
	name = named_mention(ws, at);
	remember(s, name, GENDER_UNKNOWN);
	return name;
}

/* The names that words [from..to) join; remembers them for "they". */
static struct slice
joint_name(struct speakers *s, const struct words *ws, size_t from, size_t to)
{
	struct slice names = joint_names(s->arena, ws, from, to);

	if (names.len > 0) {
		s->group = names;
		s->group_sentence = s->sentence;
	}
	return names;
}

/* Does the description introduce one person, for whom "he" or "she" can stand:
 * by a word of that gender ("his widow"), or as somebody new ("an
 * official")? */
static bool
is_one_person(const struct words *ws, size_t from, size_t head)
{
	struct slice name;
	size_t i = from;

	if (word_has(&ws->p[head - 1], QUOTING_PERSON) && gender_of_classes(
	    ws->p[head - 1].classes) != GENDER_UNKNOWN)
		return true;
	if (!word_has(&ws->p[from], QUOTING_INDEFINITE) &&
	    ws->p[from].id != WORD_ONE)
		return false;
	while (i + 1 < head && (ws->p[i + 1].mention >= 0 || !word_has(
	    &ws->p[i + 1], QUOTING_PREP | QUOTING_RELATIVE)))
		i++;
	name = word_text(ws, &ws->p[i]);
	return word_has(&ws->p[i], QUOTING_PERSON) &&
	    name.p[name.len - 1] != 's' &&
	    !(dict_find_lower(ws->language->roles, name, NULL) & ROLES_ASKS);
}

/* QS5, or a person who was tagged as something else. */
static struct slice
body_name(struct speakers *s, const struct words *ws, size_t from, size_t head)
{
	int mention = ws->p[head - 1].mention;
	struct slice name = named_mention(ws, head - 1);

	RULE(QS5);
	if (named_ending(ws, mention, &name)) {
		remember(s, name, gender_of(s, ws, from, head, name));
		return name;
	}
	if (likely_person(ws->language, name) && !likely_acronym(name))
		remember(s, name, GENDER_UNKNOWN);
	if (word_is_mention(&ws->p[head - 1], ENTITY_ORG))
		remember_body(s, name);
	return name;
}

/* The name that such a source ends with; empty if it is not clear. */
static struct slice
untagged_source(struct speakers *s, const struct words *ws, size_t from,
    size_t head)
{
	size_t i = named_last(ws, from, head);
	struct slice name = named_text(ws, i, head);

	if (i == head)
		return name;
	if (named_ending(ws, (int)ws->mentions->n, &name) ||
	    likely_name(ws->language, name) ||
	    (i > from &&
	    word_has(&ws->p[i - 1], QUOTING_TITLE | QUOTING_PERSON)))
		remember(s, name, gender_of(s, ws, from, head, name));
	return name;
}

/* "the Hollin Courier newspaper" */
static bool
is_named_body(const struct words *ws, size_t from, size_t head)
{
	const struct text_word *w = &ws->p[head - 1];

	return head > from + 1 && w->mention < 0 &&
	    word_is_mention(w - 1, ENTITY_ORG) &&
	    (dict_find_lower(ws->language->roles, word_text(ws, w), NULL) &
	    ROLES_WIDE) != 0 &&
	    !named_for(ws, from, head);
}

/* QS4, or a name that nobody tagged. */
static struct slice
description_name(struct speakers *s, const struct words *ws, size_t from,
    size_t head)
{
	const struct text_word *w = &ws->p[head - 1];
	struct slice name = named_text(ws, from, head);
	struct near near = { .at = ws->base + ws->p[from].start };
	enum gender g;
	bool body = false;

	if (named_untagged(ws, head - 1))
		return untagged_source(s, ws, from, head);
	if (is_named_body(ws, from, head)) {
		name = named_mention(ws, head - 2);
		remember_body(s, name);
		return name;
	}
	if (s->group.len == 0 || s->sentence > s->group_sentence + THEY_NEAR)
		near.last = s->last[0];
	if (s->sentence <= s->topic_sentence + TOPIC_NEAR)
		near.topic = s->topic;
	name = described_name(&s->roles, ws, from, head, &near, &body);
	if (name.len > 0)
		s->guess = RULE_QS4;
	g = gender_of_classes(w->classes);
	if (name.len > 0 && body)
		remember_body(s, name);
	else if (name.len > 0)
		remember(s, name, g);
	else if (is_one_person(ws, from, head))
		remember(s, named_text(ws, from, head), g);
	return name;
}

struct slice
speaker_name(struct speakers *s, const struct words *ws, size_t from, size_t to)
{
	size_t head = named_head(ws, from, to), at;
	struct slice name, joint;
	const struct text_word *w = &ws->p[from];
	bool described;

	s->guess = RULE_NONE;
	if (from == to)
		return (struct slice){ 0 };
	if (to - from == 1 && word_has(w, QUOTING_SUBJECT |
	    QUOTING_OBJECT_PRONOUN) && w->mention < 0)
		return pronoun_name(s, w);
	if (to - from == 1 && word_has(w, QUOTING_RELATIVE))
		return relative_name(s, ws, from);
	if (head == from)
		return (struct slice){ 0 };
	s->body = (struct slice){ 0 };
	joint = joint_name(s, ws, from, to);
	if (joint.len == 0)
		joint = joint_name(s, ws, from, head);
	if (joint.len == 0 && head + 1 < to)	/* "two aides, Quill and ..." */
		joint =
		    joint_name(s, ws, head + 1, named_head(ws, head + 1, to));
	described = joint.len == 0 && named_for(ws, from, head);
	at = named_person(ws, from, head, to, described);
	if (at < to && word_is_mention(&ws->p[at], ENTITY_PERSON))
		name = named_mention(ws, at);
	else
		name = named_beside(ws, head, to);
	if (joint.len == 0 && (named_row(ws, from, head) ||
	    (name.len > 0 && named_another(ws, from, head))))
		return (struct slice){ 0 };
	if (BY(QS1, name.len > 0)) {
		remember(s, name, gender_of(s, ws, from, at, name));
		return joint.len > 0 ? joint : name;
	}
	if (joint.len > 0)
		return joint;
	if (word_is_name(&ws->p[head - 1]) && !described)
		return body_name(s, ws, from, head);
	return description_name(s, ws, from, head);
}

/* The person whom the comma at word end puts beside a subject that is a
 * person without a name: "Its chairman, Sir Desmond Orr, is to retire". */
static void
subject_apposition(struct speakers *s, const struct words *ws, size_t from,
    size_t end)
{
	size_t i = end + 1,
	    to = end + BESIDE_MAX < ws->n ? end + BESIDE_MAX : ws->n;
	struct slice name;

	if (end == from || end >= ws->n || !word_is_mark(&ws->p[end], ','))
		return;
	while (i < to && word_has(&ws->p[i], QUOTING_TITLE) &&
	    ws->p[i].mention < 0)
		i++;
	if (i < to && word_is_mention(&ws->p[i], ENTITY_PERSON))
		name = named_mention(ws, i);
	else
		name = named_beside(ws, end, to);
	if (name.len > 0)
		remember(s, name, gender_of(s, ws, from, i, name));
}

/* Is the subject a name that nobody tagged, by an age after it: "Odd Vestre,
 * 63, ..."? */
static bool
is_aged(const struct words *ws, size_t from, size_t end)
{
	const struct text_word *p = ws->p;
	size_t i = from;

	while (i < end && p[i].mention < 0 && word_has(&p[i], WORD_CAPITAL))
		i++;
	return i > from + 1 && i == end && end + 2 < ws->n &&
	    word_is_mark(&p[end], ',') && word_has(&p[end + 1], WORD_DIGIT) &&
	    word_is_mark(&p[end + 2], ',');
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
	remember(s, name, GENDER_UNKNOWN);
	s->topic = name;
	s->topic_sentence = s->sentence;
}

void
speakers_sentence(struct speakers *s, bool reported)
{
	s->reported = reported;
	s->told = false;
}

void
speakers_reporter(struct speakers *s)
{
	s->reported = false;
}

void
speakers_subject(struct speakers *s, const struct words *ws, size_t from,
    size_t to)
{
	size_t i, end = named_head(ws, from, to);
	struct slice name;

	s->sentence++;
	if (is_aged(ws, from, end)) {
		remember(s, named_text(ws, from, end), GENDER_UNKNOWN);
		return;
	}
	if (from < end)
		joint_name(s, ws, from, end);
	for (i = from; i < end; i++) {
		const struct text_word *w = &ws->p[i];

		if (word_has(w, QUOTING_PREP) && w->mention < 0 &&
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
		remember(s, name, gender_of(s, ws, from, i, name));
		return;
	}
	subject_apposition(s, ws, from, end);
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
		    (i + 1 < hi &&
		    (w[1].mention == w->mention ||
		    word_has(&w[1], WORD_GENITIVE))))
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

/* Whom the document calls Mr or Mrs anywhere. */
static void
find_titles(struct speakers *s, const struct language *l,
    const struct document *d, const struct mentions *ms)
{
	size_t i, from;
	uint64_t classes;
	enum gender g;

	for (i = 0; i < ms->n; i++) {
		const struct mention *m = &ms->p[i];
		struct slice t = d->sents[m->sent].text;

		if (m->type > ENTITY_PLACE || m->start < 3 ||
		    t.p[m->start - 1] != ' ' || m->name.len == 0)
			continue;
		for (from = m->start - 1; from > 0 && t.p[from - 1] != ' ' &&
		    from + TITLE_MAX > m->start;
		    from--)
			continue;
		if (t.p[from] < 'A' || t.p[from] > 'Z')
			continue;
		classes = word_classes(l, slice_part(t, from, m->start - 1));
		g = gender_of_classes(classes);
		if (g != GENDER_UNKNOWN && (classes & QUOTING_TITLE) != 0)
			know(s, m->name, g);
	}
}

void
speakers_begin(struct speakers *s, const struct language *language,
    struct document *d, const struct mentions *ms, struct slice author)
{
	struct roles roles = s->roles;

	*s = (struct speakers){ .author = author, .roles = roles,
	    .arena = &d->arena };
	find_titles(s, language, d, ms);
	roles_find(&s->roles, language, d, ms);
}

void
speakers_free(struct speakers *s)
{
	roles_free(&s->roles);
}
