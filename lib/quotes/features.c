/* SPDX-License-Identifier: MIT */
/*
 * What the clause model sees:
 *
 *   QF1  of the cue: its text and its neighbours', their classes, the form of
 *       the attribution, the speaker's first and last word, what the rules
 *       made of it
 *   QF2  of a word on one side: its text, classes, clusters and ending, those
 *       of two words around it, in pairs and triples
 *   QF3  of a word from this cue: how far, and with which cue
 *   QF4  where the content that the rules propose begins, runs and ends
 *   QF5  what is between cue and word: commas, a quotation, "that", a verb
 *   QF6  the next attribution, the speaker, the sentence's end
 */
#include <stdlib.h>

#include "base/base.h"
#include "features.h"

#include "data/clusters.h"

enum { MET = 4096, MET_LEN = 16 };

enum { SEEN_QUOTED = 1, SEEN_THAT = 2, SEEN_VERB = 4, SEEN_AND = 8,
	SEEN_SUB = 16 };

enum { RULE_OUT, RULE_FIRST, RULE_IN, RULE_LAST, RULE_ONLY };

enum { GROUP_IN = 1, GROUP_NEXT = 2, GROUP_SPEAKER = 4, GROUP_AHEAD = 8 };

static uint32_t
both(uint32_t a, uint32_t b)
{
	return (uint32_t)(hash_mix(((uint64_t)a << 32 | b) +
	    0x51ed270b76a4f3d1U) >> 24);
}

/* Appends to rows, which have room for all that a group can have. */
struct adder {
	uint32_t *rows;
	unsigned n, kind;
};

static inline void
add(struct adder *to, unsigned kind, uint32_t value)
{
	to->rows[to->n++] = (uint32_t)(hash_mix((uint64_t)(to->kind + kind) <<
	    40 ^ value) >> 28);
}

/* The clusters of a word in small letters. */
static void
find_clusters(const struct language *l, struct slice low, struct view_word *x)
{
	struct dict_entry e;
	uint16_t number[2] = { 0, 0 };
	size_t i, k = 0;

	if (dict_find(l->clusters, low, &e) == 0)
		return;
	/* Fine, coarse, and the letters of the vector. */
	for (i = 0; i < e.value.len && k < 2; i++)
		if (e.value.p[i] == ' ')
			k++;
		else
			number[k] = (uint16_t)(number[k] * 10 +
			    (e.value.p[i] - '0'));
	x->fine = number[0] + 1;
	x->coarse = number[1] + 1;
}

/* What the model sees of the text of a word. */
static void
look_at_text(const struct language *l, struct slice t, struct view_word *x)
{
	char low[32];
	size_t i, n = t.len < sizeof(low) ? t.len : sizeof(low);

	for (i = 0; i < n; i++)
		low[i] = (char)(t.p[i] >= 'A' && t.p[i] <= 'Z' ?
		    t.p[i] | 32 : t.p[i] >= '0' && t.p[i] <= '9' ? '0' :
		    t.p[i]);
	x->word = (uint32_t)hash_bytes(low, n);
	x->ending = (uint32_t)hash_bytes(low + (n > 3 ? n - 3 : 0),
	    n > 3 ? 3 : n);
	if (t.len <= sizeof(low))
		find_clusters(l, (struct slice){ low, n }, x);
}

/* The same, from a table of the words met last. */
static void
look_up_text(struct view *v, struct slice t, struct view_word *x)
{
	const unsigned char *p = (const unsigned char *)t.p;
	uint64_t first, last;
	struct view_met *met;

	if (t.len == 0 || t.len > MET_LEN) {
		look_at_text(v->language, t, x);
		return;
	}
	first = t.len < 8 ? hash_load_some(p, t.len) : little_load64(p);
	last = t.len < 8 ? 0 : little_load64(p + t.len - 8);
	met = &v->met[hash_mix(first ^ hash_mix(last + t.len)) >> 32 &
	    (MET - 1)];
	if (met->len != t.len || met->first != first || met->last != last) {
		look_at_text(v->language, t, x);
		*met = (struct view_met){ first, last, x->word, x->ending,
		    x->fine, x->coarse, (uint8_t)t.len };
		return;
	}
	x->word = met->word;
	x->ending = met->ending;
	x->fine = met->fine;
	x->coarse = met->coarse;
}

