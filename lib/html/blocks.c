/* SPDX-License-Identifier: MIT */
/*
 * Blocks are found with a stack of open elements and no tree. Of the rules of
 * tree construction it keeps those that move text from one block to another:
 * rules B1, B2, ... of rules.tsv.
 */
#include <stdlib.h>

#include "base/base.h"
#include "blocks.h"
#include "hidden.h"
#include "fold.h"
#include "meta.h"
#include "starts.h"

enum { TAG_NUMBERS = 256, MANY = 100000, FEW = 256,
	HEADINGS = 100, AROUND = 8,
	LEAST = 7,		/* bytes of attributes that say something */
	PARAGRAPH = 12,		/* words; fewer may be a headline */
	PARAGRAPHS = 3,		/* in a link that is none, at least */
	STORY = 60,		/* words of paragraphs; with fewer the story
				 * may be in a noscript element */
	UNSEEN = 400 };		/* bytes of that element, at least */

/* Kinds of elements that the start of another may close. */
enum open_kind { KIND_HEAD, KIND_P, KIND_ITEM, KIND_CELL, KIND_ROW, KIND_LINK,
	KINDS };

static const uint32_t kind_tags[KINDS] = { TAGS_HEAD, TAGS_P, TAGS_ITEM,
	TAGS_CELL, TAGS_ROW, TAGS_LINK };

struct open {
	uint32_t tags, element;	/* its index in elements, once it holds text */
	unsigned tag;
	uint32_t hash;		/* of the name, where the tag is not known;
				 * equal hashes are taken for equal names */
	struct slice attributes;
	bool within;		/* a link that leads nowhere else */
	bool shadow, slotted;	/* a shadow root; it shows what is around it */
	size_t blocks, at;	/* blocks, and bytes of text, before it */
};

struct html_builder {
	struct html_blocks *bs;
	size_t depth;
	size_t open[TAG_NUMBERS];	/* how many of each are open */
	size_t kinds[KINDS];	/* and of each of these */
	size_t beyond[TAG_NUMBERS];	/* and of those that rule B6 left out */
	size_t skips, strongs;	/* open elements of these kinds */
	size_t withins;		/* links that lead nowhere else */
	uint32_t within;	/* bytes of the block in these */
	struct html_block now;
	size_t breaks;		/* br in a row at its end */
	uint32_t line, line_marked;	/* letters since the last br, and how
					 * many of them are in links or
					 * strong */
	size_t unlinked;	/* bytes not in a link */
	unsigned headings;	/* how many began */
	size_t unseen;		/* bytes in noscript elements */
	bool scripts;		/* do noscript elements hold no text? */
	bool done;		/* at the end of the page */
	unsigned nav, code, pre, slot, template, noscript, div; /* numbers of tags */
	struct open stack[HTML_DEPTH];	/* last: not cleared for a page */
};

static const uint32_t head_tags = TAGS_RAW | TAGS_SCRIPT | TAGS_VOID |
    TAGS_RCDATA;

/* The number of its tag. Elements of a page's own making that hold blocks are
 * as good as a div. */
static unsigned
number_of(const struct html_builder *b, const struct open *o)
{
	return o->shadow || (o->tag == 0 && o->tags & TAGS_BLOCK) ? b->div :
	    o->tag;
}

/* The index of the innermost open element, which is listed from now on. */
static uint32_t
element(struct html_builder *b)
{
	struct html_blocks *bs = b->bs;
	uint32_t parent = 0;
	size_t i = b->depth;

	while (i > 0 && b->stack[i - 1].element == HTML_NO_ELEMENT)
		i--;
	if (i > 0)
		parent = b->stack[i - 1].element;
	for (; i < b->depth; i++) {
		struct open *o = &b->stack[i];
		struct html_element *e, *around;

		bs->elements = mem_grow(bs->elements, &bs->elements_cap,
		    bs->nelements + 1, sizeof(*bs->elements));
		o->element = (uint32_t)bs->nelements++;
		e = &bs->elements[o->element];
		around = &bs->elements[parent];
		*e = (struct html_element){ .parent = parent,
		    .tags = o->tags, .inside = o->tags | around->inside,
		    .tag = (uint16_t)number_of(b, o),
		    .depth = (uint16_t)(i + 1),
		    .attributes = o->attributes,
		    .block = o->tags & TAGS_BLOCK ? o->element :
		    around->block };
		parent = o->element;
	}
	return parent;
}

