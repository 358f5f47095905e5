/* SPDX-License-Identifier: MIT */
/*
 * The article of an HTML page: the blocks that the model takes for it, without
 * what is known to come between its paragraphs: rules C1, C2, ... of rules.tsv.
 *
 * A user's own patterns go before all of these. Where the page's metadata has
 * no author or no date, they are looked for in the lines between the headline
 * and the first paragraph.
 */
#include <stdlib.h>

#include "base/base.h"
#include "blocks.h"
#include "comments.h"
#include "foreign.h"
#include "hidden.h"
#include "html.h"
#include "meta.h"
#include "model.h"
#include "page/page.h"
#include "quoted.h"
#include "told.h"
#include "train.h"
#include "when.h"

#include "data/html-patterns.h"

enum {
	/* words of a block, at most */
	LINE = 25,		/* a byline, a note, a headline in bold */
	PROMO = 40,		/* a promotion, a credit */
	APPEAL = 80,		/* an appeal, a notice */
	DATE = 6,		/* a date and little more */
	LINK = 8,		/* a link above the article */
	LABEL = 2,		/* the label of an advertisement */
	/* at least */
	PARAGRAPH = 12,		/* the article's first paragraph */
	HEADLINE = 3,		/* a headline in bold */
	STORY = 40,		/* of a run that may be the article (C13) */
	LITTLE = 3,		/* times what is chosen is less than that run */
	/* words of a page */
	PROSE = 8,		/* of an article; less is only links */
	NOTICE = 150,		/* of a notice of an error, at most */
	TEASER = 40,		/* of a teaser, at most, on a page of teasers */
	ADVERT = 60,		/* an advertisement, at most */
	NEAR = 60,		/* from a caption to the best run, at most */
	/* blocks */
	ABOVE = 12,		/* above the article that are looked at */
	NEXT = 3,		/* and above the headline */
	FRAGMENT = 12,		/* of a page without a frame, at most */
	CREDITS = 3,		/* below it that may name the agency */
	OPENING = 3,		/* paragraphs that may have the dateline */
	AROUND = 4,		/* elements around a block that are looked at */
	/* bytes */
	BEGIN = 8,		/* at a block's start, for its first words */
	DEK = 400		/* of attributes that are looked through */
};

enum { SLOTS = 1 << 12 };	/* room for the words of lib/data/page.words */

/* What is kept between pages, then what is known of this one. */
struct html_work {
	struct html_blocks bs;
	struct html_meta meta;
	struct html_model model;
	struct words_table words;
	void (*score)(void *context, struct html_blocks *bs); /* or NULL */
	void *context;
	struct html_quoted quoted;
	struct html_foreign foreign;
	struct slice page;	/* its text; borrowed */
	struct html_when when;
	const struct article *article;
	size_t first, last;	/* blocks of the article that are body; n if
				 * there are none */
	size_t end;		/* the one behind the last that was taken */
	float cut;		/* blocks above it are the article's */
	bool begun;		/* a paragraph was found */
	bool comments;		/* the heading of comments was found (C19) */
	enum rule nothing;	/* why there is no article, if there is none */
	bool fragment;		/* nothing but an article (C10) */
	bool fallback;		/* all blocks score too low (C13) */
	bool hidden;		/* what is hidden is dropped (C14) */
	bool pictures;		/* captions tell the story (C20) */
	bool untitled;		/* nothing says what the headline is */
	uint32_t advert;	/* element of an advertisement; 0: none */
	bool keeping;		/* the user keeps blocks */
	unsigned h1;		/* its number */
};

static bool
matches(unsigned which, struct slice text)
{
	return pattern_in(&html_patterns[which], text, 0, NULL, 0);
}

/* What the words of a short text say. No pattern is tried without such a
 * word. */
struct cues {
	bool promo, byline;
	bool lead;		/* a label, or a link to another story */
	bool call;		/* an appeal, a notice */
};

