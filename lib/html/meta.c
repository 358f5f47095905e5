/* SPDX-License-Identifier: MIT */
/*
 * Collecting what a page says about itself, in one pass over its tokens. Which
 * names mean what, and how good a witness each is, is data: lib/data/metanames.
 * Ranks below 20 are JSON-LD's, those from 20 on are for meta elements, those
 * from 60 on for what is visible.
 */
#include <stdlib.h>

#include "base/base.h"
#include "meta.h"
#include "things.h"

#include "data/html-patterns.h"
#include "data/metanames.h"

enum {
	CAPTURE = 400,		/* bytes of a visible name, or less */
	HEADING = 2000,		/* of a heading, or less */
	PIECE = 40 * HEADING,	/* of the source of one text; more is too
				 * long */
	BELOW = 20000,		/* from an h1 to a link to its author */
	H2S = 3,		/* h2 that are looked at after a breadcrumb */
	SCOPES = 32		/* open elements with itemscope */
};

/* The ranks of what is found here; the others are in metanames.tsv. */
enum { RANK_CANONICAL = 10, RANK_LANG = 10, RANK_LABELLED = 27, RANK_TIME = 70 };

struct html_collector {
	struct html_meta *m;
	struct str value, text;
	size_t begin, end;	/* of the text without white space around it;
				 * both 0 if there is nothing left */
	bool capturing;		/* text goes to that field, until its end tag */
	enum html_field field;
	unsigned rank, tag, depth;
	size_t at;		/* bytes of text so far */
	struct slice last;	/* the last of it, in the page */
	size_t from;		/* that were before what is captured */
	size_t h1;		/* that were before the last h1 */
	unsigned headings;	/* elements h1 to h6 so far */
	bool json, any_h1;
	bool h1s;		/* there was one, of whatever kind */
	char label;		/* the number of the label for authors, or 0 */
	bool crumb;		/* there was an h1 in a breadcrumb */
	unsigned h2s;		/* after it */
	struct lead {		/* the first element in a heading */
		bool open, kicker;
		unsigned tag, depth;
		size_t end;	/* in the text; 0: there is none */
	} lead;
	struct scope {		/* open elements with itemscope */
		size_t around;	/* elements around it */
		unsigned thing;	/* that it speaks of */
	} scopes[SCOPES];
	unsigned nscopes;
	unsigned thing;		/* of what is captured */
	struct slice name, content, datetime, lang, href, rel, type, class,
	    itemscope, itemtype, itemid;
};

static void
add_value(struct html_collector *c, enum html_field field, unsigned rank,
    struct slice raw)
{
	if (raw.len > HTML_META_MOST)
		return;
	str_clear(&c->value);
	html_add_value(&c->value, raw);
	html_meta_add(c->m, field, rank, str_slice(&c->value));
}

/* Where the value of this attribute belongs, or NULL. */
static struct slice *
place_of(struct html_collector *c, struct slice name)
{
	static const struct {
		const char *name;
		size_t offset;
	} wanted[] = {
		{ "class", offsetof(struct html_collector, class) },
		{ "content", offsetof(struct html_collector, content) },
		{ "datetime", offsetof(struct html_collector, datetime) },
		{ "href", offsetof(struct html_collector, href) },
		{ "http-equiv", offsetof(struct html_collector, name) },
		{ "itemid", offsetof(struct html_collector, itemid) },
		{ "itemprop", offsetof(struct html_collector, name) },
		{ "itemscope", offsetof(struct html_collector, itemscope) },
		{ "itemtype", offsetof(struct html_collector, itemtype) },
		{ "lang", offsetof(struct html_collector, lang) },
		{ "name", offsetof(struct html_collector, name) },
		{ "property", offsetof(struct html_collector, name) },
		{ "rel", offsetof(struct html_collector, rel) },
		{ "type", offsetof(struct html_collector, type) },
	};
	/* the letters that they begin with */
	static const uint32_t begins = 1U << 2 | 1U << 3 | 1U << 7 | 1U << 8 |
	    1U << 11 | 1U << 13 | 1U << 15 | 1U << 17 | 1U << 19;
	char first;
	size_t i;

	if (name.len < 3 || name.len > 10)
		return NULL;
	first = (char)(name.p[0] | 32);
	if (first < 'a' || first > 'z' || (begins >> (first - 'a') & 1) == 0)
		return NULL;
	for (i = 0; i < sizeof(wanted) / sizeof(*wanted); i++)
		if (wanted[i].name[0] == first &&
		    (wanted[i].name[1] ^ name.p[1]) % 32 == 0 &&
		    html_name_is(name, wanted[i].name))
			return (struct slice *)(void *)((char *)c +
			    wanted[i].offset);
	return NULL;
}

