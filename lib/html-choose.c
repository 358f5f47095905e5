/* SPDX-License-Identifier: MIT */
/*
 * The choice among what a page says of itself.
 *
 *   H1  the title is the one that most witnesses give, without the outlet's
 *       name at its end; JSON-LD and the first headline count for more than
 *       what the page gives to others (og:title), which is often another
 *   H2  the tail of a title is the outlet's when the rest is a headline of the
 *       page, or when it and the outlet's name hold each other
 *   H3  authors are those of the best witness that names a person or an
 *       organisation; lists are parted where each part looks like a name
 *   H4  where the best witness only repeats the outlet's name, the byline of
 *       the page is asked
 *   H5  a date is the first of the best witness that can be read, as ISO 8601
 */
#include "hash.h"
#include "html-dates.h"
#include "html-meta.h"
#include "html-patterns.h"
#include "utf8.h"

enum { TAIL = 60, TITLES = 64, PERSONS = 16, VISIBLE = 60, RANKS = 100 };

struct chooser {
	struct article *a;
	const struct html_meta *m;
	struct slice outlet;
	struct str key, other;	/* room for comparing */
};

static bool
matches_at(unsigned which, struct slice text, size_t at, struct slice *groups,
    size_t n)
{
	static struct pattern *patterns[HTML_PATTERNS];

	if (patterns[which] == NULL)
		patterns[which] = pattern_of(html_patterns[which]);
	return pattern_find(patterns[which], text, at, groups, n);
}

static bool
matches(unsigned which, struct slice text, struct slice *groups, size_t n)
{
	return matches_at(which, text, 0, groups, n);
}

/* Letters and digits of the text in lower case. */
static struct slice
key(struct str *s, struct slice text)
{
	size_t i, n;

	str_clear(s);
	for (i = 0; i < text.len; i += n) {
		unsigned char b = (unsigned char)text.p[i];
		uint32_t c = b;

		n = 1;
		if (b >= 0x80)
			c = utf8_decode(text.p + i, text.len - i, &n);
		else if (utf8_ascii_class[b] & (UTF8_LETTER | UTF8_DIGIT)) {
			str_add_byte(s, (char)(b >= 'A' && b <= 'Z' ?
			    b + 32 : b));
			continue;
		}
		if (utf8_class(c) & (UTF8_LETTER | UTF8_DIGIT | UTF8_MARK))
			utf8_add(s, utf8_lower(c));
	}
	return str_slice(s);
}

/* Does one of them hold the other? Nothing is in nothing. */
static bool
alike(struct chooser *c, struct slice a, struct slice b)
{
	struct slice x = key(&c->key, a), y = key(&c->other, b);

	if (x.len < 2 || y.len < 2)
		return false;
	return x.len >= y.len ? slice_find(x, y) < x.len :
	    slice_find(y, x) < y.len;
}

/* Is this one of the page's titles, as it stands? */
static bool
is_title(struct chooser *c, struct slice text)
{
	struct slice want = key(&c->key, text);
	size_t i;

	for (i = 0; i < c->m->n && want.len > 0; i++)
		if (c->m->p[i].field == FIELD_TITLE &&
		    slice_eq(key(&c->other, c->m->p[i].value), want))
			return true;
	return false;
}

static bool
is_outlet(struct chooser *c, struct slice text)
{
	size_t i;

	for (i = 0; i < c->m->n; i++)
		if (c->m->p[i].field == FIELD_OUTLET &&
		    alike(c, c->m->p[i].value, text))
			return true;
	return false;
}

/* H2: cut where the first such tail begins. */
static struct slice
without_tail(struct chooser *c, struct slice title)
{
	struct slice g[1];
	size_t at = 0;

	while (matches_at(HTML_TITLE_CUT, title, at, g, 1)) {
		size_t from = (size_t)(g[0].p - title.p);
		struct slice head = slice_part(title, 0, from), tail;

		at = from + g[0].len;
		tail = slice_part(title, at, title.len);
		if (from > 3 && (is_title(c, head) || (tail.len <= TAIL &&
		    is_outlet(c, tail))))
			return head;
	}
	return title;
}

