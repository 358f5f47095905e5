/* SPDX-License-Identifier: MIT */
/*
 * Other stories on the page, as below one that goes on without an end: an
 * article element that has an h1 of its own, beside the article element of the
 * headline. A live blog has its entries within one article element, and a story
 * in several of them has one headline.
 */
#include "base/base.h"
#include "model.h"

/* The nearest article element around, or HTML_NO_ELEMENT. */
static uint32_t
article_around(const struct html_blocks *bs, uint32_t at, unsigned article)
{
	while (at != HTML_NO_ELEMENT && bs->elements[at].tag != article)
		at = bs->elements[at].parent;
	return at;
}

static bool
is_inside(const struct html_blocks *bs, uint32_t at, uint32_t outer)
{
	while (at != HTML_NO_ELEMENT && at != outer)
		at = bs->elements[at].parent;
	return at == outer;
}

void
html_note_others(struct html_blocks *bs)
{
	uint32_t home = HTML_NO_ELEMENT, at;
	unsigned article = 0, h1 = 0;
	bool any = false;
	size_t i;

	html_tag(SLICE("article"), &article);
	html_tag(SLICE("h1"), &h1);
	for (i = 0; i < bs->n; i++) {
		const struct html_block *b = &bs->p[i];

		if (bs->elements[b->element].tag != h1)
			continue;
		at = article_around(bs, b->element, article);
		if (home == HTML_NO_ELEMENT && b->title == PLACE_HEADLINE)
			home = at;
		else if (home != HTML_NO_ELEMENT && at != HTML_NO_ELEMENT &&
		    b->title != PLACE_HEADLINE && !is_inside(bs, at, home) &&
		    !is_inside(bs, home, at))
			any = bs->elements[at].other = true;
	}
	for (i = 1; any && i < bs->nelements; i++)
		bs->elements[i].other |=
		    bs->elements[bs->elements[i].parent].other;
}
