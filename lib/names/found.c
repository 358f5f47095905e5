/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "found.h"

void
found_add(struct tagger *tg, const struct found *f)
{
	tg->found = mem_grow(tg->found, &tg->found_cap, tg->nfound + 1,
	    sizeof(*tg->found));
	tg->found[tg->nfound++] = *f;
}

enum { LIKELY = 4 };	/* nats: the margin of a name that a rule has made */
enum { SEEN = 60 };	/* tokens that tell whether all is in capitals */

void
found_set_type(const struct tagger *tg, struct chain_name *m, unsigned type)
{
	m->type = type;
	m->scores[type] = SURE;
	if (m->margin < found_nats(tg, LIKELY))
		m->margin = found_nats(tg, LIKELY);
}

void
found_add_name(struct tagger *tg, size_t sent, size_t from, size_t to,
    unsigned type)
{
	struct found f = { .sent = sent, .name = { from, to, type, 0,
	    { 0 } } };

	found_set_type(tg, &f.name, type);
	found_add(tg, &f);
}

unsigned
found_misc(const struct tagger *tg)
{
	unsigned i;

	for (i = 0; i < tg->chain.model.types; i++)
		if (tg->types[i] == ENTITY_MISC)
			return i;
	return CHAIN_TYPES;
}

bool
found_listed(const struct tagger *tg, size_t from, size_t to, uint32_t any)
{
	uint32_t bits = 0;

	if (to - from == 1)
		bits = found_lists(tg, from);
	else if (features_phrase(&tg->td, from, to, &bits) != to - from)
		return false;
	return (bits & any) != 0;
}

bool
found_is_shouted(const struct tagger *tg, size_t sent)
{
	size_t i = tg->td.first[sent], end = tg->td.first[sent + 1], small = 0;

	if (end - i > SEEN)
		end = i + SEEN;
	for (; i < end && small < 2; i++)
		small += tg->td.toks[i].kind == TOKEN_WORD &&
		    !(tg->td.toks[i].flags & TOKEN_UPPER);
	return small < 2;
}

static int
by_place(const void *a, const void *b)
{
	const struct found *f = a, *g = b;

	return f->name.from < g->name.from ? -1 :
	    f->name.from > g->name.from;
}

void
found_sort(struct tagger *tg, size_t n)
{
	if (tg->nfound > n)
		qsort(tg->found, tg->nfound, sizeof(*tg->found), by_place);
}

void
found_each_gap(struct tagger *tg, void (*each)(struct tagger *tg,
    size_t sent, size_t from, size_t to))
{
	size_t n = tg->nfound, i = 0, from, s;

	for (s = 0; s < tg->td.nsents; s++) {
		from = tg->td.first[s];
		for (; i < n && tg->found[i].sent == s; i++) {
			each(tg, s, from, tg->found[i].name.from);
			from = tg->found[i].name.to;
		}
		each(tg, s, from, tg->td.first[s + 1]);
	}
	found_sort(tg, n);
}

static bool
is_people(const struct language *language, struct slice word)
{
	return (dict_find(language->gazetteer, word, NULL) &
	    (GAZETTEER_NORP | GAZETTEER_PLACE)) == GAZETTEER_NORP;
}

bool
found_two_peoples(const struct tagger *tg, size_t tok)
{
	struct slice w = tagdoc_word(&tg->td, tok)->text;
	const struct language *language = tg->td.lx.language;
	size_t k;

	if (!(tg->td.toks[tok].flags & TOKEN_HYPHEN) ||
	    !found_is_capital(tg, tok))
		return false;
	k = slice_find(w, SLICE("-"));
	if (k == w.len)
		return false;
	return is_people(language, slice_part(w, k + 1, w.len)) &&
	    (is_people(language, slice_part(w, 0, k)) ||
	    (dict_find(language->nameforms, slice_part(w, 0, k), NULL) &
	    NAMEFORMS_COMBINING));
}
