/* SPDX-License-Identifier: MIT */
/*
 * The records of a web archive: WARC 1.0 and 1.1 (ISO 28500), its drafts 0.17 and
 * 0.18, and WET, which is WARC with `conversion` records.
 */
#ifndef NUTGRAF_STREAM_WARC_H
#define NUTGRAF_STREAM_WARC_H

#include "io/io.h"

struct warc {
	struct gzin in;
	bool lost;		/* no record where one should begin: reported */
	size_t others;		/* responses and the like that are no pages */
	/* The record: slices borrowed until the next is read. */
	struct gzin_mark place;	/* the gzip member, or the stretch of the file
				 * without one, in which it begins */
	size_t at;		/* where, uncompressed */
	struct slice uri, date;	/* WARC-Target-URI, WARC-Date */
	struct slice digest;	/* WARC-Payload-Digest; may be empty */
	struct slice charset;	/* of Content-Type; may be empty */
	bool html;		/* text/html, else text/plain */
	bool untyped;		/* the header gives no type */
	struct slice page;	/* without HTTP's header and encodings */
	struct str header, chunks, plain;	/* owned: room for these */
};

/* Go on to the next page: a response whose status is 200 to 299, a resource or a
 * conversion, of type text/html, application/xhtml+xml or text/plain. What is
 * malformed, or too large (base/ceiling.h), is reported and passed over; of a
 * page that is cut short, what is there is given. False at the end of the
 * archive. */
bool warc_next(struct warc *w);

/* Report what is wrong with the record, with its place and URI. */
void warc_complain(const struct warc *w, const char *what);

/* Report that its page is too large and is left out. */
void warc_too_large(const struct warc *w);

void warc_free(struct warc *w);

#endif
