/* SPDX-License-Identifier: MIT */
/*
 * Names that the document has in full are found where the chain saw part of
 * them, or nothing: "Jeb Bush" where it has "Bush", "bin Laden" and
 * "al-Sabbagh" anywhere. Also whom a byline in capitals names, and where names
 * end. Rule E8.
 */
#include "base/base.h"
#include "passes.h"

#include "data/valuewords.h"

enum {				/* tokens */
	LONGEST = 6,		/* of a name */
	BYLINE = 24, LEAST_BYLINE = 3,	/* of a byline */
	PARTICLES = 2, AUTHOR = 4,	/* at most */
	IN_A_ROW = 4		/* places that commas and "and" join */
};
enum { TITLE_BYTES = 2 };	/* of an initial: every title has more */
enum { ORG_KEY = 0x4f52470 };	/* makes the keys of organisations different */

/* The best margin of each name, by the words it is made of: full names of the
 * document's people, ends of these that begin with a particle, and the first
 * words, two or more, of its organisations. */
struct people {
	struct table margins;
};

static uint64_t
words_key(const struct tagger *tg, size_t from, size_t to)
{
	uint64_t key = 0x70656f70;

	for (; from < to; from++)
		key = hash_mix(key ^ (tg->td.toks[from].word +
		    0x9e3779b97f4a7c15U));
	return key;
}

/* Is there a name with this key? *margin becomes its margin, or 0. */
static bool
find_person(const struct people *ps, uint64_t key, int *margin)
{
	const uint32_t *there = table_find(&ps->margins, key);

	*margin = there == NULL ? 0 : (int)*there;
	return there != NULL;
}

static bool
is_particle(const struct tagger *tg, size_t tok)
{
	const struct tok *t = &tg->td.toks[tok];

	return t->kind == TOKEN_WORD && !(t->flags & (TOKEN_UPPER |
	    TOK_TAKEN)) && (tagdoc_word(&tg->td, tok)->vocabulary &
	    VOCABULARY_PARTICLE);
}

/* Does the word begin with the Arabic article: al-, el-, ash-? It is written
 * like this in all languages with Latin script. */
static bool
starts_with_article(struct slice w)
{
	if (w.len <= 4 || (w.p[0] != 'a' && w.p[0] != 'e'))
		return false;
	return w.p[2] == '-' || w.p[3] == '-';
}

/* "al-Sabbagh": such an article in small letters, joined to a capital. */
static bool
has_particle(const struct tagger *tg, size_t tok)
{
	const struct tok *t = &tg->td.toks[tok];
	unsigned flags = t->flags & (TOKEN_UPPER | TOK_TAKEN | TOKEN_HYPHEN |
	    TOKEN_INNER);

	return t->kind == TOKEN_WORD && flags == (TOKEN_HYPHEN | TOKEN_INNER) &&
	    starts_with_article(tagdoc_word(&tg->td, tok)->text);
}

/* what: 0, or ORG_KEY for an organisation's first words. */
static void
add_person(struct people *ps, const struct tagger *tg, size_t from,
    size_t to, int margin, uint64_t what)
{
	uint64_t key = words_key(tg, from, to) ^ what;
	uint32_t *best = table_add(&ps->margins, key, (uint32_t)margin);

	if ((int)*best < margin)
		*best = (uint32_t)margin;
}

static void
collect(struct people *ps, const struct tagger *tg)
{
	size_t i, k;

	for (i = 0; i < tg->nfound; i++) {
		const struct chain_name *m = &tg->found[i].name;

		if (m->to - m->from < 2 || m->to - m->from > LONGEST)
			continue;
		for (k = m->from + 2; m->type == tg->org && k < m->to; k++)
			add_person(ps, tg, m->from, k, m->margin, ORG_KEY);
		if (m->type != tg->person)
			continue;
		add_person(ps, tg, m->from, m->to, m->margin, 0);
		for (k = m->from + 1; k < m->to; k++)
			if (is_particle(tg, k) || has_particle(tg, k)) {
				add_person(ps, tg, k, m->to, m->margin, 0);
				break;
			}
	}
}

