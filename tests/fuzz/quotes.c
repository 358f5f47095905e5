/* SPDX-License-Identifier: MIT */
/* Quotations, with mentions that no tagger would make: every run of capitals
 * is one, of a type that its length says. The first line is the author. */
#include "fuzz.h"
#include "text/text.h"

static void
add_mentions(struct mentions *ms, const struct doc *d, size_t s)
{
	struct slice text = d->text.sents[s].text;
	size_t at = 0, start = 0, end = 0;
	struct token t;

	for (;;) {
		bool more = token_next(language_default(), text, at, &t);
		bool capital = more && (t.flags & (TOKEN_UPPER | TOKEN_DIGIT));

		if (capital && start == end)
			start = t.start;
		if (!capital && start < end)
			mention_add(ms, (struct mention){ .sent = s,
			    .start = start, .end = end,
			    .type = (enum entity_type)((end - start) %
			    ENTITY_OTHER), .name = slice_part(text, start,
			    end) });
		if (!more)
			return;
		end = at = t.end;
		if (!capital)
			start = end;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct str lines, mended;
	static struct doc d;
	static struct mentions ms;
	static struct quotes q;
	struct slice source;
	size_t broken_at, i;

	str_clear(&mended);
	utf8_add_repaired(&mended, (struct slice){ (const char *)data, size });
	source = str_slice(&mended);
	str_clear(&lines);
	str_addf(&lines, "doc\tx\t0\t0\thtml\t\nmeta\tx\t0\t0\tauthor\t");
	field_add(&lines, fuzz_line(&source));
	str_add_byte(&lines, '\n');
	plain_records(&lines, "x", source, &broken_at);
	doc_from_lines(&d, str_slice(&lines));
	sents_find(&d);
	fuzz_exact_sents(&d);
	ms.n = 0;
	for (i = 0; i < d.text.nsents; i++)
		add_mentions(&ms, &d, i);
	fuzz_check_mentions(&d, &ms);
	quotes_find(&q, &d.text, &ms, &(struct spans){ 0 });
	fuzz_check_quotes(&d, &q);
	fuzz_free_sents(&d);
	return 0;
}
