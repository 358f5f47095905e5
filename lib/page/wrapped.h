/* SPDX-License-Identifier: MIT */
/*
 * Text that is wrapped at a column, as in mail and in what is made of a PDF:
 * the lines of a paragraph are joined again.
 */
#ifndef NUTGRAF_PAGE_WRAPPED_H
#define NUTGRAF_PAGE_WRAPPED_H

#include "paragraphs.h"

/* Join the lines of ps, one paragraph each, where the page is wrapped. */
void wrapped_join(struct paragraphs *ps, struct slice page);

#endif