/* Does the text end in a full stop, or one in a quotation? */
static bool
ends_sentence(struct slice text)
{
	return slice_ends(text, SLICE(".")) ||
	    slice_ends(text, SLICE(".\"")) ||
	    slice_ends(text, SLICE(".\xe2\x80\x9d"));
}

/* B8: a paragraph that is a link to its own place is not linked. */
static void
unlink_paragraph(struct html_builder *b, struct slice text)
{
	if (!BY(B8, b->within > 0 && (b->now.words >= PARAGRAPH ||
	    ends_sentence(text))))
		return;
	b->now.linked -= b->within;
	b->unlinked += b->within;
}

/* The block ends here. */
static void
flush(struct html_builder *b)
{
	struct html_blocks *bs = b->bs;
	struct slice text;

	b->breaks = 0;
	b->line = b->line_marked = 0;
	if (bs->text.len == b->now.at)
		return;
	if (bs->n >= MANY && bs->text.len - b->now.at < FEW && !b->done) {
		RULE(B7);
		if (bs->text.p[bs->text.len - 1] != ' ')
			str_add_byte(&bs->text, ' ');
		return;
	}
	html_fold(&bs->text, b->now.at);
	if (bs->text.len > b->now.at) {
		bs->p = mem_grow(bs->p, &bs->cap, bs->n + 1, sizeof(*bs->p));
		b->now.len = bs->text.len - b->now.at;
		b->now.element = bs->elements[b->now.element].block;
		text = slice_part(str_slice(&bs->text), b->now.at,
		    bs->text.len);
		b->now.words = html_count_words(text);
		unlink_paragraph(b, text);
		b->now.leaf_link = b->unlinked == 0;
		b->now.hash = (uint32_t)hash_bytes(text.p, text.len);
		bs->p[bs->n++] = b->now;
	}
	b->now = (struct html_block){ .at = bs->text.len };
	b->unlinked = b->within = 0;
}

static void
add_text(struct html_builder *b, const struct html_token *t)
{
	struct str *text = &b->bs->text;
	size_t blank = utf8_space(t->text), last;
	uint32_t n;

	if (blank == t->text.len) {
		if (text->len > b->now.at)
			str_add_byte(text, ' ');
		return;
	}
	if (text->len == b->now.at) {
		b->now.start = t->start + blank;
		b->now.element = element(b);
	}
	b->breaks = 0;
	n = html_letters(t->text);
	b->line += n;
	b->line_marked += b->kinds[KIND_LINK] + b->strongs > 0 ? n : 0;
	b->within += b->withins > 0 ? n : 0;
	if (b->kinds[KIND_LINK] > 0)
		b->now.linked += n;
	else
		b->unlinked += n;
	if (b->strongs > 0)
		b->now.strong += n;
	last = t->text.len - utf8_trim(t->text).len - blank;
	b->now.end = t->end - last;
	if (!t->refs)
		str_add_slice(text, t->text);
	else if (b->open[b->code] + b->open[b->pre] > 0)
		html_add_text(text, t->text);
	else if (html_add_twice(text, t->text))
		RULE(B14);
}

static bool
is_strong(const struct open *o)
{
	return (o->tags & TAGS_STRONG) != 0;
}

/* One more open element, or one fewer, of each of the kinds that close_open is
 * asked for. */
static void
count_kinds(struct html_builder *b, uint32_t tags, size_t by)
{
	size_t k;

	for (k = 0; k < KINDS; k++)
		b->kinds[k] += (tags & kind_tags[k]) != 0 ? by : 0;
}

/* B10: a shadow root that shows what is around it holds only the frame. */
static void
close_shadow(struct html_builder *b, const struct open *o)
{
	struct html_blocks *bs = b->bs;

	if (!BY(B10, o->slotted && bs->n >= o->blocks))
		return;
	bs->n = o->blocks;
	bs->text.len = o->at;
	b->now.at = b->now.at < o->at ? b->now.at : o->at;
}

/* A link ends. One around paragraphs of a story is none (B8): somebody forgot to
 * close it, or the story is meant to open something. */
