/* SPDX-License-Identifier: MIT */
/*
 * Noun phrases by form: determiner, modifiers, head; prepositions and "and"
 * within them, where a noun stands on either side. Another determiner begins
 * another phrase, and an ambiguous word before one is a verb. Names and persons
 * help: no preposition belongs to a person's name, and a word in -ed after one
 * is its verb.
 */
#include "base/base.h"
#include "chunks.h"
#include "phrases.h"

enum {
	PHRASE_MAX = 30,
	ADJUNCTS_MAX = 40,	/* words */
	SUBJECT_TRIES = 4,	/* noun phrases between commas */
	QUANTITY_LEAST = 3 /* bytes of "all", "ten": not "a" or "no" */
};

/* The word after an apposition that starts after the comma at word i, or i if
 * there is none. */
static size_t
apposition_end(const struct words *ws, size_t i, size_t hi)
{
	size_t j = i + 1;

	if (j >= hi || !word_is_mark(&ws->p[i], ','))
		return i;
	if (!word_has(&ws->p[j], QUOTING_DET | QUOTING_POSSESSIVE |
	    QUOTING_RELATIVE | QUOTING_PERSON | QUOTING_TITLE | WORD_DIGIT) &&
	    !(word_is_noun(&ws->p[j]) && !word_is_time(&ws->p[j]) &&
	    !word_is_ing(&ws->p[j])))
		return i;
	for (; j < hi && j < i + PHRASE_MAX; j++) {
		const struct text_word *w = &ws->p[j];

		if (word_has(w, WORD_QUOTED))
			return i;
		if (word_has(w, WORD_PUNCT) && w->mark != '*' &&
		    w->mark != '(' && w->mark != ')')
			return j;
	}
	return j < hi ? i : hi;
}

/* Does the word before a noun phrase have an object in it: "supports the
 * dam"? */
static bool
has_object(const struct text_word *w)
{
	return word_has(w + 1, QUOTING_DET | QUOTING_POSSESSIVE |
	    QUOTING_OBJECT_PRONOUN | QUOTING_SUBJECT);
}

/* Is the word at j, in a noun phrase since i, rather its verb: a word in -ed
 * after a name or person, or one before a determiner, which the lexicon does
 * not have or has as a verb, too? */
static bool
is_verb(const struct words *ws, size_t i, size_t j, size_t hi)
{
	const struct text_word *w = &ws->p[j];

	if (j == i || w->mention >= 0 || word_is_noun_by_place(w) ||
	    word_has(w, WORD_SHAPES & ~(WORD_PAST | WORD_CUE)))
		return false;
	if (chunk_is_finite(w))
		return true;
	if (!word_is_unknown(w))
		return word_has(w, QUOTING_FINITE | QUOTING_BASE) &&
		    !word_has(w, QUOTING_PERSON | QUOTING_BODY) &&
		    word_is_noun(w - 1) && j + 1 < hi && has_object(w);
	if (word_has(w, WORD_PAST) && (word_has(w - 1, QUOTING_PERSON |
	    QUOTING_BODY | WORD_CAPITAL)))
		return true;
	return j + 1 < hi && has_object(w);
}

/* Does a word of time at j, in a noun phrase since i, end it? Not so right
 * after a determiner and before a noun: "the Monday meeting". */
static bool
is_time_behind(const struct words *ws, size_t i, size_t j, size_t hi)
{
	const struct text_word *w = &ws->p[j], *next = w + 1;

	if (j == i || !word_is_time(w))
		return false;
	if (j + 1 < hi && word_is_time_of_noun(w))
		return false;
	return j > i + 1 || !word_has(w - 1, QUOTING_DET) || j + 1 >= hi ||
	    !word_is_noun(next) || word_is_time(next);
}

/* Does a preposition before this word belong to the noun phrase? */
static bool
takes_preposition(const struct text_word *next)
{
	return phrase_starts(next) && !word_is_time(next) &&
	    !word_is_pronoun(next);
}

/* Does "and" at w join two nouns? */
static bool
joins_nouns(const struct text_word *w)
{
	const struct text_word *next = w + 1;

	return word_is_noun(next) && word_is_noun(w - 1) &&
	    !word_is_pronoun(next) && !word_has(next, WORD_CUE);
}

/* Is the word at j, in a noun phrase since i, a participle with an object:
 * "attending the meeting"? */
static bool
is_gerund(const struct words *ws, size_t i, size_t j)
{
	const struct text_word *w = &ws->p[j];

	return (j == i || word_has(w - 1, QUOTING_PREP)) &&
	    !word_has(w, WORD_CAPITAL) &&
	    slice_ends(word_text(ws, w), SLICE("ing"));	/* English */
}

