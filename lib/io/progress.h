/* SPDX-License-Identifier: MIT */
/*
 * --progress: documents, bytes, rate and, where all sizes are known, the time
 * left, on standard error, about once a second. Silent unless asked for.
 */
#ifndef NUTGRAF_IO_PROGRESS_H
#define NUTGRAF_IO_PROGRESS_H

#include <stddef.h>

void progress_on(void);

/* The operands, ended by NULL: their sizes give the time left. */
void progress_total(char **operands);

/* This many more bytes were read; one more document is done. */
void progress_bytes(size_t n);
void progress_document(void);

/* The last line. */
void progress_end(void);

#endif
