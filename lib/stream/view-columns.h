/* SPDX-License-Identifier: MIT */
/*
 * The columns that rows of a kind can have: its fields, metadata of the
 * document, and what is made of both.
 */
#ifndef NUTGRAF_STREAM_VIEW_COLUMNS_H
#define NUTGRAF_STREAM_VIEW_COLUMNS_H

#include "doc.h"

enum view_what {
	VIEW_NONE,		/* there is no such column */
	VIEW_FIELD,		/* a field of the record */
	VIEW_META,		/* metadata of the document */
	VIEW_DAY,		/* the same, a date without its time */
	VIEW_TIME, VIEW_ZONE,	/* of the meta date */
	VIEW_URL,		/* the meta url, or an id that is one */
	VIEW_SAID, VIEW_SENTENCE, VIEW_SENTENCE_NUMBER, VIEW_PARAGRAPH_NUMBER,
	VIEW_CHECK, VIEW_ROW, VIEW_CHAR_START, VIEW_CHAR_END
};

struct view_column {
	struct slice name;	/* in what is written */
	struct slice label;	/* of metadata; else the column's own name */
	enum view_what what;
	unsigned field;		/* of VIEW_FIELD, from 1 */
	bool number;		/* its values are numbers */
	struct str joined;	/* metadata of this document, plain */
	size_t left;		/* values of it that were left out */
	bool met;		/* some document has this metadata */
};

/* The column of this name in rows of the kind (empty: every kind); a name in
 * the list meta, separated by commas, is metadata. The result's name is that
 * slice. */
struct view_column view_column(struct slice kind, struct slice meta,
    struct slice name);

/* Append all names, with ", " after each, for someone who misspelled one; the
 * nearest one comes through near, where it is not NULL. */
void view_column_names(struct str *s, struct slice kind, struct nearest *near);

/* The labels of meta records that nutgraf(5) lists, NULL at the end. */
const char *const *view_labels(void);

/* Is this a label of meta records that nutgraf(5) lists? */
bool view_label(struct slice name);

/* Does a column of this name hold numbers? */
bool view_numbers(struct slice name);

/* Cut the next name off a list separated by commas, perhaps with blanks around
 * them; false at its end. */
bool view_next_name(struct slice *list, struct slice *name);
bool view_listed(struct slice list, struct slice name);

/* Take the document's metadata, n meta records, into the column; what is left
 * out is reported if `tell`. */
void view_column_take(struct view_column *c, const struct doc *d,
    const struct record *const *facts, size_t n, bool tell);

#endif
