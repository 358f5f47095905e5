/* SPDX-License-Identifier: MIT */
/*
 * A sentence is looked at when it begins: each person who is named in it waits
 * until a pronoun behind the name, or the next sentence, asks. So a pronoun sees
 * what is before it, and what is the subject or speaks is known by then.
 */
#include <string.h>

#include "base/base.h"
#include "content.h"
#include "gender.h"
#include "named.h"
#include "people.h"
#include "phrases.h"

enum {
	NOT_NEAR = 3,		/* words from "not" to a name */
	APPOSED_NEAR = 24 /* bytes from a noun to the name beside it: "chief of
			   * staff, Ann Quill" */
};

void
people_begin(struct people *pp, struct speakers *s,
    const struct language *language, const struct spans *said)
{
	pp->language = language;
	pp->n = pp->nhere = pp->done = pp->after = 0;
	pp->said = said->p;
	pp->nsaid = said->n;
	pp->sentence = 0;
	pp->speakers = s;
}

/* Are they the same words, whatever case the first letter has? */
static bool
same_words(struct slice a, struct slice b)
{
	if (a.len != b.len || a.len == 0 || (a.p[0] | 32) != (b.p[0] | 32))
		return false;
	return memcmp(a.p + 1, b.p + 1, a.len - 1) == 0;
}

/* The person of that name, who is added in the place of whoever was named
 * longest ago. */
static struct somebody *
somebody_of(struct people *pp, struct slice name)
{
	struct somebody *oldest = pp->p;
	size_t i;

	for (i = 0; i < pp->n; i++) {
		if (same_words(pp->p[i].name, name))
			return &pp->p[i];
		if (pp->p[i].last.at < oldest->last.at)
			oldest = &pp->p[i];
	}
	if (pp->n < PEOPLE_KEPT)
		oldest = &pp->p[pp->n++];
	*oldest = (struct somebody){ .name = name,
	    .leans = gender_leaning(pp->language, name),
	    .both = gender_is_both(pp->language, name) };
	return oldest;
}

/* Who is only in captions is no subject of the text. */
static struct somebody *
add(struct people *pp, struct slice name, const struct place_named *place)
{
	struct somebody *x = somebody_of(pp, name);

	if (x->count > 0 && (place->how & NAMED_CAPTION))
		return x;
	x->count++;
	x->last = *place;
	if (!(place->how & NAMED_PRONOUN))
		x->named = place->at;
	if (place->how & NAMED_CAPTION)
		return x;
	if (place->how & NAMED_SUBJECT) {
		x->subjects++;
		x->subject = place->sentence;
	}
	if (place->how & NAMED_SOURCE) {
		x->sources++;
		x->source = place->sentence;
	}
	return x;
}

const struct waiting *
people_next(struct people *pp, size_t at)
{
	const struct waiting *x = &pp->here[pp->done];

	if (pp->done == pp->nhere || x->place.at >= at)
		return NULL;
	pp->done++;
	if (x->pronoun == GENDER_UNKNOWN)
		add(pp, x->name, &x->place);
	return x;
}

static bool
is_person(const struct text_word *w)
{
	return word_is_mention(w, ENTITY_PERSON);
}

/* Has one of words [from..to) one of these classes? */
static bool
any_has(const struct words *ws, size_t from, size_t to, uint64_t classes)
{
	for (; from < to; from++)
		if (word_has(&ws->p[from], classes))
			return true;
	return false;
}

/* Does a comma or "and" join the name, words [from..to), to another one? */
static bool
is_in_row(const struct words *ws, size_t lo, size_t from, size_t to, size_t hi)
{
	const struct text_word *p = ws->p;

	if (to + 1 < hi && is_person(&p[to + 1]) &&
	    (word_is_mark(&p[to], ',') || word_has(&p[to], QUOTING_COORD)))
		return true;
	return from > lo + 1 && is_person(&p[from - 2]) &&
	    (word_is_mark(&p[from - 1], ',') ||
	    word_has(&p[from - 1], QUOTING_COORD));
}

/* Does what stands behind word i tell who somebody is: ", a dentist", ", 43,",
 * "who"? */
static bool
tells_who(const struct words *ws, size_t i, size_t hi)
{
	const struct text_word *w = &ws->p[i];

	if (i + 2 < hi && (word_is_mark(w, ',') || word_is_mark(w, '-'))) {
		w++;
		if (word_alone_has(w, QUOTING_DET | QUOTING_PERSON |
		    QUOTING_TITLE | QUOTING_INDEFINITE) || word_has(w,
		    WORD_DIGIT))
			return true;
	}
	return i < hi && word_has(w, QUOTING_RELATIVE);
}

