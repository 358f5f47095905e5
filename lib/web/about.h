/* SPDX-License-Identifier: MIT */
/*
 * What a page says of a document: its metadata.
 */
#ifndef NUTGRAF_WEB_ABOUT_H
#define NUTGRAF_WEB_ABOUT_H

#include "stream/stream.h"

struct about {
	size_t number;		/* of the document, from 1 */
	struct slice id;	/* all plain; empty: unknown */
	struct slice title;	/* or its id */
	struct slice outlet;	/* or the host of its address */
	struct slice date;	/* ISO 8601, without its time */
	struct slice day;	/* the same for people */
	struct slice author, url;
	struct slice language;	/* its tag */
	struct slice tongue;	/* the name of its language, if it is not
				 * English */
};

/* What the metadata say of the document that the view took last. Texts live as
 * long as the document's records. */
void about_take(struct about *b, const struct table_view *v, struct doc *d);

/* Append the line below the title: outlet, day, author, and a link to the
 * page. */
void about_add_line(struct str *s, const struct about *b);

/* Append the date as an element. */
void about_add_day(struct str *s, const struct about *b);

/* Append outlet and day, as they stand below a title in a cell. */
void about_add_small(struct str *s, const struct about *b);

#endif
