/* SPDX-License-Identifier: MIT */
/*
 * An article that is a row of a table, or an object of JSON: its records.
 */
#ifndef NUTGRAF_STREAM_ROW_H
#define NUTGRAF_STREAM_ROW_H

#include "columns.h"
#include "page/page.h"

/* What texts are: what they look like, or all of them the same. */
enum row_format { ROW_ANY, ROW_HTML, ROW_PLAIN };

/* Which number comes first in 3/4/2025 (--dates). */
enum row_dates { ROW_DATES_ASK, ROW_DATES_DMY, ROW_DATES_MDY,
	ROW_DATES_YMD };

/* The argument of --dates; what is wrong with it is wrong usage. */
enum row_dates row_dates_option(const struct cli *cli, const char *text);

struct row_article {
	struct slice id, text;	/* id: of the document, valid UTF-8 */
	struct row_value {
		const char *label;
		struct slice value;	/* of any bytes */
	} p[COLUMNS_MOST];
	size_t n;
};

struct rows {
	enum row_dates dates;
	enum row_format format;
	struct slice unclear;	/* the date of the row just added that may be
				 * two, as the row has it; else empty */
	struct slice unread;	/* the same of one that cannot be read */
	bool decoded;		/* something of that row was windows-1252 */
	bool broken;		/* something of that row was replaced */
	struct article authors;	/* of one value */
	struct page page;
	struct str made;
};

/* Append the records of a row: dates as ISO 8601 where they can be read, a
 * record for each author. False, and nothing, if the page record is larger
 * than ceiling_size. */
bool rows_add(struct rows *rows, struct str *to,
    const struct row_article *row);
void rows_free(struct rows *rows);

#endif
