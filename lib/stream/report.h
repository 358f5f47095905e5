/* SPDX-License-Identifier: MIT */
/*
 * Rows of a view (view.h) as a listing for people: of a kind that belongs to
 * documents, below the title of each; of any other, one table with the names of
 * its columns. A row that asks to be checked has a "?" before it.
 */
#ifndef NUTGRAF_STREAM_REPORT_H
#define NUTGRAF_STREAM_REPORT_H

#include "io/io.h"
#include "view.h"

struct report {
	struct table_view view;		/* its options are read, row is not set */
	struct listing listing;		/* width and coloured are set */

	/* The rest is report.c's own. */
	size_t checks;		/* the column that says what to check, or one
				 * that is not there */
	bool quotes;		/* the usual columns of quotations */
	bool table;
	bool begun;		/* a document or the names have been written */
	struct str scratch;
};

/* Choose the columns, as view_begin. */
void report_begin(struct report *r);

void report_document(struct report *r, struct doc *d);

/* Write what is left; report as view_end, and free. */
void report_end(struct report *r);

#endif
