/* SPDX-License-Identifier: MIT */
/*
 * The author in the text around the article (H4), where the page's metadata and
 * markup name nobody, or only the outlet. A line that calls itself a byline
 * goes before one that is only a name.
 */
#include "base/base.h"
#include "dates/dates.h"
#include "html.h"
#include "meta.h"

enum {
	LINE = 25,		/* words of a byline, at most */
	NAMES = 12,		/* of a line of names */
	LABEL = 8,		/* of a date or a role beside them */
	/* blocks */
	ABOVE = 15, BELOW = 8,
	FAR = 40,		/* below a headline */
	NEXT = 3,		/* above the headline */
	UNDER = 6		/* below what may be a summary */
};

struct lines {
	struct article *a;
	const struct html_blocks *bs;
	bool weak;		/* the author known so far is the outlet */
};

static struct slice
text_of(const struct lines *l, size_t i)
{
	return html_block_text(l->bs, i);
}

/* Add who is named; false if that is nobody. */
static bool
take(struct lines *l, struct slice text, enum byline_kind kind)
{
	enum byline_who who = byline_who(text, kind);

	if (who == BYLINE_NOBODY || (l->weak && who != BYLINE_PERSONS) ||
	    (l->weak && kind == BYLINE_NAME && !byline_names_known(text, kind)))
		return false;
	if (l->weak)
		article_forget_meta(l->a, "author");
	RULE(H4);
	return byline_add(l->a, text, kind) > 0;
}

/* A byline, or "By" with the names in the next block. */
static bool
take_byline(struct lines *l, size_t i)
{
	struct slice names, text = text_of(l, i);

	if (l->bs->p[i].words > LINE)
		return false;
	if (byline_begins(text))
		return i + 1 < l->bs->n && l->bs->p[i + 1].words <= NAMES &&
		    take(l, text_of(l, i + 1), BYLINE_LINE);
	if (byline_within(text, &names) && take(l, names, BYLINE_LINE))
		return true;
	do {
		if (byline_find(byline_piece(&text), &names) &&
		    take(l, names, BYLINE_LINE))
			return true;
	} while (text.len > 0);
	return false;
}

/* Does the block say when, or how long the reading takes? */
static bool
has_time(const struct lines *l, size_t i)
{
	struct str s = { 0 };
	bool found = i < l->bs->n && l->bs->p[i].words <= LABEL &&
	    (byline_is_length(text_of(l, i)) ||
	    date_of_page(&s, text_of(l, i)));

	str_free(&s);
	return found;
}

static bool
has_role(const struct lines *l, size_t i)
{
	return i < l->bs->n && l->bs->p[i].words <= LABEL &&
	    byline_is_role(text_of(l, i));
}

static bool
is_beside_time(const struct lines *l, size_t i)
{
	return has_time(l, i) || (i > 0 && has_time(l, i - 1)) ||
	    has_time(l, i + 1);
}

static bool
in_heading(const struct lines *l, size_t i)
{
	return (l->bs->elements[l->bs->p[i].element].tags & TAGS_HEADING) != 0;
}

/* A line of names below the headline, beside a date; known names need only a
 * role or the headline beside them. */
static bool
is_name(const struct lines *l, size_t i)
{
	const struct html_block *b = &l->bs->p[i];
	bool known;

	if (b->words > LINE || byline_who(text_of(l, i), BYLINE_NAME) !=
	    BYLINE_PERSONS)
		return false;
	if (byline_has_date(text_of(l, i)))
		return true;
	if (b->words > NAMES)
		return false;
	known = byline_names_known(text_of(l, i), BYLINE_NAME);
	if ((known || !in_heading(l, i)) && is_beside_time(l, i))
		return true;
	return known && (has_role(l, i + 1) ||
	    (i > 0 && l->bs->p[i - 1].title == PLACE_HEADLINE));
}

/* The last block above this one that may hold a byline; *headline becomes the
 * number of the headline, or that of the block itself if there is none. */
static size_t
top_of(const struct html_blocks *bs, size_t first, size_t *headline)
{
	size_t i;

	*headline = first;
	for (i = first; i-- > 0 && i + FAR >= first;)
		if (bs->p[i].title == PLACE_HEADLINE) {
			*headline = i;
			return i > NEXT ? i - NEXT : 0;
		}
	return first > ABOVE ? first - ABOVE : 0;
}

/* A byline of persons under the first paragraph, which may be a summary, and
 * pictures. */
static bool
take_under(struct article *a, const struct html_blocks *bs, size_t first)
{
	struct lines l = { a, bs, true };
	size_t i;

	for (i = first + 1; i < bs->n && i <= first + UNDER &&
	    bs->p[i].words <= LINE; i++)
		if (take_byline(&l, i))
			return true;
	return false;
}

void
html_byline_above(struct article *a, const struct html_blocks *bs, size_t first,
    bool weak)
{
	struct lines l = { a, bs, weak };
	size_t headline, i, name = first + 1, top = top_of(bs, first, &headline);

	for (i = first + 1; i-- > top;) {
		if (i == headline)
			continue;
		if (take_byline(&l, i))
			return;
		if (i > headline && is_name(&l, i))
			name = i;
	}
	if (!take_under(a, bs, first) && name <= first)
		take(&l, text_of(&l, name), BYLINE_NAME);
}

/* A name, and below it a text that begins with it: "Ann Lee is ..." */
static bool
has_biography(const struct lines *l, size_t i)
{
	struct slice name = text_of(l, i);

	return i + 1 < l->bs->n && l->bs->p[i].words <= NAMES &&
	    l->bs->p[i + 1].words > LABEL &&
	    slice_starts(text_of(l, i + 1), name) &&
	    byline_names_known(name, BYLINE_NAME);
}

void
html_byline_below(struct article *a, const struct html_blocks *bs, size_t last,
    bool weak)
{
	struct lines l = { a, bs, weak };
	size_t i;

	for (i = last > 0 ? last - 1 : 0; i < bs->n && i <= last + BELOW; i++)
		if (take_byline(&l, i) || (has_biography(&l, i) &&
		    take(&l, text_of(&l, i), BYLINE_NAME)))
			return;
}
