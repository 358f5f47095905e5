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

/* Add the dateline that a paragraph opens with, and its agency; false if it has
 * none. known: only one with a place or an agency in the dictionaries. */
bool dateline_add(struct article *a, struct slice para, bool known);

/* Add the agency that the end of the article, or a line below it, names: "(ANI)",
 * "With inputs from PTI", "Reporting by Reuters". */
void agency_add(struct article *a, struct slice last);

#endif