static void
read_attribute(struct html_collector *c, struct slice name, struct slice value)
{
	struct slice *to = place_of(c, name);

	if (to == &c->itemscope)
		*to = name;
	else if (to != NULL && to->len == 0)
		*to = value;
}

/* The attributes that say something. */
static void
read_attributes(struct html_collector *c, const struct html_token *t)
{
	struct slice rest = t->more, name, value;
	size_t i;

	c->class = c->content = c->datetime = c->href = c->name = c->lang =
	    c->rel = c->type = c->itemscope = c->itemtype = c->itemid =
	    (struct slice){ 0 };
	for (i = 0; i < t->npairs; i++)
		read_attribute(c, t->pairs[i].name, t->pairs[i].value);
	while (rest.len > 0 && html_attribute(&rest, &name, &value))
		read_attribute(c, name, value);
}

/* What a name means: its field, with the rank; FIELDS if nothing. */
static enum html_field
field_of(struct slice name, unsigned *rank)
{
	static const struct {
		uint32_t bit;
		enum html_field field;
	} fields[] = {
		{ METANAMES_TITLE, FIELD_TITLE },
		{ METANAMES_AUTHOR, FIELD_AUTHOR },
		{ METANAMES_DATE, FIELD_DATE },
		{ METANAMES_MODIFIED, FIELD_MODIFIED },
		{ METANAMES_OUTLET, FIELD_OUTLET },
		{ METANAMES_SECTION, FIELD_SECTION },
		{ METANAMES_LANGUAGE, FIELD_LANGUAGE },
		{ METANAMES_URL, FIELD_URL },
		{ METANAMES_SUMMARY, FIELD_SUMMARY },
		{ METANAMES_KEYWORD, FIELD_KEYWORD },
		{ METANAMES_ACCESS, FIELD_ACCESS },
	};
	struct dict_entry e;
	uint64_t bits = dict_find_lower(dict_metanames, name, &e);
	size_t i;

	if (bits == 0)
		return FIELDS;
	*rank = slice_number(e.value);
	for (i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (bits & fields[i].bit)
			return fields[i].field;
	return FIELDS;
}

static bool
matches(unsigned which, struct slice text, struct slice *group)
{
	return pattern_in(&html_patterns[which], text, 0, group,
	    1);
}

static bool
matches_kicker(struct slice class)
{
	struct slice g;

	return class.len > 0 && class.len <= CAPTURE &&
	    matches(HTML_KICKER, class, &g);
}

static void
capture(struct html_collector *c, const struct html_token *t,
    enum html_field field, unsigned rank)
{
	if ((c->capturing && rank >= c->rank) || t->tags & TAGS_VOID ||
	    t->self_closing)
		return;
	c->capturing = true;
	c->field = field;
	c->rank = rank;
	c->tag = t->tag;
	c->depth = 1;
	c->thing = c->m->thing;
	c->from = c->at;
	c->lead = (struct lead){ 0 };
	str_clear(&c->text);
	c->begin = c->end = 0;
}

/* What was captured, without white space at its ends. */
static struct slice
captured(const struct html_collector *c)
{
	return slice_part(str_slice(&c->text), c->begin, c->end);
}

static bool
in_heading(const struct html_collector *c)
{
	return c->capturing && (c->rank == RANK_H1 ||
	    (c->rank >= RANK_H1_LATER && c->rank <= RANK_H2));
}

/* An element begins in a heading: it leads if no text comes before it. */
static void
start_lead(struct html_collector *c, const struct html_token *t)
{
	if (t->tags & TAGS_VOID || t->self_closing)
		return;
	if (c->lead.end == 0 && c->end == 0)
		c->lead = (struct lead){ .open = true, .tag = t->tag,
		    .kicker = matches_kicker(c->class), .depth = 1 };
	else if (c->lead.open && c->lead.tag == t->tag)
		c->lead.depth++;
}

static void
end_lead(struct html_collector *c, const struct html_token *t)
{
	if (!c->lead.open || c->lead.tag != t->tag || --c->lead.depth > 0)
		return;
	c->lead.open = false;
	if (c->end > 0)
		c->lead.end = c->text.len;
}

/* What comes after the lead in the heading that was added last. What separates
 * the two marks the lead as a kicker. */
static void
add_rest(struct html_collector *c)
{
	struct html_fact *f = &c->m->p[c->m->n - 1];
	struct slice text = str_slice(&c->text), g;
	struct slice lead = utf8_trim(slice_part(text, 0, c->lead.end));
	struct slice rest = slice_part(text, c->lead.end, text.len);
	struct str s = { 0 };

	f->kicker = c->lead.kicker || slice_ends(lead, SLICE(":"));
	if (matches(HTML_KICKER_END, rest, &g)) {
		rest = slice_part(rest, g.len, rest.len);
		f->kicker = true;
	}
	html_add_again(&s, rest);
	f->rest = arena_copy(&c->m->arena, str_slice(&s));
	str_free(&s);
}

static bool
has_word(struct slice text, const char *word)
{
	size_t n = strlen(word), i;

	for (i = 0; i + n <= text.len; i++)
		if (html_name_is(slice_part(text, i, i + n), word))
			return true;
	return false;
}

/* twitter:label1 says what twitter:data1 is. */
static void
start_labelled(struct html_collector *c, struct slice name)
{
	char last = name.p[name.len - 1];
	struct slice g;

	if (slice_starts(name, SLICE("twitter:label")))
		c->label = matches(HTML_WRITTEN_BY, c->content, &g) ? last : 0;
	else if (slice_starts(name, SLICE("twitter:data")) && last == c->label)
		add_value(c, FIELD_AUTHOR, RANK_LABELLED, c->content);
	else if (slice_starts(name, SLICE("twitter:misc:")) &&
	    matches(HTML_WRITTEN_BY, slice_part(name, 13, name.len), &g))
		add_value(c, FIELD_AUTHOR, RANK_LABELLED, c->content);
}

static void
start_meta(struct html_collector *c)
{
	unsigned rank;
	enum html_field field = field_of(c->name, &rank);

	if (slice_starts(c->name, SLICE("twitter:")))
		start_labelled(c, c->name);
	if (html_name_is(c->name, "parsely-page") &&
	    c->content.len <= HTML_META_MOST) {
		str_clear(&c->value);
		html_add_value(&c->value, c->content);
		html_meta_parsely(c->m, str_slice(&c->value));
	}
	if (field != FIELDS)
		add_value(c, field, rank, c->content);
}

/* Does the address lead to an author's or somebody's page? */
static bool
leads_to(unsigned page, struct slice href)
{
	struct slice g;

	return href.len <= CAPTURE && matches(page, href, &g);
}

/* Does the text before it say that somebody did something else: "Reviewed
 * by"? */
static bool
is_others_work(const struct html_collector *c)
{
	struct slice g;

	return c->last.len <= CAPTURE && c->last.len > 0 &&
	    matches(HTML_OTHERS_WORK, c->last, &g);
}

/* Is the class that of the author of something else: a comment, a picture? */
static bool
is_others(struct slice class)
{
	struct slice g;

	return class.len <= CAPTURE && matches(HTML_AUTHOR_OTHER, class, &g);
}

/* Most classes have none of these. */
static bool
may_name(struct slice class)
{
	return slice_find(class, SLICE("uthor")) < class.len ||
	    slice_find(class, SLICE("yline")) < class.len;
}

/* The rank of an element that names an author by its markup; 0: it does not. */
static unsigned
author_rank(const struct html_collector *c)
{
	if (html_name_is(c->name, "author") || has_word(c->rel, "author"))
		return 60;
	if (c->href.len > 0 && c->at - c->h1 < BELOW) {
		if (leads_to(HTML_AUTHOR_PAGE, c->href))
			return RANK_LINKED;
		if (leads_to(HTML_PROFILE_PAGE, c->href))
			return RANK_PROFILE;
	}
	if (c->class.len == 0 || !may_name(c->class) || is_others(c->class))
		return 0;
	if (has_word(c->class, "author-name") ||
	    has_word(c->class, "author__name") ||
	    has_word(c->class, "authorname") ||
	    has_word(c->class, "byline-name"))
		return 64;
	return has_word(c->class, "byline") ? RANK_LOOSE :
	    has_word(c->class, "author") ? RANK_LOOSE + 4 : 0;
}

/* Text that is marked up as an author's name or as a byline. */
static void
look_for_author(struct html_collector *c, const struct html_token *t)
{
	unsigned rank = author_rank(c);

	if (rank > 0 && !is_others_work(c))
		capture(c, t, FIELD_AUTHOR, rank);
}

/* An h1 begins. What was marked up above the first is not below any. */
static void
note_h1(struct html_collector *c)
{
	size_t i;

	c->h1 = c->at;
	for (i = 0; i < c->m->n && !c->h1s; i++)
		c->m->p[i].since = c->at - c->m->p[i].end;
	c->h1s = true;
}

/* A time element: of publication, unless it is said to be of a change. */
static void
start_time(struct html_collector *c)
{
	bool published = has_word(c->class, "publish") ||
	    html_name_is(c->name, "datepublished");
	bool modified = !published && (has_word(c->class, "updated") ||
	    has_word(c->class, "modified") || html_name_is(c->name,
	    "datemodified"));

	add_value(c, modified ? FIELD_MODIFIED : FIELD_DATE,
	    html_name_is(c->name, "datepublished") ? RANK_TIME - 10 :
	    RANK_TIME, c->datetime);
}

/* A date as a property of any other element. */
static void
look_for_date(struct html_collector *c)
{
	struct slice value = c->content.len > 0 ? c->content : c->datetime;

	if (html_name_is(c->name, "datepublished"))
		add_value(c, FIELD_DATE, RANK_TIME - 8, value);
	else if (html_name_is(c->name, "datemodified"))
		add_value(c, FIELD_MODIFIED, RANK_TIME - 8, value);
}

static void
start_h1(struct html_collector *c, const struct html_token *t, bool crumb)
{
	note_h1(c);
	if (crumb) {
		capture(c, t, FIELD_TITLE, RANK_CRUMB);
		c->crumb = true;
	} else {
		capture(c, t, FIELD_TITLE, c->any_h1 ? RANK_H1_LATER :
		    RANK_H1);
		c->any_h1 = true;
	}
}

/* The thing that an element with itemscope speaks of. A story in another is one
 * beside it. */
static unsigned
thing_of(struct html_collector *c, const struct html_token *t)
{
	unsigned rank = 0;
	enum html_kind kind = html_kind_of(c->itemtype, &rank);

	if (html_name_is(t->name, "html") || html_name_is(t->name, "body"))
		return HTML_PAGE;
	if (kind == KIND_OTHER || html_is_beside(c->name))
		return HTML_OTHER;
	if (kind != KIND_STORY || c->m->thing == HTML_OTHER)
		return c->m->thing;
	return c->m->thing == HTML_PAGE ||
	    html_name_is(c->name, "mainentity") ? html_thing_new(c->m) :
	    HTML_OTHER;
}

/* The scope that begins with this token; what the token itself says belongs to
 * the one around it. */
static void
open_scope(struct html_collector *c, const struct html_token *t, size_t around)
{
	struct scope *s;

	if (c->nscopes == SCOPES)
		return;
	s = &c->scopes[c->nscopes++];
	s->around = around;
	c->m->thing = s->thing = thing_of(c, t);
	if (c->itemid.len > 0)
		add_value(c, FIELD_ADDRESS, 0, c->itemid);
}

/* Leave the scopes that ended before a token. */
static void
close_scopes(struct html_collector *c, size_t around)
{
	while (c->nscopes > 0 && c->scopes[c->nscopes - 1].around >= around)
		c->nscopes--;
	c->m->thing = c->nscopes == 0 ? HTML_PAGE :
	    c->scopes[c->nscopes - 1].thing;
}

/* A property of a story that tells it from others. */
static void
look_for_story(struct html_collector *c, const struct html_token *t)
{
	if (html_name_is(c->name, "headline"))
		capture(c, t, FIELD_TITLE, RANK_HEADLINE);
	else if (html_name_is(c->name, "url") ||
	    html_name_is(c->name, "mainentityofpage"))
		add_value(c, FIELD_ADDRESS, 0, c->href.len > 0 ? c->href :
		    c->itemid.len > 0 ? c->itemid : c->content);
}

static void
start(struct html_collector *c, const struct html_token *t, bool crumb)
{
	if (c->capturing && t->tag == c->tag && (t->tags & TAGS_VOID) == 0)
		c->depth++;
	read_attributes(c, t);
	if (in_heading(c))
		start_lead(c, t);
	if (c->m->thing >= HTML_STORY && c->name.len > 0)
		look_for_story(c, t);
	c->headings += (t->tags & TAGS_HEADING) != 0;
	if (t->tags & TAGS_SCRIPT) {
		c->json = has_word(c->type, "ld+json");
	} else if (t->tags & TAGS_RCDATA && html_name_is(t->name, "title")) {
		capture(c, t, FIELD_TITLE, RANK_TITLE);
	} else if (html_name_is(t->name, "meta")) {
		start_meta(c);
	} else if (html_name_is(t->name, "link")) {
		if (html_name_is(c->rel, "canonical"))
			add_value(c, FIELD_URL, RANK_CANONICAL, c->href);
	} else if (html_name_is(t->name, "html")) {
		add_value(c, FIELD_LANGUAGE, RANK_LANG, c->lang);
	} else if (t->tags & TAGS_TIME) {
		start_time(c);
	} else if (html_name_is(t->name, "h1")) {
		start_h1(c, t, crumb);
	} else if (c->crumb && c->h2s < H2S && html_name_is(t->name, "h2")) {
		capture(c, t, FIELD_HEADING, RANK_H2);
		c->h2s++;
	} else {
		if (c->name.len > 0)
			look_for_date(c);
		look_for_author(c, t);
	}
}

static void
finish(struct html_collector *c)
{
	unsigned now = c->m->thing;
	size_t n = c->m->n;

	c->m->thing = c->thing;
	if (c->capturing && c->text.len <= (in_heading(c) ? HEADING : CAPTURE))
		html_meta_add(c->m, c->field, c->rank, str_slice(&c->text));
	if (c->m->n > n) {
		struct html_fact *f = &c->m->p[n];

		f->at = c->from;
		f->since = c->from - c->h1;
		f->end = c->at;
		f->headings = c->headings;
		if (c->lead.end > 0)
			add_rest(c);
	}
	c->m->thing = now;
	c->capturing = false;
}

/* Text of what is captured; if it is too long for a value, only as much as
 * shows that. */
static void
add_text(struct html_collector *c, struct slice text)
{
	size_t from = c->text.len;

	if (from > HEADING)
		return;
	if (text.len > PIECE)	/* if cut, it would be another text */
		str_add(&c->text, text.p, HEADING + 1);
	else
		html_add_text(&c->text, text);
	text = utf8_trim(slice_part(str_slice(&c->text), from, c->text.len));
	if (text.len == 0)
		return;
	if (c->end == 0)
		c->begin = (size_t)(text.p - c->text.p);
	c->end = (size_t)(text.p - c->text.p) + text.len;
}

/* A br or the end of a block. In a byline, what follows in a line of its own is
 * not a name, what follows in a block is not of the same name. Of the words that
 * bylines begin with, only "by" is known to come before either. */
static void
end_line(struct html_collector *c, struct slice mark)
{
	struct slice text = captured(c);
	bool by = text.len <= 3 || html_name_is(slice_part(text,
	    text.len - 3, text.len), " by") || text.p[text.len - 1] == ':';

	add_text(c, c->field == FIELD_AUTHOR && !by ? mark : SLICE(" "));
}

/* A script speaks of the page, wherever it stands. */
static void
read_json(struct html_collector *c, struct slice text)
{
	unsigned now = c->m->thing;

	c->m->thing = HTML_PAGE;
	html_meta_json(c->m, text);
	c->m->thing = now;
}

/* Text that is shown. */
static void
note_text(struct html_collector *c, struct slice text)
{
	c->at += text.len;
	if (text.len > 0)
		c->last = text;
}

void
html_meta_token(struct html_meta *m, const struct html_token *t,
    const struct html_spot *spot)
{
	struct html_collector *c = m->c;

	m->place = t->start;
	if (c->nscopes > 0)
		close_scopes(c, spot->around);
	if (t->type == HTML_TEXT && t->refs)
		note_text(c, utf8_trim(t->text));
	if (t->type == HTML_START && !spot->foreign) {
		if (t->tags & TAGS_BR && c->capturing)
			end_line(c, SLICE(" | "));
		start(c, t, spot->crumb);
		if (c->itemscope.len > 0 && spot->opens)
			open_scope(c, t, spot->around);
		return;
	}
	if (t->type == HTML_END && in_heading(c))
		end_lead(c, t);
	if (t->type == HTML_END && c->capturing && t->tag == c->tag &&
	    --c->depth == 0) {
		finish(c);
	} else if (t->type == HTML_TEXT && c->json) {
		read_json(c, t->text);
		c->json = false;
	} else if (t->type == HTML_TEXT && c->capturing &&
	    !spot->foreign) {
		if (t->refs)
			add_text(c, t->text);
	} else if (t->type == HTML_END && c->capturing &&
	    t->tags & TAGS_BLOCK) {
		end_line(c, SLICE(" ; "));
	}
}

void
html_meta_begin(struct html_meta *m)
{
	html_meta_clear(m);
	if (m->c == NULL)
		m->c = mem_alloc(sizeof(*m->c));
	*m->c = (struct html_collector){ .m = m };
}

void
html_meta_end(struct html_meta *m)
{
	str_free(&m->c->value);
	str_free(&m->c->text);
}

void
html_blocks_tell(struct html_blocks *bs, const struct html_meta *m,
    const struct article *a)
{
	const struct html_fact *body = html_meta_fact(m, FIELD_BODY);

	bs->title = article_meta(a, "title");
	bs->headline = m->headline;
	bs->summary = html_meta_best(m, FIELD_SUMMARY);
	bs->witness = body == NULL ? (struct slice){ 0 } : body->value;
	bs->told = body == NULL ? 0 : body->place;
}

void
html_meta_free(struct html_meta *m)
{
	free(m->p);
	free(m->c);
	json_free(&m->json);
	arena_free(&m->arena);
	*m = (struct html_meta){ 0 };
}
