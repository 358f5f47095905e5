/* SPDX-License-Identifier: MIT */
/*
 * Cities in datelines and with their states, whatever the rest of the document
 * says: there they may be teams. Places of which the text says what they are.
 * Rule E11.
 */
#include "base/base.h"
#include "passes.h"

enum { YEAR = 4, DAY = 10 };	/* bytes: 1996, 1996-08-30 */
enum { SPOT = 2 };		/* words of a noun for a place, at most */

/* Does a date in figures come behind the place of a dateline? */
static bool
ends_dateline(const struct tagger *tg, size_t tok, size_t end)
{
	const struct tok *t = &tg->td.toks[tok];
	size_t len;

	if (tok >= end || t->kind != TOKEN_NUMBER)
		return false;
	len = t->end - t->start;
	return len == DAY || (len == YEAR && tok + 1 < end &&
	    found_is_mark(tg, tok + 1, "-"));
}

/* Is it a city, which the chain or the rest of the document may take for a
 * body, a team perhaps: in capitals before a date, "NEW YORK 1996-08-30", or
 * with its state, "Reno, Nev."? */
static bool
is_dateline(const struct tagger *tg, const struct found *f)
{
	const struct chain_name *m = &f->name;
	size_t end = tg->td.first[f->sent + 1];

	if (m->type != tg->org && m->type != tg->place)
		return false;
	if (m->from == tg->td.first[f->sent] &&
	    (tg->td.toks[m->from].flags & TOKEN_CAPS) &&
	    (tg->td.toks[m->to - 1].flags & TOKEN_CAPS))
		return ends_dateline(tg, m->to, end);
	return m->to + 1 < end && found_is_mark(tg, m->to, ",") &&
	    found_listed(tg, m->from, m->to, GAZETTEER_CITY) &&
	    (found_lists(tg, m->to + 1) & GAZETTEER_PLACE) &&
	    (found_lists(tg, m->to + 1) & GAZETTEER_ABBREVIATION);
}

/* Does the noun for a place end the phrase at token `at`, with at most one word
 * before it: "a port in", "a small town"? Not "a town clerk". */
static bool
is_spot(const struct tagger *tg, size_t at, size_t end)
{
	size_t i;

	for (i = at; i < end && i < at + SPOT; i++)
		if (found_form(tg, i) & NAMEFORMS_SPOT)
			return i + 1 >= end || (found_vocabulary(tg, i + 1) &
			    VOCABULARY_FUNCTION) ||
			    tg->td.toks[i + 1].kind == TOKEN_MARK;
	return false;
}

/* Is it a single word that no list has as somebody's name, with what it is
 * behind it: "Al-Mukha, a port in Yemen"? */
static bool
is_told_of(const struct tagger *tg, const struct found *f)
{
	const struct chain_name *m = &f->name;
	size_t end = tg->td.first[f->sent + 1];

	if (m->type != tg->person || m->to - m->from != 1 ||
	    m->to + 2 >= end || (found_lists(tg, m->from) &
	    (GAZETTEER_GIVEN | GAZETTEER_NAME)))
		return false;
	return found_is_mark(tg, m->to, ",") &&
	    (found_vocabulary(tg, m->to + 1) & VOCABULARY_ARTICLE) &&
	    is_spot(tg, m->to + 2, end);
}

void
entities_places(struct tagger *tg)
{
	size_t i;

	for (i = 0; i < tg->nfound; i++)
		if (BY(E11, is_dateline(tg, &tg->found[i]) ||
		    is_told_of(tg, &tg->found[i])))
			tg->found[i].name.type = tg->place;
}
