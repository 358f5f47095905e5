/* SPDX-License-Identifier: MIT */
/*
 * Collecting what a page says about itself, in one pass over its tokens.
 * Which names mean what, and how good a witness each is, is data:
 * lib/data/metanames. Ranks below 20 are JSON-LD's, from 20 those of meta
 * elements, from 60 those of what is visible.
 */
#include <stdlib.h>

#include "dict.h"
#include "html-meta.h"
#include "metanames.h" /* made */
#include "utf8.h"

enum { FACTS = 100, CAPTURE = 400, RANK_TIME = 70,
	RANK_CANONICAL = 10, RANK_LANG = 10 };

extern const unsigned char dict_metanames[];

struct html_collector {
	struct html_meta *m;
	struct str value, text;
	bool capturing;		/* text goes to that field, until its end tag */
	enum html_field field;
	unsigned rank, tag, depth;
	bool json, any_h1;
	struct slice name, content, datetime, lang, href, rel, type, class;
};

void
html_meta_add(struct html_meta *m, enum html_field field, unsigned rank,
    struct slice value)
{
	bool visible = rank >= RANK_VISIBLE;
	struct str s = { 0 };

	if (m->counts[visible][field] == FACTS)
		return;
	m->counts[visible][field]++;
	utf8_add_folded(&s, value);
	if (s.len > 0) {
		m->p = mem_grow(m->p, &m->cap, m->n + 1, sizeof(*m->p));
		m->p[m->n++] = (struct html_fact){ field, rank,
		    arena_copy(&m->arena, str_slice(&s)) };
	}
	str_free(&s);
}

struct slice
html_meta_best(const struct html_meta *m, enum html_field field)
{
	const struct html_fact *best = NULL;
	size_t i;

	for (i = 0; i < m->n; i++)
		if (m->p[i].field == field &&
		    (best == NULL || m->p[i].rank < best->rank))
			best = &m->p[i];
	return best == NULL ? (struct slice){ 0 } : best->value;
}

static void
add_value(struct html_collector *c, enum html_field field, unsigned rank,
    struct slice raw)
{
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
		{ "itemprop", offsetof(struct html_collector, name) },
		{ "lang", offsetof(struct html_collector, lang) },
		{ "name", offsetof(struct html_collector, name) },
		{ "property", offsetof(struct html_collector, name) },
		{ "rel", offsetof(struct html_collector, rel) },
		{ "type", offsetof(struct html_collector, type) },
	};
	char first = (char)(name.p[0] | 32);
	size_t i;

	if (name.len < 3 || name.len > 10)
		return NULL;
	for (i = 0; i < sizeof(wanted) / sizeof(*wanted); i++)
		if (wanted[i].name[0] == first &&
		    html_name_is(name, wanted[i].name))
			return (struct slice *)(void *)((char *)c +
			    wanted[i].offset);
	return NULL;
}

