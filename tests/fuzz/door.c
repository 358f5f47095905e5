/* SPDX-License-Identifier: MIT */
/* Containers of every form, found by their first bytes: reading ends, what is
 * written are records, and no two documents have one id. Compressed by gzip it
 * is the same. */
#include "fuzz.h"
#include "memory-file.h"
#include "stream/stream.h"

/* Are these whole records, and do doc records come one an id? */
static void
check_records(struct slice text)
{
	struct table seen = { 0 };

	while (text.len > 0) {
		size_t lf = slice_find(text, SLICE("\n"));
		struct record r;

		assert(lf < text.len);
		assert(record_parse(&r, slice_part(text, 0, lf)) == NULL);
		assert(utf8_valid(r.line) == r.line.len);
		if (r.kind == KIND_DOC)
			assert(++*table_add(&seen, hash_bytes(r.doc.p,
			    r.doc.len), 0) == 1);
		text = slice_part(text, lf + 1, text.len);
	}
	table_free(&seen);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct pages pages;
	struct input in = { .name = "x", .line = 1 };
	struct slice all = { (const char *)data, size };

	ceiling_size = 65536;
	in.fd = memory_file(all);
	pages_read(&pages, &in);
	/* What comes as records goes on as it is, broken or not, and may come
	 * in other things. */
	if (pages.doc.lines.cap == 0 && pages.doc.recs == NULL)
		check_records(str_slice(&out));
	close(in.fd);
	str_free(&in.buf);
	str_clear(&out);
	pages_free(&pages);
	pages = (struct pages){ 0 };
	return 0;
}
