/* SPDX-License-Identifier: MIT */
/*
 * The story as a page tells it to programs, in the articleBody of its JSON-LD,
 * where a script is to write what is shown.
 */
#ifndef NUTGRAF_HTML_TOLD_H
#define NUTGRAF_HTML_TOLD_H

#include "blocks.h"
#include "page/page.h"

/* If the article has less than a third of the words that the page tells
 * (C12), take those in its place; true if so. All their paragraphs are where
 * the script is. */
bool html_told(struct article *a, const struct html_blocks *bs,
    struct slice page, const struct article_wish *wish);

#endif
