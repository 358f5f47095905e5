/* SPDX-License-Identifier: MIT */
/*
 * One document of the stream: its records, in order, until the next one.
 *
 * A document begins at a `doc` record, where the doc field changes, and at the
 * start of a file. A line that is not a record belongs to the document around
 * it; it is reported and passed on.
 */
#ifndef NUTGRAF_STREAM_DOC_H
#define NUTGRAF_STREAM_DOC_H

#include "io/io.h"
#include "record.h"
#include "text/text.h"

struct doc {
	struct slice id;	/* the doc field, escaped as it came */
	struct record *recs;
	size_t nrecs, recs_cap;
	struct document text;	/* what engines see; sents_find fills in its
				 * sentences and metadata */
	size_t *places;		/* of its sentences in recs */
	size_t places_cap;
	size_t size;		/* of the records: see base/ceiling.h */
	struct str lines;	/* text of records that were made here */
	const char *file;	/* where it was read, for messages */
	size_t line;
	const char *later;	/* the file that was reported to be of a later
				 * version of the format */
	int status;		/* 1 once a record was malformed */
};

/* Read the next document of a stream of records into d, which is emptied first;
 * slices point into the input's buffer and live until the next call. Malformed
 * lines, and a last one without its LF, are reported and set d->status. So are
 * lines and documents that are too large (base/ceiling.h), and a document in
 * which reading failed; these are left out, so d may have no records. False at
 * the end. */
bool doc_read(struct doc *d, struct input *in);

/* Empty d and fill it with the records in lines, which belong to one document
 * and must stay where they are as long as d is used. If the document is too
 * large, that is reported and d stays empty. */
void doc_from_lines(struct doc *d, struct slice lines);

/* Empty d, keeping its memory; free it. */
void doc_clear(struct doc *d);
void doc_free(struct doc *d);

/* Append records recs[from..to) as the lines they came in. */
void doc_add_records(struct str *s, const struct doc *d, size_t from,
    size_t to);

/* Append one record to d: line is a record without LF, and must stay. */
void doc_add_line(struct doc *d, struct slice line);

/* Is d larger than a document may be? Then that is reported, and d loses its
 * records. Reading checks this itself; whoever adds lines must ask. */
bool doc_too_large(struct doc *d);

#endif
