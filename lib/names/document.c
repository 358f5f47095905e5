/* SPDX-License-Identifier: MIT */
/*
 * A document says more of its names than the words around each of them do. What
 * it has in one place as a full name, with a title or with a legal form decides
 * about short forms everywhere else. Rules E2 to E5.
 */
#include <limits.h>
#include <stdlib.h>

#include "base/base.h"
#include "passes.h"

enum {				/* nats that the score of a type gains */
	OF_PERSON = 6, OF_PLACE_OR_PERSON = 1, OF_NAMESAKE = 6,	/* E3 */
	OF_UNKNOWN = 2, OF_FIRM = 6, OF_HEAD = 2	/* E4 */
};

enum { DOUBT = 4 };	/* nats: what an organisation may lack (E2) */

enum { ENOUGH = 2 };		/* nats: the margin of a name that says what
				 * others are (E5) */

enum {				/* tokens, at most */
	LONG_NAME = 5, PARTICLES = 3,
	SHORT_WORD = 3		/* bytes */
};

/* What the document says of a phrase or word. */
struct context {
	uint32_t n;
	int best;		/* of its margins */
	int64_t scores[CHAIN_TYPES];	/* sums */
	int part;		/* as part of people's names: the best margin */
	int lead;		/* as the first word of organisations: the
				 * same */
	int firm;		/* as the first word of companies with their
				 * legal form: the same */
	bool titled;		/* comes after a title somewhere */
	bool given;		/* is the first word of somebody's name */
	bool located;		/* comes after a word like "in" somewhere */
	int north;		/* as the first word of places, if it is North
				 * or the like: the same */
};

static uint64_t
add_key(uint64_t key, uint32_t word)
{
	return hash_mix(key ^ (word + 0x9e3779b97f4a7c15U)) | 1;
}

/* The context of this key, until the next call of context_of; NULL if there is
 * none. */
static const struct context *
find_context(const struct tagger *tg, uint64_t key)
{
	const uint32_t *at = table_find(&tg->by_key, key);

	return at == NULL ? NULL : &tg->contexts[*at];
}

/* The same, made if it is new. */
static struct context *
context_of(struct tagger *tg, uint64_t key)
{
	uint32_t at = *table_add(&tg->by_key, key, (uint32_t)tg->ncontexts);

	if (at == tg->ncontexts) {
		tg->contexts = mem_grow(tg->contexts, &tg->contexts_cap,
		    tg->ncontexts + 1, sizeof(*tg->contexts));
		tg->contexts[tg->ncontexts++] = (struct context){ 0 };
	}
	return &tg->contexts[at];
}

static void
clear_contexts(struct tagger *tg)
{
	tg->ncontexts = 0;
	table_clear(&tg->by_key);
}

static uint64_t
words_key(const struct tagger *tg, size_t from, size_t to)
{
	uint64_t key = 0;

	for (; from < to; from++)
		key = add_key(key, tg->td.toks[from].word);
	return key;
}

static void
raise(int *best, int margin)
{
	if (margin > *best)
		*best = margin;
}

/* E3 */
static void
note_parts(struct tagger *tg, const struct chain_name *m)
{
	size_t i;

	struct context *x = context_of(tg, words_key(tg, m->from,
	    m->from + 1));

	x->given = true;
	raise(&x->part, m->margin);
	for (i = m->from + 1; i < m->to; i++)
		raise(&context_of(tg, words_key(tg, i, m->to))->part,
		    m->margin);
}

/* E4: does a title come before the name? */
static bool
is_titled(const struct tagger *tg, const struct found *f)
{
	const struct word *w;

	if (f->name.from == tg->td.first[f->sent])
		return false;
	w = tagdoc_word(&tg->td, f->name.from - 1);
	return (found_form(tg, f->name.from - 1) & NAMEFORMS_BEFORE) ||
	    ((w->names & GAZETTEER_TITLE) &&
	    (tg->td.toks[f->name.from - 1].flags & TOKEN_UPPER));
}

/* E3: does a word come before it that places follow: "in", "from"? */
static bool
is_located(const struct tagger *tg, const struct found *f)
{
	return f->name.from > tg->td.first[f->sent] &&
	    (found_form(tg, f->name.from - 1) & (NAMEFORMS_WHERE |
	    NAMEFORMS_AT));
}

/* E4: is it a company's name with its legal form? */
static bool
has_legal_form(const struct tagger *tg, const struct chain_name *m)
{
	return found_legal_form(tg, m->to - 1) != 0;
}

/* E4: note an organisation's first word. */
static void
note_lead(struct tagger *tg, const struct chain_name *m)
{
	struct context *x = context_of(tg, words_key(tg, m->from,
	    m->from + 1));

	raise(&x->lead, m->margin);
	if (has_legal_form(tg, m))
		raise(&x->firm, m->margin);
}

