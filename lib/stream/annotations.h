/* SPDX-License-Identifier: MIT */
/*
 * What earlier filters found in a document, from its records.
 */
#ifndef NUTGRAF_STREAM_ANNOTATIONS_H
#define NUTGRAF_STREAM_ANNOTATIONS_H

#include "doc.h"

/* Put the entity records into ms as mentions, in place of those there;
 * sents_find must have found the sentences. Those in no sentence are left out.
 * Names are plain, in the document's arena. */
void doc_mentions(struct mentions *ms, struct doc *d);

/* Put the spans of the quote records into spans, in place of those there,
 * sorted by start. */
void doc_quoted(struct spans *spans, const struct doc *d);

/* Add the spans in a field of a record; what is none is passed over. */
void spans_read(struct spans *spans, struct slice field);

/* Put the markup records into the document as marks, in place of those there. */
void doc_marks(struct doc *d);

#endif
