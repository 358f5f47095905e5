/* SPDX-License-Identifier: MIT */
/*
 * How much of the input is held in memory at once: --max-size, which the
 * command line of every filter has (io/cli.h). What is larger is reported, left
 * out, and makes the exit status 1.
 */
#ifndef NUTGRAF_BASE_CEILING_H
#define NUTGRAF_BASE_CEILING_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes of a page, a record, a row or a file that is read as a whole, at most;
 * 64 MB unless the user wants another. */
extern size_t ceiling_size;

/* Bytes of all records of one document, at most; CEILING_RECORD more than its
 * line are counted for each, which is what it takes in memory. */
size_t ceiling_document(void);

enum { CEILING_RECORD = 128 };

/* Set the size from decimal digits, which K, M or G (1024, its square and its
 * cube) may follow; false if text is none, or 0. */
bool ceiling_set(const char *text);

/* A size as messages have it, "64 MB"; until the next call. */
const char *ceiling_text(size_t bytes);

#endif
