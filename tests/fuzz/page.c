/* SPDX-License-Identifier: MIT */
/* Pages: whatever comes in, paragraphs are valid text from inside the page, in
 * its order. */
#include <assert.h>
#include <stdint.h>

#include "article.h"
#include "utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check(const struct article *a, const struct page *page, size_t size)
{
	size_t i;

	for (i = 0; i < a->nparas; i++) {
		const struct article_para *p = &a->paras[i];

		assert(p->start < p->end && p->end <= page->text.len);
		assert(page_source(page, p->start) <
		    page_source(page, p->end));
		assert(page_source(page, p->end) <= size);
		assert(p->text.len > 0);
		assert(utf8_valid(p->text) == p->text.len);
		assert(i == 0 || p->start >= p[-1].start);
	}
	for (i = 0; i < a->nmetas; i++)
		assert(utf8_valid(a->metas[i].value) ==
		    a->metas[i].value.len);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice source = { (const char *)data, size };
	struct page page = { 0 };
	struct article a = { 0 };

	if (size == 0)
		return 0;
	html_is(source);
	page_take_html(&page, source);
	assert(utf8_valid(page.text) == page.text.len);
	html_article(&a, &page, NULL);
	check(&a, &page, size);
	article_clear(&a);
	page_take_utf8(&page, source);
	assert(utf8_valid(page.text) == page.text.len);
	plain_article(&a, &page, NULL);
	check(&a, &page, size);
	article_free(&a);
	page_free(&page);
	return 0;
}
