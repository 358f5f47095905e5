/* SPDX-License-Identifier: MIT */
/*
 * The page in a WARC record: what the reader of records (stream/warc.c) asks about
 * its type, and takes away from it.
 */
#ifndef NUTGRAF_STREAM_WARC_PAGE_H
#define NUTGRAF_STREAM_WARC_PAGE_H

#include "warc.h"

enum { WARC_HEADER_MAX = 64 * 1024 };	/* bytes of WARC's or HTTP's fields */

/* Is this Content-Type one of a page? Sets w->html, w->charset and, where there
 * is none and the page will say whether it is HTML, w->untyped. */
bool warc_page_type(struct warc *w, struct slice type);

/* By the start of an HTTP response: is it a page, and was it found? Sets the
 * same. */
bool warc_page_starts(struct warc *w, struct slice start);

/* Cut HTTP's header off w->page, a response, and undo its encodings; false if
 * it is no page, or was left out, which is reported. */
bool warc_page_take(struct warc *w);

#endif
