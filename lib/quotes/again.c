/* SPDX-License-Identifier: MIT */
/*
 * Some nouns and adjectives seldom introduce anybody behind "the", but vary the
 * name of somebody who was named just before: "the striker", "the 34-year-old",
 * "the Hollin-born baker", "the former minister". Where the text has introduced
 * somebody else by the same noun ("a striker"), they may be meant.
 */
#include "base/base.h"
#include "described.h"
#include "named.h"

#include "data/roles.h"

enum {
	BACK = 60,	/* sentences before a description, */
	BEFORE_NOUN = 4	/* words between a determiner and its noun */
};

#define BORN "-born"	/* English in code */

static bool
has_class(const struct words *ws, size_t i, uint64_t class)
{
	return (role_classes(ws, &ws->p[i]) & class) != 0;
}

/* "34-year-old", "former", "Hollin-born" */
static bool
varies(const struct words *ws, size_t i)
{
	struct slice w = word_text(ws, &ws->p[i]);

	return role_age(w).len > 0 || slice_ends(w, SLICE(BORN)) ||
	    has_class(ws, i, ROLES_PAST);
}

/* Is the word before the noun, which begins at byte at, one that introduces
 * somebody: "a tall striker", "her lawyer"? */
static bool
is_introduced(const struct language *l, struct slice t, size_t at)
{
	int n;

	for (n = 0; n < BEFORE_NOUN && at > 1 && t.p[at - 1] == ' '; n++) {
		size_t from = role_word_start(t, at - 1);
		uint64_t classes = word_classes(l, slice_part(t, from, at - 1));

		if (classes & (QUOTING_INDEFINITE | QUOTING_POSSESSIVE))
			return true;
		if (classes & (QUOTING_DET | QUOTING_PREP | QUOTING_FINITE))
			return false;
		at = from;
	}
	return false;
}

/* Does the sentence introduce somebody by that noun? */
static bool
introduces(const struct language *l, struct slice t, struct slice noun)
{
	size_t at = 0, n;

	while (at < t.len) {
		n = slice_find(slice_part(t, at, t.len), noun);
		if (at + n + noun.len > t.len)
			return false;
		at += n;
		if (at > 0 && is_introduced(l, t, at))
			return true;
		at += noun.len;
	}
	return false;
}

/* Does the text introduce somebody by that noun before that place? */
static bool
is_taken(const struct document *d, const struct language *l, size_t at,
    struct slice noun)
{
	size_t i = 0, hi = d->nsents;

	while (i < hi) {
		size_t mid = i + (hi - i) / 2;

		if (d->sents[mid].start < at)
			i = mid + 1;
		else
			hi = mid;
	}
	for (hi = i > BACK ? i - BACK : 0; i > hi; i--)
		if (introduces(l, d->sents[i - 1].text, noun))
			return true;
	return false;
}

bool
described_again(const struct document *d, const struct words *ws, size_t from,
    size_t to, size_t at)
{
	size_t noun, i;
	bool again;

	if (to < from + 2 || ws->p[from].id != WORD_THE)
		return false;
	noun = named_noun(ws, from + 1, to);
	again = has_class(ws, noun, ROLES_EPITHET);
	for (i = from + 1; i <= noun; i++)
		again = again || varies(ws, i);
	if (!again || role_is_plural(word_text(ws, &ws->p[noun])))
		return false;
	return !is_taken(d, ws->language, at, word_text(ws, &ws->p[noun]));
}

/* The age in words [from..to), or empty. */
static struct slice
age_in(const struct words *ws, size_t from, size_t to)
{
	struct slice age = { 0 };

	for (; from < to && age.len == 0; from++)
		age = role_age(word_text(ws, &ws->p[from]));
	return age;
}

bool
described_older(const struct roles *rs, const struct words *ws, size_t from,
    size_t to, struct slice name)
{
	struct slice age = age_in(ws, from, to);
	size_t i;

	for (i = 0; age.len > 0 && i < rs->n; i++) {
		struct slice other = role_age(rs->p[i].head);

		if (other.len > 0 && slice_eq(rs->p[i].name, name) &&
		    !slice_eq(other, age))
			return true;
	}
	return false;
}
