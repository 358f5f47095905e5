/* SPDX-License-Identifier: MIT */
/*
 * What stands among the paragraphs of an article and is none: pull quotes,
 * labels and links to other stories, the author's biography.
 */
#ifndef NUTGRAF_HTML_FOREIGN_H
#define NUTGRAF_HTML_FOREIGN_H

#include "blocks.h"
#include "page/page.h"

struct html_foreign {		/* all zero at the start */
	struct repeats repeats;
	bool *pulled;		/* of each block: is it a pull quote, or the
				 * name behind one? */
	size_t pulled_cap;
	size_t late;		/* the first of the last blocks of the article
				 */
	size_t heads;		/* blocks for which a label for other stories
				 * still stands */
};

/* Begin with the blocks of a page; those with a higher score than the threshold
 * may be the article's. */
void html_foreign_begin(struct html_foreign *w, const struct html_blocks *bs,
    float threshold);

/* The rule by which block i, which may be the article's, is none of its
 * paragraphs; RULE_NONE if it may be one. lead: may its first words begin a
 * label or a link to another story? To be called for these blocks in order. */
enum rule html_foreign_by(struct html_foreign *w, const struct article *a,
    const struct html_blocks *bs, size_t i, bool lead);

void html_foreign_free(struct html_foreign *w);

#endif
