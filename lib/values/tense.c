/* SPDX-License-Identifier: MIT */
/*
 * Does a day lie before the text or after it? The verbs of its clause
 * say so: the nearest one to its left ("will meet on Friday", "met on
 * Friday"), or, where the clause begins with the day, to its right ("On
 * Friday, voters will choose"). Its words are in lib/data/en/timewords.
 *
 *   - a participle after "be" has the tense of the words before it: "will be
 *     held", "is scheduled", but "could not be reached"; after "been" it is
 *     past
 *   - "to" and a verb have the tense of what governs them ("plans to meet",
 *     "went to meet"); alone they lie ahead, as in headlines
 *   - "until", "by", "before", "ahead of" lie ahead if no verb says otherwise,
 *     and so does "until" after a verb of moving ("postponed until Friday")
 *   - the past in a condition says nothing ("if it was signed by June"); any
 *     other form in one lies ahead ("if the rain stops on Friday")
 *   - "could" means what may come, but not in "could not" and "could have",
 *     nor before verbs of perceiving ("could see")
 *   - the plain present of verbs for what is arranged lies ahead: "the court
 *     meets Friday", "voters go to the polls on Friday"
 *   - a day with 's lies ahead after "ahead of" and the like, or after "at"
 *     in a clause that does
 */
#include "place.h"

#include "data/vocabulary.h"

enum { LEFT = 20, RIGHT = 14,	/* tokens that are looked at */
	TENSE = TIMEWORDS_FUTURE | TIMEWORDS_PAST | TIMEWORDS_PRESENT |
	    TIMEWORDS_TO | TIMEWORDS_PARTICIPLE | TIMEWORDS_CLAUSE |
	    TIMEWORDS_TOWARD };

static size_t before_adverbs(const struct value_place *p, size_t i);

/* Does "could" at i mean what may come? */
static bool
is_chance(const struct value_place *p, size_t i)
{
	return value_tok(p, i + 1)->kind == TOKEN_WORD &&
	    !(value_cue(p, i + 1) & TIMEWORDS_NO_CHANCE);
}

/* Does the word end as English plurals do? */
static bool
may_be_plural(struct slice word)
{
	return word.len > 3 && slice_ends(word, SLICE("s")) &&
	    !slice_ends(word, SLICE("ss"));
}

/* Is a word at i that may be a verb or a noun a verb in the present: "they
 * meet", "voters go", but not "the meet"? */
static bool
is_plural_verb(const struct value_place *p, size_t i)
{
	size_t k = before_adverbs(p, i);
	const struct word *w = value_word(p, k);

	if (k == i || value_tok(p, k)->kind != TOKEN_WORD)
		return false;
	if (w->times & TIMEWORDS_SUBJECT)
		return true;
	return may_be_plural(w->text) &&
	    !(w->vocabulary & (VOCABULARY_FUNCTION | VOCABULARY_ARTICLE)) &&
	    (!value_upper(p, k) || (value_tok(p, k)->flags & TOK_BEGIN));
}

/* Regular English past forms end in -ed; some words in -ed are not one: "need",
 * "hundred". */
static bool
may_be_regular(struct slice word)
{
	return word.len >= 5 && slice_ends(word, SLICE("ed"));
}

static bool
is_regular(struct slice word)
{
	return !slice_ends(word, SLICE("eed")) &&
	    !slice_ends(word, SLICE("hundred"));
}

/* The classes that timewords has for token i, given what is around it. */
static uint64_t
cue_bits(const struct value_place *p, size_t i)
{
	const struct word *w = value_word(p, i);
	uint64_t bits = w->times;

	if ((value_cue(p, i) & TIMEWORDS_SET) && !(value_cue(p, i + 1) &
	    (TIMEWORDS_TO | TIMEWORDS_FOR)))
		return TIMEWORDS_PAST;		/* was set Monday for Friday */
	if (bits & TIMEWORDS_COULD)
		return is_chance(p, i) ? TIMEWORDS_FUTURE : TIMEWORDS_PAST;
	if ((bits & TIMEWORDS_PLURAL) && is_plural_verb(p, i))
		return TIMEWORDS_PRESENT;
	if ((bits & TENSE) || value_tok(p, i)->kind != TOKEN_WORD ||
	    value_upper(p, i) || !may_be_regular(w->text))
		return bits;
	return is_regular(w->text) ? bits | TIMEWORDS_PAST : 0;
}

/* Does a clause end at this mark? */
static bool
is_break(const struct value_place *p, size_t i)
{
	const struct tok *t = value_tok(p, i);

	if (t->kind != TOKEN_MARK || (t->flags & TOK_TAKEN))
		return false;
	return !value_mark(p, i, '-') && !value_mark(p, i, '$') &&
	    !value_mark(p, i, '%');
}

/* Is the token after this "to" a verb, as far as can be told? */
static bool
is_infinitive(const struct value_place *p, size_t i)
{
	return value_tok(p, i + 1)->kind == TOKEN_WORD &&
	    !value_upper(p, i + 1) && !(value_word(p, i + 1)->vocabulary &
	    (VOCABULARY_FUNCTION | VOCABULARY_ARTICLE));
}

/* The token before i that is neither "not" nor an adverb in -ly; i if there is
 * none. */
static size_t
before_adverbs(const struct value_place *p, size_t i)
{
	size_t k = i;

	while (k > p->first && k + 3 > i) {
		k--;
		if (!(value_cue(p, k) & TIMEWORDS_ADVERB) &&
		    !value_is_adverb(value_word(p, k)->text))
			return k;
	}
	return i;
}

