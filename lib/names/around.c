/* SPDX-License-Identifier: MIT */
/*
 * Names that the words around them, or their own form, make something else than
 * the chain took them for: firms that end in 's, whose people stand behind
 * theirs, the feeling that somebody is met with, the party of somebody from a
 * place, departments before people. Rule E11.
 */
#include "base/base.h"
#include "passes.h"

enum { LIKELY = 4 };		/* nats: the margin of such a name */
enum { ACRONYM = 3, LONGEST_ACRONYM = 6 };	/* bytes */

static uint32_t
lists(const struct tagger *tg, size_t tok)
{
	return tagdoc_word(&tg->td, tok)->names;
}

static uint32_t
vocabulary(const struct tagger *tg, size_t tok)
{
	return tagdoc_word(&tg->td, tok)->vocabulary;
}

/* Make it a name of that type. */
static void
set_type(const struct tagger *tg, struct chain_name *m, unsigned type)
{
	m->type = type;
	m->scores[type] = SURE;
	if (m->margin < found_nats(tg, LIKELY))
		m->margin = found_nats(tg, LIKELY);
}

static void
add_name(struct tagger *tg, size_t sent, size_t from, size_t to,
    unsigned type)
{
	struct found f = { .sent = sent, .name = { from, to, type, 0,
	    { 0 } } };

	set_type(tg, &f.name, type);
	RULE(E11);
	found_add(tg, &f);
}

/* Is it 's or a bare apostrophe at the end of a word? */
static bool
is_genitive(const struct tagger *tg, size_t tok, size_t end)
{
	return tok < end && tg->td.toks[tok].kind == TOKEN_CLITIC;
}

static bool
is_s(const struct tagger *tg, size_t tok, size_t end)
{
	return is_genitive(tg, tok, end) &&
	    slice_ends(tagdoc_word(&tg->td, tok)->text, SLICE("s"));
}

/* Can what follows 's not be somebody's: a mark, or a word that begins no noun
 * phrase? */
static bool
nothing_owned(const struct tagger *tg, size_t tok, size_t end)
{
	return tok >= end || tg->td.toks[tok].kind == TOKEN_MARK ||
	    (vocabulary(tg, tok) & VOCABULARY_FUNCTION);
}

/* Does a person's name of the document have this word? */
static bool
is_somebodys(const struct tagger *tg, size_t tok)
{
	size_t i, k;

	for (i = 0; i < tg->nfound; i++) {
		const struct chain_name *m = &tg->found[i].name;

		if (m->type != tg->person || m->to - m->from < 2)
			continue;
		for (k = m->from; k < m->to; k++)
			if (tg->td.toks[k].word == tg->td.toks[tok].word)
				return true;
	}
	return false;
}

/* Is the word at tok with the 's behind it a firm: "McDonald's"? Not if what
 * follows is somebody's: "Wendy's mother". */
