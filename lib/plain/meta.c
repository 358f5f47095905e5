/* SPDX-License-Identifier: MIT */
/*
 * Metadata of a plain-text page, from the lines around the article: rules M1,
 * M2, ... of rules.tsv.
 */
#include "base/base.h"
#include "dates/dates.h"
#include "lines.h"

#include "data/plain-patterns.h"

enum {
	ABOVE = 30,		/* lines that are searched for the title */
	NEAR = 15,		/* and bylines and dates */
	TOP_LINES = 12, BODY_LINES = 2,
	HEAD = 6,		/* lines that were taken for headings */
	TITLE_MIN = 12, TITLE_MAX = 250, BYLINE_MAX = 240, DATE_MAX = 140,
	NAME_MAX = 60, BIO = 8, SHORT = 60, LONG_LINE = 120,
};

/* Where things were found: line numbers, n for "nowhere". */
struct places {
	size_t start, end;	/* the first line of text, the line after the
				 * last */
	size_t title;
};

static bool
is_text(const struct plain_page *page, size_t i)
{
	return page->lines[i].label != LABEL_NONE &&
	    page->lines[i].label != LABEL_CAPTION;
}

static void
find_start(const struct plain_page *page, struct places *at)
{
	for (at->start = 0; at->start < page->n; at->start++)
		if (is_text(page, at->start))
			break;
}

static bool
find_body(const struct plain_page *page, struct places *at)
{
	find_start(page, at);
	at->end = page->n;
	while (at->end > at->start && !is_text(page, at->end - 1))
		at->end--;
	at->title = page->n;
	return at->start < at->end;
}

/* Letters and digits of a and b, case ignored: does a begin with b, or b with
 * a, for at least 15 bytes? */
static bool
same_start(struct slice a, struct slice b)
{
	size_t i = 0, k = 0, n = 0;
	struct slice wa, wb;

	for (;;) {
		uint32_t ha = words_next(a, &i, &wa);
		uint32_t hb = words_next(b, &k, &wb);

		if (ha == 0 || hb == 0)
			return n >= 15 || (ha == hb && n > 0);
		if (ha != hb)
			return false;
		n += wa.len;
	}
}

/* Can this line be a headline at all? */
static bool
may_title(const struct plain_page *page, size_t i)
{
	const struct plain_line *line = &page->lines[i];

	if (line->chars < TITLE_MIN || line->chars > TITLE_MAX)
		return false;
	/* In a script without blanks a line is one word. */
	if (line->code[CODE_WORDS] < 3 && line->code[CODE_END] != END_OTHER)
		return false;
	return line->code[CODE_BEGIN] != BEGIN_BULLET &&
	    line->code[CODE_BEGIN] != BEGIN_COPYRIGHT &&
	    line->code[CODE_TIME] != TIME_DATE_AND_CLOCK &&
	    line->label != LABEL_CAPTION;
}

/* A doubled masthead: half the line; or an empty slice. */
static struct slice
doubled(struct slice t)
{
	size_t half = t.len / 2;

	if (t.len >= 7 && t.len % 2 == 1 && t.p[half] == ' ' &&
	    memcmp(t.p, t.p + half + 1, half) == 0)
		return slice_part(t, 0, half);
	return (struct slice){ 0 };
}

static bool
is_byline(const struct plain_page *page, size_t i, struct slice *names)
{
	return page->lines[i].byline && !page->lines[i].turn &&
	    page->lines[i].chars <= BYLINE_MAX &&
	    byline_find(plain_text(page, i), names);
}

/* The long words of the article's first lines, as bits. */
static void
body_words(const struct plain_page *page, size_t start, uint64_t *bits)
{
	size_t i, at, lines = 0;

	memset(bits, 0, 64 * sizeof(*bits));
	for (i = start; i < page->n && lines < BODY_LINES; i++) {
		struct slice word, t = plain_text(page, i);
		uint32_t h;

		if (!is_text(page, i))
			continue;
		lines++;
		if (t.len > LONG_LINE)
			t.len = LONG_LINE;
		for (at = 0; (h = words_next_long(t, &at, &word)) != 0;)
			bits[h >> 26] |= (uint64_t)1 << (h >> 20 & 63);
	}
}

