/* SPDX-License-Identifier: MIT */
/*
 * A cue is a verb of saying in the lexicon; what is around it tells whether
 * it attributes something and to whom: rules QC1 to QC21 (rules.tsv). Its speaker
 * is before it (forward.h) or behind it (inverted.h), or that of the cue before.
 */
#include <stdlib.h>

#include "base/base.h"
#include "adjuncts.h"
#include "chunks.h"
#include "cues.h"
#include "finds.h"
#include "forward.h"
#include "inverted.h"
#include "negated.h"
#include "nouncue.h"
#include "parts.h"
#include "passive.h"
#include "unlisted.h"
#include "second.h"

enum {
	CONTRACTED = 3 /* bytes; a pronoun with 's is longer */
};

static bool
main_subject(const struct words *ws, size_t lo, size_t v, struct attribution *a)
{
	a->speaker = subject_find(ws, lo, v, &a->speaker_end);
	if (a->speaker_end > a->speaker + 1 &&
	    word_has(&ws->p[a->speaker_end - 1], WORD_GENITIVE))
		a->speaker_end--;
	return a->speaker < a->speaker_end;
}

/* Do the parts of speech make the word a verb, with its subject or a quotation
 * before it: "figures show"? An adjective ("modest claims") or verb before it
 * ("settle charges") says that it is none. */
static bool
is_verb_there(const struct text_word *w)
{
	enum chunk_kind before = chunk_kind(w - 1);

	return chunk_kind(w) == CHUNK_VERB && (before == CHUNK_NOUN ||
	    before == CHUNK_QUOTED || before == CHUNK_MARK);
}

/* Does a cue stand between a quotation that ends with a comma and who speaks:
 * ""...," jokes Quill"? */
static bool
is_between(const struct words *ws, size_t v, size_t lo)
{
	const struct text_word *w = &ws->p[v];

	return word_has(w, QUOTING_FINITE | QUOTING_BASE) &&
	    word_has(w, QUOTING_QUOTE) && word_has(w - 1, WORD_QUOTED) &&
	    follows_quotation(ws, v, lo) &&
	    (word_is_source(w + 1) || word_may_speak(ws, w + 1));
}

/* Is it the verb of a clause that ends the sentence, of a noun that can speak
 * between a comma and it: "..., the paper claims"? */
static bool
closes_sentence(const struct words *ws, size_t v, size_t lo)
{
	const struct text_word *w = &ws->p[v];

	return v > lo + 2 && word_has(w, QUOTING_FINITE) &&
	    word_has(w + 1, WORD_PUNCT) && word_has(w - 2, QUOTING_ARTICLE) &&
	    word_has(w - 3, WORD_PUNCT | WORD_QUOTED) &&
	    (word_may_speak(ws, w - 1) || word_is_finding(ws, w - 1));
}

/* Is it the verb of a noun in the singular, with what is said behind words of
 * place: "the city states on its website that"? */
static bool
leads_to_that(const struct words *ws, size_t v, size_t lo)
{
	const struct text_word *w = &ws->p[v];
	size_t i;

	if (v < lo + 2 || !word_has(w, QUOTING_FINITE) ||
	    !word_has(w - 2, QUOTING_ARTICLE) || word_is_plural(ws, w - 1))
		return false;
	i = adjuncts_end(ws, v + 1, ws->n);
	return i > v + 1 && i < ws->n && ws->p[i].id == WORD_THAT;
}

/* Is the word at v, a cue by its classes, used as a noun (QC7)? */
static bool
is_noun_use(const struct words *ws, size_t v, size_t lo)
{
	const struct text_word *w = &ws->p[v], *p;

	if (!word_has(w, QUOTING_NOUN))
		return false;
	if (v == lo)
		return true;
	if (is_verb_there(w) || is_between(ws, v, lo) ||
	    word_is_behind_another(ws, v, lo) || closes_sentence(ws, v, lo) ||
	    leads_to_that(ws, v, lo))
		return false;
	p = w - 1;
	if (word_has(p, QUOTING_DET | QUOTING_POSSESSIVE | QUOTING_PREP |
	    WORD_GENITIVE | WORD_QUOTED | WORD_DIGIT))
		return true;
	if (word_has(p, QUOTING_SUBJECT | QUOTING_AUX | QUOTING_MODAL |
	    QUOTING_PERSON | QUOTING_BODY | QUOTING_RELATIVE |
	    QUOTING_ADVERB | QUOTING_COORD))
		return false;
	return !word_has(p, WORD_CAPITAL | WORD_PUNCT) && p->mention < 0;
}

