/* SPDX-License-Identifier: MIT */
/*
 * Content that the group stands in the middle of: "The dam, he said, leaks".
 */
#include "behind.h"
#include "resumed.h"
#include "told.h"

enum { INSERTED = 25 };	/* words of an insertion after a group */

/* The same with the quotation that goes on further after the group. */
static struct content
with_far(const struct carrier *c, const struct attributions *as, size_t n,
    struct content r)
{
	struct content far = content_far(c, as, n);

	r.right = far.right;
	return r;
}

/* Do words of the reporter begin at word k, which tell how, when or where it was
 * said: "raising a hand", "in an interview", "as she left"? */
static bool
tells_how(const struct carrier *c, size_t k)
{
	const struct text_word *w = &c->ws->p[k];

	return word_looks_ing(c, w) || word_has(w, QUOTING_PREP) ||
	    w->id == WORD_AS;
}

/* The quotation that goes on after words of the reporter at word k: "..., he
 * said, raising a hand, ..." */
static void
resume_behind(const struct carrier *c, const struct attributions *as, size_t n,
    size_t k, struct content *r)
{
	const struct text_word *p = c->ws->p;
	size_t i;

	for (i = k; i + 1 < c->hi && i < k + INSERTED; i++) {
		if (word_has(&p[i], WORD_QUOTED) || (n + 1 < as->n &&
		    as->p[n + 1].from <= i && as->p[n + 1].cue >= i))
			return;
		if (word_is_mark(&p[i], ',') && word_has(&p[i + 1],
		    WORD_QUOTED) && quoted_is_small(c->ws, &p[i + 1])) {
			r->right = (struct stretch){ i + 1, clause_end(c, as,
			    n + 1, i + 1) };
			return;
		}
	}
}

/* Is the quotation at word k after the group only the name of a work: "...,
 * Quill told "Today""? */
static bool
is_told_title(const struct carrier *c, const struct attribution *a, size_t k)
{
	const struct text_word *p = c->ws->p;

	return word_has(&p[k], WORD_TITLE) && k == a->to &&
	    word_has(&p[a->cue], QUOTING_TELL);
}

/* Does content before the group go on after one comma, at word k? */
static bool
goes_on_behind(const struct carrier *c, const struct content *r, size_t k)
{
	const struct text_word *p = c->ws->p;
	bool mixed = stretch_quoted(c, r->left) &&
	    !word_has(&p[r->left.from], WORD_QUOTED);

	if (mixed && (word_has(&p[k], QUOTING_AUX) ||
	    (word_has(&p[k], QUOTING_COORD) && quoted_follows(c, k))))
		return true;
	return !word_has(&p[r->left.to - 1], WORD_QUOTED) &&
	    !clause_breaks_at(c, k);
}

/* A mark between the group and what goes on: also the stop of ""...," he said.
 * "and ...", which ended no sentence. */
static bool
leads_on(const struct text_word *w)
{
	if (word_is_mark(w, '.'))
		return word_has(w + 1, WORD_QUOTED);
	return word_is_pause(w) || word_is_mark(w, ':') || word_is_mark(w, ';');
}

/* Content that goes on after the group: "..., he said, ..." */
void
content_resume(const struct carrier *c, const struct attributions *as, size_t n,
    struct content *r)
{
	const struct attribution *a = &as->p[n];
	const struct text_word *p = c->ws->p;
	size_t i = told_after(c, a), k = i;

	while (k < c->hi && leads_on(&p[k]))
		k++;
	if (k == i && word_has(&p[r->left.to - 1], WORD_QUOTED)) {
		*r = with_far(c, as, n, *r);
		return;
	}
	if (k == c->hi || (n + 1 < as->n && attribution_begins(c, a + 1, k)))
		return;
	if (word_has(&p[k], WORD_QUOTED) && k == i && i > a->to)
		return;
	if (word_has(&p[k], WORD_QUOTED) && !is_told_title(c, a, k)) {
		r->right = (struct stretch){ k, clause_end(c, as, n + 1, k) };
		return;
	}
	if (k != i + 1 || !word_is_mark(&p[i], ','))
		return;
	if (word_has(&p[r->left.to - 1], WORD_QUOTED) && tells_how(c, k))
		resume_behind(c, as, n, k, r);
	else if (goes_on_behind(c, r, k))
		r->right = (struct stretch){ k, clause_end(c, as, n + 1, k) };
}
