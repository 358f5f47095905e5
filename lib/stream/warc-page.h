/* SPDX-License-Identifier: MIT */
/*
 * The page in a WARC record: what the reader of records (stream/warc.c) needs
 * to know of its type, and the encodings that it undoes.
 */
#ifndef NUTGRAF_STREAM_WARC_PAGE_H
#define NUTGRAF_STREAM_WARC_PAGE_H

#include "warc.h"

enum { WARC_HEADER_MAX = 64 * 1024 };	/* bytes of WARC's or HTTP's fields */

/* Is this Content-Type one of a page? Sets w->html and w->charset, and
 * w->untyped if there is no type, so that the page itself must show whether it
 * is HTML. */
bool warc_page_type(struct warc *w, struct slice type);

/* From the start of an HTTP response: is it a page, with a status of success?
 * Sets the same. */
bool warc_page_starts(struct warc *w, struct slice start);

/* Cut the HTTP header off w->page, a response, and undo its encodings; false if
 * it is not a page, or is left out, which is reported. */
bool warc_page_take(struct warc *w);

#endif
