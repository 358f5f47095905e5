/* SPDX-License-Identifier: MIT */
#include "plain.h"

void
plain_article(struct article *a, const struct page *page,
    const struct article_wish *wish)
{
	static struct plain_page lines;
	const struct plain_model *m = plain_model();
	size_t i;

	plain_lines_find(&lines, page->text, m);
	plain_score(&lines, m);
	for (i = 0; i < lines.n; i++) {
		const struct paragraph *p = &lines.ps.p[i];
		struct slice t = slice_part(page->text, p->start, p->end);
		int wished = article_wished(wish, t);

		if (wished > 0 || (wished == 0 && lines.lines[i].score > 0))
			article_add_para(a, "body", t, p->start, p->end);
	}
}
