/* SPDX-License-Identifier: MIT */
#include <unistd.h>
#include <zlib.h>

#include "gzin.h"
#include "progress.h"
#include "warn.h"

enum { BLOCK = 256 * 1024 };

void
gzin_open(struct gzin *g, const struct input *in)
{
	struct str buf = g->buf;
	int fd = dup(in->fd);

	*g = (struct gzin){ .name = in->name, .buf = buf };
	str_clear(&g->buf);
	g->file = fd < 0 ? NULL : gzdopen(fd, "rb");
	if (g->file == NULL)
		die("out of memory");
	gzbuffer(g->file, BLOCK);
}

void
gzin_close(struct gzin *g)
{
	gzclose(g->file);
	g->file = NULL;
}

bool
gzin_read(struct gzin *g)
{
	size_t rest = g->buf.len - g->pos;
	int n, error;

	if (g->eof)
		return false;
	if (g->pos > 0) {
		memmove(g->buf.p, g->buf.p + g->pos, rest);
		g->buf.len = rest;
		g->offset += g->pos;
		g->pos = 0;
	}
	str_reserve(&g->buf, BLOCK);
	n = gzread(g->file, g->buf.p + g->buf.len, BLOCK);
	if (n > 0) {
		g->buf.len += (size_t)n;
		progress_bytes((size_t)n);
		return true;
	}
	g->eof = true;
	gzerror(g->file, &error);
	if (n < 0 || error == Z_BUF_ERROR) {
		warn_at(g->name, 0, "byte %zu: the compressed data are %s",
		    g->offset + g->buf.len, error == Z_BUF_ERROR ?
		    "truncated" : "broken");
		g->failed = true;
	}
	return false;
}

bool
gzin_need(struct gzin *g, size_t n)
{
	while (g->buf.len - g->pos < n)
		if (!gzin_read(g))
			return false;
	return true;
}

bool
gzin_skip(struct gzin *g, size_t n)
{
	for (;;) {
		size_t there = g->buf.len - g->pos;

		if (n <= there) {
			g->pos += n;
			return true;
		}
		g->pos = g->buf.len;
		n -= there;
		if (!gzin_read(g))
			return false;
	}
}

bool
gzin_inflate(struct str *out, struct slice data, size_t max)
{
	z_stream z = { 0 };
	size_t from = out->len;
	int r;
	/* What HTTP calls deflate is zlib's format, or has no header. */
	bool raw = data.len > 1 && (data.p[0] & 0x0f) != 8 &&
	    (unsigned char)data.p[0] != 0x1f;

	if (inflateInit2(&z, raw ? -15 : 15 + 32) != Z_OK)
		die("out of memory");
	z.next_in = (Bytef *)(uintptr_t)data.p;
	z.avail_in = (uInt)(data.len < UINT32_MAX ? data.len : UINT32_MAX);
	do {
		str_reserve(out, BLOCK);
		z.next_out = (Bytef *)out->p + out->len;
		z.avail_out = BLOCK;
		r = inflate(&z, Z_NO_FLUSH);
		out->len += BLOCK - z.avail_out;
	} while (r == Z_OK && out->len - from <= max);
	inflateEnd(&z);
	return r == Z_STREAM_END && out->len - from <= max;
}