/* The classes that the model was trained with. */
#define MODEL_CLASSES (CLASS_SORTS & ~(QUOTING_MALE | QUOTING_FEMALE))

/* What sort of word it is: its classes, its shape, its mention. */
static uint32_t
sort_of(const struct text_word *w)
{
	uint32_t sort = (uint32_t)(w->classes & MODEL_CLASSES);

	sort = both(sort, w->flags & (WORD_CAPITAL | WORD_DIGIT | WORD_QUOTED |
	    WORD_PUNCT | WORD_GENITIVE | WORD_CUE | WORD_PAST));
	if (w->mention >= 0)
		sort = both(sort, w->kind);
	if (w->flags & WORD_PUNCT)
		sort = both(sort, (unsigned char)w->mark);
	return sort;
}

static void
look_at(struct view *v, const struct text_word *w, struct view_word *x)
{
	const struct carrier *c = v->c;

	*x = (struct view_word){ .sort = sort_of(w) };
	if (w->flags & WORD_QUOTED) {
		x->word = both(7 + quoted_is_small(c, w),
		    (unsigned char)quoted_last(c, w));
		x->ending = w->flags & WORD_TITLE ? 1 : 2;
	} else if (w->flags & WORD_PUNCT) {
		x->word = x->ending = (unsigned char)w->mark;
	} else {
		look_up_text(v, word_text(c->ws, w), x);
	}
}

void
view_sentence(struct view *v, const struct carrier *c,
    const struct attributions *as)
{
	size_t n = c->hi - c->lo, i;

	if (v->met == NULL)
		v->met = mem_alloc(MET * sizeof(*v->met));
	if (v->language != c->ws->language)
		memset(v->met, 0, MET * sizeof(*v->met));
	v->language = c->ws->language;
	v->c = c;
	v->as = as;
	v->words = mem_grow(v->words, &v->words_cap, n + 2 * VIEW_PAD,
	    sizeof(*v->words));
	for (i = 0; i < VIEW_PAD; i++) {
		v->words[i] = (struct view_word){ .word = 3 + (uint32_t)i,
		    .sort = 3 };
		v->words[VIEW_PAD + n + i] = (struct view_word){
		    .word = 13 + (uint32_t)i, .sort = 13 };
	}
	for (i = 0; i < n; i++)
		look_at(v, &c->ws->p[c->lo + i], &v->words[VIEW_PAD + i]);
}

static uint8_t
what_is(const struct text_word *w)
{
	if (w->flags & WORD_QUOTED)
		return SEEN_QUOTED;
	if (w->flags & WORD_PUNCT)
		return 0;
	return (uint8_t)((w->id == WORD_THAT ? SEEN_THAT : 0) |
	    (word_has(w, QUOTING_AUX | QUOTING_MODAL | QUOTING_FINITE) ||
	    (w->flags & WORD_PAST) ?
	    SEEN_VERB :
	    0) |
	    (word_has(w, QUOTING_COORD) ? SEEN_AND : 0) |
	    (word_has(w, QUOTING_SUB | QUOTING_RELATIVE) ? SEEN_SUB : 0));
}

/* What is between the cue and each word: forward or back from the cue. */
static void
look_between(struct view *v, bool behind)
{
	struct view_place now = { 0 };
	size_t i = behind ? v->cue_end : v->cue;

	while (behind ? i < v->to : i > v->from) {
		const struct text_word *w = &v->c->ws->p[behind ? i : i - 1];
		struct view_place *p = &v->places[(behind ? i : i - 1) -
		    v->from];

		p->commas = now.commas;
		p->seen = now.seen;
		if (word_is_mark(w, ',') || word_is_mark(w, '-') ||
		    word_is_mark(w, ';') || word_is_mark(w, ':')) {
			now.commas = (uint8_t)(now.commas + (now.commas < 3));
			now.seen &= (uint8_t)~(SEEN_VERB | SEEN_AND | SEEN_SUB);
		} else {
			now.seen |= what_is(w);
		}
		i = behind ? i + 1 : i - 1;
	}
}

static void
mark_stretch(struct view *v, struct stretch s)
{
	size_t i;

	for (i = s.from < v->from ? v->from : s.from; i < s.to && i < v->to;
	    i++)
		v->places[i - v->from].rule = s.to == s.from + 1 ? RULE_ONLY :
		    i == s.from ? RULE_FIRST : i + 1 == s.to ? RULE_LAST :
		    RULE_IN;
}

