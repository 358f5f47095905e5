/* SPDX-License-Identifier: MIT */
/*
 * JSON-LD (schema.org). The objects with the @type of an article that are not
 * part of something else are stories (things.h); authors and publishers may be
 * strings, objects with a name, lists of these, or references by @id.
 */
#include "base/base.h"
#include "meta.h"
#include "things.h"

enum { VALUES = 32, NO_TYPE = 100, DEPTH = 8, NAME = 1000,
	RANK_PARSELY = 28 };

struct ld {
	struct html_meta *m;
	const struct json *j;
	struct str plain, text;
	struct table ids;	/* from hashes of @id to objects with a name */
	bool indexed;
	unsigned things;	/* that were read */
};

/* What an object is, by its type's name or a list of names; of several, the
 * best story. */
static enum html_kind
kind_of(const struct json *j, size_t type, unsigned *rank)
{
	enum html_kind kind = KIND_UNKNOWN, k;
	unsigned n;
	size_t i;

	if (j->p[type].type == JSON_STRING)
		return html_kind_of(j->p[type].text, rank);
	if (j->p[type].type != JSON_ARRAY)
		return kind;
	for (i = j->p[type].first; i != 0; i = j->p[i].next) {
		if (j->p[i].type != JSON_STRING)
			continue;
		n = NO_TYPE;
		k = html_kind_of(j->p[i].text, &n);
		if (n < *rank || kind == KIND_UNKNOWN) {
			kind = k;
			*rank = n;
		}
	}
	return kind;
}

static void
add_string(struct ld *l, enum html_field field, unsigned rank, size_t v)
{
	struct slice raw = l->j->p[v].text;

	if (raw.len > HTML_META_MOST)
		return;
	str_clear(&l->plain);
	json_add_string(&l->plain, raw);
	if (raw.len > 0 && memchr(raw.p, '&', raw.len) != NULL) {
		/* it is often escaped for HTML as well */
		str_clear(&l->text);
		html_add_text(&l->text, str_slice(&l->plain));
		html_meta_add(l->m, field, rank, str_slice(&l->text));
	} else
		html_meta_add(l->m, field, rank, str_slice(&l->plain));
}

static void
index_ids(struct ld *l)
{
	const struct json *j = l->j;
	size_t i, at;

	l->indexed = true;
	for (i = 0; i < j->n; i++) {
		at = j->p[i].type == JSON_OBJECT ? json_member(j, i, "@id") :
		    0;
		if (at != 0 && json_member(j, i, "name") != 0)
			table_add(&l->ids, hash_bytes(j->p[at].text.p,
			    j->p[at].text.len), (uint32_t)i);
	}
}

/* The first object that has this @id and a name; 0 if there is none. */
static size_t
by_id(struct ld *l, struct slice id)
{
	const uint32_t *at;

	if (!l->indexed)
		index_ids(l);
	at = table_find(&l->ids, hash_bytes(id.p, id.len));
	return at == NULL ? 0 : *at;
}

/* A person's first and last name; false if there are not both. */
static bool
add_person(struct ld *l, enum html_field field, unsigned rank, size_t object)
{
	size_t given = json_member(l->j, object, "givenName");
	size_t family = json_member(l->j, object, "familyName");
	struct str *s = &l->text;

	if (given == 0 || family == 0 || l->j->p[given].type != JSON_STRING ||
	    l->j->p[family].type != JSON_STRING ||
	    l->j->p[given].text.len + l->j->p[family].text.len > NAME)
		return false;
	str_clear(s);
	json_add_string(s, l->j->p[given].text);
	str_add_byte(s, ' ');
	json_add_string(s, l->j->p[family].text);
	html_meta_add(l->m, field, rank, str_slice(s));
	return true;
}

/* The name within a thing, or what a typed value or a list holds; 0 if there is
 * none. */
static size_t
inner(const struct json *j, size_t object)
{
	static const char *const members[] = { "name", "@value", "@list" };
	size_t i, at = 0;

	for (i = 0; i < sizeof(members) / sizeof(*members) && at == 0; i++)
		at = json_member(j, object, members[i]);
	return at;
}

/* A person, an outlet, a section: a string, a thing with a name, or several of
 * these. References are followed once, and only a few. */
static void
add_named(struct ld *l, enum html_field field, unsigned rank, size_t v,
    unsigned depth)
{
	const struct json *j = l->j;
	unsigned count = 0;
	size_t i, at;

	if (v == 0)
		return;
	if (j->p[v].type == JSON_STRING) {
		add_string(l, field, rank, v);
	} else if (j->p[v].type == JSON_ARRAY && depth < 3) {
		for (i = j->p[v].first; i != 0 && count++ < VALUES;
		    i = j->p[i].next)
			add_named(l, field, rank, i, depth + 1);
	} else if (j->p[v].type == JSON_OBJECT && depth < DEPTH) {
		i = inner(j, v);
		at = json_member(j, v, "@id");
		if (i != 0)
			add_named(l, field, rank, i, depth + 1);
		else if (add_person(l, field, rank, v) || at == 0 || depth >= 2)
			return;
		else if ((i = by_id(l, j->p[at].text)) != 0)
			add_named(l, field, rank, i, depth + 2);
		else if (field == FIELD_AUTHOR)
			html_meta_add(l->m, FIELD_REFERENCE, rank,
			    j->p[at].text);
	}
}