static struct cues
cues_of(const struct words_table *words, struct slice text)
{
	struct cues c = { 0 };
	struct slice word;
	uint32_t h, bits, first = 0, begin = 0, all = 0;
	size_t at = 0;
	int sum = 0;
	bool any = false;

	while ((h = words_next(text, &at, &word)) != 0) {
		bits = words_bits(words, h, &sum);
		if (word.p - text.p <= BEGIN)
			begin |= bits;
		if (!any)
			first = bits;
		any = true;
		all |= bits;
	}
	c.promo = all >> WORDS_PROMO & 1 || begin >> WORDS_FIRST & 1;
	c.byline = first >> WORDS_BYLINE & 1;
	c.lead = begin >> WORDS_LEAD & 1;
	c.call = all >> WORDS_CALL & 1;
	return c;
}

static bool
has_digit(struct slice text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if ((unsigned char)(text.p[i] - '0') < 10)
			return true;
	return false;
}

/* "(Photo: Ann Orr)" at its end */
static bool
ends_in_credit(struct slice text)
{
	return matches(HTML_CREDIT, text);
}

static bool
is_credit(struct slice text, struct cues cues)
{
	return ((cues.promo || slice_starts(text, SLICE("\xc2\xa9"))) &&
	    caption_is(text)) || ends_in_credit(text);
}

static bool
is_note(struct slice text)
{
	return matches(HTML_NOTE, text) || matches(HTML_NOTE_READERS, text);
}

/* This block is the label of an advertisement: remember the element of that. It
 * is the block's own, or the one around it if the block is alone there. */
static void
note_advert(struct html_work *f, const struct html_block *b, struct slice text)
{
	const struct html_element *e = &f->bs.elements[b->element];

	if (b->words > LABEL || !matches(HTML_ADVERT, text))
		return;
	f->advert = e->words > (float)b->words ? b->element : e->parent;
	if (f->bs.elements[f->advert].words > ADVERT)
		f->advert = 0;
}

/* C3 */
static bool
in_advert(const struct html_work *f, const struct html_block *b)
{
	uint32_t at = b->element;
	unsigned n;

	for (n = 0; n < AROUND && at != HTML_NO_ELEMENT; n++) {
		if (at == f->advert)
			return true;
		at = f->bs.elements[at].parent;
	}
	return false;
}

/* C20: is it a caption that is a paragraph of a story in pictures? */
static bool
tells_story(const struct html_work *f, const struct html_block *b)
{
	return f->pictures && b->words >= PARAGRAPH &&
	    b->score[HTML_STAGES - 1] > f->cut;
}

static const char *
label_of(const struct html_work *f, const struct html_block *b,
    struct slice text, struct cues cues)
{
	uint32_t tags = f->bs.elements[b->element].tags;
	uint32_t inside = f->bs.elements[b->element].inside;

	if (inside & TAGS_CAPTION && !tells_story(f, b) &&
	    (!(tags & TAGS_HEADING) || b->score[HTML_STAGES - 1] <= f->cut))
		return "caption";
	if (tags & TAGS_HEADING)
		return "heading";
	if (b->words <= PROMO && is_credit(text, cues))
		return "caption";
	return tags & TAGS_ITEM ? "list" : "body";
}

/* Does it say when the article was published, and little more? Once the article
 * has begun, only if it says so with a label. */
static bool
is_date(struct html_work *f, const struct html_block *b, struct slice text)
{
	bool label = false, note;

	if (b->words > LINE || !has_digit(text))
		return false;
	note = html_when_is_note(&f->when, text, &label);
	if (f->begun)
		return note && label;
	return note || (b->words <= DATE && f->when.note.dates > 0);
}

static bool
is_sentence(struct slice text)
{
	size_t from = text.len > 4 ? text.len - 4 : 0;

	for (; from < text.len; from++)
		if (memchr(".!?:", text.p[from], 4) != NULL)
			return true;
	return false;
}

/* Does a line without a sentence name all the authors that the page's metadata
 * do (C2)? */
static bool
names_authors(const struct article *a, struct slice text)
{
	size_t i, n = 0;

	for (i = 0; i < a->nmetas; i++)
		if (strcmp(a->metas[i].label, "author") == 0) {
			if (slice_find(text, a->metas[i].value) == text.len)
				return false;
			n++;
		}
	return n > 0 && !is_sentence(text);
}

/* C8 */
static bool
is_dek(const struct html_element *e)
{
	struct slice rest = e->attributes, name, value;

	if (rest.len > DEK) /* many blocks may be in it */
		return false;
	while (html_attribute(&rest, &name, &value))
		if ((html_name_is(name, "class") ||
		    html_name_is(name, "itemprop")) &&
		    matches(HTML_DEK, value))
			return true;
	return false;
}