/* How many tenths of the long words of a line are among them? */
static int
words_in(struct slice t, const uint64_t *bits)
{
	size_t at = 0;
	struct slice word;
	uint32_t h;
	int n = 0, all = 0;

	while ((h = words_next_long(t, &at, &word)) != 0) {
		all++;
		n += bits[h >> 26] >> (h >> 20 & 63) & 1;
	}
	return all == 0 ? 0 : n * 10 / all;
}

static bool
may_date(const struct plain_page *page, size_t i)
{
	return page->lines[i].code[CODE_TIME] != TIME_NONE &&
	    page->lines[i].chars <= DATE_MAX;
}

/* Does a byline or a date follow within a few lines? */
static bool
before_byline(const struct plain_page *page, size_t i, size_t start)
{
	size_t k;

	for (k = i + 1; k < start && k < i + 5; k++)
		if (page->lines[k].byline || (may_date(page, k) &&
		    !plain_masthead(plain_text(page, k))))
			return true;
	return false;
}

static int
headline_score(const struct plain_page *page, size_t i, size_t start,
    const uint64_t *bits)
{
	const struct plain_line *line = &page->lines[i];
	uint8_t end = line->code[CODE_END];
	int score = words_in(plain_text(page, i), bits) * 3;

	if (end == END_STOP || end == END_COLON || end == END_COMMA ||
	    end == END_ELLIPSIS)
		score -= 30;
	if (line->chars >= 25 && line->chars <= 130)
		score += 10;
	if (before_byline(page, i, start))
		score += 12;
	if (line->code[CODE_AGAIN] != 0)
		score -= 5;
	if (line->promo)
		score -= 8;
	if (i > 0 && line->code[CODE_TITLE] >= TITLE_WORDS)
		score += 10;
	return score - (int)(start - i < 12 ? start - i : 12);
}

/* The line above the article that is most like a headline (M1). */
static size_t
strong_line(const struct plain_page *page, size_t start)
{
	size_t i, low = start > ABOVE ? start - ABOVE : 0, found = page->n;
	uint64_t bits[64];
	int best = 5;

	body_words(page, start, bits);
	for (i = start; i-- > low;) {
		int score;

		if (!may_title(page, i) || doubled(plain_text(page, i)).len ||
		    is_byline(page, i, NULL) ||
		    page->lines[i].code[CODE_MARKS] >= MARKS_ADDRESS ||
		    page->lines[i].code[CODE_TIME] >= TIME_DATE ||
		    plain_masthead(plain_text(page, i)))
			continue;
		score = headline_score(page, i, start, bits);
		if (score > best) {
			best = score;
			found = i;
		}
	}
	return found;
}

/* Returns the outlet in the first line; *head becomes the rest of it. */
static struct slice
title_end(struct slice first, struct slice *head)
{
	struct slice g[3], outlet = { 0 };
	const char *bar;

	*head = first;
	if (first.len <= 2 * TITLE_MAX &&
	    line_find(&plain_patterns[PLAIN_TITLE_END], *head, g, 3)) {
		struct slice rest = g[2], more[3];

		*head = g[1];
		outlet = rest;
		while (line_find(&plain_patterns[PLAIN_TITLE_END], rest, more,
		    3)) {
			*head = (struct slice){ head->p, (size_t)(more[1].p +
			    more[1].len - head->p) };
			rest = outlet = more[2];
		}
		bar = memchr(head->p, '|', head->len);
		if (bar != NULL && bar - head->p > TITLE_MIN)
			*head = utf8_trim(slice_part(*head, 0,
			    (size_t)(bar - head->p)));
	}
	return outlet;
}

