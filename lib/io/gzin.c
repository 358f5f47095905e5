/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <zlib.h>

#include "base/base.h"
#include "gzin.h"

enum {
	BLOCK = 256 * 1024,
	HEADER = 10,		/* bytes, at least */
	KEPT = 64 * 1024,	/* bytes of a member, to search again */
	AGAIN = 1024 * 1024	/* bytes that may be searched again anyway;
				 * beyond that, overall, no more than once */
};

enum {
	START,			/* a member, or something else, begins */
	MEMBER,			/* within a member */
	PLAIN			/* not compressed: comes as it is */
};

void
gzin_open(struct gzin *g, struct input *in)
{
	struct str buf = g->buf;
	void *z = g->z;

	*g = (struct gzin){ .in = in, .buf = buf, .z = z };
	str_clear(&g->buf);
}

void
gzin_close(struct gzin *g)
{
	if (g->z != NULL)
		inflateEnd(g->z);
	free(g->z);
	g->z = NULL;
}

/* What is in memory of the file and not yet taken; reads on if that is less
 * than n bytes. */
static struct slice
raw(struct gzin *g, size_t n)
{
	while (g->in->buf.len - g->in->pos - g->ahead < n &&
	    input_read(g->in))
		continue;
	return slice_part(str_slice(&g->in->buf), g->in->pos + g->ahead,
	    g->in->buf.len);
}

/* The place in the file, in bytes. */
static size_t
place(const struct gzin *g)
{
	return g->in->offset + g->in->pos + g->ahead;
}

/* Take n bytes; of those taken, the last `kept` stay in memory. */
static void
take(struct gzin *g, size_t n, size_t kept)
{
	g->ahead += n;
	if (g->ahead > kept) {
		g->in->pos += g->ahead - kept;
		g->ahead = kept;
	}
}

/* Does this begin like a member, as far as it goes? */
static bool
is_header(struct slice s)
{
	const struct slice magic = SLICE("\x1f\x8b\x08");

	if (s.len <= magic.len)
		return slice_starts(magic, s);
	return slice_starts(s, magic) && ((unsigned char)s.p[3] & 0xe0) == 0;
}

static void
begin(struct gzin *g, int state)
{
	struct gzin_mark now = { g->offset + g->buf.len, place(g),
		state == PLAIN };

	take(g, 0, 0);
	/* A member that was empty leaves no trace. */
	if (now.at > g->mark.at)
		g->before = g->mark;
	g->mark = now;
	g->state = state;
}

static void
begin_member(struct gzin *g)
{
	if (g->z == NULL) {
		z_stream *z = mem_alloc(sizeof(*z));

		*z = (z_stream){ 0 };
		g->z = z;
		if (inflateInit2(z, 15 + 16) != Z_OK)
			die_memory();
	} else
		inflateReset(g->z);
	g->members++;
	begin(g, MEMBER);
}

/* Zeros after a member are padding if nothing else follows. What follows them
 * and is not a member is lost, unless the caller knows what to do with it. */
static void
skip_zeros(struct gzin *g)
{
	size_t at = place(g), n = 0;
	struct slice s;

	while ((s = raw(g, 1)).len > 0 && *s.p == '\0') {
		size_t i = 0;

		while (i < s.len && s.p[i] == '\0')
			i++;
		take(g, i, 0);
		n += i;
	}
	if (s.len == 0)
		return;
	if (is_header(raw(g, HEADER)))
		fail_at(g->in->name, 0, "byte %zu: there are %zu bytes of "
		    "zeros between gzip members", at, n);
	else {
		fail_at(g->in->name, 0, "byte %zu: no gzip member begins here",
		    at);
		g->lost = true;
	}
}

/* Where in the text, after its first byte, a member may begin, or its length.
 * If the text ends within what may be a header, that counts as one, unless the
 * text is all there is. */
static size_t
next_header(struct slice s, bool all)
{
	size_t at = 1;

	for (; at < s.len; at++) {
		const char *p = memchr(s.p + at, '\x1f', s.len - at);

		if (p == NULL)
			return s.len;
		at = (size_t)(p - s.p);
		if (is_header(slice_part(s, at, s.len)))
			return all && s.len - at <= 3 ? s.len : at;
	}
	return s.len;
}

/* Go to where a member may begin in what zlib has already taken, or to the end
 * of that. */
static void
seek(struct gzin *g, struct slice s)
{
	size_t left = g->seen - place(g), n = next_header(s, true);

	take(g, n < left ? n : left, 0);
}

