/* SPDX-License-Identifier: MIT */
/*
 * What is around a name says what it is: titles before it, letters after it
 * ("KC", "MP"), a party's tag, a nickname. The lists know all of these. Rule
 * E9.
 */
#include "base/base.h"
#include "passes.h"

enum { CAPITALS = 3 };		/* at most, after a title */
enum { NICKNAME = 2 };		/* words of one, at most */

enum {				/* nats */
	TITLED = 2,		/* the margin of a name after a title */
	TITLED_PLACE = 6, CALLED = 1	/* what a person gains over a place */
};

/* What is not part of a name. */
#define OUTSIDE (NAMEFORMS_BEFORE | NAMEFORMS_BEHIND | NAMEFORMS_BODY | \
	NAMEFORMS_INNER)

/* Can this capitalised word be part of somebody's name: "Brown", not
 * "Speaker"? */
static bool
is_part(const struct tagger *tg, size_t tok)
{
	const struct word *w = tagdoc_word(&tg->td, tok);

	if (!found_is_capital(tg, tok) || (found_form(tg, tok) & OUTSIDE) ||
	    w->text.len < 2 ||
	    (w->names & (GAZETTEER_NORP | GAZETTEER_ORGHEAD)))
		return false;
	return (w->names & (GAZETTEER_GIVEN | GAZETTEER_FAMILY)) ||
	    !((w->vocabulary & (VOCABULARY_FUNCTION | VOCABULARY_ROLE)) ||
	    (w->names & GAZETTEER_TITLE));
}

static bool
is_ordinary(const struct tagger *tg, size_t tok)
{
	const struct word *w = tagdoc_word(&tg->td, tok);

	return (w->vocabulary & VOCABULARY_COMMON) && !(w->names &
	    (GAZETTEER_GIVEN | GAZETTEER_FAMILY));
}

/* Is the word before this token, in its sentence, a title? "Mr Justice" is
 * one. */
static bool
is_titled(const struct tagger *tg, size_t sent, size_t tok)
{
	if (tok > tg->td.first[sent] && (found_form(tg, tok - 1) &
	    NAMEFORMS_INNER))
		tok--;
	return tok > tg->td.first[sent] &&
	    (found_form(tg, tok - 1) & NAMEFORMS_BEFORE);
}

/* Capitalised words between a title and a person's name belong to the name. */
static void
take_titled(const struct tagger *tg, size_t sent, size_t first,
    struct chain_name *m)
{
	size_t from = m->from;

	while (m->type == tg->person && from > first &&
	    m->from - from < CAPITALS - 1 && is_part(tg, from - 1))
		if (BY(E9, is_titled(tg, sent, --from)))
			m->from = from;
}

/* The end of one to three capitalised words from token `from` on, in no name
 * and before token `to`, that are somebody's name after a title; else
 * `from`. */
static size_t
titled_end(const struct tagger *tg, size_t sent, size_t from, size_t to)
{
	size_t end = from;
	bool ordinary, goes_on;

	if (!found_is_capital(tg, from) || !is_titled(tg, sent, from))
		return from;
	while (end < to && end - from < CAPITALS && is_part(tg, end) &&
	    !(end > from && is_ordinary(tg, end)))
		end++;
	ordinary = end - from == 1 && is_ordinary(tg, from);
	goes_on = end < tg->td.first[sent + 1] && found_is_capital(tg, end) &&
	    !(found_form(tg, end) & NAMEFORMS_BEHIND) &&
	    !is_ordinary(tg, end);
	return ordinary || goes_on ? from : end;
}

/* Adds capitalised words after titles among the tokens [from..to), in no
 * name. */
static void
add_titled(struct tagger *tg, size_t sent, size_t from, size_t to)
{
	struct found f = { .sent = sent };
	size_t end;

	for (; from < to; from++) {
		end = titled_end(tg, sent, from, to);
		if (end == from)
			continue;
		RULE(E9);
		f.name = (struct chain_name){ from, end, tg->person,
		    found_nats(tg, TITLED), { 0 } };
		f.name.scores[tg->person] = SURE;
		found_add(tg, &f);
		from = end - 1;
	}
}