/* Does the determiner at j begin another noun phrase than the one since i:
 * "told the board the road"? Not so in a name ("local newspaper the Courier"), nor
 * after what a noun phrase can follow: "of the road", "all the roads", "Quill's
 * two aides". */
static bool
begins_another(const struct words *ws, size_t i, size_t j)
{
	const struct text_word *w = &ws->p[j];

	if (j == i || !word_has(w, QUOTING_DET | QUOTING_POSSESSIVE) ||
	    w->mention >= 0 || word_has(&w[-1], WORD_GENITIVE) ||
	    (word_has(w - 1, WORD_CAPITAL) && word_has(w, WORD_CAPITAL)) ||
	    word_has(w - 1, QUOTING_DET | QUOTING_PREP | QUOTING_COORD))
		return false;
	if (word_has(&w[1], WORD_CAPITAL) && word_has(w - 1, QUOTING_BODY) &&
	    !word_has(&ws->p[i], QUOTING_DET | QUOTING_POSSESSIVE))
		return false;
	return !is_gerund(ws, i, j - 1);
}

/* The bracket that closes the one at j, or hi. */
static size_t
bracket_end(const struct words *ws, size_t j, size_t hi)
{
	while (j < hi && !word_is_mark(&ws->p[j], ')'))
		j++;
	return j;
}

/* The end of what belongs to the pronoun at word i: "someone close to Quill",
 * "everyone in the room". */
static size_t
pronoun_end(const struct words *ws, size_t i, size_t hi)
{
	size_t j = i + 1;

	if (!word_has(&ws->p[i], QUOTING_OPEN_PRONOUN))
		return j;
	if (j + 1 < hi && !word_has(&ws->p[j], QUOTING_FINITE |
	    QUOTING_PREP | QUOTING_AUX | QUOTING_MODAL | QUOTING_ADVERB))
		j++;			/* "close" */
	if (j + 1 >= hi || !word_has(&ws->p[j], QUOTING_PREP) ||
	    !takes_preposition(&ws->p[j + 1]))
		return i + 1;
	return phrase_end(ws, j + 1, hi, false);
}

size_t
phrase_end(const struct words *ws, size_t i, size_t hi, bool apposition)
{
	size_t j = i, k;
	bool person = false;

	if (i < hi && word_is_pronoun(&ws->p[i]))
		return pronoun_end(ws, i, hi);
	if (hi > i + PHRASE_MAX)
		hi = i + PHRASE_MAX;
	for (; j < hi; j++) {
		const struct text_word *w = &ws->p[j];

		if (j > i && chunk_goes_on(w)) {
			person = word_is_mention(w, ENTITY_PERSON);
			continue;
		}
		if (is_time_behind(ws, i, j, hi) || is_verb(ws, i, j, hi) ||
		    begins_another(ws, i, j))
			break;
		if (word_is_noun(w) ||
		    word_has(w, QUOTING_DET | QUOTING_POSSESSIVE)) {
			person = word_is_mention(w, ENTITY_PERSON);
			continue;
		}
		if (j == i || j + 1 >= hi)
			break;
		if (word_is_mark(w, '(')) {
			k = bracket_end(ws, j, hi);
			if (k == hi)
				break;
			j = k;
		} else if (!(word_has(w, QUOTING_PREP) && !person &&
		    takes_preposition(w + 1)) &&
		    !(word_has(w, QUOTING_COORD) && joins_nouns(w))) {
			break;
		}
	}
	if (!apposition || j == i || j == hi)
		return j;
	return apposition_end(ws, j, hi);
}

/* The end of a clause with "who" that starts at word i, before the next mark; i
 * if there is none. */
static size_t
relative_end(const struct words *ws, size_t i, size_t hi)
{
	size_t j = i;

	if (i >= hi || !(word_has(&ws->p[i], QUOTING_RELATIVE |
	    QUOTING_OPEN_PRONOUN) || ws->p[i].id == WORD_THAT))
		return i;
	while (j < hi && j < i + PHRASE_MAX &&
	    !word_has(&ws->p[j], WORD_PUNCT | WORD_QUOTED))
		j++;
	return j == i + 1 || (j < hi && word_has(&ws->p[j], WORD_QUOTED)) ? i :
	    j;
}

