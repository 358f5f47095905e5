/* SPDX-License-Identifier: MIT */
/*
 * What an HTML page says about its article: in JSON-LD, meta elements,
 * microdata, links, time elements. All that was found, with where; the
 * choice among it is html_meta_choose's.
 */
#ifndef NUTGRAF_HTML_META_H
#define NUTGRAF_HTML_META_H

#include "blocks.h"
#include "page/page.h"

enum html_field {
	FIELD_TITLE, FIELD_AUTHOR, FIELD_DATE, FIELD_OUTLET, FIELD_SECTION,
	FIELD_LANGUAGE, FIELD_URL, FIELD_SUMMARY, FIELD_BODY,
	FIELD_HEADING,	/* may be a headline: h2, alternativeHeadline */
	FIELDS
};

/* Ranks that are asked for: below 20 is JSON-LD, from 20 on meta elements,
 * from 60 on what is visible. */
enum { RANK_NEWS = 10, RANK_OG = 20, RANK_H1 = 36, RANK_TWITTER = 40,
	RANK_VISIBLE = 60, RANK_H1_LATER = 76,
	RANK_CRUMB = 77,	/* h1 in a breadcrumb */
	RANK_H2 = 78,		/* behind such a one */
	RANK_TITLE = 90 };

/* Raw values of more bytes than this are passed over. */
enum { HTML_META_MOST = 1 << 20 };

struct html_fact {
	enum html_field field;
	unsigned rank;		/* the lower the better a witness */
	struct slice value;	/* plain, folded */
	struct slice rest;	/* of a heading: without what its first element
				 * holds, which may be a kicker; or empty */
	bool kicker;		/* that element is marked up as one */
};

struct html_meta {
	struct html_fact *p;	/* in the order of the page */
	size_t n, cap;
	unsigned counts[2][FIELDS];	/* of each, not visible and visible */
	struct slice headline;	/* as the page shows it, with its kicker; set
				 * by html_meta_choose, empty if not known */
	struct arena arena;	/* of the values */
	struct html_collector *c;	/* while it is filled */
};

/* Collect what the page says (of each field no more than is reasonable),
 * instead of what the one before said. A token is foreign in svg and math;
 * crumb: it begins a heading in a breadcrumb. */
void html_meta_begin(struct html_meta *m);
void html_meta_token(struct html_meta *m, const struct html_token *t,
    bool foreign, bool crumb);
void html_meta_end(struct html_meta *m);
void html_meta_clear(struct html_meta *m);
void html_meta_free(struct html_meta *m);

void html_meta_add(struct html_meta *m, enum html_field field, unsigned rank,
    struct slice value);

/* The facts of a JSON-LD script; false if it is broken. */
bool html_meta_json(struct html_meta *m, struct slice text);

/* The best value of that field, or an empty slice. */
struct slice html_meta_best(const struct html_meta *m, enum html_field field);

/* Choose: titles, persons, dates as they stand in `meta` records. */
void html_meta_choose(struct article *a, struct html_meta *m);

/* The part of it that is about titles. */
void html_meta_choose_title(struct article *a, struct html_meta *m);

/* Does one of the outlet's names hold the text, or the text it? */
bool html_meta_outlet(const struct html_meta *m, struct slice text);

/* The persons of a visible byline. */
void html_meta_byline(struct article *a, const struct html_meta *m,
    struct slice text);

/* Tell the blocks the title, the summary and the witness. */
void html_blocks_tell(struct html_blocks *bs, const struct html_meta *m,
    const struct article *a);

#endif
