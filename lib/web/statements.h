/* SPDX-License-Identifier: MIT */
/*
 * The quotations of a document that the page shows, each a row of the table and
 * a mark in the article.
 */
#ifndef NUTGRAF_WEB_STATEMENTS_H
#define NUTGRAF_WEB_STATEMENTS_H

#include "stream/stream.h"
#include "tally.h"

enum { WEB_COLOURS = 8 };	/* of speakers */

struct statement {
	size_t id;		/* on the page, from 1 */
	size_t start, end;	/* of the record */
	unsigned colour;	/* of its speaker, from 1; 0: none */
	bool check;		/* it may well be wrong */
	bool denied;		/* it was not said */
	bool placed;		/* its first words are in the text */
	struct slice who;	/* the name, or else the speaker's words */
	/* Columns of the record, plain; empty: unknown. */
	struct slice speaker, name, cue, act, type, said, sentence,
	    confidence, spans, speaker_span, cue_span, rule;
};

struct statements {
	struct statement *p;	/* in the order of the records */
	size_t n, cap;
	size_t named;		/* those whose speaker has a name */
	size_t direct;		/* those that are all in quotation marks */
	size_t checks;		/* those to be checked */
	struct tally speakers;	/* of this document: their names */
};

/* The columns that a view of quotations must have, and how much of a sentence
 * it may give (sentence_most). */
extern const char statements_fields[];
enum { STATEMENTS_SENTENCE = 1024 };

/* Find those of the document that the view took last, in place of those before,
 * numbered from `first`. Texts live as long as the document's records. */
void statements_take(struct statements *st, struct table_view *v,
    struct doc *d, size_t first);

/* What stands beside the words of a row: a link to its mark in the article;
 * where that is not on the page its sentence; or where there are too many rows
 * neither. A row that is to be checked has its sentence, where there are too
 * many if it says more than speaker, cue and words. */
enum statement_beside { BESIDE_MARK, BESIDE_SENTENCE, BESIDE_NOTHING,
	BESIDES };

/* Append the row of a statement in a document, which the page numbers; where is
 * the cell that names it, if there are several. */
void statement_add_row(struct str *s, const struct statement *q,
    size_t document, enum statement_beside beside, struct slice where);

void statements_free(struct statements *st);

#endif
