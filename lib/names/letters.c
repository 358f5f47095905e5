/* SPDX-License-Identifier: MIT */
/*
 * Names whose own form says what they are: firms that end in 's, letters that &
 * joins, acronyms, initials before a name, states behind a comma, two peoples
 * that a hyphen joins. Rule E12.
 */
#include "base/base.h"
#include "passes.h"

enum { ACRONYM = 3, LONGEST_ACRONYM = 6, MIXED = 5 };	/* bytes */
enum { INITIALS = 3 };		/* at most, without dots */
enum { BUSINESS = 4 };		/* words of its name, at most */

static bool
is_s(const struct tagger *tg, size_t tok, size_t end)
{
	return found_is_genitive(tg, tok, end) &&
	    slice_ends(tagdoc_word(&tg->td, tok)->text, SLICE("s"));
}

/* Can what follows 's not be somebody's: a mark, or a word that begins no noun
 * phrase? */
static bool
nothing_owned(const struct tagger *tg, size_t tok, size_t end)
{
	return tok >= end || tg->td.toks[tok].kind == TOKEN_MARK ||
	    (found_vocabulary(tg, tok) & VOCABULARY_FUNCTION);
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

/* Is it a short word of capitals and perhaps small letters between them:
 * "PSNI", "TfL"? No word that has a form of its own. */
static bool
is_short(const struct tagger *tg, size_t tok)
{
	const struct tok *t = &tg->td.toks[tok];
	size_t len = tagdoc_word(&tg->td, tok)->text.len;
	bool caps = (t->flags & TOKEN_CAPS) != 0;

	if (!found_is_capital(tg, tok) || !(t->flags & (TOKEN_CAPS |
	    TOKEN_INNER)) || len < ACRONYM ||
	    len > (caps ? LONGEST_ACRONYM : MIXED))
		return false;
	return !(t->flags & (TOKEN_DIGIT | TOKEN_DOT | TOKEN_HYPHEN)) &&
	    found_form(tg, tok) == 0;
}

/* Can its letters only be spelt: three consonants in a row, or no vowel? */
static bool
is_spelt(const struct tagger *tg, size_t tok)
{
	struct slice w = tagdoc_word(&tg->td, tok)->text;
	size_t i, run = 0, vowels = 0;

	for (i = 0; i < w.len && run < 3; i++) {
		bool vowel = strchr("AEIOUYaeiouy", w.p[i]) != NULL;

		vowels += vowel;
		run = vowel ? 0 : run + 1;
	}
	return run == 3 || vowels == 0;
}

/* Is the sentence written in capitals? */
static bool
is_shouted(const struct tagger *tg, size_t sent)
{
	size_t i, small = 0;

	for (i = tg->td.first[sent]; i < tg->td.first[sent + 1]; i++)
		small += tg->td.toks[i].kind == TOKEN_WORD &&
		    !(tg->td.toks[i].flags & TOKEN_UPPER);
	return small < 2;
}

/* Is it an acronym before somebody of the body, "PSNI inspector", before a verb
 * of what bodies do, "TfL said", or that of an American police department:
 * "NYPD"? */
static bool
is_acronym(const struct tagger *tg, size_t sent, size_t tok, size_t end)
{
	struct slice w = tagdoc_word(&tg->td, tok)->text;
	uint64_t next;

	if (!is_short(tg, tok) || is_shouted(tg, sent))
		return false;
	if (w.len == 4 && slice_ends(w, SLICE("PD")))
		return true;
	if (tok + 1 >= end || (tg->td.toks[tok + 1].flags & TOKEN_UPPER))
		return false;
	next = found_form(tg, tok + 1);
	if (!(found_vocabulary(tg, tok) & (VOCABULARY_COMMON |
	    VOCABULARY_FUNCTION)))
		return (next & (NAMEFORMS_MEMBER | NAMEFORMS_ACTS)) != 0;
	return (next & NAMEFORMS_MEMBER) && tok > tg->td.first[sent] &&
	    (found_vocabulary(tg, tok - 1) & VOCABULARY_ARTICLE);
}

/* Is it an acronym that the chain took for somebody: "The PSNI said"? */
static bool
is_no_person(const struct tagger *tg, const struct found *f)
{
	size_t at = f->name.from;

	if (f->name.type != tg->person || f->name.to - at != 1 ||
	    !is_short(tg, at) || !(tg->td.toks[at].flags & TOKEN_CAPS) ||
	    (found_lists(tg, at) & GAZETTEER_PERSON) ||
	    is_shouted(tg, f->sent))
		return false;
	return is_spelt(tg, at) || (at > tg->td.first[f->sent] &&
	    found_is_the(tg, at - 1));
}

static bool
is_initial(const struct tagger *tg, size_t tok)
{
	return found_is_capital(tg, tok) &&
	    tagdoc_word(&tg->td, tok)->text.len == 1;
}

/* Initials without dots belong to the person's name behind them: "M S Dhoni". A
 * single A or I is a word. */
static void
take_initials(const struct tagger *tg, size_t first, struct chain_name *m)
{
	size_t from = m->from;
	bool word;

	if (m->type != tg->person)
		return;
	while (from > first && m->from - from < INITIALS &&
	    is_initial(tg, from - 1))
		from--;
	if (from == m->from)
		return;
	word = (found_vocabulary(tg, from) & VOCABULARY_FUNCTION) &&
	    m->from - from == 1 && !is_initial(tg, m->from);
	if (BY(E12, !word))
		m->from = from;
}

/* The end of two or three initials without dots and the name behind them, from
 * token `from` on: "A P Mohan, a farmer"; else `from`. */
static size_t
initials_end(const struct tagger *tg, size_t from, size_t to, size_t end)
{
	size_t at = from;

	while (at < to && at - from < INITIALS && is_initial(tg, at))
		at++;
	if (at - from < 2 || at >= to || !found_is_capital(tg, at) ||
	    is_initial(tg, at) || (tg->td.toks[at].flags & TOKEN_CAPS) ||
	    (found_vocabulary(tg, at) & VOCABULARY_COMMON))
		return from;
	if (at + 1 < end && (tg->td.toks[at + 1].kind == TOKEN_NUMBER ||
	    (tg->td.toks[at + 1].flags & TOKEN_UPPER)))
		return from;
	return at + 1;
}

/* Is it the abbreviation of a state behind a place and a comma: "Phoenix,
 * Ariz."? */
static bool
is_state(const struct tagger *tg, size_t tok, size_t first)
{
	uint32_t both = GAZETTEER_PLACE | GAZETTEER_ABBREVIATION;

	return tok > first + 1 && found_is_mark(tg, tok - 1, ",") &&
	    found_is_capital(tg, tok) && found_is_capital(tg, tok - 2) &&
	    (found_lists(tg, tok) & both) == both;
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

/* The end of a name of two tokens or more that begins at token `from`, and its
 * type; else `from`. */
static size_t
long_end(const struct tagger *tg, size_t sent, size_t from, size_t to,
    unsigned *type)
{
	size_t first = tg->td.first[sent], end = tg->td.first[sent + 1], at;

	*type = tg->org;
	if (from + 1 < to && is_brand(tg, from, first, end))
		return from + 2;
	if (from + 2 < to && is_letters(tg, from, end))
		return from + 3;
	at = from > first && found_is_capital(tg, from - 1) ? from :
	    business_end(tg, from, to);
	if (at > from || is_shouted(tg, sent))
		return at;
	at = initials_end(tg, from, to, end);
	if (!(found_lists(tg, at - (at > from)) & GAZETTEER_ORGSUF))
		*type = tg->person;
	return at;
}

/* The type of a name of one token, or CHAIN_TYPES. */
static unsigned
type_of(const struct tagger *tg, size_t sent, size_t tok)
{
	if (is_acronym(tg, sent, tok, tg->td.first[sent + 1]))
		return tg->org;
	if (is_state(tg, tok, tg->td.first[sent]))
		return tg->place;
	return found_two_peoples(tg, tok) ? found_misc(tg) : CHAIN_TYPES;
}

/* What is a name by its own form, among tokens that are in none. */
static void
add_between(struct tagger *tg, size_t sent, size_t from, size_t to)
{
	size_t end;
	unsigned type;

	for (; from < to; from = end) {
		end = long_end(tg, sent, from, to, &type);
		if (end == from) {
			type = type_of(tg, sent, from);
			end++;
		}
		if (BY(E12, type < CHAIN_TYPES && found_is_capital(tg, from)))
			found_add_name(tg, sent, from, end, type);
	}
}

/* Take the 's of a firm into its name. */
static void
take_s(const struct tagger *tg, struct found *f)
{
	struct chain_name *m = &f->name;

	if (m->to - m->from != 1 || !is_brand(tg, m->from,
	    tg->td.first[f->sent], tg->td.first[f->sent + 1]))
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

	return m->type == tg->person && m->to - m->from > 1 &&
	    (last & GAZETTEER_ORGSUF) && !(last & (GAZETTEER_FAMILY |
	    GAZETTEER_GIVEN));
}

/* Did the chain take the two peoples before a word in small letters for a
 * body: "the Anglo-Dutch firm"? */
static bool
is_peoples(const struct tagger *tg, const struct found *f)
{
	const struct chain_name *m = &f->name;

	return m->type == tg->org && m->to - m->from == 1 &&
	    found_misc(tg) < CHAIN_TYPES && found_two_peoples(tg, m->from) &&
	    m->to < tg->td.first[f->sent + 1] &&
	    tg->td.toks[m->to].kind == TOKEN_WORD &&
	    !(tg->td.toks[m->to].flags & TOKEN_UPPER);
}

void
entities_letters(struct tagger *tg)
{
	size_t i, first;

	for (i = 0; i < tg->nfound; i++) {
		struct found *f = &tg->found[i];

		first = i > 0 && f[-1].sent == f->sent ? f[-1].name.to :
		    tg->td.first[f->sent];
		take_initials(tg, first, &f->name);
		if (BY(E12, is_no_person(tg, f) || is_business(tg, &f->name)))
			found_set_type(tg, &f->name, tg->org);
		if (BY(E12, is_peoples(tg, f)))
			found_set_type(tg, &f->name, found_misc(tg));
		take_s(tg, f);
	}
	found_each_gap(tg, add_between);
}
