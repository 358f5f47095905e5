/* SPDX-License-Identifier: MIT */
/* Plain text: paragraphs of the article are valid text from inside the page,
 * in its order. */
#include "fuzz.h"
#include "page/page.h"
#include "plain/plain.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct plain_finder finder;
	static struct page page;
	static struct article a;
	struct slice source = { (const char *)data, size };
	size_t i;

	page_take_utf8(&page, source);
	assert(utf8_valid(page.text) == page.text.len);
	article_clear(&a);
	a.explain = size % 2;
	plain_article(&finder, &a, &page, NULL);
	for (i = 0; i < a.nparas; i++) {
		const struct article_para *p = &a.paras[i];

		assert(p->start < p->end && p->end <= page.text.len);
		assert(page_source(&page, p->end) <= size);
		assert(p->text.len > 0);
		assert(utf8_valid(p->text) == p->text.len);
		assert(i == 0 || p->start >= p[-1].start);
	}
	for (i = 0; i < a.nmetas; i++)
		assert(utf8_valid(a.metas[i].value) == a.metas[i].value.len);
	return 0;
}