/* Letters after a person's name are not part of it; some of them are family
 * names, too. */
static void
cut_letters(const struct tagger *tg, size_t sent, struct chain_name *m)
{
	while (m->type == tg->person && m->to - m->from > 1 &&
	    (found_form(tg, m->to - 1) & NAMEFORMS_BEHIND) &&
	    (m->to - m->from > 2 || is_titled(tg, sent, m->from) ||
	    !(tagdoc_word(&tg->td, m->to - 1)->names & GAZETTEER_FAMILY))) {
		RULE(E9);
		m->to--;
	}
}

/* A name does not begin with a title, nor with an ordinary word at the start of
 * a sentence if a given name follows: "Midfielder Tom". */
static void
cut_front(const struct tagger *tg, size_t sent, struct chain_name *m)
{
	const struct word *w = tagdoc_word(&tg->td, m->from);
	uint64_t form;
	bool title, given, ordinary;

	if (m->type != tg->person || m->to - m->from < 2)
		return;
	form = found_form(tg, m->from);
	title = (form & NAMEFORMS_BEFORE) || ((form & NAMEFORMS_INNER) &&
	    is_titled(tg, sent, m->from));
	given = (tagdoc_word(&tg->td, m->from + 1)->names & GAZETTEER_GIVEN) &&
	    found_is_capital(tg, m->from + 1);
	ordinary = (tg->td.toks[m->from].flags & TOK_BEGIN) && !(w->names &
	    (GAZETTEER_GIVEN | GAZETTEER_FAMILY)) && (w->vocabulary &
	    (VOCABULARY_COMMON | VOCABULARY_ROLE));
	if (BY(E9, title || (given && ordinary)))
		m->from++;
}

static bool
is_quote_mark(const struct tagger *tg, size_t tok)
{
	static const char *const marks[] = { "\"", "\xe2\x80\x9c",
		"\xe2\x80\x9d", "\xe2\x80\x98", "\xe2\x80\x99" };
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (found_is_mark(tg, tok, marks[i]))
			return true;
	return false;
}

/* The token of the family name after a nickname (one or two capitalised words)
 * in quotation marks, the first of which is token `at`; 0 if there is none
 * before `end`. */
static size_t
behind_nickname(const struct tagger *tg, size_t at, size_t end)
{
	const struct tok *t = tg->td.toks;
	size_t to = at + 1;

	if (at + 3 >= end || !is_quote_mark(tg, at) ||
	    (t[at].flags & TOK_GLUED))
		return 0;
	while (to < end && to - at <= NICKNAME && found_is_capital(tg, to))
		to++;
	if (to == at + 1 || to + 1 >= end || !is_quote_mark(tg, to) ||
	    !(t[to].flags & TOK_GLUED) || (t[to + 1].flags & TOK_GLUED) ||
	    !is_part(tg, to + 1))
		return 0;
	return to + 1;
}

/* A person's name that a nickname follows goes on to the family name: 'Tom
 * "Tank" Quill'. It begins with the given name before the nickname, if no list
 * has the words before that as names. */
static void
take_nickname(const struct tagger *tg, struct found *f)
{
	struct chain_name *m = &f->name;
	size_t to;

	if (m->type != tg->person || !(tagdoc_word(&tg->td, m->to - 1)->names &
	    (GAZETTEER_GIVEN | GAZETTEER_NAME)))
		return;
	to = behind_nickname(tg, m->to, tg->td.first[f->sent + 1]);
	if (to == 0)
		return;
	RULE(E9);
	while (m->to - m->from > 1 && !(tagdoc_word(&tg->td, m->from)->names &
	    (GAZETTEER_GIVEN | GAZETTEER_FAMILY)))
		m->from++;
	m->to = to + 1;
}

/* Is a given name called out: "Come here, Georgia."? After a word like "here"
 * and a comma, a name is not a place. */
