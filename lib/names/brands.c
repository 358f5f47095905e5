/* SPDX-License-Identifier: MIT */
/*
 * Firms whose own form says that they are some: they end in 's, letters or a
 * listed name are joined by &, or a family's name has a word of business behind
 * it. Rule E12.
 */
#include "base/base.h"
#include "passes.h"

#include "data/timewords.h"

enum { BUSINESS = 4 };		/* words of its name, at most */

static bool
is_s(const struct tagger *tg, size_t tok, size_t end)
{
	return found_is_genitive(tg, tok, end) &&
	    slice_ends(tagdoc_word(&tg->td, tok)->text, SLICE("s"));
}

static bool
is_function(const struct tagger *tg, size_t tok)
{
	return (found_vocabulary(tg, tok) & (VOCABULARY_FUNCTION |
	    VOCABULARY_ARTICLE)) != 0;
}

/* Can what follows 's not be somebody's: a mark, a word that begins no noun
 * phrase, or a verb before such a word? */
static bool
nothing_owned(const struct tagger *tg, size_t tok, size_t end)
{
	if (tok >= end || tg->td.toks[tok].kind == TOKEN_MARK ||
	    is_function(tg, tok))
		return true;
	return (tagdoc_word(&tg->td, tok)->times & TIMEWORDS_PAST) &&
	    tok + 1 < end && is_function(tg, tok + 1);
}

static uint64_t
key_of(const struct tagger *tg, size_t tok)
{
	return hash_mix(tg->td.toks[tok].word) | 1;
}

/* Note the words of people's names of several words. */
static void
note_bearers(struct tagger *tg)
{
	size_t i, k;

	table_clear(&tg->bearers);
	for (i = 0; i < tg->nfound; i++) {
		const struct chain_name *m = &tg->found[i].name;

		for (k = m->from; k < m->to && m->type == tg->person &&
		    m->to - m->from > 1; k++)
			table_add(&tg->bearers, key_of(tg, k), 1);
	}
}

/* Does a person's name of the document have this word? */
static bool
is_somebodys(const struct tagger *tg, size_t tok)
{
	return table_find(&tg->bearers, key_of(tg, tok)) != NULL;
}

/* Is somebody, or somebody's relation, named at this token? */
static bool
is_somebody(const struct tagger *tg, size_t tok, size_t end)
{
	return tok < end && (found_vocabulary(tg, tok) & (VOCABULARY_ROLE |
	    VOCABULARY_RELATION));
}

/* "She works at Tolly's": is a word that is no given name behind "at", and
 * nothing owned behind the 's? */
static bool
is_shop(const struct tagger *tg, size_t tok, size_t first, size_t end)
{
	return tok > first && found_is_capital(tg, tok) &&
	    (found_form(tg, tok - 1) & NAMEFORMS_AT) &&
	    !(found_lists(tg, tok) & (GAZETTEER_GIVEN | GAZETTEER_PLACE |
	    GAZETTEER_NORP)) && !(found_vocabulary(tg, tok) &
	    VOCABULARY_COMMON) && nothing_owned(tg, tok + 2, end);
}

/* Is the word at tok with the 's behind it a firm: "McDonald's"? Not if what
 * follows is somebody's: "Wendy's mother". */
static bool
is_brand(const struct tagger *tg, size_t tok, size_t first, size_t end)
{
	if (!found_is_capital(tg, tok) || !is_s(tg, tok + 1, end) ||
	    is_somebodys(tg, tok))
		return false;
	if (is_shop(tg, tok, first, end))
		return true;
	if (!(found_form(tg, tok) & NAMEFORMS_BRAND))
		return false;
	if (tok >= first + 3 && (found_vocabulary(tg, tok - 1) &
	    VOCABULARY_AND) && is_s(tg, tok - 2, end) &&
	    (found_form(tg, tok - 3) & NAMEFORMS_BRAND))
		return true;	/* "Wendy's and Denny's" */
	return !((found_lists(tg, tok) & GAZETTEER_GIVEN) ||
	    is_somebody(tg, tok + 2, end)) || nothing_owned(tg, tok + 2, end);
}

/* Is it letters that & joins, without blanks: "AT&T"? */
static bool
is_letters(const struct tagger *tg, size_t tok, size_t end)
{
	const struct tok *t = &tg->td.toks[tok];

	return tok + 2 < end && found_is_capital(tg, tok) &&
	    found_is_capital(tg, tok + 2) && found_is_mark(tg, tok + 1, "&") &&
	    (t[1].flags & TOK_GLUED) && (t[2].flags & TOK_GLUED);
}

/* The end of two to four capitalised words from token `from` on, the last of
 * which is what firms' names end with: "Walker Farms"; else `from`. */
static size_t
business_end(const struct tagger *tg, size_t from, size_t to)
{
	size_t end = from;

	while (end < to && found_is_capital(tg, end))
		end++;
	if (end - from < 2 || end - from > BUSINESS ||
	    !(found_lists(tg, end - 1) & GAZETTEER_ORGSUF) ||
	    !(found_lists(tg, from) & (GAZETTEER_FAMILY | GAZETTEER_NAME |
	    GAZETTEER_GIVEN)) || (tg->td.toks[end - 1].flags & TOKEN_CAPS) ||
	    found_form(tg, from) != 0)
		return from;
	return end;
}

