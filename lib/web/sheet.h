/* SPDX-License-Identifier: MIT */
/*
 * A page of HTML made of documents. What it holds is gathered document by
 * document, and written when all of them are known.
 *
 * Rows and articles are made at once, for each amount of text that may still be
 * wanted, since only the number and size of all of them tell how much text there
 * is room for. So memory is some times that of the page.
 */
#ifndef NUTGRAF_WEB_SHEET_H
#define NUTGRAF_WEB_SHEET_H

#include "about.h"
#include "article.h"
#include "overview.h"
#include "statements.h"

/* How much of the articles is on the page. */
enum sheet_text { SHEET_ALL, SHEET_QUOTED, SHEET_NONE, SHEET_AUTO };

/* Of lists of documents. */
enum { SHEET_TEXT, SHEET_NO_TEXT, SHEET_KINDS };

struct sheet {
	/* What the caller sets. */
	const char *title;	/* of the page; NULL: made */
	enum sheet_text text;
	struct table_view *view;	/* of quotations, begun with
					 * statements_fields; borrowed */
	bool index;		/* the index of a folder, or only counted for
				 * a picture: no rows, no articles */
	bool of_folder;		/* a page of a folder: it links to the index */

	/* The rest is its own. */
	struct about about;	/* the document that was taken last, and */
	struct statements statements;	/* its statements */
	struct marked marked;
	struct overview overview;
	bool full[SHEET_NONE];	/* these have become too large */
	struct str articles[SHEET_NONE];
	struct str rows[BESIDES];
	bool many_rows;		/* there is no room for sentences */
	struct str only[SHEET_NONE];	/* the same of the first document, in */
	struct str alone[BESIDES];	/* case that no other comes: untitled,
					 * rows without their page */
	struct str list[SHEET_KINDS];	/* of documents, with and without their
					 * articles */
	struct str head;	/* title and line of the first document */
	struct str name;	/* its title, plain */
	struct str where;
	size_t hidden, others;	/* statements that are no rows */
};

/* Begin anew. */
void sheet_clear(struct sheet *t);
void sheet_free(struct sheet *t);

/* Add a document. */
void sheet_take(struct sheet *t, struct doc *d);

/* Add to an index the document that another page has taken last. */
void sheet_list(struct sheet *index, const struct sheet *page,
    const struct doc *d);

/* Append the page. */
void sheet_write(struct str *s, const struct sheet *t);

/* How much text the page has, not SHEET_AUTO, and which rows. */
enum sheet_text sheet_level(const struct sheet *t);
enum statement_beside sheet_beside(const struct sheet *t);

/* Append the address of a document's file in a folder. */
void sheet_add_file(struct str *s, size_t document);

#endif
