/* SPDX-License-Identifier: MIT */
/*
 * What the records of a document say that earlier filters found in it.
 */
#ifndef NUTGRAF_STREAM_ANNOTATIONS_H
#define NUTGRAF_STREAM_ANNOTATIONS_H

#include "doc.h"

/* The entity records as mentions, instead of those that are there; sents_find
 * has found the sentences. Those that lie in no sentence are left out. Names
 * are plain, in the document's arena. */
void doc_mentions(struct mentions *ms, struct doc *d);

/* The spans of the quote records, instead of those that are there, by
 * start. */
void doc_quoted(struct spans *spans, const struct doc *d);

#endif
