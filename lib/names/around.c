/* SPDX-License-Identifier: MIT */
/*
 * Names that the words around them make something else than the chain took them
 * for: whose body stands before them, the feeling that somebody is met with,
 * who is blamed or pictured, how old somebody is, where somebody works, the
 * party of somebody from a place, departments before people. Rule E11.
 */
#include "base/base.h"
#include "passes.h"

/* What the lists have as somebody's. */
#define PEOPLE (GAZETTEER_GIVEN | GAZETTEER_FAMILY | GAZETTEER_NAME)

enum { DOUBT = 1 };	/* nats: the margin of a doubtful body, at most */
enum { SHORTEST = 3 };	/* bytes of a department's last word */

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
	    !found_is_genitive(tg, m->from - 1, m->from) ||
	    m->to - m->from < 2 || m->to - m->from > 3)
		return false;
	for (i = m->from; i < m->to; i++) {
		if (!found_is_capital(tg, i) || (found_vocabulary(tg, i) &
		    VOCABULARY_COMMON) || (found_lists(tg, i) &
		    (GAZETTEER_ORGHEAD | GAZETTEER_ORGSUF | GAZETTEER_ORG |
		    GAZETTEER_EVENTHEAD)))
			return false;
		listed |= (found_lists(tg, i) & PEOPLE) != 0;
	}
	return listed;
}

/* Is it a single word that the chain took for a place, or with doubts for a
 * body, and no list has as either? One in -s may be a team, if no place. */
static bool
is_doubtful_place(const struct tagger *tg, const struct found *f)
{
	size_t at = f->name.from;

	if (f->name.type != tg->place && (f->name.type != tg->org ||
	    f->name.margin > found_nats(tg, DOUBT)))
		return false;
	if (f->name.to - at != 1 || at == tg->td.first[f->sent] ||
	    (f->name.type != tg->place &&
	    slice_ends(tagdoc_word(&tg->td, at)->text, SLICE("s"))))
		return false;
	return !(tg->td.toks[at].flags & TOKEN_CAPS) &&
	    !(found_lists(tg, at) & (GAZETTEER_PLACE | GAZETTEER_ORG |
	    GAZETTEER_LEADNAME));
}

/* Is a place that no list has as one met with a feeling: "furious at Hale"? */
static bool
is_felt_at(const struct tagger *tg, const struct found *f)
{
	size_t at = f->name.from;

	return is_doubtful_place(tg, f) && at >= tg->td.first[f->sent] + 2 &&
	    !(found_form(tg, at - 1) & NAMEFORMS_WHERE) &&
	    (found_vocabulary(tg, at - 1) & VOCABULARY_FUNCTION) &&
	    (found_form(tg, at - 2) & NAMEFORMS_FEELING);
}

/* Does somebody stand where it stands: "blame Hale", "a picture of Hale"? */
static bool
is_target(const struct tagger *tg, const struct found *f)
{
	size_t at = f->name.from;

	if (!is_doubtful_place(tg, f))
		return false;
	if (found_form(tg, at - 1) & NAMEFORMS_TARGET)
		return true;
	return at >= tg->td.first[f->sent] + 2 &&
	    f->name.type == tg->place && !(found_form(tg, at - 1) &
	    NAMEFORMS_WHERE) &&
	    (found_vocabulary(tg, at - 1) & VOCABULARY_FUNCTION) &&
	    (found_form(tg, at - 2) & NAMEFORMS_LIKENESS);
}

/* Is an age behind it, between commas: "Paris, 9, loves"? */
static bool
has_age(const struct tagger *tg, size_t tok, size_t end)
{
	const struct tok *t = tg->td.toks;

	if (tok + 2 >= end || t[tok + 1].kind != TOKEN_NUMBER ||
	    t[tok + 1].end - t[tok + 1].start > 2)
		return false;
	return found_is_mark(tg, tok, ",") && found_is_mark(tg, tok + 2, ",");
}

/* Is it a place's name that is a given name, too, of whom the words around it
 * say that it is somebody: "his sister Savannah", "Paris, 9, loves"? */
