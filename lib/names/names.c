/* SPDX-License-Identifier: MIT */
/*
 * A linear chain (chain/sequence.h) finds names by features of the words, their
 * neighbours and the document (chain/features.h). Then passes over the names
 * found, each in a file of its own, let the lists and the document decide.
 * names/passes.h has their order, names/rules.tsv the rules E1 to E13. Values
 * (dates, sums, ...) are found by values/values.h and put among them.
 */
#include <assert.h>
#include <stdlib.h>

#include "names.h"
#include "passes.h"
#include "values/values.h"

/* The confidence from which on names of no particular kind are right in four of
 * five cases; below, in one of two (worldwide.dev, conll2003.dev). */
#define SURE_MISC 0.8

/* The names of types become labels of records. */
static bool
are_types(const struct chain *c)
{
	unsigned i, k;

	for (i = 0; i < c->types; i++) {
		if (!entity_is_type(slice_of(c->names[i])))
			return false;
		for (k = 0; k < i; k++)
			if (strcmp(c->names[i], c->names[k]) == 0)
				return false;
	}
	return true;
}

static void
tagger_free(struct tagger *tg)
{
	tagdoc_free(&tg->td);
	chaintag_free(&tg->chain);
	free(tg->found);
	free(tg->contexts);
	table_free(&tg->bearers);
	table_free(&tg->by_key);
	names_free(&tg->names);
	free(tg);
}

static void
free_taggers(struct entities *e)
{
	struct tagger *tg = e->taggers, *next;

	for (; tg != NULL; tg = next) {
		next = tg->next;
		tagger_free(tg);
	}
	e->taggers = NULL;
}

/* Note which of the model's types are those that rules ask for. */
static void
set_types(struct tagger *tg)
{
	const struct chain *c = &tg->chain.model;
	unsigned i;

	tg->person = tg->org = tg->place = CHAIN_TYPES;
	for (i = 0; i < c->types; i++) {
		tg->types[i] = entity_type_of(slice_of(c->names[i]));
		if (tg->types[i] == ENTITY_PERSON)
			tg->person = i;
		if (tg->types[i] == ENTITY_ORG)
			tg->org = i;
		if (tg->types[i] == ENTITY_PLACE)
			tg->place = i;
	}
}

/* Add a tagger for the model in this image; NULL if the image is damaged after
 * its head. */
static struct tagger *
add_tagger(struct entities *e, struct slice image)
{
	struct tagger *tg;
	struct chain model;

	if (!chain_load(&model, image) || !are_types(&model))
		return NULL;
	tg = mem_zeroed(sizeof(*tg));
	tg->chain.model = model;
	tg->image = image.p;
	tg->next = e->taggers;
	e->taggers = tg;
	set_types(tg);
	return tg;
}

size_t
entities_model_size(struct slice start)
{
	struct model_kind kind = chain_kind(FEATURES_VERSION);

	return model_size(&kind, start);
}

const char *
entities_model(struct entities *e, struct slice file)
{
	struct model_kind kind = chain_kind(FEATURES_VERSION);
	const char *wrong = model_check(&kind, file);
	struct entities own = { 0 };

	if (wrong != NULL)
		return wrong;
	if (add_tagger(&own, file) == NULL)
		return "damaged";
	free_taggers(e);
	e->taggers = own.taggers;
	e->own = true;
	return NULL;
}

/* The tagger of the user's model, or that of a language, which is made for the
 * first document in it. Tests check the heads of the models that are linked in,
 * so programs do not when they start. */
static struct tagger *
tagger_of(struct entities *e, const struct language *l)
{
	struct slice image = { (const char *)l->entities,
		(size_t)(l->entities_end - l->entities) };
	struct tagger *tg = e->taggers;

	while (tg != NULL && !e->own && tg->image != image.p)
		tg = tg->next;
	if (tg == NULL)
		tg = add_tagger(e, image);
	assert(tg != NULL);
	return tg;
}

/* E6: names that keep their tokens, before values are looked for. */
static void
keep_long(struct tagdoc *td, const struct chain_name *m)
{
	size_t i;

	for (i = m->from; i < m->to && m->to - m->from > 1; i++)
		td->toks[i].flags |= TOK_TAKEN;
}