/* The end of an organisation of the lists from token `from` on that has an 's
 * or an & in it: "Standard & Poor's"; else `from`. */
static size_t
marked_end(const struct tagger *tg, size_t from, size_t to)
{
	uint32_t bits = 0;
	size_t n = features_phrase(&tg->td, from, to, &bits), i;

	if (n == 0 || (tg->td.toks[from].flags & TOK_TAKEN) ||
	    !(bits & (GAZETTEER_ORG | GAZETTEER_COMPANY)))
		return from;
	for (i = from + 1; i < from + n; i++)
		if (found_is_mark(tg, i, "&") ||
		    found_is_genitive(tg, i, from + n))
			return from + n;
	return from;
}

/* Take the 's of a firm into its name. */
static void
take_s(const struct tagger *tg, struct found *f)
{
	struct chain_name *m = &f->name;
	size_t end = tg->td.first[f->sent + 1];

	if (!is_s(tg, m->to, end))
		return;
	if (m->to - m->from == 1 ? !is_brand(tg, m->from,
	    tg->td.first[f->sent], end) :
	    marked_end(tg, m->from, m->to + 1) != m->to + 1)
		return;
	RULE(E12);
	m->to++;
	found_set_type(tg, m, tg->org);
}

/* Did the chain take a firm for somebody: "Carter Homes"? */
static bool
is_business(const struct tagger *tg, const struct chain_name *m)
{
	uint32_t last = found_lists(tg, m->to - 1);

	if ((m->type != tg->person && m->type != tg->place) ||
	    m->to - m->from < 2 || !(last & GAZETTEER_ORGSUF))
		return false;
	return m->type == tg->person ?
	    !(last & (GAZETTEER_FAMILY | GAZETTEER_GIVEN)) :
	    !found_listed(tg, m->from, m->to, GAZETTEER_PLACE) &&
	    !(last & GAZETTEER_PLACEHEAD);
}

/* What firms' names end with, behind somebody's name of two words, belongs to
 * it: "Tyler Perry Studios". next: where the next name begins. */
static void
take_business(const struct tagger *tg, struct found *f, size_t next)
{
	struct chain_name *m = &f->name;
	size_t end = tg->td.first[f->sent + 1];

	if (m->type != tg->person || m->to - m->from != 2 || m->to >= end ||
	    m->to >= next || !found_is_capital(tg, m->to) ||
	    found_is_shouted(tg, f->sent) ||
	    !(found_lists(tg, m->to) & GAZETTEER_ORGSUF) ||
	    (m->to + 1 < end && found_is_capital(tg, m->to + 1)))
		return;
	RULE(E12);
	m->to++;
	found_set_type(tg, m, tg->org);
}

/* Are the tokens two partners that & joins, or do they end as firms do? */
static bool
is_whole(const struct tagger *tg, size_t from, size_t to)
{
	if (to - from == 3 && found_is_mark(tg, from + 1, "&"))
		return true;
	return to - from > 1 && ((found_lists(tg, to - 1) &
	    GAZETTEER_ORGSUF) || found_legal_form(tg, to - 1));
}

/* Two firms that the chain took for one: "Reed & Orr and Hale & Wu". */
static void
split_firms(struct tagger *tg, size_t i)
{
	struct found last = tg->found[i];
	size_t k;

	for (k = last.name.from + 1; k + 1 < last.name.to; k++) {
		if (last.name.type != tg->org || found_is_capital(tg, k) ||
		    !is_function(tg, k) ||
		    !is_whole(tg, last.name.from, k) ||
		    !is_whole(tg, k + 1, last.name.to))
			continue;
		RULE(E12);
		tg->found[i].name.to = k;
		last.name.from = k + 1;
		found_add(tg, &last);
		return;
	}
}

/* The end of a firm that begins at token `from`; else `from`. */
static size_t
firm_end(const struct tagger *tg, size_t sent, size_t from, size_t to)
{
	size_t first = tg->td.first[sent], end = tg->td.first[sent + 1];
	size_t at = marked_end(tg, from, to);

	if (at > from)
		return at;
	if (from + 1 < to && is_brand(tg, from, first, end))
		return from + 2;
	if (from + 2 < to && is_letters(tg, from, end))
		return from + 3;
	return from > first && found_is_capital(tg, from - 1) ? from :
	    business_end(tg, from, to);
}

/* Firms among tokens that are in no name. */
static void
add_between(struct tagger *tg, size_t sent, size_t from, size_t to)
{
	size_t end;

	for (; from < to; from = end) {
		end = firm_end(tg, sent, from, to);
		if (BY(E12, end > from))
			found_add_name(tg, sent, from, end, tg->org);
		else
			end++;
	}
}

void
entities_brands(struct tagger *tg)
{
	size_t n = tg->nfound, i;

	note_bearers(tg);
	for (i = 0; i < n; i++)
		split_firms(tg, i);
	found_sort(tg, n);
	for (i = 0; i < tg->nfound; i++) {
		struct found *f = &tg->found[i];

		if (BY(E12, is_business(tg, &f->name)))
			found_set_type(tg, &f->name, tg->org);
		take_s(tg, f);
		take_business(tg, f, i + 1 < tg->nfound ? f[1].name.from :
		    SIZE_MAX);
	}
	found_each_gap(tg, add_between);
}