/* The first line that is not a heading, from start on. */
static size_t
first_body(const struct plain_page *page, size_t start)
{
	size_t i;

	for (i = start; i < page->n; i++)
		if (page->lines[i].label == LABEL_BODY ||
		    page->lines[i].label == LABEL_LIST)
			return i;
	return start;
}

/* A line of its own that says when: a date is in a sentence as well. */
static bool
is_date_line(const struct plain_page *page, size_t i)
{
	const struct plain_line *line = &page->lines[i];
	struct date_note n = { 0 };
	bool note;

	if (!may_date(page, i))
		return false;
	if (line->chars <= SHORT && (line->code[CODE_END] != END_STOP ||
	    line->code[CODE_WORDS] <= 4 ||
	    line->code[CODE_TIME] == TIME_DATE_AND_CLOCK))
		return true;
	date_note_read(&n, plain_text(page, i), DATE_UNLABELLED);
	note = n.dates > 0 && n.others == 0;
	date_note_free(&n);
	return note;
}

/* What is above the title, and the title itself, are not the article's. */
static void
start_behind_title(struct plain_page *page, struct places *at)
{
	size_t i;

	if (at->title < at->start || at->title == page->n)
		return;
	for (i = at->start; i <= at->title; i++)
		page->lines[i].label = LABEL_NONE;
	find_start(page, at);
}

/* The headline of a page without boilerplate (M7). */
static void
bare_title(struct article *a, struct plain_page *page, struct places *at)
{
	struct slice head, outlet;
	size_t i, limit = first_body(page, at->start);

	if (page->lines[0].label != LABEL_HEADING || !may_title(page, 0) ||
	    is_byline(page, 0, NULL) || is_date_line(page, 0))
		return;
	at->title = 0;
	RULE(M7);
	outlet = title_end(plain_text(page, 0), &head);
	article_add_meta(a, "title", head);
	for (i = 1; i < limit; i++)
		if (slice_eq(plain_text(page, i), head)) {
			article_add_meta(a, "outlet", outlet);
			at->title = i;
			start_behind_title(page, at);
			return;
		}
	for (i = 1; i < page->n && i < 3; i++)
		if (is_byline(page, i, NULL) || is_date_line(page, i) ||
		    (i == 1 && dateline_is(plain_text(page, 1)))) {
			page->lines[0].label = LABEL_NONE;
			find_start(page, at);
			return;
		}
}

static void
find_title(struct article *a, struct plain_page *page, struct places *at)
{
	struct slice first = plain_text(page, 0), head, outlet;
	size_t i, limit = first_body(page, at->start);

	outlet = title_end(first, &head);
	for (i = limit; i-- > 1;)
		if (page->lines[i].code[CODE_TITLE] >= TITLE_WORDS &&
		    may_title(page, i) && (same_start(plain_text(page, i),
		    head) || same_start(plain_text(page, i), first)))
			break;
	if (BY(M1, i > 0 && i < limit)) {
		at->title = i;
		article_add_meta(a, "title", plain_text(page, i));
		if (outlet.len > 0 && plain_text(page, i).len <= head.len + 3)
			article_add_meta(a, "outlet", outlet);
		start_behind_title(page, at);
		return;
	}
	at->title = strong_line(page, limit);
	if (outlet.len > 0 && at->start > TOP_LINES && page->style == 0) {
		at->title = page->n;
		article_add_meta(a, "title", head);
		if (outlet.len < 40)
			article_add_meta(a, "outlet", outlet);
	} else if (BY(M1, at->title < page->n))
		article_add_meta(a, "title", at->title == 0 ? head :
		    plain_text(page, at->title));
	start_behind_title(page, at);
}

