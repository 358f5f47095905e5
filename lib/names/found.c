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

bool
found_two_peoples(const struct tagger *tg, size_t tok)
{
	struct slice w = tagdoc_word(&tg->td, tok)->text;
	size_t k = slice_find(w, SLICE("-"));
	const struct language *language = tg->td.lx.language;

	if (!(tg->td.toks[tok].flags & TOKEN_HYPHEN) || k == w.len ||
	    !found_is_capital(tg, tok))
		return false;
	return (dict_find(language->gazetteer, slice_part(w, 0, k), NULL) &
	    dict_find(language->gazetteer, slice_part(w, k + 1, w.len), NULL) &
	    GAZETTEER_NORP) != 0;
}
