/* SPDX-License-Identifier: MIT */
/* Compressed input: members of gzip, good and bad, read in pieces; gzip, zlib
 * and bare deflate in memory. */
#include "fuzz.h"
#include "io/io.h"
#include "memory-file.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct gzin g;
	static struct str plain;
	struct input in = { .name = "x", .line = 1 };
	struct slice all = { (const char *)data, size };
	size_t step = size > 0 ? 1 + data[size - 1] : 1, total = 0;

	in.fd = memory_file(all);
	gzin_open(&g, &in);
	while (gzin_need(&g, step)) {
		assert(g.pos + step <= g.buf.len);
		total += step;
		if (!gzin_skip(&g, step) || total > 1 << 22)
			break;
	}
	gzin_close(&g);
	close(in.fd);
	str_free(&in.buf);
	str_clear(&plain);
	gzin_inflate(&plain, all, 1 << 20);
	return 0;
}