static void
end_link(struct html_builder *b, const struct open *o)
{
	struct html_block *p = b->bs->p;
	size_t i, n = 0;

	for (i = o->blocks; i < b->bs->n; i++)
		n += p[i].words >= PARAGRAPH;
	if (BY(B8, n >= PARAGRAPHS))
		for (i = o->blocks; i < b->bs->n; i++)
			p[i].linked = p[i].links = 0;
}

static void
pop(struct html_builder *b)
{
	struct open *o = &b->stack[--b->depth];

	if (o->tags & TAGS_BLOCK)
		flush(b);
	if (o->shadow)
		close_shadow(b, o);
	if (o->tags & TAGS_LINK)
		end_link(b, o);
	b->open[o->tag]--;
	b->skips -= (o->tags & TAGS_SKIP) != 0;
	b->withins -= o->within;
	count_kinds(b, o->tags, (size_t)-1);
	b->strongs -= is_strong(o);
}

/* Close the innermost open element of this kind, looking no further out than
 * the next element of those tags; true if there was one. */
static bool
close_open(struct html_builder *b, enum open_kind kind, uint32_t above)
{
	uint32_t kinds = kind_tags[kind];
	size_t i;

	if (b->kinds[kind] == 0)
		return false;
	for (i = b->depth; i > 0; i--) {
		if (b->stack[i - 1].tags & kinds) {
			while (b->depth >= i)
				pop(b);
			return true;
		}
		if (b->stack[i - 1].tags & above)
			return false;
	}
	return false;
}

/* B9: does an element of the page's own making begin a block? It does, but in a
 * paragraph or a headline, or within a line. */
static bool
is_own_block(const struct html_builder *b, const struct html_token *t)
{
	size_t i = b->depth;

	if (t->tag != 0 || memchr(t->name.p, '-', t->name.len) == NULL ||
	    b->bs->text.len > b->now.at)
		return false;
	while (i > 0 && (b->stack[i - 1].tags & TAGS_BLOCK) == 0)
		i--;
	return i == 0 || (b->stack[i - 1].tags & (TAGS_P | TAGS_HEADING |
	    TAGS_CAPTION)) == 0;
}

/* The innermost shadow root shows here what is around it. */
static void
note_slot(struct html_builder *b)
{
	size_t i = b->depth;

	while (i > 0 && !b->stack[i - 1].shadow)
		i--;
	if (i > 0)
		b->stack[i - 1].slotted = true;
}

/* The classes are the token's, or fewer. False if it is too deep. */
static bool
push(struct html_builder *b, const struct html_token *t, uint32_t tags)
{
	struct open *o;

	if (BY(B6, b->depth == HTML_DEPTH)) {
		b->beyond[t->tag]++;
		return false;
	}
	o = &b->stack[b->depth++];
	*o = (struct open){ .tags = tags, .tag = t->tag,
	    .attributes = t->attributes };
	if (t->tag == 0)
		o->hash = (uint32_t)hash_bytes(t->name.p, t->name.len);
	b->open[o->tag]++;
	b->skips += (o->tags & TAGS_SKIP) != 0;
	count_kinds(b, o->tags, 1);
	b->strongs += is_strong(o);
	if (o->tags & TAGS_LINK)
		b->now.links += b->now.links < UINT16_MAX;
	if (o->tags & TAGS_TIME)
		b->now.time = true;
	return true;
}

/* B5 */
static void
line_break(struct html_builder *b)
{
	if (b->bs->text.len == b->now.at)
		return;
	str_add_byte(&b->bs->text, ' ');
	if (BY(B5, ++b->breaks == 2 || (b->line > 0 &&
	    b->line == b->line_marked)))
		flush(b);
	b->line = b->line_marked = 0;
}

/* An element within a line, by its class or style: a break, or hidden (B13). */
static uint32_t
within_line(struct html_builder *b, const struct html_token *t)
{
	if (t->attributes.len < LEAST || t->tag == 0 || b->skips > 0 ||
	    t->tags & (TAGS_BLOCK | TAGS_SKIP))
		return 0;
	if (html_breaks(t->attributes))
		line_break(b);
	return BY(B13, html_hides(t->attributes, true)) ? TAGS_SKIP : 0;
}

