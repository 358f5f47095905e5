/* SPDX-License-Identifier: MIT */
/*
 * The name behind a speaker: rules QS1 to QS8 (rules.tsv). If none of them
 * gives one, it is empty. Who was named last, by gender, and which body, is
 * remembered from sentence to sentence: that is what a pronoun stands for.
 */
#include "base/base.h"
#include "described.h"
#include "gender.h"
#include "joint.h"
#include "likely.h"
#include "named.h"
#include "nation.h"
#include "phrases.h"

#include "data/roles.h"

enum {
	THEY_NEAR = 1,	/* sentences back to whom "they" stands for, */
	IT_NEAR = 2,	/* "it", */
	TOPIC_NEAR = 3,	/* a description of a body, */
	AGAIN_NEAR = 3	/* and one of somebody who was just named */
};

void
speakers_remember(struct speakers *s, struct slice name, enum gender gender)
{
	s->heard = name;
	if (s->reported)
		return;
	s->told = true;
	s->last[0] = s->met = name;
	s->met_sentence = s->sentence;
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
		return s->last[gender_by_classes(w->classes)];
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

static bool
is_plural_verb(const struct text_word *w)
{
	return word_has(w, QUOTING_BASE) && !word_has(w, QUOTING_FINITE);
}

/* Does a body's name end at word i, and no noun phrase that only has it:
 * "the Courier reporter"? */
static bool
is_body(const struct words *ws, size_t i)
{
	return word_is_mention(&ws->p[i], ENTITY_ORG) &&
	    !word_has(&ws->p[phrase_start(ws, i, 0)],
	    QUOTING_PERSON | QUOTING_DET);
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
	if (k == 0 || is_plural_verb(&ws->p[i + 1]))
		return (struct slice){ 0 };	/* "who say": several */
	at = k - 1;
	if (!word_is_mention(&ws->p[at], ENTITY_PERSON))
		at = named_before(ws, k);
	if (at == k && is_body(ws, k - 1))
		at = k - 1;
	if (at == k)
		return (struct slice){ 0 };
	RULE(QS3);
	name = named_mention(ws, at);
	speakers_remember(s, name, GENDER_UNKNOWN);
	return name;
}

struct slice
speakers_joint(struct speakers *s, const struct words *ws, size_t from, size_t to)
{
	struct slice names = joint_names(s->arena, ws, from, to);

	if (names.len > 0) {
		s->group = names;
		s->group_sentence = s->sentence;
	}
	return names;
}

static bool
introduces_one(const struct text_word *w)
{
	return word_has(w, QUOTING_INDEFINITE) || w->id == WORD_ONE;
}

/* Does the description introduce one person, for whom "he" or "she" can stand:
 * by a word of that gender ("his widow"), or as somebody new ("an
 * official")? */
static bool
is_one_person(const struct words *ws, size_t from, size_t head)
{
	struct slice name;
	const struct text_word *w;

	if (word_has(&ws->p[head - 1], QUOTING_PERSON) && gender_by_classes(
	    ws->p[head - 1].classes) != GENDER_UNKNOWN)
		return true;
	if (!introduces_one(&ws->p[from]))
		return false;
	w = &ws->p[named_noun(ws, from, head)];
	name = word_text(ws, w);
	return word_has(w, QUOTING_PERSON) && name.p[name.len - 1] != 's' &&
	    !(dict_find_lower(ws->language->roles, name, NULL) & ROLES_ASKS);
}

/* Remember the name of a body with its country's, if that belongs to it. */
static void
note_nation(struct speakers *s, const struct words *ws, size_t from,
    size_t head, struct slice name)
{
	struct slice full = nation_body(ws, from, head);
	size_t i;

	for (i = 0; i < s->nnations; i++)
		if (slice_eq(s->nations[i].name, name))
			return;
	if (full.len == 0 || s->nnations == SPEAKERS_NATIONS)
		return;
	s->nations[s->nnations].name = name;
	s->nations[s->nnations++].full = full;
}

/* The name with its country's, if it had that before. */
static struct slice
with_nation(const struct speakers *s, struct slice name)
{
	size_t i;

	for (i = 0; i < s->nnations; i++)
		if (slice_eq(s->nations[i].name, name))
			return s->nations[i].full;
	return name;
}

/* QS5, or a person who was tagged as something else. */
static struct slice
body_name(struct speakers *s, const struct words *ws, size_t from, size_t head)
{
	int mention = ws->p[head - 1].mention;
	struct slice name = named_mention(ws, head - 1);

	RULE(QS5);
	if (named_ending(ws, mention, &name)) {
		speakers_remember(s, name, gender_of(s, ws, from, head, name));
		return name;
	}
	if (likely_person(ws->language, name) && !likely_acronym(name))
		speakers_remember(s, name, GENDER_UNKNOWN);
	if (word_is_mention(&ws->p[head - 1], ENTITY_ORG)) {
		note_nation(s, ws, from, head, name);
		remember_body(s, name);
	}
	return name;
}

/* Whoever speaks for a body: that is what is told of next. */
static void
meet_represented(struct speakers *s, const struct words *ws, size_t from,
    size_t head)
{
	const struct text_word *w = &ws->p[head - 1];

	if (head < from + 3 || !word_is_mention(w, ENTITY_ORG))
		return;
	if (!(role_classes(ws, &ws->p[named_noun(ws, from + 1, head)]) &
	    ROLES_SPEAKS))
		return;
	s->topic = named_mention(ws, head - 1);
	s->topic_sentence = s->sentence;
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
		speakers_remember(s, name, gender_of(s, ws, from, head, name));
	return name;
}

/* "the Hollin Courier newspaper" */
static bool
is_named_body(const struct words *ws, size_t from, size_t head)
{
	const struct text_word *w = &ws->p[head - 1];

	if (head <= from + 1 || w->mention >= 0 ||
	    !word_is_mention(w - 1, ENTITY_ORG))
		return false;
	return (role_classes(ws, w) & ROLES_WIDE) &&
	    !named_for(ws, from, head);
}

/* Is the description's noun one for a source whose name is kept back? */
static bool
is_unnamed(const struct speakers *s, const struct words *ws, size_t from,
    size_t head)
{
	size_t i = from + 1 < head ? from + 1 : from;

	return s->unnamed.n > 0 && unnamed_has(&s->unnamed,
	    word_text(ws, &ws->p[named_noun(ws, i, head)]));
}

/* Does the description's noun stand for a body? */
static bool
is_of_body(const struct words *ws, size_t from, size_t head)
{
	return (role_classes(ws, &ws->p[named_noun(ws, from + 1, head)]) &
	    ROLES_BODY) != 0;
}

/* May the description be of that person, by gender and age? */
static bool
may_be_person(const struct speakers *s, const struct words *ws, size_t from,
    size_t head, struct slice name)
{
	enum gender own = gender_by_classes(ws->p[head - 1].classes);
	enum gender g = gender_known(s, ws->language, name);

	return (g == own || g == GENDER_UNKNOWN || own == GENDER_UNKNOWN) &&
	    !described_older(&s->roles, ws, from, head, name);
}

/* The only person whom the text names before byte at; empty if there are
 * others, or none. */
static struct slice
only_person(const struct speakers *s, size_t at)
{
	const struct mentions *ms = s->mentions;
	struct slice only = { 0 };
	size_t i;

	for (i = 0; i < ms->n; i++) {
		const struct mention *m = &ms->p[i];

		if (s->doc->sents[m->sent].start + m->start >= at)
			break;
		if (m->type != ENTITY_PERSON)
			continue;
		if (only.len > 0 && !slice_eq(only, m->name))
			return (struct slice){ 0 };
		only = m->name;
	}
	return only;
}

/* Whom the text has just named: also one who has done nothing yet, if nobody
 * else is named. */
static struct slice
just_named(const struct speakers *s, const struct near *near)
{
	if (near->last.len == 0 && s->met.len == 0)
		return only_person(s, near->at);
	if (s->sentence > s->met_sentence + AGAIN_NEAR)
		return (struct slice){ 0 };
	return near->last;
}

/* QS10: the last person, or body that is called nothing, where the description
 * is one for who was just named. */
static struct described
again_name(const struct speakers *s, const struct words *ws, size_t from,
    size_t head, const struct near *near)
{
	struct described d = { .body = is_of_body(ws, from, head) };
	struct slice last = just_named(s, near);

	if (d.body && !described_has(&s->roles, near->topic))
		d.name = near->topic;
	if (!d.body && may_be_person(s, ws, from, head, last))
		d.name = last;
	if (d.name.len > 0 &&
	    !described_again(s->doc, ws, from, head, near->at))
		d.name.len = 0;
	return d;
}

/* The person or body that a description stands for: QS4, QS9, QS10. */
static struct described
described_as(struct speakers *s, const struct words *ws, size_t from,
    size_t head)
{
	struct near near = { .at = ws->base + ws->p[from].start };
	struct described d;

	if (BY(QS9, is_unnamed(s, ws, from, head)))
		return (struct described){ 0 };
	if (s->group.len == 0 || s->sentence > s->group_sentence + THEY_NEAR)
		near.last = s->met;
	if (s->sentence <= s->topic_sentence + TOPIC_NEAR)
		near.topic = s->topic;
	d = described_name(&s->roles, ws, from, head, &near);
	if (d.name.len > 0)
		s->guess = RULE_QS4;
	if (!d.open || d.name.len > 0)
		return d;
	d = again_name(s, ws, from, head, &near);
	if (BY(QS10, d.name.len > 0))
		s->guess = RULE_QS10;
	return d;
}

struct slice
speaker_described(struct speakers *s, const struct words *ws, size_t from,
    size_t to)
{
	struct described d = described_as(s, ws, from, to);

	return d.body ? (struct slice){ 0 } : d.name;
}

/* A name that nobody tagged, or whom a description stands for. */
static struct slice
description_name(struct speakers *s, const struct words *ws, size_t from,
    size_t head)
{
	const struct text_word *w = &ws->p[head - 1];
	struct described d;
	enum gender g;

	if (named_untagged(ws, head - 1))
		return untagged_source(s, ws, from, head);
	if (BY(QS5, named_capitals(ws, from, head))) {
		remember_body(s, named_text(ws, from, head));
		return s->body;
	}
	if (is_named_body(ws, from, head)) {
		struct slice name = named_mention(ws, head - 2);

		remember_body(s, name);
		return name;
	}
	meet_represented(s, ws, from, head);
	d = described_as(s, ws, from, head);
	g = gender_by_classes(w->classes);
	if (d.name.len > 0 && d.body)
		remember_body(s, d.name);
	else if (d.name.len > 0)
		speakers_remember(s, d.name, g);
	else if (is_one_person(ws, from, head))
		speakers_remember(s, named_text(ws, from, head), g);
	return d.name;
}

/* "the Ohio Democrat", tagged as a name */
static bool
is_tagged_description(const struct words *ws, size_t from, size_t head)
{
	const struct text_word *w = &ws->p[head - 1];
	uint64_t own = role_classes(ws, w);

	return ws->p[from].id == WORD_THE &&
	    !word_is_mention(w, ENTITY_PERSON) &&
	    (own & (ROLES_PERSON | ROLES_EPITHET)) && !(own & ROLES_BODY);
}

/* The names that a source joins: as a whole, in its head, or in what is beside
 * that ("two aides, Quill and ..."); or empty. */
static struct slice
joint_in(struct speakers *s, const struct words *ws, size_t from, size_t head,
    size_t to)
{
	struct slice names = speakers_joint(s, ws, from, to);

	if (names.len == 0)
		names = speakers_joint(s, ws, from, head);
	if (names.len == 0 && head + 1 < to)
		names = speakers_joint(s, ws, head + 1,
		    named_head(ws, head + 1, to));
	return names;
}

/* Does the source's head join speakers of whom not all are named? */
static bool
is_half_named(const struct words *ws, size_t from, size_t head,
    struct slice name)
{
	return named_row(ws, from, head) ||
	    (name.len > 0 && named_another(ws, from, head));
}

/* The name of the person at word at, if one is there, or of whom a comma puts
 * beside the head; or empty. */
static struct slice
person_name(const struct words *ws, size_t at, size_t head, size_t to)
{
	return at < to && word_is_mention(&ws->p[at], ENTITY_PERSON) ?
	    named_mention(ws, at) : named_beside(ws, head, to);
}

/* The name of a single word; false if it stands for no other. */
static bool
word_name(struct speakers *s, const struct words *ws, size_t i,
    struct slice *name)
{
	const struct text_word *w = &ws->p[i];

	if (word_alone_has(w, QUOTING_SUBJECT | QUOTING_OBJECT_PRONOUN))
		*name = pronoun_name(s, w);
	else if (word_has(w, QUOTING_RELATIVE))
		*name = relative_name(s, ws, i);
	else
		return false;
	return true;
}

/* The same without the name of a body's country. */
static struct slice
bare_name(struct speakers *s, const struct words *ws, size_t from, size_t to)
{
	size_t head = named_head(ws, from, to), at;
	struct slice name, joint;
	bool described;

	s->guess = RULE_NONE;
	if (from == to)
		return (struct slice){ 0 };
	if (to - from == 1 && word_name(s, ws, from, &name))
		return name;
	if (head == from)
		return (struct slice){ 0 };
	s->body = (struct slice){ 0 };
	joint = joint_in(s, ws, from, head, to);
	described = joint.len == 0 && named_for(ws, from, head);
	at = named_person(ws, from, head, to, described);
	name = person_name(ws, at, head, to);
	if (joint.len == 0 && is_half_named(ws, from, head, name))
		return (struct slice){ 0 };
	if (BY(QS1, name.len > 0)) {
		speakers_remember(s, name, gender_of(s, ws, from, at, name));
		return joint.len > 0 ? joint : name;
	}
	if (joint.len > 0)
		return joint;
	if (!word_is_name(&ws->p[head - 1]) || described ||
	    is_tagged_description(ws, from, head))
		return description_name(s, ws, from, head);
	return body_name(s, ws, from, head);
}

struct slice
speaker_name(struct speakers *s, const struct words *ws, size_t from, size_t to)
{
	return with_nation(s, bare_name(s, ws, from, to));
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
speakers_begin(struct speakers *s, const struct language *language,
    struct document *d, const struct mentions *ms, struct slice author)
{
	struct roles roles = s->roles;
	struct unnamed unnamed = s->unnamed;

	*s = (struct speakers){ .author = author, .roles = roles,
	    .unnamed = unnamed, .doc = d, .mentions = ms,
	    .arena = &d->arena };
	gender_find_titles(s, language, d, ms);
	roles_find(&s->roles, language, d, ms);
	unnamed_find(&s->unnamed, language, d);
}

void
speakers_free(struct speakers *s)
{
	roles_free(&s->roles);
}
