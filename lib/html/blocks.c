/* SPDX-License-Identifier: MIT */
/*
 * Blocks are found with a stack of open elements and no tree. Of the rules of
 * tree construction it keeps those that move text from one block to another:
 * rules B1, B2, ... of rules.tsv.
 */
#include <stdlib.h>

#include "base/base.h"
#include "blocks.h"
#include "meta.h"

enum { TAG_NUMBERS = 256, MANY = 100000, FEW = 256,
	HEADINGS = 100, AROUND = 8, ATTRIBUTES = 400,
	PARAGRAPH = 12 };	/* words; fewer may be a headline */

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
	unsigned headings, nav;	/* how many began; the number of that tag */
	bool done;		/* at the end of the page */
	struct open stack[HTML_DEPTH];	/* last: not cleared for a page */
};

static const uint32_t head_tags = TAGS_RAW | TAGS_SCRIPT | TAGS_VOID |
    TAGS_RCDATA;

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
		    .tag = (uint16_t)o->tag, .depth = (uint16_t)(i + 1),
		    .attributes = o->attributes,
		    .block = o->tags & TAGS_BLOCK ? o->element :
		    around->block };
		parent = o->element;
	}
	return parent;
}

/* How far the text from `at` on, without white space at its start, is folded
 * already. */
static size_t
folded_to(const struct str *text, size_t at)
{
	const uint64_t one = 0x0101010101010101U, high = one << 7;
	size_t i;
	bool blank = true;

	for (i = at; i < text->len; i++) {
		unsigned char b;
		uint64_t w, x;

		/* eight of ASCII, no two blanks in a row, none at the end */
		while (!blank && text->len - i > 8) {
			memcpy(&w, text->p + i, 8);
			x = w ^ one * ' ';
			x = (x - one) & ~x & high;
			if (((w | (w - one * ' ')) & high) != 0 ||
			    (x & x >> 8) != 0 || text->p[i + 7] == ' ')
				break;
			i += 8;
		}
		b = (unsigned char)text->p[i];
		if (b == ' ') {
			if (blank)
				return i - (i > at);
			blank = true;
			continue;
		}
		if (b < ' ' || b == 0xc2 || (b >= 0xe1 && b <= 0xe3))
			break;
		blank = false;
	}
	return i - (blank && i > at);
}

/* Fold the white space of text from `at` on, in place. */
static void
fold(struct str *text, size_t at)
{
	size_t i = folded_to(text, at), to = i, n;
	bool blank = false;

	while (i < text->len) {
		size_t from = i;

		while (i < text->len && ((unsigned char)text->p[i] < 0x80 ?
		    utf8_ascii_class[(unsigned char)text->p[i]] & UTF8_SPACE :
		    utf8_space((struct slice){ text->p + i,
		    text->len - i })) == 0)
			i++;
		if (i > from) {
			if (blank && to > at)
				text->p[to++] = ' ';
			memmove(text->p + to, text->p + from, i - from);
			to += i - from;
		}
		n = utf8_space((struct slice){ text->p + i, text->len - i });
		blank = n > 0;
		i += n;
	}
	text->len = to;
}

/* Where no blanks separate words, twelve bytes count as one. */
static uint32_t
count_words(struct slice text)
{
	uint32_t n = text.len > 0, least = (uint32_t)(text.len / 12);
	size_t i;

	for (i = 0; i + 8 <= text.len; i += 8) {
		const uint64_t one = 0x0101010101010101U, low = one * 0x7f;
		uint64_t w;

		memcpy(&w, text.p + i, 8);
		w ^= one * ' ';
		w = ~(((w & low) + low) | w | low); /* 0x80 where it is 0 */
		n += (uint32_t)((w >> 7) * one >> 56);
	}
	for (; i < text.len; i++)
		n += text.p[i] == ' ';
	return n > least ? n : least;
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
	fold(&bs->text, b->now.at);
	if (bs->text.len > b->now.at) {
		bs->p = mem_grow(bs->p, &bs->cap, bs->n + 1, sizeof(*bs->p));
		b->now.len = bs->text.len - b->now.at;
		b->now.element = bs->elements[b->now.element].block;
		text = slice_part(str_slice(&bs->text), b->now.at,
		    bs->text.len);
		b->now.words = count_words(text);
		unlink_paragraph(b, text);
		b->now.leaf_link = b->unlinked == 0;
		b->now.hash = (uint32_t)hash_bytes(text.p, text.len);
		bs->p[bs->n++] = b->now;
	}
	b->now = (struct html_block){ .at = bs->text.len };
	b->unlinked = b->within = 0;
}