/* Any other element begins: the same. */
static bool
push_block(struct html_builder *b, const struct html_token *t)
{
	uint32_t tags = t->tags;
	bool shadow = BY(B10, t->tag == b->template &&
	    html_is_shadow(t->attributes));

	if (BY(B9, is_own_block(b, t)))
		tags |= TAGS_BLOCK;
	if (shadow || (t->tag == b->noscript && !b->scripts))
		tags &= ~(uint32_t)(TAGS_SKIP | TAGS_RAW);
	tags |= within_line(b, t);
	if (!push(b, t, tags))
		return false;
	b->stack[b->depth - 1].shadow = shadow;
	b->stack[b->depth - 1].blocks = b->bs->n;
	b->stack[b->depth - 1].at = b->bs->text.len;
	return true;
}

/* An a begins: true if its element is opened. */
static bool
start_link(struct html_builder *b, const struct html_token *t)
{
	enum html_link link = html_link_of(t);

	close_open(b, KIND_LINK, TAGS_BLOCK);
	if (b->depth > 0 && b->stack[b->depth - 1].tag == t->tag)
		pop(b);
	if (BY(B8, link == HTML_LINK_NOWHERE))
		return push(b, t, t->tags & ~(uint32_t)TAGS_LINK);
	if (!push(b, t, t->tags))
		return false;
	b->stack[b->depth - 1].blocks = b->bs->n;
	b->stack[b->depth - 1].within = link == HTML_LINK_WITHIN;
	b->withins += link == HTML_LINK_WITHIN;
	return true;
}

/* True if it begins an element that has an end. */
static bool
start(struct html_builder *b, const struct html_token *t)
{
	if (t->tags & TAGS_BR) {
		line_break(b);
		return false;
	}
	if (b->depth > 0 && (t->tags & head_tags) == 0 &&
	    close_open(b, KIND_HEAD, 0))
		RULE(B4);
	if (t->tags & TAGS_CLOSES_P && close_open(b, KIND_P, TAGS_SCOPE))
		RULE(B1);
	if ((t->tags & TAGS_ITEM &&
	    close_open(b, KIND_ITEM, TAGS_LIST | TAGS_TABLE)) ||
	    (t->tags & TAGS_CELL && close_open(b, KIND_CELL, TAGS_TABLE)) ||
	    (t->tags & TAGS_ROW && close_open(b, KIND_ROW, TAGS_TABLE)))
		RULE(B2);
	if (t->tags & TAGS_LINK)
		return start_link(b, t);
	if (t->tags & TAGS_BLOCK)
		flush(b);
	if (t->tags & TAGS_VOID || (t->self_closing && t->tag == 0))
		return false;
	if (t->self_closing && t->tags & TAGS_FOREIGN)
		return false;
	if (t->tag == b->slot && html_is_main_slot(t->attributes))
		note_slot(b);
	return push_block(b, t);
}

/* B3 */
static void
end(struct html_builder *b, const struct html_token *t)
{
	uint32_t hash = 0;
	size_t i;

	if (b->beyond[t->tag] > 0) {
		b->beyond[t->tag]--;
		return;
	}
	if (t->tags & TAGS_BLOCK)
		flush(b);
	if (BY(B3, b->open[t->tag] == 0))
		return;
	if (t->tag == 0)
		hash = (uint32_t)hash_bytes(t->name.p, t->name.len);
	for (i = b->depth; i > 0; i--) {
		const struct open *o = &b->stack[i - 1];

		if (o->tag == t->tag && o->hash == hash) {
			if (b->depth > i)
				RULE(B3);
			while (b->depth >= i)
				pop(b);
			return;
		}
		if ((t->tags & TAGS_BLOCK) == 0 && o->tags & TAGS_BLOCK)
			break;
		if (t->tags & TAGS_BLOCK && o->tags & TAGS_CELL &&
		    (t->tags & (TAGS_TABLE | TAGS_ROW | TAGS_CELL)) == 0)
			break;
	}
	/* A link around a block ends here, although its element stays open. */
	for (i = b->depth; t->tags & TAGS_LINK && i > 0; i--) {
		struct open *o = &b->stack[i - 1];

		if ((o->tags & TAGS_LINK) == 0)
			continue;
		end_link(b, o);
		o->tags &= ~(uint32_t)TAGS_LINK;
		b->kinds[KIND_LINK]--;
		b->withins -= o->within;
		o->within = false;
		break;
	}
}

