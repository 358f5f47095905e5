/* SPDX-License-Identifier: MIT */
/*
 * What a verb behind a name ties to it.
 */
#ifndef NUTGRAF_QUOTES_TIED_H
#define NUTGRAF_QUOTES_TIED_H

#include "roleword.h"

/* What the sentence t says of the name that ends at byte at. */
struct tied {
	struct slice role;	/* "is a *doctor*", "who was elected *mayor*",
				 * "led it as its *director*"; or empty */
	struct slice deed;	/* "*directed* it"; or empty */
	bool past;		/* and was one: "was a doctor" */
	size_t from, end;	/* of the words around the role */
};

struct tied tied_find(const struct language *language, struct slice t,
    size_t at, bool body);

/* Is the noun made from the verb: "director", from "directed"? */
bool tied_agent(struct slice noun, struct slice verb);

#endif
