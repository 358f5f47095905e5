/* SPDX-License-Identifier: MIT */
/*
 * Rows of a table, and whole documents, as objects of JSON.
 */
#ifndef NUTGRAF_STREAM_VIEW_JSON_H
#define NUTGRAF_STREAM_VIEW_JSON_H

#include "view.h"

enum { VIEW_KINDS = KIND_CORRECTION + 1 };

/* What the object of a record has. */
struct json_shape {
	struct table_view *view;
	struct slice *keys;	/* of its columns: {"doc": ,"start": ...; NULL:
				 * it is not made yet */
	bool rest;		/* and all fields that its columns have not */
	size_t document;	/* the last that the view was told of */
};

struct json_rows {
	struct table_view *view;	/* of the rows; borrowed */
	bool documents;		/* objects are documents */
	bool each_kind;		/* a record has the columns of its own kind */
	struct json_shape one;	/* else they all have these */
	struct json_shape kinds[VIEW_KINDS];
	struct table_view views[VIEW_KINDS];
	const struct doc *d;	/* the document, */
	size_t document;	/* and its number, from 1 */
	const struct record **others;	/* those that are grouped */
	size_t nothers, others_cap;
	struct str text;	/* scratch */
	struct arena kept;	/* names of columns */
};

/* Choose the columns: after the options, in place of view_begin. */
void json_rows_begin(struct json_rows *j, struct table_view *v,
    bool documents);
void json_rows_free(struct json_rows *j);

/* The next document: what follows is about it. */
void json_rows_take(struct json_rows *j, const struct doc *d);

/* Append a record as an object to the output, without its line's end. */
void json_row_add(struct json_rows *j, const struct record *r);

/* Append a field of a record as a value; an empty one is null. */
void json_field_add(struct json_rows *j, struct slice field);

/* The same of the document; if conditions leave it out, nothing, and false. */
bool json_document_add(struct json_rows *j);

#endif
