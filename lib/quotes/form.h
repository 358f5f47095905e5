/* SPDX-License-Identifier: MIT */
/*
 * The form of a document: is it an interview?
 */
#ifndef NUTGRAF_QUOTES_FORM_H
#define NUTGRAF_QUOTES_FORM_H

#include "finder.h"

/* Note whether the document is an interview, by its labels or by its
 * questions, and who answers. */
void form_find(struct finder *f);

/* The length of the label before a colon that the paragraph begins with: "Q",
 * "Marta Quill", or before a point: "Q."; 0 if it has none. */
size_t form_label(struct slice para);

/* Is the paragraph, sentences [i..end), a question, and not a long one? */
bool form_asks(const struct document *d, size_t i, size_t end);

#endif
