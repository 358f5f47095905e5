/* SPDX-License-Identifier: MIT */
/* Sentences, entities and quotations of any plain text: in order, inside their
 * sentence, without overlap. */
#include "fuzz.h"
#include "names/names.h"

static void
check_sents(const struct doc *d)
{
	size_t i;

	for (i = 0; i < d->text.nsents; i++) {
		assert(d->text.sents[i].text.len > 0);
		assert(d->text.sents[i].end - d->text.sents[i].start ==
		    d->text.sents[i].text.len);
		assert(i == 0 || d->text.sents[i].start >= d->text.sents[i - 1].end);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct mentions none;
	static struct doc d;
	static struct entities e;
	static struct quotes q;
	struct slice source = { (const char *)data, size };
	size_t i;

	fuzz_plain_document(&d, source);
	check_sents(&d);
	entities_find(&e, &d.text, &none);
	fuzz_check_mentions(&d, &e.found);
	for (i = 0; i < e.found.n; i++)
		assert(utf8_valid(e.found.p[i].name) ==
		    e.found.p[i].name.len &&
		    utf8_valid(e.found.p[i].value) ==
		    e.found.p[i].value.len);
	quotes_find(&q, &d.text, &e.found, &(struct spans){ 0 });
	fuzz_check_quotes(&d, &q);
	for (i = 0; i < q.n; i++)
		assert(utf8_valid(q.p[i].text) == q.p[i].text.len);
	fuzz_free_sents(&d);
	return 0;
}
