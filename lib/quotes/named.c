/* SPDX-License-Identifier: MIT */
/*
 * Whom the words of a mention name: by the mentions of names in them, and by
 * the shape of words that nobody tagged.
 */
#include "base/base.h"
#include "heads.h"
#include "likely.h"
#include "named.h"
#include "phrases.h"
#include "roleword.h"

#include "data/roles.h"
#include "data/vocabulary.h"

enum {
	BESIDE_NEAR = 4,	/* words from a comma to the name beside it */
	APPOSITION_MAX = 20,	/* words between a name and what tells more */
	MENTIONS_BACK = 200 /* mentions that are looked at for a full name */
};

struct slice
named_text(const struct words *ws, size_t from, size_t to)
{
	while (to > from && word_has(&ws->p[to - 1], WORD_PUNCT) &&
	    ws->p[to - 1].mark != ')')
		to--;
	if (from == to)
		return (struct slice){ 0 };
	return words_text(ws, from, to);
}

/* Does the mark end the head of a mention: a comma, a bracket, a dash after a
 * name? */
static bool
ends_head(const struct text_word *w, bool first)
{
	if (word_is_mark(w, '-'))
		return !first && w[-1].mention >= 0;
	return word_is_mark(w, ',') || word_is_mark(w, '(');
}

size_t
named_head(const struct words *ws, size_t from, size_t to)
{
	size_t i = from;

	while (i < to && !ends_head(&ws->p[i], i == from))
		i++;
	return i;
}

/* The last word in [from..to) that is a person's mention, or to. */
static size_t
person_in(const struct words *ws, size_t from, size_t to)
{
	size_t i;

	for (i = to; i > from; i--) {
		const struct text_word *w = &ws->p[i - 1];

		if (word_is_mention(w, ENTITY_PERSON) &&
		    !(i < to && word_has(w + 1, WORD_GENITIVE)))
			return i - 1;
	}
	return to;
}

struct slice
named_mention(const struct words *ws, size_t at)
{
	const struct mention *m = &ws->mentions->p[ws->p[at].mention];
	size_t from = at, to = at + 1;

	if (m->name.len > 0 && !likely_headline(ws->language, m->name))
		return m->name;
	while (from > 0 && ws->p[from - 1].mention == ws->p[at].mention)
		from--;
	while (to < ws->n && ws->p[to].mention == ws->p[at].mention)
		to++;
	return named_text(ws, from, to);
}

static bool
has_capital(const struct words *ws, const struct text_word *w)
{
	return word_has(w, WORD_CAPITAL) || likely_foreign(word_text(ws, w));
}

/* Is it an ordinary word that begins a sentence? Where nobody has tagged names,
 * it may yet be one. */
static bool
begins_by_chance(const struct words *ws, const struct text_word *w)
{
	return word_has(w, WORD_FIRST) && ws->mentions->n > 0 &&
	    (dict_find_lower(ws->language->vocabulary, word_text(ws, w),
	    NULL) & VOCABULARY_COMMON);
}

bool
named_untagged(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	return w->mention < 0 && word_is_unknown(w) && has_capital(ws, w) &&
	    !begins_by_chance(ws, w);
}

/* Can the word be in a name that nobody tagged, whatever it is elsewhere? */
static bool
is_plain_capital(const struct text_word *w)
{
	return word_alone_has(w, WORD_CAPITAL) && !word_is_time(w) &&
	    !word_has(w, QUOTING_DET | QUOTING_POSSESSIVE | QUOTING_SUBJECT |
	    QUOTING_PERSON | QUOTING_TITLE | QUOTING_BODY | QUOTING_PREP |
	    QUOTING_SUB | QUOTING_ADVERB | WORD_DIGIT);
}

bool
named_capitals(const struct words *ws, size_t from, size_t head)
{
	size_t i;

	for (i = from; i < head; i++)
		if (!is_plain_capital(&ws->p[i]) || role_is_word(ws->language,
		    word_text(ws, &ws->p[i]), false))
			return false;
	return head > from + 1 && head < ws->n &&
	    !word_has(&ws->p[head], WORD_CAPITAL);
}

static bool
ends_with_words(struct slice full, struct slice end)
{
	return full.len > end.len && slice_ends(full, end) &&
	    full.p[full.len - end.len - 1] == ' ';
}

bool
named_ending(const struct words *ws, int before, struct slice *name)
{
	const struct mentions *ms = ws->mentions;
	int i;

	for (i = before - 1; i >= 0 && i >= before - MENTIONS_BACK; i--) {
		struct slice full = ms->p[i].name;

		if (ms->p[i].type == ENTITY_PERSON &&
		    ends_with_words(full, *name)) {
			*name = full;
			return true;
		}
	}
	return false;
}

/* The words from i on, before to, that nobody tagged, if they are a first name
 * and capitalised words after it, or only capitalised words; else empty. */