/* A thing with a name, to which another script may refer. */
static void
add_target(struct ld *l, size_t o)
{
	size_t name = json_member(l->j, o, "name");
	size_t id = json_member(l->j, o, "@id"), n = l->m->n;

	if (name == 0 || id == 0 || l->j->p[name].type != JSON_STRING)
		return;
	add_string(l, FIELD_TARGET, 0, name);
	if (l->m->n > n)
		l->m->p[n].rest = arena_copy(&l->m->arena, l->j->p[id].text);
}

/* A text; a date may be a number (of seconds). */
static void
add_text(struct ld *l, enum html_field field, unsigned rank, size_t object,
    const char *name)
{
	size_t i = json_member(l->j, object, name);

	if (i != 0 && l->j->p[i].type == JSON_ARRAY)
		i = l->j->p[i].first;
	if (i != 0 && l->j->p[i].type == JSON_OBJECT)
		i = json_member(l->j, i, "@value");
	if (i != 0 && (l->j->p[i].type == JSON_STRING ||
	    ((field == FIELD_DATE || field == FIELD_MODIFIED) &&
	    l->j->p[i].type == JSON_NUMBER)))
		add_string(l, field, rank, i);
}

/* Is the article, or are parts of it, free for everybody? */
static void
add_access(struct ld *l, unsigned rank, size_t object)
{
	size_t i = json_member(l->j, object, "isAccessibleForFree"), part;

	if (i != 0 && l->j->p[i].type == JSON_STRING)
		add_string(l, FIELD_ACCESS, rank, i);
	else if (i != 0 && l->j->p[i].type == JSON_TRUE)
		html_meta_add(l->m, FIELD_ACCESS, rank, SLICE("true"));
	else if (i != 0 && l->j->p[i].type == JSON_FALSE)
		html_meta_add(l->m, FIELD_ACCESS, rank, SLICE("false"));
	part = json_member(l->j, object, "hasPart");
	if (part != 0 && l->j->p[part].type == JSON_ARRAY)
		part = l->j->p[part].first;
	if (part != 0)
		add_access(l, rank, part);
}

/* What tells a story from others: the address of its page. */
static void
add_addresses(struct ld *l, size_t o)
{
	size_t page = json_member(l->j, o, "mainEntityOfPage");

	add_text(l, FIELD_ADDRESS, 0, o, "url");
	add_text(l, FIELD_ADDRESS, 0, o, "@id");
	add_text(l, FIELD_ADDRESS, 0, o, "mainEntityOfPage");
	if (page != 0) {
		add_text(l, FIELD_ADDRESS, 0, page, "url");
		add_text(l, FIELD_ADDRESS, 0, page, "@id");
	}
}

static void
add_article(struct ld *l, size_t o, unsigned rank)
{
	const struct json *j = l->j;

	add_text(l, FIELD_DATE, rank + 10, o, "datePublished");
	add_text(l, FIELD_MODIFIED, rank + 10, o, "dateModified");
	if (rank >= 8)
		return;
	add_text(l, FIELD_TITLE, rank + 10, o, "headline");
	add_text(l, FIELD_TITLE, rank + 33, o, "name");
	add_text(l, FIELD_HEADING, rank + 10, o, "alternativeHeadline");
	add_text(l, FIELD_DATE, rank + 48, o, "dateCreated");
	add_text(l, FIELD_LANGUAGE, rank + 20, o, "inLanguage");
	add_text(l, FIELD_URL, rank + 20, o, "url");
	add_text(l, FIELD_BODY, rank + 10, o, "articleBody");
	add_text(l, FIELD_SUMMARY, rank + 10, o, "description");
	add_named(l, FIELD_AUTHOR, rank + 10, json_member(j, o, "author"), 0);
	add_named(l, FIELD_AUTHOR, rank + 45, json_member(j, o, "creator"), 0);
	add_named(l, FIELD_OUTLET, rank + 10, json_member(j, o, "publisher"),
	    0);
	add_named(l, FIELD_SECTION, rank + 10,
	    json_member(j, o, "articleSection"), 0);
	add_named(l, FIELD_KEYWORD, rank + 10, json_member(j, o, "keywords"),
	    0);
	add_access(l, rank + 10, o);
	add_addresses(l, o);
}

static void read_members(struct ld *l, size_t object, unsigned depth);

/* A thing, and those that are about the same. What a page lists, cites or shows
 * beside its article is behind other members. */