/* May the block say how to reach somebody? */
static bool
has_address(const struct html_block *b, struct slice text)
{
	return b->links > 0 || has_digit(text) ||
	    memchr(text.p, '@', text.len) != NULL;
}

/* Who wrote it, or when (C2)? */
static bool
is_byline(struct html_work *f, const struct html_block *b, struct slice text,
    struct cues cues)
{
	if (is_date(f, b, text))
		return true;
	return !f->begun && b->words <= LINE && ((cues.byline &&
	    byline_find(text, NULL)) || names_authors(f->article, text));
}

/* A counter, or an advertisement's label (C3)? */
static bool
is_label(const struct html_block *b, struct slice text)
{
	return b->words <= LINE && (matches(HTML_COUNTER, text) ||
	    matches(HTML_ADVERT, text));
}

/* A call, a contact, a note, a promotion (C5)? */
static bool
is_call(const struct html_block *b, struct slice text, struct cues cues)
{
	bool calls = b->words <= LINE && ((cues.promo &&
	    matches(HTML_CALL, text)) || (has_address(b, text) &&
	    matches(HTML_CONTACT, text)));

	if (calls && !promotion_is_told(text))
		return true;
	return (b->words <= LINE && is_note(text)) ||
	    (b->words <= PROMO && cues.promo && promotion_is(text)) ||
	    (cues.call && (promotion_appeals(text) ||
	    promotion_is_colophon(text)));
}

/* The rule by which a block that the model chose is not the article's, and what
 * the block is instead; RULE_NONE if it stays. */
static enum rule
refused_by(struct html_work *f, const struct html_block *b, struct slice text,
    struct cues cues, const char **label)
{
	const struct html_element *e = &f->bs.elements[b->element];
	enum rule foreign;

	if (b->title == PLACE_HEADLINE || (!f->begun && e->tag == f->h1)) {
		*label = "title";
		return RULE(C1);
	}
	if (is_byline(f, b, text, cues)) {
		*label = "byline";
		return RULE(C2);
	}
	if (e->other)
		return RULE(C15);
	if (f->comments || html_in_comments(&f->bs, b))
		return RULE(C19);
	if (in_advert(f, b) || is_label(b, text))
		return RULE(C3);
	if (!f->begun && b->words <= PROMO * 2 && is_dek(e)) {
		*label = "summary";
		return RULE(C8);
	}
	foreign = html_foreign_by(&f->foreign, f->article, &f->bs, (size_t)(b -
	    f->bs.p), cues.lead);
	if (foreign != RULE_NONE)
		return foreign;
	return is_call(b, text, cues) ? RULE(C5) : RULE_NONE;
}

/* Is the block in the best run of blocks, or near it? */
static bool
is_near(const struct html_block *b)
{
	return b->run > -NEAR && b->run < NEAR;
}

/* Is this a paragraph of the best run of blocks? */
static bool
is_in_run(const struct html_block *b)
{
	return b->run == 0 && b->words >= PARAGRAPH &&
	    b->linked * 3 < b->len;
}

static bool
is_link(const struct html_block *b)
{
	return b->words <= LINK && b->linked >= b->len - b->len / 4;
}

/* Is this block the article's, by the model, C6, C7 and C9? *by becomes the
 * rule that says so, or RULE_NONE if the score does. */
static bool
is_chosen(struct html_work *f, const struct html_block *b,
    struct slice text, enum rule *by)
{
	bool yes = b->score[HTML_STAGES - 1] > f->cut;
	bool any = f->nothing == RULE_NONE;

	*by = RULE_NONE;
	if (!yes && f->fallback && is_in_run(b)) {
		*by = RULE(C13);
		return true;
	}
	if (!yes && f->fragment) {
		*by = RULE(C10);
		return true;
	}
	if (f->bs.elements[b->element].inside & TAGS_CAPTION && is_near(b) &&
	    !BY(C20, tells_story(f, b))) {
		*by = any ? RULE(C6) : f->nothing;
		return any;
	}
	if (!yes && any && b->words <= PROMO && is_near(b) &&
	    ends_in_credit(text)) {
		*by = RULE(C4);
		return true;
	}
	if (yes && !any)
		*by = rule_fired(f->nothing);
	else if (yes && !f->begun && is_link(b))
		*by = RULE(C7);
	else if (yes && f->hidden && html_is_hidden(&f->bs, b->element))
		*by = RULE(C14);
	return yes && *by == RULE_NONE;
}