static uint32_t
letters(struct slice text)
{
	uint32_t n = 0;
	size_t i;

	for (i = 0; i + 8 <= text.len; i += 8) {
		const uint64_t one = 0x0101010101010101U, high = one << 7;
		uint64_t w, more;

		memcpy(&w, text.p + i, 8);
		more = ((w & ~high) + one * (0x7f - ' ')) | w;
		n += (uint32_t)(((more & high) >> 7) * one >> 56);
	}
	for (; i < text.len; i++)
		n += (unsigned char)text.p[i] > ' ';
	return n;
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
	n = letters(t->text);
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
	if (t->refs)
		html_add_text(text, t->text);
	else
		str_add_slice(text, t->text);
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

static void
pop(struct html_builder *b)
{
	struct open *o = &b->stack[--b->depth];

	if (o->tags & TAGS_BLOCK)
		flush(b);
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

/* Where an a leads. */
enum link { LINK_NOWHERE, LINK_WITHIN, LINK_AWAY };

/* An a without a href is a mark in the page, if it has a name. Without one, a
 * program makes a link or a button of it. */
static enum link
link_of(const struct html_token *t)
{
	struct slice rest = t->attributes, name, value;
	bool mark = false, class = false;

	while (html_attribute(&rest, &name, &value)) {
		if (html_name_is(name, "href"))
			return value.len == 0 || value.p[0] == '#' ||
			    slice_starts(value, SLICE("javascript:")) ?
			    LINK_WITHIN : LINK_AWAY;
		mark |= html_name_is(name, "name") || html_name_is(name, "id");
		class |= html_name_is(name, "class");
	}
	return mark && !class ? LINK_NOWHERE : LINK_WITHIN;
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

/* An a begins: true if its element is opened. */
static bool
start_link(struct html_builder *b, const struct html_token *t)
{
	enum link link = link_of(t);

	close_open(b, KIND_LINK, TAGS_BLOCK);
	if (b->depth > 0 && b->stack[b->depth - 1].tag == t->tag)
		pop(b);
	if (BY(B8, link == LINK_NOWHERE))
		return push(b, t, t->tags & ~(uint32_t)TAGS_LINK);
	if (!push(b, t, t->tags))
		return false;
	b->stack[b->depth - 1].within = link == LINK_WITHIN;
	b->withins += link == LINK_WITHIN;
	return true;
}

/* True if it begins an element that has an end. */
static bool
start(struct html_builder *b, const struct html_token *t)
{
	if (t->tags & TAGS_BR) {
		if (b->bs->text.len > b->now.at) {
			str_add_byte(&b->bs->text, ' ');
			if (BY(B5, ++b->breaks == 2 || (b->line > 0 &&
			    b->line == b->line_marked)))
				flush(b);
			b->line = b->line_marked = 0;
		}
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
	return push(b, t, t->tags);
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
		o->tags &= ~(uint32_t)TAGS_LINK;
		b->kinds[KIND_LINK]--;
		b->withins -= o->within;
		o->within = false;
		break;
	}
}

/* Is there a "crumb" in the first of these attributes? */
static bool
is_crumb(struct slice attributes)
{
	struct slice a = slice_part(attributes, 0, attributes.len <
	    ATTRIBUTES ? attributes.len : ATTRIBUTES);

	return slice_find(a, SLICE("crumb")) < a.len ||
	    slice_find(a, SLICE("Crumb")) < a.len;
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
	if (is_crumb(t->attributes))
		return true;
	for (i = b->depth, n = 0; i-- > 0 && n < AROUND; n++)
		if (b->stack[i].tag == b->nav ||
		    is_crumb(b->stack[i].attributes))
			return true;
	return false;
}

void
html_blocks_find(struct html_blocks *bs, struct html_meta *m,
    struct slice text)
{
	struct html_builder *b = bs->builder;
	struct html_token t;
	struct html_spot spot;
	struct html h;

	if (b == NULL)
		bs->builder = b = mem_alloc(sizeof(*b));
	memset(b, 0, offsetof(struct html_builder, stack));
	b->bs = bs;
	html_tag(SLICE("nav"), &b->nav);
	bs->n = 0;
	str_clear(&bs->text);
	bs->elements = mem_grow(bs->elements, &bs->elements_cap, 1,
	    sizeof(*bs->elements));
	bs->elements[0] = (struct html_element){ 0 };
	bs->nelements = 1;
	html_begin(&h, text);
	html_meta_begin(m);
	while (html_next(&h, &t)) {
		spot = (struct html_spot){ .foreign = h.foreign > 0,
		    .crumb = in_breadcrumb(b, &t) };
		if (t.type == HTML_START)
			spot.opens = start(b, &t);
		else if (t.type == HTML_END)
			end(b, &t);
		else if (t.type == HTML_TEXT && !BY(B4, b->skips > 0))
			add_text(b, &t);
		spot.around = b->depth - spot.opens;
		html_meta_token(m, &t, &spot);
	}
	b->done = true;
	flush(b);
	bs->p = mem_fit(bs->p, &bs->cap, bs->n, sizeof(*bs->p));
	html_meta_end(m);
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
