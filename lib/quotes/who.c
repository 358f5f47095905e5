/* SPDX-License-Identifier: MIT */
/*
 * Detection notes in the order of the text what tells whom a pronoun or a
 * description stands for: sentences, their subjects, the sources of quotations,
 * and sentences in which nothing is said. When it is done with the document,
 * this pass goes over these events once. What an event says about later ones is
 * known by then, so that nobody is remembered who has to be forgotten again:
 * that the sentence is reported by somebody else stands where it begins.
 */
#include <string.h>

#include "base/base.h"
#include "finder.h"
#include "gender.h"

enum { PRONOUN_MAX = 3 };	/* bytes of a pronoun: she, his, our */

long
event_add(struct events *es, enum event_kind kind, const struct para *para,
    struct stretch words)
{
	es->p = mem_grow(es->p, &es->cap, es->n + 1, sizeof(*es->p));
	es->p[es->n] = (struct event){ .kind = kind, .para = para,
	    .words = words };
	if (kind == EVENT_SOURCE || kind == EVENT_LAST)
		es->asked = es->n + 1;
	return (long)es->n++;
}

/* Is the stretch he or she alone? */
static bool
is_he_or_she(const struct words *ws, struct stretch s)
{
	const struct text_word *w = &ws->p[s.from];

	return s.to == s.from + 1 && word_alone_has(w, QUOTING_SUBJECT |
	    QUOTING_OBJECT_PRONOUN) &&
	    gender_by_classes(w->classes) != GENDER_UNKNOWN;
}

/* Does the word at i begin the paragraph, or is there only a quotation before
 * it? */
static bool
opens(const struct words *ws, size_t i)
{
	while (i > 0 && word_has(&ws->p[i - 1], WORD_PUNCT | WORD_QUOTED))
		i--;
	return i == 0;
}

static struct rank_query
query_of(const struct finder *f, const struct event *e)
{
	const struct words *ws = &f->words;
	const struct text_word *w = &ws->p[e->words.from];

	return (struct rank_query){ .place = { .at = ws->base + w->start,
	    .how = NAMED_SOURCE }, .gender = gender_by_classes(w->classes),
	    .rules = e->name, .content = e->content, .talks = e->talks,
	    .opens = opens(ws, e->words.from) };
}

/* Let the ranking answer whom a pronoun stands for that speaks. */
static void
rank(struct finder *f, struct event *e)
{
	struct rank_query q = query_of(f, e);
	struct slice name = rank_choose(&f->ranker, &q, &e->share);

	if (f->ranker.able)
		e->name = name;
}

static void
note_role(struct finder *f, const struct event *e, enum naming how)
{
	people_role(&f->ranker.people, &f->words, e->words.from, e->words.to,
	    how, f->speakers.heard);
}

/* Whom "I" stands for in the paragraph: the author, if nobody else answers or
 * writes there. */
static struct slice
who_is_i(const struct finder *f, const struct para *para)
{
	struct stretch guests = f->form.guests;

	return guests.from <= para->first && para->first < guests.to ?
	    (struct slice){ 0 } : f->author;
}

static void
resolve_source(struct finder *f, struct event *e)
{
	struct speakers *s = &f->speakers;

	s->author = who_is_i(f, e->para);
	e->name = speaker_name(s, &f->words, e->words.from, e->words.to);
	e->guess = s->guess;
	if (is_he_or_she(&f->words, e->words))
		rank(f, e);
	else
		note_role(f, e, NAMED_SOURCE);
}

/* Is the paragraph a caption or heading, by its label or for want of a stop? */
static bool
is_aside(const struct finder *f, const struct para *para)
{
	struct slice label = f->doc->sents[para->first].label;
	char last = para->text.len > 0 ? para->text.p[para->text.len - 1] : 0;

	return slice_is(label, "caption") || slice_is(label, "heading") ||
	    utf8_byte_is(last, UTF8_LOWER | UTF8_UPPER | UTF8_DIGIT);
}

static void
resolve_event(struct finder *f, struct event *e)
{
	struct speakers *s = &f->speakers;

	s->heard = (struct slice){ 0 };
	switch (e->kind) {
	case EVENT_SENTENCE:
		speakers_sentence(s, e->reported);
		rank_sentence(&f->ranker, &f->words, e->words.from,
		    e->words.to, is_aside(f, e->para), e->reported);
		break;
	case EVENT_REPORTER:
		speakers_reporter(s);
		break;
	case EVENT_SUBJECT:
		speakers_subject(s, &f->words, e->words.from, e->words.to);
		note_role(f, e, NAMED_SUBJECT);
		break;
	case EVENT_NAMED:
		speakers_named(s, &f->words, e->words.from, e->words.to);
		break;
	case EVENT_SOURCE:
		resolve_source(f, e);
		break;
	case EVENT_LAST:
		e->name = s->last[0];
		break;
	}
}

