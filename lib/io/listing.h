/* SPDX-License-Identifier: MIT */
/*
 * Rows in columns that are lined up and fitted to a screen, for people.
 *
 * Rows are kept until they are written; only then is it known how wide the
 * columns must be. A cell is one line, in which each run of white space is a
 * blank; what does not fit is cut, and ends with "…". Columns that are wider
 * than others share the room that these leave, and the last one gets twice as
 * much of it. A column of numbers is lined up at its right side.
 */
#ifndef NUTGRAF_IO_LISTING_H
#define NUTGRAF_IO_LISTING_H

#include "base/base.h"

struct listing {
	size_t width;		/* of the screen */
	bool coloured;
	size_t ncolumns;
	struct listing_column {
		unsigned style;	/* of its cells, as for output_style; 0: none */
		size_t widest;	/* of its cells */
		size_t given;	/* cells of the screen */
		bool words;	/* not all of its cells are numbers */
	} *columns;

	/* Cells, row by row. */
	struct str text;
	struct listing_cell {
		size_t end;	/* in text */
		size_t width;
	} *cells;
	size_t ncells, cells_cap;
	struct str marks;	/* a byte a row, shown before it */
};

/* How wide standard output is: as the terminal says, or $COLUMNS, or 80. */
size_t listing_screen(void);

/* Begin anew, with so many columns and no styles. */
void listing_begin(struct listing *l, size_t ncolumns);

/* One more row, with a mark (a blank: none) and a cell for each column; a cell
 * whose p is NULL is empty. */
void listing_row(struct listing *l, char mark, const struct slice *cells);

/* The names of the columns, as the first row. */
void listing_names(struct listing *l, const struct slice *names);

/* Append the rows to `out`, indented by a mark and a blank, and forget them.
 * The columns stay as wide as these rows made them until listing_begin. */
void listing_write(struct listing *l);

void listing_free(struct listing *l);

#endif
