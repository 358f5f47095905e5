/* SPDX-License-Identifier: MIT */
/*
 * Whom the words of a mention name: by the mentions of names in them, and by
 * the shape of words that nobody tagged.
 */
#include "base/base.h"
#include "named.h"
#include "phrases.h"

#include "data/gazetteer.h"
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

size_t
named_head(const struct words *ws, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to; i++)
		if (word_has(&ws->p[i], WORD_PUNCT) && (ws->p[i].mark == ',' ||
		    ws->p[i].mark == '(' || (ws->p[i].mark == '-' &&
		    i > from && ws->p[i - 1].mention >= 0)))
			return i;
	return to;
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

/* Is it a headline that was tagged as one name: "Ann Orr Calls Bo Fenn", by the
 * verb in its middle, or "Orr Sees", by a verb in -s at its end that is not a
 * name? */
static bool
is_headline(const struct language *l, struct slice name)
{
	size_t n = slice_find(name, SLICE(" ")), next;

	if (dict_find(l->gazetteer, name, NULL) != 0)
		return false;
	while (n < name.len) {
		struct slice rest = slice_part(name, n + 1, name.len);

		next = slice_find(rest, SLICE(" "));
		if (next == rest.len)
			return slice_ends(rest, SLICE("s")) && /* English */
			    (word_classes(l, rest) & QUOTING_FINITE) &&
			    !(dict_find(l->gazetteer, rest, NULL) &
			    GAZETTEER_FAMILY);
		if ((word_classes(l, slice_part(rest, 0, next)) &
		    (QUOTING_FINITE | QUOTING_SPEECH)) ==
		    (QUOTING_FINITE | QUOTING_SPEECH) ||
		    (word_classes(l, slice_part(rest, 0, next)) &
		    (QUOTING_FINITE | QUOTING_OBJECT)) ==
		    (QUOTING_FINITE | QUOTING_OBJECT))
			return true;
		n += 1 + next;
	}
	return false;
}

struct slice
named_mention(const struct words *ws, size_t at)
{
	const struct mention *m = &ws->mentions->p[ws->p[at].mention];
	size_t from = at, to = at + 1;

	if (m->name.len > 0 && !is_headline(ws->language, m->name))
		return m->name;
	while (from > 0 && ws->p[from - 1].mention == ws->p[at].mention)
		from--;
	while (to < ws->n && ws->p[to].mention == ws->p[at].mention)
		to++;
	return named_text(ws, from, to);
}

/* al-Sabbagh, d'Orsay */
static bool
has_inner_capital(struct slice w)
{
	size_t i;

	for (i = 2; i + 1 < w.len && i < 5; i++)
		if (w.p[0] >= 'a' && w.p[0] <= 'z' &&
		    (w.p[i - 1] == '-' || w.p[i - 1] == '\'') &&
		    w.p[i] >= 'A' && w.p[i] <= 'Z')
			return true;
	return false;
}

bool
named_untagged(const struct words *ws, size_t i)
{
	const struct text_word *w = &ws->p[i];

	if (!word_is_unknown(w) || w->mention >= 0 ||
	    (!word_has(w, WORD_CAPITAL) &&
	    !has_inner_capital(word_text(ws, w))))
		return false;
	return !word_has(w, WORD_FIRST) || ws->mentions->n == 0 ||
	    !(dict_find_lower(ws->language->vocabulary, word_text(ws, w),
	    NULL) &
	    VOCABULARY_COMMON);
}

/* Is it two words or more, the first a given name? */
static bool
has_given_name(const struct language *l, struct slice name)
{
	size_t blank = slice_find(name, SLICE(" "));

	return blank < name.len &&
	    (dict_find(l->gazetteer, slice_part(name, 0, blank), NULL) &
	    GAZETTEER_GIVEN) != 0;
}

/* Is it two words or more that no list has as a body or place, with a last one
 * that does not end such names? */
