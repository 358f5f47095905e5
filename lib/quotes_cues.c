/* SPDX-License-Identifier: MIT */
/*
 * A cue is a verb of saying in the lexicon; what stands around it tells
 * whether it attributes something and to whom.
 *
 *   C1  speaker before the cue: the noun phrase that ends there, behind words
 *       of time, adverbs and auxiliaries ("Trump also said")
 *   C2  an apposition or clause between commas, dashes or brackets stands
 *       between them ("Hugh Hill, a doctor, said")
 *   C3  speaker behind the cue, where a quotation or comma stands before it
 *       ("..." said Ms. Perino)
 *   C4  according to, with the noun phrase that follows
 *   C5  a participle (", adding") or a second verb ("and called") has the
 *       speaker of the attribution before it, else the sentence's subject
 *   C6  who: the speaker is "who"
 *   C7  not a cue: a noun ("his claims"), a passive ("was told"), an
 *       infinitive without a quotation, a bare form without its subject
 *   C8  a verb in -ed that the lexicon lacks is a cue where it follows a
 *       quotation and a noun phrase ("..." Toomey fumed)
 */
#include <stdlib.h>

#include "quotes_cues.h"

enum { FAR = 40, PHRASE_MAX = 30 };	/* words */

static bool
has(const struct word *w, uint32_t classes)
{
	return (w->classes & classes) != 0;
}

static bool
is_mark(const struct word *w, char mark)
{
	return (w->flags & WORD_PUNCT) && w->mark == mark;
}

static bool
is_mention(const struct word *w, const struct mentions *ms,
    enum entity_type type)
{
	return w->mention >= 0 && ms->p[w->mention].type == type;
}

static bool
is_time(const struct word *w, const struct mentions *ms)
{
	if (w->mention >= 0)
		return is_mention(w, ms, ENTITY_DATE) ||
		    is_mention(w, ms, ENTITY_TIME);
	return has(w, QUOTING_TIME) && !has(w, QUOTING_MODAL);
}

bool
word_is_according(const struct word *w)
{
	return (w->flags & WORD_PHRASE) && has(w, QUOTING_PREP) &&
	    has(w, QUOTING_SPEECH);
}

bool
word_is_ing(const struct word *w)
{
	return has(w, QUOTING_ING) && !(w->flags & WORD_CAPITAL);
}

bool
word_is_adverb(const struct word *w)
{
	return has(w, QUOTING_ADVERB) && w->mention < 0;
}

/* A word that can stand in a noun phrase besides determiners. */
static bool
is_noun(const struct word *w)
{
	if (w->flags & (WORD_PUNCT | WORD_QUOTED))
		return (w->flags & WORD_TITLE) && w->start > 0 &&
		    has(w - 1, QUOTING_PREP | QUOTING_DET) | ((w - 1)->flags &
		    WORD_GENITIVE);
	if (w->mention >= 0 || (w->flags & (WORD_GENITIVE | WORD_DIGIT)))
		return true;
	if (has(w, QUOTING_PERSON | QUOTING_BODY | QUOTING_TITLE))
		return true;
	if (has(w, QUOTING_AUX | QUOTING_MODAL | QUOTING_PREP | QUOTING_SUB |
	    QUOTING_COORD | QUOTING_RELATIVE | QUOTING_SUBJECT |
	    QUOTING_ADVERB | QUOTING_DET | QUOTING_POSSESSIVE |
	    QUOTING_OBJECT_PRONOUN))
		return false;
	if (w->flags & WORD_CAPITAL)
		return true;
	if (has(w, QUOTING_FINITE) && !has(w, QUOTING_NOUN))
		return false;
	return !(w->flags & WORD_CUE) || has(w, QUOTING_NOUN);
}

bool
phrase_starts(const struct word *w)
{
	return has(w, QUOTING_DET | QUOTING_POSSESSIVE | QUOTING_SUBJECT) ||
	    is_noun(w);
}

