/* SPDX-License-Identifier: MIT */
/* Lists of names: lines up to an empty one are a list, the rest is a text in
 * which its names, and the tagger's own, are looked for. */
#include "fuzz.h"
#include "names/names.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct mentions none;
	static struct str mended;
	static struct doc d;
	static struct entities e;
	static struct lists lists;
	struct slice source, all, line;

	str_clear(&mended);
	utf8_add_repaired(&mended, (struct slice){ (const char *)data, size });
	source = all = fuzz_copy(str_slice(&mended));
	e.lists = &lists;
	while ((line = fuzz_line(&source)).len > 0) {
		struct slice exact = fuzz_copy(line);

		lists_add(e.lists, exact);
		fuzz_free(exact);
	}
	fuzz_plain_document(&d, source);
	entities_find(&e, &d.text, &none);
	fuzz_check_mentions(&d, &e.found);
	fuzz_free_sents(&d);
	lists_free(&lists);
	fuzz_free(all);
	return 0;
}
