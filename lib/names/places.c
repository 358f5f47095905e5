/* SPDX-License-Identifier: MIT */
/*
 * Cities in datelines and with their states, whatever the rest of the document
 * says: there they may be teams. Rule E11.
 */
#include "base/base.h"
#include "passes.h"

enum { YEAR = 4, DAY = 10 };	/* bytes: 1996, 1996-08-30 */

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

void
entities_places(struct tagger *tg)
{
	size_t i;

	for (i = 0; i < tg->nfound; i++)
		if (BY(E11, is_dateline(tg, &tg->found[i])))
			tg->found[i].name.type = tg->place;
}
