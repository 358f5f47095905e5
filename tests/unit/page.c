/* SPDX-License-Identifier: MIT */
/* Unit table of lib/page: where a text's characters are in its source. */
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "page/page.h"

/* Pieces of sources; the number says how many of each follow one another. */
static const struct {
	const char *what;
	struct {
		const char *piece;
		size_t len, times;
	} parts[6];
} cases[] = {
	{ "nothing broken", { { "orr ", 4, 900 } } },
	{ "a byte order mark", { { "\xef\xbb\xbf", 3, 1 }, { "a\xff", 2, 3 } } },
	{ "one broken byte", { { "\xff", 1, 1 } } },
	{ "broken at start and end", { { "\xff", 1, 1 }, { "ab", 2, 600 },
	    { "\xe2\x82", 2, 1 } } },
	{ "nothing but NUL", { { "\0", 1, 2000 } } },
	{ "a long whole text between", { { "\xff", 1, 3 }, { "ab", 2, 4000 },
	    { "\0", 1, 2 }, { "cd", 2, 300 }, { "\xff", 1, 1 } } },
	{ "broken parts of all lengths", { { "\xf0\x9f\x98z\xe2\x82y\xc3x\0",
	    10, 300 } } },
	{ "three bytes for three", { { "\xf0\x9f\x98z", 4, 800 } } },
	{ "U+FFFD in the source", { { "\xef\xbf\xbd\xff", 4, 500 } } },
	{ "letters of two and three bytes", { { "\xc3\xa9\xe4\xb8\xad\xff", 6,
	    400 } } },
	{ "stretches near each other", { { "\xff", 1, 1 }, { "a", 1, 508 },
	    { "\xff", 1, 1 }, { "a", 1, 511 }, { "\xff\xff", 2, 1 },
	    { "a", 1, 700 } } },
};

/* Are all places the same as in a walk from the start? */
static bool
places(struct slice source)
{
	char *copy = malloc(source.len);
	struct page page = { 0 };
	size_t at, to = 0, n;
	bool good = true;

	memcpy(copy, source.p, source.len); /* in memory of its own */
	page_take_utf8(&page, (struct slice){ copy, source.len });
	for (at = page.bom; at < source.len; at += n) {
		uint32_t c = utf8_decode(copy + at, source.len - at, &n);

		good = good && page_source(&page, to) == at;
		to += c == 0 || c == UTF8_BROKEN ? 3 : n;
	}
	good = good && to == page.text.len &&
	    page_source(&page, to) == source.len;
	page_free(&page);
	free(copy);
	return good;
}

int
main(void)
{
	struct str source = { 0 };
	size_t i, k, n, failed = 0, total = sizeof(cases) / sizeof(*cases);

	for (i = 0; i < total; i++) {
		bool good;

		str_clear(&source);
		for (k = 0; k < 6; k++)
			for (n = 0; n < cases[i].parts[k].times; n++)
				str_add(&source, cases[i].parts[k].piece,
				    cases[i].parts[k].len);
		good = places(str_slice(&source));
		failed += !good;
		printf("%sok %zu - %s\n", good ? "" : "not ", i + 1,
		    cases[i].what);
	}
	printf("1..%zu\n", total);
	str_free(&source);
	return failed > 0;
}