bool
phrase_find(const struct words *ws, size_t i, size_t hi, struct phrase *p)
{
	*p = (struct phrase){ .start = i, .head = i };
	if (i >= hi || !phrase_starts(&ws->p[i]))
		return false;
	p->end = phrase_end(ws, i, hi, false);
	if (p->end == i)
		return false;
	if (word_has(&ws->p[i], QUOTING_OPEN_PRONOUN) &&
	    !word_is_pronoun(&ws->p[i])) {	/* "whoever was there" */
		p->whole = p->end = relative_end(ws, i, hi);
		return p->end > i;
	}
	while (p->head + 1 < p->end && (ws->p[p->head + 1].mention >= 0 ||
	    !word_has(&ws->p[p->head + 1], QUOTING_PREP | QUOTING_COORD |
	    QUOTING_RELATIVE)))
		p->head++;
	p->whole = relative_end(ws, p->end, hi);
	if (p->whole == p->end)
		p->whole = phrase_end(ws, i, hi, true);
	return true;
}

size_t
adjuncts_end(const struct words *ws, size_t i, size_t hi)
{
	size_t k;

	if (hi > i + ADJUNCTS_MAX)
		hi = i + ADJUNCTS_MAX;
	while (i < hi) {
		const struct text_word *w = &ws->p[i];

		if (word_is_time(w) || word_is_adverb(&ws->p[i])) {
			i++;
		} else if (word_has(w, QUOTING_DET) && i + 1 < hi &&
		    (word_is_time(w + 1) ||
		    (i + 2 < hi && word_is_time(w + 2)))) {
			i += 2;
		} else if (word_has(w, QUOTING_PREP) && i + 1 < hi) {
			k = phrase_end(ws, i + 1, hi, false);
			if (k == i + 1 || word_has(w + 1, QUOTING_SUBJECT) ||
			    (w->id == WORD_TO && k == i + 2 && k < hi &&
			    has_object(w + 1)))	/* "to mend the road" */
				return i;
			if (k < hi && chunk_is_finite(&ws->p[k]))
				return i;	/* "at least two are" */
			i = k;
		} else {
			return i;
		}
	}
	return i;
}

/* many, eight: what "of" and a noun phrase can follow */
static bool
is_quantity(const struct text_word *w)
{
	return w->mention < 0 && w->end - w->start >= QUANTITY_LEAST &&
	    word_has(w, WORD_DIGIT | QUOTING_DET);
}

/* Do the words before and after the "and" at w make a noun phrase with it? */
static bool
joins_sources(const struct words *ws, const struct text_word *w)
{
	const struct text_word *before = w - 1;

	return word_is_noun(before) &&
	    (word_has(before, WORD_CAPITAL) ||
	    word_may_speak(ws, before) ||
	    word_has(w + 1, QUOTING_POSSESSIVE));
}

/* Does the determiner at w not begin a phrase, as it is in a name ("CBS This
 * Morning"), or after a preposition that belongs to it? */
static bool
is_inner_determiner(const struct text_word *w, bool person)
{
	return (word_has(w - 1, WORD_CAPITAL) && word_has(w, WORD_CAPITAL)) ||
	    (word_has(w - 1, QUOTING_PREP) && !person);
}

/* May the preposition at w be in the phrase of a person or other noun? */
static bool
is_inner_preposition(const struct text_word *w, bool person)
{
	if (word_has(w - 1, QUOTING_OPEN_PRONOUN))
		return true;
	return person ? word_has(w - 1, QUOTING_PERSON) :
	    word_is_noun(w - 1) && !word_is_time(w - 1);
}

/* Where the row of words begins that can be in the noun phrase whose last is
 * word j. */
static size_t
phrase_reach(const struct words *ws, size_t j, size_t floor)
{
	bool person = word_is_mention(&ws->p[j], ENTITY_PERSON);
	size_t i;

	for (i = j; i > floor; i--) {
		const struct text_word *w = &ws->p[i - 1];
		bool more = i - 1 > floor;

		if (w->mention >= 0 && w->mention == w[1].mention)
			continue;
		if (chunk_goes_on(w + 1) &&
		    !(chunk_begins(w) && word_has(w, QUOTING_DET |
		    QUOTING_RELATIVE)))
			continue;
		if ((word_is_time(w) && !word_is_time_of_noun(w)) ||
		    word_is_mark(w, ','))
			return i;
		if (word_is_noun(w) || word_has(w, QUOTING_POSSESSIVE)) {
			if (person && word_is_mention(w, ENTITY_PERSON) &&
			    word_is_mention(w + 1, ENTITY_PERSON))
				return i;
		} else if (word_has(w, QUOTING_OPEN_PRONOUN)) {
			return i - 1;
		} else if (word_has(w, QUOTING_DET)) {
			if (!more || !is_inner_determiner(w, person))
				return i - 1;
		} else if (more && word_has(w, QUOTING_PARTITIVE) &&
		    is_quantity(w - 1) && !person) {
			i--;		/* "many of his aides" */
		} else if (more && word_has(w, QUOTING_PREP) &&
		    is_inner_preposition(w, person)) {
			person = false;
		} else if (!more || !word_has(w, QUOTING_COORD) ||
		    !joins_sources(ws, w)) {
			return i;
		}
	}
	return i;
}

