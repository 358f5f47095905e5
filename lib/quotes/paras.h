/* SPDX-License-Identifier: MIT */
/*
 * The view of a document that all later passes share: its paragraphs, their
 * stretches in quotation marks, their words.
 */
#ifndef NUTGRAF_QUOTES_PARAS_H
#define NUTGRAF_QUOTES_PARAS_H

#include "finder.h"

/* Cut the document into paragraphs. */
void paras_find(struct finder *f);

/* Find what is in quotation marks, or marked up as quoted, in all of them. */
void paras_mark(struct finder *f);

/* List the words of all of them. */
void paras_list_words(struct finder *f);

#endif
