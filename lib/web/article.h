/* SPDX-License-Identifier: MIT */
/*
 * The text of a document with its quotations and names marked.
 */
#ifndef NUTGRAF_WEB_ARTICLE_H
#define NUTGRAF_WEB_ARTICLE_H

#include "marks.h"

/* Append the paragraphs, all of them or those that hold quotations; headings are
 * elements of that name ("h3"). */
void article_add(struct str *s, const struct marked *m, bool all,
    const char *heading);

#endif
