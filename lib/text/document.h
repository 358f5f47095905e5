/* SPDX-License-Identifier: MIT */
/*
 * A document as the engines see it: its sentences in the order of the text,
 * what is known about it, and memory that lasts as long as it does. Where it
 * came from (a stream of records, a test) does not concern them.
 */
#ifndef NUTGRAF_TEXT_DOCUMENT_H
#define NUTGRAF_TEXT_DOCUMENT_H

#include "base/base.h"
#include "language.h"

/* Half-open, in bytes of the clean text. */
struct span {
	size_t start, end;
};

struct spans {
	struct span *p;		/* owned */
	size_t n, cap;
};

struct sent {
	struct slice text;	/* plain (unescaped), white space folded */
	size_t start, end;	/* bytes in the clean text; end - start is the
				 * length of the text */
	struct slice label;	/* body, heading, list, caption, ... */
	size_t para;		/* number of its paragraph, from 1 */
};

/* title, author, date, language, ... and a value: plain. */
struct document_meta {
	struct slice label, value;
};

/* A part of the clean text that the page's markup says something of. */
struct document_mark {
	struct span span;
	bool cite;		/* it names whose the quotation before it is;
				 * else it is a quotation */
};

struct document {		/* all zero at the start */
	struct sent *sents;	/* of all paragraphs, in order */
	size_t nsents, sents_cap;
	struct document_meta *metas;
	size_t nmetas, metas_cap;
	struct document_mark *marks;	/* by place; they do not overlap */
	size_t nmarks, marks_cap;
	const struct language *language;	/* what is known of its
						 * language, or English */
	struct slice tag;	/* its language ("de"); empty: too little text
				 * to tell, and no metadata says it */
	bool foreign;		/* it is in a language that we do not know */
	struct arena arena;	/* of the texts, and of what engines find */
};

/* Append a sentence; valid until the next is added. */
struct sent *document_add_sent(struct document *d, struct slice text,
    size_t start);

/* Append a mark, after all others; one that is empty or overlaps those is left
 * out. */
void document_add_mark(struct document *d, struct span span, bool cite);

/* Append a value; label and value must live as long as the document. */
void document_add_meta(struct document *d, struct slice label,
    struct slice value);

/* Set the language: that of the sentences so far, or, if they are too few to
 * tell, that of the metadata. */
void document_set_language(struct document *d);

/* The language; of a document that was made by hand and has none, English. */
const struct language *document_language(const struct document *d);

/* The value of this label if the document has exactly one, or an empty
 * slice. */
struct slice document_only(const struct document *d, const char *label);

/* Empty d, keeping its memory; free it. */
void document_clear(struct document *d);
void document_free(struct document *d);

/* Append a span. */
void span_add(struct spans *s, struct span span);
void spans_free(struct spans *s);

#endif
