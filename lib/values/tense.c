/* SPDX-License-Identifier: MIT */
/*
 * V17: does a day lie before the text or behind it? The verbs of its clause
 * say so: the nearest one to its left ("will meet on Friday", "met on
 * Friday"), or, where the clause begins with the day, to its right ("On
 * Friday, voters will choose"). Its words are in lib/data/en/timewords.
 *
 *   - a participle behind "be" is what the words before it are: "will be
 *     held", "is scheduled", but "could not be reached"; behind "been" it is
 *     the past
 *   - "to" and a verb is what governs it ("plans to meet", "went to meet");
 *     alone it lies ahead, as headlines have it
 *   - "until", "by", "before", "ahead of" lie ahead if no verb says else, and
 *     "until" behind one of moving ("postponed until Friday")
 *   - the past of a condition says nothing ("if it was signed by June"); in
 *     another form it lies ahead ("if the rain stops on Friday")
 *   - "could" is what may come, but not "could not", "could have" and behind
 *     it what one perceives ("could see")
 *   - the plain present of verbs of what is arranged lies ahead: "the court
 *     meets Friday", "voters go to the polls on Friday"
 *   - a day with 's lies ahead behind "ahead of" and the like, or behind "at"
 *     in a clause that does
 */
#include "base/base.h"
#include "rules.h"

#include "data/timewords.h"
#include "data/vocabulary.h"

enum { LEFT = 20, RIGHT = 14,
	TENSE = TIMEWORDS_FUTURE | TIMEWORDS_PAST | TIMEWORDS_PRESENT |
	    TIMEWORDS_INFINITIVE | TIMEWORDS_PARTICIPLE | TIMEWORDS_CLAUSE |
	    TIMEWORDS_UNTIL };

static size_t before_adverbs(const struct value_place *p, size_t i);

/* Is "could" at i what may come? */
static bool
is_chance(const struct value_place *p, size_t i)
{
	static const char *const others[] = { "not", "n't", "have", "see",
		"hear", "feel", "smell", "find", "tell", "remember" };
	size_t k;

	for (k = 0; k < sizeof(others) / sizeof(*others); k++)
		if (value_is(p, i + 1, others[k]))
			return false;
	return value_tok(p, i + 1)->kind == TOKEN_WORD;
}

/* Is a word at i that may be a verb or a noun a verb in the present: "they
 * meet", "voters go", but not "the meet"? */
static bool
is_plural_verb(const struct value_place *p, size_t i)
{
	size_t k = before_adverbs(p, i);
	const struct word *w = value_word(p, k);
	size_t n = w->text.len;

	if (k == i || value_tok(p, k)->kind != TOKEN_WORD)
		return false;
	if (dict_find_lower(dict_timewords, w->text, NULL) &
	    TIMEWORDS_SUBJECT)
		return true;
	return n > 3 && w->text.p[n - 1] == 's' && w->text.p[n - 2] != 's' &&
	    !(w->vocabulary & (VOCABULARY_FUNCTION | VOCABULARY_ARTICLE)) &&
	    (!value_upper(p, k) || (value_tok(p, k)->flags & TOK_BEGIN));
}

/* The timewords' bits of token i, in its place. */
static uint64_t
cue_bits(const struct value_place *p, size_t i)
{
	const struct word *w = value_word(p, i);
	size_t n = w->text.len;
	uint64_t bits = dict_find_lower(dict_timewords, w->text, NULL);

	if (slice_is(w->text, "set") && !value_is(p, i + 1, "to") &&
	    !value_is(p, i + 1, "for"))
		return TIMEWORDS_PAST;		/* was set Monday for Friday */
	if (bits & TIMEWORDS_COULD)
		return is_chance(p, i) ? TIMEWORDS_FUTURE : TIMEWORDS_PAST;
	if ((bits & TIMEWORDS_PLURAL) && is_plural_verb(p, i))
		return TIMEWORDS_PRESENT;
	if ((bits & TENSE) || value_tok(p, i)->kind != TOKEN_WORD ||
	    value_upper(p, i) || n < 5 || !slice_ends(w->text, SLICE("ed")))
		return bits;
	return slice_ends(w->text, SLICE("eed")) ||
	    slice_ends(w->text, SLICE("hundred")) ? 0 : bits | TIMEWORDS_PAST;
}

