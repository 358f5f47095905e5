/* SPDX-License-Identifier: MIT */
/*
 * Detection notes in the order of the text what tells whom a pronoun or a
 * description stands for: sentences, their subjects, the sources of quotations,
 * and sentences in which nothing is said. When it is done with the document,
 * this pass goes over these events once. What an event says about later ones is
 * known by then, so that nobody is remembered who has to be forgotten again:
 * that the sentence is reported by somebody else stands where it begins.
 */
#include "base/base.h"
#include "who.h"

long
event_add(struct finder *f, enum event_kind kind, struct stretch words)
{
	f->events = mem_grow(f->events, &f->events_cap, f->nevents + 1,
	    sizeof(*f->events));
	f->events[f->nevents] = (struct event){ .kind = kind, .para = f->para,
	    .words = words };
	if (kind == EVENT_SOURCE || kind == EVENT_LAST)
		f->asked_for = f->nevents + 1;
	return (long)f->nevents++;
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

/* Nothing is looked at after the last event that asks for a name. */
void
who_find(struct finder *f)
{
	size_t i;

	if (f->asked_for == 0)
		return;
	speakers_begin(&f->speakers, f->words.language, f->doc, f->ms,
	    f->author);
	for (i = 0; i < f->asked_for; i++) {
		words_at(&f->words, f->events[i].para);
		resolve(&f->speakers, &f->words, &f->events[i]);
	}
	for (i = 0; i < f->out->n; i++) {
		long source = f->found[i].source;

		if (source == NONE)
			continue;
		f->out->p[i].name = f->events[source].name;
		f->out->p[i].guess = f->events[source].guess;
	}
}