static bool
is_be(const struct words *ws, size_t v, size_t lo)
{
	while (v > lo && word_is_adverb(&ws->p[v - 1]))
		v--;
	return v > lo && word_has(&ws->p[v - 1], QUOTING_BE);
}

/* Is there an auxiliary among words [j..v)? Then the subject comes before the
 * verb: ", has asked the council". */
static bool
has_auxiliary(const struct words *ws, size_t j, size_t v)
{
	for (; j < v; j++)
		if (word_has(&ws->p[j], QUOTING_AUX))
			return true;
	return false;
}

/* Is there a "to" among words [j..v)? */
static bool
is_infinitive(const struct words *ws, size_t j, size_t v)
{
	for (; j < v; j++)
		if (ws->p[j].id == WORD_TO)
			return true;
	return false;
}

/* Does an attribution of a quotation to one before it end before word v? */
static bool
quotes_before(const struct attribution *prev, size_t v)
{
	return prev != NULL && prev->form == FORM_SV && prev->to < v;
}

/* Can the object of the cue be one who speaks: "remembers Marl saying"? */
static bool
may_report(const struct text_word *cue)
{
	return word_has(cue, QUOTING_FINITE) && word_has(cue, QUOTING_QUOTE) &&
	    !word_has(cue, QUOTING_TELL);
}

/* Are words [i..end) a noun phrase that can speak? */
static bool
is_source(const struct words *ws, size_t i, size_t end)
{
	if (!word_looks_able(&ws->p[end - 1]) &&
	    !word_has(&ws->p[i], QUOTING_OBJECT_PRONOUN))
		return false;
	return i + 1 == end || phrase_end(ws, i, end, false) == end;
}

/* The participle at v has a noun phrase before it that comes after a verb of
 * the attribution prev: "Quill remembers Marl telling her" (QC11). */
static bool
reported_behind(const struct words *ws, size_t v,
    const struct attribution *prev, struct attribution *a)
{
	size_t i, end = v;

	if (!quotes_before(prev, v) || !may_report(&ws->p[prev->cue]))
		return false;
	i = prev->to;
	if (ws->p[v - 1].id == WORD_AS && i + 1 < v) /* "as saying" */
		end--;
	if (!is_source(ws, i, end))
		return false;
	a->form = FORM_SV;
	a->speaker = i;
	a->speaker_end = end;
	a->from = prev->from;
	return true;
}

/* The end of the source at word i; what follows a comma and has a verb of its
 * own is no apposition: "according to the census, half of them left". */
static size_t
source_end(const struct words *ws, size_t i, size_t hi, bool apposition)
{
	size_t end = phrase_end(ws, i, hi, false);
	size_t whole = phrase_end(ws, i, hi, apposition), k;
	struct phrase p;

	if (end < hi && word_has(&ws->p[end], QUOTING_RELATIVE) &&
	    phrase_find(ws, i, hi, &p))
		return p.whole;
	for (k = end + 1; k < whole; k++) {
		if (word_has(&ws->p[k], QUOTING_RELATIVE))
			break;
		if (chunk_is_finite(&ws->p[k]))
			return end;
	}
	return whole;
}

/* "according to" at v. */
static bool
according_at(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	if (v + 2 >= hi)
		return false;
	a->form = FORM_ACCORDING;
	a->cue_end = a->speaker = v + 2;
	a->speaker_end = a->to = source_end(ws, v + 2, hi, v > lo);
	return BY(QC4, a->speaker_end > v + 2);
}

/* The speaker of the attribution before the cue at v, else the sentence's
 * subject. */
static bool
shared_speaker(const struct words *ws, size_t v, size_t lo,
    const struct attribution *prev, struct attribution *a)
{
	if (prev == NULL || prev->speaker == prev->speaker_end ||
	    attribution_is_hearsay(prev))
		return BY(QC5, main_subject(ws, lo, v, a));
	RULE(QC5);
	a->speaker = prev->speaker;
	a->speaker_end = prev->speaker_end;
	return true;
}

/* Can a participle come after the word, and belong to a verb before it? */
static bool
joins_participle(const struct text_word *w)
{
	return w->id == WORD_BY || word_has(w, WORD_PUNCT | WORD_QUOTED |
	    QUOTING_COORD | QUOTING_ADVERB | QUOTING_SUB | QUOTING_NEGATION);
}

/* "was saying", "he's saying" */
static bool
is_continuous(const struct words *ws, size_t v, size_t lo)
{
	const struct text_word *before = &ws->p[v] - 1;

	return is_be(ws, v, lo) || (v > lo && word_is_pronoun(before) &&
	    before->end - before->start > CONTRACTED);
}

