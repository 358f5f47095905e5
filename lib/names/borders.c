/* SPDX-License-Identifier: MIT */
/*
 * The chain sees one word at a time. So where its names begin and end is
 * corrected here, by all of their words: rule E1.
 */
#include "passes.h"

enum { PARTNERS = 3 };		/* tokens of "Johnson & Johnson" */

/* Does a person's name go on with this word? */
static bool
goes_on(const struct tagger *tg, const struct found *f)
{
	size_t at = f->name.to;
	const struct tok *t = &tg->td.toks[at];

	if (f->name.type != tg->person || at >= tg->td.first[f->sent + 1] ||
	    (t->flags & (TOK_TAKEN | TOK_BEGIN | TOK_GLUED)))
		return false;
	if ((t->flags & TOKEN_DOT) && (found_form(tg, at) & NAMEFORMS_JUNIOR))
		return true;
	return at - f->name.from > 1 && t->kind == TOKEN_WORD &&
	    (t->flags & TOKEN_UPPER) && !(tagdoc_word(&tg->td,
	    at)->vocabulary & (VOCABULARY_COMMON | VOCABULARY_FUNCTION |
	    VOCABULARY_ROLE));
}

/* Does & join this name to the previous one? */
static bool
is_joined(const struct tagger *tg, const struct found *last,
    const struct found *f)
{
	size_t from = last->name.from, to = f->name.to;
	uint32_t bits = 0;

	if (last->sent != f->sent || last->name.to + 1 != f->name.from ||
	    !found_is_mark(tg, last->name.to, "&"))
		return false;
	return to - from == PARTNERS ||
	    (features_phrase(&tg->td, from, to, &bits) == to - from &&
	    (bits & (GAZETTEER_ORG | GAZETTEER_COMPANY)));
}

/* Do & and a word before the name, which the chain left out, make it an
 * organisation of the lists: "Marks & Spencer" at the start of a sentence? */
static bool
has_partner_before(const struct tagger *tg, const struct found *f,
    const struct chain_name *m)
{
	uint32_t bits = 0;

	return m->to - m->from == 1 &&
	    m->from == tg->td.first[f->sent] + 2 &&
	    found_is_mark(tg, m->from - 1, "&") &&
	    found_is_capital(tg, m->from - 2) &&
	    features_phrase(&tg->td, m->from - 2, m->to, &bits) == PARTNERS &&
	    (bits & (GAZETTEER_ORG | GAZETTEER_COMPANY));
}

/* Two capitalised words that & joins are one organisation, even if the chain
 * has only the first. They are not if the gazetteer has them as a place
 * ("Trinidad & Tobago"). before: the start of the next name. */
static void
take_partner(struct tagger *tg, const struct found *f, struct chain_name *m,
    size_t before)
{
	size_t end = tg->td.first[f->sent + 1];
	uint32_t bits = 0;

	if (has_partner_before(tg, f, m))
		m->from -= 2;
	if (m->to - m->from == 1 && m->to + 1 < end && m->to + 1 < before &&
	    found_is_mark(tg, m->to, "&") &&
	    found_is_capital(tg, m->to + 1))
		m->to += 2;
	if (m->to - m->from != PARTNERS ||
	    !found_is_mark(tg, m->from + 1, "&") ||
	    !found_is_capital(tg, m->from) ||
	    !found_is_capital(tg, m->from + 2))
		return;
	if (features_phrase(&tg->td, m->from, m->to, &bits) == PARTNERS &&
	    (bits & GAZETTEER_PLACE))
		return;
	RULE(E1);
	m->type = tg->org;
	m->scores[tg->org] = SURE;
}

static bool
is_quote(const struct tagger *tg, size_t tok)
{
	return tg->td.toks[tok].kind == TOKEN_MARK && strchr("\"`'\xe2",
	    tagdoc_word(&tg->td, tok)->text.p[0]) != NULL;
}

/* A quotation mark at only one end is not part of the name. What is nothing but
 * one has it at both. */
static void
cut_quote(struct tagger *tg, struct chain_name *m)
{
	bool first = is_quote(tg, m->from), last = is_quote(tg, m->to - 1);

	if (BY(E1, first && !last))
		m->from++;
	else if (BY(E1, last && !first))
		m->to--;
}

/* "The" is not part of a name that the lists have without it. */
static void
cut_article(struct tagger *tg, struct chain_name *m)
{
	uint32_t bits;

	if (BY(E1, m->to - m->from > 2 && (tagdoc_word(&tg->td,
	    m->from)->vocabulary & VOCABULARY_ARTICLE) && features_phrase(
	    &tg->td, m->from + 1, m->to, &bits) == m->to - m->from - 1))
		m->from++;
}

/* "U.S.-led" is U.S. */
static void
cut_tail(struct tagger *tg, struct chain_name *m)
{
	const struct tok *t = tg->td.toks;
	size_t at = m->to - 2;

	if (m->to - m->from < 3 || !found_is_mark(tg, at, "-") ||
	    !(t[at].flags & TOK_GLUED) || !(t[at + 1].flags & TOK_GLUED) ||
	    (t[at + 1].flags & TOKEN_UPPER))
		return;
	RULE(E1);
	m->to = at;
	if (m->to - m->from == 1 && tg->place < CHAIN_TYPES &&
	    found_is_place(tg, m)) {
		m->type = tg->place;
		m->scores[tg->place] = SURE;
	}
}

void
entities_borders(struct tagger *tg)
{
	size_t i, kept = 0;

	for (i = 0; i < tg->nfound; i++) {
		struct found *f = &tg->found[i], *last;

		last = kept > 0 ? &tg->found[kept - 1] : NULL;
		cut_quote(tg, &f->name);
		cut_article(tg, &f->name);
		cut_tail(tg, &f->name);
		if (BY(E1, (i + 1 == tg->nfound || f[1].name.from >
		    f->name.to) && goes_on(tg, f)))
			f->name.to++;
		take_partner(tg, f, &f->name, i + 1 < tg->nfound ?
		    f[1].name.from : SIZE_MAX);
		if (BY(E1, last != NULL && is_joined(tg, last, f))) {
			last->name.to = f->name.to;
			last->name.type = tg->org;
			last->name.scores[tg->org] = SURE;
		} else
			tg->found[kept++] = *f;
	}
	tg->nfound = kept;
}
