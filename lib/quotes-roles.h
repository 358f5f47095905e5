/* SPDX-License-Identifier: MIT */
/*
 * What the document calls its people and bodies, so that a description can be
 * given their name: "Gov. Ann Quill" is "the governor" later, "Acme Corp."
 * "the company".
 */
#ifndef NUTGRAF_QUOTES_ROLES_H
#define NUTGRAF_QUOTES_ROLES_H

#include "quotes-words.h"

/* One thing that one name is called in one place. */
struct role {
	struct slice name;	/* the fullest form */
	struct slice head;	/* a word in the sentence or a list's: "Gov.";
				 * empty for a body that is called nothing
				 * there */
	struct slice context;	/* the words of the sentence around both */
	size_t at;		/* of the name, in the clean text */
	bool body;		/* no person */
};

struct roles {
	struct role *p;		/* by their places */
	size_t n, cap;
};

/* List what titles, appositions and the words in their own names call the
 * people and bodies of the document, instead of what is listed. */
void roles_find(struct roles *rs, const struct doc *d,
    const struct mentions *ms);
void roles_free(struct roles *rs);

/* What is near a description. */
struct near {
	size_t at;		/* its place in the clean text */
	struct slice last;	/* the last named source or subject; or empty */
	struct slice topic;	/* the last body that was one; or empty */
};

/* The name that the description, words [from..to) without appositions, stands
 * for; *body becomes true if it is no person. Empty where the document does
 * not tell. */
struct slice roles_name(const struct roles *rs, const struct words *ws,
    const struct mentions *ms, struct slice text, size_t from, size_t to,
    const struct near *near, bool *body);

#endif
