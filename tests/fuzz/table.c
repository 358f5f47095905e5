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
	static const char *const kinds[] = { "", "quote", "entity", "sent",
		"meta", "x-mine", "doc", "para" };
	static struct doc d;
	struct slice text = { (const char *)data, size };
	struct slice way = fuzz_take(&text, 1);
	unsigned n = way.len > 0 ? (unsigned char)way.p[0] : 0;
	struct input in = fuzz_input(text);
	size_t i;

	for (i = 0; i < ncolumns; i++)
		str_free(&columns[i].joined);
	ncolumns = 0;
	kind = slice_of(kinds[n & 7]);
	choose_columns(n & 8 ? SLICE("doc,field9,kind,author") :
	    (struct slice){ 0 }, n & 24 ? SLICE("author,title") :
	    (struct slice){ 0 });
	while (doc_read(&d, &in))
		write_rows(&d);
	doc_clear(&d);
	fuzz_input_end(&in);
	return 0;
}
