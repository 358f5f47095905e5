/* SPDX-License-Identifier: MIT */
/*
 * The engine for plain-text pages: the article among the lines of a page, and
 * its metadata. What decides is in rules.tsv.
 */
#ifndef NUTGRAF_PLAIN_PLAIN_H
#define NUTGRAF_PLAIN_PLAIN_H

#include "page/page.h"

/* What the engine keeps between pages. All zero at the start, freed by
 * plain_finder_free. */
struct plain_finder {
	struct plain_work *work;
};

/* Find the article. It may point into the page's text, and is valid as long as
 * that is. */
void plain_article(struct plain_finder *finder, struct article *a,
    const struct page *page, const struct article_wish *wish);
void plain_finder_free(struct plain_finder *finder);

#endif