static bool
is_unknown_pair(const struct language *l, struct slice name)
{
	size_t i = name.len;

	while (i > 0 && name.p[i - 1] != ' ')
		i--;
	return i > 0 &&
	    !(dict_find(l->gazetteer, name, NULL) &
	    (GAZETTEER_ORG | GAZETTEER_PLACE | GAZETTEER_COMPANY)) &&
	    !(dict_find(l->gazetteer, slice_part(name, i, name.len), NULL) &
	    (GAZETTEER_ORG | GAZETTEER_PLACE | GAZETTEER_COMPANY |
	    GAZETTEER_ORGHEAD | GAZETTEER_ORGSUF |
	    GAZETTEER_PLACEHEAD));
}

bool
named_likely(const struct language *l, struct slice name)
{
	size_t i = name.len;

	while (i > 0 && name.p[i - 1] != ' ')
		i--;
	return has_given_name(l, name) ||
	    (dict_find(l->gazetteer, slice_part(name, i, name.len), NULL) &
	    (GAZETTEER_FAMILY | GAZETTEER_GIVEN)) != 0;
}

bool
named_maybe_person(const struct language *l, struct slice name)
{
	size_t blank = slice_find(name, SLICE(" ")), next;
	uint64_t bits;

	if (blank == name.len)
		return !(dict_find(l->gazetteer, name, NULL) &
		    (GAZETTEER_ORG | GAZETTEER_PLACE | GAZETTEER_COMPANY |
		    GAZETTEER_COUNTRY | GAZETTEER_CITY | GAZETTEER_NORP));
	while (blank < name.len) {
		struct slice rest = slice_part(name, blank + 1, name.len);

		next = slice_find(rest, SLICE(" "));
		bits = dict_find(l->gazetteer, slice_part(rest, 0, next), NULL);
		if (next == rest.len)
			return false;
		if ((bits & GAZETTEER_GIVEN) && !(bits & GAZETTEER_PLACE))
			return true;
		blank += 1 + next;
	}
	return false;
}

