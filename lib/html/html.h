/* SPDX-License-Identifier: MIT */
/*
 * The engine for HTML pages: the article in a page, and what the page says of
 * it. What decides is in rules.tsv.
 */
#ifndef NUTGRAF_HTML_HTML_H
#define NUTGRAF_HTML_HTML_H

#include "page/page.h"

/* What the engine keeps between pages. All zero at the start, freed by
 * html_finder_free. */
struct html_finder {
	struct html_work *work;
};

/* Find the article. It may point into the page's text or the finder, and is
 * valid until the finder is used again. */
void html_article(struct html_finder *finder, struct article *a,
    const struct page *page, const struct article_wish *wish);
void html_finder_free(struct html_finder *finder);

/* Is this page HTML? By the WHATWG MIME sniffing standard (7.1): white space,
 * then a tag of its list, a comment or <?xml, in the first KB. Text records of
 * mail and the like are not. */
bool html_is(struct slice source);

/* Is this cell of a table HTML? It is if it begins like such a page, or has the
 * end tag of an element of text or a br in its first KB. */
bool html_is_cell(struct slice cell);

/* What an HTML page says of its encoding, by <meta charset> or http-equiv in
 * its head; empty if nothing. Any bytes will do. */
struct slice html_charset(struct slice source);

/* Take the source of an HTML page: in UTF-8 if it is valid as that, or what its
 * byte order mark says; else in the encoding that was declared outside of it,
 * as by HTTP; else in the one that the page itself names (I3); else UTF-8 or
 * windows-1252, whichever makes sense of its bytes. A label that is empty or
 * unknown, or UTF-8, declares none. The source must stay as long as the page is
 * used. */
void html_take(struct page *page, struct slice source, struct slice declared);

/* Add the persons that a value of metadata (valid UTF-8) names, one author
 * each. It is split at ";", and at "," and "and" where all the parts look like
 * names. */
void html_authors(struct article *a, struct slice text);

#endif
