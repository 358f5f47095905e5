/* SPDX-License-Identifier: MIT */
/*
 * "Quill said the dam was old." and then, alone: "It leaks." The words are hers.
 * Not so if what she said names somebody else, who may be quoted with it, and
 * the quotation is in the first person.
 */
#include "acts.h"
#include "teller.h"

/* Was it said, and is the cue a verb with a subject, or "according to"? */
static bool
is_said(const struct finder *f, const struct quote *q,
    const struct attribution *a)
{
	if (q->denied || act_of(f->words.language, q) == ACT_THINK)
		return false;
	return a->form == FORM_ACCORDING ||
	    word_has(&f->words.p[a->cue], QUOTING_FINITE);
}

/* Is it one who can be quoted next: a name, he, she, a singular noun? */
static bool
is_somebody(const struct finder *f, const struct attribution *a)
{
	const struct text_word *w, *end = &f->words.p[a->speaker_end];

	if (a->speaker == a->speaker_end)
		return false;
	for (w = &f->words.p[a->speaker]; w < end; w++)
		if (word_is_source(w) || (word_is_pronoun(w) &&
		    word_has(w, QUOTING_MALE | QUOTING_FEMALE)))
			return true;
	return word_may_speak(&f->words, &end[-1]) &&
	    !word_is_plural(&f->words, &end[-1]);
}

/* Does the stretch name a person? */
static bool
names_person(const struct finder *f, struct stretch s)
{
	for (; s.from < s.to; s.from++)
		if (word_is_mention(&f->words.p[s.from], ENTITY_PERSON))
			return true;
	return false;
}

void
teller_note(struct finder *f, const struct quote *q,
    const struct attribution *a, const struct content *r)
{
	f->at.teller.on = !f->at.here && is_said(f, q, a) && is_somebody(f, a);
	f->at.teller.others = names_person(f, r->left) ||
	    names_person(f, r->right);
	f->at.teller.source = (struct source){ q->speaker, q->speaker_text,
	    quote_found(f, q)->source };
}

/* Has the text a word in the first person? */
static bool
in_first_person(const struct language *l, struct slice t)
{
	size_t i, from = 0;

	for (i = 0; i <= t.len; i++) {
		if (i < t.len && utf8_byte_is(t.p[i], UTF8_LETTER))
			continue;
		if (i > from && (word_classes(l, slice_part(t, from, i)) &
		    QUOTING_FIRST_PERSON))
			return true;
		from = i + 1;
	}
	return false;
}

bool
teller_give(struct finder *f, struct quote *q, struct stretch s)
{
	struct slice t = words_text(&f->words, s.from, s.to);

	if (!f->at.teller.on ||
	    quoted_last(&f->words, &f->words.p[s.from]) == '?')
		return false;
	if (f->at.teller.others && in_first_person(f->words.language, t))
		return false;
	quote_set_source(f, q, f->at.teller.source);
	return true;
}
