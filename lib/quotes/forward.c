/* SPDX-License-Identifier: MIT */
/*
 * Before the cue and its auxiliaries and adverbs stands the speaker, or what is
 * inserted behind it (inserted.h).
 */
#include "base/base.h"
#include "chunks.h"
#include "forward.h"
#include "heads.h"
#include "inserted.h"
#include "roleword.h"
#include "rows.h"

#include "data/roles.h"

static bool
is_auxiliary(const struct text_word *w)
{
	return word_has(w, QUOTING_AUX | QUOTING_MODAL) && w->mention < 0 &&
	    !word_is_pronoun(w);
}

/* "on Monday", "this week" */
static bool
leads_to_time(const struct text_word *w)
{
	return word_has(w, QUOTING_PREP | QUOTING_DET) && word_is_time(w + 1);
}

/* herself, behind a speaker: "as Quill herself said" */
static bool
is_reflexive(const struct words *ws, const struct text_word *w)
{
	struct slice t = word_text(ws, w);

	return word_alone_has(w, QUOTING_OBJECT_PRONOUN) &&
	    (slice_ends(t, SLICE("self")) || /* English */
	    slice_ends(t, SLICE("selves")));
}

/* Where the preposition begins that leads from an auxiliary to word v: "has *on*
 * many occasions said"; or v. */
static size_t
inner_phrase(const struct words *ws, size_t v, size_t lo)
{
	struct chunk c;

	if (v < lo + 4)
		return v;
	c = chunk_at(ws, v - 1);
	if (c.kind != CHUNK_NOUN || c.from < lo + 3 || c.to != v ||
	    chunk_kind(&ws->p[c.from - 1]) != CHUNK_PREP)
		return v;
	return word_alone_has(&ws->p[c.from - 2], QUOTING_AUX) ? c.from - 1 : v;
}

size_t
cue_start(const struct words *ws, size_t v, size_t lo)
{
	for (v = inner_phrase(ws, v, lo); v > lo; v--) {
		const struct text_word *w = &ws->p[v - 1];

		if (!is_auxiliary(w) && !word_is_adverb(w) &&
		    !word_is_time(w) && !leads_to_time(w) &&
		    !is_reflexive(ws, w))
			break;
	}
	return v;
}

/* Does "a" begin the words that tell more of the noun at i? */
static bool
has_indefinite(const struct words *ws, size_t i)
{
	while (i > 0 && word_is_noun(&ws->p[i - 1]) &&
	    !word_is_time(&ws->p[i - 1]))
		i--;
	return i > 0 && word_has(&ws->p[i - 1], QUOTING_INDEFINITE);
}

/* Does the word stand for people: "Some say"? */
static bool
stands_alone(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	if (!word_has(w, WORD_FIRST) &&
	    !word_has(w - 1, WORD_PUNCT | WORD_QUOTED | QUOTING_COORD))
		return false;
	return (role_classes(ws, w) & ROLES_PEOPLE) != 0;
}

/* Does the subject agree with a bare form after it: "they say", "officials
 * say"? */
static bool
is_plural(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	if (word_has(w, QUOTING_SUBJECT))
		return !word_has(w, QUOTING_MALE | QUOTING_FEMALE);
	if (has_indefinite(ws, i) && !word_is_plural(ws, w))
		return false;		/* "a court order" */
	if (word_has(w, QUOTING_DET))
		return stands_alone(ws, i);
	return word_has(w, QUOTING_PERSON | QUOTING_BODY | QUOTING_RELATIVE) ||
	    w->mention >= 0;
}

/* say, but not said */
static bool
is_bare(const struct text_word *cue)
{
	return word_has(cue, QUOTING_BASE) && !word_has(cue, QUOTING_FINITE);
}

/* Is the head of the noun phrase that ends with words [i..end) a plural: "emails
 * seen by Quill"? */
static bool
has_plural_head(const struct words *ws, size_t i, size_t end, size_t lo)
{
	size_t from = head_start(ws, i, end, lo);

	return from < i && word_is_plural(ws, &ws->p[chunk_at(ws, from).head]);
}

/* Is the cue at v a bare form, which does not agree with the subject that ends
 * with word j? */