/* Take in the words before a person's name that make it one of the full names,
 * but none before token `first`. */
static void
take_before(const struct people *ps, const struct tagger *tg,
    struct chain_name *m, size_t first)
{
	size_t from = m->from;
	int margin;

	if (m->type != tg->person)
		return;
	while (from > first && m->to - from < LONGEST &&
	    (found_is_capital(tg, from - 1) || is_particle(tg, from - 1))) {
		from--;
		if (BY(E8, find_person(ps, words_key(tg, from, m->to),
		    &margin)))
			m->from = from;
	}
}

/* Is a title, "Mr.", before token tok, which is not the first of its
 * sentence? */
static bool
is_titled(const struct tagger *tg, size_t tok, size_t first)
{
	return tok > first && found_is_capital(tg, tok - 1) &&
	    (tagdoc_word(&tg->td, tok - 1)->names & GAZETTEER_TITLE);
}

static bool
is_and(const struct tagger *tg, size_t tok)
{
	return !(tg->td.toks[tok].flags & TOKEN_UPPER) &&
	    (tagdoc_word(&tg->td, tok)->vocabulary & VOCABULARY_AND);
}

/* Does a word come before this token, or before others of its kind in a row
 * with it, that places follow: "near al-Qusayr", "seized al-Bab and al-Tanf"?
 */
static bool
is_where(const struct tagger *tg, size_t tok, size_t first)
{
	size_t n = 0;

	while (n++ < IN_A_ROW && tok > first + 1 &&
	    has_particle(tg, tok - 2) && (is_and(tg, tok - 1) ||
	    found_is_mark(tg, tok - 1, ",")))
		tok -= 2;
	return tok > first && (found_form(tg, tok - 1) & (NAMEFORMS_WHERE |
	    NAMEFORMS_AT | NAMEFORMS_TAKING));
}

/* The type that the lists have for "al-Qaeda" or "Al-Qaeda", or CHAIN_TYPES. */
static unsigned
listed_type(const struct tagger *tg, size_t tok)
{
	struct slice w = tagdoc_word(&tg->td, tok)->text;
	uint32_t bits = tagdoc_word(&tg->td, tok)->names;
	char room[32];

	if (w.len < sizeof(room)) {
		memcpy(room, w.p, w.len);
		room[0] = (char)(room[0] - 32);		/* a or e */
		bits |= dict_find(tg->td.lx.language->gazetteer, (struct slice){
		    room, w.len }, NULL);
	}
	if (bits == 0)
		bits = dict_find(tg->td.lx.language->gazetteer, slice_part(w,
		    slice_find(w, SLICE("-")) + 1, w.len), NULL) &
		    GAZETTEER_PLACE;
	return bits & GAZETTEER_ORG ? tg->org :
	    bits & GAZETTEER_PLACE ? tg->place : CHAIN_TYPES;
}

/* Does a name begin with a particle at token `from`? *f becomes it. */
static bool
is_with_particle(const struct people *ps, const struct tagger *tg,
    size_t first, size_t from, size_t end, struct found *f)
{
	size_t to = from + 1;
	bool joined = has_particle(tg, from), known;
	int margin;

	if (!joined && !is_particle(tg, from))
		return false;
	while (to < end && to - from <= PARTICLES && !joined &&
	    is_particle(tg, to))
		to++;
	if (!joined && (to == end || !found_is_capital(tg, to)))
		return false;
	to += !joined;
	known = find_person(ps, words_key(tg, from, to), &margin);
	f->name = (struct chain_name){ from, to, tg->person, margin, { 0 } };
	if (known || (joined && is_titled(tg, from, first)))
		return true;
	f->name.type = joined ? listed_type(tg, from) : CHAIN_TYPES;
	if (f->name.type == CHAIN_TYPES && joined && is_where(tg, from, first))
		f->name.type = tg->place;
	return f->name.type < CHAIN_TYPES;
}

