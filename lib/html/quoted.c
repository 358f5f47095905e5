/* SPDX-License-Identifier: MIT */
/*
 * A block knows its block elements only, so the part of the page that it is
 * from is read once more for q and cite: rule C11 of rules.tsv. What stands in
 * them is then looked for in the block's text, which may have lost some of it.
 */
#include "base/base.h"
#include "quoted.h"

#include "data/html-patterns.h"

enum {
	LOOK = 12,		/* blocks in which a source is looked for */
	TAGS_BEFORE = 8,	/* tags right before a block that are read, */
	TAG_BYTES = 400,	/* and bytes of one of them */
	CLASSES = 400,		/* bytes of attributes that are looked at */
	SOURCE = 40,		/* words of a source, at most */
	FROM = 12		/* bytes before its cite, fewer than: "From" */
};

/* Where the tags begin that stand right before byte `at` of the page. */
static size_t
tags_before(struct slice page, size_t at)
{
	size_t n, i, from = at;

	for (n = 0; n < TAGS_BEFORE; n++) {
		i = from;
		while (i > 0 && (unsigned char)page.p[i - 1] <= ' ')
			i--;
		if (i == 0 || page.p[i - 1] != '>')
			break;
		while (i > 0 && page.p[i - 1] != '<' && from - i < TAG_BYTES)
			i--;
		if (i == 0 || page.p[i - 1] != '<')
			break;
		from = i - 1;
	}
	return from;
}

/* The part of the page that block i is from, with the tags right before it. */
static struct slice
source_of(const struct html_blocks *bs, struct slice page, size_t i)
{
	return slice_part(page, tags_before(page, bs->p[i].start),
	    bs->p[i].end);
}

/* Has the source a tag that begins like "<q"? Most have none. */
static bool
has_tag(struct slice source, const char *begin)
{
	return slice_find(source, slice_of(begin)) < source.len;
}

/* Take the text of the next outermost element of that name into text. False if
 * there is none. */
static bool
next_text(struct html *h, const char *name, struct str *text)
{
	struct html_token t;
	size_t depth = 0;

	str_clear(text);
	while (html_next(h, &t)) {
		bool it = t.type != HTML_TEXT && html_name_is(t.name, name);

		if (t.type == HTML_TEXT && depth > 0)
			html_add_text(text, t.text);
		else if (it && t.type == HTML_START)
			depth++;
		else if (it && depth > 0 && --depth == 0)
			break;
	}
	return text->len > 0;
}

/* The bytes of block i from which on it is the text of a cite; its length if
 * there is none. */
static size_t
cite_at(struct html_quoted *w, const struct html_blocks *bs,
    struct slice page, size_t i)
{
	struct slice source = source_of(bs, page, i);
	struct slice text = html_block_text(bs, i), cite;
	struct str s = { 0 };
	size_t at = text.len;
	struct html h;

	if (!has_tag(source, "<cite") && !has_tag(source, "<CITE"))
		return at;
	html_begin(&h, source);
	if (next_text(&h, "cite", &w->text)) {
		utf8_add_folded(&s, utf8_trim(str_slice(&w->text)));
		cite = str_slice(&s);
		at = slice_find(text, cite);
	}
	str_free(&s);
	return at;
}

/* The innermost blockquote around the element, or 0. */
static uint32_t
passage_of(const struct html_blocks *bs, uint32_t at)
{
	if ((bs->elements[at].inside & TAGS_QUOTE) == 0)
		return 0;
	while (!(bs->elements[at].tags & TAGS_QUOTE))
		at = bs->elements[at].parent;
	return at;
}

/* Is the element a footer or caption, or in one, that belongs to the
 * passage? */
static bool
is_footer(const struct html_blocks *bs, uint32_t at, uint32_t passage)
{
	const struct html_element *e = bs->elements;
	unsigned footer;

	html_tag(SLICE("footer"), &footer);
	for (; at != HTML_NO_ELEMENT && at != passage; at = e[at].parent)
		if ((e[at].tag == footer && passage_of(bs, at) == passage) ||
		    (e[at].tags & TAGS_CAPTION &&
		    e[at].parent == e[passage].parent))
			return true;
	return false;
}

