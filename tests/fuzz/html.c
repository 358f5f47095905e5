/* SPDX-License-Identifier: MIT */
/* HTML pages: whatever comes in, paragraphs are valid text from inside the
 * page, in its order; so are blocks. */
#include "fuzz.h"
#include "html/html.h"
#include "page/page.h"

static void
check(const struct article *a, const struct page *page, size_t size)
{
	size_t i;

	for (i = 0; i < a->nparas; i++) {
		const struct article_para *p = &a->paras[i];

		assert(p->start < p->end && p->end <= page->text.len);
		assert(page_source(page, p->start) < page_source(page, p->end));
		assert(page_source(page, p->end) <= size);
		assert(p->text.len > 0);
		assert(utf8_valid(p->text) == p->text.len);
		assert(i == 0 || p->start >= p[-1].start);
	}
	for (i = 0; i < a->nmetas; i++)
		assert(utf8_valid(a->metas[i].value) ==
		    a->metas[i].value.len);
	for (i = 0; i < a->nblocks; i++)
		assert(a->blocks[i].end <= page->text.len);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct html_finder finder;
	static struct page page;
	static struct article a;
	struct slice source = { (const char *)data, size };

	html_is(source);
	html_is_cell(source);
	html_take(&page, source, SLICE(""));
	assert(utf8_valid(page.text) == page.text.len);
	article_clear(&a);
	a.explain = size % 2;
	html_article(&finder, &a, &page, NULL);
	check(&a, &page, size);
	return 0;
}
