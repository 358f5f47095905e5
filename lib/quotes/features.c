/* SPDX-License-Identifier: MIT */
/*
 * What the clause model sees:
 *
 *   QF1  of the cue: its text and its neighbours', their classes, the form of
 *       the attribution, the speaker's first and last word, what the rules
 *       made of it
 *   QF2  of a word on one side: its text and cluster, the words around it in
 *       pairs, their parts of speech in triples
 *   QF3  of a word from this cue: how far, and with which cue
 *   QF4  where the content that the rules propose begins, runs and ends
 *   QF5  what is between cue and word: commas, a quotation, "that", a verb
 *   QF6  the next attribution, the speaker, the sentence's end
 */
#include <stdlib.h>

#include "base/base.h"
#include "features.h"

enum { SEEN_QUOTED = 1, SEEN_THAT = 2, SEEN_VERB = 4, SEEN_AND = 8,
	SEEN_SUB = 16 };

enum { RULE_OUT, RULE_FIRST, RULE_IN, RULE_LAST, RULE_ONLY };

enum { GROUP_IN = 1, GROUP_NEXT = 2, GROUP_SPEAKER = 4 };

void
view_sentence(struct view *v, const struct carrier *c,
    const struct attributions *as, const struct looks *looks)
{
	v->c = c;
	v->as = as;
	v->looks = looks;
}