/* A byline, or one behind a date; "By" with the names in the next line. */
static bool
names_of(const struct plain_page *page, size_t i, struct slice *names)
{
	struct slice piece, text = plain_text(page, i);

	if (page->lines[i].turn || page->lines[i].chars > BYLINE_MAX)
		return false;
	if (is_byline(page, i, names))
		return true;
	if (page->lines[i].chars <= NAME_MAX && byline_begins(text)) {
		if (i + 1 == page->n || page->lines[i + 1].chars > NAME_MAX)
			return false;
		*names = plain_text(page, i + 1);
		return true;
	}
	if (is_text(page, i))
		return false;
	if (byline_within(text, names))
		return true;
	do {
		piece = byline_piece(&text);
		if (byline_find(piece, names))
			return true;
	} while (text.len > 0);
	return false;
}

static bool
try_byline(struct article *a, struct plain_page *page, size_t i)
{
	struct slice names;

	if (!names_of(page, i, &names) ||
	    byline_add(a, names, BYLINE_LINE) == 0)
		return false;
	page->lines[i].label = LABEL_NONE;
	if (names.p > plain_text(page, i).p + plain_text(page, i).len)
		page->lines[i + 1].label = LABEL_NONE;
	RULE(M2);
	RULE(P5);
	return true;
}

/* The date of the last change in the line below the date. */
static void
try_change(struct article *a, struct plain_page *page, size_t i)
{
	struct date_note n = { 0 };

	if (i < page->n && is_date_line(page, i)) {
		date_note_read(&n, plain_text(page, i), DATE_UNLABELLED);
		if (n.published.len == 0 && n.modified.len > 0) {
			article_add_meta(a, "modified", str_slice(
			    &n.modified));
			page->lines[i].label = LABEL_NONE;
		}
	}
	date_note_free(&n);
}

static bool
try_date(struct article *a, struct plain_page *page, size_t i)
{
	struct date_note n = { 0 };
	bool found = false;

	if (may_date(page, i)) {
		date_note_read(&n, plain_text(page, i), DATE_UNLABELLED);
		found = n.published.len > 0;
	}
	if (BY(M4, n.dates > 0)) {
		article_add_meta(a, "date", str_slice(&n.published));
		if (article_meta(a, "modified").len == 0)
			article_add_meta(a, "modified", str_slice(
			    &n.modified));
		if (is_date_line(page, i))
			page->lines[i].label = LABEL_NONE;
	}
	date_note_free(&n);
	if (found && article_meta(a, "modified").len == 0)
		try_change(a, page, i + 1);
	return found;
}

/* Is it one of the first lines, which may have been taken for headings? */
static bool
is_at_head(const struct plain_page *page, size_t i, const struct places *at)
{
	return i < at->start + 2 || (i < at->start + HEAD &&
	    page->lines[i].label == LABEL_HEADING);
}

/* Between title and body, else just above the title (M4). */
static void
find_date(struct article *a, struct plain_page *page,
    const struct places *at)
{
	size_t low = at->start > NEAR ? at->start - NEAR : 0, i;

	for (i = at->title < page->n ? at->title + 1 : low; i < at->start; i++)
		if (may_date(page, i) && (at->title < page->n ||
		    !plain_masthead(plain_text(page, i))) &&
		    try_date(a, page, i))
			return;
	for (i = at->title < page->n ? at->title : 0; i-- > 0 &&
	    i + 3 >= at->title;)
		if (may_date(page, i) && !plain_masthead(plain_text(page, i)) &&
		    try_date(a, page, i))
			return;
	for (i = at->start; i < at->end && is_at_head(page, i, at); i++)
		if (is_date_line(page, i) && try_date(a, page, i))
			return;
	for (i = at->end; i < page->n && i < at->end + 3; i++)
		if (!plain_is_copyright(&page->lines[i]) &&
		    try_date(a, page, i))
			return;
}

/* Does the line say when, or how long the reading takes? */
static bool
has_time(const struct plain_page *page, size_t i)
{
	return i < page->n && (may_date(page, i) ||
	    (page->lines[i].chars <= NAME_MAX &&
	    byline_is_length(plain_text(page, i))));
}

/* Is there a role beside the name, or the title above it, or is it there
 * twice? */
