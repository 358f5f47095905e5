/* SPDX-License-Identifier: MIT */
/*
 * Bodies whose form says what they are, whatever the chain made of their words:
 * firms of partners ("Abel, Stone & Wu LLP"), and "the Orrin union". Rule E10.
 */
#include <stdlib.h>

#include "base/base.h"
#include "passes.h"

enum { FIRM = 3, BODY = 2 };	/* nats: their margins */
enum { SHORTEST_BODY = 3 };	/* bytes */

/* Can this capitalised word be a partner's name? Not a place or an ordinary
 * word, unless the lists have it as a family name. */
static bool
is_partner(const struct tagger *tg, size_t tok)
{
	const struct word *w = tagdoc_word(&tg->td, tok);

	return found_is_capital(tg, tok) && ((w->names & GAZETTEER_FAMILY) ||
	    !((w->vocabulary & (VOCABULARY_COMMON | VOCABULARY_FUNCTION)) ||
	    (w->names & GAZETTEER_PLACE)));
}

/* The end of one or two partners and a legal form from token `from` on, with
 * or without a comma before that; 0 if there are none before `end`. */
static size_t
last_partner(const struct tagger *tg, size_t from, size_t end)
{
	size_t to = from;

	while (to < end && to - from < 2 && is_partner(tg, to) &&
	    !found_legal_form(tg, to))
		to++;
	if (to > from && to + 1 < end && found_is_mark(tg, to, ","))
		to++;
	return to > from && to < end && found_is_capital(tg, to) &&
	    (found_legal_form(tg, to) & ORGFORMS_LEGAL) ? to + 1 : 0;
}

/* Where the partners begin, if the last but one of them is token `from`: each
 * is a single capitalised word after a comma. Not before token `first`. */
static size_t
first_partner(const struct tagger *tg, size_t from, size_t first)
{
	while (from >= first + 2 && found_is_mark(tg, from - 1, ",") &&
	    is_partner(tg, from - 2) && !(from > first + 2 &&
	    found_is_capital(tg, from - 3)))
		from -= 2;
	return from;
}

/* *f becomes the firm of partners around an & at token `at`. */
static bool
is_firm(const struct tagger *tg, size_t sent, size_t at, struct found *f)
{
	size_t first = tg->td.first[sent], to, from;

	if (at == first || tg->td.toks[at].kind != TOKEN_MARK ||
	    !found_is_mark(tg, at, "&") || !is_partner(tg, at - 1))
		return false;
	to = last_partner(tg, at + 1, tg->td.first[sent + 1]);
	from = first_partner(tg, at - 1, first);
	f->name = (struct chain_name){ from, to, tg->org,
	    found_nats(tg, FIRM), { 0 } };
	f->name.scores[tg->org] = SURE;
	return to > 0;
}

/* Is it a capitalised word between "the" and a word in small letters? */
static bool
is_after_the(const struct tagger *tg, size_t sent, size_t at)
{
	const struct tok *t = &tg->td.toks[at];

	if (at == tg->td.first[sent] || at + 1 >= tg->td.first[sent + 1] ||
	    !found_is_capital(tg, at))
		return false;
	return found_is_the(tg, at - 1) && !(t[-1].flags & TOKEN_CAPS) &&
	    !(t[1].flags & TOKEN_UPPER);
}

/* "The Orrin union": a capitalised word that the lists do not have as a people
 * or a place. */
static bool
is_body(const struct tagger *tg, size_t sent, size_t at, struct found *f)
{
	const struct word *w = tagdoc_word(&tg->td, at);

	if (!is_after_the(tg, sent, at) || w->text.len < SHORTEST_BODY ||
	    (w->names & (GAZETTEER_NORP | GAZETTEER_PLACE | GAZETTEER_GIVEN |
	    GAZETTEER_TITLE)))
		return false;
	f->name = (struct chain_name){ at, at + 1, tg->org,
	    found_nats(tg, BODY), { 0 } };
	f->name.scores[tg->org] = SURE;
	return (found_form(tg, at + 1) & NAMEFORMS_BODY) != 0;
}

static int
by_place(const void *a, const void *b)
{
	const struct found *f = a, *g = b;

	return f->name.from != g->name.from ?
	    f->name.from < g->name.from ? -1 : 1 :
	    f->name.to > g->name.to ? -1 : f->name.to < g->name.to;
}

/* Of names that overlap, the one that begins first stays, or the longer one. */
static void
drop_overlaps(struct tagger *tg)
{
	size_t i, kept = 0;

	qsort(tg->found, tg->nfound, sizeof(*tg->found), by_place);
	for (i = 0; i < tg->nfound; i++)
		if (kept == 0 || tg->found[i].name.from >=
		    tg->found[kept - 1].name.to)
			tg->found[kept++] = tg->found[i];
	tg->nfound = kept;
}

void
entities_firms(struct tagger *tg)
{
	size_t n = tg->nfound, i = 0, s, at;
	struct found f;
	bool outside;		/* of names */

	for (s = 0; s < tg->td.nsents; s++)
		for (at = tg->td.first[s]; at < tg->td.first[s + 1]; at++) {
			while (i < n && tg->found[i].name.to <= at)
				i++;
			f = (struct found){ .sent = s };
			outside = i == n || tg->found[i].name.from > at;
			if (BY(E10, is_firm(tg, s, at, &f) ||
			    (outside && is_body(tg, s, at, &f))))
				found_add(tg, &f);
		}
	if (tg->nfound > n)
		drop_overlaps(tg);
}
