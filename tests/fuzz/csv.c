/* SPDX-License-Identifier: MIT */
/* Tables in: the first byte says with which options. */
#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const lists[] = {
		"text=a,author=b,date=c", "id=a,text=b", "text=2,author=1",
		"id=id,text=text,title=title,author=author,date=date" };
	static const struct cli cli = { .name = "fuzz" };
	static struct pages pages;
	struct slice text = { (const char *)data, size };
	unsigned n = fuzz_byte(&text);
	struct input in = fuzz_input(text);

	pages.tables = true;
	pages.delimiter = n & 4 ? ';' : n & 16 ? '\0' : ',';
	pages.no_header = (n & 3) == 2;
	pages.rows.format = n & 8 ? ROW_HTML : ROW_ANY;
	columns_option(&pages.columns, &cli, lists[n & 3]);
	pages_read(&pages, &in);
	fuzz_input_end(&in);
	pages_free(&pages);
	pages = (struct pages){ 0 };
	return 0;
}
