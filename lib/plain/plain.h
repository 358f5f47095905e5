/* SPDX-License-Identifier: MIT */
/*
 * The engine for plain-text pages: the article among the lines of a page, and
 * its metadata. Rules are in article.c and meta.c.
 */
#ifndef NUTGRAF_PLAIN_PLAIN_H
#define NUTGRAF_PLAIN_PLAIN_H

#include "page/page.h"

/* Find the article. It may point into the page's text, and stands as long as
 * that. */
void plain_article(struct article *a, const struct page *page,
    const struct article_wish *wish);

#endif
