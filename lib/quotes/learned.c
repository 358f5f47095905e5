/* SPDX-License-Identifier: MIT */
/*
 * Quotations in marks belong to the rules. For all other cues the model says
 * whether they attribute something, and what: rules QL1 to QL5 (rules.tsv).
 */
#include <math.h>
#include <stdlib.h>

#include "base/base.h"
#include "learned.h"

/* Log odds given to content that the rules alone decide about. */
static const double SURE = 1e9;

/* Log odds against content below which the rules are not followed. */
static const double RULES_ALONE = 1.5;

/* Log odds for content above which the rules' doubts do not count. */
static const double DOUBTFUL = 0.5;

/* The least log odds of an attribution of a quotation in marks. */
static const double MIXED = 1;

/* Load the model of the language, once; false if it is damaged. */
static bool
load(struct proposals *ps, const struct language *l)
{
	if (ps->language != l)
		ps->loaded = clause_load(&ps->model,
		    (struct slice){ (const char *)l->clauses,
		    (size_t)(l->clauses_end - l->clauses) });
	ps->language = l;
	return ps->loaded;
}

static bool
overlap(struct stretch a, struct stretch b)
{
	return a.from < b.to && b.from < a.to;
}

/* Does one of them claim words or the cue of the other? */
static bool
clash(const struct proposal *a, const struct proposal *b)
{
	struct stretch cue = { a->cue, a->cue_end };

	return overlap(a->r.left, b->r.left) ||
	    overlap(a->r.left, b->r.right) ||
	    overlap(a->r.right, b->r.left) ||
	    overlap(a->r.right, b->r.right) ||
	    overlap(cue, b->r.left) || overlap(cue, b->r.right);
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

	while (s.from < s.to && p[s.from].flags & WORD_PUNCT &&
	    p[s.from].mark != '(' && p[s.from].mark != '*')
		s.from++;
	while (s.from < s.to && p[s.to - 1].flags & WORD_PUNCT &&
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
		    c->ws->p[r->source.to - 1].flags & WORD_GENITIVE)
			p->a.speaker_end--;
	}
}

/* Are all quotations in the stretch in the model's content? */
static bool
holds_quoted(const struct carrier *c, struct stretch s, const struct clause *r)
{
	size_t i;

	for (i = s.from; i < s.to; i++)
		if ((c->ws->p[i].flags & WORD_QUOTED) &&
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

/* Is the speaker "who" or the like, or has it a verb of its own: "his engine
 * failed"? */
static bool
is_no_speaker(const struct carrier *c, const struct attribution *a)
{
	size_t i;

	for (i = a->speaker + 1; i < a->speaker_end; i++)
		if (c->ws->p[i].flags & WORD_PAST)
			return true;
	return a->speaker_end == a->speaker + 1 &&
	    word_has(&c->ws->p[a->speaker], QUOTING_RELATIVE);
}

/* Is the speaker among the words of the content? */
static bool
is_speaker_said(const struct proposal *p)
{
	struct stretch speaker = { p->a.speaker, p->a.speaker_end };

	return overlap(speaker, p->r.left) || overlap(speaker, p->r.right);
}

static bool
is_quoted(const struct carrier *c, struct stretch s)
{
	for (; s.from < s.to; s.from++)
		if (!(c->ws->p[s.from].flags & (WORD_QUOTED | WORD_PUNCT)))
			return false;
	return true;
}

/* Is the content a single "which" or "it"? */
static bool
says_nothing(const struct carrier *c, const struct content *r)
{
	const struct stretch *s = r->left.from < r->left.to ? &r->left :
	    &r->right;

	return s->to <= s->from + 1 && word_has(&c->ws->p[s->from],
	    QUOTING_RELATIVE | QUOTING_OBJECT_PRONOUN | QUOTING_SUBJECT);
}

/* The content by the model, or that of the rules where they have a quotation
 * that the model lacks, or where it is not sure that there is none. */
static void
decide(struct proposals *ps, const struct carrier *c, struct proposal *p)
{
	struct clause r = clause_find(&ps->model, &ps->sums, &ps->view,
	    p->kept);
	bool found = r.content[0].from < r.content[0].to;

	if (BY(QL2,
	    found && p->doubtful &&
	    (r.any < DOUBTFUL || is_no_speaker(c, &p->a))))
		found = false;
	p->any = r.any;
	p->rules = p->r;
	if (BY(QL1,
	    found && p->kept &&
	    !(holds_quoted(c, p->r.left, &r) &&
	    holds_quoted(c, p->r.right, &r))))
		found = false;
	if (found) {
		take(c, p, &r);
		content_cut(c, &p->a, &p->r);
		p->kept = !says_nothing(c, &p->r) && !is_speaker_said(p) &&
		    p->a.speaker < p->a.speaker_end &&
		    !(p->rules.rule == RULE_NONE && is_quoted(c, p->r.left) &&
		    is_quoted(c, p->r.right));
		p->confidence = percent(clause_confidence(&ps->model, &r));
	} else if (p->kept && !p->mixed) {
		p->kept = BY(QL3, r.any > -RULES_ALONE);
		p->confidence = percent(maths_logistic(r.any));
	}
	if (BY(QL1, p->kept && p->mixed && p->any < MIXED))
		p->any = MIXED;
}

/* Take the content of the rules instead, if that does not clash. */
static bool
fall_back(struct proposal *p, const struct proposal *other)
{
	struct proposal by_rules = *p;

	by_rules.r = p->rules;
	if (p->doubtful || p->rules.rule == RULE_NONE ||
	    clash(&by_rules, other) || clash(other, &by_rules))
		return false;
	p->r = p->rules;
	p->confidence = 0;
	return true;
}

/* Would both stay by the rules alone, without a clash? Then they do stay, if
 * one of them has a quotation or the model believes in both. */
static bool
both_fall_back(struct proposal *a, struct proposal *b)
{
	struct proposal x = *a, y = *b;

	x.r = a->rules;
	y.r = b->rules;
	return (a->mixed || b->mixed || (a->any > 0 && b->any > 0)) &&
	    fall_back(&x, &y) && fall_back(a, &y) && fall_back(b, a);
}

/* QL4: of two that clash the likelier one stays as it is; of an attribution and
 * an "according to" around it, the inner one does. */
static void
settle(struct proposals *ps)
{
	size_t i, k;

	for (i = 0; i < ps->n; i++)
		for (k = i + 1; k < ps->n && ps->p[i].kept; k++) {
			struct proposal *a = &ps->p[i], *b = &ps->p[k];

			if (!b->kept || (!clash(a, b) && !clash(b, a)) ||
			    both_fall_back(a, b))
				continue;
			RULE(QL4);
			if (b->any > a->any && b->a.form != FORM_ACCORDING)
				a->kept = fall_back(a, b);
			else
				b->kept = fall_back(b, a);
		}
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
		view_sentence(&ps->view, c, as);
		clause_sums_clear(&ps->sums, c->hi - c->lo);
		ps->seen = true;
	}
	view_cue(&ps->view, p->cue, p->cue_end, p->grouped ? &p->a : NULL,
	    p->r, p->doubtful);
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
		if (p->direct && p->kept)
			continue;
		learned_look(ps, c, as, p);
		decide(ps, c, p);
	}
	settle(ps);
}

void
proposals_free(struct proposals *ps)
{
	free(ps->p);
	view_free(&ps->view);
	clause_sums_free(&ps->sums);
	*ps = (struct proposals){ 0 };
}
