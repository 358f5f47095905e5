/* SPDX-License-Identifier: MIT */
/*
 * Where what was said ends: at the sentence's end, before the next attribution,
 * after a quotation that ends a sentence, and at a comma before a participle
 * or before words of the reporter (", while", ", which").
 */
#include "base/base.h"
#include "content.h"
#include "ends.h"

enum {
	ING_LEAST = 6,	/* bytes of a participle that no list has */
	ASIDE_MAX = 20,	/* words of "which is old" */
	NEAR = 20 /* words to a quotation that goes on */
};

bool
holds_finite(const struct carrier *c, size_t from, size_t to)
{
	while (from < to && !part_is_finite(c->ws->p[from].part))
		from++;
	return from < to;
}

bool
holds_clause(const struct carrier *c, size_t i)
{
	const struct text_word *p = c->ws->p;

	while (i < c->hi && !word_has(&p[i], WORD_QUOTED | WORD_PUNCT) &&
	    !part_is_finite(p[i].part))
		i++;
	return i < c->hi && part_is_finite(p[i].part);
}

static bool
ends_sentence(char last)
{
	return last == '.' || last == '?' || last == '!';
}

/* Is it a participle by its shape, and not a name? */
bool
word_looks_ing(const struct carrier *c, const struct text_word *w)
{
	struct slice t = word_text(c->ws, w);

	if (word_has(w, WORD_PUNCT | WORD_QUOTED | WORD_CAPITAL))
		return false;
	return word_is_ing(w) ||
	    (t.len >= ING_LEAST &&
	    memcmp(t.p + t.len - 3, "ing", 3) == 0 && /* English */
	    !word_has(w, QUOTING_PREP | QUOTING_PERSON | QUOTING_TIME));
}

bool
word_may_be_finite(const struct text_word *w)
{
	return w->id != WORD_TO && word_has(w, WORD_PAST | QUOTING_AUX |
	    QUOTING_MODAL | QUOTING_FINITE);
}

bool
word_may_have_subject(const struct text_word *w)
{
	return w->id == WORD_TO || word_may_be_finite(w);
}

/* The comma, with a verb after it, that ends the words that start at i: "the
 * dam, which is old, will hold"; 0 if there is none. */
static size_t
aside_end(const struct carrier *c, size_t i)
{
	const struct text_word *p = c->ws->p;
	size_t k;

	for (k = i + 1; k + 1 < c->hi && k < i + ASIDE_MAX; k++)
		if (word_is_mark(&p[k], ','))
			return word_may_have_subject(&p[k + 1]) ? k : 0;
	return 0;
}

static bool
is_aside(const struct carrier *c, size_t i)
{
	return aside_end(c, i) > 0;
}

size_t
clause_mended(const struct carrier *c, size_t from, size_t to)
{
	static const struct attributions none;
	const struct text_word *p = c->ws->p;
	size_t i, end;

	if (to + 1 >= c->hi || !word_is_mark(&p[to], ','))
		return to;
	for (i = from; i < to; i++)
		if (word_may_be_finite(&p[i]) || word_has(&p[i], WORD_QUOTED))
			return to;
	end = aside_end(c, to + 1);
	if (end == 0)
		return to;
	end = clause_end(c, &none, 0, end + 1);
	for (i = to; i < end; i++)
		if (word_has(&p[i], WORD_CUE))
			return to;
	return end;
}

bool
quoted_follows(const struct carrier *c, size_t i)
{
	const struct text_word *p = c->ws->p;
	size_t k;

	for (k = i; k < c->hi && k < i + NEAR; k++) {
		if (word_has(&p[k], WORD_QUOTED))
			return true;
		if (word_has(&p[k], WORD_CUE))
			return false;
	}
	return false;
}

bool
clause_breaks_at(const struct carrier *c, size_t i)
{
	const struct text_word *w = &c->ws->p[i];

	if (word_looks_ing(c, w) || word_is_according(w))
		return true;
	return word_has(w, QUOTING_BREAK) && !is_aside(c, i) &&
	    !quoted_follows(c, i);
}

bool
word_has_comma(const struct carrier *c, const struct text_word *w)
{
	return word_is_mark(w, ',') ||
	    (word_has(w, WORD_QUOTED) && quoted_last(c->ws, w) == ',');
}

/* Is there anything between words from and to that separates clauses? */
static bool
separated(const struct carrier *c, size_t from, size_t to)
{
	const struct text_word *w = &c->ws->p[to - 1];

	return to > from && (word_has(w, WORD_PUNCT | QUOTING_COORD) ||
	    word_has_comma(c, w));
}

/* Take off what cannot be at the end of content. */
static size_t
trimmed(const struct carrier *c, size_t from, size_t to)
{
	while (to > from) {
		const struct text_word *w = &c->ws->p[to - 1];

		if (word_has(w, WORD_PUNCT) && w->mark != ')' &&
		    w->mark != '*')
			to--;
		else if (word_has(w, QUOTING_COORD) &&
		    !word_has(w, WORD_QUOTED))
			to--;
		else
			break;
	}
	return to;
}

