/* SPDX-License-Identifier: MIT */
/*
 * A name in English is a run of capitalised words, with a few small words
 * inside. The rules say where such a run begins, what joins two of them, and
 * where one run is several names.
 *
 *   B1  a word with a capital belongs to a run, but at a sentence's start
 *       only if a list knows it as a name, or the document has it with a
 *       capital inside a sentence, or it is no ordinary word; an ordinary
 *       word that can be a given or family name ("Bill") is kept for the
 *       document to decide
 *   B2  a phrase of the gazetteer is joined, whatever it holds ("Trinidad
 *       and Tobago"); & joins, particles do between capitals ("bin Laden")
 *   B3  "of" and "for" (with "the") join behind heads: "Bank of", "Ministry
 *       for"; so does "and" inside such a name
 *   B4  titles are cut off the start ("President"), and cut a run in two
 *       where they stand inside ("Apple Chief Executive Tim Cook")
 *   B5  a demonym or a country at the start is a name of its own where a
 *       person's name follows ("Bangladesh Li Jiming"), else it is part of
 *       the name ("Russian News Agency")
 *   B6  a possessive ends a name, unless lists say otherwise ("Lord's
 *       Resistance Army")
 *   B7  in lines where most words have capitals, ordinary words are not
 *       names for having one
 */
#include <stdlib.h>

#include "chunks.h"
#include "dict.h"
#include "hash.h"

#include "gazetteer.h"
#include "vocabulary.h"

enum {
	RUN_MAX = 14,		/* tokens of one name */
	PHRASE_MAX = 8,
	IS_NAME = GAZETTEER_PLACE | GAZETTEER_ORG | GAZETTEER_COMPANY |
	    GAZETTEER_NORP | GAZETTEER_PERSON | GAZETTEER_EVENT |
	    GAZETTEER_WORK | GAZETTEER_LANGUAGE,
	IS_PART = GAZETTEER_GIVEN | GAZETTEER_FAMILY | GAZETTEER_NAME,
	IS_HEAD = GAZETTEER_ORGHEAD | GAZETTEER_ORGSUF | GAZETTEER_PLACEHEAD |
	    GAZETTEER_EVENTHEAD,
	IS_LEAD = GAZETTEER_LEADHEAD | GAZETTEER_LEADPLACE |
	    GAZETTEER_LEADEVENT
};

/* The sentence that is worked on. */
struct place {
	const struct tagdoc *td;
	struct chunks *cs;
	size_t first, end;	/* its tokens */
	uint32_t sent;
	uint32_t flags;		/* for all its chunks */
};

void
chunk_add_text(struct str *s, const struct tagdoc *td, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to; i++) {
		if (i > from && !(td->toks[i].flags & TOK_GLUED))
			str_add_byte(s, ' ');
		str_add_slice(s, tagdoc_word(td, i)->text);
	}
}

size_t
chunk_phrase(const struct tagdoc *td, size_t from, size_t to, uint32_t *bits)
{
	char room[256];
	struct str s = { room, 0, sizeof(room) };
	uint32_t found = tagdoc_word(td, from)->names, all;
	size_t i, best = 0;

	*bits = 0;
	if (found & ~DICT_MORE) {
		*bits = found & ~DICT_MORE;
		best = 1;
	}
	for (i = from; (found & DICT_MORE) && i + 1 < to &&
	    i < from + PHRASE_MAX; i++) {
		struct slice next = tagdoc_word(td, i + 1)->text;

		if (i == from)
			str_add_slice(&s, tagdoc_word(td, from)->text);
		if (s.len + next.len + 1 > sizeof(room))
			break;
		if (!(td->toks[i + 1].flags & TOK_GLUED))
			str_add_byte(&s, ' ');
		str_add_slice(&s, next);
		all = dict_find(dict_gazetteer, str_slice(&s), NULL);
		if (all == 0)
			break;
		if (all & ~DICT_MORE) {
			*bits = all & ~DICT_MORE;
			best = i + 2 - from;
		}
		found = all;
	}
	return best;
}

static bool
is_word(const struct place *p, size_t i, const char *text)
{
	return i < p->end && slice_is(tagdoc_word(p->td, i)->text, text);
}

/* May a name hold this token for its looks? */
static bool
is_cap(const struct place *p, size_t i)
{
	const struct tok *t;

	if (i >= p->end)
		return false;
	t = &p->td->toks[i];
	if (t->kind != TOKEN_WORD || (t->flags & TOK_TAKEN))
		return false;
	return (t->flags & TOKEN_UPPER) ||
	    ((t->flags & (TOKEN_INNER | TOKEN_HYPHEN)) &&
	    (tagdoc_word(p->td, i)->names & IS_NAME));
}

