/* SPDX-License-Identifier: MIT */
/*
 * Names are found by a linear chain (chain.h) over features of the words,
 * their neighbours and the document (chainfeatures.h), values (dates, sums,
 * ...) by rules. Then the document decides:
 *
 *   E1  the same phrase is the same thing all over the document: half the mean
 *       score of the others is added to its own
 *   E2  what is the first word of a person's full name in the document, or
 *       its last words ("Montes de Oca"), is that person
 *   E3  a word that no list knows and that an organisation of the document
 *       begins with is that organisation
 *   E4  an ordinary word at a sentence's start ("Bill") is a name by E2, and
 *       "the North" is the place of the document that begins with it
 *   E5  names of one word that & joins are one, longer ones if the gazetteer
 *       has it ("Johnson & Johnson"); to a person's name belong Jr., Sr. and
 *       a capital behind it that is no ordinary word ("Kim Jong Un"); to no
 *       name a tail in small letters ("U.S.-led"), one quote mark,
 *       or "The" if the gazetteer has the rest
 *   E6  a name of two words or more keeps the value in it ("Vision 2030"); a
 *       value takes its tokens away from all others ("Swiss francs")
 *   E7  a name of type MISC that the gazetteer has as a nationality, religion
 *       or political group is NORP; so is one of type PLACE that it does not
 *       have as a place
 */
#include <limits.h>
#include <stdlib.h>

#include "chainnames.h"
#include "chaintag.h"
#include "hash.h"
#include "names.h"
#include "values.h"

#include "gazetteer.h"
#include "vocabulary.h"

extern const unsigned char model_entities[], model_entities_end[];

enum { SURE = 30000 };	/* the score of a type that a rule has set */

struct chain_tagger {
	struct tagdoc td;
	struct chaintag chain;
	enum entity_type types[CHAIN_TYPES];	/* of the model's */
	unsigned person, org, place;	/* which of them is that, or CHAIN_TYPES */
	struct names *names;
	struct found *found;
	size_t nfound, found_cap;
	struct context *contexts;	/* open addressing, by key */
	size_t contexts_cap, ncontexts;
	uint32_t doc;
};

/* A name, before the document has decided what it is. */
struct found {
	struct chain_name name;
	size_t sent;
	uint64_t key;		/* the same for the same words */
};

/* What the document says of a phrase or word. */
struct context {
	uint64_t key;
	uint32_t doc;		/* the document it belongs to */
	uint32_t n;
	int scores[CHAIN_TYPES];
	int part;		/* of people's names: the best margin */
	int lead;		/* first word of organisations': the same */
	int north;		/* first word of places', if it is North or
				 * the like: the same */
};

struct chain_tagger *
chainnames_new(void)
{
	struct chain_tagger *tg = mem_alloc(sizeof(*tg));

	memset(tg, 0, sizeof(*tg));
	tg->names = names_new();
	return tg;
}

const char *
chainnames_model(struct chain_tagger *tg, struct slice image)
{
	const char *wrong;
	unsigned i;

	if (image.p == NULL)
		image = (struct slice){ (const char *)model_entities,
		    (size_t)(model_entities_end - model_entities) };
	wrong = chain_load(&tg->chain.model, image, FEATURES_VERSION);
	if (wrong != NULL)
		return wrong;
	tg->person = tg->org = tg->place = CHAIN_TYPES;
	for (i = 0; i < tg->chain.model.types; i++) {
		tg->types[i] = entity_type_of(slice_of(
		    tg->chain.model.names[i]));
		if (tg->types[i] == ENTITY_PERSON)
			tg->person = i;
		if (tg->types[i] == ENTITY_ORG)
			tg->org = i;
		if (tg->types[i] == ENTITY_PLACE)
			tg->place = i;
	}
	return NULL;
}

/* E6: names that have their tokens for sure, before values are looked for. */
static void
keep_long(struct tagdoc *td, const struct chain_name *m)
{
	size_t i;

	for (i = m->from; i < m->to && m->to - m->from > 1; i++)
		td->toks[i].flags |= TOK_TAKEN;
}

