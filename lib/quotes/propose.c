/* SPDX-License-Identifier: MIT */
/*
 * Each word that can be a cue is a proposal. Where the rules find a group of
 * speaker and cue, they look for content on either side of it, from left to
 * right: what one attribution has taken, the next one does not get. What they
 * make nothing of is for the clause model to look at.
 */
#include "base/base.h"
#include "before.h"
#include "clauses.h"
#include "propose.h"
#include "vetoes.h"

/* Is it in the lexicon of cues? Nouns are for the model only. */
static bool
may_be_cue(const struct text_word *w)
{
	return word_has(w, CLASS_CUE | QUOTING_NOUN) &&
	    !word_has(w, WORD_QUOTED) && w->mention < 0;
}

bool
may_say(const struct words *ws, size_t lo, size_t hi)
{
	for (; lo < hi; lo++)
		if (word_has(&ws->p[lo], WORD_QUOTED) ||
		    may_be_cue(&ws->p[lo]) || ws->p[lo].id == WORD_HEARD)
			return true;
	return false;
}

/* A proposal for the cue at word v of which the rules make nothing. */
static void
propose_bare(struct finder *f, const struct carrier *c, struct proposal *p)
{
	size_t v = p->cue;

	p->a = (struct attribution){ .form = FORM_SHARED,
	    .cue = v,
	    .cue_end = p->cue_end,
	    .from = v,
	    .to = p->cue_end };
	p->owned = owner_find(&f->words, v, c->lo, &p->a);
}

/* Let the content be all of the sentence, with an attribution in it. */
static void
take_around(const struct carrier *c, struct proposal *p)
{
	p->r = content_around(c, &p->a);
	p->a.sure = p->r.rule != RULE_NONE;
}

/* A proposal for attribution n, with the content that the rules find. */
static void
propose_group(struct finder *f, struct carrier *c, struct proposal *p, size_t n)
{
	enum quote_type type;

	p->grouped = true;
	p->a = f->attributions.p[n];
	p->cue_end = p->a.cue_end;
	p->inside = p->cue < c->taken;
	if (p->inside)
		return;
	p->r = content_of(c, &f->attributions, n);
	p->closing = closes_over(c, &p->a);
	if (p->r.rule == RULE_NONE)
		take_around(c, p);
	if (p->r.rule == RULE_NONE)
		return;
	type = content_type(f, &p->r);
	p->direct = type == QUOTE_DIRECT;
	p->mixed = type == QUOTE_MIXED;
	if (!p->a.sure)
		p->why = proposal_doubtful(c, p);
	p->doubtful = p->why != RULE_NONE;
	p->kept = !p->doubtful;
	if (p->kept)
		c->taken = p->r.right.to > p->a.to ? p->r.right.to : p->a.to;
}

void
propose(struct finder *f, struct carrier *c)
{
	struct proposals *ps = &f->proposals;
	const struct attributions *as = &f->attributions;
	size_t v, n = 0;

	ps->n = 0;
	for (v = c->lo; v < c->hi; v++) {
		const struct text_word *w = &f->words.p[v];
		struct proposal *p;
		bool grouped;

		while (n < as->n && as->p[n].cue < v)
			n++;
		grouped = n < as->n && as->p[n].cue == v;
		if (!grouped && !may_be_cue(w))
			continue;
		ps->p = mem_grow(ps->p, &ps->cap, ps->n + 1, sizeof(*ps->p));
		p = &ps->p[ps->n++];
		*p = (struct proposal){ .cue = v, .cue_end = v + 1 };
		if (word_has(w, WORD_PHRASE) && v + 1 < c->hi)
			p->cue_end = v + 2;
		if (grouped)
			propose_group(f, c, p, n);
		else
			propose_bare(f, c, p);
	}
}
