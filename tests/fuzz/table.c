/* SPDX-License-Identifier: MIT */
/* Tables out of records of any shape: the first byte says which. */
int filter_main(int argc, char **argv);
#define main filter_main
#include "../../filters/to-csv.c"
#undef main

#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct doc d;
	struct slice text = { (const char *)data, size };
	unsigned n = fuzz_byte(&text);
	struct input in = fuzz_input(text);

	view_release(&view);
	view = (struct table_view){ .cli = &cli, .row = write_row,
	    .kind = fuzz_kind(n) };
	if (n & 8)
		view.fields = SLICE("doc,field9,kind,author,date,time");
	if (n & 24)
		view.meta = SLICE("author,title");
	if (n == 1)
		view.fields = SLICE("said,sentence,sentence_number,check,row,"
		    "char_start,char_end");
	format = &formats[n >> 5 & 3];
	view_begin(&view);
	while (doc_read(&d, &in))
		each(&d);
	doc_clear(&d);
	fuzz_input_end(&in);
	return 0;
}
