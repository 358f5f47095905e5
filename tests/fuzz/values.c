/* SPDX-License-Identifier: MIT */
/* Dates, sums and quantities: each line is a sentence, of a document with a
 * date if the first line is one. */
#include "fuzz.h"
#include "values/values.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tagdoc td;
	static struct doc d;
	static struct mentions found;
	static struct str meta, mended, folded;
	struct slice source, all;

	str_clear(&mended);
	utf8_add_repaired(&mended, (struct slice){ (const char *)data, size });
	source = all = fuzz_copy(str_slice(&mended));
	str_clear(&meta);
	str_addf(&meta, "meta\tx\t0\t0\tdate\t");
	field_add(&meta, slice_part(source, 0, slice_find(source,
	    SLICE("\n"))));
	doc_from_lines(&d, str_slice(&meta));
	d.text.nsents = 0;
	while (source.len > 0) {
		str_clear(&folded);
		utf8_add_folded(&folded, fuzz_line(&source));
		d.text.sents = mem_grow(d.text.sents, &d.text.sents_cap, d.text.nsents + 1,
		    sizeof(*d.text.sents));
		d.text.sents[d.text.nsents++] = (struct sent){ .text =
		    str_slice(&folded) };
		d.text.sents[d.text.nsents - 1].text = fuzz_copy(str_slice(&folded));
	}
	found.n = 0;
	tagdoc_fill(&td, &d.text);
	values_find(&td, &d.text, &found);
	fuzz_check_mentions(&d, &found);
	fuzz_free_sents(&d);
	fuzz_free(all);
	return 0;
}
