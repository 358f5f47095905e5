/* SPDX-License-Identifier: MIT */
/*
 * In a sentence that says that a name is kept back, the person is the noun
 * before those words, or else the first one behind them.
 */
#include "base/base.h"
#include "unnamed.h"

#include "data/roles.h"

enum { NEGATION_NEAR = 4 };	/* words from "not" to "named" */

/* What stands between words. */
static const bool between[256] = { [' '] = true, [','] = true, [';'] = true,
	[':'] = true, ['('] = true, [')'] = true, ['"'] = true };

static bool
is_between(char c)
{
	return between[(unsigned char)c];
}

/* The next word of the sentence from *at on, without marks; false at its end. */
static bool
next_word(struct slice t, size_t *at, struct slice *w)
{
	size_t from = *at, to;

	while (from < t.len && is_between(t.p[from]))
		from++;
	for (to = from; to < t.len && !is_between(t.p[to]);)
		to++;
	*at = to;
	while (to > from && t.p[to - 1] == '.')
		to--;
	*w = slice_part(t, from, to);
	return from < t.len;
}

static uint32_t *
lengths_of(struct unnamed *u, struct slice word)
{
	return &u->lengths[(unsigned char)word.p[0] % UNNAMED_LETTERS];
}

static uint32_t
length_bit(struct slice word)
{
	return UINT32_C(1) << word.len % UNNAMED_LENGTHS;
}

/* List the lengths of the language's words that say that a name is kept
 * back. */
static void
learn_words(struct unnamed *u, const struct language *l)
{
	uint32_t i, n = dict_slots(l->roles);

	memset(u->lengths, 0, sizeof(u->lengths));
	u->language = l;
	for (i = 0; i < n; i++) {
		struct slice key = dict_key_at(l->roles, i);

		if (dict_find(l->roles, key, NULL) &
		    (ROLES_ANONYMOUS | ROLES_IDENTIFIED))
			*lengths_of(u, key) |= length_bit(key);
	}
}

/* Does the word say that a name is kept back, so many words behind "not"? */
static bool
keeps_back(const struct language *l, struct slice w, size_t negated)
{
	uint64_t own = dict_find_lower(l->roles, w, NULL);

	return (own & ROLES_ANONYMOUS) ||
	    ((own & ROLES_IDENTIFIED) && negated <= NEGATION_NEAR);
}

/* May the sentence have a word that keeps_back finds? */
static bool
may_keep_back(struct unnamed *u, struct slice t)
{
	struct slice w;
	size_t at = 0;

	while (next_word(t, &at, &w))
		if (w.len > 0 && (*lengths_of(u, w) & length_bit(w)) != 0 &&
		    keeps_back(u->language, w, 0))
			return true;
	return false;
}

/* The person of whom the sentence says so; empty if it does not. */
static struct slice
unnamed_in(const struct language *l, struct slice t)
{
	struct slice person = { 0 }, w;
	size_t at = 0, negated = NEGATION_NEAR;
	bool kept = false;

	while (next_word(t, &at, &w)) {
		negated++;
		if (word_classes(l, w) & (QUOTING_NEGATION | QUOTING_REFUSAL))
			negated = 0;
		kept = kept || keeps_back(l, w, negated);
		if (!role_is_capital(w) && role_is_word(l, w, false))
			person = w;
		if (kept && person.len > 0)
			return person;
	}
	return (struct slice){ 0 };
}

void
unnamed_find(struct unnamed *u, const struct language *l,
    const struct document *d)
{
	size_t i;

	u->n = 0;
	if (u->language != l)
		learn_words(u, l);
	for (i = 0; i < d->nsents && u->n < sizeof(u->p) / sizeof(*u->p); i++) {
		struct slice t = d->sents[i].text, w;

		if (!may_keep_back(u, t))
			continue;
		w = unnamed_in(l, t);
		if (w.len > 0 && !unnamed_has(u, w))
			u->p[u->n++] = w;
	}
}

bool
unnamed_has(const struct unnamed *u, struct slice w)
{
	size_t i;

	for (i = 0; i < u->n; i++)
		if (slice_eq(u->p[i], w))
			return true;
	return false;
}
