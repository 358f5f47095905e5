/* SPDX-License-Identifier: MIT */
/*
 * Where content ends, and the sentence in view.
 */
#ifndef NUTGRAF_QUOTES_ENDS_H
#define NUTGRAF_QUOTES_ENDS_H

#include "cues.h"

/* The sentence that is looked at. */
struct carrier {
	const struct words *ws;
	size_t lo, hi;		/* words of the sentence */
	size_t taken;		/* words before this one are in use */
};

/* Is it a participle by its shape, and not a name? */
bool word_looks_ing(const struct carrier *c, const struct text_word *w);

/* Does the quoted word begin with a small letter, so that it is not a
 * sentence? */
bool quoted_is_small(const struct carrier *c, const struct text_word *w);

/* The last byte within the marks of the quoted word, or a blank. */
char quoted_last(const struct carrier *c, const struct text_word *w);

/* Does a comma before word i end what was said? */
bool clause_breaks_at(const struct carrier *c, size_t i);

/* The end of the clause that starts at word from; next is the index of the
 * first attribution after it. */
size_t clause_end(const struct carrier *c, const struct attributions *as,
    size_t next, size_t from);

/* The end of content that starts with the quoted word k: the quotation, more of
 * them after "and", or the clause that it is only the beginning of. */
size_t quotation_end(const struct carrier *c, const struct attributions *as,
    size_t next, size_t k);

#endif
