/* SPDX-License-Identifier: MIT */
/* JSON out of records of any shape: the first byte says which. What is written
 * must be JSON. */
int filter_main(int argc, char **argv);
#define main filter_main
#include "../../filters/to-json.c"
#undef main

#include <stdlib.h>

#include "filter.h"

enum { SMALL = 400 };		/* bytes whose output is not written early */

/* Each line is one value. */
static void
check(struct slice written)
{
	static struct json j;
	size_t at, end;

	while (written.len > 0) {
		end = slice_find(written, SLICE("\n"));
		if (end == written.len)
			abort();
		if (!json_read(&j, slice_part(written, 0, end), &at))
			abort();
		written = slice_part(written, end + 1, written.len);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct doc d;
	struct slice text = { (const char *)data, size };
	unsigned n = fuzz_byte(&text);
	struct input in = fuzz_input(text);

	json_rows_free(&rows);
	view_release(&view);
	rows = (struct json_rows){ 0 };
	view = (struct table_view){ .cli = &cli, .row = write_row };
	documents = (n & 32) != 0;
	if (!documents)
		view.kind = fuzz_kind(n);
	if (n & 8)
		view.meta = SLICE("author,title");
	if (n & 16)
		view.least = .5;
	if (n == 1)
		view.fields = SLICE("doc,said,sentence,sentence_number,check,"
		    "row,char_start,char_end,date,time,zone,url");
	json_rows_begin(&rows, &view, documents);
	while (doc_read(&d, &in))
		each(&d);
	if (size <= SMALL)
		check(str_slice(&out));
	doc_clear(&d);
	fuzz_input_end(&in);
	return 0;
}