/* Is the participle at v what somebody was heard to do: "could be heard
 * saying", "is seen on the film shouting"? The verb of that, or v. */
static size_t
perceived(const struct words *ws, size_t v, size_t lo)
{
	size_t j = v;

	if (j > lo && ws->p[j - 1].id == WORD_AS)
		j--;
	if (j == lo || (ws->p[j - 1].part != PART_PARTICIPLE &&
	    ws->p[j - 1].part != PART_FINITE))
		return v;
	return is_be(ws, j - 1, lo) ? j - 1 : v;
}

/* QC18: its speaker is the subject of that verb. */
static bool
perceived_speaker(const struct words *ws, size_t v, size_t lo,
    struct attribution *a)
{
	size_t j = perceived(ws, v, lo);

	return BY(QC18, j < v && speaker_before(ws, j, lo, a));
}

/* A participle at v. */
static bool
participle_at(const struct words *ws, size_t v, size_t lo,
    const struct attribution *prev, struct attribution *a)
{
	a->form = FORM_SHARED;
	if (is_continuous(ws, v, lo))
		return speaker_before(ws, v, lo, a);
	if (BY(QC11, reported_behind(ws, v, prev, a)) ||
	    perceived_speaker(ws, v, lo, a))
		return true;
	if (v == lo || !joins_participle(&ws->p[v - 1]))
		return false;
	return shared_speaker(ws, v, lo, prev, a);
}

/* Is the verb of saying at v a passive: "is said", "were never told"? */
static bool
is_passive(const struct words *ws, size_t v, size_t lo)
{
	bool denied = v > lo && word_has(&ws->p[v], QUOTING_SPEECH) &&
	    word_has(&ws->p[v - 1], QUOTING_NEGATION);

	return is_be(ws, v - denied, lo);
}

/* Is the verb at v, with auxiliaries from j on, in a form that attributes
 * nothing: "is said", "of said", "a claimed", "to say"? */
static bool
is_other_form(const struct words *ws, size_t j, size_t v, size_t lo)
{
	return BY(QC7, is_passive(ws, v, lo)) ||
	    BY(QC7, v > lo && word_has(&ws->p[v - 1],
	    QUOTING_PREP | QUOTING_INDEFINITE)) ||
	    BY(QC7, is_infinitive(ws, j, v));
}

/* May the subject of the verb at v, with auxiliaries from j on, stand behind
 * it? */
static bool
may_be_inverted(const struct words *ws, size_t j, size_t v, size_t lo)
{
	if (j > lo && !word_has(&ws->p[j - 1], WORD_QUOTED | WORD_PUNCT))
		return false;
	return !has_auxiliary(ws, j, v);
}

/* A verb at v that is no participle. */
static bool
verb_at(const struct words *ws, size_t v, size_t lo, size_t hi,
    const struct attribution *prev, struct attribution *a)
{
	size_t j = cue_start(ws, v, lo);
	bool joined;

	if (is_other_form(ws, j, v, lo))
		return false;
	if (may_be_inverted(ws, j, v, lo) && speaker_behind(ws, v, lo, hi, a))
		return true;
	joined = second_joined(ws, j, v, lo);
	if (!joined && speaker_before(ws, v, lo, a))
		return true;
	if (!joined &&
	    !(prev != NULL && BY(QC21, second_listed(ws, v, lo, hi))))
		return false;
	a->form = FORM_SHARED;
	a->from = j - joined;
	return shared_speaker(ws, v, lo, prev, a);
}

static bool
attribution_at(const struct words *ws, size_t v, size_t lo, size_t hi,
    const struct attribution *prev, struct attribution *a)
{
	const struct text_word *w = &ws->p[v];

	*a = (struct attribution){ .cue = v, .cue_end = v + 1, .from = v,
	    .to = v + 1 };
	if (word_has(w, WORD_PHRASE))
		a->cue_end = a->to = v + 2;
	if (word_is_according(w))
		return according_at(ws, v, lo, hi, a);
	if (BY(X1, is_refused(ws, v, lo)))
		return speaker_before(ws, v - 2, lo, a);
	if (w->mention >= 0 || BY(QC7, is_noun_use(ws, v, lo)))
		return false;
	if (word_has(w, QUOTING_ING) && !word_has(w, QUOTING_FINITE))
		return participle_at(ws, v, lo, prev, a);
	return verb_at(ws, v, lo, hi, prev, a);
}

/* Is what the attribution says only that somebody "put it" so, behind "as"? */
static bool
is_as_put(const struct words *ws, const struct attribution *a, size_t lo)
{
	return a->form == FORM_SV && ws->p[a->cue + 1].id == WORD_IT &&
	    a->speaker > lo && ws->p[a->speaker - 1].id == WORD_AS;
}