/* Is the event in a paragraph that interrupts the text: a caption, or only a
 * quotation and its speaker behind a dash, in which no sentence begins? */
static bool
interrupts(const struct finder *f, const struct event *e)
{
	if (e->kind != EVENT_SOURCE && e->kind != EVENT_SUBJECT)
		return false;
	return is_aside(f, e->para) ||
	    e->para->base != f->ranker.people.para;
}

/* Whom he and she stand for outlasts what interrupts the text. */
static void
resolve(struct finder *f, struct event *e)
{
	struct speakers *s = &f->speakers;
	struct slice last[3], met = s->met;
	size_t met_sentence = s->met_sentence;
	bool back = interrupts(f, e);

	memcpy(last, s->last, sizeof(last));
	resolve_event(f, e);
	if (!back || last[0].len == 0)
		return;
	memcpy(s->last, last, sizeof(last));
	s->met = met;
	s->met_sentence = met_sentence;
}

/* The classes of the pronouns in what is said. */
static uint64_t
pronouns_in(const struct language *l, struct slice t)
{
	uint64_t found = 0;
	size_t i, from = 0;

	for (i = 0; i <= t.len; i++) {
		if (i < t.len && utf8_byte_is(t.p[i], UTF8_LOWER | UTF8_UPPER))
			continue;
		if (i > from && i - from <= PRONOUN_MAX)
			found |= word_classes(l, slice_part(t, from, i));
		from = i + 1;
	}
	return found & (QUOTING_MALE | QUOTING_FEMALE | QUOTING_FIRST_PERSON);
}

/* Tell each source the place of what it says. */
static void
note_contents(struct finder *f)
{
	size_t i;
	long k;

	f->ranker.said.n = 0;
	for (i = 0; i < f->out->n; i++) {
		long source = f->found[i].source;
		struct span none = { 0 }, *c = source == NONE ? &none :
		    &f->events.p[source].content;

		for (k = f->found[i].first; k != NONE; k = f->pool[k].next) {
			struct span s = f->pool[k].span;

			span_add(&f->ranker.said, s);
			if (source != NONE)
				f->events.p[source].talks |= pronouns_in(
				    f->words.language, f->pool[k].text);
			if (c->end == 0 || s.start < c->start)
				c->start = s.start;
			if (s.end > c->end)
				c->end = s.end;
		}
	}
}

/* Has it a capital, a digit, or a letter that is not ASCII? */
static bool
has_capital(struct slice t)
{
	size_t i;

	for (i = 0; i < t.len; i++)
		if (strchr(" -.'", t.p[i]) == NULL &&
		    (t.p[i] < 'a' || t.p[i] > 'z'))
			return true;
	return false;
}

/* Is it a name, and not "one secretary" or "the spokesman": has a determiner at
 * its start a capital behind it, and is none that introduces somebody? What "my
 * mother" says has no better one. */
static bool
is_name(const struct language *l, struct slice t)
{
	size_t n = slice_find(t, SLICE(" "));
	uint64_t first = word_classes(l, slice_part(t, 0, n));

	if (!(first & QUOTING_DET) || n == t.len)
		return (first & QUOTING_POSSESSIVE) || has_capital(t);
	return !(first & QUOTING_INDEFINITE) &&
	    role_is_capital(slice_part(t, n + 1, t.len));
}

/* Nothing is looked at after the last event that asks for a name. */
void
who_find(struct finder *f)
{
	struct events *es = &f->events;
	size_t i;

	if (f->ranker.see != NULL)
		es->asked = es->n;
	if (es->asked == 0)
		return;
	speakers_begin(&f->speakers, f->words.language, f->doc, f->ms,
	    f->author);
	note_contents(f);
	rank_begin(&f->ranker, &f->speakers, f->doc, f->ms);
	for (i = 0; i < es->asked; i++) {
		words_at(&f->words, es->p[i].para);
		resolve(f, &es->p[i]);
	}
	for (i = 0; i < f->out->n; i++) {
		long source = f->found[i].source;

		if (source == NONE ||
		    !is_name(f->words.language, es->p[source].name))
			continue;
		f->out->p[i].name = es->p[source].name;
		f->out->p[i].guess = es->p[source].guess;
		f->out->p[i].name_confidence = es->p[source].share;
	}
}
