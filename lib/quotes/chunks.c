/* SPDX-License-Identifier: MIT */
/*
 * One pass from left to right: at each word the longest chunk that begins there,
 * by a table that says which part of speech may follow which in a noun phrase,
 * and another one for groups of verbs. What cannot be the end of a chunk is
 * left for the next one: "the mayor [angry]". Then each chunk is linked to the
 * noun phrase that it surely belongs to.
 */
#include "base/base.h"
#include "chunks.h"
#include "nouns.h"
#include "parts.h"

enum { LONGEST = 30 };		/* words of a chunk */

#define P(part) (UINT32_C(1) << PART_##part)
#define NOUNS (P(NOUN) | P(NOUNS) | P(NAME))
#define MODIFIERS (P(ADJECTIVE) | P(NUMBER) | P(ING) | P(PARTICIPLE) | NOUNS)
#define VERBS (P(BASE) | P(FINITE) | P(ING) | P(PARTICIPLE))

/* What may follow a part of speech within a noun phrase. */
static const uint32_t noun_next[PARTS] = {
	[PART_DET] = P(DET) | P(POSSESSIVE) | P(ADVERB) | MODIFIERS,
	[PART_POSSESSIVE] = P(ADVERB) | MODIFIERS,
	[PART_ADVERB] = P(ADVERB) | P(ADJECTIVE) | P(NUMBER) | P(PARTICIPLE),
	[PART_ADJECTIVE] = MODIFIERS,
	[PART_NUMBER] = MODIFIERS,
	[PART_PARTICIPLE] = P(ADJECTIVE) | P(NUMBER) | NOUNS,
	[PART_ING] = P(ADJECTIVE) | P(NUMBER) | NOUNS,
	[PART_NOUN] = P(GENITIVE) | P(NUMBER) | NOUNS,
	[PART_NOUNS] = P(GENITIVE) | NOUNS,
	[PART_NAME] = P(GENITIVE) | P(NUMBER) | NOUNS,
	[PART_GENITIVE] = P(ADVERB) | MODIFIERS,
	[PART_PRONOUN] = P(GENITIVE)
};

/* What may begin a noun phrase, be its head, or its end if it has no noun. */
#define NOUN_FIRST (P(DET) | P(POSSESSIVE) | P(ADJECTIVE) | P(NUMBER) | NOUNS | \
    P(PRONOUN) | P(CLITIC))
#define NOUN_HEAD (NOUNS | P(PRONOUN) | P(CLITIC))
#define NOUN_LAST (P(DET) | P(POSSESSIVE) | P(NUMBER) | P(ADJECTIVE))

/* The same for groups of verbs. Behind the main verb comes no other: */
static const uint32_t verb_next[PARTS] = {
	[PART_TO] = P(ADVERB) | P(BASE) | P(AUX),
	[PART_MODAL] = P(ADVERB) | P(BASE) | P(AUX),
	[PART_AUX] = P(ADVERB) | P(AUX) | VERBS,
	[PART_ADVERB] = P(ADVERB) | P(TO) | P(MODAL) | P(AUX) | VERBS
};
/* except if that is "be" or "have": "to be said", "having been said". */
static const uint32_t auxiliary_next = P(ADVERB) | P(ING) | P(PARTICIPLE);

#define VERB_FIRST (P(TO) | P(MODAL) | P(AUX) | P(ADVERB) | VERBS)
#define VERB_LAST (P(TO) | P(MODAL) | P(AUX) | VERBS)

static bool
is_in(const struct text_word *w, uint32_t parts)
{
	return (parts >> w->part & 1) != 0;
}

static bool
same_name(const struct text_word *w)
{
	return w->mention >= 0 && w[-1].mention == w->mention;
}

/* Does a word of time behind a noun begin a phrase of its own: "told reporters
 * Monday"? */
static bool
is_time_behind(const struct text_word *w)
{
	return is_in(w - 1, NOUNS) && word_is_time(w) &&
	    !word_is_time_of_noun(w);
}

/* Does a word of time before w end its own phrase: "last week Quill", but not
 * "the Monday meeting"? */
static bool
is_behind_time(const struct text_word *w)
{
	return word_is_time(w - 1) && !word_is_time_of_noun(w - 1) &&
	    !word_has(w, WORD_GENITIVE) && !word_has(w - 2, QUOTING_ARTICLE);
}

/* Is it an adjective within a noun phrase: "the old", but not "is old"? */
static bool
is_inner_adjective(const struct text_word *w)
{
	return is_in(w, P(ADJECTIVE)) && is_in(w, noun_next[w[-1].part]);
}

/* Does the mark or "and" at w join adjectives before a noun: "the old, damaged
 * dam"? */
static bool
joins_adjectives(const struct text_word *w)
{
	if (!word_is_mark(w, ',') && !is_in(w, P(COORD)))
		return false;
	return is_inner_adjective(w - 1) && is_in(w + 1, P(ADJECTIVE)) &&
	    is_in(w + 2, NOUNS);
}

