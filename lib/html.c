/* SPDX-License-Identifier: MIT */
#include "article.h"

bool
html_is(struct slice source)
{
	return source.len > 0 && source.p[0] == '<';
}

void
html_article(struct article *a, const struct page *page,
    const struct article_wish *wish)
{
	(void)wish;
	article_add_para(a, "body", page->text, 0, page->text.len);
}
