/* SPDX-License-Identifier: MIT */
/* The WARC reader, plain and compressed (an archive in gzip, or compressed
 * here, a member for each record): it ends, and pages are inside the text. */
#include <zlib.h>

#include "base/base.h"
#include "fuzz.h"
#include "memory-file.h"
#include "stream/stream.h"

static void
read_archive(struct slice archive)
{
	static struct warc w;
	struct input in = { .name = "x", .line = 1 };
	size_t pages = 0;

	ceiling_size = 4096;
	in.fd = memory_file(archive);
	gzin_open(&w.in, &in);
	while (warc_next(&w)) {
		assert(w.page.len == 0 || w.page.p != NULL);
		assert(w.page.len <= ceiling_size);
		assert(++pages <= archive.len);
	}
	gzin_close(&w.in);
	close(in.fd);
	str_free(&in.buf);
}

/* Append the text as one member of gzip. */
static void
add_member(struct str *s, struct slice text)
{
	z_stream z = { 0 };

	assert(deflateInit2(&z, 1, Z_DEFLATED, 31, 9, Z_DEFAULT_STRATEGY) ==
	    Z_OK);
	str_reserve(s, text.len + 1000);
	z.next_in = (Bytef *)(uintptr_t)text.p;
	z.avail_in = (uInt)text.len;
	z.next_out = (Bytef *)s->p + s->len;
	z.avail_out = (uInt)(s->cap - s->len);
	assert(deflate(&z, Z_FINISH) == Z_STREAM_END);
	s->len += z.total_out;
	deflateEnd(&z);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct str packed;
	struct slice all = { (const char *)data, size }, rest = all;

	read_archive(all);
	if (size == 0 || data[0] == 0x1f)
		return 0;
	str_clear(&packed);
	while (rest.len > 0) {
		size_t n = slice_find(slice_part(rest, 1, rest.len),
		    SLICE("WARC/1.")) + 1;

		add_member(&packed, fuzz_take(&rest, n));
	}
	read_archive(str_slice(&packed));
	return 0;
}