/* Where the noun phrase begins that "and" joins to the one with words [i..j],
 * if it begins its clause: "The florist and a friend". Else i. */
static size_t
row_reach(const struct words *ws, size_t i, size_t j, size_t floor)
{
	size_t k;

	if (i < floor + 2 || !word_has(&ws->p[i - 1], QUOTING_COORD) ||
	    !word_has(&ws->p[i], QUOTING_DET | QUOTING_POSSESSIVE) ||
	    !joins_sources(ws, &ws->p[i - 1]) ||
	    !word_may_speak(ws, &ws->p[j]))
		return i;
	k = phrase_reach(ws, i - 2, floor);
	return k == floor || word_has(&ws->p[k - 1], WORD_PUNCT | WORD_QUOTED) ?
	    k : i;
}

/* The first word of the noun phrase whose last is j, not before lo. */
size_t
phrase_start(const struct words *ws, size_t j, size_t lo)
{
	size_t i, floor = j > lo + PHRASE_MAX ? j - PHRASE_MAX : lo;

	if (word_has(&ws->p[j], QUOTING_SUBJECT | QUOTING_RELATIVE) &&
	    !word_has(&ws->p[j], QUOTING_DET))
		return j;
	i = row_reach(ws, phrase_reach(ws, j, floor), j, floor);
	while (i < j && word_has(&ws->p[i], QUOTING_PREP | QUOTING_COORD |
	    QUOTING_SUB))
		i++;
	return i;
}

/* The word after the next comma, or v. */
static size_t
after_comma(const struct words *ws, size_t i, size_t v)
{
	while (i < v && !word_is_mark(&ws->p[i], ','))
		i++;
	return i < v ? i + 1 : v;
}

/* Can a word of the stretch speak, or is it a name? */
static bool
holds_speaker(const struct words *ws, size_t i, size_t end)
{
	for (; i < end; i++)
		if (word_is_source(&ws->p[i]) || word_is_pronoun(&ws->p[i]) ||
		    word_may_speak(ws, &ws->p[i]))
			return true;
	return false;
}

/* The subject after an adjunct that ends before word i: the first noun phrase
 * between commas that can speak, else the one at i. */
static size_t
subject_behind(const struct words *ws, size_t i, size_t v)
{
	size_t k = i, end, tries;

	for (tries = 0; tries < SUBJECT_TRIES && k < v; tries++) {
		end = phrase_end(ws, k, v, false);
		if (holds_speaker(ws, k, end))
			return k;
		if (end < v && !word_is_mark(&ws->p[end], ','))
			return i;	/* it has a verb */
		k = after_comma(ws, k, v);
	}
	return i;
}

/* Does the sentence begin with an adjunct: "In June", "Asked about it"? */
static bool
opens_adjunct(const struct words *ws, const struct text_word *w)
{
	return word_has(w, QUOTING_PREP | QUOTING_SUB) || word_is_ing(w) ||
	    (w->mention < 0 && w->end - w->start > 4 &&
	    slice_ends(word_text(ws, w), SLICE("ed")) &&	/* English */
	    word_has(w + 1, QUOTING_PREP));
}

size_t
subject_find(const struct words *ws, size_t lo, size_t v, size_t *subject_end)
{
	size_t i = lo, end;

	while (i < v && (word_has(&ws->p[i], QUOTING_COORD) ||
	    word_is_adverb(&ws->p[i])))
		i++;
	if (i < v && opens_adjunct(ws, &ws->p[i])) {
		while (i < v && i < lo + ADJUNCTS_MAX &&
		    !word_is_mark(&ws->p[i], ','))
			i++;
		i = subject_behind(ws, i + 1, v);
	}
	end = i < v ? phrase_end(ws, i, v, false) : i;
	if (end > i + 1 && word_has(&ws->p[end - 1], WORD_PAST) &&
	    !word_has(&ws->p[end - 1], QUOTING_PERSON))
		end--;			/* "Two of them resigned Monday" */
	*subject_end = end;
	return i;
}
