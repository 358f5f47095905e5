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

static void
resolve(struct speakers *s, const struct words *ws, struct event *e)
{
	switch (e->kind) {
	case EVENT_SENTENCE:
		speakers_sentence(s, e->reported);
		break;
	case EVENT_REPORTER:
		speakers_reporter(s);
		break;
	case EVENT_SUBJECT:
		speakers_subject(s, ws, e->words.from, e->words.to);
		break;
	case EVENT_NAMED:
		speakers_named(s, ws, e->words.from, e->words.to);
		break;
	case EVENT_SOURCE:
		e->name = speaker_name(s, ws, e->words.from, e->words.to);
		e->guess = s->guess;
		break;
	case EVENT_LAST:
		e->name = s->last[0];
		break;
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
	const struct events *es = &f->events;
	size_t i;

	if (es->asked == 0)
		return;
	speakers_begin(&f->speakers, f->words.language, f->doc, f->ms,
	    f->author);
	for (i = 0; i < es->asked; i++) {
		words_at(&f->words, es->p[i].para);
		resolve(&f->speakers, &f->words, &es->p[i]);
	}
	for (i = 0; i < f->out->n; i++) {
		long source = f->found[i].source;

		if (source == NONE ||
		    !is_name(f->words.language, es->p[source].name))
			continue;
		f->out->p[i].name = es->p[source].name;
		f->out->p[i].guess = es->p[source].guess;
	}
}