/* Does a clause with "as" begin at word i: first in the sentence, or after a mark
 * or "and"? */
static bool
opens_as(const struct words *ws, size_t i, size_t lo)
{
	if (ws->p[i].id != WORD_AS)
		return false;
	return i == lo || word_has(&ws->p[i - 1], WORD_PUNCT | QUOTING_COORD);
}

/* Is it a verb of saying that takes a clause? */
static bool
takes_clause(const struct text_word *cue)
{
	return word_has(cue, QUOTING_SPEECH) &&
	    word_has(cue, QUOTING_BARE | QUOTING_THAT);
}

/* The word after whom it is told to, if the cue takes that: "told us". */
static size_t
after_hearer(const struct words *ws, const struct attribution *a, size_t hi)
{
	size_t i = a->to;

	if (i >= hi || !word_has(&ws->p[a->cue], QUOTING_TELL))
		return i;
	if (word_has(&ws->p[i], QUOTING_OBJECT_PRONOUN))
		return i + 1;
	return phrase_end(ws, i, hi, false);
}

/* Is it what somebody reports, behind "as" and before a comma or the sentence's
 * end: "As Quill reported, ..."? */
static bool
is_as_told(const struct words *ws, const struct attribution *a, size_t lo,
    size_t hi)
{
	size_t i;

	if (!opens_as(ws, a->speaker - 1, lo) || !takes_clause(&ws->p[a->cue]))
		return false;
	i = adjuncts_end(ws, after_hearer(ws, a, hi), hi);
	return i == hi || word_is_mark(&ws->p[i], ',');
}

/* Does a quotation follow the group, after words of time and place and a mark? */
static bool
leads_to_quotation(const struct words *ws, const struct attribution *a,
    size_t hi)
{
	size_t i = adjuncts_end(ws, a->to, hi);

	if (i < hi && word_has(&ws->p[i], WORD_PUNCT))
		i++;
	return i < hi && word_has(&ws->p[i], WORD_QUOTED);
}

/* Does a verb without a subject follow the cue, and is the speaker behind what is
 * its subject: "in what Quill says was a mistake", "a bag that police say was
 * hers", but not "What Quill said was wrong"? */
static bool
has_gap(const struct words *ws, const struct attribution *a, size_t lo,
    size_t hi)
{
	const struct text_word *cue = &ws->p[a->cue], *before = &ws->p[a->speaker] - 1;

	if (a->form != FORM_SV || a->speaker == lo || a->to + 1 >= hi ||
	    a->speaker_end > a->cue || !word_has(cue, QUOTING_BARE))
		return false;
	if (!word_has(cue, QUOTING_FINITE | QUOTING_BASE) ||
	    !part_is_finite(ws->p[a->to].part) || ws->p[a->to].mention >= 0 ||
	    word_has(before - 1, WORD_CUE))
		return false;
	if (before->id == WORD_THAT || word_has(before, QUOTING_RELATIVE))
		return true;
	return a->speaker > lo + 1 && before->part == PART_WH &&
	    !word_has(before - 1, WORD_PUNCT | QUOTING_COORD | QUOTING_SUB);
}

/* A cue with its speaker before it may be like "according to": "as Quill put
 * it", if it is no quotation that she put so (QC15). */
static bool
cue_at(const struct words *ws, size_t v, size_t lo, size_t hi,
    const struct attribution *prev, struct attribution *a)
{
	if (!attribution_at(ws, v, lo, hi, prev, a))
		return false;
	a->finds = finds_at(ws, a, lo);
	a->gap = has_gap(ws, a, lo, hi);
	a->sure = a->finds || a->gap;
	if (a->form != FORM_SV || a->speaker == lo)
		return true;
	if (BY(QC20, prev == NULL && is_as_told(ws, a, lo, hi)) ||
	    (word_has(&ws->p[v], WORD_PHRASE) &&
	    BY(QC15, is_as_put(ws, a, lo) && !leads_to_quotation(ws, a, hi)))) {
		a->sure = !word_has(&ws->p[v], WORD_PHRASE);
		a->form = FORM_ACCORDING;
		a->from = a->speaker - 1;
	}
	return true;
}

/* "came", "was": a verb that leads to a noun of saying */
static bool
leads_to_noun(const struct text_word *w)
{
	return word_has(w, QUOTING_BE) ||
	    (word_has(w, QUOTING_FINITE) && !word_has(w, WORD_CUE));
}

/* Where the words begin that tell more of the noun at v; its determiner stands
 * before that. */
