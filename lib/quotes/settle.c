/* SPDX-License-Identifier: MIT */
/*
 * Of two attributions that claim the same words the likelier one gets them. The
 * other one falls back on what the rules found, if that claims other words and
 * no rule forbids it (QL4).
 */
#include "base/base.h"
#include "settle.h"
#include "vetoes.h"

/* Does one of them claim words or the cue of the other? */
static bool
clash(const struct proposal *a, const struct proposal *b)
{
	struct stretch cue = { a->cue, a->cue_end };

	return stretches_overlap(a->r.left, b->r.left) ||
	    stretches_overlap(a->r.left, b->r.right) ||
	    stretches_overlap(a->r.right, b->r.left) ||
	    stretches_overlap(a->r.right, b->r.right) ||
	    stretches_overlap(cue, b->r.left) ||
	    stretches_overlap(cue, b->r.right);
}

/* Take the content of the rules instead, if that does not clash. */
static bool
fall_back(const struct carrier *c, struct proposal *p,
    const struct proposal *other)
{
	struct proposal by_rules = *p;

	by_rules.r = p->rules;
	by_rules.learned = false;
	by_rules.confidence = 0;
	if (p->rules.rule == RULE_NONE || clash(&by_rules, other) ||
	    clash(other, &by_rules) || proposal_forbidden(c, &by_rules))
		return false;
	*p = by_rules;
	return true;
}

/* Would both stay by the rules alone, without a clash? Then they do stay, if
 * one of them has a quotation or the model believes in both. */
static bool
both_fall_back(const struct carrier *c, struct proposal *a, struct proposal *b)
{
	struct proposal x = *a, y = *b;

	x.r = a->rules;
	y.r = b->rules;
	return (a->mixed || b->mixed || (a->any > 0 && b->any > 0)) &&
	    fall_back(c, &x, &y) && fall_back(c, a, &y) &&
	    fall_back(c, b, a);
}

/* Of two that clash the likelier one stays as it is; of an attribution and an
 * "according to" around it, the inner one does. */
void
proposals_settle(struct proposals *ps, const struct carrier *c)
{
	size_t i, k;

	for (i = 0; i < ps->n; i++)
		for (k = i + 1; k < ps->n && ps->p[i].kept; k++) {
			struct proposal *a = &ps->p[i], *b = &ps->p[k];

			if (!b->kept || (!clash(a, b) && !clash(b, a)) ||
			    both_fall_back(c, a, b))
				continue;
			RULE(QL4);
			if (b->any > a->any && b->a.form != FORM_ACCORDING)
				a->kept = fall_back(c, a, b);
			else
				b->kept = fall_back(c, b, a);
		}
}