/* Do all the capitalised words from token `from` on, two or more, begin the
 * name of an organisation of the document? *f becomes them. */
static bool
is_beginning(const struct people *ps, const struct tagger *tg, size_t from,
    size_t to, struct found *f)
{
	size_t end = from;
	bool known;
	int margin;

	while (end < to && end - from < LONGEST && found_is_capital(tg, end))
		end++;
	if (end - from < 2)
		return false;
	known = find_person(ps, words_key(tg, from, end) ^ ORG_KEY, &margin);
	f->name = (struct chain_name){ from, end, tg->org, margin, { 0 } };
	return known;
}

/* Adds names with particles, and beginnings of organisations, among the tokens
 * [from..to), which are in no name. */
static void
add_between(const struct people *ps, struct tagger *tg, size_t sent,
    size_t from, size_t to)
{
	struct found f = { .sent = sent };
	bool inside = false;	/* after a capital */

	for (; from < to; from++) {
		if (BY(E8, is_with_particle(ps, tg, tg->td.first[sent], from,
		    to, &f) || (!inside && is_beginning(ps, tg, from, to,
		    &f)))) {
			found_add(tg, &f);
			from = f.name.to - 1;
		}
		inside = found_is_capital(tg, from);
	}
}

/* Is it "By" or "BY"? */
static bool
is_by(const struct tagger *tg, size_t tok)
{
	return (tg->td.toks[tok].flags & TOKEN_UPPER) &&
	    (tagdoc_word(&tg->td, tok)->vocabulary & VOCABULARY_BY);
}

/* Is the sentence a byline: "By ANN LEE and BO EK, Orr News"? */
static bool
is_byline(const struct tagger *tg, size_t sent)
{
	size_t i = tg->td.first[sent], end = tg->td.first[sent + 1];

	if (end - i > BYLINE || end - i < LEAST_BYLINE || !is_by(tg, i))
		return false;
	for (i++; i < end; i++)
		if (tg->td.toks[i].kind == TOKEN_WORD &&
		    !found_is_capital(tg, i) &&
		    !is_particle(tg, i) && !has_particle(tg, i) &&
		    !is_and(tg, i))
			return false;
	return true;
}

/* Do the words [from..to) of a byline look like somebody's name? */
static bool
is_author(const struct tagger *tg, size_t from, size_t to)
{
	uint32_t bits;
	bool ordinary = true;
	size_t i;

	if (to - from < 2 || to - from > AUTHOR ||
	    features_phrase(&tg->td, from, to, &bits) > 0)
		return false;
	for (i = from; i < to; i++) {
		const struct word *w = tagdoc_word(&tg->td, i);

		if (!found_is_capital(tg, i) ||
		    (w->names & (GAZETTEER_ORGHEAD | GAZETTEER_ORGSUF |
		    GAZETTEER_NORP | GAZETTEER_COUNTRY)))
			return false;
		ordinary &= (w->vocabulary & VOCABULARY_COMMON) != 0;
	}
	return !ordinary;
}

/* In a byline a person's name takes in the capitalised words before it, from
 * this token on, if it looks like an author's then. Returns where it starts. */
static size_t
author_start(const struct tagger *tg, struct chain_name *m, size_t from)
{
	size_t at = m->from;

	from += is_by(tg, from);
	while (m->type == tg->person && at > from &&
	    found_is_capital(tg, at - 1))
		at--;
	if (BY(E8, at < m->from && is_author(tg, at, m->to)))
		m->from = at;
	return m->from;
}

/* Adds the authors among the tokens [from..to) of a byline, which are in no
 * name. */
static void
add_authors(struct tagger *tg, size_t sent, size_t from, size_t to)
{
	struct found f = { .sent = sent };
	size_t end;

	from += from == tg->td.first[sent];
	for (; from < to; from = end + 1) {
		for (end = from; end < to && found_is_capital(tg, end); end++)
			continue;
		if (!is_author(tg, from, end))
			continue;
		RULE(E8);
		f.name = (struct chain_name){ from, end, tg->person, 0,
		    { 0 } };
		found_add(tg, &f);
	}
}

