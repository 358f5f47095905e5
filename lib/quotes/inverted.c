/* SPDX-License-Identifier: MIT */
/*
 * The noun phrase behind the cue is its speaker if it is none of what the cue
 * says: no verb may follow it, no subject stand before the cue. What can speak
 * needs only a comma or a quotation before the cue (QC3), any other noun that
 * such a clause ends there, too (QC12).
 */
#include "base/base.h"
#include "chunks.h"
#include "inserted.h"
#include "inverted.h"

/* Does the noun phrase name several: "the authors", "Quill and Marl"? */
static bool
are_several(const struct words *ws, const struct phrase *s)
{
	size_t i;

	for (i = s->start; i < s->end; i++)
		if (word_alone_has(&ws->p[i], QUOTING_COORD))
			return true;
	return word_is_plural(ws, &ws->p[s->head]);
}

/* Does the verb at v agree with the noun phrase: "says Quill", and behind a
 * quotation "say the authors"? */
static bool
agrees(const struct words *ws, size_t v, size_t lo, const struct phrase *s)
{
	if (word_has(&ws->p[v], QUOTING_FINITE))
		return true;
	return word_has(&ws->p[v], QUOTING_BASE) &&
	    follows_quotation(ws, v, lo) && are_several(ws, s);
}

/* May the cue at v have its speaker after it: "said Quill"? Whom something is
 * told to stands there, unless a quotation is before it and a mark behind. */
static bool
may_invert(const struct words *ws, size_t v, size_t lo,
    const struct phrase *s)
{
	const struct text_word *cue = &ws->p[v];

	if (word_has(cue, QUOTING_TELL) &&
	    word_has(cue, QUOTING_BARE | QUOTING_THAT) &&
	    !(word_has(&ws->p[s->whole], WORD_PUNCT) &&
	    follows_quotation(ws, v, lo)))
		return false;
	return word_has(cue, QUOTING_QUOTE | QUOTING_SPEECH) &&
	    agrees(ws, v, lo, s);
}

/* Does the word after a noun phrase make it the subject of another verb, or of
 * a quotation? */
static bool
follows_subject(const struct text_word *w)
{
	if (word_has(w, QUOTING_AUX | QUOTING_MODAL | QUOTING_SUB) &&
	    !word_has(w, QUOTING_PREP))
		return true;
	if (word_has(w, WORD_QUOTED) || chunk_is_finite(w))
		return true;
	return word_has(w, WORD_CUE) && !word_is_ing(w);
}

/* Is it a quotation with a comma, question or exclamation mark at its end, or
 * right behind it? */
static bool
is_closed(const struct words *ws, const struct text_word *w)
{
	const struct quoted *q = &ws->quoteds->p[w->quoted];

	return word_is_mark(w + 1, ',') || (q->out > q->in &&
	    memchr(",?!", ws->text.p[q->out - 1], 3) != NULL);
}

static bool
has_comma_before(const struct words *ws, size_t v, size_t lo)
{
	return v > lo && word_is_mark(&ws->p[v - 1], ',');
}

bool
follows_quotation(const struct words *ws, size_t v, size_t lo)
{
	size_t i = v - has_comma_before(ws, v, lo);

	if (i == lo || !word_has(&ws->p[--i], WORD_QUOTED))
		return false;
	return i == lo || (is_closed(ws, &ws->p[i]) &&
	    relative_before(ws, i, lo) == i);
}

/* Does nothing follow a noun phrase that would make it the subject of a verb?
 * Only marks, prepositions, "who" and the like do. */
static bool
ends_freely(const struct text_word *w)
{
	return word_is_time(w) || word_has(w, WORD_PUNCT | QUOTING_PREP |
	    QUOTING_RELATIVE | QUOTING_ADVERB | QUOTING_ING | QUOTING_SUB);
}

/* Can something in the noun phrase speak, up to its head: not "the noise in
 * Hollin", but "two of the aides"? */
static bool
phrase_may_speak(const struct words *ws, const struct phrase *s)
{
	size_t i, end = s->head + 1;

	if (ws->p[end].id == WORD_OF)
		end = s->end;
	for (i = s->start; i < end; i++)
		if (word_looks_able(&ws->p[i]))
			return true;
	return false;
}

/* Does the comma before the cue at v end an insertion, with a subject before
 * it? */
