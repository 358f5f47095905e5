/* SPDX-License-Identifier: MIT */
/*
 * Names are found by a linear chain (chain/sequence.h) over features of the words,
 * their neighbours and the document (chain/features.h, rules F1 to F8), values
 * (dates, sums, ...) by rules (values/values.c). Then the document decides:
 *
 *   E1  capitals that & joins are one organisation, if the chain has the first
 *       as a name and the gazetteer has no such place; longer names, if the
 *       gazetteer has it ("Johnson & Johnson"); to a person's name belong Jr., Sr. and
 *       a capital behind it that is no ordinary word ("Kim Jong Un"); to no
 *       name a tail in small letters ("U.S.-led"), one quote mark,
 *       or "The" if the gazetteer has the rest
 *   E2  the same phrase is the same thing all over the document: half the mean
 *       score of the others is added to its own
 *   E3  what is the first word of a person's full name in the document, or
 *       its last words ("Montes de Oca"), is that person
 *   E4  a word that no list knows and that an organisation of the document
 *       begins with is that organisation, and so is a person's name that one
 *       with its legal form begins with, and nobody bears or has with a title
 *       ("Halden" where "Halden Foods Inc" is); the head word of organisations at the
 *       end of a name (Army, Ministry) is worth two nats
 *   E5  capitals that the chain has in no name are one if the document has the
 *       same words as a name elsewhere, with a margin of two nats; if they are
 *       a person by E3 ("Bill" at a sentence's start); if the gazetteer has
 *       them as an organisation, before a title ("Microsoft Chief Executive");
 *       "the North" is the place of the document that begins with it
 *   E6  a name of two words or more keeps the value in it ("Vision 2030"); a
 *       value takes its tokens away from all others ("Swiss francs")
 *   E7  a name of type MISC that the gazetteer has as a nationality, religion
 *       or political group is NORP; so is one of type PLACE that it does not
 *       have as a place
 *   E8  a person's name goes on before itself if the document has the longer
 *       one ("Jeb" before "Bush"); what follows a particle in small letters is
 *       a person's name if a full one ends so ("bin Laden", "al-Sabbagh"), or
 *       a title stands before ("Mr. al-Sabbagh"), else what the gazetteer has
 *       it as ("al-Qaeda"); capitals in a byline ("By
 *       ANN LEE and BO EK") are people; what the gazetteer has as an
 *       organisation only is none, and no weekday ends one, no title begins
 *       one; a place's name ends at a comma ("Nairobi, Kenya" is two), and so
 *       are the same words twice over; capitals that an organisation of the
 *       document begins with are one ("Orr News" of "Orr News Service")
 *   E9  before E2: letters behind a person's name (KC, MP), a title before it
 *       and a party's tag ("R-Fourth Ward") are no part of any; what they are
 *       is known by a list. One to three capitals behind a title are a person.
 *       A nickname in marks behind a given name is part of the name, and so is
 *       the capital behind it ('Tom "Tank" Quill'). An ordinary word at a
 *       sentence's start is no part of a name that goes on with a given name.
 *       A place behind a title is a person, and so is one with a given name
 *       that is called ("Come here, Georgia."), unless E2 goes against it
 *   E10 before E2: capitals with commas, an & and a legal form are one
 *       organisation ("Abel, Stone & Wu LLP"); so is a capital between "the"
 *       and "union" or the like, in no name ("the Orrin union")
 */
#include <assert.h>
#include <stdlib.h>

#include "names.h"
#include "passes.h"
#include "values/values.h"

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

/* Which of the model's types are those that rules ask for? */
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

/* Add a tagger by the model in this image; NULL if what is behind its head is
 * damaged. */
static struct tagger *
add_tagger(struct entities *e, struct slice image)
{
	struct tagger *tg;
	struct chain model;

	if (!chain_load(&model, image) || !are_types(&model))
		return NULL;
	tg = mem_alloc(sizeof(*tg));
	memset(tg, 0, sizeof(*tg));
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

/* The tagger of the user's model, or that of a language, made when the first
 * document has that. That the heads of models that are linked in are right is
 * tested once, not whenever a program starts. */
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
	tg->language = l;
	return tg;
}

/* E6: names that have their tokens for sure, before values are looked for. */
static void
keep_long(struct tagdoc *td, const struct chain_name *m)
{
	size_t i;

	for (i = m->from; i < m->to && m->to - m->from > 1; i++)
		td->toks[i].flags |= TOK_TAKEN;
}

/* E6: the first n mentions are names, the rest values or of a list, each in
 * order: leave out the names that overlap one of the rest. */
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

static void
collect(void *context, size_t sent, const struct chain_name *m)
{
	struct found f = { *m, sent, 0 };

	found_add(context, &f);
}

static void
take(struct tagger *tg, struct mentions *ms, const struct found *f)
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
	}
	entities_document(tg);
	if (tg->person < CHAIN_TYPES && tg->org < CHAIN_TYPES)
		entities_people(tg);
	for (i = 0; i < tg->nfound; i++)
		take(tg, ms, &tg->found[i]);
}

/* The first n mentions found are names; those behind them are sure, and push
 * out the names that they overlap. All in order. */
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
	struct tagger *tg = tagger_of(e, d->language != NULL ? d->language :
	    language_default());
	bool left = false;
	size_t n, i;

	e->found.n = e->listed.n = 0;
	tagdoc_fill(&tg->td, d);
	tagdoc_take(&tg->td, there);
	if (e->lists != NULL)
		left = lists_find(e->lists, &tg->td, false, &e->listed);
	find_names(tg, &e->found);
	n = e->found.n;
	if (left) {
		lists_find(e->lists, &tg->td, true, &e->found);
		merge_found(e, n);
	}
	n = e->found.n;
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
