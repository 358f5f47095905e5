/* SPDX-License-Identifier: MIT */
/*
 * A first pass over the mentions collects full forms: names of two words or
 * more, each once, with the number of times it occurs. A second pass gives each
 * shorter form the full form that it is part of. Rules N1 to N10 are in
 * names/rules.tsv.
 *
 * At most a few candidates are kept for a word, so that a document of a hundred
 * thousand Smiths takes as long as any other.
 */
#include <stdlib.h>

#include "base/base.h"
#include "resolve.h"

#include "data/gazetteer.h"
#include "data/nameforms.h"
#include "data/vocabulary.h"

enum { OFTEN = 1 << 20 };	/* mentions: more do not count */
enum { ACRONYM = 16 };		/* bytes, with room for one more */
enum { SHORT_ACRONYM = 3 };	/* bytes: capitals as short as this stay as they
				 * are */

void
names_free(struct names *n)
{
	free(n->whos);
	free(n->slots);
	table_free(&n->table);
	str_free(&n->word);
	*n = (struct names){ 0 };
}

/* What the lists have for a name, and for a word in small letters. */
static uint64_t
listed(const struct names *n, struct slice name)
{
	return dict_find(n->language->gazetteer, name, NULL);
}

static uint64_t
ordinary(const struct names *n, struct slice word)
{
	return dict_find_lower(n->language->vocabulary, word, NULL);
}

/* The slot of this key, made if it is new; valid until the next call. */
static struct name_slot *
slot_of(struct names *n, uint64_t key)
{
	uint32_t at = *table_add(&n->table, key, (uint32_t)n->nslots);

	if (at == n->nslots) {
		n->slots = mem_grow(n->slots, &n->slots_cap, n->nslots + 1,
		    sizeof(*n->slots));
		n->slots[n->nslots++].n = 0;
	}
	return &n->slots[at];
}

static void
empty(struct names *n)
{
	n->nwhos = n->nslots = 0;
	table_clear(&n->table);
}

static void
add_candidate(struct names *n, uint64_t key, uint32_t who)
{
	struct name_slot *s = slot_of(n, key);
	uint32_t i;

	for (i = 0; i < s->n; i++)
		if (s->who[i] == who)
			return;
	if (s->n < NAME_CANDIDATES)
		s->who[s->n++] = who;
}

static uint64_t
form_key(const uint64_t *words, unsigned n)
{
	uint64_t key = 0x6e616d65;
	unsigned i;

	for (i = 0; i < n; i++)
		key = hash_mix(key ^ words[i]);
	return key;
}

static uint64_t
typed(uint64_t key, enum entity_type type)
{
	return hash_mix(key + (uint64_t)type * 0x51ed2701);
}

/* N5: the initials of the name's capitalised words, and those of all. */
static void
add_acronyms(struct names *n, struct slice name, uint32_t who)
{
	char caps[ACRONYM], all[ACRONYM];
	size_t i, ncaps = 0, nall = 0;

	for (i = 0; i < name.len; i++) {
		char c = name.p[i];

		if (i > 0 && name.p[i - 1] != ' ' && name.p[i - 1] != '-')
			continue;
		if (ncaps == sizeof(caps) || nall == sizeof(all))
			return;
		if (c >= 'A' && c <= 'Z')
			caps[ncaps++] = all[nall++] = (char)(c + 32);
		else if (c >= 'a' && c <= 'z')
			all[nall++] = c;
	}
	if (ncaps >= 2)
		add_candidate(n, typed(hash_bytes(caps, ncaps), ENTITY_OTHER),
		    who);
	if (nall > ncaps && ncaps >= 2)
		add_candidate(n, typed(hash_bytes(all, nall), ENTITY_OTHER),
		    who);
}