static void
start(struct gzin *g)
{
	struct slice s = raw(g, HEADER);

	if (s.len == 0)
		g->eof = true;
	else if (is_header(s))
		begin_member(g);
	else if (place(g) < g->seen)
		seek(g, s);
	else if (g->members > 0 && *s.p == '\0' && !g->lost)
		skip_zeros(g);
	else {
		g->gap = g->members > 0;
		begin(g, PLAIN);
	}
}

/* The member ends here, too early or too late. That is reported, unless it is
 * part of a loss that already was. */
static void
lose(struct gzin *g, const char *what)
{
	size_t at = place(g);

	if (!g->lost || g->offset + g->buf.len > g->mark.at)
		fail_at(g->in->name, 0, "byte %zu: the compressed data are "
		    "%s, in the gzip member that begins at byte %zu", at, what,
		    g->mark.raw);
	g->lost = g->gap = true;
	g->state = START;
	if (at > g->seen)
		g->seen = at;
	if (g->ahead > 0 && g->again <= at + AGAIN) {
		g->again += g->ahead;
		g->in->pos++;
		g->ahead = 0;
	} else
		take(g, 0, 0);
}

static void
inflate_some(struct gzin *g)
{
	struct slice s = raw(g, 1);
	z_stream *z = g->z;
	size_t n = s.len < UINT32_MAX ? s.len : UINT32_MAX;
	int r;

	str_reserve(&g->buf, BLOCK);
	z->next_in = (Bytef *)(uintptr_t)s.p;
	z->avail_in = (uInt)n;
	z->next_out = (Bytef *)g->buf.p + g->buf.len;
	z->avail_out = BLOCK;
	r = inflate(z, Z_NO_FLUSH);
	take(g, n - z->avail_in, KEPT);
	g->buf.len += BLOCK - z->avail_out;
	if (r == Z_MEM_ERROR)
		die_memory();
	if (r == Z_STREAM_END)
		g->state = START;
	else if (r == Z_OK || r == Z_BUF_ERROR) {
		if (n == 0 && z->avail_out == BLOCK)
			lose(g, "truncated");
	} else
		lose(g, "damaged");
}

/* Copy up to the next place where a member may begin. */
static void
copy_some(struct gzin *g)
{
	struct slice s = raw(g, HEADER);
	size_t n;

	if (s.len == 0) {
		g->eof = true;
		return;
	}
	n = next_header(s, g->in->eof);
	str_add(&g->buf, s.p, n);
	take(g, n, 0);
}

bool
gzin_read(struct gzin *g)
{
	size_t rest = g->buf.len - g->pos;

	if (g->pos > 0) {
		memmove(g->buf.p, g->buf.p + g->pos, rest);
		g->buf.len = rest;
		g->offset += g->pos;
		g->pos = 0;
	}
	while (!g->eof && !g->gap && g->buf.len == rest) {
		if (g->state == START)
			start(g);
		else if (g->state == MEMBER)
			inflate_some(g);
		else
			copy_some(g);
	}
	return g->buf.len > rest;
}

void
gzin_resume(struct gzin *g)
{
	struct slice s = { 0 };

	g->gap = false;
	s = g->state == PLAIN ? raw(g, HEADER) : s;
	if (s.len > 0 && is_header(s))
		begin_member(g);
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

struct gzin_mark
gzin_place(const struct gzin *g)
{
	return g->mark.at <= g->offset + g->pos ? g->mark : g->before;
}

bool
gzin_inflate(struct str *out, struct slice data, size_t max)
{
	z_stream z = { 0 };
	size_t from = out->len;
	int r;
	/* What HTTP calls deflate is zlib's format, with or without header. */
	bool raw_deflate = data.len > 1 && (data.p[0] & 0x0f) != 8 &&
	    (unsigned char)data.p[0] != 0x1f;

	if (inflateInit2(&z, raw_deflate ? -15 : 15 + 32) != Z_OK)
		die_memory();
	z.next_in = (Bytef *)(uintptr_t)data.p;
	z.avail_in = (uInt)(data.len < UINT32_MAX ? data.len : UINT32_MAX);
	do {
		str_reserve(out, BLOCK);
		z.next_out = (Bytef *)out->p + out->len;
		z.avail_out = BLOCK;
		r = inflate(&z, Z_NO_FLUSH);
		out->len += BLOCK - z.avail_out;
		/* Another gzip member continues it. */
		if (r == Z_STREAM_END && z.avail_in > 3 && is_header(
		    (struct slice){ (const char *)z.next_in, z.avail_in }))
			r = inflateReset(&z);
	} while (r == Z_OK && out->len - from <= max);
	inflateEnd(&z);
	if (r == Z_MEM_ERROR)
		die_memory();
	return r == Z_STREAM_END && out->len - from <= max;
}