/* Does somebody ask at word i, perhaps behind an adverb? */
static bool
asks(const struct words *ws, size_t i, size_t hi)
{
	if (i + 1 < hi && word_is_adverb(&ws->p[i]))
		i++;
	return i < hi && word_alone_has(&ws->p[i], QUOTING_QUESTION) &&
	    word_has(&ws->p[i], QUOTING_FINITE);
}

/* "was not", behind a name */
static bool
is_not(const struct words *ws, size_t i, size_t hi)
{
	return i + 1 < hi && word_has(&ws->p[i], QUOTING_BE) &&
	    word_has(&ws->p[i + 1], QUOTING_NEGATION);
}

/* How words [from..to) name somebody; the noun phrase begins at start. */
static unsigned
naming_of(const struct words *ws, struct stretch s, size_t start, size_t from,
    size_t to)
{
	const struct text_word *p = ws->p;
	unsigned how = start == 0 ? NAMED_OPENS : 0;
	size_t near = start > s.from + NOT_NEAR ? start - NOT_NEAR : s.from;

	if (to < s.to && word_has(&p[to], WORD_GENITIVE | QUOTING_PERSON |
	    QUOTING_BODY))
		how |= NAMED_OWNER;
	if (start > s.from && word_alone_has(&p[start - 1], QUOTING_PREP))
		how |= NAMED_PREP;
	if (start > s.from && word_is_mark(&p[start - 1], ','))
		how |= NAMED_BESIDE;
	if (is_in_row(ws, s.from, from, to, s.to))
		how |= NAMED_ROW;
	if (start > s.from && word_alone_has(&p[start - 1], QUOTING_QUESTION))
		how |= NAMED_ASKED;
	if (asks(ws, to, s.to))
		how |= NAMED_ASKS;
	if (tells_who(ws, to, s.to))
		how |= NAMED_TOLD;
	if (any_has(ws, near, start, QUOTING_NEGATION) || is_not(ws, to, s.to))
		how |= NAMED_NOT;
	return how;
}

/* Is the byte in what somebody says? */
static bool
is_said(const struct people *pp, size_t at)
{
	size_t i;

	for (i = pp->after; i < pp->nsaid && pp->said[i].start <= at; i++)
		if (at < pp->said[i].end)
			return true;
	return false;
}

static void
wait(struct people *pp, const struct words *ws, struct stretch s, size_t from,
    size_t to, unsigned aside)
{
	size_t start = phrase_start(ws, to - 1, s.from);
	struct waiting *x = &pp->here[pp->nhere];

	if (pp->nhere == PEOPLE_HERE)
		return;
	if (start > from)
		start = from;
	*x = (struct waiting){ .name = named_mention(ws, from),
	    .start = ws->base + ws->p[start].start,
	    .end = ws->base + ws->p[to - 1].end, .place = {
	    ws->base + ws->p[from].start, pp->sentence, pp->para,
	    aside | naming_of(ws, s, start, from, to) } };
	gender_of(pp->speakers, ws, start, from, x->name);
	if (pp->nhere == 0 && !(x->place.how & (NAMED_PREP | NAMED_OWNER)))
		x->place.how |= NAMED_FIRST;
	if (is_said(pp, x->place.at))
		x->place.how |= NAMED_SAID;
	pp->nhere++;
}

/* A pronoun behind the only person of the sentence so far tells what that
 * person is called, unless the one is said by the other. */
static void
call(struct people *pp, enum gender g, bool said)
{
	const struct waiting *one = NULL;
	size_t i;

	for (i = 0; i < pp->nhere; i++)
		if (pp->here[i].pronoun == GENDER_UNKNOWN) {
			if (one != NULL)
				return;
			one = &pp->here[i];
		}
	if (one != NULL && !pp->reported &&
	    said == ((one->place.how & NAMED_SAID) != 0))
		somebody_of(pp, one->name)->called[g]++;
}

/* Is it him or her, and no noun behind it whose owner that is? */
static bool
is_object(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	if (!word_has(w, QUOTING_OBJECT_PRONOUN))
		return false;
	return !word_has(w, QUOTING_POSSESSIVE) || word_has(w + 1, WORD_PUNCT |
	    QUOTING_PREP | QUOTING_DET | QUOTING_COORD | QUOTING_SUB) ||
	    i + 1 == ws->n;
}

/* He, she, his or her. */
static void
wait_pronoun(struct people *pp, const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];
	enum gender g = gender_by_classes(w->classes);
	bool said;

	if (g == GENDER_UNKNOWN || !word_alone_has(w, QUOTING_SUBJECT |
	    QUOTING_POSSESSIVE | QUOTING_OBJECT_PRONOUN))
		return;
	said = is_said(pp, ws->base + w->start);
	call(pp, g, said);
	if (pp->nhere == PEOPLE_HERE)
		return;
	pp->here[pp->nhere++] = (struct waiting){ .pronoun = g,
	    .end = ws->base + w->end,
	    .place = { ws->base + w->start, pp->sentence, pp->para,
	    (said ? NAMED_SAID : 0) |
	    (is_object(ws, i) ? NAMED_OBJECT : 0) } };
}