/* Is a heading that begins here in the breadcrumb, the trail of sections above
 * the article? Then its element is a nav or an item of a list, or is called
 * one. */
static bool
in_breadcrumb(struct html_builder *b, const struct html_token *t)
{
	size_t i, n;

	if (t->type != HTML_START || (t->tags & TAGS_HEADING) == 0 ||
	    b->headings++ >= HEADINGS)
		return false;
	if (b->depth > 0 && b->stack[b->depth - 1].tags & TAGS_ITEM)
		return true;
	if (html_is_crumb(t->attributes))
		return true;
	for (i = b->depth, n = 0; i-- > 0 && n < AROUND; n++)
		if (b->stack[i].tag == b->nav ||
		    html_is_crumb(b->stack[i].attributes))
			return true;
	return false;
}

static void
begin(struct html_builder *b, struct html_blocks *bs, bool scripts)
{
	memset(b, 0, offsetof(struct html_builder, stack));
	b->bs = bs;
	b->scripts = scripts;
	html_tag(SLICE("nav"), &b->nav);
	html_tag(SLICE("code"), &b->code);
	html_tag(SLICE("pre"), &b->pre);
	html_tag(SLICE("slot"), &b->slot);
	html_tag(SLICE("template"), &b->template);
	html_tag(SLICE("noscript"), &b->noscript);
	html_tag(SLICE("div"), &b->div);
	bs->n = 0;
	str_clear(&bs->text);
	bs->elements = mem_grow(bs->elements, &bs->elements_cap, 1,
	    sizeof(*bs->elements));
	bs->elements[0] = (struct html_element){ 0 };
	bs->nelements = 1;
}

/* Does the text of a noscript element begin? */
static bool
in_noscript(const struct html_builder *b)
{
	return b->scripts && b->depth > 0 &&
	    b->stack[b->depth - 1].tag == b->noscript;
}

static void
read_blocks(struct html_builder *b, struct html_meta *m, struct slice text)
{
	struct html_token t;
	struct html_spot spot;
	struct html h;

	html_begin(&h, text);
	html_meta_begin(m);
	while (html_next(&h, &t)) {
		spot = (struct html_spot){ .foreign = h.foreign > 0,
		    .crumb = in_breadcrumb(b, &t) };
		if (t.type == HTML_START) {
			spot.opens = start(b, &t);
			if (t.tag == b->noscript && !b->scripts)
				h.until = 0; /* what is in it is read */
		} else if (t.type == HTML_END)
			end(b, &t);
		else if (t.type == HTML_TEXT && in_noscript(b))
			b->unseen += t.text.len;
		else if (t.type == HTML_TEXT && !BY(B4, b->skips > 0))
			add_text(b, &t);
		spot.around = b->depth - spot.opens;
		html_meta_token(m, &t, &spot);
	}
	b->done = true;
	flush(b);
	html_meta_end(m);
}

/* Words in blocks that read like paragraphs. */
static size_t
words_of_prose(const struct html_blocks *bs)
{
	size_t i, n = 0;

	for (i = 0; i < bs->n; i++)
		if (bs->p[i].words >= PARAGRAPH &&
		    bs->p[i].linked * 3 < bs->p[i].len)
			n += bs->p[i].words;
	return n;
}

void
html_blocks_find(struct html_blocks *bs, struct html_meta *m,
    struct slice text)
{
	struct html_builder *b = bs->builder;
	bool empty;

	if (b == NULL)
		bs->builder = b = mem_alloc(sizeof(*b));
	begin(b, bs, true);
	read_blocks(b, m, text);
	empty = b->unseen >= UNSEEN && words_of_prose(bs) < STORY;
	if (BY(B11, empty)) {
		begin(b, bs, false);
		read_blocks(b, m, text);
	}
	if (empty && words_of_prose(bs) < STORY) {
		begin(b, bs, true);
		read_blocks(b, m, text);
	}
	bs->p = mem_fit(bs->p, &bs->cap, bs->n, sizeof(*bs->p));
}

void
html_blocks_free(struct html_blocks *bs)
{
	free(bs->p);
	free(bs->elements);
	free(bs->builder);
	str_free(&bs->text);
	html_context_free(&bs->context);
	*bs = (struct html_blocks){ 0 };
}