/* Is a part of b, in order, with the same ends? Initials match. */
static bool
within(const struct name_full *a, const struct name_full *b)
{
	unsigned i, j;

	if (a->nwords >= b->nwords || a->words[0] != b->words[0] ||
	    a->words[a->nwords - 1] != b->words[b->nwords - 1])
		return false;
	for (i = j = 0; i < a->nwords && j < b->nwords; j++)
		if (a->words[i] == b->words[j])
			i++;
	return i == a->nwords;
}

/* N2: point from the shorter of two forms of one person to the fuller one. */
static void
merge(struct names *n, uint32_t who)
{
	struct name_full *w = &n->whos[who];
	struct name_slot *s = slot_of(n, typed(w->words[w->nwords - 1],
	    w->type));
	uint32_t i;

	for (i = 0; i < s->n; i++) {
		struct name_full *o = &n->whos[s->who[i]];

		if (o == w || w->type != ENTITY_PERSON)
			continue;
		if (BY(N2, within(w, o) && w->same == who))
			w->same = s->who[i];
		else if (BY(N2, within(o, w) && o->same == s->who[i]))
			o->same = who;
	}
}

static void
add_full(struct names *n, struct slice text, const struct name_form *f,
    enum entity_type type, size_t number)
{
	uint64_t key = typed(form_key(f->words, f->nwords), type);
	struct name_slot *s = slot_of(n, key);
	struct name_full *w;
	uint32_t who;
	unsigned i;

	if (text.len > MENTION_NAME)
		return;
	if (s->n > 0) {
		w = &n->whos[s->who[0]];
		w->count++;
		if (slice_find(w->name, SLICE(" ")) == w->name.len)
			w->name = text;
		return;
	}
	who = (uint32_t)n->nwhos;
	s->who[s->n++] = who;
	n->whos = mem_grow(n->whos, &n->whos_cap, n->nwhos + 1,
	    sizeof(*n->whos));
	w = &n->whos[n->nwhos++];
	*w = (struct name_full){ .name = text, .type = type,
	    .nwords = f->nwords, .count = 1, .first = number, .same = who };
	memcpy(w->words, f->words, sizeof(w->words));
	w->given = dict_find(n->language->gazetteer, slice_part(text, 0,
	    slice_find(text, SLICE(" "))), NULL);
	if (type == ENTITY_ORG)
		add_acronyms(n, text, who);
	if (f->nwords < 2)
		return;
	merge(n, who);
	add_candidate(n, typed(f->words[0], type), who);
	if (type != ENTITY_PERSON)
		return;
	for (i = 1; i < f->nwords; i++)
		add_candidate(n, typed(f->words[i], type), who);
}

/* N3: how a short form fits a full form; higher is better. */
enum fit { NOT_AT_ALL, SOMEWHERE, BOTH_ENDS, AT_START, AT_END };

static enum fit
fits(const struct name_form *f, const struct name_full *w)
{
	unsigned i, at;

	if (w->nwords <= f->nwords)
		return NOT_AT_ALL;
	at = w->nwords - f->nwords;
	for (i = 0; i < f->nwords && f->words[i] == w->words[at + i]; i++)
		continue;
	if (i == f->nwords)
		return AT_END;
	for (i = 0; i < f->nwords && f->words[i] == w->words[i]; i++)
		continue;
	if (i == f->nwords)
		return AT_START;
	if (w->type != ENTITY_PERSON)
		return NOT_AT_ALL;
	if (f->nwords == 2 && f->words[1] == w->words[w->nwords - 1])
		return f->words[0] == w->words[0] || f->initial[0] != 0 ?
		    BOTH_ENDS : NOT_AT_ALL;
	return f->nwords == 1 ? SOMEWHERE : NOT_AT_ALL;
}

static bool
is_of_title(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.';
}

