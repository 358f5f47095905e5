/* SPDX-License-Identifier: MIT */
/*
 * What an attribution says was said: a stretch of words on either side of it.
 */
#ifndef NUTGRAF_QUOTES_CONTENT_H
#define NUTGRAF_QUOTES_CONTENT_H

#include "ends.h"

/* Half-open, indices of words; from == to is none. */
struct stretch {
	size_t from, to;
};

struct content {
	struct stretch left, right;	/* before and after the group */
	enum rule rule;		/* RULE_NONE: no content */
};

/* Does the stretch hold a quotation? */
bool stretch_quoted(const struct carrier *c, struct stretch s);

/* Does it hold nothing else but marks? */
bool stretch_only_quoted(const struct carrier *c, struct stretch s);

/* Does another attribution begin at word k, with a verb of saying? What he
 * learned or wants may well be what she said. */
static inline bool
attribution_begins(const struct carrier *c, const struct attribution *next,
    size_t k)
{
	return next->from == k && !attribution_is_hearsay(next) &&
	    word_has(&c->ws->p[next->cue], QUOTING_SPEECH);
}

static inline bool
stretch_has(struct stretch s, size_t i)
{
	return s.from <= i && i < s.to;
}

static inline bool
stretches_overlap(struct stretch a, struct stretch b)
{
	return a.from < b.to && b.from < a.to;
}

#endif
