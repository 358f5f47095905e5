/* SPDX-License-Identifier: MIT */
/* Text in colour out of records of any shape. */
int filter_main(int argc, char **argv);
#define main filter_main
#include "../../filters/to-text.c"
#undef main

#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct doc d;
	struct input in = fuzz_input((struct slice){ (const char *)data,
	    size });

	coloured = size % 2;
	while (doc_read(&d, &in))
		write_text(&d);
	doc_clear(&d);
	fuzz_input_end(&in);
	return 0;
}