static void
mark_groups(struct view *v)
{
	size_t k, i;

	for (k = 0; k < v->as->n; k++) {
		const struct attribution *a = &v->as->p[k];

		if (a->from >= v->to)
			break;
		if (a->to <= v->from || a == v->a)
			continue;
		if (a->from > v->from && a->from <= v->to)
			v->places[a->from - 1 - v->from].group |= GROUP_NEXT;
		for (i = a->from < v->from ? v->from : a->from;
		    i < a->to && i < v->to; i++)
			v->places[i - v->from].group |= GROUP_IN;
	}
	if (v->a == NULL)
		return;
	for (i = v->a->speaker < v->from ? v->from : v->a->speaker;
	    i < v->a->speaker_end && i < v->to; i++)
		v->places[i - v->from].group |= GROUP_SPEAKER;
}

static uint32_t
hash_of_rule(struct content rule, bool doubtful)
{
	struct slice name = slice_of(rule_name(rule.rule));

	if (rule.rule == RULE_NONE)
		return 0;
	return (uint32_t)hash_bytes(name.p, name.len) + doubtful;
}

void
view_cue(struct view *v, size_t cue, size_t cue_end,
    const struct attribution *a, struct content rule, bool doubtful)
{
	const struct carrier *c = v->c;

	v->cue = cue;
	v->cue_end = cue_end;
	v->from = cue > c->lo + VIEW_BEFORE ? cue - VIEW_BEFORE : c->lo;
	v->to = c->hi > cue + VIEW_BEHIND ? cue + VIEW_BEHIND : c->hi;
	v->a = a;
	v->rule = rule;
	v->rule_hash = hash_of_rule(rule, doubtful);
}

void
view_places(struct view *v)
{
	v->places = mem_grow(v->places, &v->places_cap, v->to - v->from,
	    sizeof(*v->places));
	memset(v->places, 0, (v->to - v->from) * sizeof(*v->places));
	look_between(v, true);
	look_between(v, false);
	mark_stretch(v, v->rule.left);
	mark_stretch(v, v->rule.right);
	mark_groups(v);
}

/* QF1 */
unsigned
view_cue_rows(const struct view *v, uint32_t rows[VIEW_ROWS])
{
	const struct view_word *w = v->words + VIEW_PAD, *x = w + (v->cue -
	    v->c->lo), *after = w + (v->cue_end - v->c->lo);
	struct adder to = { rows, 0, 100 };
	uint32_t form = v->a == NULL ? 9 : v->a->form, rule = v->rule_hash;
	uint32_t left = v->rule.left.from < v->rule.left.to;

	add(&to, 0, 0);
	add(&to, 1, x->word);
	add(&to, 2, both(x->word, x[-1].word));
	add(&to, 3, both(x->word, after->word));
	add(&to, 4, x[-1].word);
	add(&to, 5, after->word);
	add(&to, 6, both(x->word, x[-1].sort));
	add(&to, 7, both(x->word, after->sort));
	add(&to, 8, both(x->sort, x[-1].sort));
	add(&to, 9, both(x->sort, after->sort));
	add(&to, 10, both(both(x[-1].sort, after->sort), x->sort));
	add(&to, 11, both(x->word, form));
	add(&to, 12, both(x->sort, form));
	add(&to, 13, both(rule, left));
	add(&to, 14, both(rule, x->word));
	add(&to, 15, both(form, x[-1].word));
	add(&to, 16, both(after[0].word, after[1].word));
	add(&to, 17, both(x[-2].word, x[-1].word));
	add(&to, 18, both(both(x[-2].sort, x[-1].sort), x->sort));
	add(&to, 19, both(both(after[0].sort, after[1].sort), x->sort));
	add(&to, 20, both(w[0].word, v->cue == v->c->lo));
	add(&to, 21, x->fine);
	add(&to, 22, both(x->coarse, after->coarse));
	add(&to, 23, both(x->coarse, x[-1].coarse));
	add(&to, 24, x->ending);
	add(&to, 25, both(rule, after->word));
	if (v->a != NULL && v->a->speaker < v->a->speaker_end) {
		const struct view_word *s = w + (v->a->speaker - v->c->lo);
		const struct view_word *e = w + (v->a->speaker_end - 1 -
		    v->c->lo);

		add(&to, 26, s->word);
		add(&to, 27, e->word);
		add(&to, 28, both(s->sort, e->sort));
		add(&to, 29, both(x->word, s->sort));
		add(&to, 30, e->coarse);
		add(&to, 31, s->word == e->word ? s->word : 0);
		add(&to, 32, both(rule, e->sort));
	}
	return to.n;
}