static bool
is_pronoun(const struct word *w)
{
	return has(w, QUOTING_SUBJECT) && !has(w, QUOTING_DET);
}

/* The word behind an apposition that starts behind the comma at word i, or i
 * if none stands there. */
static size_t
apposition_end(const struct words *ws, const struct mentions *ms, size_t i,
    size_t hi)
{
	size_t j = i + 1;

	if (j >= hi || !is_mark(&ws->p[i], ','))
		return i;
	if (!has(&ws->p[j], QUOTING_DET | QUOTING_POSSESSIVE |
	    QUOTING_RELATIVE | QUOTING_PERSON | QUOTING_TITLE) &&
	    !(ws->p[j].flags & WORD_DIGIT) &&
	    !(is_noun(&ws->p[j]) && !is_time(&ws->p[j], ms) &&
	    !word_is_ing(&ws->p[j])))
		return i;
	for (; j < hi && j < i + PHRASE_MAX; j++) {
		const struct word *w = &ws->p[j];

		if (w->flags & WORD_QUOTED)
			return i;
		if ((w->flags & WORD_PUNCT) && w->mark != '*' &&
		    w->mark != '(' && w->mark != ')')
			return j;
	}
	return j < hi ? i : hi;
}

/* Is the word at j, in a noun phrase since i, rather its verb: a word in -ed
 * behind a name or person, or one before a determiner? */
static bool
is_verb(const struct words *ws, size_t i, size_t j, size_t hi)
{
	const struct word *w = &ws->p[j];

	if (j == i || w->classes != 0 || w->mention >= 0 ||
	    (w->flags & ~(unsigned)WORD_PAST))
		return false;
	if ((w->flags & WORD_PAST) && (has(w - 1, QUOTING_PERSON |
	    QUOTING_BODY) || (w - 1)->flags & WORD_CAPITAL))
		return true;
	return j + 1 < hi && has(w + 1, QUOTING_DET | QUOTING_POSSESSIVE |
	    QUOTING_OBJECT_PRONOUN | QUOTING_SUBJECT);
}

size_t
phrase_end(const struct words *ws, const struct mentions *ms, size_t i,
    size_t hi, bool apposition)
{
	size_t j = i, k;
	bool person = false;

	if (i < hi && is_pronoun(&ws->p[i]))
		return i + 1;
	if (hi > i + PHRASE_MAX)
		hi = i + PHRASE_MAX;
	for (; j < hi; j++) {
		const struct word *w = &ws->p[j], *next = w + 1;

		if ((is_time(w, ms) && j > i) || is_verb(ws, i, j, hi))
			break;
		if (is_noun(w) || has(w, QUOTING_DET | QUOTING_POSSESSIVE)) {
			person = is_mention(w, ms, ENTITY_PERSON);
			continue;
		}
		if (j == i || j + 1 >= hi)
			break;
		if (is_mark(w, '(')) {
			for (k = j; k < hi && !is_mark(&ws->p[k], ')'); k++)
				continue;
			if (k == hi)
				break;
			j = k;
		} else if (has(w, QUOTING_PREP) && !person &&
		    phrase_starts(next) && !is_time(next, ms) &&
		    !is_pronoun(next)) {
			continue;
		} else if (has(w, QUOTING_COORD) && is_noun(next) &&
		    is_noun(w - 1) && !is_pronoun(next) &&
		    !(next->flags & WORD_CUE)) {
			continue;
		} else {
			break;
		}
	}
	if (apposition && j > i && j < hi && (k = apposition_end(ws, ms, j,
	    hi)) > j)
		return k;
	return j;
}

