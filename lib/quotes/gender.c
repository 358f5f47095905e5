/* SPDX-License-Identifier: MIT */
/*
 * He or she: by what the text calls the person, at the name or anywhere ("Mr.",
 * "the widow"), else by the first name.
 */
#include "base/base.h"
#include "gender.h"

#include "data/gazetteer.h"
#include "data/roles.h"

enum { TITLE_MAX = 8 };	/* bytes of "Mrs" with its blanks */

enum gender
gender_by_classes(uint64_t classes)
{
	if (classes & QUOTING_MALE)
		return classes & QUOTING_FEMALE ? GENDER_UNKNOWN : GENDER_MALE;
	return classes & QUOTING_FEMALE ? GENDER_FEMALE : GENDER_UNKNOWN;
}

/* The text says so. */
static void
gender_note(struct speakers *s, struct slice name, enum gender g)
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

/* By what the gazetteer says of the first name. */
enum gender
gender_leaning(const struct language *l, struct slice name)
{
	size_t n = slice_find(name, SLICE(" "));
	uint64_t bits = dict_find(l->gazetteer, slice_part(name, 0, n), NULL);

	if (!(bits & GAZETTEER_GIVEN) || (n == name.len &&
	    bits & GAZETTEER_FAMILY))
		return GENDER_UNKNOWN;
	if (bits & GAZETTEER_MALE)
		return bits & GAZETTEER_FEMALE ? GENDER_UNKNOWN : GENDER_MALE;
	return bits & GAZETTEER_FEMALE ? GENDER_FEMALE : GENDER_UNKNOWN;
}

bool
gender_is_both(const struct language *l, struct slice name)
{
	struct slice first = slice_part(name, 0, slice_find(name, SLICE(" ")));

	return (dict_find_lower(l->roles, first, NULL) & ROLES_UNISEX) != 0;
}

enum gender
gender_stated(const struct speakers *s, struct slice name, bool *stated)
{
	size_t i;

	*stated = false;
	for (i = 0; i < s->nknown; i++)
		if (slice_eq(s->known[i].name, name)) {
			*stated = true;
			return s->known[i].gender;
		}
	return GENDER_UNKNOWN;
}

enum gender
gender_known(const struct speakers *s, const struct language *l,
    struct slice name)
{
	bool stated;
	enum gender g = gender_stated(s, name, &stated);

	if (stated)
		return g;
	return gender_is_both(l, name) ? GENDER_UNKNOWN :
	    gender_leaning(l, name);
}

enum gender
gender_of(struct speakers *s, const struct words *ws, size_t from, size_t at,
    struct slice name)
{
	size_t i;
	enum gender g;

	for (i = at; i-- > from;) {
		if (!word_has(&ws->p[i], QUOTING_TITLE | QUOTING_PERSON) ||
		    word_has(&ws->p[i + 1], WORD_GENITIVE))
			continue;
		g = gender_by_classes(ws->p[i].classes);
		if (g == GENDER_UNKNOWN)
			continue;
		gender_note(s, name, g);
		return g;
	}
	return gender_known(s, ws->language, name);
}

/* The word in front of the name at byte at, if it has a capital and is no longer
 * than a title that tells it; else empty. */
static struct slice
title_before(struct slice t, size_t at)
{
	struct slice w;
	size_t from;

	if (at < 3 || t.p[at - 1] != ' ')
		return (struct slice){ 0 };
	from = role_word_start(t, at - 1);
	w = slice_part(t, from, at - 1);
	return w.len < TITLE_MAX && role_is_capital(w) ? w :
	    (struct slice){ 0 };
}

void
gender_find_titles(struct speakers *s, const struct language *l,
    const struct document *d, const struct mentions *ms)
{
	size_t i;
	uint64_t classes;
	enum gender g;

	for (i = 0; i < ms->n; i++) {
		const struct mention *m = &ms->p[i];
		struct slice t = d->sents[m->sent].text;

		if (m->type > ENTITY_PLACE || m->name.len == 0)
			continue;
		classes = word_classes(l, title_before(t, m->start));
		g = gender_by_classes(classes);
		if (g != GENDER_UNKNOWN && (classes & QUOTING_TITLE) != 0)
			gender_note(s, m->name, g);
	}
}
