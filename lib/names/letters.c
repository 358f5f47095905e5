/* SPDX-License-Identifier: MIT */
/*
 * Names whose letters say what they are: acronyms, initials before a name,
 * states behind a comma, two peoples that a hyphen joins. Rule E12.
 */
#include "base/base.h"
#include "passes.h"

enum { ACRONYM = 3, LONGEST_ACRONYM = 6, MIXED = 5 };	/* bytes */
enum { INITIALS = 3 };		/* at most, without dots */

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
	    (found_form(tg, tok) & ~(uint64_t)NAMEFORMS_ACRONYM) == 0;
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

/* Is it an acronym before somebody of the body, "PSNI inspector", before a verb
 * of what bodies do, "TfL said", or that of an American police department:
 * "NYPD"? */
static bool
is_acronym(const struct tagger *tg, size_t sent, size_t tok, size_t end)
{
	struct slice w = tagdoc_word(&tg->td, tok)->text;
	uint64_t next;

	if (!is_short(tg, tok) || found_is_shouted(tg, sent))
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
	    (found_vocabulary(tg, tok - 1) & (w.len > ACRONYM ?
	    VOCABULARY_ARTICLE | VOCABULARY_COMMON : VOCABULARY_ARTICLE));
}

/* Is it an acronym that the lists have as a body and nothing else: "FOMC"? */
static bool
is_known(const struct tagger *tg, size_t sent, size_t tok)
{
	uint32_t bits = found_lists(tg, tok);

	if (!(tg->td.toks[tok].flags & TOKEN_CAPS) || (bits &
	    (GAZETTEER_PLACE | GAZETTEER_NORP | GAZETTEER_EVENT |
	    GAZETTEER_GIVEN | GAZETTEER_FAMILY)) || !is_short(tg, tok))
		return false;
	return ((bits & GAZETTEER_ORG) || (found_form(tg, tok) &
	    NAMEFORMS_ACRONYM)) && !found_is_shouted(tg, sent);
}

/* Is it an acronym that the chain took for somebody: "The PSNI said"? */
static bool
is_no_person(const struct tagger *tg, const struct found *f)
{
	size_t at = f->name.from;

	if (f->name.type != tg->person || f->name.to - at != 1 ||
	    !is_short(tg, at) || !(tg->td.toks[at].flags & TOKEN_CAPS) ||
	    (found_lists(tg, at) & GAZETTEER_PERSON) ||
	    found_is_shouted(tg, f->sent))
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

/* The end of a given name at the start of a sentence and a capitalised word
 * that is no ordinary one, from token `from` on, with no other beside them:
 * "Drew Castellan grew up"; else `from`. */
static size_t
pair_end(const struct tagger *tg, size_t from, size_t to, size_t first)
{
	const struct tok *t = tg->td.toks;

	if (from + 1 >= to || !found_is_capital(tg, from) ||
	    !found_is_capital(tg, from + 1) ||
	    !(found_lists(tg, from) & GAZETTEER_GIVEN) ||
	    (found_lists(tg, from) & (GAZETTEER_PLACE | GAZETTEER_NORP)) ||
	    !(t[from].flags & TOK_BEGIN) ||
	    (t[from + 1].flags & (TOKEN_CAPS | TOKEN_DIGIT)))
		return from;
	if ((found_vocabulary(tg, from + 1) & (VOCABULARY_COMMON |
	    VOCABULARY_FUNCTION)) || (found_lists(tg, from + 1) &
	    ~(uint32_t)(GAZETTEER_FAMILY | GAZETTEER_NAME | GAZETTEER_MALE |
	    GAZETTEER_FEMALE | GAZETTEER_GIVEN | LEXICON_MORE)))
		return from;
	if ((from > first && found_is_capital(tg, from - 1)) ||
	    (from + 2 < to && found_is_capital(tg, from + 2)))
		return from;
	return from + 2;
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

/* The type of a name of one token, or CHAIN_TYPES. */
static unsigned
type_of(const struct tagger *tg, size_t sent, size_t tok)
{
	if (is_acronym(tg, sent, tok, tg->td.first[sent + 1]) ||
	    is_known(tg, sent, tok))
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
	bool shouted;

	for (; from < to; from = end) {
		end = from + 1;
		if (!found_is_capital(tg, from))
			continue;
		shouted = found_is_shouted(tg, sent);
		end = shouted ? from : initials_end(tg, from, to,
		    tg->td.first[sent + 1]);
		if (end == from && !shouted)
			end = pair_end(tg, from, to, tg->td.first[sent]);
		type = end > from && (found_lists(tg, end - 1) &
		    GAZETTEER_ORGSUF) ? tg->org : tg->person;
		if (end == from) {
			type = type_of(tg, sent, from);
			end++;
		}
		if (BY(E12, type < CHAIN_TYPES))
			found_add_name(tg, sent, from, end, type);
	}
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
		if (BY(E12, is_no_person(tg, f) || (f->name.to -
		    f->name.from == 1 && f->name.type != tg->org &&
		    is_known(tg, f->sent, f->name.from))))
			found_set_type(tg, &f->name, tg->org);
		if (BY(E12, is_peoples(tg, f)))
			found_set_type(tg, &f->name, found_misc(tg));
	}
	found_each_gap(tg, add_between);
}
