/* SPDX-License-Identifier: MIT */
/*
 * MHTML (RFC 2557): a page as browsers save it in one file, a MIME message
 * whose first part of HTML is the page. What belongs to it, images and style
 * sheets, is left alone.
 */
#ifndef NUTGRAF_STREAM_MIME_H
#define NUTGRAF_STREAM_MIME_H

#include "base/base.h"

struct mime {
	/* The page: slices of the message or of decoded. */
	struct slice page;
	bool cut;		/* the message ends within it */
	struct slice charset;	/* may be empty */
	struct slice url;	/* where the page was; may be empty */
	struct str decoded;	/* owned */
};

/* Is this the start of such a message? */
bool mime_is(struct slice start);

/* Find the page in a message, which stays; false if there is none. */
bool mime_page(struct mime *m, struct slice message);
void mime_free(struct mime *m);

#endif