/* "all the roads", "such a dam", but not "gave her the road" */
static bool
is_behind_quantity(const struct text_word *w)
{
	return is_in(w - 1, P(PRONOUN)) && is_in(w, P(DET) | P(POSSESSIVE)) &&
	    !word_has(w - 1, QUOTING_SUBJECT | QUOTING_OBJECT_PRONOUN);
}

/* "New York Democratic candidate" */
static bool
is_proper_adjective(const struct text_word *w)
{
	return is_in(w, P(ADJECTIVE)) &&
	    (w[-1].classes & w->classes & WORD_CAPITAL) != 0;
}

/* Does the word at w go on with the noun phrase that has the word before it? */
static bool
noun_goes_on(const struct text_word *w)
{
	if (same_name(w))
		return true;
	if (is_time_behind(w) || is_behind_time(w))
		return false;
	if (joins_adjectives(w) || joins_adjectives(w - 1))
		return true;
	return is_in(w, noun_next[w[-1].part]) || is_behind_quantity(w) ||
	    is_proper_adjective(w);
}

/* The end of what can stand for a noun in words [i..end), a number or "the old",
 * or i. */
static size_t
noun_less_end(const struct words *ws, size_t i, size_t end)
{
	const struct text_word *p = ws->p;

	while (end > i && !is_in(&p[end - 1], NOUN_LAST))
		end--;
	if (end > i && is_in(&p[end - 1], P(ADJECTIVE)) &&
	    !is_in(&p[i], P(DET) | P(POSSESSIVE)))
		return i;		/* "very old" */
	return end;
}

/* The end of the noun phrase whose words may be [i..end): after its last noun,
 * or what can stand for one; i if there is none. */
static size_t
noun_trim(const struct words *ws, size_t i, size_t end, size_t *head)
{
	const struct text_word *p = ws->p;
	size_t k = end;

	while (k > i && !is_in(&p[k - 1], NOUN_HEAD))
		k--;
	if (k == i) {
		k = noun_less_end(ws, i, end);
		*head = k > i ? k - 1 : i;
		return k;
	}
	*head = k - 1;
	while (k < end && is_in(&p[k], P(NUMBER) | P(GENITIVE)))
		k++;			/* "page 12", "the mayor's" */
	return k;
}

/* "about 20", "very old dams", but not "Meanwhile 20 dams" */
static bool
is_degree(const struct text_word *w)
{
	if (word_has(w, WORD_FIRST) && word_has(w, QUOTING_ADVERB))
		return false;
	return is_in(w, P(ADVERB)) && is_in(w + 1, P(NUMBER) | P(ADJECTIVE));
}

static size_t
noun_end(const struct words *ws, size_t i, size_t hi, size_t *head)
{
	const struct text_word *p = ws->p;
	size_t k = i;

	if (i + 1 < hi && is_degree(&p[i]))
		k++;
	if (!is_in(&p[k], NOUN_FIRST) || p[k].id == WORD_LEAST)
		return i;		/* "at least [five people]" */
	for (k++; k < hi && noun_goes_on(&p[k]);)
		k++;
	return noun_trim(ws, i, k, head);
}

static bool
verb_goes_on(const struct text_word *w)
{
	uint32_t next = verb_next[w[-1].part];

	if (is_in(w - 1, VERBS) && word_has(w - 1, QUOTING_AUX))
		next = auxiliary_next;
	return is_in(w, next);
}

static size_t
verb_end(const struct words *ws, size_t i, size_t hi, size_t *head)
{
	const struct text_word *p = ws->p;
	size_t k = i + 1;

	if (!is_in(&p[i], VERB_FIRST))
		return i;
	while (k < hi && verb_goes_on(&p[k]))
		k++;
	while (k > i && !is_in(&p[k - 1], VERB_LAST))
		k--;
	*head = k > i ? k - 1 : i;
	return k;
}

/* The kind of a chunk of one word. */
static enum chunk_kind
kind_alone(const struct text_word *w)
{
	static const uint8_t kinds[PARTS] = {
		[PART_NOUN] = CHUNK_NOUN, [PART_NOUNS] = CHUNK_NOUN,
		[PART_NAME] = CHUNK_NOUN,
		[PART_ADJECTIVE] = CHUNK_ADJECTIVE,
		[PART_ADVERB] = CHUNK_ADVERB, [PART_PREP] = CHUNK_PREP,
		[PART_TO] = CHUNK_PREP, [PART_SUB] = CHUNK_OPENER,
		[PART_WH] = CHUNK_OPENER, [PART_COORD] = CHUNK_COORD,
		[PART_MARK] = CHUNK_MARK, [PART_QUOTED] = CHUNK_QUOTED
	};
	enum chunk_kind kind = (enum chunk_kind)kinds[w->part];

	return kind == CHUNK_NONE && w->part != PART_NONE ? CHUNK_OTHER : kind;
}

