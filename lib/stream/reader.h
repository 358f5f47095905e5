/* SPDX-License-Identifier: MIT */
/*
 * Operands as documents: streams of records as they are, anything else as one
 * plain-text document with `doc` and `para` records.
 */
#ifndef NUTGRAF_STREAM_READER_H
#define NUTGRAF_STREAM_READER_H

#include "doc.h"
#include "page/page.h"

/* Call each() with every document of the operands (ended by NULL). Afterwards
 * the document is emptied, and output is written as by output_document. Gives
 * the exit status. */
int reader_each(char **operands, void (*each)(struct doc *d));

/* Is this input a stream of records? Reads as much as that takes, and drops a
 * byte order mark before a record. An input whose first line is nearly a record
 * counts as one, with a message. */
bool reader_is_stream(struct input *in);

/* Say of a page what had to be guessed or replaced to read this source. */
void reader_warn(const char *file, const struct page *page,
    struct slice source);

/* The number, from 1, of the line with the byte at this offset. */
size_t reader_line_of(struct slice text, size_t at);

#endif
