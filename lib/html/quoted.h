/* SPDX-License-Identifier: MIT */
/*
 * Quotations that a page marks up: q elements, and blockquotes that name their
 * source in a cite, a footer or the caption of their figure. A blockquote that
 * names none is any passage, and a post of a social network is embedded in one.
 */
#ifndef NUTGRAF_HTML_QUOTED_H
#define NUTGRAF_HTML_QUOTED_H

#include "blocks.h"
#include "page/page.h"

struct html_quoted {		/* all zero at the start */
	uint32_t passage;	/* the blockquote that was looked at last */
	bool named;		/* does it name its source? */
	uint32_t taken;		/* the one that the last paragraph is from, if
				 * it does and is still to be named; or 0 */
	struct str text;	/* scratch */
};

/* Begin with a page. */
void html_quoted_begin(struct html_quoted *w);

/* Is block i the source of the passage whose paragraph was added last? page is
 * the page's text. */
bool html_quoted_source(struct html_quoted *w,
    const struct html_blocks *bs, struct slice page, size_t i);

/* Block i has become the article's last paragraph: add what is marked up in it.
 */
void html_quoted_add(struct html_quoted *w, struct article *a,
    const struct html_blocks *bs, struct slice page, size_t i);

void html_quoted_free(struct html_quoted *w);

#endif