/* What the parts of the verbs in words [i..end), the last a verb, make them. */
static unsigned
verb_flags(const struct words *ws, size_t i, size_t end)
{
	const struct text_word *p = ws->p, *main = &p[end - 1];
	bool be = false;
	unsigned flags = 0;

	for (; i + 1 < end; i++) {
		be = be || word_has(&p[i], QUOTING_BE);
		if (word_has(&p[i], QUOTING_NEGATION))
			flags |= VERB_NEGATED;
		if (is_in(&p[i], P(TO)))
			flags |= VERB_INFINITIVE;
		if (is_in(&p[i], P(AUX) | P(MODAL)))
			flags |= VERB_FINITE;
		if (word_has(&p[i], QUOTING_AUX | QUOTING_MODAL))
			flags |= VERB_AUXILIARY;
	}
	if (is_in(main, P(FINITE) | P(AUX) | P(MODAL)))
		flags |= VERB_FINITE;
	if (be && is_in(main, P(PARTICIPLE)))
		flags |= VERB_PASSIVE;
	if ((flags & (VERB_FINITE | VERB_INFINITIVE | VERB_AUXILIARY)) == 0)
		flags |= is_in(main, P(ING)) ? VERB_ING :
		    is_in(main, P(PARTICIPLE)) ? VERB_PARTICIPLE : 0;
	return flags;
}

static void
mark(const struct words *ws, const struct chunk *c)
{
	size_t i;

	for (i = c->from; i < c->to; i++)
		ws->p[i].chunk = (uint16_t)(c->kind | c->flags << CHUNK_FLAGS |
		    (i == c->from ? CHUNK_FIRST : 0) |
		    (i == c->head ? CHUNK_HEAD : 0));
}

/* The chunk that begins at word i. */
static struct chunk
read_chunk(const struct words *ws, size_t i, size_t hi)
{
	struct chunk c = { .from = i, .head = i, .kind = CHUNK_NOUN };

	c.to = noun_end(ws, i, hi, &c.head);
	if (c.to > i)
		return c;
	c.to = verb_end(ws, i, hi, &c.head);
	if (c.to > i) {
		c.kind = CHUNK_VERB;
		c.flags = verb_flags(ws, i, c.to);
		return c;
	}
	c.kind = kind_alone(&ws->p[i]);
	c.head = i;
	c.to = i + 1;
	return c;
}

/* Does what follows the noun phrase c end an apposition: a mark, a preposition,
 * the end? */
static bool
ends_apposed(const struct words *ws, const struct chunk *c, size_t hi)
{
	return c->to == hi || word_has(&ws->p[c->to], WORD_PUNCT) ||
	    chunk_kind(&ws->p[c->to]) == CHUNK_PREP;
}

/* Is the noun phrase c, after a comma behind the one before it, an apposition? */
static bool
is_apposed(const struct words *ws, const struct chunk *c, size_t hi)
{
	const struct text_word *w = &ws->p[c->from];

	if (!word_is_mark(w - 1, ',') || word_is_time(w))
		return false;
	return ends_apposed(ws, c, hi) && (word_has(w, QUOTING_DET) ||
	    word_may_speak(ws, &ws->p[c->head]));
}

/* Does "who" or the like at w tell more of the noun phrase before it? */
static bool
is_relative(const struct text_word *w)
{
	const struct text_word *before = w - 1 - word_is_mark(w - 1, ',');

	return word_has(w, QUOTING_RELATIVE) &&
	    chunk_kind(before) == CHUNK_NOUN;
}

static unsigned
link_of(const struct words *ws, const struct chunk *c, size_t lo, size_t hi)
{
	const struct text_word *w = &ws->p[c->from];

	if (c->from == lo)
		return 0;
	if (c->kind == CHUNK_PREP)
		return w->id == WORD_OF && chunk_kind(w - 1) == CHUNK_NOUN ?
		    CHUNK_OF : 0;
	if (is_relative(w))
		return CHUNK_RELATIVE;
	return c->kind == CHUNK_NOUN && is_apposed(ws, c, hi) ? CHUNK_APPOSED :
	    0;
}

void
chunks_find(const struct words *ws, size_t lo, size_t hi)
{
	struct chunk c;
	size_t i;

	for (i = lo; i < hi; i = c.to) {
		c = read_chunk(ws, i, hi < i + LONGEST ? hi : i + LONGEST);
		c.flags |= link_of(ws, &c, lo, hi);
		mark(ws, &c);
	}
}

struct chunk
chunk_at(const struct words *ws, size_t i)
{
	const struct text_word *p = ws->p;
	struct chunk c = { i, i, i + 1, chunk_kind(&p[i]),
	    p[i].chunk >> CHUNK_FLAGS };

	if (c.kind == CHUNK_NONE)
		return c;
	while (!chunk_begins(&p[c.from]))
		c.from--;
	while (c.to < ws->n && chunk_kind(&p[c.to]) != CHUNK_NONE &&
	    !chunk_begins(&p[c.to]))
		c.to++;
	for (c.head = c.from; !(p[c.head].chunk & CHUNK_HEAD);)
		c.head++;
	return c;
}