/* No person's name ends with a weekday, and none begins with a title. */
static void
cut_ends(const struct tagger *tg, struct chain_name *m)
{
	const struct word *w = tagdoc_word(&tg->td, m->to - 1);

	if (m->type != tg->person || m->to - m->from < 2)
		return;
	if (BY(E8, w->values & VALUEWORDS_WEEKDAY))
		m->to--;
	w = tagdoc_word(&tg->td, m->from);
	if (BY(E8, m->to - m->from > 1 && (w->names & GAZETTEER_TITLE) &&
	    w->text.len > TITLE_BYTES &&
	    !(w->names & (GAZETTEER_GIVEN | GAZETTEER_FAMILY))))
		m->from++;
}

/* What the lists have only as an organisation is not a person. */
static void
mend_type(const struct tagger *tg, struct chain_name *m)
{
	uint32_t bits = 0;

	if (m->type != tg->person || m->to - m->from < 2 ||
	    features_phrase(&tg->td, m->from, m->to, &bits) !=
	    m->to - m->from)
		return;
	if (BY(E8, (bits & GAZETTEER_ORG) && !(bits & (GAZETTEER_PERSON |
	    GAZETTEER_PLACE | GAZETTEER_NAME))))
		m->type = tg->org;
}

/* The same words twice in a row are two names; four tokens or more. */
static void
split_halves(struct tagger *tg, size_t i)
{
	struct found last = tg->found[i];
	size_t half = (last.name.to - last.name.from) / 2;
	size_t middle = last.name.from + half;

	if (half < 2 || middle + half != last.name.to || words_key(tg,
	    last.name.from, middle) != words_key(tg, middle, last.name.to))
		return;
	RULE(E8);
	tg->found[i].name.to = last.name.from = middle;
	found_add(tg, &last);
}

/* A place's name ends at a comma: "Nairobi, Kenya" is two. */
static void
split_names(struct tagger *tg)
{
	size_t n = tg->nfound, i, k;

	for (i = 0; i < n; i++) {
		struct found last = tg->found[i];

		split_halves(tg, i);
		if (last.name.type != tg->place || last.name.to !=
		    tg->found[i].name.to)
			continue;
		for (k = last.name.to - 1; k > last.name.from; k--) {
			if (!found_is_mark(tg, k, ","))
				continue;
			RULE(E8);
			tg->found[i].name.to = last.name.from = k;
			if (++last.name.from < last.name.to)
				found_add(tg, &last);
			last = tg->found[i];
		}
	}
	found_sort(tg, n);
}

static void
add_missed(const struct people *ps, struct tagger *tg)
{
	size_t n = tg->nfound, i = 0, from, to, s;

	for (s = 0; s < tg->td.nsents; s++) {
		bool byline = is_byline(tg, s);

		from = tg->td.first[s];
		do {
			bool any = i < n && tg->found[i].sent == s;

			to = any ? tg->found[i].name.from :
			    tg->td.first[s + 1];
			if (byline && any)
				to = author_start(tg, &tg->found[i].name,
				    from);
			if (byline)
				add_authors(tg, s, from, to);
			else
				add_between(ps, tg, s, from, to);
			from = any ? tg->found[i++].name.to : to;
		} while (to < tg->td.first[s + 1]);
	}
	found_sort(tg, n);
}

void
entities_people(struct tagger *tg)
{
	struct people ps = { 0 };
	size_t i, first;

	split_names(tg);
	collect(&ps, tg);
	for (i = 0; i < tg->nfound; i++) {
		struct found *f = &tg->found[i];

		first = i > 0 && f[-1].sent == f->sent ? f[-1].name.to :
		    tg->td.first[f->sent];
		take_before(&ps, tg, &f->name, first);
		mend_type(tg, &f->name);
		cut_ends(tg, &f->name);
	}
	add_missed(&ps, tg);
	table_free(&ps.margins);
}