/* Do more capitals follow, up to the head of a name ("Open Dialogue
 * Foundation")? */
static bool
ends_in_head(const struct place *p, size_t i)
{
	size_t to = i + 1;

	while (to < i + RUN_MAX && is_cap(p, to))
		to++;
	return to > i + 1 && (tagdoc_word(p->td, to - 1)->names & IS_HEAD) &&
	    !(tagdoc_word(p->td, i)->names & GAZETTEER_TITLE);
}

/* B1, B7: a capital that says nothing. */
static bool
is_plain(const struct place *p, size_t i)
{
	const struct tagdoc *td = p->td;
	const struct word *w = tagdoc_word(td, i);
	uint32_t id = td->toks[i].word, inner = lexicon_inner(&td->lx, id);
	uint32_t low = w->low == id ? 0 : lexicon_seen(&td->lx, w->low);

	if (!(td->toks[i].flags & TOK_BEGIN) &&
	    !(p->flags & CHUNK_HEADLINE))
		return false;
	if (w->vocabulary & VOCABULARY_FUNCTION)
		return !(td->toks[i].flags & TOKEN_CAPS) ||
		    w->text.len > 3 || !(w->names & IS_NAME);
	if (p->flags & CHUNK_HEADLINE)
		inner = 0;
	if (!(p->flags & CHUNK_HEADLINE) && inner == 0 && low == 0 &&
	    !(w->vocabulary & VOCABULARY_ROLE) && ends_in_head(p, i))
		return false;
	if (!(w->vocabulary & VOCABULARY_COMMON))
		return low > inner && !(w->names & IS_NAME);
	if (w->names & IS_NAME)
		return low > inner;
	if ((w->names & IS_PART) && is_cap(p, i + 1) &&
	    !((p->flags & CHUNK_HEADLINE) && (tagdoc_word(td,
	    i + 1)->vocabulary & VOCABULARY_COMMON)))
		return low > inner;
	return inner <= low;
}

/* An ordinary word with a capital. */
static bool
is_common(const struct place *p, size_t i)
{
	return is_cap(p, i) && (tagdoc_word(p->td, i)->vocabulary &
	    VOCABULARY_COMMON);
}

/* B3: from this comma on, more ordinary words with capitals up to "and":
 * "Gender, Labour and Social Development"? */
static bool
lists_on(const struct place *p, size_t at)
{
	size_t i;

	for (i = at; i < p->end && i < at + 10; i++) {
		if (is_word(p, i, "and"))
			return i > at + 1 && is_common(p, i + 1);
		if (!is_word(p, i, ",") && !is_common(p, i))
			return false;
		if (is_word(p, i, ",") && !is_common(p, i + 1))
			return false;
	}
	return false;
}

/* B2, B3, B6: the number of tokens between a run [from..at) and a capital
 * that belongs to it, or 0. */
static size_t
joins(const struct place *p, size_t from, size_t at)
{
	const struct word *w = at < p->end ? tagdoc_word(p->td, at) : NULL;
	const struct word *last = tagdoc_word(p->td, at - 1);
	bool lead = false;
	size_t i, n = 0;

	if (w == NULL)
		return 0;
	if (is_word(p, at, "&"))
		return is_cap(p, at + 1) ? 1 : 0;
	for (i = from; i < at; i++)
		lead |= (tagdoc_word(p->td, i)->names & IS_LEAD) != 0 &&
		    (is_word(p, i + 1, "of") || is_word(p, i + 1, "for"));
	if (is_word(p, at, "of") || (is_word(p, at, "for") &&
	    (last->names & GAZETTEER_LEADHEAD)) ||
	    (is_word(p, at, "on") && (last->names & GAZETTEER_LEADHEAD))) {
		if (!(last->names & IS_LEAD) && !(lead &&
		    is_word(p, at, "of") && is_common(p, at - 1)))
			return 0;
		n = is_word(p, at + 1, "the") ? 2 : 1;
		return is_cap(p, at + n) ? n : 0;
	}
	if (is_word(p, at, "and"))
		return lead && is_common(p, at + 1) && is_common(p, at - 1);
	if (is_word(p, at, ","))
		return lead && is_common(p, at - 1) && lists_on(p, at);
	if (p->td->toks[at].kind == TOKEN_CLITIC)
		return (last->vocabulary & VOCABULARY_COMMON) &&
		    !(last->names & (IS_NAME | IS_PART | IS_HEAD)) &&
		    is_cap(p, at + 1) ? 1 : 0;
	while (n < 3 && at + n < p->end && (tagdoc_word(p->td,
	    at + n)->vocabulary & VOCABULARY_PARTICLE))
		n++;
	return n > 0 && !is_word(p, at, "a") && is_cap(p, at + n) ? n : 0;
}

