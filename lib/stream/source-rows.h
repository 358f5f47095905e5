/* SPDX-License-Identifier: MIT */
/*
 * Articles that are rows of a table or objects of JSON: what their readers
 * share. Inside of stream/ only.
 */
#ifndef NUTGRAF_STREAM_SOURCE_ROWS_H
#define NUTGRAF_STREAM_SOURCE_ROWS_H

#include "source.h"

/* What is said once, at the end: how often, and of which row first. */
struct rows_said {
	size_t n, row;
	struct str first;
};

/* A table, or JSON, and what was said of it already. */
struct table_source {
	struct pages *p;
	const struct source *s;
	struct columns_found found;
	struct slice holder;	/* of the text, in JSON; else empty */
	size_t width;		/* columns of the first row */
	size_t rows;		/* below the names of columns */
	size_t without;		/* rows without a text */
	size_t listed;		/* objects in lists of objects */
	struct rows_said unclear, unread;	/* dates */
	struct rows_said cut;	/* texts of which there is only the start */
	bool decoded, broken, named;	/* was said */
	struct str scratch;
};

/* Write the row; id is what it calls itself. */
void rows_write(struct table_source *t, struct slice id,
    struct row_article *row, size_t n);

/* Say by which columns a table is read, unless they are called so. */
void rows_tell_columns(struct table_source *t, char delimiter);

/* Say at the end what was the matter with rows, and free what that took. */
void rows_end(struct table_source *t);

#endif