/* E6: the first n mentions are names, the rest values, each in order: leave
 * out the names that overlap a value. */
static size_t
drop_taken(struct mentions *ms, size_t n)
{
	size_t i, j = n, kept = 0;

	for (i = 0; i < n; i++) {
		const struct mention *m = &ms->p[i], *v;

		while (j < ms->n && (ms->p[j].sent < m->sent ||
		    (ms->p[j].sent == m->sent && ms->p[j].end <= m->start)))
			j++;
		v = &ms->p[j];
		if (j < ms->n && v->sent == m->sent && v->start < m->end)
			continue;
		ms->p[kept++] = *m;
	}
	if (kept < n)
		memmove(ms->p + kept, ms->p + n,
		    (ms->n - n) * sizeof(*ms->p));
	ms->n -= n - kept;
	return kept;
}

/* E7 */
static bool
is_norp(const struct tagdoc *td, const struct chain_name *m, bool place)
{
	uint32_t bits = 0;

	if (m->to - m->from == 1)
		bits = tagdoc_word(td, m->from)->names;
	else if (features_phrase(td, m->from, m->to, &bits) !=
	    m->to - m->from)
		bits = 0;
	return (bits & GAZETTEER_NORP) && !(place && (bits &
	    GAZETTEER_PLACE));
}

static uint64_t
add_key(uint64_t key, uint32_t word)
{
	return hash_mix(key ^ (word + 0x9e3779b97f4a7c15U)) | 1;
}

/* Where the context of this key is, or is to be. */
static struct context *
find_context(struct chain_tagger *tg, uint64_t key)
{
	size_t mask = tg->contexts_cap - 1, h;

	for (h = (size_t)(key >> 20) & mask; tg->contexts[h].doc == tg->doc;
	    h = (h + 1) & mask)
		if (tg->contexts[h].key == key)
			break;
	return &tg->contexts[h];
}

/* Twice the room for contexts. */
static void
grow_contexts(struct chain_tagger *tg)
{
	struct context *old = tg->contexts;
	size_t n = tg->contexts_cap, i;

	tg->contexts_cap = n == 0 ? 1024 : n * 2;
	tg->contexts = mem_alloc(tg->contexts_cap * sizeof(*tg->contexts));
	memset(tg->contexts, 0, tg->contexts_cap * sizeof(*tg->contexts));
	for (i = 0; i < n; i++)
		if (old[i].doc == tg->doc)
			*find_context(tg, old[i].key) = old[i];
	free(old);
}

/* The context of this key, until the next call. */
static struct context *
context_of(struct chain_tagger *tg, uint64_t key)
{
	struct context *x = find_context(tg, key);

	if (x->doc == tg->doc)
		return x;
	if (++tg->ncontexts * 2 > tg->contexts_cap) {
		grow_contexts(tg);
		x = find_context(tg, key);
	}
	*x = (struct context){ .key = key, .doc = tg->doc };
	return x;
}

static void
clear_contexts(struct chain_tagger *tg)
{
	if (tg->contexts_cap == 0 || tg->contexts_cap > 1 << 16) {
		free(tg->contexts);
		tg->contexts = NULL;
		tg->contexts_cap = 0;
		grow_contexts(tg);
	}
	tg->ncontexts = 0;
	tg->doc++;
}

static uint64_t
words_key(const struct chain_tagger *tg, size_t from, size_t to)
{
	uint64_t key = 0;

	for (; from < to; from++)
		key = add_key(key, tg->td.toks[from].word);
	return key;
}

static void
add_found(struct chain_tagger *tg, const struct found *f)
{
	tg->found = mem_grow(tg->found, &tg->found_cap, tg->nfound + 1,
	    sizeof(*tg->found));
	tg->found[tg->nfound++] = *f;
}

static int
by_place(const void *a, const void *b)
{
	const struct found *f = a, *g = b;

	return f->name.from < g->name.from ? -1 :
	    f->name.from > g->name.from;
}

static void
collect(void *context, size_t sent, const struct chain_name *m)
{
	struct chain_tagger *tg = context;
	struct found f = { *m, sent, words_key(tg, m->from, m->to) };

	add_found(tg, &f);
}