/* The attributes that say something. */
static void
read_attributes(struct html_collector *c, const struct html_token *t)
{
	struct slice rest = t->attributes, name, value, *to;

	c->class = c->content = c->datetime = c->href = c->name = c->lang =
	    c->rel = c->type = (struct slice){ 0 };
	while (html_attribute(&rest, &name, &value)) {
		to = place_of(c, name);
		if (to != NULL && to->len == 0)
			*to = value;
	}
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
		{ METANAMES_OUTLET, FIELD_OUTLET },
		{ METANAMES_SECTION, FIELD_SECTION },
		{ METANAMES_LANGUAGE, FIELD_LANGUAGE },
		{ METANAMES_URL, FIELD_URL },
		{ METANAMES_SUMMARY, FIELD_SUMMARY },
	};
	struct dict_entry e;
	uint32_t bits = dict_find_lower(dict_metanames, name, &e);
	size_t i;

	if (bits == 0)
		return FIELDS;
	for (*rank = 0, i = 0; i < e.value.len; i++)
		*rank = *rank * 10 + (unsigned)(e.value.p[i] - '0');
	for (i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (bits & fields[i].bit)
			return fields[i].field;
	return FIELDS;
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
	str_clear(&c->text);
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

static void
start_meta(struct html_collector *c)
{
	unsigned rank;
	enum html_field field = field_of(c->name, &rank);

	if (field != FIELDS)
		add_value(c, field, rank, c->content);
}

/* Text that is marked up as the author's name or as a byline. */
static void
look_for_author(struct html_collector *c, const struct html_token *t)
{
	if (html_name_is(c->name, "author") || has_word(c->rel, "author"))
		capture(c, t, FIELD_AUTHOR, 60);
	else if (slice_find(c->class, SLICE("uthor")) == c->class.len &&
	    slice_find(c->class, SLICE("yline")) == c->class.len)
		return;
	else if (has_word(c->class, "author-name") ||
	    has_word(c->class, "author__name") ||
	    has_word(c->class, "byline-name"))
		capture(c, t, FIELD_AUTHOR, 64);
	else if (has_word(c->class, "byline"))
		capture(c, t, FIELD_AUTHOR, 70);
	else if (has_word(c->class, "author"))
		capture(c, t, FIELD_AUTHOR, 74);
}

static void
start(struct html_collector *c, const struct html_token *t)
{
	if (c->capturing && t->tag == c->tag && (t->tags & TAGS_VOID) == 0)
		c->depth++;
	read_attributes(c, t);
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
		add_value(c, FIELD_DATE, html_name_is(c->name,
		    "datepublished") ? RANK_TIME - 10 : RANK_TIME,
		    c->datetime);
	} else if (html_name_is(t->name, "h1")) {
		capture(c, t, FIELD_TITLE, RANK_H1 + (c->any_h1 ? 40 : 0));
		c->any_h1 = true;
	} else {
		if (html_name_is(c->name, "datepublished"))
			add_value(c, FIELD_DATE, RANK_TIME - 8,
			    c->content.len > 0 ? c->content : c->datetime);
		look_for_author(c, t);
	}
}

static void
finish(struct html_collector *c)
{
	if (c->capturing && c->text.len <= CAPTURE)
		html_meta_add(c->m, c->field, c->rank, str_slice(&c->text));
	c->capturing = false;
}

/* A br: what follows a byline's names in a line of its own is none of them. */
static void
end_line(struct html_collector *c)
{
	struct slice text = utf8_trim(str_slice(&c->text));
	bool by = text.len <= 3 || html_name_is(slice_part(text,
	    text.len - 3, text.len), " by");

	str_add(&c->text, " | ", c->field == FIELD_AUTHOR && !by ? 3 : 1);
}

void
html_meta_token(struct html_meta *m, const struct html_token *t, bool foreign)
{
	struct html_collector *c = m->c;

	if (t->type == HTML_START && !foreign) {
		if (t->tags & TAGS_BR && c->capturing)
			end_line(c);
		start(c, t);
	}
	else if (t->type == HTML_END && c->capturing && t->tag == c->tag) {
		if (--c->depth == 0)
			finish(c);
	} else if (t->type == HTML_TEXT && c->json) {
		html_meta_json(c->m, t->text);
		c->json = false;
	} else if (t->type == HTML_TEXT && c->capturing && !foreign) {
		if (t->refs && c->text.len <= CAPTURE)
			html_add_text(&c->text, t->text);
	} else if (t->type == HTML_END && c->capturing &&
	    t->tags & TAGS_BLOCK) {
		str_add_byte(&c->text, ' ');
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
	bs->title = article_meta(a, "title");
	bs->summary = html_meta_best(m, FIELD_SUMMARY);
	bs->witness = html_meta_best(m, FIELD_BODY);
}

void
html_meta_clear(struct html_meta *m)
{
	m->n = 0;
	memset(m->counts, 0, sizeof(m->counts));
	arena_clear(&m->arena);
}

void
html_meta_free(struct html_meta *m)
{
	free(m->p);
	free(m->c);
	arena_free(&m->arena);
	*m = (struct html_meta){ 0 };
}