/* N4: what the word before says: -1 a man, 1 a woman, 0 nothing. */
static int
sex_before(const struct names *n, struct slice sent, size_t start)
{
	size_t end = start > 0 ? start - 1 : 0, from;
	uint64_t bits;

	for (from = end; from > 0 && is_of_title(sent.p[from - 1]); from--)
		continue;
	if (from == end)
		return 0;
	bits = dict_find(n->language->nameforms, slice_part(sent, from, end),
	    NULL);
	return bits & NAMEFORMS_MALE ? -1 : bits & NAMEFORMS_FEMALE ? 1 : 0;
}

static bool
sex_agrees(int sex, uint32_t given)
{
	uint32_t both = given & (GAZETTEER_MALE | GAZETTEER_FEMALE);

	return !((sex < 0 && both == GAZETTEER_FEMALE) ||
	    (sex > 0 && both == GAZETTEER_MALE));
}

/* N4: how good a full form is for a short one that fits it this well. What
 * counts, in this order: it is named before, it fits by its end or start, it
 * occurs often, the fit, it was named last. */
static uint64_t
goodness(const struct name_full *w, uint64_t fit, size_t number)
{
	uint32_t often = w->bound + w->count;

	return (uint64_t)(w->first < number) << 62 |
	    (uint64_t)(fit >= AT_START) << 61 |
	    (uint64_t)(often < OFTEN ? often : OFTEN) << 40 | fit << 36 |
	    (w->last & 0xffffffff);
}

/* N3, N4: the person whom a short form means, or UINT32_MAX. */
static uint32_t
person(struct names *n, const struct name_form *f, int sex, size_t number)
{
	struct name_slot *s = slot_of(n, typed(f->words[f->nwords - 1],
	    ENTITY_PERSON));
	uint32_t best = UINT32_MAX, many = 0, i;
	uint64_t most = 0, good;

	for (i = 0; i < s->n; i++) {
		const struct name_full *w = &n->whos[s->who[i]];
		enum fit fit = fits(f, w);

		if (fit == NOT_AT_ALL || BY(N4, !sex_agrees(sex, w->given)))
			continue;
		many++;
		good = goodness(w, fit, number);
		if (good > most) {
			most = good;
			best = s->who[i];
		}
	}
	return BY(N4, many > 1) || BY(N3, many > 0) ? best : UINT32_MAX;
}

static uint64_t
bracketed(const char *low, size_t len)
{
	return hash_mix(typed(hash_bytes(low, len), ENTITY_OTHER) + 1);
}

/* N5: a mention in brackets after the one before it. */
static void
collect_acronym(struct names *n, const struct mention *before,
    const struct mention *m, const struct document *d)
{
	struct slice sent = d->sents[m->sent].text, name;
	struct name_form f;
	struct name_slot *s;
	char low[ACRONYM];
	size_t len;

	if (before == NULL || before->sent != m->sent ||
	    before->type != ENTITY_ORG || m->start != before->end + 2 ||
	    sent.p[m->start - 1] != '(')
		return;
	name = slice_part(sent, before->start, before->end);
	len = name_acronym(slice_part(sent, m->start, m->end), low);
	if (len == 0 || !name_has_initials(low, len, name))
		return;
	name_fold(n->language, &n->word, &f, before->name.len > 0 ?
	    before->name : name);
	s = slot_of(n, typed(form_key(f.words, f.nwords), ENTITY_ORG));
	if (f.nwords > 1 && s->n > 0) {
		uint32_t who = s->who[0];	/* add_candidate moves s */

		RULE(N5);
		add_candidate(n, bracketed(low, len), who);
	}
}

/* N6: is the first word of a short form a name by itself? */
static bool
stands_alone(const struct names *n, struct slice text)
{
	return !(ordinary(n, text) & VOCABULARY_COMMON) && !(listed(n,
	    text) & (GAZETTEER_PLACE |
	    GAZETTEER_NORP | GAZETTEER_ORGHEAD | GAZETTEER_ABBREVIATION));
}

/* N6: is the text short for a company that was named before with its legal
 * form? Not if the lists have it as a place or body, or as an ordinary word. */