size_t
adjuncts_end(const struct words *ws, const struct mentions *ms, size_t i,
    size_t hi)
{
	size_t k;

	if (hi > i + FAR)
		hi = i + FAR;
	while (i < hi) {
		const struct word *w = &ws->p[i];

		if (is_time(w, ms) || word_is_adverb(&ws->p[i])) {
			i++;
		} else if (has(w, QUOTING_DET) && i + 1 < hi &&
		    (is_time(w + 1, ms) || (i + 2 < hi &&
		    is_time(w + 2, ms)))) {
			i += 2;
		} else if (has(w, QUOTING_PREP) && i + 1 < hi) {
			k = phrase_end(ws, ms, i + 1, hi, false);
			if (k == i + 1 || has(w + 1, QUOTING_SUBJECT))
				return i;
			i = k;
		} else {
			return i;
		}
	}
	return i;
}

/* The first word of the noun phrase whose last is j, not before lo. */
static size_t
phrase_start(const struct words *ws, const struct mentions *ms, size_t j,
    size_t lo)
{
	bool person = is_mention(&ws->p[j], ms, ENTITY_PERSON);
	size_t i = j, floor = j > lo + PHRASE_MAX ? j - PHRASE_MAX : lo;

	if (has(&ws->p[j], QUOTING_SUBJECT | QUOTING_RELATIVE) &&
	    !has(&ws->p[j], QUOTING_DET))
		return j;
	for (; i > floor; i--) {
		const struct word *w = &ws->p[i - 1];

		if (w->mention >= 0 && w->mention == ws->p[i].mention)
			continue;
		if (is_time(w, ms) || is_mark(w, ','))
			break;
		if (is_noun(w) || has(w, QUOTING_POSSESSIVE)) {
			if (person && is_mention(w, ms, ENTITY_PERSON) &&
			    is_mention(&ws->p[i], ms, ENTITY_PERSON))
				break;
			continue;
		}
		if (has(w, QUOTING_DET)) {
			if (i - 1 > floor && has(w - 1, QUOTING_PREP) &&
			    !person)
				continue;
			i--;
			break;
		}
		if (has(w, QUOTING_PREP) && i - 1 > floor &&
		    (person ? has(w - 1, QUOTING_PERSON) : is_noun(w - 1) &&
		    !is_time(w - 1, ms))) {
			person = false;
			continue;
		}
		if (has(w, QUOTING_COORD) && i - 1 > floor &&
		    is_noun(w - 1) && ((w - 1)->flags & WORD_CAPITAL ||
		    has(w - 1, QUOTING_PERSON | QUOTING_BODY) ||
		    has(w + 1, QUOTING_POSSESSIVE)))
			continue;
		break;
	}
	while (i < j && has(&ws->p[i], QUOTING_PREP | QUOTING_COORD |
	    QUOTING_SUB))
		i++;
	return i;
}

/* Where words before word j that stand between speaker and cue begin: words of
 * time, adverbs, auxiliaries. */
static size_t
skip_back(const struct words *ws, const struct mentions *ms, size_t j,
    size_t lo)
{
	while (j > lo) {
		const struct word *w = &ws->p[j - 1];

		if (has(w, QUOTING_AUX | QUOTING_MODAL) && w->mention < 0 &&
		    !is_pronoun(w))
			j--;
		else if (word_is_adverb(w))
			j--;
		else if (is_time(w, ms))
			j--;
		else if (has(w, QUOTING_PREP | QUOTING_DET) &&
		    is_time(w + 1, ms))
			j--;
		else
			break;
	}
	return j;
}

/* The word before the comma, dash or bracket that opens what ends before word
 * j, itself a comma, dash or bracket (C2); j + 1 if there is none. */
