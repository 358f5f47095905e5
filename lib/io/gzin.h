/* SPDX-License-Identifier: MIT */
/*
 * Input that may be compressed by gzip (RFC 1952), in one member or many. What
 * is not compressed comes as it is.
 *
 *   - What was inflated before an error is delivered; the error is reported
 *     with its place in the file, and then there is a gap. Damage can make a
 *     member seem longer than it is, so the next one is also looked for in the
 *     last 64 KB that it took.
 *   - Zeros after the last member are padding; zeros before another one are
 *     reported, and it is read.
 *   - Anything else after a member comes as it is, after a gap.
 *
 * buf.p[pos..buf.len) is read and not yet consumed; only gzin_read moves
 * anything in buf.
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
	size_t ahead;		/* bytes after in->pos that zlib has taken */
	size_t seen;		/* how far into the file zlib was, in bytes */
	size_t again;		/* bytes that were searched again */
	struct gzin_mark mark, before;	/* the last, and the one before */
	size_t members;
	bool eof;		/* nothing more will come */
	bool gap;		/* nothing comes before gzin_resume */
	bool lost;		/* something is missing at the gap, which was
				 * reported; the caller clears it */
};

/* Start on an input of which nothing was read yet. The memory of g is
 * reused. */
void gzin_open(struct gzin *g, struct input *in);
void gzin_close(struct gzin *g);

/* Read one more block; what is consumed is dropped. False at the end, and at a
 * gap: what comes after it does not continue what came before. */
bool gzin_read(struct gzin *g);

/* All is consumed, and something new begins here: go on after a gap, and with
 * the gzip member that begins here, if there is one. */
void gzin_resume(struct gzin *g);

/* Have n bytes from pos on; false if the input ends, or has a gap, before
 * that. */
bool gzin_need(struct gzin *g, size_t n);

/* Consume n bytes, read or not; false if the input ends, or has a gap, before
 * that. */
bool gzin_skip(struct gzin *g, size_t n);

/* The member or stretch that holds the byte at pos. */
struct gzin_mark gzin_place(const struct gzin *g);

/* Append what gzip or zlib data in memory hold, at most max bytes; false if
 * they are broken, truncated, or hold more: then more than max is appended. */
bool gzin_inflate(struct str *out, struct slice data, size_t max);

#endif
