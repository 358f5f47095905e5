/* SPDX-License-Identifier: MIT */
/*
 * Where quotations are, in all paragraphs of a document.
 */
#ifndef NUTGRAF_QUOTES_DETECT_H
#define NUTGRAF_QUOTES_DETECT_H

#include "finder.h"

/* Find the quotations of the document, without the names of their speakers. */
void detect_find(struct finder *f);

#endif
