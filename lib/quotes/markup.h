/* SPDX-License-Identifier: MIT */
/*
 * What the page's markup says of quotations: this is one, and whose it is.
 */
#ifndef NUTGRAF_QUOTES_MARKUP_H
#define NUTGRAF_QUOTES_MARKUP_H

#include "finder.h"

/* Take the document's marks in the paragraph, from mark i on: what they quote
 * joins the paragraph's stretches in quotation marks (K9). Gives the next
 * mark. */
size_t markup_take(const struct document *d, size_t i, struct para *para,
    struct quoteds *qs);

/* Does the paragraph name, by a cite, whose the quotation before is? Then that
 * has its speaker (Q15), and there is nothing else in the paragraph. */
bool markup_cites(struct finder *f);

#endif
