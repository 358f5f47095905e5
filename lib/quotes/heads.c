/* SPDX-License-Identifier: MIT */
/*
 * From the last noun of a speaker back to its head, chunk by chunk: what stands
 * before a noun phrase may be a preposition, a participle, or a verb with "who"
 * before it, each of them behind another noun phrase.
 */
#include "base/base.h"
#include "chunks.h"
#include "heads.h"
#include "nouns.h"
#include "parts.h"

enum {
	HEAD_FAR = 24	/* words from a head to the end of its phrase */
};

/* Is the chunk what a noun phrase may be joined to by what follows: a noun, but
 * no pronoun, nor a word of time? */
static bool
is_noun(const struct words *ws, const struct chunk *c)
{
	const struct text_word *w = &ws->p[c->head];

	return c->kind == CHUNK_NOUN && !word_is_pronoun(w) &&
	    !word_is_time(w);
}

/* May a noun phrase stand behind the word, without one before it that it
 * belongs to: is it a mark, "that", "and"? */
static bool
is_free(const struct text_word *w)
{
	if (word_has(w, WORD_PUNCT | WORD_QUOTED | QUOTING_COORD |
	    QUOTING_SUB | QUOTING_ADVERB))
		return true;
	return w->id == WORD_AS || chunk_kind(w) == CHUNK_OPENER || chunk_kind(w) == CHUNK_COORD;
}

/* Is the verb a participle or adjective by what is behind it: "hired by",
 * "addressed to", "close to"? */
static bool
is_passive_by_place(const struct words *ws, const struct chunk *c)
{
	const struct text_word *w = &ws->p[c->from];
	bool bare = word_has(w, QUOTING_BASE) && !word_has(w, QUOTING_FINITE);

	return c->to == c->from + 1 && (bare || word_has(w, WORD_PAST)) &&
	    chunk_kind(&ws->p[c->to]) == CHUNK_PREP;
}

static bool
is_participle(const struct words *ws, const struct chunk *c)
{
	if (c->kind != CHUNK_VERB)
		return false;
	if (c->flags & VERB_FINITE)
		return is_passive_by_place(ws, c);
	return !(c->flags & VERB_INFINITIVE);
}

/* Is the chunk an adjective behind a noun, taken for an adverb or not: "close to
 * Quill", "familiar with the plan"? */
static bool
is_behind_noun(const struct words *ws, const struct chunk *c, size_t lo)
{
	if (c->from <= lo)
		return false;
	return c->kind == CHUNK_ADJECTIVE || (c->kind == CHUNK_ADVERB &&
	    c->to == c->from + 1 && chunk_kind(&ws->p[c->to]) == CHUNK_PREP &&
	    !word_is_time(&ws->p[c->from]));
}

/* Does the infinitive belong to a verb before it: "declined to be named"? */
static bool
is_behind_verb(const struct words *ws, const struct chunk *c, size_t lo)
{
	return c->kind == CHUNK_VERB && (c->flags & VERB_INFINITIVE) &&
	    c->from > lo && chunk_kind(&ws->p[c->from - 1]) == CHUNK_VERB;
}

/* Where the chunk begins that leads from a noun to the word i: a preposition, a
 * participle, a verb after "who"; i if none does. */
static size_t
link_start(const struct words *ws, size_t i, size_t lo)
{
	struct chunk c = chunk_at(ws, i - 1), before;

	if (is_behind_noun(ws, &c, lo) || is_behind_verb(ws, &c, lo))
		return c.from;
	if (c.kind == CHUNK_PREP && !word_is_according(&ws->p[c.from]))
		return c.from;
	if (is_participle(ws, &c))
		return c.from;
	if (c.kind != CHUNK_VERB || c.from <= lo)
		return i;
	before = chunk_at(ws, c.from - 1);
	return before.kind == CHUNK_OPENER &&
	    word_has(&ws->p[before.from], QUOTING_RELATIVE) ? before.from : i;
}

/* The first of the links that lead from a noun to word i, or i. */
static size_t
links_start(const struct words *ws, size_t i, size_t lo)
{
	size_t k = i;

	while (k > lo) {
		i = link_start(ws, k, lo);
		if (i == k)
			break;
		k = i;
	}
	return k;
}

/* Does "and" before word i join the name there to one of the same kind behind a
 * preposition: "by the Quill Fund and the Hollin Fund"? Gives where that name
 * begins, or i. */
static size_t
twin_start(const struct words *ws, size_t i, size_t to, size_t lo)
{
	struct chunk c;
	const struct text_word *last = &ws->p[to - 1];

	if (i < lo + 3 || !word_has(&ws->p[i - 1], QUOTING_COORD))
		return i;
	c = chunk_at(ws, i - 2);
	if (c.kind != CHUNK_NOUN || c.from <= lo || last->kind == 0 ||
	    last->kind != ws->p[c.head].kind)
		return i;
	return chunk_kind(&ws->p[c.from - 1]) == CHUNK_PREP ? c.from : i;
}

/* Can the word in small letters before a person's name be nothing but a verb:
 * "shot Tom Marl"? */