/* Does a clause end at this mark? */
static bool
is_break(const struct value_place *p, size_t i)
{
	const struct tok *t = value_tok(p, i);

	return t->kind == TOKEN_MARK && !(t->flags & TOK_TAKEN) &&
	    !value_is(p, i, "-") && !value_is(p, i, "$") &&
	    !value_is(p, i, "%");
}

/* Is the token behind this "to" a verb, as far as one can see? */
static bool
is_infinitive(const struct value_place *p, size_t i)
{
	return value_tok(p, i + 1)->kind == TOKEN_WORD &&
	    !value_upper(p, i + 1) && !(value_word(p, i + 1)->vocabulary &
	    (VOCABULARY_FUNCTION | VOCABULARY_ARTICLE));
}

/* The token before i that is no "not" and no adverb in -ly; i if there is
 * none. */
static size_t
before_adverbs(const struct value_place *p, size_t i)
{
	size_t k = i;

	while (k > p->first && k + 3 > i) {
		struct slice w = value_word(p, --k)->text;

		if (!slice_is(w, "not") && !slice_is(w, "also") &&
		    !slice_ends(w, SLICE("ly")))
			return k;
	}
	return i;
}

/* A past form at i: what the words before it make of it. 2: ask those. */
static int
past_form(const struct value_place *p, size_t i)
{
	size_t k = before_adverbs(p, i);
	uint64_t bits = k < i ? cue_bits(p, k) : 0;

	if ((bits & TIMEWORDS_PARTICIPLE) && value_is(p, k, "been"))
		return -1;
	if (bits & TIMEWORDS_PARTICIPLE)
		return 2;
	return bits & TIMEWORDS_FUTURE ? 1 : -1;	/* is held */
}

/* What the word at k says of a day that it may lead to: 1 it lies a little
 * ahead, 2 it does whatever follows ("until Friday, the mayor said"). */
static int
weak_cue(const struct value_place *p, size_t k, uint64_t bits)
{
	if (value_is(p, k, "ahead") || value_is(p, k, "until") ||
	    value_is(p, k, "Ahead") || value_is(p, k, "Until"))
		return 2;
	return (bits & (TIMEWORDS_UNTIL | TIMEWORDS_PARTICIPLE)) ||
	    ((bits & TIMEWORDS_INFINITIVE) && is_infinitive(p, k));
}

/* Does "if" or "unless" open the clause of the verb at i? Past forms in it
 * tell nothing of when ("if no lease was signed by June"). */
static bool
is_condition(const struct value_place *p, size_t i)
{
	size_t stop = i > p->first + LEFT ? i - LEFT : p->first;

	while (i > stop && !is_break(p, --i))
		if (cue_bits(p, i) & TIMEWORDS_CONDITION)
			return true;
	return false;
}

/* What the clause says to the left of i; *weak: what it says by less. */
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
			if (k == i && value_is(p, k, ","))
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

/* "ahead of Friday's vote": does a day with 's lie ahead? Verbs to its right
 * are not its own, and those to its left only where "at" or the like leads to
 * it: "will be hit by Sunday's storm", "will be named at Sunday's gala". */
static int
possessive(const struct value_place *p, size_t from)
{
	int weak = 0;
	size_t k = from;

	k -= k > p->first && value_is(p, k - 1, "the");
	if (k == p->first)
		return 0;
	k--;
	if (value_is(p, k, "of") && k > p->first &&
	    value_is(p, k - 1, "ahead"))
		return 1;
	if (value_is(p, k, "before") || value_is(p, k, "until"))
		return 1;
	if (!value_is(p, k, "at") && !value_is(p, k, "in") &&
	    !value_is(p, k, "for") && !value_is(p, k, "during"))
		return 0;
	return look_left(p, k, &weak);
}

/* Does "since" lead to the day: "since Monday", "since late March"? */
static bool
is_since(const struct value_place *p, size_t i)
{
	while (i > p->first && ((value_bits(p, i - 1) & VALUEWORDS_EDGE) ||
	    value_is(p, i - 1, "-")))
		i--;
	return i > p->first && (value_is(p, i - 1, "since") ||
	    value_is(p, i - 1, "Since"));
}

int
value_tense(const struct value_place *p, size_t from, size_t to)
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
	if (weak == 0 || (weak == 1 && right < 0 && value_is(p, to, ",")))
		return right;
	return 1;
}