static bool
is_short_of_firm(const struct names *n, const struct name_full *w,
    struct slice text, size_t number)
{
	uint64_t bits = listed(n, text);

	return w->first < number && !(bits & (GAZETTEER_ORG |
	    GAZETTEER_COMPANY | GAZETTEER_PLACE | GAZETTEER_NORP |
	    GAZETTEER_ORGHEAD | GAZETTEER_ABBREVIATION)) &&
	    !(ordinary(n, text) &
	    VOCABULARY_COMMON) && name_ends_with_form(n->language, w->name);
}

/* N6: was the full form named before, and is it a short form that no list
 * knows, followed by ordinary words? */
static bool
introduces(const struct names *n, const struct name_full *w,
    struct slice text, size_t number)
{
	return w->first < number && w->name.len > text.len &&
	    w->name.p[text.len] == ' ' &&
	    !(listed(n, text) & ~DICT_MORE) &&
	    !ordinary(n, text) &&
	    name_goes_on_by_words(n->language, w->name, 1);
}

/* N5, N6: the organisation that a short form means, or UINT32_MAX. */
static uint32_t
organisation(struct names *n, struct slice text, const struct name_form *f,
    size_t number)
{
	char low[ACRONYM];
	size_t len = name_acronym(text, low);
	uint32_t best = UINT32_MAX, only = UINT32_MAX, k, many = 0;
	struct name_slot *s;

	if (len > 0) {
		s = slot_of(n, bracketed(low, len));
		if (s->n == 0 && !(listed(n, text) &
		    GAZETTEER_ABBREVIATION))
			s = slot_of(n, typed(hash_bytes(low, len),
			    ENTITY_OTHER));
		if (BY(N5, s->n > 0))
			return s->who[0];
	}
	s = slot_of(n, typed(f->words[0], ENTITY_ORG));
	for (k = 0; k < s->n; k++) {
		const struct name_full *w = &n->whos[s->who[k]];
		bool alone;

		if (fits(f, w) != AT_START)
			continue;
		alone = stands_alone(n, text);
		many++;
		if (f->nwords == 1 && (introduces(n, w, text, number) ||
		    is_short_of_firm(n, w, text, number)))
			only = s->who[k];
		if (!(name_goes_on_by_form(n->language, w->name, f->nwords,
		    !alone) || (alone && name_goes_on_by_city(n->language,
		    w->name, f->nwords))))
			continue;
		if (best == UINT32_MAX || w->count > n->whos[best].count)
			best = s->who[k];
	}
	if (best == UINT32_MAX && many == 1)
		best = only;
	return BY(N6, best != UINT32_MAX) ? best : UINT32_MAX;
}

/* N9: the place that "the North" means, or UINT32_MAX. */
static uint32_t
place(struct names *n, struct slice text, const struct name_form *f)
{
	uint32_t best = UINT32_MAX, k;
	struct name_slot *s;

	if (f->nwords != 1 || !(listed(n, text) &
	    GAZETTEER_LEADNAME))
		return UINT32_MAX;
	s = slot_of(n, typed(f->words[0], ENTITY_PLACE));
	for (k = 0; k < s->n; k++) {
		const struct name_full *w = &n->whos[s->who[k]];

		if (fits(f, w) == AT_START && (listed(n, w->name) &
		    GAZETTEER_COUNTRY) && (best == UINT32_MAX ||
		    w->count > n->whos[best].count))
			best = s->who[k];
	}
	return BY(N9, best != UINT32_MAX) ? best : UINT32_MAX;
}

/* N8: "SEOUL" as the document or the gazetteer writes it. */
static struct slice
without_capitals(struct names *n, struct slice text, const struct name_form *f,
    enum entity_type type, struct arena *arena)
{
	struct name_slot *s = slot_of(n, typed(form_key(f->words, f->nwords),
	    type));
	struct str title = { 0 };
	struct slice name = text;

