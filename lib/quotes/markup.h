/* SPDX-License-Identifier: MIT */
/*
 * What the page's markup says of quotations: this is one, and whose it is.
 */
#ifndef NUTGRAF_QUOTES_MARKUP_H
#define NUTGRAF_QUOTES_MARKUP_H

#include "finder.h"

/* Begin with the document's first mark. */
void markup_begin(struct finder *f);

/* Take the marks of the paragraph: what they quote joins the stretches in
 * quotation marks (K9). To be called once for each paragraph, in order, before
 * its words are found. */
void markup_take(struct finder *f);

/* The same, after its words are found: does the paragraph name, by a cite,
 * whose the quotation before is? Then that has its speaker (Q15), and there is
 * nothing else in the paragraph. */
bool markup_cites(struct finder *f);

#endif