static void
read_thing(struct ld *l, size_t v, unsigned depth)
{
	const struct json *j = l->j;
	unsigned rank = NO_TYPE, outer = l->m->thing;
	enum html_kind kind;
	size_t i;

	if (j->p[v].type == JSON_ARRAY && depth < DEPTH)
		for (i = j->p[v].first; i != 0; i = j->p[i].next)
			read_thing(l, i, depth + 1);
	if (j->p[v].type != JSON_OBJECT || l->things == VALUES)
		return;
	kind = kind_of(j, json_member(j, v, "@type"), &rank);
	if (kind == KIND_OTHER)
		return;
	if (kind == KIND_FRAME)
		add_target(l, v);
	if (kind == KIND_STORY && outer == HTML_PAGE)
		l->m->thing = html_thing_new(l->m);
	if (rank != NO_TYPE) {
		l->things++;
		add_article(l, v, rank);
	}
	read_members(l, v, depth);
	l->m->thing = outer;
}

static void
read_members(struct ld *l, size_t object, unsigned depth)
{
	static const char *const same[] = { "@graph", "mainEntity",
		"mainEntityOfPage" };
	size_t i, at;

	for (i = 0; i < sizeof(same) / sizeof(*same) && depth < DEPTH; i++) {
		at = json_member(l->j, object, same[i]);
		if (at != 0)
			read_thing(l, at, depth + 1);
	}
}

/* Skip a comment of JavaScript, or of CDATA behind one, at that byte; the same
 * byte if there is none. */
static size_t
skip_comment(struct slice text, size_t at)
{
	struct slice rest = slice_part(text, at, text.len);

	if (slice_starts(rest, SLICE("/*")))
		return at + slice_find(rest, SLICE("*/")) + 2;
	if (slice_starts(rest, SLICE("//")))
		return at + slice_find(rest, SLICE("\n"));
	return at;
}

/* What scripts are often wrapped in, or have too much: comments, CDATA, line
 * ends and other control characters within strings, a semicolon at the end. */
static void
add_repaired(struct str *out, struct slice text)
{
	bool string = false;
	size_t i, next;

	for (i = 0; i < text.len; i++) {
		char c = text.p[i];

		next = string ? i : skip_comment(text, i);
		if (next > i) {
			i = (next < text.len ? next : text.len) - 1;
			continue;
		}
		if (string && c == '\\' && i + 1 < text.len)
			str_add_byte(out, text.p[i++]);
		else if (c == '"')
			string = !string;
		str_add_byte(out, (unsigned char)text.p[i] < ' ' ? ' ' :
		    text.p[i]);
	}
	while (out->len > 0 && memchr("; ", out->p[out->len - 1], 2) != NULL)
		out->len--;
}

/* The name of what has this id in any script, or an empty slice. */
static struct slice
target_of(const struct html_meta *m, struct slice id)
{
	size_t i;

	for (i = 0; i < m->n; i++)
		if (m->p[i].field == FIELD_TARGET &&
		    slice_eq(m->p[i].rest, id))
			return m->p[i].value;
	return (struct slice){ 0 };
}

void
html_meta_refer(struct html_meta *m)
{
	size_t i;

	for (i = 0; i < m->n; i++) {
		struct html_fact *f = &m->p[i];
		struct slice name = { 0 };

		if (f->field == FIELD_REFERENCE)
			name = target_of(m, f->value);
		if (name.len > 0) {
			f->field = FIELD_AUTHOR;
			f->value = name;
		}
	}
}

bool
html_meta_json(struct html_meta *m, struct slice text)
{
	struct json *j = &m->json;
	struct ld l = { .m = m, .j = j };
	struct str repaired = { 0 };
	size_t at;
	bool is;

	is = json_read(j, utf8_trim(text), &at);
	if (!is && text.len <= HTML_META_MOST) {
		add_repaired(&repaired, text);
		is = json_read(j, utf8_trim(str_slice(&repaired)), &at);
	}
	if (!is) {
		str_free(&repaired);
		return false;
	}
	read_thing(&l, 0, 0);
	table_free(&l.ids);
	str_free(&l.plain);
	str_free(&l.text);
	str_free(&repaired);
	return true;
}

void
html_meta_parsely(struct html_meta *m, struct slice text)
{
	struct json *j = &m->json;
	struct ld l = { .m = m, .j = j };
	size_t at;

	if (!json_read(j, utf8_trim(text), &at))
		return;
	add_text(&l, FIELD_TITLE, RANK_PARSELY, 0, "title");
	add_text(&l, FIELD_DATE, RANK_PARSELY, 0, "pub_date");
	add_text(&l, FIELD_SECTION, RANK_PARSELY, 0, "section");
	add_text(&l, FIELD_URL, RANK_PARSELY, 0, "link");
	add_named(&l, FIELD_KEYWORD, RANK_PARSELY, json_member(j, 0, "tags"),
	    0);
	add_named(&l, FIELD_AUTHOR, RANK_PARSELY, json_member(j, 0, "author"),
	    0);
	if (json_member(j, 0, "author") == 0)
		add_named(&l, FIELD_AUTHOR, RANK_PARSELY, json_member(j, 0,
		    "authors"), 0);
	table_free(&l.ids);
	str_free(&l.plain);
	str_free(&l.text);
}