static size_t
noun_start(const struct words *ws, size_t v, size_t lo)
{
	while (v > lo + 1 && word_is_noun(&ws->p[v - 1]))
		v--;
	return v;
}

/* A noun of saying after a quotation and "came" or "was": "came the reply from
 * Quill", "was her answer" (QC13). */
static bool
noun_behind(const struct words *ws, size_t v, size_t lo, size_t hi,
    struct attribution *a)
{
	const struct text_word *w = &ws->p[v];
	size_t i, k;

	if (!word_has(w, QUOTING_NOUN) || !word_has(w, QUOTING_QUOTE))
		return false;
	i = noun_start(ws, v, lo);
	if (i < lo + 3 || !word_has(&ws->p[i - 1], QUOTING_DET |
	    QUOTING_POSSESSIVE))
		return false;
	k = i - 2;
	if (!leads_to_noun(&ws->p[k]) || !follows_quotation(ws, k, lo))
		return false;
	*a = (struct attribution){ .form = FORM_VS, .cue = v, .cue_end = v + 1,
	    .from = k, .to = v + 1 };
	if (word_has(&ws->p[i - 1], QUOTING_POSSESSIVE)) {
		a->speaker = i - 1;
		a->speaker_end = i;
	} else if (v + 2 < hi && word_has(w + 1, QUOTING_PREP)) {
		a->speaker = v + 2;
		a->to = a->speaker_end = phrase_end(ws, v + 2, hi, true);
	}
	RULE(QC13);
	return true;
}

bool
owner_find(const struct words *ws, size_t v, size_t lo, struct attribution *a)
{
	const struct text_word *w = &ws->p[v];

	if (word_has(w, QUOTING_ING))
		main_subject(ws, lo, v, a);
	if (!word_has(w, QUOTING_NOUN) || v == lo)
		return false;
	if (BY(QC9, word_has(w - 1, QUOTING_POSSESSIVE))) {
		a->speaker = v - 1;
		a->speaker_end = v;
		return true;
	}
	if (!BY(QC9, word_has(w - 1, WORD_GENITIVE) && v > lo + 1))
		return false;
	a->speaker = phrase_start(ws, v - 2, lo);
	a->speaker_end = v - 1;
	return true;
}

static bool
find_at(const struct words *ws, size_t v, size_t lo, size_t hi,
    const struct attribution *prev, struct attribution *a)
{
	if (unlisted_cue(ws, v, lo, hi, a) || noun_behind(ws, v, lo, hi, a) ||
	    noun_cue_at(ws, v, lo, hi, prev, a) || passive_at(ws, v, lo, hi, a))
		return true;
	return word_has(&ws->p[v], WORD_CUE) &&
	    cue_at(ws, v, lo, hi, prev, a);
}

/* Is the attribution before a inserted between the speaker and the cue of a
 * (QC2)? */
static bool
is_inserted(const struct attribution *prev, const struct attribution *a)
{
	return a->form == FORM_SV && a->from <= prev->from &&
	    a->cue >= prev->to;
}

/* Is the word a cue, or a verb of another kind that can be in its place? */
static bool
may_attribute(const struct text_word *w)
{
	return word_has(w, WORD_CUE | WORD_PAST | QUOTING_NOUN) || unlisted_may_be(w) ||
	    w->id == WORD_HEARD;
}

static void
add(struct attributions *as, const struct attribution *a)
{
	as->p = mem_grow(as->p, &as->cap, as->n + 1, sizeof(*as->p));
	as->p[as->n++] = *a;
}

void
attributions_find(struct attributions *as, const struct words *ws, size_t lo,
    size_t hi)
{
	struct attribution a;
	size_t v;

	as->n = 0;
	for (v = lo; v < hi; v++) {
		const struct attribution *prev = as->n > 0 ?
		    &as->p[as->n - 1] : NULL;

		if (!may_attribute(&ws->p[v]) ||
		    !find_at(ws, v, lo, hi, prev, &a))
			continue;
		if (prev != NULL && noun_cue_is_object(ws, prev, &a))
			as->n--;
		if (prev != NULL && is_inserted(prev, &a) &&
		    passive_inserted(ws, prev))
			a.speaker_end = prev->from - 1;
		else
			while (as->n > 0 &&
			    is_inserted(&as->p[as->n - 1], &a))
				as->n--;
		if (as->n > 0 && a.from < as->p[as->n - 1].to)
			a.from = as->p[as->n - 1].to;
		if (a.cue >= a.from)
			add(as, &a);
	}
}

void
attributions_free(struct attributions *as)
{
	free(as->p);
	*as = (struct attributions){ 0 };
}