static size_t
before_insertion(const struct words *ws, const struct mentions *ms, size_t j,
    size_t lo)
{
	char mark = ws->p[j].mark == ')' ? '(' : ws->p[j].mark;
	size_t i, k, tries = 0, best = j + 1;

	for (i = j; i > lo + 1 && i + FAR > j && tries < 6; i--) {
		const struct word *w = &ws->p[i - 1], *head = w - 1;

		if (w->flags & WORD_QUOTED)
			break;
		if (!is_mark(w, mark))
			continue;
		tries++;
		if (i == j)
			continue;
		k = phrase_start(ws, ms, i - 2, lo);
		if (k > lo && has(&ws->p[k - 1], QUOTING_PREP) &&
		    i > lo + 4)
			continue;	/* "of Ashton" */
		if (is_mention(head, ms, ENTITY_PERSON))
			return i - 2;
		k = head->flags & WORD_CAPITAL ?
		    phrase_start(ws, ms, i - 2, lo) : lo;
		if (k > lo && ws->p[k - 1].flags & WORD_QUOTED)
			return i - 2;
		if (best == j + 1 && (is_mention(w + 1, ms, ENTITY_PERSON) ||
		    has(w + 1, QUOTING_TITLE) || has(head, QUOTING_PERSON) ||
		    mark != ',' || (head->flags & WORD_CAPITAL &&
		    is_noun(head)) || is_pronoun(head)))
			best = i - 2;
	}
	return best;
}

size_t
subject_find(const struct words *ws, const struct mentions *ms, size_t lo,
    size_t v, size_t *subject_end)
{
	size_t i = lo, end;

	while (i < v && (has(&ws->p[i], QUOTING_COORD) ||
	    word_is_adverb(&ws->p[i])))
		i++;
	if (i < v && (has(&ws->p[i], QUOTING_PREP | QUOTING_SUB) ||
	    word_is_ing(&ws->p[i]))) {
		while (i < v && i < lo + FAR && !is_mark(&ws->p[i], ','))
			i++;
		i++;
	}
	end = i < v ? phrase_end(ws, ms, i, v, false) : i;
	*subject_end = end;
	return i;
}

static bool
main_subject(const struct words *ws, const struct mentions *ms, size_t lo,
    size_t v, struct attribution *a)
{
	a->speaker = subject_find(ws, ms, lo, v, &a->speaker_end);
	return a->speaker < a->speaker_end;
}

/* Is the word at v, a cue by its classes, used as a noun (C7)? */
static bool
is_noun_use(const struct words *ws, size_t v, size_t lo)
{
	const struct word *w = &ws->p[v], *p;

	if (!has(w, QUOTING_NOUN))
		return false;
	if (v == lo)
		return true;
	p = w - 1;
	if (has(p, QUOTING_DET | QUOTING_POSSESSIVE | QUOTING_PREP) ||
	    (p->flags & (WORD_GENITIVE | WORD_QUOTED | WORD_DIGIT)))
		return true;
	if (has(p, QUOTING_SUBJECT | QUOTING_AUX | QUOTING_MODAL |
	    QUOTING_PERSON | QUOTING_BODY | QUOTING_RELATIVE |
	    QUOTING_ADVERB | QUOTING_COORD))
		return false;
	return !(p->flags & (WORD_CAPITAL | WORD_PUNCT)) && p->mention < 0;
}

/* Can the subject before a bare form have it: "they say", "officials say"? */
static bool
is_plural(const struct words *ws, size_t i, struct slice text)
{
	const struct word *w = &ws->p[i];

	if (has(w, QUOTING_SUBJECT))
		return !has(w, QUOTING_MALE | QUOTING_FEMALE);
	(void)text;
	return has(w, QUOTING_PERSON | QUOTING_BODY | QUOTING_RELATIVE) ||
	    w->mention >= 0;
}

/* Does the word speak for a noun phrase that can: a name, a person, a body? */
static bool
can_speak(const struct word *w)
{
	return w->mention >= 0 || (w->flags & WORD_CAPITAL) ||
	    has(w, QUOTING_PERSON | QUOTING_BODY | QUOTING_SUBJECT);
}