static bool
lacks_subject(const struct words *ws, size_t v, size_t j, size_t lo)
{
	size_t i;

	if (!is_bare(&ws->p[v]) || is_plural(ws, j))
		return false;
	i = phrase_start(ws, j, lo);
	if (has_plural_head(ws, i, j + 1, lo))
		return false;
	return !word_is_plural(ws, &ws->p[j]) || (i > lo &&
	    !word_has(&ws->p[i - 1], WORD_PUNCT | WORD_QUOTED |
	    QUOTING_QUESTION | QUOTING_RELATIVE));
}

/* Is it the 's of a word that is no name with one in it: "McDonald's"? */
static bool
is_owner(const struct text_word *w)
{
	return word_has(w, WORD_GENITIVE) && w->mention < 0;
}

/* "Quill's thinking" */
static bool
is_owned_ing(const struct text_word *w)
{
	return word_is_ing(w) && word_has(w - 1, WORD_GENITIVE);
}

static bool
ends_subject(const struct text_word *w)
{
	return word_is_noun(w) || word_is_pronoun(w) || is_owned_ing(w) ||
	    word_has(w, QUOTING_RELATIVE | QUOTING_DET);
}

/* The speaker ends with word j; end is the word after all that belongs to it. */
static void
set_speaker(const struct words *ws, size_t j, size_t end, size_t lo,
    struct attribution *a)
{
	a->form = FORM_SV;
	a->speaker = row_start(ws, phrase_start(ws, j, lo), end, lo);
	a->speaker_end = end;
	a->from = a->speaker;
}

/* Speaker before word j and the cue (QC10): "Quill, who called it "a lie,"
 * said". */
static bool
set_before_relative(const struct words *ws, size_t j, size_t lo,
    struct attribution *a)
{
	size_t k;

	if (j == lo || !(word_is_mark(&ws->p[j], ',') ||
	    word_has(&ws->p[j], WORD_QUOTED)))
		return false;
	k = relative_before(ws, j, lo);
	if (k == j)
		return false;
	set_speaker(ws, k, k + 1, lo, a);
	a->from = j + 1;
	return true;
}

/* Is the word before the cue at v a name that is a word of time or a modal, too,
 * as nothing else can be its subject: ""...," Day said"? */
static bool
is_name_by_place(const struct words *ws, size_t v, size_t lo)
{
	const struct text_word *w = &ws->p[v] - 1;

	if (v == lo || !word_has(w, WORD_CAPITAL) ||
	    !word_has(w + 1, QUOTING_FINITE) || !(word_is_time(w) || word_has(w, QUOTING_MODAL)))
		return false;
	return v == lo + 1 || word_has(w - 1, WORD_QUOTED);
}

/* Speaker before a clause with "who" that ends with its verb, before word end and
 * the cue at v: "a minister who declined to be named said". */
static bool
set_before_who(const struct words *ws, size_t v, size_t end, size_t lo,
    struct attribution *a)
{
	size_t j = end - 1;

	if (!word_has(&ws->p[v], QUOTING_SPEECH | QUOTING_TELL) ||
	    !restrictive_skip(ws, v, &j, lo) ||
	    !BY(QC14, word_has(&ws->p[j + 1], QUOTING_RELATIVE)))
		return false;
	set_speaker(ws, j, end, lo, a);
	return true;
}

bool
speaker_before(const struct words *ws, size_t v, size_t lo,
    struct attribution *a)
{
	size_t end = cue_start(ws, v, lo), j = end - 1;
	bool inserted;

	if (BY(QC19, is_name_by_place(ws, v, lo))) {
		set_speaker(ws, v - 1, v, lo, a);
		return true;
	}

	if (end == lo)
		return false;
	if (BY(QC10, word_has(&ws->p[v], QUOTING_FINITE) &&
	    set_before_relative(ws, j, lo, a)))
		return true;
	inserted = insertion_ends(&ws->p[j]);
	if (inserted && !insertions_skip(ws, &j, lo))
		return false;
	if (!ends_subject(&ws->p[j]))
		return !inserted && set_before_who(ws, v, end, lo, a);
	if (end == v && (BY(QC7, is_owner(&ws->p[j])) ||
	    BY(QC7, lacks_subject(ws, v, j, lo))))
		return false;
	if (!inserted && BY(QC14, restrictive_skip(ws, v, &j, lo))) {
		set_speaker(ws, j, end, lo, a);
		return true;
	}
	set_speaker(ws, j, end, lo, a);
	if (inserted)
		RULE(QC2);
	else if (!BY(QC6, word_has(&ws->p[a->speaker], QUOTING_RELATIVE)))
		RULE(QC1);
	return true;
}
