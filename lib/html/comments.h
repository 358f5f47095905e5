/* SPDX-License-Identifier: MIT */
/* Readers' comments below an article: rule C19 of rules.tsv. */
#ifndef NUTGRAF_HTML_COMMENTS_H
#define NUTGRAF_HTML_COMMENTS_H

#include "blocks.h"
#include "page/page.h"

/* Is the block in an element that is marked up as comments, by schema.org or by
 * a class or an id that says nothing else? Not if the element holds the
 * article, too. */
bool html_in_comments(const struct html_blocks *bs, const struct html_block *b);

/* Is the block the heading of the comments, with nothing but them below it:
 * "Comments", "3 responses", "2 Kommentare zu ..."? */
bool html_heads_comments(const struct html_blocks *bs,
    const struct html_block *b, struct slice text,
    const struct words_table *words);

#endif