static bool
has_subject_before(const struct words *ws, size_t v, size_t lo)
{
	return v > lo + 1 && has_comma_before(ws, v, lo) &&
	    insertion_before(ws, v - 1, lo) != v - 1;
}

/* Is the cue at v right behind the comma of a clause that has no subject for it
 * in front of an insertion? */
static bool
follows_clause(const struct words *ws, size_t v, size_t lo)
{
	return v > lo + 1 && has_comma_before(ws, v, lo) &&
	    insertion_before(ws, v - 1, lo) == v - 1;
}

/* Can the phrase behind the cue hardly be its object: ", said the florist"? */
static bool
is_no_object(const struct words *ws, const struct text_word *cue,
    const struct phrase *s)
{
	if (word_has(cue, QUOTING_OBJECT) &&
	    !word_may_speak(ws, &ws->p[s->head]))
		return false;
	return word_has(cue, QUOTING_SPEECH) &&
	    word_has(&ws->p[s->end], WORD_PUNCT | QUOTING_RELATIVE);
}

/* Is it a word of time that is none of a noun phrase: "said Monday"? */
static bool
is_when(const struct text_word *w)
{
	return word_is_time(w) && !word_is_time_of_noun(w);
}

/* The first word after adverbs at i, or hi. */
static size_t
after_adverbs(const struct words *ws, size_t i, size_t hi)
{
	while (i < hi && word_is_adverb(&ws->p[i]))
		i++;
	return i;
}

/* Is the noun phrase rather the subject of what follows it? A quotation before
 * the cue and what ends the phrase say that it is not. */
static bool
is_subject(const struct words *ws, const struct phrase *s, size_t hi,
    bool quoted)
{
	size_t after = after_adverbs(ws, s->end, hi);

	if (after == hi || (quoted && ends_freely(&ws->p[s->end])))
		return false;
	return follows_subject(&ws->p[after]);
}

/* QC12, for a cue at v behind a quotation or not. */
static bool
may_be_anyone(const struct words *ws, size_t v, size_t lo,
    const struct phrase *s, bool quoted)
{
	if (!word_has(&ws->p[v], QUOTING_QUOTE))
		return false;
	return quoted || (follows_clause(ws, v, lo) &&
	    is_no_object(ws, &ws->p[v], s));
}

/* Is the phrase behind the cue at v, found already, its speaker? */
static bool
phrase_speaks(const struct words *ws, size_t v, size_t lo, size_t hi,
    const struct phrase *s)
{
	bool quoted = follows_quotation(ws, v, lo);

	if (is_subject(ws, s, hi, quoted))
		return false;
	if (!quoted && !word_has(&ws->p[s->end], WORD_PUNCT) &&
	    has_subject_before(ws, v, lo))
		return false;
	return BY(QC3, phrase_may_speak(ws, s)) ||
	    BY(QC12, (s->end == hi || ends_freely(&ws->p[s->end])) &&
	    may_be_anyone(ws, v, lo, s, quoted));
}

static void
set_speaker(size_t v, const struct phrase *s, struct attribution *a)
{
	a->form = FORM_VS;
	a->speaker = v + 1;
	a->speaker_end = s->whole;
	a->from = v;
	a->to = a->speaker_end;
}

/* The noun phrase behind word v, if one begins there that is no time. */
static bool
phrase_behind(const struct words *ws, size_t v, size_t hi, struct phrase *s)
{
	return v + 1 < hi && !is_when(&ws->p[v + 1]) &&
	    phrase_find(ws, v + 1, hi, s);
}

bool
speaker_behind(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	struct phrase s;

	if (!phrase_behind(ws, v, hi, &s) || !may_invert(ws, v, lo, &s) ||
	    !phrase_speaks(ws, v, lo, hi, &s))
		return false;
	set_speaker(v, &s, a);
	return true;
}

bool
speaker_follows(const struct words *ws, size_t v, size_t hi,
    struct attribution *a)
{
	struct phrase s;

	if (!phrase_behind(ws, v, hi, &s) || is_subject(ws, &s, hi, true))
		return false;
	if (!phrase_may_speak(ws, &s) && !word_may_speak(ws, &ws->p[s.head]))
		return false;
	if (s.end < hi && !ends_freely(&ws->p[s.end]))
		return false;
	set_speaker(v, &s, a);
	return true;
}
