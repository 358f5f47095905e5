/* SPDX-License-Identifier: MIT */
/* Pages as files and as records: the first byte says how. */
int filter_main(int argc, char **argv);
#define main filter_main
#include "../../filters/strip-boilerplate.c"
#undef main

#include "filter.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct pattern *drop, *keep;
	struct slice text = { (const char *)data, size };
	unsigned n = fuzz_byte(&text);
	struct input in = fuzz_input(text);

	if (drop == NULL) {
		drop = user_pattern("--drop", "(a|b)+c|The");
		keep = user_pattern("--keep", "^\\w+ said");
	}
	text_only = (n & 1) != 0;
	captions = (n & 2) != 0;
	article.explain = (n & 5) == 4;
	wish.drop = n & 8 ? drop : NULL;
	wish.keep = n & 8 ? keep : NULL;
	format = n & 16 ? HTML : n & 32 ? PLAIN : 0;
	strip(&in);
	fuzz_input_end(&in);
	return 0;
}