static struct slice
untagged_name(const struct words *ws, size_t i, size_t to)
{
	const struct slice none = { 0 };
	size_t n = i;
	struct slice name;
	bool ends;

	while (n < to && word_alone_has(&ws->p[n], WORD_CAPITAL))
		n++;
	if (n < i + 2)
		return none;
	name = named_text(ws, i, n);
	if (likely_given(ws->language, name))
		return name;
	ends = n == to || word_has(&ws->p[n], WORD_PUNCT);
	return ends && likely_unlisted(ws->language, name) ? name : none;
}

size_t
named_after_titles(const struct words *ws, size_t i, size_t to)
{
	while (i < to && word_alone_has(&ws->p[i], QUOTING_TITLE))
		i++;
	return i;
}

size_t
named_noun(const struct words *ws, size_t from, size_t to)
{
	while (from + 1 < to && !word_alone_has(&ws->p[from + 1],
	    QUOTING_PREP | QUOTING_RELATIVE))
		from++;
	return from;
}

static bool
is_beside_person(const struct text_word *w)
{
	return word_is_mark(w, ',') &&
	    word_has(w - 1, QUOTING_PERSON | QUOTING_TITLE);
}

struct slice
named_beside(const struct words *ws, size_t head, size_t to)
{
	const struct slice none = { 0 };
	size_t i;
	struct slice name;

	if (head >= to || !is_beside_person(&ws->p[head]))
		return none;
	i = named_after_titles(ws, head + 1, to);
	if (i == to)
		return none;
	if (ws->p[i].mention < 0)
		return untagged_name(ws, i, to);
	if (!word_is_name(&ws->p[i]))
		return none;
	name = named_mention(ws, i);
	return likely_given(ws->language, name) ||
	    likely_unlisted(ws->language, name) ? name : none;
}

/* Does the person at word at only qualify the noun that ends the head, another
 * word: "the Quill administration"? */
static bool
owns_head(const struct words *ws, size_t at, size_t head)
{
	const struct text_word *last = &ws->p[head - 1], *next = &ws->p[at + 1];

	return at + 1 < head && last->mention != ws->p[at].mention &&
	    !word_has(last, QUOTING_TITLE) && !word_has(next, WORD_PUNCT |
	    QUOTING_PREP);
}

/* Are words [from..to) only titles, in brackets or not: "Chief (Mrs)"? */
static bool
are_titles(const struct words *ws, size_t from, size_t to)
{
	for (; from < to; from++)
		if (!word_has(&ws->p[from], QUOTING_TITLE | QUOTING_PERSON |
		    WORD_PUNCT))
			return false;
	return true;
}

/* Is the person at word at right behind the comma that ends the head? */
static bool
is_near(const struct words *ws, size_t head, size_t at)
{
	size_t first = at;

	if (at <= head + BESIDE_NEAR)
		return true;
	while (first > head && ws->p[first - 1].mention == ws->p[at].mention)
		first--;
	return are_titles(ws, head + 1, first);
}

size_t
named_person(const struct words *ws, size_t from, size_t head, size_t to,
    bool described)
{
	size_t at = described ? head : person_in(ws, from, head);

	if (at < head && owns_head(ws, at, head))
		at = head;
	if (at == head && head < to) {
		at = person_in(ws, head, to);
		if (at == to || !is_near(ws, head, at) ||
		    head_is_before(ws, head, at))
			at = head;
	}
	return at;
}

/* Is it part of somebody else's name, title or people? */
static bool
is_person(const struct text_word *w)
{
	return word_has(w, WORD_GENITIVE) ||
	    word_is_mention(w, ENTITY_PERSON) ||
	    word_is_mention(w, ENTITY_NORP) ||
	    word_alone_has(w, QUOTING_TITLE | QUOTING_PERSON);
}

/* Can the word be part of the name of an office: "Work and Pensions"? */
static bool
in_office(const struct words *ws, const struct text_word *w)
{
	return word_has(w, WORD_CAPITAL | QUOTING_DET | QUOTING_COORD |
	    QUOTING_PREP) ||
	    (role_classes(ws, w) & ROLES_OFFICE) != 0;
}

/* May what follows the preposition be what an office is for? */
static bool
opens_field(const struct text_word *w)
{
	return word_has(w - 1, QUOTING_TITLE) ||
	    (w->id == WORD_OF && word_has(w - 1, QUOTING_PERSON));
}

/* Do the words after the preposition at i, up to the name at word at, belong to
 * an office: "Secretary of State John Marl", "Minister for Health Ann Quill",
 * "president of Iran Hassan Rouhani"? */
static bool
is_office(const struct words *ws, size_t i, size_t at)
{
	if (i + 1 == at || !opens_field(&ws->p[i]))
		return false;
	for (i++; i < at; i++)
		if (is_person(&ws->p[i]) || !in_office(ws, &ws->p[i]))
			return false;
	return true;
}

static bool
is_small_noun(const struct text_word *w)
{
	return w->mention < 0 && word_is_noun(w) &&
	    !word_has(w, WORD_CAPITAL | WORD_GENITIVE);
}

