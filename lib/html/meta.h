/* SPDX-License-Identifier: MIT */
/*
 * What an HTML page says about its article: in JSON-LD, meta elements,
 * microdata, links, time elements. All that was found, with its place;
 * html_meta_choose chooses among it.
 */
#ifndef NUTGRAF_HTML_META_H
#define NUTGRAF_HTML_META_H

#include "blocks.h"
#include "facts.h"
#include "page/page.h"

/* Where a token is. */
struct html_spot {
	bool foreign;		/* in svg or math */
	bool crumb;		/* it begins a heading in a breadcrumb */
	bool opens;		/* it begins an element that has an end */
	size_t around;		/* elements that are open around it */
};

/* Collect what the page says (no more of each field than is reasonable),
 * instead of what the page before said. */
void html_meta_begin(struct html_meta *m);
void html_meta_token(struct html_meta *m, const struct html_token *t,
    const struct html_spot *spot);
void html_meta_end(struct html_meta *m);
void html_meta_free(struct html_meta *m);

/* The facts of a JSON-LD script; false if it is broken. */
bool html_meta_json(struct html_meta *m, struct slice text);

/* Put names in the place of references from one script to another. */
void html_meta_refer(struct html_meta *m);

/* The facts in the content of a meta element named parsely-page. */
void html_meta_parsely(struct html_meta *m, struct slice text);

/* Choose the title, the address and the authors, as `meta` records have them,
 * of what is about the article; then what does not help to find it. Dates are
 * chosen between the two, by html/when.h. */
void html_meta_choose(struct article *a, struct html_meta *m);
void html_meta_choose_rest(struct article *a, struct html_meta *m);

/* The part of it that is about titles. */
void html_meta_choose_title(struct article *a, struct html_meta *m);

/* Does one of the outlet's names contain the text, or the text the name? */
bool html_meta_outlet(const struct html_meta *m, struct slice text);

/* The authors in the lines above block first, with which the article begins, or
 * below its last. weak: those that it has so far are only the outlet. */
void html_byline_above(struct article *a, const struct html_blocks *bs,
    size_t first, bool weak);
void html_byline_below(struct article *a, const struct html_blocks *bs,
    size_t last, bool weak);

/* Tell the blocks the title, the summary and the witness. */
void html_blocks_tell(struct html_blocks *bs, const struct html_meta *m,
    const struct article *a);

#endif
