/* SPDX-License-Identifier: MIT */
/*
 * Bylines: lines that say who wrote the article ("By Ann Lee and Jo Day").
 */
#ifndef NUTGRAF_PAGE_BYLINES_H
#define NUTGRAF_PAGE_BYLINES_H

#include "article.h"

/* Is this line a byline? Its names, as it writes them, through *names, which
 * may be NULL. */
bool byline_find(struct slice line, struct slice *names);

/* Add the names of a byline, one by one, as authors and agencies; gives how
 * many there were. */
size_t byline_add(struct article *a, struct slice names);

/* Does the text hold a word of what people do, and not of what they are
 * called? */
bool byline_is_role(struct slice text);

#endif