/* Speaker behind the cue at v (C3). */
static bool
speaker_behind(const struct words *ws, const struct mentions *ms, size_t v,
    size_t hi, struct attribution *a)
{
	size_t end, after, i;

	if (!has(&ws->p[v], QUOTING_QUOTE | QUOTING_SPEECH) ||
	    !has(&ws->p[v], QUOTING_FINITE) || (has(&ws->p[v],
	    QUOTING_TELL) && has(&ws->p[v], QUOTING_BARE | QUOTING_THAT)))
		return false;
	if (v + 1 >= hi || is_time(&ws->p[v + 1], ms) ||
	    !phrase_starts(&ws->p[v + 1]))
		return false;
	end = phrase_end(ws, ms, v + 1, hi, false);
	if (end == v + 1)
		return false;
	after = end;
	for (i = v + 1; i < end && !can_speak(&ws->p[i]); i++)
		continue;
	if (i == end)
		return false;
	if (after < hi) {	/* no verb of its own may follow */
		const struct word *w = &ws->p[after];

		if (has(w, QUOTING_AUX | QUOTING_MODAL | QUOTING_SUB) &&
		    !has(w, QUOTING_PREP))
			return false;
		if (w->flags & WORD_QUOTED)
			return false;
		if (w->flags & WORD_CUE && !word_is_ing(w))
			return false;
	}
	a->form = FORM_VS;
	a->speaker = v + 1;
	a->speaker_end = phrase_end(ws, ms, v + 1, hi, true);
	a->from = v;
	a->to = a->speaker_end;
	return true;
}

/* Speaker before the cue at v (C1, C2, C6). */
static bool
speaker_before(const struct words *ws, const struct mentions *ms, size_t v,
    size_t lo, struct attribution *a)
{
	size_t j = skip_back(ws, ms, v, lo), end;

	if (j == lo)
		return false;
	end = j--;
	if (is_mark(&ws->p[j], ',') || is_mark(&ws->p[j], '-') ||
	    is_mark(&ws->p[j], ')')) {
		size_t k = before_insertion(ws, ms, j, lo);

		if (k == j + 1)
			return false;
		j = k;
	}
	if (is_mark(&ws->p[j], ')')) {
		size_t k = before_insertion(ws, ms, j, lo);

		if (k == j + 1)
			return false;
		j = k;
	}
	if (!is_noun(&ws->p[j]) && !is_pronoun(&ws->p[j]) &&
	    !has(&ws->p[j], QUOTING_RELATIVE | QUOTING_DET))
		return false;
	if (has(&ws->p[v], QUOTING_BASE) && !has(&ws->p[v], QUOTING_FINITE) &&
	    end == v && !is_plural(ws, j, (struct slice){ 0 }))
		return false;
	a->form = FORM_SV;
	a->speaker = phrase_start(ws, ms, j, lo);
	a->speaker_end = end;
	a->from = a->speaker;
	return true;
}

static bool
is_be(const struct words *ws, size_t v, size_t lo)
{
	while (v > lo && word_is_adverb(&ws->p[v - 1]))
		v--;
	return v > lo && has(&ws->p[v - 1], QUOTING_BE);
}

/* Is there a "to" among words [j..v)? */
static bool
is_infinitive(const struct words *ws, size_t j, size_t v)
{
	for (; j < v; j++)
		if (has(&ws->p[j], QUOTING_PREP) &&
		    has(&ws->p[j], QUOTING_MODAL))
			return true;
	return false;
}

static bool
attribution_at(const struct words *ws, const struct mentions *ms, size_t v,
    size_t lo, size_t hi, const struct attribution *prev,
    struct attribution *a)
{
	const struct word *w = &ws->p[v], *p = v > lo ? w - 1 : NULL;
	size_t j;

