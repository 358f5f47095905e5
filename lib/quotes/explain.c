/* SPDX-License-Identifier: MIT */
/*
 * A cue gives no quotation because a rule forbids it, because another one has
 * its words, or because nothing was found that it could attribute. What is in
 * quotation marks gives none if nothing attributes it and it is too short to
 * stand alone.
 */
#include <stdlib.h>

#include "base/base.h"
#include "explain.h"

enum { ENOUGH = 5 };		/* words that can stand alone */

static void
add(struct finder *f, struct stretch s, struct nonquote n)
{
	struct quotes *out = f->out;

	quote_place(f, s, &n.span, &n.sent);
	n.text = slice_part(f->para->text, n.span.start - f->para->base,
	    n.span.end - f->para->base);
	out->not = mem_grow(out->not, &out->not_cap, out->nnot + 1,
	    sizeof(*out->not));
	out->not[out->nnot++] = n;
}

/* Why nothing was proposed for it, where no rule decided. */
static const char *
lack_of(const struct proposal *p)
{
	if (p->inside)
		return "inside";
	return p->grouped || p->owned ? "no-content" : "no-speaker";
}

void
explain_cues(struct finder *f)
{
	size_t i;

	for (i = 0; i < f->proposals.n && f->out->explain; i++) {
		const struct proposal *p = &f->proposals.p[i];

		if (!p->kept)
			add(f, (struct stretch){ p->cue, p->cue_end },
			    (struct nonquote){ .cue = true, .rule = p->why,
			    .reason = lack_of(p) });
	}
}

/* Is the stretch in a quotation, of this run or one before? */
static bool
is_quoted(const struct finder *f, struct span s)
{
	size_t i, k;

	for (i = 0; i < f->there->n; i++)
		if (f->there->p[i].start < s.end && s.start < f->there->p[i].end)
			return true;
	for (i = 0; i < f->out->n; i++)
		for (k = 0; k < f->out->p[i].nspans; k++)
			if (f->out->p[i].spans[k].start < s.end &&
			    s.start < f->out->p[i].spans[k].end)
				return true;
	return false;
}

static const char *
why_unquoted(const struct finder *f, const struct text_word *w)
{
	const struct quoted *q = &f->quoteds.p[w->quoted];

	if (word_has(w, WORD_TITLE))
		return "title";
	return slice_has_words(slice_part(f->para->text, q->in, q->out),
	    ENOUGH) ? "no-attribution" : "short";
}

static int
by_place(const void *a, const void *b)
{
	const struct nonquote *x = a, *y = b;

	if (x->sent != y->sent)
		return x->sent < y->sent ? -1 : 1;
	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	return 0;
}

static void
explain_para(struct finder *f)
{
	size_t i, sent;

	for (i = 0; i < f->words.n; i++) {
		struct stretch s = { i, i + 1 };
		const struct text_word *w = &f->words.p[i];
		struct span span;

		if (!word_has(w, WORD_QUOTED))
			continue;
		quote_place(f, s, &span, &sent);
		if (!is_quoted(f, span))
			add(f, s, (struct nonquote){ .reason = why_unquoted(f,
			    w) });
	}
}

void
explain_marks(struct finder *f)
{
	size_t i;

	if (!f->out->explain)
		return;
	for (i = 0; i < f->nparas; i++) {
		f->para = &f->paras[i];
		words_at(&f->words, f->para);
		explain_para(f);
	}
	if (f->out->nnot > 1)
		qsort(f->out->not, f->out->nnot, sizeof(*f->out->not),
		    by_place);
}