/* What the words before it make of a past form at i: 1 ahead, -1 past, 2 ask
 * those words. */
static int
past_form(const struct value_place *p, size_t i)
{
	size_t k = before_adverbs(p, i);
	uint64_t bits = k < i ? cue_bits(p, k) : 0;

	if ((bits & TIMEWORDS_PARTICIPLE) && (value_cue(p, k) &
	    TIMEWORDS_BEEN))
		return -1;
	if (bits & TIMEWORDS_PARTICIPLE)
		return 2;
	return bits & TIMEWORDS_FUTURE ? 1 : -1;	/* is held */
}

/* What the word at k says of a day that it may lead to: 1 the day lies a little
 * ahead, 2 it does so whatever follows ("until Friday, the mayor said"). */
static int
weak_cue(const struct value_place *p, size_t k, uint64_t bits)
{
	if (value_cue_opening(p, k) & (TIMEWORDS_AHEAD | TIMEWORDS_UNTIL))
		return 2;
	return (bits & (TIMEWORDS_TOWARD | TIMEWORDS_PARTICIPLE)) ||
	    ((bits & TIMEWORDS_TO) && is_infinitive(p, k));
}

/* Does "if" or "unless" open the clause of the verb at i? Past forms in it do
 * not tell when ("if no lease was signed by June"). */
static bool
is_condition(const struct value_place *p, size_t i)
{
	size_t stop = i > p->first + LEFT ? i - LEFT : p->first;

	while (i > stop && !is_break(p, --i))
		if (cue_bits(p, i) & TIMEWORDS_CONDITION)
			return true;
	return false;
}

/* What the verbs of the clause to the left of i say; *weak: what weaker words
 * say there. */
static int
look_left(const struct value_place *p, size_t i, int *weak)
{
	size_t k = i, stop = i > p->first + LEFT ? i - LEFT : p->first;
	uint64_t bits;
	int tense;

	while (k > stop) {
		if (is_break(p, --k)) {
			if (k + 1 == i)
				continue;	/* a comma before the day */
			break;
		}
		bits = cue_bits(p, k);
		tense = weak_cue(p, k, bits);
		if (tense > *weak)
			*weak = tense;
		if (tense > 0)
			continue;
		if (bits & (TIMEWORDS_FUTURE | TIMEWORDS_PRESENT))
			return 1;
		if ((bits & TIMEWORDS_MOVE) && *weak == 2)
			return 1;	/* postponed until Friday */
		if ((bits & TIMEWORDS_PAST) && is_condition(p, k))
			break;
		if ((bits & TIMEWORDS_PAST) && (tense = past_form(p, k)) != 2)
			return tense;
		if ((bits & TIMEWORDS_CONDITION) && i - k > 2)
			return 1;
		if ((bits & TIMEWORDS_CLAUSE) && !(bits & TIMEWORDS_PAST))
			break;
	}
	return 0;
}

static int
look_right(const struct value_place *p, size_t i)
{
	size_t k = i, stop = i + RIGHT < p->end ? i + RIGHT : p->end;

	for (; k < stop; k++) {
		uint64_t bits;

		if (is_break(p, k)) {
			if (k == i && value_mark(p, k, ','))
				continue;
			return 0;
		}
		bits = cue_bits(p, k);
		if (bits & (TIMEWORDS_FUTURE | TIMEWORDS_PARTICIPLE))
			return 1;
		if (bits & TIMEWORDS_PAST)
			return -1;
		if ((bits & TIMEWORDS_CLAUSE) && k > i)
			return 0;
	}
	return 0;
}

/* "ahead of Friday's vote": does a day with 's lie ahead? Verbs to its right do
 * not count, and those to its left only where "at" or the like leads to it:
 * "will be hit by Sunday's storm", "will be named at Sunday's gala". */
static int
possessive(const struct value_place *p, size_t from)
{
	int weak = 0;
	size_t k = from;
	uint64_t bits;

	k -= (value_cue(p, k - 1) & TIMEWORDS_THE) != 0;
	if (k == p->first)
		return 0;
	bits = value_cue(p, --k);
	if (((bits & TIMEWORDS_OF) && (value_cue(p, k - 1) &
	    TIMEWORDS_AHEAD)) || (bits & (TIMEWORDS_BEFORE |
	    TIMEWORDS_UNTIL)))
		return 1;
	return bits & TIMEWORDS_OCCASION ? look_left(p, k, &weak) : 0;
}

/* Does "since" lead to the day: "since Monday", "since late March"? */
static bool
is_since(const struct value_place *p, size_t i)
{
	while (i > p->first && ((value_bits(p, i - 1) & VALUEWORDS_EDGE) ||
	    value_mark(p, i - 1, '-')))
		i--;
	return (value_cue_opening(p, i - 1) & TIMEWORDS_SINCE) != 0;
}

static int
tense_of(const struct value_place *p, size_t from, size_t to)
{
	int weak = 0, tense, right;

	if (is_since(p, from))
		return -1;
	if (value_tok(p, to)->kind == TOKEN_CLITIC)
		return possessive(p, from);
	tense = look_left(p, from, &weak);
	if (tense != 0)
		return tense;
	right = look_right(p, to);
	if (weak == 0 || (weak == 1 && right < 0 && value_mark(p, to, ',')))
		return right;
	return 1;
}

int
value_tense(const struct value_place *p, size_t from, size_t to)
{
	int tense = tense_of(p, from, to);

	return BY(V17, tense != 0) ? tense : 0;
}