/* B2: particles before a run that belong to it: "von der Leyen". */
static size_t
with_particles(const struct place *p, size_t from)
{
	if (from >= p->first + 2 && ((is_word(p, from - 1, "der") ||
	    is_word(p, from - 1, "den")) && (is_word(p, from - 2, "von") ||
	    is_word(p, from - 2, "van"))))
		return from - 2;
	if (from >= p->first + 2 && is_word(p, from - 1, "la") &&
	    is_word(p, from - 2, "de"))
		return from - 2;
	if (from > p->first && is_word(p, from - 1, "von"))
		return from - 1;
	return from;
}

static void
add(struct place *p, size_t from, size_t to, uint32_t flags, size_t before)
{
	struct chunk *c;
	uint64_t key = 0;
	size_t i;

	if (from >= to)
		return;
	p->cs->p = mem_grow(p->cs->p, &p->cs->cap, p->cs->n + 1,
	    sizeof(*p->cs->p));
	c = &p->cs->p[p->cs->n++];
	*c = (struct chunk){ 0 };
	c->tok = from;
	c->ntoks = (uint32_t)(to - from);
	c->sent = p->sent;
	c->flags = flags | p->flags;
	c->before = before > p->first ? before - 1 : SIZE_MAX;
	if (before == p->first || (p->td->toks[before].flags & TOK_BEGIN))
		c->flags |= CHUNK_BEGIN;
	for (i = from; i < to; i++)
		key = chunk_key(key, p->td->toks[i].word);
	c->key = key;
	if (chunk_phrase(p->td, from, to, &c->names) != c->ntoks)
		c->names = 0;
}

/* B4: the tokens of the title that stands here, 0 if none. */
static size_t
title(const struct place *p, size_t at, size_t end, bool *honorific)
{
	uint32_t bits;
	size_t n = chunk_phrase(p->td, at, p->end, &bits);

	if (n == 0 || !(bits & GAZETTEER_TITLE) || at + n > end)
		return 0;
	if (at + n < end && !(bits & GAZETTEER_HONORIFIC) &&
	    (tagdoc_word(p->td, at + n)->names & IS_HEAD) &&
	    !(tagdoc_word(p->td, at + n)->names & IS_PART))
		return 0;
	*honorific = (bits & GAZETTEER_HONORIFIC) != 0;
	return n;
}

/* Does this look like the first word of a person's name? */
static bool
person_word(const struct place *p, size_t at)
{
	const struct word *w = tagdoc_word(p->td, at);

	return (w->names & IS_PART) && !(w->vocabulary & VOCABULARY_COMMON) &&
	    !(w->names & (IS_HEAD | IS_LEAD | IS_NAME));
}

/* B5: the tokens of a demonym or a country that stands at the start as a name
 * of its own, or 0. */
static size_t
demonym(const struct place *p, size_t from, size_t to)
{
	uint32_t bits, last = tagdoc_word(p->td, to - 1)->names;
	size_t n = chunk_phrase(p->td, from, to, &bits);

	if (n == 0 || from + n >= to || (bits & GAZETTEER_GIVEN))
		return 0;
	if (bits & (GAZETTEER_NORP | GAZETTEER_COUNTRY) &&
	    person_word(p, from + n) && !(last & IS_HEAD) &&
	    (from + n + 2 <= to || bits & GAZETTEER_NORP))
		return n;
	if ((bits & GAZETTEER_NORP) && from + n + 1 == to &&
	    ((p->td->toks[from + n].flags & TOKEN_CAPS) ||
	    (last & GAZETTEER_COMPANY)))
		return n;
	return 0;
}

