/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "foreign.h"
#include "text/text.h"

enum { CODE = 3 };	/* letters of a code, without what follows in a tag */

static struct language_count {
	char code[CODE + 1];
	size_t n;
} *counts;
static size_t ncounts, counts_cap;

void
foreign_count(struct slice tag)
{
	size_t i, n = slice_find(tag, SLICE("-"));

	tag = slice_part(tag, 0, n < CODE ? n : CODE);
	for (i = 0; i < ncounts && !slice_is(tag, counts[i].code); i++)
		continue;
	if (i == ncounts) {
		counts = mem_grow(counts, &counts_cap, ++ncounts,
		    sizeof(*counts));
		counts[i] = (struct language_count){ .n = 0 };
		memcpy(counts[i].code, tag.p, tag.len);
	}
	counts[i].n++;
}

static int
order(const void *a, const void *b)
{
	const struct language_count *x = a, *y = b;

	if (x->n != y->n)
		return x->n < y->n ? 1 : -1;
	return strcmp(x->code, y->code);
}

/* "4 documents in German (de)"; the number alone behind the first. */
static void
add_count(struct str *s, const struct language_count *c, bool first)
{
	struct slice name = tongue_name(slice_of(c->code));

	str_addf(s, "%s%zu%s in %.*s%s%s%s", first ? "" : ", ", c->n,
	    !first ? "" : c->n == 1 ? " document" : " documents",
	    (int)name.len, name.p, name.len > 0 ? " (" : "", c->code,
	    name.len > 0 ? ")" : "");
}

void
foreign_report(const char *what)
{
	struct str s = { 0 };
	size_t i;

	if (ncounts > 0)
		qsort(counts, ncounts, sizeof(*counts), order);
	for (i = 0; i < ncounts; i++)
		add_count(&s, &counts[i], i == 0);
	if (ncounts > 0)
		warn("%.*s: %s", (int)s.len, s.p, what);
	str_free(&s);
	free(counts);
	counts = NULL;
	ncounts = counts_cap = 0;
}
