/* SPDX-License-Identifier: MIT */
/*
 * The visible text of an HTML page as blocks: runs of text without a block
 * element between, each with the elements that it is in.
 */
#ifndef NUTGRAF_HTML_BLOCKS_H
#define NUTGRAF_HTML_BLOCKS_H

#include "tokenizer.h"

enum { HTML_NO_ELEMENT = 0, HTML_DEPTH = 512 };
#define HTML_NO_BLOCK UINT32_MAX

/* An element that holds text, directly or in its descendants. Its parent is the
 * nearest open element around it and comes before it; element 0 is the page.
 */
struct html_element {
	uint32_t parent;
	uint32_t tags;		/* of this element */
	uint32_t inside;	/* of this element and all around it */
	uint16_t tag, depth;
	struct slice attributes;	/* raw, in the page's text */
	uint32_t block;		/* nearest block element: itself or around */
	uint32_t looks;		/* hash of tag and class, with its parent's */
	float prose;		/* words of likely prose in it */
	float words, mass;	/* words in it; those likely the article's */
	uint32_t branch;	/* see html/around.c */
	uint8_t level;		/* of what it branches off: 0 the article's
				 * own element, 1 the one around it, ... */
	bool trunk;		/* is that element, or around it */
	float sums[2][3];	/* weights of its words by stage and reach; the
				 * last is of all elements up to the page */
	bool known;		/* is sums set? */
	bool other;		/* is part of another story */
	bool page;		/* controls, but around most of the page's
				 * prose: what it is called says nothing */
	uint8_t seen;		/* an enum html_seen */
};

/* Is an element shown (html/hidden.c)? */
enum html_seen { HTML_UNSEEN, HTML_SHOWN, HTML_HIDDEN };

/* Where a block is, seen from the headline. */
enum html_place {
	PLACE_UNKNOWN,		/* there is no headline */
	PLACE_BEFORE, PLACE_HEADLINE,
	PLACE_NEAR,		/* up to 3 blocks after it */
	PLACE_BEHIND,		/* up to 11 */
	PLACE_FAR,		/* up to 39 */
	PLACE_END, PLACE_SUMMARY
};

struct html_block {
	size_t at, len;		/* its text, folded: bytes in blocks.text */
	size_t start, end;	/* bytes in the page's text */
	uint32_t linked;	/* bytes of it inside links, about */
	uint32_t strong;	/* bytes of it inside b, strong, em, i */
	uint32_t element;	/* the innermost block element it is in */
	uint32_t words, hash;
	uint16_t links;		/* links that begin in it */
	bool leaf_link;		/* is wholly inside one link */
	bool time;		/* holds a time element */
	uint8_t witness;	/* see html/features.c */
	uint8_t title;		/* an enum html_place */
	uint8_t twin;		/* the same text is there more than once */
	float score[2];		/* one for each stage of the model */
	float now;		/* the last of them, shifted (html/context.c) */
	float alike;		/* mean chance of the blocks that look like
				 * it */
	float before;		/* share of the mass that comes before it */
	int32_t run;		/* words to the best run; 0 in it, negative
				 * before it */
	float back, fore;	/* article before and behind it, fading */
	uint32_t since, until;	/* words to its paragraphs before and behind */
	uint32_t heading, under;	/* the heading above, and words since;
				 * HTML_NO_BLOCK: none */
	float part;		/* words of the part it is in or behind */
};

/* Sums by hash (html/context.c). */
struct html_sums {
	struct table table;	/* from hash to number */
	struct html_sum {
		float a, b;
	} *p;
	size_t n, cap;
	uint32_t *of;		/* of each block: the number of its sum */
	size_t of_cap;
};

/* Memory for html/context.c. */
struct html_context {
	struct table shingles;
	struct html_sums twins, looks;
};

void html_context_free(struct html_context *context);

struct html_blocks {		/* all zero at the start */
	struct html_builder *builder;	/* while they are found */
	struct html_context context;
	uint64_t counts[128], after[128];	/* see html/features.c */
	struct html_block *p;
	size_t n, cap;
	struct html_element *elements;
	size_t nelements, elements_cap;
	struct str text;	/* owned: the blocks' texts, one by one */
	size_t words;		/* of all blocks */
	float mass, prose;	/* as in the page's element */
	float top;		/* see html/context.c */
	uint32_t main;		/* the article's own element */
	size_t parts;		/* parts of it that stand apart */
	float greatest;		/* words of the greatest */
	bool bare;		/* few elements have a class: the model does
				 * without */
	struct slice title;	/* of the page, from its metadata; borrowed */
	struct slice headline;	/* as the page has it, or empty; borrowed */
	struct slice witness;	/* JSON-LD articleBody; borrowed */
	size_t told;		/* where that is: byte in the page */
	struct slice summary;	/* its description; borrowed */
};

struct html_meta;

/* Find the blocks of a page (valid UTF-8) and, in the same pass, what it says
 * of itself (html/meta.h). What was found before is forgotten. */
void html_blocks_find(struct html_blocks *bs, struct html_meta *m,
    struct slice text);
void html_blocks_free(struct html_blocks *bs);

/* What the page is in place of an article, a bot check, if all of it is (lack.c);
 * NULL if it may have one. */
const struct notice *html_notice(const struct html_blocks *bs,
    const struct html_meta *m);

/* Why there is no article on a page of this source; NULL if nothing says. */
const struct notice *html_lack(const struct html_blocks *bs,
    const struct html_meta *m, struct slice text);

static inline struct slice
html_block_text(const struct html_blocks *bs, size_t i)
{
	return slice_part((struct slice){ bs->text.p, bs->text.len },
	    bs->p[i].at, bs->p[i].at + bs->p[i].len);
}

#endif
