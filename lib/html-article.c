/* SPDX-License-Identifier: MIT */
#include "article.h"
#include "html-blocks.h"
#include "html-meta.h"
#include "html-model.h"

/* Log-odds above which a block is the article's: recall and precision come out
 * about even there. */
static const float threshold = -.5f;

static const char *
label_of(const struct html_blocks *bs, const struct html_block *b)
{
	uint32_t tags = bs->elements[b->element].tags;
	uint32_t inside = bs->elements[b->element].inside;

	if (tags & TAGS_HEADING)
		return "heading";
	if (inside & TAGS_CAPTION)
		return "caption";
	return tags & TAGS_ITEM ? "list" : "body";
}

void
html_article(struct article *a, const struct page *page,
    const struct article_wish *wish)
{
	static struct html_blocks bs;
	static struct html_meta meta;
	size_t i;

	html_meta_find(&meta, page->text);
	html_meta_choose(a, &meta);
	html_blocks_find(&bs, page->text);
	html_blocks_tell(&bs, &meta, a);
	html_score(&bs);
	for (i = 0; i < bs.n; i++) {
		const struct html_block *b = &bs.p[i];
		struct slice text = html_block_text(&bs, i);
		int w = article_wished(wish, text);

		if (w > 0 || (w == 0 && b->score[HTML_STAGES - 1] > threshold))
			article_add_para(a, label_of(&bs, b), text, b->start,
			    b->end);
	}
}
