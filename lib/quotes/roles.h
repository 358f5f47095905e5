/* SPDX-License-Identifier: MIT */
/*
 * What the document calls its people and bodies, so that a description can be
 * given their name: "Gov. Ann Quill" is "the governor" later, "Acme Corp."
 * "the company".
 */
#ifndef NUTGRAF_QUOTES_ROLES_H
#define NUTGRAF_QUOTES_ROLES_H

#include "roleword.h"

/* One thing that one name is called in one place. */
struct role {
	struct slice name;	/* the fullest form */
	struct slice head;	/* a word of the sentence or a list: "Gov.";
				 * empty for a body that is called nothing
				 * there */
	struct slice context;	/* the words of the sentence around both */
	size_t at;		/* of the name, in the clean text */
	bool body;		/* not a person */
	bool tied;		/* by a verb behind the name */
	bool past;		/* they were, and may be so no more */
	bool deed;		/* head is a verb: what somebody does */
};

struct roles {
	struct role *p;		/* by their places */
	size_t n, cap;
	const struct language *language;	/* of the document */
};

/* List what titles, appositions and the words in their own names call the
 * people and bodies of the document, instead of what is listed. */
void roles_find(struct roles *rs, const struct language *language,
    const struct document *d, const struct mentions *ms);
void roles_free(struct roles *rs);

#endif
