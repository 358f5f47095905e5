/* SPDX-License-Identifier: MIT */
/*
 * Rules C16, C17 and C18 of rules.tsv. A pull quote is told from a quotation by
 * where it is and by its words, which the article has twice.
 */
#include <stdlib.h>

#include "base/base.h"
#include "foreign.h"

#include "data/html-patterns.h"

enum {
	/* words, at most */
	PULL = 60,		/* of a pull quote */
	NAME = 12,		/* of the name behind it */
	LEAD = 40,		/* of a link to another story */
	BIOGRAPHY = 120,
	/* words, at least */
	PROSE = 12,		/* of a paragraph */
	SHOUTED = 3,		/* of a link in capitals */
	/* blocks */
	LATE = 4,		/* at the article's end, for a biography */
	LISTED = 12,		/* after a label for other stories */
	/* others */
	AROUND = 4,		/* elements around a block that are looked at */
	CLASSES = 400		/* bytes of attributes that are looked at */
};

static bool
matches(unsigned which, struct slice text)
{
	return pattern_in(&html_patterns[which], text, 0, NULL, 0);
}

/* Is the element called a quotation? */
static bool
is_called_quote(const struct html_element *e)
{
	return e->attributes.len > 0 && matches(HTML_PULL,
	    utf8_head(e->attributes, CLASSES));
}

/* The element near the block that sets a quotation apart, or 0: a blockquote,
 * an aside or one that is called a quotation. */
static uint32_t
apart(const struct html_blocks *bs, const struct html_block *b)
{
	uint32_t at = b->element;
	unsigned aside, n;

	html_tag(SLICE("aside"), &aside);
	for (n = 0; n < AROUND && at != HTML_NO_ELEMENT; n++) {
		const struct html_element *e = &bs->elements[at];

		if (e->words > PULL + NAME)
			return 0;
		if (e->tags & TAGS_QUOTE || e->tag == aside ||
		    is_called_quote(e))
			return at;
		at = e->parent;
	}
	return 0;
}

/* Is the block in the element, not far from it? */
static bool
is_inside(const struct html_blocks *bs, const struct html_block *b,
    uint32_t element)
{
	uint32_t at = b->element;
	unsigned n;

	for (n = 0; n < AROUND * 2 && at > element; n++)
		at = bs->elements[at].parent;
	return at == element;
}

/* Passage n is a pull quote: its block, and the name behind it. */
static void
pull(struct html_foreign *w, const struct html_blocks *bs, size_t i)
{
	uint32_t element = apart(bs, &bs->p[i]);
	size_t j;

	w->pulled[i] = true;
	for (j = i + 1; j < bs->n && bs->p[j].words <= NAME &&
	    is_inside(bs, &bs->p[j], element); j++)
		w->pulled[j] = true;
}

static bool
may_be_pulled(const struct html_blocks *bs, const struct html_block *b)
{
	return b->words >= REPEATS_WORDS && b->words <= PULL &&
	    apart(bs, b) != 0;
}

/* Find the pull quotes among the blocks that may be the article's. */
static void
find_pulled(struct html_foreign *w, const struct html_blocks *bs,
    float threshold)
{
	size_t i;

	repeats_begin(&w->repeats);
	for (i = 0; i < bs->n; i++)
		if (bs->p[i].score[1] > threshold &&
		    may_be_pulled(bs, &bs->p[i])) {
			w->pulled[i] = true;
			repeats_add(&w->repeats, html_block_text(bs, i), i);
		}
	for (i = 0; w->repeats.n > 0 && i < bs->n; i++)
		if (bs->p[i].score[1] > threshold && !w->pulled[i])
			repeats_see(&w->repeats, html_block_text(bs, i));
	for (i = 0; i < w->repeats.n; i++)
		w->pulled[w->repeats.p[i].id] = false;
	for (i = 0; i < w->repeats.n; i++)
		if (repeats_found(&w->repeats, i))
			pull(w, bs, w->repeats.p[i].id);
}

void
html_foreign_begin(struct html_foreign *w, const struct html_blocks *bs,
    float threshold)
{
	size_t n = 0;

	w->heads = 0;
	w->pulled = mem_grow(w->pulled, &w->pulled_cap, bs->n + 1,
	    sizeof(*w->pulled));
	memset(w->pulled, 0, bs->n);
	find_pulled(w, bs, threshold);
	for (w->late = bs->n; w->late > 0 && n < LATE; w->late--)
		n += bs->p[w->late - 1].score[1] > threshold;
}

static bool
is_linked(const struct html_block *b)
{
	return b->linked * 2 >= b->len;
}

/* Does the text begin with the name of an author, and say what that is? */
static bool
is_biography(const struct article *a, struct slice text)
{
	size_t i;

	for (i = 0; i < a->nmetas; i++) {
		struct slice name = a->metas[i].value;

		if (strcmp(a->metas[i].label, "author") == 0 &&
		    slice_find(name, SLICE(" ")) < name.len &&
		    slice_starts(text, name) && matches(HTML_BIOGRAPHY,
		    slice_part(text, name.len, text.len)))
			return true;
	}
	return false;
}

/* Is it a link in capitals, and no heading? */
static bool
is_shouted(const struct html_blocks *bs, const struct html_block *b,
    struct slice text)
{
	return b->words >= SHOUTED && b->linked * 3 >= b->len * 2 &&
	    (bs->elements[b->element].tags & TAGS_HEADING) == 0 &&
	    utf8_has(text, UTF8_UPPER) && !utf8_has(text, UTF8_LOWER);
}

/* Does the block lead to another story, or is it a label? If the others follow
 * it, that is remembered. */
static bool
leads(struct html_foreign *w, const struct html_block *b, struct slice text)
{
	bool heads = promotion_heads(text);

	if (heads)
		w->heads = LISTED;
	return heads || promotion_leads(text) ||
	    (is_linked(b) && promotion_links(text));
}

/* Is it among the stories that such a label announced? */
static bool
is_listed(struct html_foreign *w, const struct html_block *b)
{
	if (w->heads > 0 && (is_linked(b) || b->words < PROSE))
		w->heads--;
	else
		w->heads = 0;
	return w->heads > 0 && is_linked(b);
}

enum rule
html_foreign_by(struct html_foreign *w, const struct article *a,
    const struct html_blocks *bs, size_t i, bool lead)
{
	const struct html_block *b = &bs->p[i];
	struct slice text = html_block_text(bs, i);
	bool listed = is_listed(w, b);

	if (w->pulled[i])
		return RULE(C16);
	if (listed || (b->words <= LEAD && ((lead && leads(w, b, text)) ||
	    is_shouted(bs, b, text))))
		return RULE(C17);
	if (i >= w->late && b->words <= BIOGRAPHY && is_biography(a, text))
		return RULE(C18);
	return RULE_NONE;
}

void
html_foreign_free(struct html_foreign *w)
{
	repeats_free(&w->repeats);
	free(w->pulled);
}
