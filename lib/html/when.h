/* SPDX-License-Identifier: MIT */
/*
 * When the article was published and last changed.
 */
#ifndef NUTGRAF_HTML_WHEN_H
#define NUTGRAF_HTML_WHEN_H

#include "blocks.h"
#include "dates/dates.h"
#include "page/page.h"

struct html_meta;

/* What is kept from line to line of a page, and between pages. All zero at the
 * start. */
struct html_when {
	struct date_note note;	/* of the line read last */
	struct str published, modified;	/* the best on view, in ISO 8601 */
	unsigned grade;		/* of the first of them, the higher, the better
				 * it is known to be the article's */
	struct str iso;		/* room */
};

/* Does a block of this text say when the article was published or changed, and
 * nothing else? A label: one of the two is called that. */
bool html_when_is_note(struct html_when *w, struct slice text, bool *label);

/* Choose the dates among what the page says and what is on view around the
 * headline. The article's blocks are from `first` to before `end`; first is the
 * number of blocks if there is no article. */
void html_when_choose(struct html_when *w, struct article *a,
    const struct html_meta *m, const struct html_blocks *bs, size_t first,
    size_t end);

void html_when_free(struct html_when *w);

#endif
