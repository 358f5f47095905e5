/* SPDX-License-Identifier: MIT */
/*
 * The visible text of an HTML page as blocks: runs of text that no block
 * element parts, each with the elements that it stands in.
 */
#ifndef NUTGRAF_HTML_BLOCKS_H
#define NUTGRAF_HTML_BLOCKS_H

#include "html.h"

enum { HTML_NO_ELEMENT = 0, HTML_DEPTH = 512 };

/* An element that holds text, itself or in its descendants. Its parent is the
 * nearest open element around it and stands before it; element 0 is the page.
 */
struct html_element {
	uint32_t parent;
	uint32_t tags;		/* of this element */
	uint32_t inside;	/* of this element and all around it */
	uint16_t tag, depth;
	struct slice attributes;	/* raw, in the page's text */
	uint32_t block;		/* nearest block element: itself or around */
	uint32_t looks;		/* hash of tag and class, with its parent's */
	float good;		/* letters of likely prose in it */
	float mass;		/* sum of the blocks' scores above 0 in it */
	float sums[6];		/* weights of its evidence; see html-model.c */
	bool known;		/* sums is set */
};

struct html_block {
	size_t at, len;		/* its text, folded: bytes in blocks.text */
	size_t start, end;	/* bytes in the page's text */
	size_t linked;		/* bytes of it inside links, about */
	size_t strong;		/* bytes of it inside b, strong, em, i */
	uint32_t element;	/* the innermost block element it is in */
	uint32_t words, hash;
	uint16_t links;		/* links that begin in it */
	bool leaf_link;		/* stands wholly inside one link */
	bool time;		/* holds a time element */
	float score[2];		/* of the two stages of the model */
};

struct html_blocks {
	struct html_block *p;
	size_t n, cap;
	struct html_element *elements;
	size_t nelements, elements_cap;
	struct str text;	/* owned: the blocks' texts, one after another */
	struct slice title;	/* of the page, from its metadata; borrowed */
	struct slice witness;	/* JSON-LD articleBody; borrowed */
	struct slice summary;	/* its description; borrowed */
};

/* Find the blocks of a page (valid UTF-8), instead of those found before. */
void html_blocks_find(struct html_blocks *bs, struct slice text);
void html_blocks_free(struct html_blocks *bs);

static inline struct slice
html_block_text(const struct html_blocks *bs, size_t i)
{
	return slice_part((struct slice){ bs->text.p, bs->text.len },
	    bs->p[i].at, bs->p[i].at + bs->p[i].len);
}

#endif
