/* SPDX-License-Identifier: MIT */
/*
 * Input that may be compressed by gzip (RFC 1952), in one member or many: what
 * is not compressed comes as it is.
 *
 *   - What was inflated before an error is delivered; the error is reported
 *     with its place in the file, and then there is a gap. Damage can make a
 *     member seem longer than it is, so the next one is also looked for in the
 *     last 64 KB that it took.
 *   - Zeros behind the last member are padding; zeros before another one are
 *     reported, and it is read.
 *   - What is neither behind a member comes as it is, behind a gap.
 *
 * buf.p[pos..buf.len) is read and not yet consumed; nothing in buf moves but
 * by gzin_read.
 */
#ifndef NUTGRAF_IO_GZIN_H
#define NUTGRAF_IO_GZIN_H

#include "input.h"

/* Where a member, or a stretch that is not compressed, begins. */
struct gzin_mark {
	size_t at;		/* in what comes out */
	size_t raw;		/* in the file, in bytes */
	bool plain;
};

struct gzin {
	struct input *in;	/* the file; borrowed until gzin_close */
	void *z;		/* zlib's state, once there was a member */
	struct str buf;
	size_t pos;
	size_t offset;		/* of buf.p[0] in what comes out */
	int state;		/* see io/gzin.c */
	size_t ahead;		/* bytes behind in->pos that zlib has taken */
	size_t seen;		/* so far into the file zlib was, in bytes */
	size_t again;		/* bytes that were looked through once more */
	struct gzin_mark mark, before;	/* the last, and the one before */
	size_t members;
	bool eof;		/* nothing more will come */
	bool gap;		/* nothing comes before gzin_resume */
	bool lost;		/* something is missing at the gap, which was
				 * reported: until the caller unsets it */
};

/* Read from an input of which nothing is read yet. Room in g is used again. */
void gzin_open(struct gzin *g, struct input *in);
void gzin_close(struct gzin *g);

/* Read one more block; what is consumed is given up. False at the end, and at
 * a gap: what comes behind that does not continue what was before. */
bool gzin_read(struct gzin *g);

/* All is consumed, and something new begins here: go on behind a gap, and with
 * the gzip member that begins here, if one does. */
void gzin_resume(struct gzin *g);

/* Have n bytes from pos on; false if the input, or a gap, ends before. */
bool gzin_need(struct gzin *g, size_t n);

/* Consume n bytes, read or not; false if the input, or a gap, ends before. */
bool gzin_skip(struct gzin *g, size_t n);

/* The member or stretch that holds the byte at pos. */
struct gzin_mark gzin_place(const struct gzin *g);

/* Append what gzip or zlib data in memory hold, at most max bytes; false if
 * they are broken, truncated, or hold more: then there is more than max. */
bool gzin_inflate(struct str *out, struct slice data, size_t max);

#endif
