/* SPDX-License-Identifier: MIT */
/* Tables in: the first byte says with which options. */
int filter_main(int argc, char **argv);
#define main filter_main
#include "../../filters/from-csv.c"
#undef main

#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const lists[] = {
		"text=a,author=b,date=c", "id=a,text=b", "text=2,author=1",
		"id=id,text=text,title=title,author=author,date=date" };
	struct slice text = { (const char *)data, size };
	struct slice way = fuzz_take(&text, 1);
	unsigned n = way.len > 0 ? (unsigned char)way.p[0] : 0;
	struct input in = fuzz_input(text);

	delimiter = n & 4 ? ';' : ',';
	header = (n & 3) != 2;
	format = n & 8 ? HTML : 0;
	read_wants(slice_of(lists[n & 3]));
	choose_columns();
	read_table(&in);
	fuzz_input_end(&in);
	return 0;
}
