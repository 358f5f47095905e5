/* SPDX-License-Identifier: MIT */
/*
 * The stretches of a paragraph that are in quotation marks: rules K1 to K12
 * (rules.tsv). Marks are listed by their shape (glyphs.h) and paired (pairs.h);
 * here pairs become stretches, of which each says by which rule it was found,
 * and what the page's markup says is quoted is put among them.
 */
#include <stdlib.h>

#include "base/base.h"
#include "marks.h"
#include "pairs.h"

static void
append(struct quoteds *qs, struct quoted q)
{
	if (q.end - q.start > QUOTED_MAX || q.in >= q.out)
		return;
	qs->p = mem_grow(qs->p, &qs->cap, qs->n + 1, sizeof(*qs->p));
	qs->p[qs->n++] = q;
}

/* Add a stretch; what it says begins and ends without blanks. */
static void
add_quoted(struct quoteds *qs, struct slice t, struct quoted q)
{
	while (q.in < q.out && t.p[q.in] == ' ')
		q.in++;
	while (q.in < q.out && t.p[q.out - 1] == ' ')
		q.out--;
	append(qs, q);
}

/* Name the rule by which the mark opens or closes. */
static void
name_rule(const struct quote_mark *m, bool opens)
{
	bool inward = mark_is_guillemet(m) &&
	    opens == (m->glyph == GLYPH_CLOSES);

	if (mark_is_single(m))
		RULE(K7);
	else if (mark_is_spaced(m) && m->glyph == GLYPH_STRAIGHT)
		RULE(K10);
	else if (m->glyph == GLYPH_LOW || inward)
		RULE(K3);
	else if (m->glyph == (opens ? GLYPH_CLOSES : GLYPH_OPENS))
		RULE(K2);
	else
		RULE(K1);
}

/* The stretch between two marks; without the first one, from the paragraph's
 * start. */
static void
add_between(struct quoteds *qs, struct slice t, const struct quote_mark *open,
    const struct quote_mark *close)
{
	struct quoted q = { .out = close->at, .end = close->at + close->size };

	if (BY(K6, open == NULL)) {
		add_quoted(qs, t, q);
		return;
	}
	q.start = open->at;
	q.in = open->at + open->size;
	q.single = mark_is_single(open);
	name_rule(close, false);
	add_quoted(qs, t, q);
}

/* What no mark closes, up to a byte. */
static void
add_unclosed(struct quoteds *qs, struct slice t, const struct quote_mark *open,
    size_t end)
{
	struct quoted q = { .start = open->at, .end = end,
	    .in = open->at + open->size, .out = end,
	    .single = mark_is_single(open) };

	q.open = end == t.len;
	if (q.open)
		(void)(BY(K12, q.single) || BY(K8, !q.single));
	add_quoted(qs, t, q);
}

/* Make stretches of what the marks do. */
static void
add_stretches(struct quoteds *qs, const struct language *l, struct slice t)
{
	const struct quote_mark *open = NULL, *m;

	for (m = qs->marks.p; m < qs->marks.p + qs->marks.n; m++)
		switch ((enum mark_role)m->role[0]) {
		case MARK_OPENS:
			open = m;
			name_rule(m, true);
			break;
		case MARK_CLOSES:
			add_between(qs, t, open, m);
			open = NULL;
			break;
		case MARK_REPAIRS:
			RULE(K5);
			add_unclosed(qs, t, open, mark_repaired_end(l, t,
			    open->at, m->at));
			open = m;
			break;
		case MARK_INNER:
			(void)BY(K4, open != NULL && !mark_is_single(open));
			break;
		case MARK_NONE:
			(void)BY(K11, m->figure && !mark_is_single(m));
			break;
		}
	if (open != NULL)
		add_unclosed(qs, t, open, t.len);
}

void
quoteds_find(struct quoteds *qs, const struct language *l, struct slice t)
{
	const struct quoted *last = qs->n > 0 ? &qs->p[qs->n - 1] : NULL;
	bool open = last != NULL && last->open;
	bool single = open && last->single;

	qs->n = 0;
	marks_list(&qs->marks, t);
	if (qs->marks.n == 0)
		return;
	marks_pair(&qs->marks, l, t, open && !single, single);
	add_stretches(qs, l, t);
}

bool
quoted_starts(struct slice t)
{
	const unsigned char *p = (const unsigned char *)t.p;

	if (t.len < 3)
		return false;
	switch (p[0]) {
	case '"':
		return true;
	case '\'': case '`':
		return p[1] == p[0];
	case 0xc2: /* U+00AB */
		return p[1] == 0xab;
	case 0xe2: /* U+2018 to U+201F */
		return p[1] == 0x80 && p[2] >= 0x98 && p[2] <= 0x9f;
	default:
		return false;
	}
}

static int
by_start(const void *a, const void *b)
{
	const struct quoted *x = a, *y = b;

	return (x->start > y->start) - (x->start < y->start);
}

/* Is it within the span, and less than all of it? */
static bool
nested_in(const struct quoted *q, struct span s)
{
	return q->start >= s.start && q->end <= s.end &&
	    q->end - q->start < s.end - s.start;
}

void
quoteds_mark(struct quoteds *qs, const struct span *spans, size_t n)
{
	size_t old = qs->n, i = 0, j, k, kept = 0;

	for (k = 0; k < n; k++) {
		while (i < old && qs->p[i].end <= spans[k].start)
			i++;
		for (j = i; j < old && nested_in(&qs->p[j], spans[k]); j++)
			continue;
		if (j < old && qs->p[j].start < spans[k].end)
			continue;
		for (; i < j; i++)
			qs->p[i].out = qs->p[i].in; /* empty: goes */
		append(qs, (struct quoted){ .start = spans[k].start,
		    .in = spans[k].start, .out = spans[k].end,
		    .end = spans[k].end, .marked = true });
		(void)BY(K9, qs->n > old);
	}
	for (i = 0; i < qs->n; i++)
		if (qs->p[i].in < qs->p[i].out)
			qs->p[kept++] = qs->p[i];
	qs->n = kept;
	if (kept > 1)
		qsort(qs->p, kept, sizeof(*qs->p), by_start);
}

void
quoteds_free(struct quoteds *qs)
{
	free(qs->p);
	free(qs->marks.p);
	*qs = (struct quoteds){ 0 };
}