/* QF2 */
unsigned
view_side_rows(const struct view *v, size_t i, bool behind,
    uint32_t rows[VIEW_ROWS])
{
	const struct view_word *x = v->words + VIEW_PAD + (i - v->c->lo);
	struct adder to = { rows, 0, behind ? 200 : 300 };

	add(&to, 1, x->word);
	add(&to, 2, x[-1].word);
	add(&to, 3, x[1].word);
	add(&to, 4, both(x[-1].word, x->word));
	add(&to, 6, both(x[1].word, x[2].word));
	add(&to, 11, both(both(x[-1].sort, x->sort), x[1].sort));
	add(&to, 12, both(x[1].sort, x[2].sort));
	add(&to, 13, both(both(x->sort, x[1].sort), x[2].sort));
	add(&to, 14, both(both(x[1].sort, x[2].sort), x[3].sort));
	add(&to, 16, x->fine);
	add(&to, 17, both(x->coarse, x[1].coarse));
	add(&to, 19, both(x[1].coarse, x[2].coarse));
	add(&to, 20, both(x[1].word, x[2].sort));
	add(&to, 21, both(both(x[1].word, x[2].sort), x[3].sort));
	add(&to, 22, x[1].fine);
	return to.n;
}

static uint32_t
far(size_t n)
{
	return (uint32_t)(n < 7 ? n : n < 10 ? 7 : n < 15 ? 8 : n < 25 ? 9 :
	    n < 40 ? 10 : 11);
}

unsigned
view_word_rows(const struct view *v, size_t i, uint32_t rows[VIEW_ROWS])
{
	const struct view_word *x = v->words + VIEW_PAD + (i - v->c->lo);
	const struct view_word *q = v->words + VIEW_PAD + (v->cue - v->c->lo);
	bool behind = i >= v->cue_end;
	struct view_place p = v->places[i - v->from];
	uint32_t left = far(v->c->hi - 1 - i), rule = v->rule_hash;
	uint32_t dist = far(behind ? i - v->cue_end : v->cue - i - 1);
	uint32_t group = p.group;
	struct adder to = { rows, 0, behind ? 400 : 500 };

	/* QF3 */
	add(&to, 1, both(dist, q->word));
	add(&to, 2, both(dist, x->sort));
	add(&to, 4, both(q->word, x->word));
	add(&to, 5, both(q->word, x->sort));
	add(&to, 6, both(q->sort, x->sort));
	add(&to, 7, both(q->sort, x[1].sort));
	if (dist < 4) {
		add(&to, 9, both(dist, x->word));
		add(&to, 10, both(both(dist, x->word), q->sort));
	}
	/* QF4 */
	add(&to, 13, both(p.rule, rule));
	add(&to, 14, both(both(p.rule, rule), q->word));
	add(&to, 15, both(both(p.rule, rule), x[1].word));
	add(&to, 16, both(both(p.rule, rule), x->word));
	add(&to, 17, both(both(p.rule, rule), x[-1].word));
	add(&to, 18, both(both(p.rule, x[1].sort), x[2].sort));
	/* QF5 */
	add(&to, 20, both(both(p.commas, p.seen), x[1].word));
	add(&to, 21, both(both(p.commas, p.seen), x->sort));
	add(&to, 22, both(both(p.commas, p.seen), both(x[1].sort,
	    x[2].sort)));
	add(&to, 23, both(both(p.commas, p.rule), left));
	add(&to, 24, both(both(x[1].word, x[2].sort), q->sort));
	/* QF6 */
	add(&to, 25, both(group, p.rule));
	add(&to, 26, both(group, x[1].word));
	add(&to, 28, both(left, x[1].word));
	add(&to, 29, both(left, both(p.commas, p.rule)));
	return to.n;
}

void
view_free(struct view *v)
{
	free(v->words);
	free(v->places);
	free(v->met);
	*v = (struct view){ 0 };
}
