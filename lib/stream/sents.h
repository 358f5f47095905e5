/* SPDX-License-Identifier: MIT */
/*
 * Sentence records: what split-sentences makes, and what every filter that
 * needs sentences makes for itself if they are missing.
 */
#ifndef NUTGRAF_STREAM_SENTS_H
#define NUTGRAF_STREAM_SENTS_H

#include "doc.h"

/* How many paragraphs and sentences of a document are done; all zero before
 * sents_begin. */
struct sent_count {
	const struct language *language;	/* of the document */
	size_t para, sent;
	struct str plain;	/* owned: room for the text without escapes */
};

/* The document begins: take its metadata into d->text; its language is what
 * they say. */
void sents_begin(struct sent_count *count, struct doc *d);

/* Append the sentences of a para record as `sent` records. */
void sents_add(struct str *s, const struct record *para,
    struct sent_count *count);

/* Count a record that is passed on. */
void sents_count(const struct record *r, struct sent_count *count);

/* Replace the document's `para` records by `sent` records, and fill d->text
 * with all sentences and metadata; without sentences if they make the document
 * too large, which is reported. */
void sents_find(struct doc *d);

#endif
