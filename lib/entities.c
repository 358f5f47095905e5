/* SPDX-License-Identifier: MIT */
/*
 * Names: chunks (chunks.c) are scored by what can be seen of them
 * (chunkfeatures.c) with the weights of lib/data/weights (chunkscores.c), then
 * the document decides:
 *
 *   D1  the same phrase is the same thing all over the document: its scores
 *       are added up
 *   D2  what is the first word of a person's full name in the document, or
 *       its last words ("Montes de Oca"), is that person
 *   D3  an ordinary word at a sentence's start ("Bill") is a name only by D2
 *   D4  what is joined by &, and a phrase that the lists know as an
 *       organisation only, is no person
 *   D5  "the North" is a place where a place of the document begins with it
 *   D6  a country of several words is a place
 *   D7  a word that no list knows and that an organisation of the document
 *       begins with is that organisation
 *
 * Values (dates, sums, ...) are found before, and take their tokens away from
 * the names.
 */
#include <stdlib.h>

#include "chainnames.h"
#include "chunkscores.h"
#include "entities.h"
#include "names.h"
#include "values.h"

#include "gazetteer.h"

/* What the document says of a phrase or word. */
struct context {
	uint64_t key;
	uint32_t doc;		/* the document it belongs to */
	int score[CHUNK_TYPES];
	uint32_t n;
	uint32_t lead;		/* the first word of a place, if it is North
				 * or the like: so many times */
	uint32_t part;		/* of a person's name, so many times */
	uint32_t org;		/* the first word of an organisation's */
};

struct tagger {
	struct tagdoc td;
	struct chunks chunks;
	struct chunk_scores scores;
	struct names *names;
	struct context *contexts;	/* open addressing, by key */
	size_t contexts_cap;
	uint32_t doc;
};

static struct context *
context_of(struct tagger *tg, uint64_t key)
{
	size_t mask = tg->contexts_cap - 1, h;

	for (h = (size_t)(key >> 20) & mask; tg->contexts[h].doc == tg->doc;
	    h = (h + 1) & mask)
		if (tg->contexts[h].key == key)
			return &tg->contexts[h];
	tg->contexts[h] = (struct context){ .key = key, .doc = tg->doc };
	return &tg->contexts[h];
}

/* Room for six contexts a chunk, part of it free, and none used. */
static void
clear_contexts(struct tagger *tg)
{
	size_t want = 1024;

	while (want < tg->chunks.n * 8)
		want *= 2;
	if (want > tg->contexts_cap || want * 64 < tg->contexts_cap) {
		free(tg->contexts);
		tg->contexts = mem_alloc(want * sizeof(*tg->contexts));
		memset(tg->contexts, 0, want * sizeof(*tg->contexts));
		tg->contexts_cap = want;
	}
	tg->doc++;
}

static unsigned
best(const int *score)
{
	unsigned t, at = CHUNK_NONE;
	int most = 0;

	for (t = 0; t < CHUNK_TYPES; t++)
		if (score[t] > most) {
			most = score[t];
			at = t;
		}
	return at;
}

/* The key of a one-word chunk. */
static uint64_t
word_key(uint32_t word)
{
	return chunk_key(0, word);
}

/* The key of n words from a token on. */
static uint64_t
words_key(const struct tagger *tg, size_t tok, size_t n)
{
	uint64_t key = 0;

	for (; n > 0; n--, tok++)
		key = chunk_key(key, tg->td.toks[tok].word);
	return key;
}

static void
note(struct tagger *tg, const struct chunk *c)
{
	struct context *x = context_of(tg, c->key);
	const struct tok *t = tg->td.toks;
	unsigned i;

	if (c->flags & CHUNK_DOUBT)
		return;
	for (i = 0; i < CHUNK_TYPES; i++)
		x->score[i] += c->score[i];
	x->n++;
	if (c->ntoks > 1 && best(c->score) == CHUNK_PLACE &&
	    (tagdoc_word(&tg->td, c->tok)->names & GAZETTEER_LEADNAME))
		context_of(tg, word_key(t[c->tok].word))->lead++;
	if (c->ntoks > 1 && best(c->score) == CHUNK_ORG)
		context_of(tg, word_key(t[c->tok].word))->org++;
	if (c->ntoks < 2 || c->ntoks > 5 || best(c->score) != CHUNK_PERSON)
		return;
	context_of(tg, word_key(t[c->tok].word))->part++;
	for (i = 1; i < c->ntoks; i++)
		context_of(tg, words_key(tg, c->tok + i, c->ntoks - i))->part++;
}