/* E6: the first n mentions are names, the rest are values or from a list, both
 * in order. Leave out the names that overlap one of the rest. */
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
		if (BY(E6, j < ms->n && v->sent == m->sent &&
		    v->start < m->end))
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
is_norp(const struct tagger *tg, const struct chain_name *m, bool place)
{
	const struct tagdoc *td = &tg->td;
	uint32_t bits = 0;

	if (m->to - m->from == 1 && found_two_peoples(tg, m->from))
		return true;
	if (m->to - m->from == 1)
		bits = tagdoc_word(td, m->from)->names;
	else if (features_phrase(td, m->from, m->to, &bits) !=
	    m->to - m->from)
		bits = 0;
	return (bits & GAZETTEER_NORP) && !(place && (bits &
	    GAZETTEER_PLACE));
}

static void
collect(void *context, size_t sent, const struct chain_name *m)
{
	struct found f = { *m, sent, 0 };

	found_add(context, &f);
}

/* E13: does it begin with an event or a work of the lists: "World Cup 2026"? */
static bool
is_listed_event(const struct tagger *tg, const struct chain_name *m)
{
	uint32_t bits = tagdoc_word(&tg->td, m->from)->names;

	features_phrase(&tg->td, m->from, m->to, &bits);
	return (bits & (GAZETTEER_EVENT | GAZETTEER_WORK)) != 0;
}

static void
take(struct tagger *tg, struct mentions *ms, const struct found *f)
{
	const struct chain_name *m = &f->name;
	const struct tok *t = tg->td.toks;
	enum entity_type type = tg->types[m->type];
	double confidence = chain_confidence(&tg->chain.model, m->margin);

	if (BY(E7, (type == ENTITY_MISC || type == ENTITY_PLACE) &&
	    is_norp(tg, m, type == ENTITY_PLACE)))
		type = ENTITY_NORP;
	keep_long(&tg->td, m);
	if (BY(E13, type == ENTITY_MISC && confidence < SURE_MISC &&
	    !tg->misc && !is_listed_event(tg, m)))
		return;
	mention_add(ms, (struct mention){ .sent = f->sent,
	    .start = t[m->from].start, .end = t[m->to - 1].end, .type = type,
	    .label = slice_of(tg->chain.model.names[m->type]),
	    .confidence = (float)confidence });
}

static void
find_names(struct tagger *tg, struct mentions *ms)
{
	size_t i;

	tg->nfound = 0;
	chaintag_begin(&tg->chain, &tg->td);
	for (i = 0; i < tg->td.nsents; i++)
		chaintag_sentence(&tg->chain, i, collect, tg);
	if (tg->org < CHAIN_TYPES)
		entities_borders(tg);
	if (tg->person < CHAIN_TYPES && tg->org < CHAIN_TYPES) {
		entities_forms(tg);
		entities_firms(tg);
		entities_around(tg);
		entities_brands(tg);
		entities_letters(tg);
	}
	entities_document(tg);
	if (tg->person < CHAIN_TYPES && tg->org < CHAIN_TYPES)
		entities_people(tg);
	if (tg->org < CHAIN_TYPES && tg->place < CHAIN_TYPES)
		entities_places(tg);
	for (i = 0; i < tg->nfound; i++)
		take(tg, ms, &tg->found[i]);
}

/* The first n mentions found are names. Those after them are certain and push
 * out the names that they overlap. Leaves all in order. */
static void
merge_found(struct entities *e, size_t n)
{
	n = drop_taken(&e->found, n);
	mentions_merge(&e->found, n);
}

void
entities_find(struct entities *e, struct document *d,
    const struct mentions *there)
{
	struct tagger *tg = tagger_of(e, document_language(d));
	bool left = false, knows = e->own || !d->foreign;
	size_t n, i;

	e->found.n = e->listed.n = 0;
	tagdoc_fill(&tg->td, d);
	tagdoc_take(&tg->td, there);
	if (e->lists != NULL)
		left = lists_find(e->lists, &tg->td, false, &e->listed);
	tg->misc = e->misc || e->own;
	if (knows)
		find_names(tg, &e->found);
	n = e->found.n;
	if (left) {
		lists_find(e->lists, &tg->td, true, &e->found);
		merge_found(e, n);
	}
	n = e->found.n;
	if (!d->foreign)
		values_find(&tg->td, d, &e->found);
	merge_found(e, n);
	n = e->found.n;
	for (i = 0; i < e->listed.n; i++)
		mention_add(&e->found, e->listed.p[i]);
	mentions_merge(&e->found, n);
	names_resolve(&tg->names, &e->found, there, d);
}

void
entities_free(struct entities *e)
{
	mentions_free(&e->found);
	mentions_free(&e->listed);
	free_taggers(e);
	*e = (struct entities){ 0 };
}
