/* SPDX-License-Identifier: MIT */
/* A file of its own, so that filters which need no sentences are linked without
 * the tables of the sentence finder. */
#include "base/base.h"
#include "page/page.h"
#include "plaindoc.h"
#include "record.h"

void
plain_page_records(struct str *s, const char *name, const struct page *page)
{
	struct paragraphs ps = { 0 };
	struct str id = { 0 }, folded = { 0 };
	size_t at = 0, i;

	field_add_repaired(&id, slice_of(name));
	paragraphs_find(&ps, page->text);
	if (ps.n > 0)
		record_doc(s, str_slice(&id), false);
	/* A document that is too large is of no use: do not finish it. */
	for (i = 0; i < ps.n && s->len + i * CEILING_RECORD <=
	    ceiling_document(); i++) {
		str_clear(&folded);
		utf8_add_folded(&folded, slice_part(ps.text, ps.p[i].start,
		    ps.p[i].end));
		record_begin(s, "para", str_slice(&id), at, at + folded.len,
		    SLICE("body"), str_slice(&folded));
		record_add_number(s, page_source(page, ps.p[i].from));
		record_add_number(s, page_source(page, ps.p[i].to));
		record_end(s);
		at += folded.len + 2;
	}
	paragraphs_free(&ps);
	str_free(&id);
	str_free(&folded);
}

bool
plain_records(struct str *s, const char *name, struct slice source,
    size_t *broken_at)
{
	struct page page = { 0 };
	bool broken;

	page_take_text(&page, source);
	broken = page.broken > 0;
	*broken_at = page.broken_at;
	plain_page_records(s, name, &page);
	page_free(&page);
	return broken;
}
