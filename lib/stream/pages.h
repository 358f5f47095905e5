/* SPDX-License-Identifier: MIT */
/*
 * The door: files, folders and archives of any form (stream/form.h), as
 * documents of the stream, each with its page record. What holds others, an
 * archive, a compressed file, is read through, one within the other.
 */
#ifndef NUTGRAF_STREAM_PAGES_H
#define NUTGRAF_STREAM_PAGES_H

#include "columns.h"
#include "doc.h"
#include "ids.h"
#include "io/io.h"
#include "known.h"
#include "mime.h"
#include "row.h"
#include "warc.h"

struct pages {
	struct columns columns;	/* the user's, or none */
	const char *id;		/* of standard input; NULL: "-" */
	bool archives;		/* every input is a WARC */
	bool tables;		/* every input is a table, of which every row
				 * is a document, also without a text */
	char delimiter;		/* of their cells; NUL: it is found out */
	bool no_header;		/* their first row is an article, and columns
				 * have numbers */
	struct known known;	/* documents of earlier runs */
	size_t read;		/* documents written */
	size_t again;		/* those that were known, and were not */
	size_t passed;		/* files that are no pages and hold none */
	/* Within: */
	bool several;		/* there may be more than one container */
	struct ids ids;
	struct rows rows;
	struct doc doc;
	struct json json;
	struct mime mime;
	struct page page;
	struct warc warc;
};

/* Write the documents of the operands, ended by NULL, to out (io/output.h).
 * What cannot be read is reported, and the rest is read. Gives the exit
 * status. */
int pages_each(struct pages *p, char **operands);

/* The documents of one input, of which nothing is consumed. */
void pages_read(struct pages *p, struct input *in);

void pages_free(struct pages *p);

#endif
