/* SPDX-License-Identifier: MIT */
/*
 * How much of the input is held in memory at once: --max-size, an option of
 * every filter (io/cli.h). What is larger is reported, left out, and makes the
 * exit status 1.
 */
#ifndef NUTGRAF_BASE_CEILING_H
#define NUTGRAF_BASE_CEILING_H

#include <stdbool.h>
#include <stddef.h>

/* The most bytes that a page, a record, a row or a file that is read as a whole
 * may have; 64 MB unless the user sets another size. */
extern size_t ceiling_size;

/* The most bytes that all records of one document may have. Each record counts
 * CEILING_RECORD more than its line, for what it takes in memory. */
size_t ceiling_document(void);

enum { CEILING_RECORD = 128 };

/* Set the size from decimal digits, which K, M or G (1024, its square, its
 * cube) may follow; false if the text is anything else, or 0. */
bool ceiling_set(const char *text);

/* A size as in messages, "64 MB"; valid until the next call. */
const char *ceiling_text(size_t bytes);

#endif