static void
raise(int *best, int margin)
{
	if (margin > *best)
		*best = margin;
}

/* E2 */
static void
note_parts(struct chain_tagger *tg, const struct chain_name *m)
{
	size_t i;

	raise(&context_of(tg, words_key(tg, m->from, m->from + 1))->part,
	    m->margin);
	for (i = m->from + 1; i < m->to; i++)
		raise(&context_of(tg, words_key(tg, i, m->to))->part,
		    m->margin);
}

static void
note(struct chain_tagger *tg, const struct found *f)
{
	const struct chain_name *m = &f->name;
	struct context *x = context_of(tg, f->key);
	unsigned k;

	for (k = 0; k < tg->chain.model.types; k++)
		x->scores[k] += m->scores[k];
	x->n++;
	if (m->to - m->from < 2 || m->to - m->from > 5)
		return;
	if (m->type == tg->person)
		note_parts(tg, m);
	else if (m->type == tg->org)
		raise(&context_of(tg, words_key(tg, m->from,
		    m->from + 1))->lead, m->margin);
	else if (m->type == tg->place && (tagdoc_word(&tg->td,
	    m->from)->names & GAZETTEER_LEADNAME))
		raise(&context_of(tg, words_key(tg, m->from,
		    m->from + 1))->north, m->margin);
}

/* A single word that no list knows? */
static bool
is_unknown(const struct chain_tagger *tg, const struct chain_name *m)
{
	return m->to - m->from == 1 &&
	    tagdoc_word(&tg->td, m->from)->names == 0;
}

/* A single word that the lists have as a place? */
static bool
is_place(const struct chain_tagger *tg, const struct chain_name *m)
{
	return m->to - m->from == 1 && (tagdoc_word(&tg->td,
	    m->from)->names & GAZETTEER_PLACE) != 0;
}

/* E2: "von der" before "Leyen", if the full name has them. */
static void
take_particles(struct chain_tagger *tg, struct found *f)
{
	struct chain_name *m = &f->name;
	size_t from = m->from, first = tg->td.first[f->sent], best = from;
	const struct context *x;

	if (m->type != tg->person)
		return;
	while (from > first && from + 3 > m->from &&
	    !(tg->td.toks[from - 1].flags & (TOKEN_UPPER | TOK_TAKEN)) &&
	    (tagdoc_word(&tg->td, from - 1)->vocabulary &
	    VOCABULARY_PARTICLE)) {
		from--;
		x = find_context(tg, words_key(tg, from, m->to));
		if (x->doc == tg->doc && x->part > 0)
			best = from;
	}
	m->from = best;
}

/* E1 to E3 */
static void
decide(struct chain_tagger *tg, struct found *f)
{
	const struct context *x = context_of(tg, f->key);
	struct chain_name *m = &f->name;
	int scale = (int)tg->chain.model.scale, score, most = INT_MIN;
	unsigned k, best = m->type;

	for (k = 0; k < tg->chain.model.types; k++) {
		score = m->scores[k];
		if (x->n > 1)
			score += (x->scores[k] - m->scores[k]) /
			    (int)(x->n - 1) / 2;
		if (k == tg->person && x->part > scale / 2)
			score += is_place(tg, m) ? scale : 6 * scale;
		if (k == tg->org && x->lead > scale / 2 && is_unknown(tg, m))
			score += 2 * scale;
		if (score > most || (score == most && k == m->type)) {
			most = score;
			best = k;
		}
	}
	m->type = best;
}

static void
take(struct chain_tagger *tg, struct mentions *ms, const struct found *f)
{
	const struct chain_name *m = &f->name;
	const struct tok *t = tg->td.toks;
	enum entity_type type = tg->types[m->type];

	keep_long(&tg->td, m);
	if ((type == ENTITY_MISC || type == ENTITY_PLACE) &&
	    is_norp(&tg->td, m, type == ENTITY_PLACE))
		type = ENTITY_NORP;
	mention_add(ms, (struct mention){ .sent = f->sent,
	    .start = t[m->from].start, .end = t[m->to - 1].end, .type = type,
	    .label = slice_of(tg->chain.model.names[m->type]),
	    .confidence = (float)chain_confidence(&tg->chain.model,
	    m->margin) });
}