/* Is the word before word i a quotation that makes a sentence, after a mark:
 * what the attribution at i attributes? */
static bool
belongs_behind(const struct carrier *c, size_t from, size_t i)
{
	const struct text_word *p = c->ws->p;

	return i >= from + 3 && word_has(&p[i - 1], WORD_QUOTED) &&
	    word_has(&p[i - 2], WORD_PUNCT) && !quoted_is_small(c->ws, &p[i - 1]);
}

/* Is the dash at word i the second of two that a quotation stands between? */
static bool
ends_inserted(const struct carrier *c, size_t from, size_t i)
{
	const struct text_word *p = c->ws->p;

	return i > from + 2 && word_has(&p[i - 1], WORD_QUOTED) &&
	    word_is_mark(&p[i - 2], '-');
}

/* Are words [from..i) no more than what a clause can open with: "that in most
 * towns,"? */
static bool
only_opens(const struct carrier *c, size_t from, size_t i)
{
	const struct text_word *p = c->ws->p;

	from += p[from].id == WORD_THAT;
	from += word_is_mark(&p[from], ',');
	return from < i && p[from].id != WORD_TO &&
	    word_is_mark(&p[i - 1], ',') &&
	    word_has(&p[from], QUOTING_PREP | QUOTING_SUB | QUOTING_TIME) &&
	    !holds_finite(c, from, i) &&
	    !stretch_quoted(c, (struct stretch){ from, i });
}

/* Does the attribution that begins at word i end the clause from word from
 * on? */
static bool
attribution_ends(const struct carrier *c, size_t from, size_t i)
{
	const struct text_word *w = &c->ws->p[i];

	if (i == from || (word_has(w, QUOTING_RELATIVE) && is_aside(c, i)))
		return false;
	if (BY(QB8, only_opens(c, from, i)))
		return false;
	return separated(c, from, i) || word_has(w, QUOTING_COORD);
}

/* Is the word a quotation that ends a sentence, with another behind it? */
static bool
quoted_ends(const struct carrier *c, size_t i)
{
	const struct text_word *w = &c->ws->p[i];

	return word_has(w, WORD_QUOTED) && ends_sentence(quoted_last(c->ws, w)) &&
	    i + 1 < c->hi && word_has(w + 1, WORD_CAPITAL);
}

/* Is there a dash at word i that nothing quoted follows, and that does not
 * belong to one before? */
static bool
dash_ends(const struct carrier *c, size_t from, size_t i)
{
	return word_is_mark(&c->ws->p[i], '-') && !quoted_follows(c, i) &&
	    !ends_inserted(c, from, i);
}

/* The end of the clause that starts at word from. */
size_t
clause_end(const struct carrier *c, const struct attributions *as, size_t next,
    size_t from)
{
	const struct text_word *p = c->ws->p;
	bool quoted = false;
	size_t i;

	for (i = from; i < c->hi; i++) {
		while (next < as->n && as->p[next].from < i)
			next++;
		if (next < as->n && as->p[next].from == i &&
		    attribution_ends(c, from, i))
			return trimmed(c, from, belongs_behind(c, from, i) ?
			    i - 1 : i);
		if (quoted_ends(c, i))
			return i + 1;
		quoted |= word_has(&p[i], WORD_QUOTED);
		if (quoted && dash_ends(c, from, i))
			return trimmed(c, from, i);
		if (i + 1 < c->hi && word_has_comma(c, &p[i]) &&
		    clause_breaks_at(c, i + 1))
			return trimmed(c, from,
			    i + !word_is_mark(&p[i], ','));
	}
	return trimmed(c, from, c->hi);
}

/* The end of content that starts with the quoted word k: the quotation, more of
 * them after "and", or the clause that it is only the beginning of. */
size_t
quotation_end(const struct carrier *c, const struct attributions *as,
    size_t next, size_t k)
{
	const struct text_word *p = c->ws->p;
	size_t i = k + 1;

	if (i == c->hi || quoted_last(c->ws, &p[k]) == ',')
		return i;
	while (i + 1 < c->hi && word_has(&p[i], QUOTING_COORD) &&
	    word_has(&p[i + 1], WORD_QUOTED))
		i += 2;
	if (i == c->hi || !quoted_is_small(c->ws, &p[k]))
		return i == c->hi || !word_has(&p[i], QUOTING_AUX |
		    QUOTING_MODAL) ?
		    i : clause_end(c, as, next, k);
	if (word_has(&p[k - 1], WORD_PUNCT) ||
	    word_has(&p[i], WORD_PUNCT | WORD_QUOTED | QUOTING_TIME |
	    QUOTING_BEHIND))
		return i;
	return clause_end(c, as, next, k);
}