static bool
is_apt(const struct plain_page *page, size_t i, const struct places *at)
{
	if (i == at->title + 1)
		return true;
	if (i + 1 == page->n || page->lines[i + 1].chars > NAME_MAX)
		return false;
	return byline_is_role(plain_text(page, i + 1)) ||
	    slice_eq(plain_text(page, i), plain_text(page, i + 1));
}

/* A name that was taken for a heading, and the role below it, are none. */
static void
drop_name(struct plain_page *page, size_t i)
{
	if (page->lines[i].label == LABEL_HEADING && i + 1 < page->n &&
	    page->lines[i + 1].label == LABEL_HEADING &&
	    byline_is_role(plain_text(page, i + 1)))
		page->lines[i + 1].label = LABEL_NONE;
	page->lines[i].label = LABEL_NONE;
}

/* May this heading be a name? One that is not known stands between the title and
 * a date. */
static bool
is_heading_name(const struct plain_page *page, size_t i,
    const struct places *at, bool known)
{
	return page->lines[i].label == LABEL_HEADING && (known ||
	    (i == at->title + 1 && i + 1 < page->n &&
	    is_date_line(page, i + 1)));
}

/* A name alone (M3). One that is known is an author next to a date or a role or
 * under the title, another only between title and body next to a date. */
static bool
try_name(struct article *a, struct plain_page *page, size_t i,
    const struct places *at, bool known)
{
	struct slice text = plain_text(page, i);
	bool dated, near;

	if (i == at->title || (is_text(page, i) &&
	    !is_heading_name(page, i, at, known)) ||
	    (page->lines[i].byline && byline_find(text, NULL)) ||
	    (!known && (at->title == page->n || i < at->title)))
		return false;
	dated = page->lines[i].chars <= DATE_MAX && byline_has_date(text);
	if (page->lines[i].chars > NAME_MAX && !dated)
		return false;
	near = dated || (i > 0 && has_time(page, i - 1)) ||
	    has_time(page, i + 1);
	if (known ? !byline_names_known(text, BYLINE_NAME) ||
	    !(near || is_apt(page, i, at)) : !near)
		return false;
	if (!BY(M3, byline_add(a, text, BYLINE_NAME) > 0))
		return false;
	drop_name(page, i);
	return true;
}

/* A name below the article, and under it a text that begins with it. */
static bool
try_biography(struct article *a, const struct plain_page *page, size_t i)
{
	struct slice text = plain_text(page, i);

	return i + 1 < page->n && page->lines[i].chars <= NAME_MAX &&
	    page->lines[i + 1].chars > NAME_MAX &&
	    slice_starts(plain_text(page, i + 1), text) &&
	    byline_names_known(text, BYLINE_NAME) &&
	    BY(M3, byline_add(a, text, BYLINE_NAME) > 0);
}

/* "Ann Lee, City editor", taken for a heading so far (M3). */
static bool
is_name_and_role(const struct plain_page *page, size_t i)
{
	struct slice g[2];

	return page->lines[i].label == LABEL_HEADING &&
	    line_find(&plain_patterns[PLAIN_NAME_ROLE], plain_text(page, i), g,
	    2) &&
	    byline_is_role(g[1]);
}

