/* SPDX-License-Identifier: MIT */
/*
 * A cell of a table as each format writes it, to standard output.
 */
#ifndef NUTGRAF_STREAM_CELL_H
#define NUTGRAF_STREAM_CELL_H

#include "base/base.h"

/* CSV, RFC 4180: in quotation marks if it must be. */
void cell_csv(struct slice text);

/* TAB, LF, CR and backslash escaped as in the stream. */
void cell_tsv(struct slice text);

/* A cell of a table in GitHub's Markdown: nothing in it is markup, a line break
 * is <br>; what could take over a terminal is U+FFFD. */
void cell_md(struct slice text);

/* CSV for a spreadsheet: what could be taken for a formula begins with an
 * apostrophe, what could take over a terminal is U+FFFD, and what is too long
 * for a cell is cut, which is counted. */
void cell_excel(struct slice text);

/* The cells that were cut so far. */
size_t cell_cut(void);

enum { CELL_MOST = 32766 };	/* UTF-16 units of a cell in a spreadsheet */

#endif
