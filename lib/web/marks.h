/* SPDX-License-Identifier: MIT */
/*
 * Where quotations and names are marked in the text of a document.
 */
#ifndef NUTGRAF_WEB_MARKS_H
#define NUTGRAF_WEB_MARKS_H

#include "statements.h"

struct marked {
	const struct places *places;	/* the text; borrowed */
	struct mark {
		size_t start, end;	/* bytes of the clean text, at the
					 * bounds of characters */
		struct statement *quote;	/* or NULL: a name */
		const struct record *name;
		bool first, last;	/* of the pieces of a quotation; of a
					 * name: it is the first of its kind */
	} *p;			/* by start, the longer first */
	size_t n, cap;
	bool *quoted;		/* texts of places that hold quotations */
	size_t quoted_cap;
	struct table seen;	/* names that were there */
	struct spans spans;
};

/* Find the marks of the document in its text, in place of those before. At most
 * WEB_DEPTH quotations lie in each other, and names do not overlap: what is more
 * is left out. A quotation whose first words are marked is `placed`. */
enum { WEB_DEPTH = 4 };
void marked_take(struct marked *m, const struct doc *d,
    const struct places *places, struct statements *st);

void marked_free(struct marked *m);

#endif
