/* SPDX-License-Identifier: MIT */
/*
 * What a page speaks of in JSON-LD and microdata: its article, and other
 * things, such as related stories, videos, comments, lists. A fact belongs to
 * the thing that it was said of; once the page has been read, only the facts of
 * the article stay. Whoever chooses among facts sees no others.
 */
#ifndef NUTGRAF_HTML_THINGS_H
#define NUTGRAF_HTML_THINGS_H

#include "base/base.h"

struct html_meta;

/* Things that code asks for by number; those from HTML_STORY on are stories,
 * which may be the page's article or not. */
enum {
	HTML_PAGE,	/* the page itself, and with it its article */
	HTML_OTHER,	/* what cannot be the article */
	HTML_STORY
};

/* What a type of schema.org is, given by its name or address. */
enum html_kind {
	KIND_UNKNOWN,	/* no type, or none that tells */
	KIND_FRAME,	/* around the article, or part of it: a page, a site, a
			 * person */
	KIND_STORY, KIND_OTHER
};

/* Of several types, separated by white space, the first known one counts. The
 * rank as a witness through *rank, if it has one. */
enum html_kind html_kind_of(struct slice types, unsigned *rank);

/* Is what has this property of a thing another thing beside it: its video, a
 * comment, a review of it? */
bool html_is_beside(struct slice property);

/* The number of a new story, HTML_OTHER if there are too many. */
unsigned html_thing_new(struct html_meta *m);

/* Forget the facts of all things that the page is not about. A story is the
 * page's article if the page's titles or its address name it; where none is
 * named, it is the first one that nothing speaks against. */
void html_things_settle(struct html_meta *m);

/* Letters and digits of the text in lower case, in place of what is in *s; or
 * only the first of them, so many bytes or a few more. */
struct slice html_title_key(struct str *s, struct slice text);
struct slice html_title_start(struct str *s, struct slice text, size_t most);

#endif
