/* SPDX-License-Identifier: MIT */
/*
 * Input that may be compressed by gzip, in one member or many, read in large
 * blocks: what is not compressed comes as it is (zlib's gzread).
 *
 * buf.p[pos..buf.len) is read and not yet consumed; nothing in buf moves but
 * by gzin_read.
 */
#ifndef NUTGRAF_GZIN_H
#define NUTGRAF_GZIN_H

#include "input.h"

struct gzin {
	const char *name;
	void *file;		/* zlib's */
	struct str buf;
	size_t pos;
	size_t offset;		/* of buf.p[0], in bytes, uncompressed */
	bool eof;		/* nothing more will come */
	bool failed;		/* broken or truncated: it was reported */
};

/* Read from an input of which nothing is read yet; its descriptor is borrowed
 * until gzin_close. */
void gzin_open(struct gzin *g, const struct input *in);
void gzin_close(struct gzin *g);

/* Read one more block; what is consumed is given up. False at the end. */
bool gzin_read(struct gzin *g);

/* Have n bytes from pos on; false if the input ends before. */
bool gzin_need(struct gzin *g, size_t n);

/* Consume n bytes, read or not; false if the input ends before. */
bool gzin_skip(struct gzin *g, size_t n);

/* Append what gzip or zlib data in memory hold, at most max bytes; false if
 * they are broken, truncated, or hold more. */
bool gzin_inflate(struct str *out, struct slice data, size_t max);

#endif