	if (BY(N8, s->n > 0 && !slice_eq(n->whos[s->who[0]].name, text)))
		return n->whos[s->who[0]].name;
	name_add_title(n->language, &title, text, type);
	if (BY(N8, f->nwords > 1 || (text.len > SHORT_ACRONYM &&
	    (listed(n, str_slice(&title)) & ~DICT_MORE))))
		name = arena_copy(arena, str_slice(&title));
	str_free(&title);
	return name;
}

static void
collect(struct names *n, const struct mention *before,
    const struct mention *m, struct document *d, size_t number)
{
	struct slice text = slice_part(d->sents[m->sent].text, m->start,
	    m->end);
	struct name_form f;

	if (m->type > ENTITY_MISC)
		return;
	collect_acronym(n, before, m, d);
	if (BY(N10, m->name.len > 0 && !slice_eq(m->name, text))) {
		name_fold(n->language, &n->word, &f, text);
		if (f.nwords > 0)
			add_full(n, m->name, &f, m->type, number);
		text = m->name;
	}
	name_fold(n->language, &n->word, &f, text);
	if (f.nwords > 1 || (!f.capitals && f.nwords == 1))
		add_full(n, text, &f, m->type, number);
}

/* The name of a mention. */
static struct slice
resolve(struct names *n, const struct mention *m, struct document *d,
    size_t number)
{
	struct slice sent = d->sents[m->sent].text;
	struct slice text = slice_part(sent, m->start, m->end);
	uint32_t who = UINT32_MAX;
	struct dict_entry entry;
	struct name_form f;

	name_fold(n->language, &n->word, &f, text);
	if (f.nwords == 0)
		return text;
	if (m->type == ENTITY_PERSON)
		who = person(n, &f, sex_before(n, sent, m->start), number);
	else if (m->type == ENTITY_ORG)
		who = organisation(n, text, &f, number);
	else if (m->type == ENTITY_PLACE)
		who = place(n, text, &f);
	if (who == UINT32_MAX) {
		struct name_slot *s = slot_of(n, typed(form_key(f.words,
		    f.nwords), m->type));

		if (m->type == ENTITY_PERSON && s->n > 0)
			who = s->who[0];
	}
	if (who != UINT32_MAX) {
		struct name_full *w = &n->whos[n->whos[who].same];

		n->whos[who].bound++;
		n->whos[who].last = number;
		text = w->name;
	}
	if (BY(N7, (dict_find(n->language->gazetteer, text, &entry) &
	    GAZETTEER_ABBREVIATION) && entry.value.len > 0))
		return entry.value;
	if (who != UINT32_MAX)
		name_fold(n->language, &n->word, &f, text);
	if (f.capitals && f.nwords > 0 && m->type != ENTITY_MISC)
		return without_capitals(n, text, &f, m->type, &d->arena);
	return text;
}

static bool
comes_before(const struct mention *a, const struct mention *b)
{
	return a->sent != b->sent ? a->sent < b->sent : a->start < b->start;
}

void
names_resolve(struct names *n, struct mentions *ms,
    const struct mentions *there, struct document *d)
{
	size_t i, k = 0, number = 0;
	const struct mention *before = NULL, *now;

	empty(n);
	n->language = document_language(d);
	for (i = 0; i < ms->n || k < there->n; number++) {
		if (k >= there->n || (i < ms->n &&
		    comes_before(&ms->p[i], &there->p[k])))
			now = &ms->p[i++];
		else
			now = &there->p[k++];
		collect(n, before, now, d, number);
		before = now;
	}
	number = 0;
	for (i = k = 0; i < ms->n; number++) {
		struct mention *m = &ms->p[i];

		if (k < there->n && !comes_before(m, &there->p[k])) {
			k++;
			continue;
		}
		i++;
		if (m->type <= ENTITY_MISC && m->name.len == 0)
			m->name = resolve(n, m, d, number);
	}
}
