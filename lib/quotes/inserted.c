/* SPDX-License-Identifier: MIT */
/*
 * A mark before the cue ends what is inserted behind the speaker. Which mark
 * opens it is known by what stands on either side: a name, a person, a pronoun
 * before it, or a title or an age after it.
 */
#include "inserted.h"
#include "parts.h"

enum {
	FAR = 40,	/* words between a speaker and its cue */
	INSERTIONS = 6	/* marks that are tried as the first of one */
};

enum opening { OPENS_NOT, MAY_OPEN, OPENS_SURELY };

size_t
bracket_before(const struct words *ws, size_t k, size_t lo)
{
	size_t floor = k > lo + FAR ? k - FAR : lo;

	if (!word_is_mark(&ws->p[k], ')'))
		return k;
	while (k > floor && !word_is_mark(&ws->p[k], '('))
		k--;
	return k > floor ? k - 1 : k;
}

bool
insertion_ends(const struct text_word *w)
{
	return word_is_mark(w, ',') || word_is_mark(w, '-') ||
	    word_is_mark(w, ')');
}

/* Does a word of these classes stand before word k, which is not before lo? */
static bool
is_behind(const struct words *ws, size_t k, size_t lo, uint64_t classes)
{
	return k > lo && word_has(&ws->p[k - 1], classes);
}

/* What an apposition or clause begins with, after its comma: a name, "Mayor",
 * ", 34,", "who", "published" */
static bool
begins_apposition(const struct text_word *w)
{
	if (word_has(w, WORD_DIGIT) && word_is_mark(w + 1, ','))
		return true;
	if (w->part == PART_PARTICIPLE && word_is_noun(w - 2))
		return true;
	return word_is_mention(w, ENTITY_PERSON) ||
	    word_has(w, QUOTING_TITLE | QUOTING_PERSON | QUOTING_RELATIVE);
}

/* Is it the last word of what can speak: a person, a pronoun, a name? */
static bool
ends_speaker(const struct text_word *w)
{
	return word_has(w, QUOTING_PERSON) || word_is_pronoun(w) ||
	    (word_has(w, WORD_CAPITAL) && word_is_noun(w));
}

/* Does the mark at m open an insertion? A bracket may stand before it: "Quill
 * (D), the mayor, said". */
static enum opening
opening_at(const struct words *ws, size_t m, size_t lo)
{
	size_t end = bracket_before(ws, m - 1, lo);
	size_t start = phrase_start(ws, end, lo);
	const struct text_word *head = &ws->p[end];

	if (m > lo + 3 && is_behind(ws, start, lo, QUOTING_PREP))
		return OPENS_NOT;	/* "of Ashton" */
	if (word_is_mention(head, ENTITY_PERSON))
		return OPENS_SURELY;
	if (word_has(head, WORD_CAPITAL) &&
	    is_behind(ws, start, lo, WORD_QUOTED))
		return OPENS_SURELY;
	if (!word_is_mark(&ws->p[m], ',') || ends_speaker(head))
		return MAY_OPEN;
	return begins_apposition(&ws->p[m + 1]) ? MAY_OPEN : OPENS_NOT;
}

size_t
insertion_before(const struct words *ws, size_t j, size_t lo)
{
	char mark = ws->p[j].mark == ')' ? '(' : ws->p[j].mark;
	size_t floor = j > lo + FAR ? j - FAR : lo + 1;
	size_t m, tries = 0, best = j;

	for (m = j; m-- > floor && tries < INSERTIONS;) {
		enum opening opening = OPENS_NOT;

		if (word_has(&ws->p[m], WORD_QUOTED))
			break;
		if (!word_is_mark(&ws->p[m], mark))
			continue;
		tries++;
		if (m + 1 < j)
			opening = opening_at(ws, m, lo);
		if (opening == OPENS_SURELY)
			return m - 1;
		if (opening == MAY_OPEN && best == j)
			best = m - 1;
	}
	return best;
}

static bool
skip(const struct words *ws, size_t *j, size_t lo)
{
	size_t k = insertion_before(ws, *j, lo);

	if (k == *j)
		return false;
	*j = k;
	return true;
}

/* Is it a comma that only follows a bracket: "Quill (D), said"? */
static bool
is_stray_comma(const struct words *ws, size_t j, size_t lo)
{
	return j > lo + 1 && word_is_mark(&ws->p[j], ',') &&
	    word_is_mark(&ws->p[j - 1], ')');
}

bool
insertions_skip(const struct words *ws, size_t *j, size_t lo)
{
	if (!skip(ws, j, lo)) {
		if (!is_stray_comma(ws, *j, lo))
			return false;
		--*j;
	}
	return !word_is_mark(&ws->p[*j], ')') || skip(ws, j, lo);
}

