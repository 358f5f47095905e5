/* SPDX-License-Identifier: MIT */
/*
 * Descriptions ("the governor") and whom the document means by them.
 */
#ifndef NUTGRAF_QUOTES_DESCRIBED_H
#define NUTGRAF_QUOTES_DESCRIBED_H

#include "roles.h"

/* What is near a description. */
struct near {
	size_t at;		/* its place in the clean text */
	struct slice last;	/* the last named source or subject; or empty */
	struct slice topic;	/* the last body that was one; or empty */
};

/* Whom a description stands for. */
struct described {
	struct slice name;	/* empty where the document does not tell */
	bool body;		/* it is not a person */
	bool open;		/* nobody is called that */
};

/* Whom the description, words [from..to) without appositions, stands for. */
struct described described_name(const struct roles *rs, const struct words *ws,
    size_t from, size_t to, const struct near *near);

/* Does the document call the name anything? */
bool described_has(const struct roles *rs, struct slice name);

/* Is the description what a text calls somebody whom it has just named: "the
 * striker", "the 34-year-old", "the former minister"? And does document d, before
 * byte at of its clean text, introduce nobody so? */
bool described_again(const struct document *d, const struct words *ws,
    size_t from, size_t to, size_t at);

/* Is the name called another age than the one in the description? */
bool described_older(const struct roles *rs, const struct words *ws,
    size_t from, size_t to, struct slice name);

#endif
