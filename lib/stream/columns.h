/* SPDX-License-Identifier: MIT */
/*
 * What the columns of a table and the fields of a JSON object are: the
 * document's id, its text, a label of metadata.
 */
#ifndef NUTGRAF_STREAM_COLUMNS_H
#define NUTGRAF_STREAM_COLUMNS_H

#include "io/io.h"

enum { COLUMNS_MOST = 64 };

/* The user's list, label=name,...; n is 0 where none was given, and names are
 * known from lib/data/columns. */
struct columns {
	struct columns_want {
		char label[32];
		struct slice name;	/* borrowed from the list */
	} p[COLUMNS_MOST];
	size_t n;
};

/* Read the argument of --columns; what is wrong with it is wrong usage. */
void columns_option(struct columns *c, const struct cli *cli,
    const char *list);

/* Names of a row that have come by, taken one by one; in the end it is known
 * which of them is what. */
struct columns_found {
	const struct columns *wanted;
	struct columns_place {
		const char *label;	/* as records have it */
		struct slice name;	/* of the column, borrowed */
		size_t at;		/* its number, as the caller has it */
		unsigned rank;		/* the lower, the better the name */
		bool twice;		/* the name came by more than once */
	} p[COLUMNS_MOST];
	size_t n;
};

void columns_begin(struct columns_found *f, const struct columns *wanted);

/* A name, also of a field within a holder, which comes after those that are
 * not. */
void columns_take(struct columns_found *f, struct slice name, size_t at,
    bool within);

/* What has that label; NULL if nothing. */
const struct columns_place *columns_place(const struct columns_found *f,
    const char *label);

/* Is that a name by which columns go, and of what label? NULL if not. */
const char *columns_label(struct slice name, unsigned *rank);

/* Does an object of JSON with this name hold the fields of an article? */
bool columns_holder(struct slice name);

#endif