static bool
is_called(const struct tagger *tg, const struct found *f)
{
	size_t at = f->name.from, end = tg->td.first[f->sent + 1];
	bool ends;

	if (f->name.to - at != 1 || at < tg->td.first[f->sent] + 2 ||
	    !(tagdoc_word(&tg->td, at)->names & GAZETTEER_GIVEN))
		return false;
	ends = at + 1 < end && tg->td.toks[at + 1].kind == TOKEN_MARK &&
	    (at + 2 == end || is_quote_mark(tg, at + 2));
	return ends && found_is_mark(tg, at - 1, ",") &&
	    (tagdoc_word(&tg->td, at - 2)->vocabulary & VOCABULARY_FUNCTION);
}

/* Is what the chain took for a place somebody's name with a title, or the name
 * after a title: "Lord Ockley"? Not if the lists have the whole. */
static bool
is_titled_person(const struct tagger *tg, const struct found *f)
{
	const struct chain_name *m = &f->name;
	bool inside = found_form(tg, m->from) & NAMEFORMS_BEFORE;
	size_t i = m->from + inside;
	uint32_t bits;

	if (i == m->to || m->to - i > CAPITALS - 1 ||
	    (!inside && !is_titled(tg, f->sent, i)) ||
	    (inside && features_phrase(&tg->td, m->from, m->to, &bits) ==
	    m->to - m->from))
		return false;
	for (; i < m->to; i++)
		if (!is_part(tg, i) || (tagdoc_word(&tg->td, i)->names &
		    (GAZETTEER_COUNTRY | GAZETTEER_PLACEHEAD)))
			return false;
	return true;
}

/* Make a person of what was taken for a place, unless the document speaks
 * against it by E2. */
static void
mend_type(const struct tagger *tg, struct found *f)
{
	bool titled;

	if (tg->place == CHAIN_TYPES || f->name.type != tg->place)
		return;
	titled = is_titled_person(tg, f);
	if (!titled && !is_called(tg, f))
		return;
	RULE(E9);
	f->name.type = tg->person;
	f->name.scores[tg->person] = f->name.scores[tg->place] +
	    found_nats(tg, titled ? TITLED_PLACE : CALLED);
}

/* Is it nothing but letters like KC, after a person's name of two words or
 * more? */
static bool
is_letters(const struct tagger *tg, const struct found *last,
    const struct found *f)
{
	const struct chain_name *m = &f->name;

	return last != NULL && last->sent == f->sent &&
	    last->name.type == tg->person &&
	    last->name.to - last->name.from > 1 && m->to - m->from == 1 &&
	    m->from == last->name.to && (found_form(tg, m->from) &
	    NAMEFORMS_BEHIND);
}

/* Is it "R-Seventh Ward" after a comma or bracket, or "R-Texas"? */
static bool
is_party_tag(const struct tagger *tg, const struct found *f)
{
	size_t at = f->name.from;
	struct slice w = tagdoc_word(&tg->td, at)->text;

	if (f->name.type == tg->place && f->name.to - at != 1)
		return false;
	if (w.len < 3 || w.p[1] != '-' || w.p[2] < 'A' || w.p[2] > 'Z' ||
	    !(dict_find(tg->td.lx.language->nameforms, slice_part(w, 0, 1),
	    NULL) & NAMEFORMS_PARTY))
		return false;
	return at > tg->td.first[f->sent] && (found_is_mark(tg, at - 1, ",") ||
	    found_is_mark(tg, at - 1, "("));
}

void
entities_forms(struct tagger *tg)
{
	size_t i, kept = 0;

	for (i = 0; i < tg->nfound; i++) {
		struct found *f = &tg->found[i], *last;

		last = kept > 0 ? &tg->found[kept - 1] : NULL;
		if (last != NULL && f->name.from < last->name.to) {
			if (f->name.to > last->name.to)
				last->name.to = f->name.to;
			continue;	/* of a nickname */
		}
		if (BY(E9, is_letters(tg, last, f) || is_party_tag(tg, f)))
			continue;
		mend_type(tg, f);
		take_titled(tg, f->sent, last != NULL && last->sent ==
		    f->sent ? last->name.to : tg->td.first[f->sent],
		    &f->name);
		cut_letters(tg, f->sent, &f->name);
		take_nickname(tg, f);
		cut_front(tg, f->sent, &f->name);
		tg->found[kept++] = *f;
	}
	tg->nfound = kept;
	found_each_gap(tg, add_titled);
}