static bool
is_word(const struct chain_tagger *tg, size_t tok, const char *text)
{
	return slice_is(tagdoc_word(&tg->td, tok)->text, text);
}

/* E5: does a person's name go on with this word? */
static bool
goes_on(const struct chain_tagger *tg, const struct found *f)
{
	size_t at = f->name.to;
	const struct tok *t = &tg->td.toks[at];

	if (f->name.type != tg->person || at >= tg->td.first[f->sent + 1] ||
	    (t->flags & (TOK_TAKEN | TOK_BEGIN | TOK_GLUED)))
		return false;
	if (is_word(tg, at, "Jr.") || is_word(tg, at, "Sr."))
		return true;
	return at - f->name.from > 1 && t->kind == TOKEN_WORD &&
	    (t->flags & TOKEN_UPPER) && !(tagdoc_word(&tg->td,
	    at)->vocabulary & (VOCABULARY_COMMON | VOCABULARY_FUNCTION |
	    VOCABULARY_ROLE));
}

/* E5: does & join the name to the last one? */
static bool
is_joined(const struct chain_tagger *tg, const struct found *last,
    const struct found *f)
{
	size_t from = last->name.from, to = f->name.to;
	uint32_t bits = 0;

	if (last->sent != f->sent || last->name.to + 1 != f->name.from ||
	    !is_word(tg, last->name.to, "&"))
		return false;
	return to - from == 3 || (features_phrase(&tg->td, from, to, &bits) ==
	    to - from && (bits & (GAZETTEER_ORG | GAZETTEER_COMPANY)));
}

static bool
is_quote(const struct chain_tagger *tg, size_t tok)
{
	return tg->td.toks[tok].kind == TOKEN_MARK && strchr("\"`'\xe2",
	    tagdoc_word(&tg->td, tok)->text.p[0]) != NULL;
}

/* E5: a quote mark at one end only is not the name's. */
static void
cut_quote(struct chain_tagger *tg, struct chain_name *m)
{
	bool first = is_quote(tg, m->from), last = is_quote(tg, m->to - 1);

	if (m->to - m->from > 1 && first && !last)
		m->from++;
	else if (m->to - m->from > 1 && last && !first)
		m->to--;
}

/* E5: "The" is no part of a name that the lists have without it. */
static void
cut_article(struct chain_tagger *tg, struct chain_name *m)
{
	uint32_t bits;

	if (m->to - m->from > 2 && (tagdoc_word(&tg->td,
	    m->from)->vocabulary & VOCABULARY_ARTICLE) && features_phrase(
	    &tg->td, m->from + 1, m->to, &bits) == m->to - m->from - 1)
		m->from++;
}

/* E5: "U.S.-led" is U.S. */
static void
cut_tail(struct chain_tagger *tg, struct chain_name *m)
{
	const struct tok *t = tg->td.toks;
	size_t at = m->to - 2;

	if (m->to - m->from < 3 || !is_word(tg, at, "-") ||
	    !(t[at].flags & TOK_GLUED) || !(t[at + 1].flags & TOK_GLUED) ||
	    (t[at + 1].flags & TOKEN_UPPER))
		return;
	m->to = at;
	if (m->to - m->from == 1 && tg->place < CHAIN_TYPES &&
	    is_place(tg, m)) {
		m->type = tg->place;
		m->scores[tg->place] = SURE;
	}
}

/* E5 */
static void
join(struct chain_tagger *tg)
{
	size_t i, kept = 0;

	for (i = 0; i < tg->nfound; i++) {
		struct found *f = &tg->found[i], *last;

		last = kept > 0 ? &tg->found[kept - 1] : NULL;
		cut_quote(tg, &f->name);
		cut_article(tg, &f->name);
		cut_tail(tg, &f->name);
		if ((i + 1 == tg->nfound || f[1].name.from > f->name.to) &&
		    goes_on(tg, f))
			f->name.to++;
		if (last != NULL && is_joined(tg, last, f)) {
			last->name.to = f->name.to;
			last->name.type = tg->org;
			last->name.scores[tg->org] = SURE;
		} else
			tg->found[kept++] = *f;
	}
	tg->nfound = kept;
	for (i = 0; i < kept; i++)
		tg->found[i].key = words_key(tg, tg->found[i].name.from,
		    tg->found[i].name.to);
}