static void
note(struct tagger *tg, struct found *f)
{
	const struct chain_name *m = &f->name;
	struct context *x;
	unsigned k;

	f->key = words_key(tg, m->from, m->to);
	x = context_of(tg, f->key);
	for (k = 0; k < tg->chain.model.types; k++)
		x->scores[k] += m->scores[k];
	x->n++;
	raise(&x->best, m->margin);
	x->titled |= is_titled(tg, f);
	x->located |= is_located(tg, f);
	if (m->to - m->from < 2 || m->to - m->from > LONG_NAME)
		return;
	if (m->type == tg->person)
		note_parts(tg, m);
	else if (m->type == tg->org)
		note_lead(tg, m);
	else if (m->type == tg->place && (tagdoc_word(&tg->td,
	    m->from)->names & GAZETTEER_LEADNAME))
		raise(&context_of(tg, words_key(tg, m->from,
		    m->from + 1))->north, m->margin);
}

/* Is it a single word that no list knows? */
static bool
is_unknown(const struct tagger *tg, const struct chain_name *m)
{
	return m->to - m->from == 1 &&
	    tagdoc_word(&tg->td, m->from)->names == 0;
}

/* E3: "von der" before "Leyen", if the full name has them. */
static void
take_particles(struct tagger *tg, struct found *f)
{
	struct chain_name *m = &f->name;
	size_t from = m->from, first = tg->td.first[f->sent], best = from;
	const struct context *x;

	if (m->type != tg->person)
		return;
	while (from > first && from + PARTICLES > m->from &&
	    !(tg->td.toks[from - 1].flags & (TOKEN_UPPER | TOK_TAKEN)) &&
	    (tagdoc_word(&tg->td, from - 1)->vocabulary &
	    VOCABULARY_PARTICLE)) {
		from--;
		x = find_context(tg, words_key(tg, from, m->to));
		if (BY(E3, x != NULL && x->part > 0))
			best = from;
	}
	m->from = best;
}

/* Is it several words, with a last one that organisations end with? */
static bool
has_head(const struct tagger *tg, const struct chain_name *m)
{
	return m->to - m->from > 1 && (tagdoc_word(&tg->td, m->to - 1)->names &
	    GAZETTEER_ORGHEAD) != 0;
}

/* E4: is it a family name that a company of the document begins with and nobody
 * bears: "Quillen", where there is "Quillen Foods Inc"? */
static bool
is_firm(const struct tagger *tg, const struct context *x,
    const struct chain_name *m)
{
	return m->to - m->from == 1 && x->firm > found_nats(tg, 1) &&
	    x->part <= 0 && !x->titled && !found_is_place(tg, m);
}

/* E3: what a short form gains as a person. Of one that is a place, too, the
 * document must not say where: "Paris was hurt", not "in Paris". */
static int
of_part(const struct tagger *tg, const struct context *x,
    const struct chain_name *m)
{
	if (!found_is_place(tg, m))
		return OF_PERSON;
	return x->given && !x->located ? OF_NAMESAKE : OF_PLACE_OR_PERSON;
}

/* E2 to E4 */
static void
decide(struct tagger *tg, struct found *f)
{
	const struct context *x = context_of(tg, f->key);
	struct chain_name *m = &f->name;
	int scale = (int)tg->chain.model.scale, score, most = INT_MIN;
	unsigned k, best = m->type;

	for (k = 0; k < tg->chain.model.types; k++) {
		score = m->scores[k];
		if (BY(E2, x->n > 1))
			score += (int)((x->scores[k] - m->scores[k]) /
			    (x->n - 1) / 2);
		if (BY(E3, k == tg->person && x->part > scale / 2))
			score += scale * of_part(tg, x, m);
		if (BY(E4, k == tg->org && x->lead > scale / 2 &&
		    is_unknown(tg, m)))
			score += scale * OF_UNKNOWN;
		if (BY(E4, k == tg->org && is_firm(tg, x, m)))
			score += scale * OF_FIRM;
		if (BY(E4, k == tg->org && has_head(tg, m)))
			score += scale * OF_HEAD;
		if (score > most || (score == most && k == m->type)) {
			most = score;
			best = k;
		}
	}
	m->type = best;
}

static bool
is_ordinary(const struct word *w)
{
	return (w->vocabulary & (VOCABULARY_COMMON | VOCABULARY_FUNCTION |
	    VOCABULARY_ROLE)) != 0;
}

/* E5: the only word in a run of capitalised words: a person's by E3, or the
 * North. */
