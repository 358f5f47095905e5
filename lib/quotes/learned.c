/* SPDX-License-Identifier: MIT */
/*
 * Quotations in marks belong to the rules. For all other cues the model says
 * whether they attribute something, and what: rules QL1, QL3 and QL5
 * (rules.tsv). What rules forbid goes after that (vetoes.h), and what clashes
 * (settle.h).
 */
#include <math.h>
#include <stdlib.h>

#include "base/base.h"
#include "before.h"
#include "chunks.h"
#include "cut.h"
#include "learned.h"

/* In percent, how often what a document finds is right where only the rules have
 * it. */
enum { FINDS = 85 };

/* Log odds given to content that the rules alone decide about. */
static const double SURE = 1e9;

/* Log odds against content below which the rules are not followed. */
static const double RULES_ALONE = 1.5;

/* The least log odds of an attribution of a quotation in marks. */
static const double MIXED = 1;

/* Load the model of the language, once; false if it is damaged. */
static bool
load(struct proposals *ps, const struct language *l)
{
	if (ps->language != l)
		ps->loaded = parts_load(&ps->parts,
		    (struct slice){ (const char *)l->parts,
		    (size_t)(l->parts_end - l->parts) }) &&
		    clause_load(&ps->model,
		    (struct slice){ (const char *)l->clauses,
		    (size_t)(l->clauses_end - l->clauses) });
	ps->language = l;
	return ps->loaded;
}

/* The rule to name for content that no rule found. */
static enum rule
shape_of(const struct carrier *c, const struct proposal *p)
{
	if (p->a.form == FORM_ACCORDING)
		return RULE_Q11;
	if (p->r.left.from < p->r.left.to)
		return RULE_Q10;
	if (c->ws->p[p->r.right.from].id == WORD_THAT)
		return RULE_Q8;
	return RULE_Q14;
}

static struct stretch
without_ends(const struct carrier *c, struct stretch s)
{
	const struct text_word *p = c->ws->p;

	while (s.from < s.to && word_has(&p[s.from], WORD_PUNCT) &&
	    p[s.from].mark != '(' && p[s.from].mark != '*')
		s.from++;
	while (s.from < s.to && word_has(&p[s.to - 1], WORD_PUNCT) &&
	    p[s.to - 1].mark != ')' && p[s.to - 1].mark != '*')
		s.to--;
	return s;
}

static void
take(const struct carrier *c, struct proposal *p, const struct clause *r)
{
	enum rule rule = p->r.rule;
	struct stretch first = without_ends(c, r->content[0]);
	struct stretch second = without_ends(c, r->content[1]);

	p->r = (struct content){ .rule = rule };
	if (first.from == first.to)
		first = second;
	if (second.from < second.to && first.from < second.from) {
		p->r.left = first;
		p->r.right = second;
	} else if (first.to <= p->cue) {
		p->r.left = first;
	} else {
		p->r.right = first;
	}
	if (rule == RULE_NONE)
		p->r.rule = shape_of(c, p);
	if (!p->grouped && !p->owned && r->source.from < r->source.to) {
		p->a.speaker = r->source.from;
		p->a.speaker_end = r->source.to;
		if (r->source.to > r->source.from + 1 &&
		    word_has(&c->ws->p[r->source.to - 1], WORD_GENITIVE))
			p->a.speaker_end--;
	}
}

/* Are all quotations in the stretch in the model's content? */
static bool
holds_quoted(const struct carrier *c, struct stretch s, const struct clause *r)
{
	size_t i;

	for (i = s.from; i < s.to; i++)
		if (word_has(&c->ws->p[i], WORD_QUOTED) &&
		    !(i >= r->content[0].from && i < r->content[0].to) &&
		    !(i >= r->content[1].from && i < r->content[1].to))
			return false;
	return true;
}

static unsigned
percent(double likelihood)
{
	return likelihood > 0.99 ? 99 : likelihood < 0.01 ? 1 :
	    (unsigned)lrint(100 * likelihood);
}

/* Does the model stop at a comma or dash in a clause that the rules, which know what a
 * reporter adds behind one, go on with? */
static bool
stops_at_comma(const struct carrier *c, const struct proposal *p)
{
	struct stretch s = p->r.right, rules = p->rules.right;

	if (p->rules.rule != RULE_Q8 && p->rules.rule != RULE_Q9)
		return false;
	return s.from == rules.from && s.from < s.to && s.to < rules.to &&
	    word_is_pause(&c->ws->p[s.to]);
}

/* Is it in two parts? */
static bool
is_split(const struct content *r)
{
	return r->left.from < r->left.to && r->right.from < r->right.to;
}

/* Do the two parts make one clause: a subject and its verb ("The dam, he said,
 * leaks"), or what opens a clause, and is not when or where it was said, and the
 * clause ("Without rain, he said, they will lose")? */