static bool
is_namesake(const struct tagger *tg, const struct found *f)
{
	size_t at = f->name.from;

	if (f->name.type != tg->place || f->name.to - at != 1 ||
	    !(found_lists(tg, at) & GAZETTEER_GIVEN) ||
	    (found_lists(tg, at) & GAZETTEER_COUNTRY))
		return false;
	return has_age(tg, at + 1, tg->td.first[f->sent + 1]) ||
	    (at > tg->td.first[f->sent] && (found_vocabulary(tg, at - 1) &
	    VOCABULARY_RELATION));
}

/* Is the word before "at" or, of those who work for others, "with", somebody
 * with a position or work: "an analyst at Hale Pike", "a lawyer with Hale
 * Pike", "worked at Hale Pike"? */
static bool
is_position(const struct tagger *tg, size_t tok, size_t first)
{
	uint64_t form;

	if (tok < first + 2)
		return false;
	form = found_form(tg, tok - 2);
	if (found_form(tg, tok - 1) & NAMEFORMS_AT)
		return (form & (NAMEFORMS_POSITION | NAMEFORMS_WORKS)) != 0;
	return (found_form(tg, tok - 1) & NAMEFORMS_WITH) &&
	    (form & NAMEFORMS_POSITION) && !(form & NAMEFORMS_MEMBER);
}

/* Did the chain take an employer for somebody or for a place? */
static bool
is_employer(const struct tagger *tg, const struct found *f)
{
	const struct chain_name *m = &f->name;

	if ((m->type != tg->person && m->type != tg->place) ||
	    m->to - m->from > 3 || !is_position(tg, m->from,
	    tg->td.first[f->sent]))
		return false;
	return m->type == tg->person ? m->to - m->from > 1 ||
	    (found_form(tg, m->from - 1) & NAMEFORMS_AT) :
	    !found_listed(tg, m->from, m->to, GAZETTEER_PLACE) &&
	    !(found_lists(tg, m->to - 1) & GAZETTEER_PLACEHEAD);
}

/* Is it "the Kremlin", which the chain took for somebody, with nothing behind
 * it that it could be somebody's name of: "the Hale campaign"? */
static bool
is_the_body(const struct tagger *tg, const struct found *f)
{
	size_t at = f->name.from, end = tg->td.first[f->sent + 1];

	if (f->name.type != tg->person || f->name.to - at != 1 ||
	    at == tg->td.first[f->sent] || !found_is_the(tg, at - 1) ||
	    (tg->td.toks[at - 1].flags & TOKEN_CAPS) ||
	    slice_ends(tagdoc_word(&tg->td, at)->text, SLICE("s")) ||
	    (found_lists(tg, at) & PEOPLE))
		return false;
	return at + 1 < end && (found_form(tg, at + 1) & NAMEFORMS_ACTS);
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
	    tok - 2) && ((found_vocabulary(tg, tok - 1) & VOCABULARY_AND) ||
	    found_is_mark(tg, tok - 1, "&"));
}

/* The capitals of a department before a person's given name are not part of
 * the name. */
static void
cut_department(const struct tagger *tg, struct found *f)
{
	struct chain_name *m = &f->name;

	if (m->type != tg->person || m->to - m->from < 3 ||
	    (found_lists(tg, m->from) & PEOPLE) ||
	    !(found_lists(tg, m->from + 1) & (GAZETTEER_GIVEN |
	    GAZETTEER_NAME)) ||
	    tagdoc_word(&tg->td, m->from)->text.len < SHORTEST)
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
	    !(found_vocabulary(tg, m->from - 1) & VOCABULARY_ARTICLE) ||
	    found_is_the(tg, m->from - 1))
		return false;
	if (!(found_lists(tg, last) & GAZETTEER_NORP) ||
	    (found_lists(tg, last) & GAZETTEER_LANGUAGE) ||
	    features_phrase(&tg->td, m->from, m->to, &bits) == m->to - m->from)
		return false;
	if (last - m->from == 1)
		bits = found_lists(tg, m->from);
	else if (features_phrase(&tg->td, m->from, last, &bits) !=
	    last - m->from)
		return false;
	return (bits & GAZETTEER_PLACE) != 0 && !(bits & GAZETTEER_NORP);
}