static bool
is_part(struct tagger *tg, size_t tok, struct found *f)
{
	const struct tok *t = &tg->td.toks[tok];
	const struct word *w = tagdoc_word(&tg->td, tok);
	const struct context *x = find_context(tg, words_key(tg, tok,
	    tok + 1));
	int enough = found_nats(tg, ENOUGH);
	bool listed;

	if (x == NULL)
		return false;
	f->name = (struct chain_name){ tok, tok + 1, tg->person, x->part,
	    { 0 } };
	listed = (w->names & (GAZETTEER_GIVEN | GAZETTEER_FAMILY |
	    GAZETTEER_NAME)) != 0;
	if (x->part > enough && (((t->flags & TOK_BEGIN) && listed) ||
	    (w->text.len > SHORT_WORD && !is_ordinary(w))))
		return true;
	f->name.type = tg->place;
	f->name.margin = x->north;
	return x->north > enough && tok > tg->td.first[f->sent] &&
	    (w->names & GAZETTEER_LEADNAME) && found_is_the(tg, tok - 1) &&
	    !(t[-1].flags & TOKEN_UPPER);
}

/* E5: the same words are a name elsewhere. */
static bool
is_again(struct tagger *tg, size_t from, size_t to, struct found *f)
{
	const struct context *x = find_context(tg, words_key(tg, from, to));
	unsigned k, best = 0;

	if (x == NULL || x->n == 0 || x->best <=
	    found_nats(tg, ENOUGH))
		return false;
	if (to - from == 1 && is_ordinary(tagdoc_word(&tg->td, from)))
		return false;
	for (k = 1; k < tg->chain.model.types; k++)
		if (x->scores[k] > x->scores[best])
			best = k;
	f->name = (struct chain_name){ from, to, best, x->best, { 0 } };
	return true;
}

/* The longest phrase of the lists at a token, of one word or more, and its
 * bits. A word that they do not have counts as a phrase. */
static size_t
phrase_at(const struct tagger *tg, size_t from, size_t to, uint32_t *bits)
{
	size_t n = features_phrase(&tg->td, from, to, bits);

	if (n == 0)
		*bits = tagdoc_word(&tg->td, from)->names;
	return n > 0 ? n : 1;
}

/* E5: an organisation of the lists before titles: "Microsoft Chief
 * Executive". */
static bool
is_employer(struct tagger *tg, size_t from, size_t to, struct found *f)
{
	uint32_t bits;
	size_t end = from + phrase_at(tg, from, to, &bits), at = end;

	if (tg->org == CHAIN_TYPES || end == to ||
	    !(bits & (GAZETTEER_ORG | GAZETTEER_COMPANY)) ||
	    (end - from == 1 && is_ordinary(tagdoc_word(&tg->td, from))))
		return false;
	while (at < to) {
		at += phrase_at(tg, at, to, &bits);
		if (!(bits & GAZETTEER_TITLE))
			return false;
	}
	f->name = (struct chain_name){ from, end, tg->org, 0, { 0 } };
	return true;
}

/* E5: is there a name in the capitalised words [from..to), which are in no
 * name? */
static bool
is_missed(struct tagger *tg, size_t from, size_t to, struct found *f)
{
	return BY(E5, is_again(tg, from, to, f) ||
	    is_employer(tg, from, to, f) ||
	    (to - from == 1 && is_part(tg, from, f)));
}

/* E5, for the tokens [from..to), which are in no name. */
static void
add_between(struct tagger *tg, size_t sent, size_t from, size_t to)
{
	struct found f = { .sent = sent };
	size_t end;

	for (; from < to; from = end) {
		for (end = from; end < to && found_is_capital(tg, end);
		    end++)
			continue;
		if (end > from && is_missed(tg, from, end, &f))
			found_add(tg, &f);
		if (end == from)
			end++;
	}
}

/* E2: are the mentions of these words together an organisation? */
static bool
is_org_together(const struct tagger *tg, const struct context *x)
{
	unsigned k;

	for (k = 0; k < tg->chain.model.types; k++)
		if (k != tg->org && x->scores[k] >= x->scores[tg->org])
			return false;
	return x->n > 1;
}

/* E2: what is an organisation by all of its mentions is one where another type
 * was only a little better. */
static void
agree(struct tagger *tg)
{
	size_t i;

	for (i = 0; i < tg->nfound && tg->org < CHAIN_TYPES; i++) {
		struct chain_name *m = &tg->found[i].name;

		if (m->scores[m->type] - m->scores[tg->org] <
		    found_nats(tg, DOUBT) && is_org_together(tg,
		    context_of(tg, tg->found[i].key)))
			m->type = tg->org;
	}
}

void
entities_document(struct tagger *tg)
{
	size_t i;

	clear_contexts(tg);
	for (i = 0; i < tg->nfound; i++)
		note(tg, &tg->found[i]);
	for (i = 0; i < tg->nfound; i++)
		decide(tg, &tg->found[i]);
	agree(tg);
	for (i = 0; i < tg->nfound; i++)
		take_particles(tg, &tg->found[i]);
	if (tg->person < CHAIN_TYPES && tg->place < CHAIN_TYPES)
		found_each_gap(tg, add_between);
}
