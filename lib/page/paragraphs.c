/* SPDX-License-Identifier: MIT */
/*
 * A line is a paragraph, unless the text is wrapped at a column. The rules G1,
 * G2, ... are in rules.tsv.
 */
#include <stdlib.h>

#include "base/base.h"
#include "paragraphs.h"
#include "wrapped.h"

enum { INDENT = 520 };		/* more is not told apart */

/* The lines that are not empty, as paragraphs of their own. */
static void
lines_find(struct paragraphs *ps, struct slice text)
{
	size_t at, end, blank = 0;

	ps->n = 0;
	for (at = 0; at < text.len; at = end + 1) {
		const char *lf = memchr(text.p + at, '\n', text.len - at);
		struct paragraph *p;
		struct slice t;
		size_t indent;

		end = lf == NULL ? text.len : (size_t)(lf - text.p);
		t = slice_part(text, at, end);
		if (t.len > 0)
			t = utf8_trim(t);
		if (BY(G1, t.len == 0)) {
			blank++;
			continue;
		}
		indent = (size_t)(t.p - text.p) - at;
		ps->p = mem_grow(ps->p, &ps->cap, ps->n + 1, sizeof(*ps->p));
		p = &ps->p[ps->n++];
		p->start = p->from = at + indent;
		p->end = p->to = p->start + t.len;
		p->blank = blank;
		p->indent = indent > INDENT ? INDENT : (uint32_t)indent;
		p->lines = 1;
		p->aside = p->margin = false;
		blank = 0;
	}
}

void
paragraphs_find(struct paragraphs *ps, struct slice page)
{
	ps->text = page;
	lines_find(ps, page);
	wrapped_join(ps, page);
}

void
paragraphs_free(struct paragraphs *ps)
{
	free(ps->p);
	str_free(&ps->joined);
	*ps = (struct paragraphs){ 0 };
}
