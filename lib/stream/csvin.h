/* SPDX-License-Identifier: MIT */
/*
 * Rows of a table of values that a delimiter separates (RFC 4180), by libcsv.
 * One row is in memory at a time.
 */
#ifndef NUTGRAF_STREAM_CSVIN_H
#define NUTGRAF_STREAM_CSVIN_H

#include "io/io.h"

/* A delimiter that texts do not have, for tables of one column: there commas
 * need no quotation marks. */
#define CSVIN_NONE '\x1f'

struct csvin {
	char delimiter;
	void (*each)(struct csvin *c);	/* is called for every row */
	void *context;		/* for that, which may set: */
	bool stop;		/* nothing more is wanted of this table */
	/* The row: */
	const char *file;
	size_t row;		/* its number, from 1 */
	struct str cells;	/* one after the other */
	size_t *ends, nends, ends_cap;	/* and where each ends */
	bool large;		/* the row is, and was reported */
};

/* Read the table at in->pos to its end. Rows that are too large and a quotation
 * mark without its end are reported. */
void csvin_read(struct csvin *c, struct input *in);

/* A cell of the row, by its number from 0; empty if there is none. */
struct slice csvin_cell(const struct csvin *c, size_t column);

void csvin_free(struct csvin *c);

/* Of a table's start: the delimiter that its first row has, ',' ';' TAB or '|',
 * or 0 if it has none of them outside of quotation marks. *columns is how many
 * cells that makes. A first line "sep=;" says it, and *skip is its length. */
char csvin_delimiter(struct slice start, size_t *columns, size_t *skip);

/* Take the next row from a text, as far as it is there: call cell() for each of
 * its cells, without quotation marks, and give the length of the row. */
size_t csvin_row_of(struct slice text, char delimiter,
    void (*cell)(struct slice cell, void *context), void *context);

#endif