/* The number of a ruler, which looks like the word I: "Queen Elizabeth I". */
static void
take_number(const struct tagger *tg, struct found *f)
{
	struct chain_name *m = &f->name;

	if (m->type != tg->person || m->to - m->from != 1 ||
	    m->from == tg->td.first[f->sent] ||
	    m->to >= tg->td.first[f->sent + 1] ||
	    !slice_is(tagdoc_word(&tg->td, m->to)->text, "I"))
		return;
	if (BY(E11, found_form(tg, m->from - 1) & NAMEFORMS_RULER))
		m->to++;
}

/* Is it a country's letters and what the lists have by itself: "U.S. Labor
 * Day"? */
static bool
is_country_and(const struct tagger *tg, const struct found *f)
{
	const struct chain_name *m = &f->name;
	uint32_t both = GAZETTEER_PLACE | GAZETTEER_ABBREVIATION;

	return f->name.type == found_misc(tg) && m->to - m->from > 1 &&
	    (found_lists(tg, m->from) & both) == both &&
	    !found_listed(tg, m->from, m->to, UINT32_MAX) &&
	    found_listed(tg, m->from + 1, m->to, GAZETTEER_EVENT |
	    GAZETTEER_NORP);
}

/* Do capitalised tokens [from..end) name whom somebody works for? There may be no
 * token behind them. */
static bool
are_employer(const struct tagger *tg, size_t sent, size_t from, size_t end)
{
	if (end == from || end - from > 3 ||
	    !is_position(tg, from, tg->td.first[sent]) ||
	    !(found_form(tg, from - 1) & NAMEFORMS_AT) ||
	    (found_lists(tg, end - 1) & GAZETTEER_TITLE))
		return false;
	return end == tg->td.first[sent + 1] || !found_is_mark(tg, end, "&");
}

/* An employer among tokens that are in no name: "a partner at Hale Pike". */
static void
add_employer(struct tagger *tg, size_t sent, size_t from, size_t to)
{
	size_t end;

	for (; from < to; from = end) {
		for (end = from; end < to && found_is_capital(tg, end); end++)
			continue;
		if (BY(E11, are_employer(tg, sent, from, end)))
			found_add_name(tg, sent, from, end, tg->org);
		end += end == from;
	}
}

static void
mend(struct tagger *tg, const struct found *last, struct found *f)
{
	if (BY(E11, is_of_body(tg, last, f) || is_felt_at(tg, f) ||
	    is_mister(tg, f) || is_target(tg, f) || is_namesake(tg, f)))
		found_set_type(tg, &f->name, tg->person);
	if (BY(E11, is_listed_body(tg, &f->name) || is_employer(tg, f) ||
	    is_the_body(tg, f)))
		found_set_type(tg, &f->name, tg->org);
	cut_department(tg, f);
	take_number(tg, f);
}

void
entities_around(struct tagger *tg)
{
	size_t n = tg->nfound, i;
	unsigned misc = found_misc(tg);

	for (i = 0; i < n; i++)
		mend(tg, i > 0 ? &tg->found[i - 1] : NULL, &tg->found[i]);
	for (i = 0; i < n && misc < CHAIN_TYPES && tg->place < CHAIN_TYPES;
	    i++) {
		struct found *f = &tg->found[i];
		size_t last = f->name.to - 1, sent = f->sent;

		if (is_country_and(tg, f)) {
			size_t from = f->name.from++;

			found_add_name(tg, sent, from, from + 1, tg->place);
			continue;
		}
		if (!is_local_party(tg, f))
			continue;
		f->name.to = last;
		found_set_type(tg, &f->name, tg->place);
		found_add_name(tg, sent, last, last + 1, misc);
	}
	if (tg->nfound > n)
		found_sort(tg, n);
	found_each_gap(tg, add_employer);
}
