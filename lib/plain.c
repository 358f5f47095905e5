/* SPDX-License-Identifier: MIT */
#include "article.h"
#include "paragraphs.h"

void
plain_article(struct article *a, const struct page *page,
    const struct article_wish *wish)
{
	struct paragraphs ps = { 0 };
	size_t i;

	(void)wish;
	paragraphs_find(&ps, page->text);
	for (i = 0; i < ps.n; i++)
		article_add_para(a, "body", slice_part(page->text,
		    ps.p[i].start, ps.p[i].end), ps.p[i].start, ps.p[i].end);
	paragraphs_free(&ps);
}
