/* SPDX-License-Identifier: MIT */
/*
 * What a file is, by its first bytes, never by its name: FORM_SEEN of them, or
 * as many as there are.
 */
#ifndef NUTGRAF_STREAM_FORM_H
#define NUTGRAF_STREAM_FORM_H

#include "columns.h"
#include "io/io.h"

enum { FORM_SEEN = 64 * 1024 };

enum form_kind {
	FORM_EMPTY,
	FORM_HTML, FORM_TEXT, FORM_MHTML,	/* pages */
	FORM_WARC, FORM_TABLE, FORM_JSON,	/* many of them */
	FORM_GZIP, FORM_PACKED,		/* something else within */
	FORM_DOCUMENT,		/* text for readers, which is not read */
	FORM_CONTAINER,		/* holds such, and is not read */
	FORM_OTHER		/* no page */
};

struct form {
	enum form_kind kind;
	const char *what;	/* "a PDF document"; NULL for pages */
	const char *help;	/* a command: % is the file, @ the column, ^
				 * what reads pages; may be NULL */
	struct slice column;	/* that looks like the text; borrowed */
	enum packed_form packed;
	/* Of a table: */
	char delimiter;		/* CSVIN_NONE if it has one column */
	size_t skip;		/* bytes before its first row */
};

/* A table whose text is in no column of a known name. */
extern const struct form form_no_text;

/* Columns are those that the user has named, if any. */
struct form form_of(struct slice start, const struct columns *columns);

/* The same, where the start has the mark of a format; false if it has none. */
bool form_by_mark(struct slice start, struct form *form);

/* Is it something else than text? One byte in twenty is a control. */
bool form_is_binary(struct slice start);

/* Append the command that helps. */
void form_add_command(struct str *s, const struct form *f, const char *name,
    const char *reader);

/* Is the input no text, but something that is compressed, a document, an image?
 * Then that is reported, with the command that gives its text to the reader. */
bool form_refuses(struct input *in, const char *reader);

/* The same, where it is a table (form-table.c). */
bool form_table(struct slice start, const struct columns *columns,
    struct form *form);

/* Is this no file, but the address of a page on the web? Then that is reported,
 * with the command that fetches it. */
bool form_refuses_address(const char *name);

/* Is this long enough for an article, in words? (form-table.c) */
bool form_is_article(struct slice text);

#endif