/* Is the page's title that of an error page? */
static bool
is_error(const struct html_blocks *bs)
{
	return matches(HTML_NO_PAGE, bs->title);
}

/* The rule by which what the model chose is not an article: there is nothing
 * but links (C7), or there are teasers, a notice of an error or a consent wall
 * (C9). RULE_NONE if it is one. */
static enum rule
nothing_by(const struct html_blocks *bs, float cut)
{
	size_t i, words = 0, wall = 0, teasers = 0;
	bool headline = false;

	for (i = 0; i < bs->n; i++) {
		const struct html_block *b = &bs->p[i];
		bool linked = b->linked * 2 >= b->len;
		bool heading = (bs->elements[b->element].tags &
		    TAGS_HEADING) != 0;

		headline |= b->title == PLACE_HEADLINE && heading && !linked;
		if (b->score[HTML_STAGES - 1] <= cut)
			continue;
		teasers += linked && heading;
		words += linked ? 0 : b->words;
	}
	if (words < PROSE)
		return RULE_C7;
	if (!headline && teasers > 2 && words < teasers * TEASER)
		return RULE_C9;
	if (words >= NOTICE)
		return RULE_NONE;
	if (is_error(bs))
		return RULE_C9;
	for (i = 0; i < bs->n; i++)
		if (bs->p[i].score[HTML_STAGES - 1] > cut &&
		    matches(HTML_WALL, html_block_text(bs, i)))
			wall += bs->p[i].words;
	return wall * 2 < words ? RULE_NONE : RULE_C9;
}

/* Is the page a story in pictures: does most of what reads like paragraphs, and
 * scores high enough, stand in captions (C20)? */
static bool
is_of_pictures(const struct html_blocks *bs, float cut)
{
	size_t i, in = 0, out = 0;

	for (i = 0; i < bs->n; i++) {
		const struct html_block *b = &bs->p[i];

		if (b->score[HTML_STAGES - 1] <= cut || b->words < PARAGRAPH)
			continue;
		if (bs->elements[b->element].inside & TAGS_CAPTION)
			in += b->words;
		else
			out += b->words;
	}
	return in > out;
}

/* Words of the best run's paragraphs; without walls, if that is asked for. */
static size_t
words_of_run(const struct html_blocks *bs, bool strict)
{
	size_t i, n = 0;

	for (i = 0; i < bs->n; i++)
		if (is_in_run(&bs->p[i]) && !(strict &&
		    matches(HTML_WALL, html_block_text(bs, i))))
			n += bs->p[i].words;
	return n;
}

/* Where no block scores high enough, is there a run of paragraphs that may be
 * the article all the same (C13)? */
static bool
falls_back(const struct html_blocks *bs, float cut)
{
	size_t i, words = 0, run = words_of_run(bs, false);

	for (i = 0; i < bs->n; i++)
		if (bs->p[i].score[HTML_STAGES - 1] > cut)
			words += bs->p[i].words;
	if (run < STORY || words * LITTLE >= run || is_error(bs))
		return false;
	return words_of_run(bs, true) >= STORY;
}

/* Is this a line of its own in bold letters, or a heading? */
static bool
is_headline(const struct html_work *f, const struct html_block *b)
{
	return b->words >= HEADLINE && b->words <= LINE && (b->strong * 4 >=
	    b->len * 3 || f->bs.elements[b->element].tags & TAGS_HEADING);
}

/* The author above the first paragraph, block i; the headline, too, where the
 * page has not named one. */
