/* SPDX-License-Identifier: MIT */
/*
 * Standard output, buffered by documents.
 *
 * Filters append to `out`; output_document() at the end of each document writes
 * when there is enough of it, or at once on a terminal. A full disk is a
 * message and exit 1; a closed pipe is exit 1 without one. A program that dies
 * (base/warn.h) writes the documents that are done, and says so if part of
 * another is already written. What could take over a terminal is replaced on
 * one (base/terminal.h).
 */
#ifndef NUTGRAF_IO_OUTPUT_H
#define NUTGRAF_IO_OUTPUT_H

#include "base/base.h"

/* What is not yet written. */
extern struct str out;

/* A document is done: write if there is enough, or if it is a terminal. */
void output_document(void);

/* Write if there is a lot already, within a large document. */
void output_some(void);

/* Write what is left and close; the exit status: 1 if that or anything else
 * failed. */
int output_close(void);

/* Styles: Select Graphic Rendition (ECMA-48). */
enum {
	STYLE_NORMAL, STYLE_BOLD, STYLE_GREEN = 32, STYLE_YELLOW, STYLE_BLUE,
	STYLE_MAGENTA, STYLE_CYAN
};

/* Append the start of a style (screen_style). What is written with it is made
 * safe for a terminal, wherever it goes. */
void output_style(unsigned code);

/* Make all of it safe for a terminal, wherever it goes: it may be a pager. */
void output_for_screen(void);

/* Is standard output a terminal? */
bool output_is_terminal(void);

#endif