/* E4: the context of a capital that is in no name, if it is one by it. */
static bool
is_missed(struct chain_tagger *tg, size_t tok, size_t end, struct found *f)
{
	const struct tok *t = &tg->td.toks[tok];
	const struct word *w = tagdoc_word(&tg->td, tok);
	const struct context *x;
	int enough = 2 * (int)tg->chain.model.scale;

	if (t->kind != TOKEN_WORD || (t->flags & TOK_TAKEN) ||
	    !(t->flags & TOKEN_UPPER) || !(w->names & (GAZETTEER_GIVEN |
	    GAZETTEER_FAMILY | GAZETTEER_NAME | GAZETTEER_LEADNAME)) ||
	    (tok + 1 < end && (t[1].flags & TOKEN_UPPER)))
		return false;
	x = find_context(tg, words_key(tg, tok, tok + 1));
	if (x->doc != tg->doc)
		return false;
	f->name = (struct chain_name){ tok, tok + 1, tg->person, x->part,
	    { 0 } };
	if (x->part > enough && (t->flags & TOK_BEGIN))
		return true;
	f->name.type = tg->place;
	f->name.margin = x->north;
	return x->north > enough && t->start > 0 && is_word(tg, tok - 1,
	    "the");
}

/* E4 */
static void
add_missed(struct chain_tagger *tg)
{
	size_t n = tg->nfound, i = 0, k, s;
	struct found f = { 0 };

	for (s = 0; s < tg->td.nsents; s++)
		for (k = tg->td.first[s]; k < tg->td.first[s + 1]; k++) {
			while (i < n && tg->found[i].name.to <= k)
				i++;
			if (i < n && tg->found[i].name.from <= k) {
				k = tg->found[i].name.to - 1;
				continue;
			}
			f.sent = s;
			if (is_missed(tg, k, tg->td.first[s + 1], &f))
				add_found(tg, &f);
		}
	if (tg->nfound > n)
		qsort(tg->found, tg->nfound, sizeof(*tg->found), by_place);
}

static void
find_names(struct chain_tagger *tg, const struct doc *d, struct mentions *ms)
{
	size_t i;

	tg->nfound = 0;
	chaintag_begin(&tg->chain, &tg->td);
	for (i = 0; i < d->nsents; i++)
		chaintag_sentence(&tg->chain, i, collect, tg);
	clear_contexts(tg);
	if (tg->org < CHAIN_TYPES)
		join(tg);
	for (i = 0; i < tg->nfound; i++)
		note(tg, &tg->found[i]);
	for (i = 0; i < tg->nfound; i++) {
		decide(tg, &tg->found[i]);
		take_particles(tg, &tg->found[i]);
	}
	if (tg->person < CHAIN_TYPES && tg->place < CHAIN_TYPES)
		add_missed(tg);
	for (i = 0; i < tg->nfound; i++)
		take(tg, ms, &tg->found[i]);
}

void
chainnames_find(struct chain_tagger *tg, struct doc *d,
    const struct mentions *there, struct mentions *found)
{
	size_t n;

	found->n = 0;
	tagdoc_fill(&tg->td, d);
	tagdoc_take(&tg->td, there);
	find_names(tg, d, found);
	n = found->n;
	values_find(&tg->td, d, found);
	n = drop_taken(found, n);
	mentions_merge(found, n);
	names_resolve(tg->names, found, there, d);
}

void
chainnames_free(struct chain_tagger *tg)
{
	if (tg == NULL)
		return;
	tagdoc_free(&tg->td);
	chaintag_free(&tg->chain);
	free(tg->found);
	free(tg->contexts);
	names_free(tg->names);
	free(tg);
}