/* Is it a noun that a clause can tell more of? */
static bool
may_be_told_of(const struct text_word *w)
{
	return word_is_noun(w) && !word_is_time(w);
}

/* Does word i, after a comma and a noun, begin a clause with "who" or a
 * participle that tells more of the noun? */
static bool
opens_relative(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	return word_is_mark(w - 1, ',') && may_be_told_of(w - 2) &&
	    (word_has(w, QUOTING_RELATIVE) || word_is_ing(w));
}

/* The nearest noun that can speak is preferred, for there may be such clauses
 * within the clause. */
size_t
relative_before(const struct words *ws, size_t j, size_t lo)
{
	size_t floor = j > lo + FAR ? j - FAR : lo + 1, i, any = j;
	bool quoted = false;

	for (i = j; i > floor; i--) {
		const struct text_word *noun = &ws->p[i] - 2;

		quoted = quoted || word_has(&ws->p[i], WORD_QUOTED);
		if (!quoted || !opens_relative(ws, i))
			continue;
		if (word_looks_able(noun) || word_may_speak(ws, noun))
			return i - 2;
		if (any == j)
			any = i - 2;
	}
	return any;
}

/* Is a verb before another one: "lives nearby said"? A word that the lexicon
 * does not have is one. */
static bool
is_verb_before(const struct words *ws, size_t i, size_t v)
{
	const struct text_word *w = &ws->p[i];

	if (word_has(w, QUOTING_AUX | QUOTING_MODAL | QUOTING_FINITE))
		return true;
	return i + 1 < v && !word_has(w, WORD_CAPITAL) && word_is_unknown(w);
}

/* Is the word at r the subject of its clause, the verb of which is not the cue
 * at v: "who lives nearby said", but not "whom the mayor said"? */
static bool
has_own_verb(const struct words *ws, size_t r, size_t v)
{
	const struct text_word *w;
	size_t i = r + 1;

	while (i < v && word_is_adverb(&ws->p[i]))
		i++;
	w = &ws->p[i];
	if (i == v || word_may_speak(ws, w) || word_has(w, QUOTING_DET |
	    QUOTING_POSSESSIVE | QUOTING_SUBJECT))
		return false;
	return is_verb_before(ws, i, v);
}

static bool
is_relative(const struct text_word *w)
{
	return word_has(w, QUOTING_RELATIVE) || w->id == WORD_THAT;
}

/* "to", perhaps behind "not" */
static bool
begins_infinitive(const struct text_word *w)
{
	return w->id == WORD_TO || (word_has(w, QUOTING_NEGATION) &&
	    w[1].id == WORD_TO);
}

/* "found Ada Quill", behind "who": with a person for its object */
static bool
has_person(const struct text_word *w)
{
	return word_has(w - 1, QUOTING_RELATIVE) &&
	    !word_has(w, QUOTING_SPEECH | QUOTING_TELL) &&
	    word_is_mention(w + 1, ENTITY_PERSON);
}

/* May the verb of saying, or its noun, be within a clause with "who": "who asked
 * not to be quoted", "his name"? */
static bool
may_be_within(const struct text_word *w)
{
	if (word_has(w - 1, QUOTING_BE) || has_person(w))
		return true;
	if (word_has(w, QUOTING_NOUN) &&
	    word_has(w - 1, QUOTING_POSSESSIVE | QUOTING_ARTICLE))
		return true;
	return is_relative(w - 1) &&
	    (begins_infinitive(w + 1) || w[1].id == WORD_THAT);
}

/* "asked that", behind "who" */
static bool
is_after_verb(const struct text_word *w)
{
	return w->id == WORD_THAT && word_has(w - 1, WORD_CUE) &&
	    word_has(w - 2, QUOTING_RELATIVE);
}

bool
restrictive_skip(const struct words *ws, size_t v, size_t *j, size_t lo)
{
	size_t end = *j + 1, floor = end > lo + FAR ? end - FAR + 1 : lo + 1;
	const struct text_word *w = &ws->p[*j];
	size_t r;

	if (!word_has(&ws->p[v], QUOTING_FINITE))
		return false;
	for (r = end; r-- > floor;) {
		w = &ws->p[r];
		if (is_relative(w) && !is_after_verb(w))
			break;
		if (word_has(w, WORD_PUNCT | WORD_QUOTED) ||
		    (word_has(w, WORD_CUE) && !may_be_within(w)))
			return false;
	}
	if (r < floor || !may_be_told_of(w - 1))
		return false;
	if (word_has(w - 1, WORD_CUE) || !has_own_verb(ws, r, v))
		return false;
	*j = r - 1;
	return true;
}
