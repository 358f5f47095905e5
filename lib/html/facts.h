/* SPDX-License-Identifier: MIT */
/*
 * What an HTML page says about its article, and how good a witness each
 * statement is. JSON-LD and the collector of meta.c put it in; choose.c and
 * title.c choose among it.
 */
#ifndef NUTGRAF_HTML_FACTS_H
#define NUTGRAF_HTML_FACTS_H

#include "base/base.h"

enum html_field {
	FIELD_TITLE, FIELD_AUTHOR, FIELD_DATE, FIELD_MODIFIED, FIELD_OUTLET,
	FIELD_SECTION, FIELD_LANGUAGE, FIELD_URL, FIELD_SUMMARY, FIELD_BODY,
	FIELD_HEADING,	/* may be a headline: h2, alternativeHeadline */
	FIELD_KEYWORD,	/* or several, in a list */
	FIELD_ACCESS,	/* may everybody read it? */
	FIELD_ADDRESS,	/* of a story: what tells it from others */
	FIELD_REFERENCE,	/* the @id of an author in another script */
	FIELD_TARGET,	/* a name that has an @id, which is in rest */
	FIELDS
};

/* Ranks that code asks for: below 20 JSON-LD, from 20 on meta elements, from 60
 * on what is visible. */
enum { RANK_NEWS = 10, RANK_OG = 20, RANK_H1 = 36,
	RANK_HEADLINE = 38,	/* marked up as one, and no h1 */
	RANK_TWITTER = 40,
	RANK_VISIBLE = 60,
	RANK_LINKED = 66,	/* a link to an author's page */
	RANK_PROFILE = 67,	/* a link to somebody's page */
	RANK_LOOSE = 70,	/* classes that hold more than a name */
	RANK_H1_LATER = 76,
	RANK_CRUMB = 77,	/* h1 in a breadcrumb */
	RANK_H2 = 78,		/* h2 after such an h1 */
	RANK_TITLE = 90 };

/* Raw values of more bytes than this are passed over. */
enum { HTML_META_MOST = 1 << 20 };

struct html_fact {
	enum html_field field;
	unsigned rank;		/* the lower, the better the witness */
	unsigned thing;		/* of which it was said (things.h) */
	size_t place;		/* byte in the page of the token that says it */
	struct slice value;	/* plain, folded; of a body not folded */
	struct slice rest;	/* of a heading: its text without the first
				 * element in it, which may be a kicker; or
				 * empty */
	bool kicker;		/* that element is marked up as a kicker */
	size_t at, end;		/* of what is visible: bytes of text before
				 * it, and with it */
	size_t since;		/* those between it and the last h1 */
	unsigned headings;	/* elements h1 to h6 before it */
};

struct html_meta {
	struct html_fact *p;	/* in the order of the page */
	size_t n, cap;
	unsigned thing;		/* that is spoken of now */
	size_t place;		/* where */
	unsigned stories;	/* things that are stories, so far */
	unsigned counts[2][FIELDS];	/* of each field: not visible,
					 * visible */
	struct slice headline;	/* as the page shows it, with its kicker; set
				 * by html_meta_choose, empty if not known */
	bool weak;		/* the authors chosen are only the outlet; set
				 * by html_meta_choose */
	struct arena arena;	/* of the values */
	struct html_collector *c;	/* while it is filled */
	struct json json;	/* room */
};

/* Add a value, folded and copied, as said of the thing that is spoken of now. A
 * value is left out if it is empty or too long for its field, if the field has
 * a hundred, or if the thing cannot be the page's article. */
void html_meta_add(struct html_meta *m, enum html_field field, unsigned rank,
    struct slice value);

/* Append a value, folded. It may be escaped twice, as names and titles often
 * are: what still looks like a reference is taken for one. */
void html_add_again(struct str *out, struct slice value);

/* The best value of that field, or an empty slice. */
struct slice html_meta_best(const struct html_meta *m, enum html_field field);

/* The fact itself, NULL if there is none. */
const struct html_fact *html_meta_fact(const struct html_meta *m,
    enum html_field field);

/* Forget all values, keeping the memory. */
void html_meta_clear(struct html_meta *m);

#endif