static void
look_above(struct article *a, struct html_work *f, size_t i)
{
	size_t n;

	if (article_meta(a, "author").len == 0 || f->meta.weak)
		html_byline_above(a, &f->bs, i, f->meta.weak);
	for (n = 0; n < ABOVE && i-- > 0; n++) {
		const struct html_block *b = &f->bs.p[i];
		struct slice text = html_block_text(&f->bs, i);

		if (b->title == PLACE_HEADLINE && n < ABOVE - NEXT)
			n = ABOVE - NEXT;
		if (b->title == PLACE_HEADLINE || b->words > LINE)
			continue;
		if (byline_find(text, NULL) || is_date(f, b, text))
			continue;
		if (f->untitled && is_headline(f, b)) {
			article_set_meta(a, "title", text);
			if (!f->keeping)
				article_drop(a, rule_name(RULE(C1)));
			if (i < a->nblocks)
				a->blocks[i].label = "title";
			break;
		}
	}
}

/* Is the page's title all that is known of a headline, and is no block the
 * headline? */
static bool
is_untitled(const struct html_work *f)
{
	size_t i;

	for (i = 0; i < f->meta.n; i++)
		if (f->meta.p[i].field == FIELD_TITLE &&
		    f->meta.p[i].rank != RANK_TITLE)
			return false;
	for (i = 0; i < f->bs.n; i++)
		if (f->bs.p[i].title == PLACE_HEADLINE)
			return false;
	return true;
}

/* C10 */
static bool
is_fragment(const struct html_blocks *bs, struct slice source)
{
	size_t i, sentences = 0;

	if (bs->n == 0 || bs->n > FRAGMENT || matches(HTML_PAGE_TAG, source))
		return false;
	for (i = 0; i < bs->n; i++)
		sentences += is_sentence(html_block_text(bs, i));
	return sentences * 2 > bs->n;
}

static const char *
reason_of(enum rule rule)
{
	return rule == RULE_NONE ? "score" : rule == RULE_C13 ? "fallback" :
	    rule_name(rule);
}

/* What the block is taken for, NULL if it is not the article's. For those who
 * ask: what else it is, and what decided. */
static const char *
judge(struct html_work *f, const struct html_block *b, struct slice text,
    int wished, struct article_block *why)
{
	struct cues cues = { 0 };
	const char *label;
	enum rule chosen = RULE_NONE, refused;

	why->label = "boilerplate";
	why->reason = wished < 0 ? "drop" : "keep";
	if (wished < 0)
		return NULL;
	if (wished > 0)
		return why->label = "body";
	if (html_quoted_source(&f->quoted, &f->bs, f->page, (size_t)(b -
	    f->bs.p))) {
		why->reason = rule_name(RULE(C11));
		return why->label = "body";
	}
	if (!is_chosen(f, b, text, &chosen)) {
		why->reason = reason_of(chosen);
		return NULL;
	}
	if (b->words <= APPEAL)
		cues = cues_of(&f->words, text);
	refused = refused_by(f, b, text, cues, &why->label);
	if (refused != RULE_NONE) {
		why->reason = reason_of(refused);
		return NULL;
	}
	label = label_of(f, b, text, cues);
	if (strcmp(label, "caption") == 0 && chosen != RULE_C6)
		chosen = RULE(C4);
	why->reason = reason_of(chosen);
	return why->label = label;
}

static void
take(struct article *a, struct html_work *f, size_t i,
    const struct article_wish *wish)
{
	const struct html_block *b = &f->bs.p[i];
	struct slice text = html_block_text(&f->bs, i);
	struct article_block why = { .text = text, .start = b->start,
	    .end = b->end, .score = (double)b->score[HTML_STAGES - 1] };
	const char *label;

	note_advert(f, b, text);
	if (f->begun && html_heads_comments(&f->bs, b, text, &f->words))
		f->comments = true;
	label = judge(f, b, text, article_wished(a, wish, text, b->start),
	    &why);

	if (label != NULL && !f->begun && b->words >= PARAGRAPH &&
	    strcmp(label, "body") == 0 && (!f->untitled ||
	    is_sentence(text))) {
		look_above(a, f, i);
		f->begun = true;
		f->first = i;
	}
	article_add_block(a, why);
	if (label == NULL)
		return;
	f->end = i + 1;
	article_add_para(a, label, text, b->start, b->end);
	html_quoted_add(&f->quoted, a, &f->bs, f->page, i);
	if (strcmp(label, "body") == 0)
		f->last = i;
}

