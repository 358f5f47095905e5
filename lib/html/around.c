/* SPDX-License-Identifier: MIT */
/*
 * What is around each block, by the scores of the stage before: the article's
 * own element and the branches that hang on it, parts that stand apart, the
 * heading above. All of it takes a few passes over blocks and elements.
 */
#include "base/base.h"
#include "model.h"

enum { APART = 2, PARAGRAPH = 15, FAR = 100000, HEAVY = 100, DEEP = 7 };

/* Share of the article that its own element holds; what a block further off
 * still counts for. */
static const float MAIN = .7f, FADES = .9f;

/* The innermost element with most of the article is its own; where each element
 * branches off from it, or from those around it. */
static void
branches(struct html_blocks *bs)
{
	struct html_element *e = bs->elements;
	uint32_t i, at, level;

	bs->main = 0;
	for (i = 0; i < bs->nelements; i++) {
		e[i].trunk = false;
		if (e[i].mass >= MAIN * bs->mass)
			bs->main = i;
	}
	for (at = bs->main, level = 0;; at = e[at].parent) {
		e[at].trunk = true;
		e[at].branch = at;
		e[at].level = (uint8_t)(level < DEEP ? level++ : DEEP);
		if (at == HTML_NO_ELEMENT)
			break;
	}
	for (i = 1; i < bs->nelements; i++) {
		const struct html_element *up = &e[e[i].parent];

		if (e[i].trunk)
			continue;
		e[i].level = up->level;
		e[i].branch = up->trunk ? i : up->branch;
	}
}

/* Parts are runs of blocks of the article, with no more than a few others
 * between. Each block gets the words of the part that it is in or behind. */
static void
parts(struct html_blocks *bs)
{
	size_t i, k, from = 0, gap = APART + 1;
	float words = 0;
	bool any = false;

	bs->parts = 0;
	bs->greatest = 0;
	for (i = 0; i <= bs->n; i++) {
		bool yes = i < bs->n && bs->p[i].now > 0;

		if (i == bs->n || (yes && gap > APART)) {
			for (k = from; k < i; k++)
				bs->p[k].part = any ? words : 0;
			bs->greatest = words > bs->greatest ? words :
			    bs->greatest;
			from = i;
			words = 0;
			any = true;
			bs->parts += i < bs->n;
		}
		if (i == bs->n)
			break;
		words += yes ? (float)bs->p[i].words : 0;
		gap = yes ? 0 : gap + 1;
	}
}

static uint32_t
more(uint32_t words, const struct html_block *b)
{
	if (b->now > 0 && b->words >= PARAGRAPH)
		return 0;
	return words < FAR ? words + (b->words < FAR ? b->words : FAR) + 1 :
	    words;
}

static float
fading(float sum, const struct html_block *b)
{
	return (sum + html_chance(b) * (float)(b->words < HEAVY ? b->words :
	    HEAVY)) * FADES;
}

/* How much of the article there is before and behind each block, the near more
 * than the far; and words since and until the next paragraph of it. */
static void
sides(struct html_blocks *bs)
{
	uint32_t words = FAR;
	float sum = 0;
	size_t i;

	for (i = 0; i < bs->n; i++) {
		bs->p[i].since = words;
		bs->p[i].back = sum;
		words = more(words, &bs->p[i]);
		sum = fading(sum, &bs->p[i]);
	}
	for (words = FAR, sum = 0; i-- > 0; ) {
		bs->p[i].until = words;
		bs->p[i].fore = sum;
		words = more(words, &bs->p[i]);
		sum = fading(sum, &bs->p[i]);
	}
}

/* The heading above, and how many words are between. */
static void
headings(struct html_blocks *bs)
{
	uint32_t words = 0, heading = HTML_NO_BLOCK;
	size_t i;

	for (i = 0; i < bs->n; i++) {
		struct html_block *b = &bs->p[i];

		b->heading = heading;
		b->under = words;
		if (bs->elements[b->element].tags & TAGS_HEADING) {
			heading = (uint32_t)i;
			words = 0;
		} else
			words += words < FAR ? b->words : 0;
	}
}

void
html_around(struct html_blocks *bs)
{
	branches(bs);
	parts(bs);
	sides(bs);
	headings(bs);
}