static uint8_t
what_is(const struct text_word *w)
{
	if (word_has(w, WORD_QUOTED))
		return SEEN_QUOTED;
	if (word_has(w, WORD_PUNCT))
		return 0;
	return (uint8_t)((w->id == WORD_THAT ? SEEN_THAT : 0) |
	    (word_has(w, WORD_PAST | QUOTING_AUX | QUOTING_MODAL |
	    QUOTING_FINITE) ? SEEN_VERB : 0) |
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

/* The parts of speech of three words. */
static uint32_t
parts_of(const struct look *x)
{
	return (uint32_t)(x[0].part << 10 | x[1].part << 5 | x[2].part);
}

/* QF1 */
unsigned
view_cue_rows(const struct view *v, uint32_t rows[VIEW_ROWS])
{
	const struct look *w = v->looks->p + LOOK_PAD, *x = w + (v->cue -
	    v->c->lo), *after = w + (v->cue_end - v->c->lo);
	struct look_adder to = { rows, 0, 100 };
	uint32_t form = v->a == NULL ? 9 : v->a->form, rule = v->rule_hash;
	uint32_t left = v->rule.left.from < v->rule.left.to;

	look_add(&to, 0, 0);
	look_add(&to, 1, x->word);
	look_add(&to, 2, look_both(x->word, x[-1].word));
	look_add(&to, 3, look_both(x->word, after->word));
	look_add(&to, 4, x[-1].word);
	look_add(&to, 5, after->word);
	look_add(&to, 6, look_both(x->word, x[-1].sort));
	look_add(&to, 7, look_both(x->word, after->sort));
	look_add(&to, 8, look_both(x->sort, x[-1].sort));
	look_add(&to, 9, look_both(x->sort, after->sort));
	look_add(&to, 10, look_both(look_both(x[-1].sort, after->sort), x->sort));
	look_add(&to, 11, look_both(x->word, form));
	look_add(&to, 12, look_both(x->sort, form));
	look_add(&to, 13, look_both(rule, left));
	look_add(&to, 14, look_both(rule, x->word));
	look_add(&to, 15, look_both(form, x[-1].word));
	look_add(&to, 16, look_both(after[0].word, after[1].word));
	look_add(&to, 17, look_both(x[-2].word, x[-1].word));
	look_add(&to, 18, look_both(look_both(x[-2].sort, x[-1].sort), x->sort));
	look_add(&to, 19, look_both(look_both(after[0].sort, after[1].sort), x->sort));
	look_add(&to, 20, look_both(w[0].word, v->cue == v->c->lo));
	look_add(&to, 21, x->fine);
	look_add(&to, 22, look_both(x->coarse, after->coarse));
	look_add(&to, 23, look_both(x->coarse, x[-1].coarse));
	look_add(&to, 24, x->ending);
	look_add(&to, 25, look_both(rule, after->word));
	look_add(&to, 40, parts_of(x - 1));
	look_add(&to, 41, look_both(x->word, x->part));
	look_add(&to, 42, look_both(x->word, parts_of(x - 1)));
	look_add(&to, 43, parts_of(x));
	look_add(&to, 44, parts_of(x - 2));
	if (v->a != NULL && v->a->speaker < v->a->speaker_end) {
		const struct look *s = w + (v->a->speaker - v->c->lo);
		const struct look *e = w + (v->a->speaker_end - 1 -
		    v->c->lo);

		look_add(&to, 26, s->word);
		look_add(&to, 27, e->word);
		look_add(&to, 28, look_both(s->sort, e->sort));
		look_add(&to, 29, look_both(x->word, s->sort));
		look_add(&to, 30, e->coarse);
		look_add(&to, 31, s->word == e->word ? s->word : 0);
		look_add(&to, 32, look_both(rule, e->sort));
	}
	return to.n;
}

/* QF2 */
unsigned
view_side_rows(const struct view *v, size_t i, bool behind,
    uint32_t rows[VIEW_ROWS])
{
	const struct look *x = v->looks->p + LOOK_PAD + (i - v->c->lo);
	struct look_adder to = { rows, 0, behind ? 200 : 300 };

	look_add(&to, 1, x->word);
	look_add(&to, 2, x[-1].word);
	look_add(&to, 3, x[1].word);
	look_add(&to, 4, look_both(x[-1].word, x->word));
	look_add(&to, 6, look_both(x[1].word, x[2].word));
	look_add(&to, 11, parts_of(x - 1));
	look_add(&to, 13, parts_of(x));
	look_add(&to, 14, parts_of(x + 1));
	look_add(&to, 16, x->fine);
	look_add(&to, 21, look_both(look_both(x[1].word, x[2].sort), x[3].sort));
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
	const struct look *x = v->looks->p + LOOK_PAD + (i - v->c->lo);
	const struct look *q = v->looks->p + LOOK_PAD + (v->cue - v->c->lo);
	bool behind = i >= v->cue_end;
	struct view_place p = v->places[i - v->from];
	uint32_t left = far(v->c->hi - 1 - i), rule = v->rule_hash;
	uint32_t dist = far(behind ? i - v->cue_end : v->cue - i - 1);
	uint32_t group = p.group;
	struct look_adder to = { rows, 0, behind ? 400 : 500 };

	/* QF3 */
	look_add(&to, 1, look_both(dist, q->word));
	look_add(&to, 2, look_both(dist, x->sort));
	look_add(&to, 4, look_both(q->word, x->word));
	look_add(&to, 5, look_both(q->word, x->sort));
	look_add(&to, 6, look_both(q->sort, x->sort));
	look_add(&to, 7, look_both(q->sort, x[1].sort));
	if (dist < 4)
		look_add(&to, 9, look_both(dist, x->word));
	/* QF4 */
	look_add(&to, 13, look_both(p.rule, rule));
	look_add(&to, 14, look_both(look_both(p.rule, rule), q->word));
	look_add(&to, 15, look_both(look_both(p.rule, rule), x[1].word));
	look_add(&to, 18, look_both(look_both(p.rule, x[1].sort), x[2].sort));
	/* QF5 */
	look_add(&to, 20, look_both(look_both(p.commas, p.seen), x[1].word));
	look_add(&to, 21, look_both(look_both(p.commas, p.seen), x->sort));
	look_add(&to, 23, look_both(look_both(p.commas, p.rule), left));
	look_add(&to, 22, look_both(look_both(p.commas, p.seen), parts_of(x)));
	/* QF6 */
	look_add(&to, 25, look_both(group, p.rule));
	look_add(&to, 28, look_both(left, x[1].word));
	look_add(&to, 29, look_both(left, look_both(p.commas, p.rule)));
	return to.n;
}

void
view_free(struct view *v)
{
	free(v->places);
	*v = (struct view){ 0 };
}