/* H1: what a witness counts for. */
static unsigned
votes_of(unsigned rank)
{
	if (rank < RANK_OG)
		return 4;
	if (rank == RANK_OG || rank == RANK_TWITTER)
		return 2;
	return rank == RANK_H1 ? 3 : rank < RANK_H1;
}

static void
choose_title(struct chooser *c)
{
	struct {
		struct slice title;
		uint64_t hash;
		unsigned votes;
	} all[TITLES];
	size_t n = 0, i, k, best = 0;

	for (i = 0; i < c->m->n && n < TITLES; i++) {
		const struct html_fact *f = &c->m->p[i];
		struct slice title;

		if (f->field != FIELD_TITLE)
			continue;
		title = key(&c->key, without_tail(c, f->value));
		all[n].hash = hash_bytes(title.p, title.len);
		all[n].votes = title.len > 0 ? 4 * votes_of(f->rank) + 1 : 0;
		all[n++].title = without_tail(c, f->value);
	}
	for (i = 0; i < n; i++)
		for (k = 0; k < i; k++)
			if (all[k].hash == all[i].hash) {
				all[k].votes += all[i].votes - 1;
				break;
			}
	for (i = 1; i < n; i++)
		if (all[i].votes > all[best].votes)
			best = i;
	if (n > 0)
		article_add_meta(c->a, "title", all[best].title);
}

/* A name without "By" before and remarks behind it. */
static struct slice
bare_name(struct slice name, bool visible)
{
	struct slice g[1];

	if (matches(HTML_AUTHOR_LEAD, name, g, 1))
		name = slice_part(name, g[0].len, name.len);
	if (visible && matches(HTML_AUTHOR_END, name, g, 1))
		name = slice_part(name, 0, (size_t)(g[0].p - name.p));
	while (matches(HTML_AUTHOR_TAIL, name, g, 1) && g[0].p > name.p)
		name = slice_part(name, 0, (size_t)(g[0].p - name.p));
	return utf8_trim(name);
}

static bool
is_person(struct slice name)
{
	return matches(HTML_AUTHOR_PERSON, name, NULL, 0);
}

/* Part a list of names; 1 and the whole of it if it is none. */
static size_t
part_names(struct slice text, struct slice *names, bool visible)
{
	struct slice rest = text, g[1];
	size_t n = 0, i;

	while (n < PERSONS && matches(HTML_AUTHOR_PARTS, rest, g, 1)) {
		names[n++] = utf8_trim(slice_part(rest, 0,
		    (size_t)(g[0].p - rest.p)));
		rest = slice_part(rest, (size_t)(g[0].p - rest.p) + g[0].len,
		    rest.len);
	}
	if (n < PERSONS)
		names[n++] = utf8_trim(rest);
	if (visible) {
		for (i = 0; i < n && is_person(names[i]); i++)
			;
		return i;
	}
	for (i = 0; i < n; i++)
		if (!is_person(names[i]) && (i == 0 || names[i].len > 40 ||
		    names[i].len == 0))
			return names[0] = text, 1;
	return n;
}

/* The names of one witness; how many of them were new. */
static size_t
add_authors(struct chooser *c, struct slice text, bool visible, bool test)
{
	struct slice names[PERSONS];
	size_t n, i, count = 0;

	text = bare_name(text, visible);
	if (text.len == 0 || text.len > 200 ||
	    matches(HTML_AUTHOR_BAD, text, NULL, 0))
		return 0;
	n = part_names(text, names, visible);
	for (i = 0; i < n; i++) {
		struct slice name = bare_name(names[i], visible);

		if (name.len == 0)
			continue;
		if (!test)
			article_add_meta(c->a, "author", name);
		count++;
	}
	return count;
}

/* The rank of the best witness for authors among from..below, or `below`;
 * only_outlet: it says nothing but the outlet's name. */
