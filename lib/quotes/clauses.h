/* SPDX-License-Identifier: MIT */
/*
 * The content of an attribution: which words around it were said.
 */
#ifndef NUTGRAF_QUOTES_CLAUSES_H
#define NUTGRAF_QUOTES_CLAUSES_H

#include "ends.h"

/* Half-open, indices of words; from == to is none. */
struct stretch {
	size_t from, to;
};

struct content {
	struct stretch left, right;	/* before and after the group */
	enum rule rule;		/* RULE_NONE: no content */
};

/* Find the content of as->p[i]. */
struct content content_of(const struct carrier *c,
    const struct attributions *as, size_t i);

/* Move the end of content, whoever found it. A clause that was cut at an
 * apposition before its verb goes on after it. The content of "who" or "whose"
 * ends at the first comma, if a verb of the main clause follows it ("Quill, who
 * said it leaks, laughed"), that of a clause at the start of the sentence before
 * the main clause: "When Quill said it leaks, Marl laughed". */
void content_cut(const struct carrier *c, const struct attribution *a,
    struct content *r);

/* Does the stretch hold a quotation? */
bool stretch_quoted(const struct carrier *c, struct stretch s);

/* Does it hold nothing else but marks? */
bool stretch_only_quoted(const struct carrier *c, struct stretch s);

static inline bool
stretches_overlap(struct stretch a, struct stretch b)
{
	return a.from < b.to && b.from < a.to;
}

#endif
