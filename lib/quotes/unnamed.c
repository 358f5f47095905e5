/* SPDX-License-Identifier: MIT */
/*
 * In a sentence that says that a name is kept back, the person is the noun
 * before those words, or else the first one behind them.
 */
#include "base/base.h"
#include "unnamed.h"

#include "data/roles.h"

enum { NEGATION_NEAR = 4 };	/* words from "not" to "named" */

/* The next word of the sentence from *at on, without marks; false at its end. */
static bool
next_word(struct slice t, size_t *at, struct slice *w)
{
	size_t from = *at, to;

	while (from < t.len && strchr(" ,;:()\"", t.p[from]) != NULL)
		from++;
	for (to = from; to < t.len && strchr(" ,;:()\"", t.p[to]) == NULL;)
		to++;
	*at = to;
	while (to > from && t.p[to - 1] == '.')
		to--;
	*w = slice_part(t, from, to);
	return from < t.len;
}

/* Does the word say that a name is kept back, so many words behind "not"? */
static bool
keeps_back(const struct language *l, struct slice w, size_t negated)
{
	uint64_t own = dict_find_lower(l->roles, w, NULL);

	return (own & ROLES_ANONYMOUS) ||
	    ((own & ROLES_IDENTIFIED) && negated <= NEGATION_NEAR);
}

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
	for (i = 0; i < d->nsents && u->n < sizeof(u->p) / sizeof(*u->p); i++) {
		struct slice w = unnamed_in(l, d->sents[i].text);

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