static void
find_authors(struct article *a, struct plain_page *page,
    const struct places *at)
{
	size_t low = at->start > NEAR ? at->start - NEAR : 0, i;
	bool any = false;

	if (at->title < page->n && at->title > 0 && at->title - 1 < low)
		low = at->title - 1;
	for (i = low; i < at->start + 2 && i < page->n && !any; i++)
		any = i != at->title && try_byline(a, page, i);
	for (i = at->end; !any && i-- > at->start && i + 3 > at->end;)
		any = try_byline(a, page, i);
	for (i = at->end; !any && i < page->n && i < at->end + 4; i++)
		any = try_byline(a, page, i);
	for (i = low; !any && i < at->start + 2 && i < page->n; i++)
		any = try_name(a, page, i, at, true);
	for (i = low; !any && i <= at->start && i < page->n; i++)
		any = try_name(a, page, i, at, false);
	i = at->end > at->start + BIO ? at->end - BIO : at->start + 1;
	for (; !any && i < page->n && i < at->end + BIO; i++)
		any = try_biography(a, page, i);
	if (!any && at->start < page->n &&
	    is_name_and_role(page, at->start)) {
		page->lines[at->start].label = LABEL_NONE;
		if (byline_add(a, plain_text(page, at->start),
		    BYLINE_NAME) == 0)
			page->lines[at->start].label = LABEL_HEADING;
	}
}

/* Mastheads, copyright, category, address (M6). */
static void
find_outlet(struct article *a, const struct plain_page *page,
    const struct places *at)
{
	struct slice g[2];
	size_t i;

	for (i = 0; i < page->n && i < TOP_LINES && i < at->start; i++) {
		struct slice half = doubled(plain_text(page, i));

		if (i != at->title && half.len > 0 && memchr(half.p, ' ',
		    half.len) != NULL && !article_meta(a, "outlet").len) {
			RULE(M6);
			article_add_meta(a, "outlet", half);
		}
		if (page->lines[i].code[CODE_MARKS] == MARKS_ADDRESS &&
		    line_find(&plain_patterns[PLAIN_ADDRESS],
		    plain_text(page, i), g, 2))
			article_add_meta(a, "url", g[1]);
	}
	for (i = at->end; i < page->n; i++) {
		if (i < at->end + 6 && page->lines[i].chars < 60 &&
		    line_find(&plain_patterns[PLAIN_CATEGORY],
		    plain_text(page, i), g, 2))
			article_add_meta(a, "section", g[1]);
		if (plain_is_copyright(&page->lines[i]) && i + 20 >= page->n &&
		    !article_meta(a, "outlet").len &&
		    page->lines[i].chars < 200 &&
		    line_find(&plain_patterns[PLAIN_COPYRIGHT],
		    plain_text(page, i), g, 2)) {
			RULE(M6);
			while (g[1].len > 0 && g[1].p[g[1].len - 1] == '.')
				g[1].len--;
			article_add_meta(a, "outlet", g[1]);
		}
	}
}

/* The headline above the body is not one of its headings. */
static void
drop_headline(const struct article *a, struct plain_page *page,
    struct places *at)
{
	struct plain_line *line = &page->lines[at->start];

	if (!slice_eq(utf8_trim(plain_text(page, at->start)),
	    article_meta(a, "title")) || first_body(page, at->start + 1) <=
	    at->start + 1)
		return;
	line->label = LABEL_NONE;
	find_start(page, at);
}

/* Where only the last change is dated, that is the date. */
static void
date_by_change(struct article *a)
{
	size_t i;

	for (i = 0; i < a->nmetas; i++)
		if (strcmp(a->metas[i].label, "modified") == 0)
			a->metas[i].label = "date";
}

void
plain_meta(struct article *a, struct plain_page *page)
{
	struct places at;

	if (!find_body(page, &at)) {
		struct slice head, outlet = title_end(plain_text(page, 0),
		    &head);

		if (outlet.len > 0 || may_title(page, 0))
			article_add_meta(a, "title", head);
		if (outlet.len > 0)
			article_add_meta(a, "outlet", outlet);
		return;
	}
	if (page->bare)
		bare_title(a, page, &at);
	else
		find_title(a, page, &at);
	drop_headline(a, page, &at);
	find_date(a, page, &at);
	if (article_meta(a, "date").len == 0)
		date_by_change(a);
	find_authors(a, page, &at);
	if (find_body(page, &at) && !page->lines[first_body(page,
	    at.start)].turn && dateline_add(a, plain_text(page,
	    first_body(page, at.start)), false))
		RULE(M5);
	find_outlet(a, page, &at);
}