static bool
may_be_verb(const struct text_word *w)
{
	return w->mention < 0 && word_is_mention(w + 1, ENTITY_PERSON) &&
	    !word_has(w, WORD_CAPITAL | WORD_PUNCT | QUOTING_DET |
	    QUOTING_POSSESSIVE | QUOTING_TITLE | QUOTING_PERSON | QUOTING_BODY);
}

/* The "who" before a verb at word i that chunks have taken for a part of the name
 * behind it: "the officer *who* shot Tom Marl"; or i. */
static size_t
relative_start(const struct words *ws, size_t i, size_t to, size_t lo)
{
	bool verb = i + 1 < to && i > lo + 1 && may_be_verb(&ws->p[i]);

	return verb && word_has(&ws->p[i - 1], QUOTING_RELATIVE) ? i - 1 : i;
}

size_t
head_start(const struct words *ws, size_t from, size_t to, size_t lo)
{
	size_t floor = to > lo + HEAD_FAR ? to - HEAD_FAR : lo, k;
	size_t i = twin_start(ws, from, to, floor), best = from;
	struct chunk c;

	for (;;) {
		k = relative_start(ws, i, to, floor);
		if (k == i)
			k = links_start(ws, i, floor);
		if (k == i || k == floor)
			return best;
		c = chunk_at(ws, k - 1);
		if (!is_noun(ws, &c) || c.from < floor)
			return best;
		i = c.from;
		if (i == lo || is_free(&ws->p[i - 1]))
			best = i;
	}
}

/* "a man named Quill": it tells who the head is. */
static bool
gives_name(const struct words *ws, size_t i, size_t at)
{
	const struct text_word *w = &ws->p[i];

	return (w->id == WORD_NAMED || w->id == WORD_CALLED) &&
	    i + 1 == chunk_at(ws, at).from;
}

/* Is it a participle that was taken for a part of the name behind it: "lawyers
 * defending Quill"? */
static bool
is_inner_participle(const struct words *ws, const struct text_word *w)
{
	return w->mention < 0 && !word_has(w, WORD_CAPITAL) &&
	    word_is_mention(w + 1, ENTITY_PERSON) && word_is_noun(w - 1) &&
	    slice_ends(word_text(ws, w), SLICE("ing"));	/* English */
}

bool
head_is_before(const struct words *ws, size_t from, size_t at)
{
	size_t i;

	for (i = from + 1; i < at; i++) {
		const struct text_word *w = &ws->p[i];

		if (word_alone_has(w, QUOTING_RELATIVE) ||
		    is_inner_participle(ws, w))
			return true;
		if (chunk_kind(w) == CHUNK_VERB && w->mention < 0 &&
		    !gives_name(ws, i, at))
			return true;
	}
	return false;
}

/* The head's own participle: behind a noun that is no name. */
static bool
has_participle(const struct words *ws, size_t end)
{
	struct chunk c = chunk_at(ws, end);

	return ws->p[end - 1].mention < 0 && is_participle(ws, &c) &&
	    !(c.flags & VERB_FINITE);
}

size_t
head_end(const struct words *ws, size_t from, size_t end, size_t hi)
{
	struct chunk c;
	size_t i;

	if (end >= hi || from == end || !word_is_noun(&ws->p[end - 1]) ||
	    !has_participle(ws, end))
		return end;
	c = chunk_at(ws, end);
	for (i = c.to; i < hi; i++) {
		const struct text_word *w = &ws->p[i];
		enum chunk_kind kind = chunk_kind(w);

		if (kind != CHUNK_NOUN && kind != CHUNK_PREP)
			break;
		if (word_is_time(w) && !word_is_time_of_noun(w))
			break;
	}
	return i;
}

/* Does "and", "but" or "while" at the word begin a clause? */
static bool
opens_clause(const struct text_word *w)
{
	return word_has(w, QUOTING_COORD) || (word_has(w, QUOTING_BREAK) &&
	    !word_has(w, QUOTING_RELATIVE));
}

/* The end of the noun phrase at word i that is the subject of a verb before word
 * v; i if there is none. */
static size_t
subject_end(const struct words *ws, size_t i, size_t v)
{
	size_t end = i, k;
	struct chunk c = chunk_at(ws, i);

	if (c.from != i || c.kind != CHUNK_NOUN)
		return i;
	for (k = i; k < v; k = c.to) {
		c = chunk_at(ws, k);
		if (c.kind == CHUNK_VERB && (c.flags & VERB_FINITE))
			return end > k ? k : end;
		if (c.kind == CHUNK_NOUN)
			end = c.to;
		else if (c.kind != CHUNK_PREP && c.kind != CHUNK_ADVERB)
			return i;
	}
	return i;
}

bool
head_of_clause(const struct words *ws, size_t v, size_t lo, size_t *from,
    size_t *to)
{
	size_t i, end;

	for (i = v; i-- > lo + 1;) {
		if (word_is_mark(&ws->p[i], ';'))
			return false;
		if (!opens_clause(&ws->p[i]))
			continue;
		end = subject_end(ws, i + 1, v);
		if (end == i + 1)
			continue;
		*from = i + 1;
		*to = end;
		return true;
	}
	return false;
}