static unsigned
best_author(struct chooser *c, unsigned from, unsigned below,
    bool *only_outlet)
{
	unsigned best = below;
	size_t i;

	*only_outlet = true;
	for (i = 0; i < c->m->n; i++) {
		const struct html_fact *f = &c->m->p[i];

		if (f->field != FIELD_AUTHOR || f->rank < from ||
		    f->rank > best || f->rank == below ||
		    add_authors(c, f->value, f->rank >= VISIBLE, true) == 0)
			continue;
		if (f->rank < best)
			*only_outlet = true;
		best = f->rank;
		if (!is_outlet(c, f->value))
			*only_outlet = false;
	}
	return best;
}

static void
choose_authors(struct chooser *c)
{
	bool only_outlet, outlet_too;
	unsigned rank = best_author(c, 0, VISIBLE, &only_outlet), other;
	size_t i;

	if (rank == VISIBLE || only_outlet) { /* H4 */
		other = best_author(c, rank == VISIBLE ? VISIBLE : rank + 1,
		    RANKS, &outlet_too);
		if (other < RANKS && (rank == VISIBLE || !outlet_too))
			rank = other;
	}
	for (i = 0; i < c->m->n; i++) {
		const struct html_fact *f = &c->m->p[i];

		if (f->field == FIELD_AUTHOR && f->rank == rank &&
		    add_authors(c, f->value, rank >= VISIBLE, false) > 0 &&
		    rank >= VISIBLE)
			break; /* others are those of other articles */
	}
}

static void
choose_date(struct chooser *c)
{
	struct str best = { 0 }, iso = { 0 };
	unsigned rank = RANKS;
	size_t i;

	for (i = 0; i < c->m->n; i++) {
		const struct html_fact *f = &c->m->p[i];

		if (f->field != FIELD_DATE || f->rank >= rank)
			continue;
		str_clear(&iso);
		if (!html_date(&iso, f->value))
			continue;
		str_clear(&best);
		str_add_slice(&best, str_slice(&iso));
		rank = f->rank;
	}
	if (rank == RANKS)
		html_date_of_url(&best, article_meta(c->a, "url"));
	article_add_meta(c->a, "date", str_slice(&best));
	str_free(&best);
	str_free(&iso);
}

/* A language tag with its hyphens, as BCP 47 has it. */
static void
choose_language(struct chooser *c)
{
	struct slice value = html_meta_best(c->m, FIELD_LANGUAGE);
	struct str s = { 0 };
	size_t i;

	for (i = 0; i < value.len && value.len <= 16; i++)
		str_add_byte(&s, value.p[i] == '_' ? '-' : value.p[i]);
	article_add_meta(c->a, "language", str_slice(&s));
	str_free(&s);
}

static void
choose_url(struct chooser *c)
{
	size_t i;
	unsigned rank = RANKS;
	struct slice url = { 0 };

	for (i = 0; i < c->m->n; i++) {
		const struct html_fact *f = &c->m->p[i];

		if (f->field == FIELD_URL && f->rank < rank &&
		    slice_starts(f->value, SLICE("http"))) {
			rank = f->rank;
			url = f->value;
		}
	}
	article_add_meta(c->a, "url", url);
}

void
html_meta_choose(struct article *a, const struct html_meta *m)
{
	struct chooser c = { .a = a, .m = m,
	    .outlet = html_meta_best(m, FIELD_OUTLET) };

	choose_title(&c);
	choose_url(&c);
	choose_authors(&c);
	choose_date(&c);
	article_add_meta(a, "outlet", c.outlet);
	article_add_meta(a, "section", html_meta_best(m, FIELD_SECTION));
	choose_language(&c);
	str_free(&c.key);
	str_free(&c.other);
}

void
html_meta_byline(struct article *a, const struct html_meta *m,
    struct slice text)
{
	struct chooser c = { .a = a, .m = m };

	add_authors(&c, text, true, false);
	str_free(&c.key);
	str_free(&c.other);
}
