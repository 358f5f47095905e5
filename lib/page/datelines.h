/* SPDX-License-Identifier: MIT */
/*
 * Datelines: the place, and often the agency, that the first paragraph of an
 * article opens with ("LONDON (AP) -- ").
 */
#ifndef NUTGRAF_PAGE_DATELINES_H
#define NUTGRAF_PAGE_DATELINES_H

#include "article.h"

/* Does the text open with a dateline? */
bool dateline_is(struct slice text);

/* Add the dateline that the first paragraph opens with, and its agency; false
 * if it has none. */
bool dateline_add(struct article *a, struct slice first);

#endif