/* The finder's working memory, made on first use. */
static struct html_work *
work_of(struct html_finder *finder)
{
	struct html_work *w = finder->work;

	if (w != NULL)
		return w;
	finder->work = w = mem_alloc(sizeof(*w));
	*w = (struct html_work){ 0 };
	html_model_init(&w->model);
	words_table_init(&w->words, SLOTS);
	html_tag(SLICE("h1"), &w->h1);
	return w;
}

void
html_finder_free(struct html_finder *finder)
{
	struct html_work *w = finder->work;

	if (w != NULL) {
		html_blocks_free(&w->bs);
		html_meta_free(&w->meta);
		html_quoted_free(&w->quoted);
		html_foreign_free(&w->foreign);
		html_model_free(&w->model);
		words_table_free(&w->words);
		html_when_free(&w->when);
	}
	free(w);
	*finder = (struct html_finder){ 0 };
}

void
html_finder_use(struct html_finder *finder,
    void (*score)(void *context, struct html_blocks *bs), void *context)
{
	struct html_work *w = work_of(finder);

	w->score = score;
	w->context = context;
}

/* The dateline of the first paragraphs: a summary or a caption may come before
 * the one that has it. */
static void
find_dateline(struct article *a)
{
	size_t i, n = 0;

	for (i = 0; i < a->nparas && n < OPENING; i++)
		if (strcmp(a->paras[i].label, "body") == 0) {
			if (dateline_add(a, a->paras[i].text, n > 0))
				return;
			n++;
		}
}

/* The agency in the last paragraph or the lines below it. */
static void
find_agency(struct article *a, const struct html_work *f)
{
	size_t i;

	if (a->nparas == 0)
		return;
	for (i = f->last; i < f->bs.n && i <= f->last + CREDITS; i++)
		if (i == f->last || f->bs.p[i].words <= LINE)
			agency_add(a, html_block_text(&f->bs, i));
}

void
html_article(struct html_finder *finder, struct article *a,
    const struct page *page, const struct article_wish *wish)
{
	struct html_work *f = work_of(finder);
	size_t i;

	html_blocks_find(&f->bs, &f->meta, page->text);
	a->page = str_slice(&f->bs.text); /* it stays until the next page */
	html_meta_choose(a, &f->meta);
	html_blocks_tell(&f->bs, &f->meta, a);
	if (f->score != NULL)
		f->score(f->context, &f->bs);
	else
		html_score(&f->model, &f->bs);
	html_note_others(&f->bs);
	f->article = a;
	f->page = page->text;
	html_quoted_begin(&f->quoted);
	f->begun = f->comments = false;
	f->first = f->last = f->bs.n;
	f->advert = 0;
	f->keeping = wish != NULL && wish->keep != NULL;
	f->untitled = is_untitled(f);
	f->fragment = is_fragment(&f->bs, page->text);
	f->cut = html_cut(&f->bs);
	html_foreign_begin(&f->foreign, &f->bs, f->cut);
	f->nothing = nothing_by(&f->bs, f->cut);
	f->fallback = falls_back(&f->bs, f->cut);
	f->hidden = html_drops_hidden(&f->bs, f->cut);
	f->pictures = is_of_pictures(&f->bs, f->cut);
	a->lacks = html_notice(&f->bs, &f->meta);
	if (a->lacks != NULL) {
		f->nothing = RULE_C9;
		f->fragment = f->fallback = false;
	}
	if ((f->fragment || f->fallback) && f->nothing == RULE_C7)
		f->nothing = RULE_NONE;
	for (i = 0; i < f->bs.n; i++)
		take(a, f, i, wish);
	if (html_told(a, &f->bs, page->text, wish))
		a->lacks = NULL;
	if (f->last < f->bs.n && article_meta(a, "author").len == 0)
		html_byline_below(a, &f->bs, f->last, false);
	html_when_choose(&f->when, a, &f->meta, &f->bs, f->first, f->end);
	html_meta_choose_rest(a, &f->meta);
	if (a->lacks == NULL && (a->lacks = notice_instead(a)) != NULL)
		article_drop(a, reason_of(RULE(C9)));
	if (a->lacks == NULL && !article_has_text(a))
		a->lacks = html_lack(&f->bs, &f->meta, page->text);
	find_dateline(a);
	find_agency(a, f);
}