static bool
has_ampersand(const struct tagger *tg, const struct chunk *c)
{
	size_t i;

	for (i = c->tok + 1; i < c->tok + c->ntoks; i++)
		if (slice_is(tagdoc_word(&tg->td, i)->text, "&"))
			return true;
	return false;
}

/* D1 to D7 */
static void
decide(struct tagger *tg, struct chunk *c)
{
	const struct context *x = context_of(tg, c->key);
	bool others = x->n > 1 && !(c->flags & CHUNK_DOUBT);
	int score[CHUNK_TYPES];
	unsigned i;

	for (i = 0; i < CHUNK_TYPES; i++)
		score[i] = c->score[i] + (others ? (x->score[i] -
		    c->score[i]) / (int)(x->n - 1) * 2 : 0);
	if (x->part > 0)
		score[CHUNK_PERSON] += 400;
	if (c->ntoks == 1 && x->lead > 0 && c->before != SIZE_MAX &&
	    slice_is(tagdoc_word(&tg->td, c->before)->text, "the"))
		score[CHUNK_PLACE] += 250;
	if (c->ntoks == 1 && x->org > 0 && c->names == 0)
		score[CHUNK_ORG] += 150;	/* D7 */
	c->type = best(score);
	if ((c->flags & CHUNK_DOUBT) && (x->part == 0 ||
	    c->type != CHUNK_PERSON))
		c->type = CHUNK_NONE;
	if (c->type == CHUNK_PERSON && (has_ampersand(tg, c) ||
	    (c->ntoks > 1 && (c->names & GAZETTEER_ORG) && !(c->names &
	    (GAZETTEER_PERSON | GAZETTEER_PLACE)))))
		c->type = CHUNK_ORG;
	if (c->ntoks > 1 && c->type <= CHUNK_ORG && (c->names &
	    GAZETTEER_COUNTRY) && !(c->names & GAZETTEER_ORG))
		c->type = CHUNK_PLACE;	/* D6 */
}

static void
take(struct entities *e, const struct tagger *tg, const struct chunk *c)
{
	static const enum entity_type types[] = { ENTITY_PERSON, ENTITY_ORG,
		ENTITY_PLACE, ENTITY_MISC };
	enum entity_type type;
	const struct tok *t = tg->td.toks;

	if (c->type == CHUNK_NONE)
		return;
	type = types[c->type];
	if (type == ENTITY_MISC && (c->names & GAZETTEER_NORP))
		type = ENTITY_NORP;
	mention_add(&e->found, (struct mention){ .sent = c->sent,
	    .start = t[c->tok].start, .end = t[c->tok + c->ntoks - 1].end,
	    .type = type });
}

static struct tagger *
tagger_new(void)
{
	struct tagger *tg = mem_alloc(sizeof(*tg));

	*tg = (struct tagger){ 0 };
	tg->names = names_new();
	return tg;
}

const char *
entities_model(struct entities *e, struct slice image)
{
	if (e->chain == NULL)
		e->chain = chainnames_new();
	return chainnames_model(e->chain, image);
}

void
entities_find(struct entities *e, struct doc *d, const struct mentions *there)
{
	struct tagger *tg = e->tagger;
	size_t i, n_values;

	if (e->chain != NULL) {
		chainnames_find(e->chain, d, there, &e->found);
		return;
	}
	if (tg == NULL)
		tg = e->tagger = tagger_new();
	e->found.n = 0;
	tagdoc_fill(&tg->td, d);
	tagdoc_take(&tg->td, there);
	values_find(&tg->td, d, &e->found);
	chunks_find(&tg->chunks, &tg->td);
	clear_contexts(tg);
	n_values = e->found.n;
	for (i = 0; i < tg->chunks.n; i++) {
		struct chunk *c = &tg->chunks.p[i];

		chunk_score(&tg->scores, &tg->td, c);
		note(tg, c);
	}
	for (i = 0; i < tg->chunks.n; i++) {
		decide(tg, &tg->chunks.p[i]);
		take(e, tg, &tg->chunks.p[i]);
	}
	mentions_merge(&e->found, n_values);
	names_resolve(tg->names, &e->found, there, d);
}

void
entities_free(struct entities *e)
{
	mentions_free(&e->found);
	chainnames_free(e->chain);
	e->chain = NULL;
	if (e->tagger == NULL)
		return;
	tagdoc_free(&e->tagger->td);
	free(e->tagger->chunks.p);
	free(e->tagger->contexts);
	chunk_scores_free(&e->tagger->scores);
	names_free(e->tagger->names);
	free(e->tagger);
	e->tagger = NULL;
}