static bool
is_brand(const struct tagger *tg, size_t tok, size_t end)
{
	if (!found_is_capital(tg, tok) || !is_s(tg, tok + 1, end) ||
	    !(found_form(tg, tok) & NAMEFORMS_BRAND))
		return false;
	if ((lists(tg, tok) & GAZETTEER_GIVEN) ||
	    (tok + 2 < end && (vocabulary(tg, tok + 2) & (VOCABULARY_ROLE |
	    VOCABULARY_RELATION))))
		return nothing_owned(tg, tok + 2, end) &&
		    !is_somebodys(tg, tok);
	return !is_somebodys(tg, tok);
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

/* Is it a short word in capitals, no ordinary one? */
static bool
is_capitals(const struct tagger *tg, size_t tok)
{
	const struct tok *t = &tg->td.toks[tok];
	size_t len = tagdoc_word(&tg->td, tok)->text.len;

	if (!found_is_capital(tg, tok) || !(t->flags & TOKEN_CAPS) ||
	    len < ACRONYM || len > LONGEST_ACRONYM ||
	    (t->flags & (TOKEN_DIGIT | TOKEN_DOT | TOKEN_HYPHEN)))
		return false;
	return found_form(tg, tok) == 0 && !(vocabulary(tg, tok) &
	    (VOCABULARY_COMMON | VOCABULARY_FUNCTION));
}

/* Is it an acronym before somebody of the body, "PSNI inspector", or that of an
 * American police department: "NYPD"? */
static bool
is_acronym(const struct tagger *tg, size_t tok, size_t end)
{
	struct slice w = tagdoc_word(&tg->td, tok)->text;

	if (!is_capitals(tg, tok))
		return false;
	if (w.len == 4 && slice_ends(w, SLICE("PD")))
		return true;
	return tok + 1 < end && !(tg->td.toks[tok + 1].flags & TOKEN_UPPER) &&
	    (found_form(tg, tok + 1) & NAMEFORMS_MEMBER);
}

static unsigned
misc_type(const struct tagger *tg)
{
	unsigned i;

	for (i = 0; i < tg->chain.model.types; i++)
		if (tg->types[i] == ENTITY_MISC)
			return i;
	return CHAIN_TYPES;
}

/* What is a name by its own form, among tokens that are in none. */
static void
add_between(struct tagger *tg, size_t sent, size_t from, size_t to)
{
	size_t end = tg->td.first[sent + 1];
	unsigned misc = misc_type(tg);

	for (; from < to; from++)
		if (from + 1 < to && is_brand(tg, from, end))
			add_name(tg, sent, from, from + 2, tg->org);
		else if (from + 2 < to && is_letters(tg, from, end)) {
			add_name(tg, sent, from, from + 3, tg->org);
			from += 2;
		} else if (is_acronym(tg, from, end))
			add_name(tg, sent, from, from + 1, tg->org);
		else if (misc < CHAIN_TYPES && found_two_peoples(tg, from))
			add_name(tg, sent, from, from + 1, misc);
}

/* Is it somebody from the body before: "STAR News' Ann Moss"? Two or three
 * capitalised words that are no ordinary ones, one of them in the lists of
 * people's names. */
static bool
is_of_body(const struct tagger *tg, const struct found *last,
    const struct found *f)
{
	const struct chain_name *m = &f->name;
	bool listed = false;
	size_t i;

	if (last == NULL || last->sent != f->sent || m->type != tg->org ||
	    last->name.type != tg->org || m->from != last->name.to + 1 ||
	    !is_genitive(tg, m->from - 1, m->from) ||
	    m->to - m->from < 2 || m->to - m->from > 3)
		return false;
	for (i = m->from; i < m->to; i++) {
		if (!found_is_capital(tg, i) || (vocabulary(tg, i) &
		    VOCABULARY_COMMON) || (lists(tg, i) & (GAZETTEER_ORGHEAD |
		    GAZETTEER_ORGSUF | GAZETTEER_ORG | GAZETTEER_EVENTHEAD)))
			return false;
		listed |= (lists(tg, i) & (GAZETTEER_GIVEN | GAZETTEER_FAMILY |
		    GAZETTEER_NAME)) != 0;
	}
	return listed;
}

/* Is a place that no list has as one met with a feeling: "furious at Hale"? */
static bool
is_felt_at(const struct tagger *tg, const struct found *f)
{
	size_t at = f->name.from;

	return f->name.type == tg->place && f->name.to - at == 1 &&
	    at >= tg->td.first[f->sent] + 2 && !found_is_place(tg, &f->name) &&
	    !(lists(tg, at) & GAZETTEER_LEADNAME) &&
	    (vocabulary(tg, at - 1) & VOCABULARY_FUNCTION) &&
	    (found_form(tg, at - 2) & NAMEFORMS_FEELING);
}

/* What the lists have only as an organisation is no place. */
static bool
is_listed_body(const struct tagger *tg, const struct chain_name *m)
{
	uint32_t bits = 0;

	return m->type == tg->place && m->to - m->from > 1 &&
	    features_phrase(&tg->td, m->from, m->to, &bits) ==
	    m->to - m->from && (bits & GAZETTEER_ORG) &&
	    !(bits & (GAZETTEER_PLACE | GAZETTEER_NAME));
}

/* Is it one word after Mr. or the like, taken for a body: "Mr. Bloomberg"? */
static bool
is_mister(const struct tagger *tg, const struct found *f)
{
	size_t at = f->name.from;

	return f->name.type == tg->org && f->name.to - at == 1 &&
	    at > tg->td.first[f->sent] && (found_form(tg, at - 1) &
	    NAMEFORMS_BEFORE) && (found_form(tg, at - 1) & (NAMEFORMS_MALE |
	    NAMEFORMS_FEMALE)) && !(tg->td.toks[at].flags & TOKEN_HYPHEN);
}

/* Is token `tok` the last word of a department: "for Women and" before
 * "Equalities Ann Moss"? */
static bool
is_department(const struct tagger *tg, const struct found *f, size_t tok)
{
	return tok >= tg->td.first[f->sent] + 2 && found_is_capital(tg,
	    tok - 2) && ((vocabulary(tg, tok - 1) & VOCABULARY_AND) ||
	    found_is_mark(tg, tok - 1, "&"));
}

/* The capitals of a department before a person's given name are not part of
 * the name. */
static void
cut_department(const struct tagger *tg, struct found *f)
{
	struct chain_name *m = &f->name;

	if (m->type != tg->person || m->to - m->from < 3 ||
	    (lists(tg, m->from) & (GAZETTEER_GIVEN | GAZETTEER_FAMILY |
	    GAZETTEER_NAME)) || !(lists(tg, m->from + 1) & (GAZETTEER_GIVEN |
	    GAZETTEER_NAME)) || tagdoc_word(&tg->td, m->from)->text.len < ACRONYM)
		return;
	if (BY(E11, is_department(tg, f, m->from)))
		m->from++;
}

/* Is it "a Toledo Democrat": a place and a party after an article? */
static bool
is_local_party(const struct tagger *tg, const struct found *f)
{
	const struct chain_name *m = &f->name;
	size_t last = m->to - 1;
	uint32_t bits = 0;

	if (m->to - m->from < 2 || m->from == tg->td.first[f->sent] ||
	    !(vocabulary(tg, m->from - 1) & VOCABULARY_ARTICLE) ||
	    found_is_the(tg, m->from - 1))
		return false;
	if (!(lists(tg, last) & GAZETTEER_NORP) ||
	    (lists(tg, last) & GAZETTEER_LANGUAGE) ||
	    features_phrase(&tg->td, m->from, m->to, &bits) == m->to - m->from)
		return false;
	if (last - m->from == 1)
		bits = lists(tg, m->from);
	else if (features_phrase(&tg->td, m->from, last, &bits) !=
	    last - m->from)
		return false;
	return (bits & GAZETTEER_PLACE) != 0 && !(bits & GAZETTEER_NORP);
}

/* Take the 's of a firm into its name. */
static void
take_s(const struct tagger *tg, struct found *f)
{
	struct chain_name *m = &f->name;
	size_t end = tg->td.first[f->sent + 1];

	if (m->to - m->from != 1 || !is_brand(tg, m->from, end))
		return;
	RULE(E11);
	m->to++;
	set_type(tg, m, tg->org);
}

static void
mend(struct tagger *tg, const struct found *last, struct found *f)
{
	if (BY(E11, is_of_body(tg, last, f) || is_felt_at(tg, f) ||
	    is_mister(tg, f)))
		set_type(tg, &f->name, tg->person);
	if (BY(E11, is_listed_body(tg, &f->name)))
		set_type(tg, &f->name, tg->org);
	cut_department(tg, f);
	take_s(tg, f);
}

void
entities_around(struct tagger *tg)
{
	size_t n = tg->nfound, i;
	unsigned misc = misc_type(tg);

	for (i = 0; i < n; i++)
		mend(tg, i > 0 ? &tg->found[i - 1] : NULL, &tg->found[i]);
	for (i = 0; i < n && misc < CHAIN_TYPES && tg->place < CHAIN_TYPES;
	    i++) {
		struct found *f = &tg->found[i];
		size_t last = f->name.to - 1, sent = f->sent;

		if (!is_local_party(tg, f))
			continue;
		f->name.to = last;
		set_type(tg, &f->name, tg->place);
		add_name(tg, sent, last, last + 1, misc);
	}
	if (tg->nfound > n)
		found_sort(tg, n);
	found_each_gap(tg, add_between);
}
