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
	PHRASE_MAX = 30,	/* words */
	QUANTITY_LEAST = 3 /* bytes of "all", "ten": not "a" or "no" */
};

/* Can the word after a comma begin an apposition? */
static bool
begins_apposition(const struct text_word *w)
{
	if (word_has(w, QUOTING_DET | QUOTING_POSSESSIVE | QUOTING_RELATIVE |
	    QUOTING_PERSON | QUOTING_TITLE | WORD_DIGIT))
		return true;
	return word_is_noun(w) && !word_is_time(w) && !word_is_ing(w);
}

/* A mark that is not within a phrase, as brackets are. */
static bool
is_stop(const struct text_word *w)
{
	return word_has(w, WORD_PUNCT) && !word_is_mark(w, '*') &&
	    !word_is_mark(w, '(') && !word_is_mark(w, ')');
}

/* The word after an apposition that starts after the comma at word i, or i if
 * there is none. */
static size_t
apposition_end(const struct words *ws, size_t i, size_t hi)
{
	size_t j = i + 1, end = hi < i + PHRASE_MAX ? hi : i + PHRASE_MAX;

	if (j >= hi || !word_is_mark(&ws->p[i], ',') ||
	    !begins_apposition(&ws->p[j]))
		return i;
	for (; j < end; j++) {
		if (word_has(&ws->p[j], WORD_QUOTED))
			return i;
		if (is_stop(&ws->p[j]))
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

/* Can the word in a noun phrase be nothing but part of it? */
static bool
is_surely_nominal(const struct text_word *w)
{
	return w->mention >= 0 || word_is_noun_by_place(w) ||
	    word_has(w, WORD_SHAPES & ~(WORD_PAST | WORD_CUE));
}

/* A word that the lexicon has as a verb and not as what can speak, behind a
 * noun. */
static bool
is_known_verb(const struct text_word *w)
{
	return word_has(w, QUOTING_FINITE | QUOTING_BASE) &&
	    !word_has(w, QUOTING_PERSON | QUOTING_BODY) && word_is_noun(w - 1);
}

/* "lived", after a name or what can speak */
static bool
is_past_behind(const struct text_word *w)
{
	return word_has(w, WORD_PAST) &&
	    word_has(w - 1, QUOTING_PERSON | QUOTING_BODY | WORD_CAPITAL);
}

/* Is the word at j, in a noun phrase since i, rather its verb: by the parts of
 * speech, or a word in -ed after a name or person, or one before a determiner,
 * which the lexicon does not have or has as a verb, too? */
static bool
is_verb(const struct words *ws, size_t i, size_t j, size_t hi)
{
	const struct text_word *w = &ws->p[j];

	if (j == i || is_surely_nominal(w))
		return false;
	if (chunk_is_finite(w))
		return true;
	if (!word_is_unknown(w))
		return is_known_verb(w) && j + 1 < hi && has_object(w);
	return is_past_behind(w) || (j + 1 < hi && has_object(w));
}

/* Does a word of time tell more of the noun after it, behind a determiner: "the
 * Monday meeting"? */
static bool
is_time_within(const struct text_word *w)
{
	const struct text_word *next = w + 1;

	return word_has(w - 1, QUOTING_DET) && word_is_noun(next) &&
	    !word_is_time(next);
}

/* Does a word of time at j, in a noun phrase since i, end it? */
static bool
is_time_behind(const struct words *ws, size_t i, size_t j, size_t hi)
{
	const struct text_word *w = &ws->p[j];

	if (j == i || !word_is_time(w))
		return false;
	if (j + 1 >= hi)
		return true;
	if (word_is_time_of_noun(w))
		return false;
	return j > i + 1 || !is_time_within(w);
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

/* Is the determiner after what a noun phrase can follow: "of the road", "all
 * the roads", "Quill's two aides", or within a name? */
static bool
is_after_opener(const struct text_word *w)
{
	if (word_has(w - 1, WORD_GENITIVE | QUOTING_DET | QUOTING_PREP |
	    QUOTING_COORD))
		return true;
	return w->mention >= 0 || w[-1].classes & w->classes & WORD_CAPITAL;
}

/* "local newspaper the Courier": a name with a determiner, after a body that has
 * none at i */
static bool
is_name_behind(const struct text_word *first, const struct text_word *w)
{
	return word_has(w + 1, WORD_CAPITAL) &&
	    word_has(w - 1, QUOTING_BODY) &&
	    !word_has(first, QUOTING_DET | QUOTING_POSSESSIVE);
}

/* Does the determiner at j begin another noun phrase than the one since i:
 * "told the board the road"? */
static bool
begins_another(const struct words *ws, size_t i, size_t j)
{
	const struct text_word *w = &ws->p[j];

	if (j == i || !word_has(w, QUOTING_DET | QUOTING_POSSESSIVE))
		return false;
	if (is_after_opener(w) || is_name_behind(&ws->p[i], w))
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

/* "close", between "someone" and "to Quill" */
static bool
may_follow_pronoun(const struct text_word *w)
{
	return !word_has(w, QUOTING_FINITE | QUOTING_PREP | QUOTING_AUX |
	    QUOTING_MODAL | QUOTING_ADVERB);
}

/* The end of what belongs to the pronoun at word i: "someone close to Quill",
 * "everyone in the room". */
static size_t
pronoun_end(const struct words *ws, size_t i, size_t hi)
{
	size_t j = i + 1;

	if (!word_has(&ws->p[i], QUOTING_OPEN_PRONOUN))
		return j;
	if (j + 1 < hi && may_follow_pronoun(&ws->p[j]))
		j++;
	if (j + 1 >= hi || !word_has(&ws->p[j], QUOTING_PREP) ||
	    !takes_preposition(&ws->p[j + 1]))
		return i + 1;
	return phrase_end(ws, j + 1, hi, false);
}

/* Does the word at j, in a noun phrase since i, end it, though it could be in
 * one? */
static bool
ends_phrase(const struct words *ws, size_t i, size_t j, size_t hi)
{
	return is_time_behind(ws, i, j, hi) || is_verb(ws, i, j, hi) ||
	    begins_another(ws, i, j);
}

static bool
is_nominal(const struct text_word *w)
{
	return word_is_noun(w) ||
	    word_has(w, QUOTING_DET | QUOTING_POSSESSIVE);
}

/* Does the preposition or "and" at w join what is behind it to the phrase, which
 * ends with a person's name or not? */
static bool
joins(const struct text_word *w, bool person)
{
	if (word_has(w, QUOTING_PREP) && !person && takes_preposition(w + 1))
		return true;
	return word_has(w, QUOTING_COORD) && joins_nouns(w);
}

/* The end of the noun phrase at word i, without an apposition. */
static size_t
plain_end(const struct words *ws, size_t i, size_t hi)
{
	size_t j, k;
	bool person = false;

	for (j = i; j < hi; j++) {
		const struct text_word *w = &ws->p[j];
		bool inner = j > i && chunk_goes_on(w);

		if (!inner && ends_phrase(ws, i, j, hi))
			break;
		if (inner || is_nominal(w)) {
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
		} else if (!joins(w, person)) {
			break;
		}
	}
	return j;
}

size_t
phrase_end(const struct words *ws, size_t i, size_t hi, bool apposition)
{
	size_t j;

	if (i < hi && word_is_pronoun(&ws->p[i]))
		return pronoun_end(ws, i, hi);
	if (hi > i + PHRASE_MAX)
		hi = i + PHRASE_MAX;
	j = plain_end(ws, i, hi);
	if (!apposition || j == i || j == hi)
		return j;
	return apposition_end(ws, j, hi);
}

static bool
opens_relative(const struct text_word *w)
{
	return word_has(w, QUOTING_RELATIVE | QUOTING_OPEN_PRONOUN) ||
	    w->id == WORD_THAT;
}

/* The end of a clause with "who" that starts at word i, before the next mark; i
 * if there is none. */
static size_t
relative_end(const struct words *ws, size_t i, size_t hi)
{
	size_t j = i, end = hi < i + PHRASE_MAX ? hi : i + PHRASE_MAX;

	if (i >= hi || !opens_relative(&ws->p[i]))
		return i;
	while (j < end && !word_has(&ws->p[j], WORD_PUNCT | WORD_QUOTED))
		j++;
	if (j < hi && word_has(&ws->p[j], WORD_QUOTED))
		return i;
	return j == i + 1 ? i : j;
}

/* Does the head stand before the word at w: "two *of* the dentists"? */
static bool
is_behind_head(const struct text_word *w)
{
	return w->mention < 0 &&
	    word_has(w, QUOTING_PREP | QUOTING_COORD | QUOTING_RELATIVE);
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
	while (p->head + 1 < p->end && !is_behind_head(&ws->p[p->head + 1]))
		p->head++;
	p->whole = relative_end(ws, p->end, hi);
	if (p->whole == p->end)
		p->whole = phrase_end(ws, i, hi, true);
	return true;
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

/* Is the word in the phrase together with the one behind it, being of the same
 * name or chunk? Where that begins other rules decide. */
static bool
is_one_with_next(const struct text_word *w)
{
	if (w->mention >= 0 && w->mention == w[1].mention)
		return true;
	if (chunk_begins(w) && word_has(w, QUOTING_DET | QUOTING_RELATIVE))
		return false;
	return chunk_goes_on(w + 1);
}

/* Can nothing before the word, nor itself, be in the phrase: a word of time, a
 * comma; of two names of persons only the last? */
static bool
ends_reach(const struct text_word *w, bool person)
{
	if (word_is_time(w) && !word_is_time_of_noun(w))
		return true;
	if (word_is_mark(w, ','))
		return true;
	return person && word_is_mention(w, ENTITY_PERSON) &&
	    word_is_mention(w + 1, ENTITY_PERSON);
}

/* What a word before a phrase makes of it: it ends behind the word, with it, goes
 * on before it, likewise but no more as a person's name, or before that word
 * and another one. */
enum reach { REACH_ENDS, REACH_HERE, REACH_ON, REACH_FREE, REACH_OVER };

/* The same for a word that joins phrases and has another one before it. */
static enum reach
reach_over(const struct words *ws, const struct text_word *w, bool person)
{
	if (!person && word_has(w, QUOTING_PARTITIVE) && is_quantity(w - 1))
		return REACH_OVER;	/* "many of his aides" */
	if (word_has(w, QUOTING_PREP) && is_inner_preposition(w, person))
		return REACH_FREE;
	if (word_has(w, QUOTING_COORD) && joins_sources(ws, w))
		return REACH_ON;
	return REACH_ENDS;
}

static enum reach
reach_at(const struct words *ws, const struct text_word *w, bool more,
    bool person)
{
	if (ends_reach(w, person))
		return REACH_ENDS;
	if (word_is_noun(w) || word_has(w, QUOTING_POSSESSIVE))
		return REACH_ON;
	if (word_has(w, QUOTING_OPEN_PRONOUN))
		return REACH_HERE;
	if (word_has(w, QUOTING_DET))
		return more && is_inner_determiner(w, person) ? REACH_ON :
		    REACH_HERE;
	return more ? reach_over(ws, w, person) : REACH_ENDS;
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

		if (is_one_with_next(w))
			continue;
		switch (reach_at(ws, w, i - 1 > floor, person)) {
		case REACH_ENDS:
			return i;
		case REACH_HERE:
			return i - 1;
		case REACH_OVER:
			i--;
			break;
		case REACH_FREE:
			person = false;
			break;
		case REACH_ON:
			break;
		}
	}
	return i;
}

/* Does "and" before word i join a phrase with a determiner, whose last is word
 * j, to another one that can speak? */
static bool
is_joined(const struct words *ws, size_t i, size_t j)
{
	const struct text_word *and = &ws->p[i] - 1;

	return word_has(and, QUOTING_COORD) &&
	    word_has(and + 1, QUOTING_DET | QUOTING_POSSESSIVE) &&
	    joins_sources(ws, and) && word_may_speak(ws, &ws->p[j]);
}

/* Where the noun phrase begins that "and" joins to the one with words [i..j],
 * if it begins its clause: "The florist and a friend". Else i. */
static size_t
row_reach(const struct words *ws, size_t i, size_t j, size_t floor)
{
	size_t k;

	if (i < floor + 2 || !is_joined(ws, i, j))
		return i;
	k = phrase_reach(ws, i - 2, floor);
	return k == floor || word_has(&ws->p[k - 1], WORD_PUNCT | WORD_QUOTED) ?
	    k : i;
}

/* Is the noun at word i, which has no article, all that the preposition before
 * it leads to, as the name of a person behind it that ends with word j is the
 * subject: "On stage Ada Quill said"? */
static bool
is_place_of_name(const struct words *ws, size_t i, size_t j, size_t lo)
{
	const struct text_word *w = &ws->p[i];

	if (i == lo || i >= j || !word_has(w - 1, WORD_FIRST) ||
	    !word_has(w - 1, QUOTING_PREP))
		return false;
	return w->mention < 0 && !word_has(w, WORD_CAPITAL | QUOTING_DET |
	    QUOTING_POSSESSIVE | QUOTING_TITLE) &&
	    (word_has(w, QUOTING_BODY) || !word_may_speak(ws, w)) &&
	    word_is_mention(w + 1, ENTITY_PERSON) &&
	    w[1].mention == ws->p[j].mention;
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
	return is_place_of_name(ws, i, j, lo) ? i + 1 : i;
}