/* Is block i the source that the passage names? */
static bool
is_source(struct html_quoted *w, const struct html_blocks *bs,
    struct slice page, size_t i, uint32_t passage)
{
	const struct html_block *b = &bs->p[i];

	if (b->words > SOURCE)
		return false;
	if (is_footer(bs, b->element, passage))
		return true;
	return passage_of(bs, b->element) == passage &&
	    cite_at(w, bs, page, i) < (b->len < FROM ? b->len : FROM);
}

/* Is a post of a social network embedded in the passage? */
static bool
is_embedded(const struct html_element *e)
{
	return pattern_in(&html_patterns[HTML_EMBED], utf8_head(e->attributes,
	    CLASSES), 0, NULL, 0);
}

/* Does the passage that block i is in name its source, here or further on? */
static bool
is_named(struct html_quoted *w, const struct html_blocks *bs,
    struct slice page, size_t i, uint32_t passage)
{
	size_t end = i + LOOK < bs->n ? i + LOOK : bs->n;

	if (w->passage == passage)
		return w->named;
	w->passage = passage;
	w->named = false;
	if (is_embedded(&bs->elements[passage]))
		return false;
	for (; i < end && !w->named; i++)
		w->named = is_source(w, bs, page, i, passage) ||
		    (passage_of(bs, bs->p[i].element) == passage &&
		    cite_at(w, bs, page, i) < bs->p[i].len);
	return w->named;
}

bool
html_quoted_source(struct html_quoted *w, const struct html_blocks *bs,
    struct slice page, size_t i)
{
	return w->taken != 0 && is_source(w, bs, page, i, w->taken);
}

/* Mark what stands in the q elements of a paragraph. */
static void
add_q(struct html_quoted *w, struct article *a, struct slice source,
    struct slice text)
{
	struct str s = { 0 };
	size_t from = 0, at;
	struct html h;

	if (!has_tag(source, "<q") && !has_tag(source, "<Q"))
		return;
	html_begin(&h, source);
	while (next_text(&h, "q", &w->text)) {
		str_clear(&s);
		utf8_add_folded(&s, utf8_trim(str_slice(&w->text)));
		at = from + slice_find(slice_part(text, from, text.len),
		    str_slice(&s));
		if (at == text.len || s.len == 0)
			break;
		from = at + s.len;
		article_add_mark(a, "quote", at, from);
	}
	str_free(&s);
}

/* The bytes of the text before its source, which begins at byte `at`, without
 * the dash between them. */
static size_t
without_dash(struct slice text, size_t at)
{
	size_t size;
	uint32_t c;

	while (at > 0) {
		c = utf8_decode_last(text.p, at, &size);
		if (c != ' ' && c != '-' && c != '~' &&
		    (c < 0x2010 || c > 0x2015))
			break;
		at -= size;
	}
	return at;
}

/* Mark a paragraph of a passage that names its source, perhaps at its end. */
static void
add_passage(struct html_quoted *w, struct article *a,
    const struct html_blocks *bs, struct slice page, size_t i)
{
	struct slice text = html_block_text(bs, i);
	size_t at = cite_at(w, bs, page, i);

	article_add_mark(a, "quote", 0, at < text.len ?
	    without_dash(text, at) : at);
	if (at == text.len)
		return;
	article_add_mark(a, "cite", at, text.len);
	w->taken = 0;
}

void
html_quoted_add(struct html_quoted *w, struct article *a,
    const struct html_blocks *bs, struct slice page, size_t i)
{
	struct slice text = html_block_text(bs, i);
	uint32_t passage = passage_of(bs, bs->p[i].element);

	if (w->taken != 0 && is_source(w, bs, page, i, w->taken)) {
		article_add_mark(a, "cite", 0, text.len);
		w->taken = 0;
	} else if (BY(C11, passage != 0 && is_named(w, bs, page, i,
	    passage))) {
		w->taken = passage;
		add_passage(w, a, bs, page, i);
	} else {
		w->taken = 0;
		add_q(w, a, source_of(bs, page, i), text);
	}
}

void
html_quoted_begin(struct html_quoted *w)
{
	w->passage = w->taken = 0;
	w->named = false;
}

void
html_quoted_free(struct html_quoted *w)
{
	str_free(&w->text);
}