bool
named_ending(const struct words *ws, int before, struct slice *name)
{
	const struct mentions *ms = ws->mentions;
	int i;

	for (i = before - 1; i >= 0 && i >= before - MENTIONS_BACK; i--) {
		struct slice full = ms->p[i].name;

		if (ms->p[i].type == ENTITY_PERSON && full.len > name->len &&
		    slice_ends(full, *name) &&
		    full.p[full.len - name->len - 1] == ' ') {
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
	size_t n = i;
	struct slice name;

	while (n < to && ws->p[n].mention < 0 && word_has(&ws->p[n],
	    WORD_CAPITAL))
		n++;
	if (n < i + 2)
		return (struct slice){ 0 };
	name = named_text(ws, i, n);
	return has_given_name(ws->language, name) ||
	    ((n == to || word_has(&ws->p[n], WORD_PUNCT)) &&
	    is_unknown_pair(ws->language, name)) ?
	    name :
	    (struct slice){ 0 };
}

struct slice
named_beside(const struct words *ws, size_t head, size_t to)
{
	size_t i = head + 1;
	struct slice name;

	if (head == 0 || head >= to || !word_is_mark(&ws->p[head], ',') ||
	    !word_has(&ws->p[head - 1], QUOTING_PERSON | QUOTING_TITLE))
		return (struct slice){ 0 };
	while (i < to && word_has(&ws->p[i], QUOTING_TITLE) &&
	    ws->p[i].mention < 0)
		i++;
	if (i < to && ws->p[i].mention < 0)
		return untagged_name(ws, i, to);
	if (i >= to || !word_is_name(&ws->p[i]))
		return (struct slice){ 0 };
	name = named_mention(ws, i);
	return has_given_name(ws->language, name) ||
	    is_unknown_pair(ws->language, name) ?
	    name :
	    (struct slice){ 0 };
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

size_t
named_person(const struct words *ws, size_t from, size_t head, size_t to,
    bool described)
{
	size_t at = described ? head : person_in(ws, from, head);

	if (at < head && owns_head(ws, at, head))
		at = head;
	if (at == head && head < to) {
		at = person_in(ws, head, to);
		if (at == to || at > head + BESIDE_NEAR)
			at = head;
	}
	return at;
}

/* Is it part of somebody else's name, title or people? */
static bool
is_person(const struct text_word *w)
{
	return word_has(w, WORD_GENITIVE) || word_is_mention(w,
	    ENTITY_PERSON) || word_is_mention(w, ENTITY_NORP) ||
	    (w->mention < 0 && word_has(w, QUOTING_TITLE | QUOTING_PERSON));
}

/* Can the word be part of the name of an office: "Work and Pensions"? */
static bool
in_office(const struct words *ws, const struct text_word *w)
{
	return word_has(w, WORD_CAPITAL | QUOTING_DET | QUOTING_COORD |
	    QUOTING_PREP) ||
	    (dict_find_lower(ws->language->roles, word_text(ws, w), NULL) &
	    ROLES_OFFICE) != 0;
}

/* Do the words after the preposition at i, up to the name at word at, belong to
 * an office: "Secretary of State John Marl", "Minister for Health Ann Quill",
 * "president of Iran Hassan Rouhani"? */
static bool
is_office(const struct words *ws, size_t i, size_t at)
{
	const struct text_word *w = &ws->p[i];

	if (i == 0 || i + 1 == at ||
	    !word_has(w - 1, QUOTING_TITLE | QUOTING_PERSON) ||
	    !(word_has(w - 1, QUOTING_TITLE) || w->id == WORD_OF))
		return false;
	for (i++; i < at; i++) {
		w = &ws->p[i];
		if (is_person(w) || !in_office(ws, w))
			return false;
	}
	return true;
}

bool
named_for(const struct words *ws, size_t from, size_t head)
{
	size_t at = person_in(ws, from, head), i;

	while (at > from && at < head && ws->p[at - 1].mention ==
	    ws->p[at].mention)
		at--;
	for (i = from; i < at; i++)
		if (word_has(&ws->p[i], QUOTING_PREP) &&
		    ws->p[i].mention < 0)
			return at == head || !is_office(ws, i, at);
	return false;
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

size_t
named_before(const struct words *ws, size_t k)
{
	size_t i;

	for (i = k; i > 1 && i + APPOSITION_MAX > k; i--) {
		const struct text_word *w = &ws->p[i - 1];

		if (word_has(w, WORD_QUOTED) || (word_has(w, WORD_CUE) &&
		    !word_has(w, QUOTING_NOUN)))
			return k;
		if (begins_apposition(ws, i - 1, k) &&
		    word_is_mention(w - 1, ENTITY_PERSON))
			return i - 2;
	}
	return k;
}

bool
named_acronym(struct slice name)
{
	size_t i;

	if (name.len > 2 && name.p[name.len - 1] == 's')
		name.len--;
	for (i = 0; i < name.len; i++)
		if (name.p[i] < 'A' || name.p[i] > 'Z')
			return false;
	return true;
}

/* Can the word be in the middle of a name: is it in capitals or tagged, a
 * number, or "and"? */
static bool
in_name(const struct text_word *w)
{
	return w->mention >= 0 || word_has(w, WORD_CAPITAL | WORD_DIGIT |
	    QUOTING_COORD);
}

size_t
named_last(const struct words *ws, size_t from, size_t head)
{
	size_t i = head - 1, k;
	bool article = word_has(&ws->p[from], QUOTING_DET);

	while (i > from && in_name(&ws->p[i - 1]) && !word_has(&ws->p[i - 1],
	    QUOTING_DET | QUOTING_MALE | QUOTING_FEMALE))
		i--;
	for (k = from; k < i; k++)
		if ((ws->p[k].mention < 0 && word_has(&ws->p[k],
		    QUOTING_PREP)) || word_has(&ws->p[k], WORD_GENITIVE))
			return head;
	if (article &&
	    (ws->p[from].end - ws->p[from].start < 3 ||
	    (i + 1 == head && named_acronym(named_text(ws, i, head)))))
		return head;		/* "a Nieto", "the PM" */
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

		if (w->mention < 0 && word_has(w, QUOTING_COORD) &&
		    word_may_speak(ws, w - 1) &&
		    (word_is_source(w + 1) ||
		    word_has(w + 1, QUOTING_DET | QUOTING_POSSESSIVE)))
			return true;
	}
	return false;
}
