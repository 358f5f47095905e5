/* SPDX-License-Identifier: MIT */
/*
 * Rows of a table made of a document's records: of which kind, with which
 * columns, and which of them (to-csv(1), "Columns" and "Rows"). What a filter
 * does with it:
 *
 *	static struct table_view view = { .cli = &cli, .row = write_row };
 *
 *	while ((c = cli_option(&cli, argc, argv)) != -1)
 *		if (!view_option(&view, c))
 *			...			its own options
 *	view_kind(&view, argc, argv);		an operand that is a kind
 *	view_begin(&view);			which columns there are
 *	reader_each(cli_operands(...), each);	view_document(&view, d) in it
 *	view_end(&view);			what to report
 *
 * .cli.options has VIEW_HELP, .cli.longs VIEW_LONGS. Before view_begin a filter
 * may set what the options set.
 */
#ifndef NUTGRAF_STREAM_VIEW_H
#define NUTGRAF_STREAM_VIEW_H

#include "view-columns.h"
#include "view-places.h"
#include "view-where.h"

enum { VIEW_FIELDS = 200, VIEW_LABELS, VIEW_WHERE, VIEW_NAME, VIEW_LEAST,
	VIEW_ACT, VIEW_SUMMARY };

/* Which records there are rows of. */
#define VIEW_CHOICE_LONGS \
	{ "where", required_argument, NULL, VIEW_WHERE }, \
	{ "name", required_argument, NULL, VIEW_NAME }, \
	{ "min-confidence", required_argument, NULL, VIEW_LEAST }, \
	{ "act", required_argument, NULL, VIEW_ACT }

#define VIEW_LONGS \
	{ "fields", required_argument, NULL, VIEW_FIELDS }, \
	{ "meta", required_argument, NULL, VIEW_LABELS }, \
	VIEW_CHOICE_LONGS, \
	{ "summary", optional_argument, NULL, VIEW_SUMMARY }

#define VIEW_SYNOPSIS \
	"[--fields list] [--meta list] [--where condition]\n" \
	"       [--name name] [--act list] [--min-confidence number] " \
	"[--summary[=file]]"

#define VIEW_HELP \
	"      --fields=LIST    these columns, in this order\n" \
	"      --meta=LIST      metadata of the document beside each row\n" \
	"      --where=COND     rows that fulfil it, as in 'date>=2024-03' " \
	"(repeatable)\n" \
	"      --name=NAME      rows of that name\n" \
	"      --act=LIST       quotations of these acts: say, ask, find, think; " \
	"not, all\n" \
	"      --min-confidence=N  leave out doubtful rows, and those below N " \
	"(0 to 1)\n" \
	"      --summary        say at the end how many rows there were\n"

struct table_view {
	const struct cli *cli;
	void (*row)(struct table_view *v, const struct record *r);

	/* What options and operands say. */
	struct slice kind;	/* empty: every kind */
	struct slice fields, meta;	/* lists; p NULL: not given */
	struct slice name;
	struct where *tests;
	size_t ntests, tests_cap;
	double least;		/* confidence; 0: no row is hidden */
	unsigned acts;		/* of quotations (view-act.h); 0: any */
	size_t sentence_most;	/* bytes at the start of sentences that are
				 * enough; 0: all of them */
	bool summary;
	const char *summary_to;	/* a file; NULL: standard error */

	/* The columns; and for each row its cells, plain, valid until the next
	 * row. p is NULL where the value is unknown. */
	struct view_column *columns;
	size_t ncolumns, columns_cap;
	struct slice *cells;

	/* Counts. */
	const char *unit;	/* what is counted; NULL: "row" */
	size_t rows, hidden, others, wider;	/* others: of other acts */
	bool any_input, any_of_kind;
	bool open_ended;	/* columns will be as many as fields of the
				 * first record */

	const struct record **facts;	/* meta records of the document */
	size_t nfacts, facts_cap;

	/* The rest is view.c's own. */
	struct view_column *asked;	/* those of the tests */
	bool further;		/* columns were open-ended */
	const struct doc *d;
	struct slice *split;	/* fields of the record */
	size_t nsplit, nwanted;	/* there are, are wanted */
	bool escaped;		/* one of them has escapes */
	size_t widest;		/* the highest number of a column's field */
	struct places places;
	struct places *clean;	/* those that are used: its own, or another
				 * view's of the same document */
	struct spans spans;
	struct str scratch;
	struct table sources;
	struct nearest near;	/* the kind that may have been meant */
	struct arena kept;	/* names of columns and kinds */
	struct arena made;	/* cells of the row */
};

/* Take an option of VIEW_LONGS with its argument in optarg; false if it is
 * none. */
bool view_option(struct table_view *v, int option);

/* If the first operand has the shape of a kind, it is the kind, and optind goes
 * on to the next. */
void view_kind(struct table_view *v, int argc, char **argv);

/* Choose the columns; what is wrong with options is wrong usage. */
void view_begin(struct table_view *v);

/* Conditions on documents can only be about their metadata, or it is wrong
 * usage: "NAME is not metadata", and then what follows. Before view_begin. */
void view_only_facts(const struct table_view *v, const char *follows);

/* Call row() for each record of the document that is a row. */
void view_document(struct table_view *v, const struct doc *d);

/* What that does, for a filter that goes over the records itself: begin with
 * the document; is this record a row (its kind is not asked)? fill the cells
 * of that record. */
void view_take(struct table_view *v, const struct doc *d);
bool view_is_row(struct table_view *v, const struct record *r);
void view_fill(struct table_view *v, const struct record *r);

/* Both: if it is a row, count it and fill the cells. */
bool view_row(struct table_view *v, const struct record *r);

/* Report what was asked for but is nowhere in the input, what is not shown, and
 * the summary. */
void view_end(struct table_view *v);
void view_release(struct table_view *v);

#endif
