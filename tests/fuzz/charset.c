/* SPDX-License-Identifier: MIT */
/* Encodings: the first line is a label, as HTTP declares it; the rest is the
 * page, which becomes valid text, and every character has a place in it. */
#include "fuzz.h"
#include "html/html.h"
#include "page/page.h"

static void
check(const struct page *page, size_t size)
{
	size_t at, n, last = 0, source;

	assert(utf8_valid(page->text) == page->text.len);
	for (at = 0; at < page->text.len; at += n) {
		source = page_source(page, at);
		assert(source >= last && source <= size);
		last = source;
		utf8_decode(page->text.p + at, page->text.len - at, &n);
	}
	assert(page_source(page, at) <= size);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct page page;
	struct slice source = { (const char *)data, size };
	struct slice label = fuzz_line(&source);
	struct slice exact = fuzz_copy(source), name = fuzz_copy(label);

	charset_is_utf8(name);
	charset_of(name);
	html_take(&page, exact, name);
	check(&page, exact.len);
	html_take(&page, exact, SLICE(""));
	check(&page, exact.len);
	fuzz_free(exact);
	fuzz_free(name);
	return 0;
}