void
people_sentence(struct people *pp, const struct words *ws, size_t lo,
    size_t hi, bool aside, bool reported)
{
	struct stretch s = { lo, hi };
	size_t i, to;

	pp->nhere = pp->done = 0;
	pp->sentence++;
	pp->para = ws->base;
	pp->reported = reported;
	while (pp->after < pp->nsaid && lo < hi &&
	    pp->said[pp->after].end <= ws->base + ws->p[lo].start)
		pp->after++;
	for (i = lo; i < hi; i = to) {
		const struct text_word *w = &ws->p[i];

		to = i + 1;
		wait_pronoun(pp, ws, i);
		if (!is_person(w))
			continue;
		while (to < hi && ws->p[to].mention == w->mention)
			to++;
		wait(pp, ws, s, i, to, (aside ? NAMED_CAPTION : 0) |
		    (reported ? NAMED_REPORTED : 0));
	}
}

/* Is the noun phrase, words [from..to), one person without a name? */
static bool
is_unnamed(const struct words *ws, size_t from, size_t to, size_t *noun)
{
	const struct text_word *w;

	if (from >= to)
		return false;
	*noun = named_noun(ws, from, to);
	w = &ws->p[*noun];
	if (w->mention >= 0 || word_has(w, QUOTING_BODY))
		return false;
	return word_may_speak(ws, w) &&
	    !word_is_plural(ws, w) && !word_is_pronoun(w) &&
	    !any_has(ws, from, *noun, QUOTING_COORD);
}

/* Who is named behind a comma after the description that ends at that byte, not
 * yet among the people; or NULL. */
static struct waiting *
apposed(struct people *pp, size_t end)
{
	size_t i;

	for (i = pp->done; i < pp->nhere; i++) {
		struct waiting *x = &pp->here[i];

		if (x->start >= end)
			return x->start <= end + APPOSED_NEAR &&
			    (x->place.how & NAMED_BESIDE) ? x : NULL;
	}
	return NULL;
}

/* Somebody without a name. */
static void
add_unnamed(struct people *pp, const struct words *ws, size_t from, size_t to,
    enum naming how)
{
	struct place_named place = { ws->base + ws->p[from].start,
	    pp->sentence, pp->para, how };
	struct somebody *x;
	struct waiting *beside;
	struct slice name;
	size_t noun;

	if (!is_unnamed(ws, from, to, &noun))
		return;
	beside = apposed(pp, ws->base + ws->p[noun].end);
	if (beside != NULL) {
		beside->place.how |= how;
		return;
	}
	name = speaker_described(pp->speakers, ws, from, noun + 1);
	if (name.len > 0) {
		add(pp, name, &place);
		return;
	}
	x = add(pp, words_text(ws, from, noun + 1), &place);
	x->unnamed = !word_has(&ws->p[from], QUOTING_FIRST_PERSON);
	x->definite = !word_has(&ws->p[from], QUOTING_INDEFINITE);
	x->word = gender_by_classes(ws->p[noun].classes);
}

void
people_role(struct people *pp, const struct words *ws, size_t from, size_t to,
    enum naming how, struct slice name)
{
	size_t i, start, end, head = named_head(ws, from, to);
	struct place_named place;
	bool found = false;

	if (from == to)
		return;
	start = ws->base + ws->p[from].start;
	end = ws->base + ws->p[to - 1].end;
	for (i = 0; i < pp->nhere; i++) {
		struct waiting *x = &pp->here[i];

		if (x->place.at < start || x->end > end)
			continue;
		if ((x->place.how & (NAMED_OWNER | NAMED_PREP)) &&
		    !slice_eq(x->name, name))
			continue;
		if (x->pronoun != GENDER_UNKNOWN && to > from + 1)
			continue;
		found = true;
		if (i >= pp->done)
			x->place.how |= how;
		else if (!(x->place.how & how) &&
		    x->pronoun == GENDER_UNKNOWN)
			add(pp, x->name, &(struct place_named){ x->place.at,
			    x->place.sentence, x->place.para,
			    x->place.how | how });
	}
	if (found)
		return;
	place = (struct place_named){ start, pp->sentence, ws->base,
	    how | (ws->base == pp->para ? 0 : NAMED_CAPTION) };
	if (name.len > 0)
		add(pp, name, &place);
	else
		add_unnamed(pp, ws, from, head, how);
}

void
people_pronoun(struct people *pp, size_t i, const struct place_named *place)
{
	struct place_named here = *place;

	here.how |= NAMED_PRONOUN;
	add(pp, pp->p[i].name, &here);
}
