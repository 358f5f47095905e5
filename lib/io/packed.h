/* SPDX-License-Identifier: MIT */
/*
 * Archives and compressed files other than gzip's, by libarchive. The library
 * is opened only when there is something for it to read, so programs start
 * without it and run where it is missing. Only the one format that the caller
 * has seen is enabled, and nothing that would run another program.
 */
#ifndef NUTGRAF_IO_PACKED_H
#define NUTGRAF_IO_PACKED_H

#include "input.h"

enum packed_form {
	PACKED_TAR, PACKED_ZIP, PACKED_7ZIP,
	/* One file, compressed. */
	PACKED_BZIP2, PACKED_XZ, PACKED_ZSTD, PACKED_LZ4,
	PACKED_FORMS
};

struct packed;

/* Why this form cannot be read on this system; NULL if it can. */
const char *packed_lacks(enum packed_form form);

/* Read an input of a form that nothing is lacking for. What was read, from pos
 * on, is its start. The input is borrowed until packed_close, and is of no use
 * afterwards. */
struct packed *packed_open(struct input *in, enum packed_form form);
void packed_close(struct packed *p);

/* Go on to the next file; what is no file (folders, links) is passed over. Its
 * name is borrowed until the next call, of any bytes; it is empty if it is not
 * known. False at the end, and where damage ends the archive, which is
 * reported. A compressed file is one file without a name. */
bool packed_next(struct packed *p, struct slice *name);

/* How many links were passed over so far; was there nothing in a compressed file
 * that is whole? */
size_t packed_links(const struct packed *p);
bool packed_empty(const struct packed *p);

/* The bytes of the file, for an input over it (input_over, with p). */
ssize_t packed_more(struct input *in, char *to, size_t len);

#endif
