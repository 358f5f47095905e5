/* SPDX-License-Identifier: MIT */
/*
 * The text of a document with its quotations and names marked.
 */
#ifndef NUTGRAF_WEB_ARTICLE_H
#define NUTGRAF_WEB_ARTICLE_H

#include "marks.h"

/* Append the paragraphs of a document, which the page numbers: all of them or
 * those that hold quotations. The paragraph at byte 50 of document 3 has the id
 * d3p50; headings are elements of that name ("h3"). */
void article_add(struct str *s, const struct marked *m, size_t document,
    bool all, const char *heading);

#endif