/* Is the "of" at i within a name that begins the words at from: "Knights of
 * Columbus captain Bo Marl"? */
static bool
is_inner_of(const struct words *ws, size_t from, size_t i)
{
	const struct text_word *w = &ws->p[i];

	if (i == from || w->id != WORD_OF || word_has(&ws->p[from],
	    QUOTING_DET | QUOTING_POSSESSIVE))
		return false;
	if (!word_has(w - 1, WORD_CAPITAL) || !word_has(w + 1, WORD_CAPITAL) ||
	    word_has(w - 1, QUOTING_PERSON | QUOTING_TITLE))
		return false;
	for (w += 2; is_small_noun(w); w++)
		if (word_has(w, QUOTING_PERSON | QUOTING_TITLE))
			return true;
	return false;
}

bool
named_for(const struct words *ws, size_t from, size_t head)
{
	size_t at = person_in(ws, from, head), i;

	while (at > from && at < head && ws->p[at - 1].mention ==
	    ws->p[at].mention)
		at--;
	for (i = from; i < at; i++)
		if (word_alone_has(&ws->p[i], QUOTING_PREP) &&
		    !is_inner_of(ws, from, i))
			return at == head || !is_office(ws, i, at);
	return head_is_before(ws, from, at);
}

/* Does what tells more of a name begin after the mark or preposition at word i:
 * ", a doctor", ", 34", "of Orr", the last of it before word k? */
static bool
begins_apposition(const struct words *ws, size_t i, size_t k)
{
	const struct text_word *w = &ws->p[i], *next = w + 1;

	if (word_is_mark(w, ','))
		return word_has(next, QUOTING_DET | QUOTING_PERSON |
		    WORD_DIGIT) || word_is_mention(next, ENTITY_NORP);
	return i + 2 == k && word_has(w, QUOTING_PREP) && next->mention >= 0;
}

/* A quotation or a cue: what comes after it tells no more of a name before it. */
static bool
is_barrier(const struct text_word *w)
{
	return word_has(w, WORD_QUOTED) ||
	    (word_has(w, WORD_CUE) && !word_has(w, QUOTING_NOUN));
}

size_t
named_before(const struct words *ws, size_t k)
{
	size_t i;

	for (i = k; i > 1 && i + APPOSITION_MAX > k; i--) {
		const struct text_word *w = &ws->p[i - 1];

		if (is_barrier(w))
			return k;
		if (begins_apposition(ws, i - 1, k) &&
		    word_is_mention(w - 1, ENTITY_PERSON))
			return i - 2;
	}
	return k;
}

/* Can the word be in the middle of a name: is it in capitals or tagged, a
 * number, or "and"? */
static bool
in_name(const struct text_word *w)
{
	return w->mention >= 0 || word_has(w, WORD_CAPITAL | WORD_DIGIT |
	    QUOTING_COORD);
}

/* Do words [from..to), before a name, say whom the source is for or whose:
 * "a spokesman for", "Orr's"? */
static bool
belongs(const struct words *ws, size_t from, size_t to)
{
	for (; from < to; from++)
		if (word_alone_has(&ws->p[from], QUOTING_PREP) ||
		    word_has(&ws->p[from], WORD_GENITIVE))
			return true;
	return false;
}

/* May an article stand before the name, words [i..head), as before "the actor
 * Flea", but not "a Nieto", "the PM"? */
static bool
takes_article(const struct words *ws, size_t article, size_t i, size_t head)
{
	const struct text_word *w = &ws->p[article];

	if (w->end - w->start < 3)
		return false;
	return i + 1 < head || !likely_acronym(named_text(ws, i, head));
}

size_t
named_last(const struct words *ws, size_t from, size_t head)
{
	size_t i = head - 1;

	while (i > from && in_name(&ws->p[i - 1]) && !word_has(&ws->p[i - 1],
	    QUOTING_DET | QUOTING_MALE | QUOTING_FEMALE))
		i--;
	if (belongs(ws, from, i))
		return head;
	if (word_has(&ws->p[from], QUOTING_DET) &&
	    !takes_article(ws, from, i, head))
		return head;
	return i;
}

bool
named_another(const struct words *ws, size_t from, size_t head)
{
	size_t i;

	for (i = head; i > from + 1; i--) {
		const struct text_word *w = &ws->p[i - 1];

		if (w->mention >= 0)
			return false;
		if (word_has(w, QUOTING_COORD))
			return word_is_mention(w - 1, ENTITY_PERSON);
	}
	return false;
}

bool
named_row(const struct words *ws, size_t from, size_t head)
{
	size_t i;

	for (i = from + 1; i + 1 < head; i++) {
		const struct text_word *w = &ws->p[i];

		if (word_alone_has(w, QUOTING_COORD) &&
		    word_may_speak(ws, w - 1) &&
		    (word_is_source(w + 1) ||
		    word_has(w + 1, QUOTING_DET | QUOTING_POSSESSIVE)))
			return true;
	}
	return false;
}