/* The name that begins at from ends before the next title inside the run. */
static size_t
name_end(const struct place *p, size_t from, size_t to)
{
	uint32_t bits;
	size_t n = chunk_phrase(p->td, from, to, &bits), i;
	bool honorific;

	if (n > 1 && from + n >= to)
		return to;
	if ((n > 1 || (bits & GAZETTEER_ABBREVIATION)) && (bits & IS_NAME)) {
		for (i = from + n; i < to; i++)
			if (!(tagdoc_word(p->td, i)->vocabulary &
			    VOCABULARY_COMMON) || (tagdoc_word(p->td,
			    i)->names & (IS_HEAD | IS_LEAD | IS_NAME)))
				break;
		if (i == to)
			return from + n;
	}
	for (i = from + (n > 0 ? n : 1); i < to; i++) {
		size_t len = title(p, i, to, &honorific);

		if (len == 1 && (tagdoc_word(p->td, i)->names & IS_PART) &&
		    (tagdoc_word(p->td, i - 1)->names & GAZETTEER_GIVEN))
			continue;	/* Martin Luther King */
		if (len > 0 && (i + len == to || is_cap(p, i + len)) &&
		    !(i + len == to && honorific))
			return i;
	}
	return to;
}

/* Names of the run [from..to). */
static void
split(struct place *p, size_t from, size_t to)
{
	size_t before = from, n, start;
	uint32_t flags = 0, bits;
	bool honorific;

	while (from < to) {
		if ((!is_cap(p, from) && !((flags & CHUNK_TITLE) &&
		    (tagdoc_word(p->td, from)->vocabulary &
		    VOCABULARY_PARTICLE))) || is_plain(p, from) ||
		    (tagdoc_word(p->td, from)->vocabulary &
		    VOCABULARY_ARTICLE && from + 1 < to)) {
			before = ++from;
			continue;
		}
		n = chunk_phrase(p->td, from, to, &bits);
		if (n < 2 || from + n < to || (bits & GAZETTEER_TITLE)) {
			n = title(p, from, to, &honorific);
			if (n > 0 && (from + n < to || flags == 0)) {
				flags |= CHUNK_TITLE;
				flags |= honorific ? CHUNK_HONORIFIC : 0;
				from += n;
				continue;
			}
			n = demonym(p, from, to);
		} else
			n = 0;
		if (n == 0)
			n = name_end(p, from, to) - from;
		start = flags == 0 ? with_particles(p, from) : from;
		add(p, start, from + n, flags, start < from ? start : before);
		before = from += n;
		flags = CHUNK_SPLIT;
	}
}

/* B7: are most words of this sentence capitalised? */
static bool
is_headline(const struct place *p)
{
	const struct sent *sent = &p->td->sents[p->sent];
	size_t i, caps = 0, words = 0;

	if (!slice_is(sent->label, "heading") && (slice_ends(sent->text,
	    SLICE(".")) || slice_ends(sent->text, SLICE(".\""))))
		return false;
	for (i = p->first; i < p->end && i < p->first + 60; i++) {
		const struct tok *t = &p->td->toks[i];

		if (t->kind != TOKEN_WORD ||
		    t->end - t->start < 4)
			continue;
		words++;
		caps += (t->flags & TOKEN_UPPER) != 0;
	}
	return words >= 3 && caps * 10 >= words * 7;
}

static void
find_in_sentence(struct place *p)
{
	const struct tagdoc *td = p->td;
	size_t i, j, n;
	uint32_t bits;

	p->flags = is_headline(p) ? CHUNK_HEADLINE : 0;
	for (i = p->first; i < p->end; i = j) {
		j = i + 1;
		if (!is_cap(p, i))
			continue;
		if (is_plain(p, i) && !((n = chunk_phrase(p->td, i, p->end,
		    &bits)) > 1 && (bits & (IS_NAME | GAZETTEER_TITLE)))) {
			if ((tagdoc_word(td, i)->names & IS_PART) &&
			    !(tagdoc_word(td, i)->vocabulary &
			    VOCABULARY_FUNCTION) && !is_cap(p, j))
				add(p, i, j, CHUNK_DOUBT, i);
			continue;
		}
		while (j < p->end && j < i + RUN_MAX) {
			n = chunk_phrase(p->td, j - 1, p->end, &bits);
			if (n > 1 && (bits & (IS_NAME | GAZETTEER_TITLE))) {
				j += n - 1;
				continue;
			}
			n = is_cap(p, j) ? 0 : joins(p, i, j);
			if (n == 0 && !is_cap(p, j))
				break;
			j += n + 1;
		}
		split(p, i, j);
	}
}

void
chunks_find(struct chunks *cs, const struct tagdoc *td)
{
	size_t s;

	cs->n = 0;
	for (s = 0; s < td->nsents; s++) {
		struct place p = { td, cs, td->first[s], td->first[s + 1],
		    (uint32_t)s, 0 };

		find_in_sentence(&p);
	}
}