	*a = (struct attribution){ .cue = v, .cue_end = v + 1, .from = v,
	    .to = v + 1 };
	if (w->flags & WORD_PHRASE)
		a->cue_end = a->to = v + 2;
	if (word_is_according(w)) {	/* C4 */
		if (v + 2 >= hi)
			return false;
		a->form = FORM_ACCORDING;
		a->cue_end = a->speaker = v + 2;
		a->speaker_end = a->to = phrase_end(ws, ms, v + 2, hi, false);
		return a->speaker_end > v + 2;
	}
	if (w->mention >= 0 || is_noun_use(ws, v, lo))
		return false;
	if (has(w, QUOTING_ING) && !has(w, QUOTING_FINITE)) {
		a->form = FORM_SHARED;
		if (is_be(ws, v, lo) || (p != NULL && is_pronoun(p) &&
		    p->end - p->start > 3))	/* "he's saying" */
			return speaker_before(ws, ms, v, lo, a);
		if (p != NULL && !(p->flags & (WORD_PUNCT | WORD_QUOTED)) &&
		    !has(p, QUOTING_COORD | QUOTING_ADVERB | QUOTING_SUB))
			return false;
		if (prev != NULL && prev->speaker < prev->speaker_end) {
			a->speaker = prev->speaker;
			a->speaker_end = prev->speaker_end;
			return true;
		}
		return p != NULL && main_subject(ws, ms, lo, v, a);
	}
	if (is_be(ws, v, lo))	/* passive */
		return false;
	if (p != NULL && has(p, QUOTING_PREP))
		return false;	/* to say */
	j = skip_back(ws, ms, v, lo);
	if (is_infinitive(ws, j, v))
		return false;
	if (j == lo || (ws->p[j - 1].flags & (WORD_QUOTED | WORD_PUNCT)))
		if (speaker_behind(ws, ms, v, hi, a))
			return true;
	if (j > lo && has(&ws->p[j - 1], QUOTING_COORD) &&
	    has(w, QUOTING_FINITE)) {	/* C5 */
		a->form = FORM_SHARED;
		a->from = j - 1;
		if (prev != NULL && prev->speaker < prev->speaker_end) {
			a->speaker = prev->speaker;
			a->speaker_end = prev->speaker_end;
			return true;
		}
		return main_subject(ws, ms, lo, v, a);
	}
	return speaker_before(ws, ms, v, lo, a);
}

/* A verb that the lexicon lacks, where only a verb of saying can stand: behind
 * a quotation and a noun phrase (C8). */
static bool
unknown_cue(const struct words *ws, const struct mentions *ms, size_t v,
    size_t lo, size_t hi, struct attribution *a)
{
	const struct word *w = &ws->p[v];
	size_t i;

	if (w->classes != 0 || !(w->flags & WORD_PAST) || v < lo + 2 ||
	    v > lo + FAR || (v + 1 < hi && phrase_starts(w + 1) &&
	    !is_time(w + 1, ms)))
		return false;
	if (!is_noun(w - 1) && !is_pronoun(w - 1))
		return false;
	i = phrase_start(ws, ms, v - 1, lo);
	if (i == lo || !(ws->p[i - 1].flags & WORD_QUOTED))
		return false;
	*a = (struct attribution){ .form = FORM_SV, .cue = v,
	    .cue_end = v + 1, .speaker = i, .speaker_end = v, .from = i,
	    .to = v + 1 };
	return true;
}

void
attributions_find(struct attributions *as, const struct words *ws,
    const struct mentions *ms, size_t lo, size_t hi)
{
	struct attribution a;
	size_t v;

	as->n = 0;
	for (v = lo; v < hi; v++) {
		const struct attribution *prev = as->n > 0 ?
		    &as->p[as->n - 1] : NULL;

		if (!(ws->p[v].flags & (WORD_CUE | WORD_PAST)))
			continue;
		if (!unknown_cue(ws, ms, v, lo, hi, &a) &&
		    (!(ws->p[v].flags & WORD_CUE) ||
		    !attribution_at(ws, ms, v, lo, hi, prev, &a)))
			continue;
		while (prev != NULL && a.form == FORM_SV &&
		    a.from <= prev->from && a.cue >= prev->to)
			prev = --as->n > 0 ? prev - 1 : NULL; /* C2 */
		if (prev != NULL && a.from < prev->to)
			a.from = prev->to;
		if (a.cue < a.from)
			continue;
		as->p = mem_grow(as->p, &as->cap, as->n + 1, sizeof(*as->p));
		as->p[as->n++] = a;
	}
}

void
attributions_free(struct attributions *as)
{
	free(as->p);
	*as = (struct attributions){ 0 };
}
