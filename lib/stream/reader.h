/* SPDX-License-Identifier: MIT */
/*
 * Operands as documents: streams of records as they are, anything else as one
 * plain-text document with `doc` and `para` records.
 */
#ifndef NUTGRAF_STREAM_READER_H
#define NUTGRAF_STREAM_READER_H

#include "doc.h"

/* Call each() with every document of the operands (ended by NULL). The
 * document is emptied afterwards, and output written as output_document says.
 * Gives the exit status. */
int reader_each(char **operands, void (*each)(struct doc *d));

/* Is this input a stream of records? Reads as much as that takes, and drops a
 * byte order mark before a record. So is one whose first line is nearly a
 * record, after a message. */
bool reader_is_stream(struct input *in);

/* The number, from 1, of the line that the byte at this offset stands in. */
size_t reader_line_of(struct slice text, size_t at);

#endif
