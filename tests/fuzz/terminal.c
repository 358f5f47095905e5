/* SPDX-License-Identifier: MIT */
/* What is shown on a terminal cannot take it over, and keeps what is harmless;
 * the name nearest to a word. The first line is the word. */
#include "base/base.h"
#include "io/io.h"
#include "fuzz.h"

static void
check_shown(struct slice text)
{
	static struct str mended, shown;
	struct slice exact;
	size_t i, n;
	bool safe, all = true;

	str_clear(&mended);
	utf8_add_repaired(&mended, text);
	exact = fuzz_copy(str_slice(&mended));
	str_clear(&shown);
	screen_add(&shown, exact);
	for (i = 0; i < exact.len; i += n) {
		n = terminal_next(exact.p + i, exact.len - i, &safe);
		assert(n > 0 && n <= exact.len - i);
		all &= safe;
	}
	assert(all == slice_eq(exact, str_slice(&shown)));
	fuzz_free(exact);
	exact = fuzz_copy(str_slice(&shown));
	for (i = 0; i < exact.len; i += n) {
		n = terminal_next(exact.p + i, exact.len - i, &safe);
		assert(safe);
	}
	fuzz_free(exact);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = { (const char *)data, size };
	struct nearest n = { .word = fuzz_line(&text) };

	check_shown(text);
	while (text.len > 0)
		nearest_try(&n, fuzz_line(&text));
	assert(n.name.len == 0 || n.distance <= n.word.len);
	return 0;
}