static bool
is_one_clause(const struct carrier *c, const struct content *r)
{
	const struct text_word *p = c->ws->p, *right = &p[r->right.from];
	bool opens = word_has(&p[r->left.from], QUOTING_SUB);

	if (word_has(right, WORD_QUOTED) || clause_breaks_at(c, r->right.from))
		return false;
	if (!opens && holds_finite(c, r->left.from, r->left.to))
		return false;
	return chunk_is_finite(right) || opens ||
	    (word_has(&p[r->left.from], QUOTING_PREP) &&
	    !names_occasion(c, r->left.from, r->left.to));
}

/* Does the model lack one of the two parts that the rules found around the
 * attribution? */
static bool
lacks_part(const struct carrier *c, const struct proposal *p)
{
	if (p->a.form == FORM_ACCORDING && is_split(&p->rules) &&
	    p->r.left.from < p->rules.left.from)
		return true;		/* it does not begin with "which" */
	return is_split(&p->rules) && !is_split(&p->r) &&
	    (p->a.form == FORM_ACCORDING || is_one_clause(c, &p->rules));
}

/* The content by the model, or that of the rules where they have a quotation
 * that the model lacks, or where it is not sure that there is none. */
static void
decide(struct proposals *ps, const struct carrier *c, struct proposal *p)
{
	struct clause r = clause_find(&ps->model, &ps->sums, &ps->view,
	    p->kept);
	bool found = r.content[0].from < r.content[0].to;

	p->any = r.any;
	p->rules = p->r;
	if (BY(QL1,
	    found && p->kept &&
	    !(holds_quoted(c, p->r.left, &r) &&
	    holds_quoted(c, p->r.right, &r))))
		found = false;
	if (p->kept && p->a.gap && r.content[0].to <= p->cue &&
	    r.content[1].from >= r.content[1].to)
		found = false;		/* only the "which" before it */
	if (found) {
		take(c, p, &r);
		if (BY(QL9, stops_at_comma(c, p)))
			p->r.right.to = p->rules.right.to;
		if (BY(QL10, lacks_part(c, p)))
			p->r = p->rules;
		content_cut(c, &p->a, &p->r);
		content_cut_learned(c, &p->r);
		p->kept = p->learned = true;
		p->confidence = percent(clause_confidence(&ps->model, &r));
	} else if (p->kept && !p->mixed) {
		p->kept = p->a.sure || BY(QL3, r.any > -RULES_ALONE);
		p->why = p->kept ? p->why : RULE_QL3;
		if (p->a.finds)
			p->confidence = FINDS;
		else if (!p->a.sure)	/* else by rule and cue */
			p->confidence = percent(maths_logistic(r.any));
	}
	if (BY(QL1, p->kept && p->mixed && !p->doubtful && p->any < MIXED))
		p->any = MIXED;
}

void
learned_read(struct proposals *ps, const struct words *ws, size_t lo, size_t hi)
{
	bool loaded = load(ps, ws->language);

	looks_find(&ps->looks, ws, lo, hi);
	if (loaded)
		parts_find(&ps->parts, &ps->looks, ws, lo, hi);
}

bool
learned_begin(struct proposals *ps, const struct carrier *c)
{
	ps->seen = false;
	return !BY(QL5, ps->n > LEARNED_CUES || c->hi - c->lo > LEARNED_WORDS);
}

/* The sentence is looked at with its first cue. */
void
learned_look(struct proposals *ps, const struct carrier *c,
    const struct attributions *as, const struct proposal *p)
{
	if (!ps->seen) {
		view_sentence(&ps->view, c, as, &ps->looks);
		clause_sums_clear(&ps->sums, c->hi - c->lo);
		ps->seen = true;
	}
	view_cue(&ps->view, p->cue, p->cue_end, p->grouped ? &p->a : NULL,
	    p->r, p->doubtful);
}

/* Has the model no say: quotations alone, attributions without a speaker? */
static bool
by_rules_alone(const struct proposal *p)
{
	return (p->direct && p->kept) ||
	    (p->grouped && attribution_is_hearsay(&p->a));
}

void
learned_decide(struct proposals *ps, const struct carrier *c,
    const struct attributions *as)
{
	size_t i;

	if (!learned_begin(ps, c) || !load(ps, c->ws->language))
		return;
	for (i = 0; i < ps->n; i++) {
		struct proposal *p = &ps->p[i];

		p->any = SURE;
		if (by_rules_alone(p))
			continue;
		learned_look(ps, c, as, p);
		decide(ps, c, p);
	}
	ps->judged = true;
}

void
proposals_free(struct proposals *ps)
{
	free(ps->p);
	view_free(&ps->view);
	looks_free(&ps->looks);
	clause_sums_free(&ps->sums);
	*ps = (struct proposals){ 0 };
}
