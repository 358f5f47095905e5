/* SPDX-License-Identifier: MIT */
/*
 * Chooses among what a page says of itself: rules H3, H4 and H5 of rules.tsv.
 * Those for titles are in title.c.
 */
#include "base/base.h"
#include "dates/dates.h"
#include "html.h"
#include "meta.h"
#include "things.h"

#include "data/html-patterns.h"

enum { PERSONS = 16, VISIBLE = 60, RANKS = 100 };

struct chooser {
	struct article *a;
	const struct html_meta *m;
};

static bool
matches_at(unsigned which, struct slice text, size_t at, struct slice *groups,
    size_t n)
{
	return pattern_in(&html_patterns[which], text, at,
	    groups, n);
}

static bool
matches(unsigned which, struct slice text, struct slice *groups, size_t n)
{
	return matches_at(which, text, 0, groups, n);
}

/* A name without the "By" before it and the remarks after it. */
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

/* Split a list of names. Returns how many there are: 1, the whole text, if it
 * is not a list. */
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

/* Add the names of one witness; returns how many of them were new. */
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

/* The rank of the best witness for authors among from..below, or `below`.
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
		if (!html_meta_outlet(c->m, f->value))
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

	if (rank == VISIBLE || only_outlet) {
		other = best_author(c, rank == VISIBLE ? VISIBLE : rank + 1,
		    RANKS, &outlet_too);
		if (BY(H4, other < RANKS && (rank == VISIBLE || !outlet_too)))
			rank = other;
	}
	for (i = 0; i < c->m->n; i++) {
		const struct html_fact *f = &c->m->p[i];

		if (BY(H3, f->field == FIELD_AUTHOR && f->rank == rank &&
		    add_authors(c, f->value, rank >= VISIBLE, false) > 0) &&
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
		if (!date_of_page(&iso, f->value))
			continue;
		str_clear(&best);
		str_add_slice(&best, str_slice(&iso));
		rank = f->rank;
	}
	if (rank == RANKS)
		date_of_url(&best, article_meta(c->a, "url"));
	if (BY(H5, best.len > 0))
		article_add_meta(c->a, "date", str_slice(&best));
	str_free(&best);
	str_free(&iso);
}

/* A language tag with hyphens, as in BCP 47. */
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
html_meta_choose(struct article *a, struct html_meta *m)
{
	struct chooser c = { .a = a, .m = m };

	html_things_settle(m);
	html_meta_choose_title(a, m);
	choose_url(&c);
	choose_authors(&c);
	choose_date(&c);
	article_add_meta(a, "outlet", html_meta_best(m, FIELD_OUTLET));
	article_add_meta(a, "section", html_meta_best(m, FIELD_SECTION));
	choose_language(&c);
}

/* Add the names of one part of a list: each for itself if all look like names
 * of persons, else the whole. */
static void
add_part(struct article *a, struct slice text)
{
	struct slice names[PERSONS], lead[1];
	size_t n, i;

	if (matches(HTML_AUTHOR_LEAD, text, lead, 1))
		text = slice_part(text, lead[0].len, text.len);
	n = part_names(text, names, false);
	for (i = 0; i < n && is_person(names[i]); i++)
		continue;
	if (i < n)
		article_add_meta(a, "author", text);
	for (n = i < n ? 0 : n, i = 0; i < n; i++)
		article_add_meta(a, "author", names[i]);
}

void
html_authors(struct article *a, struct slice text)
{
	while (text.len > 0) {
		size_t end = slice_find(text, SLICE(";"));

		add_part(a, utf8_trim(slice_part(text, 0, end)));
		text = slice_part(text, end < text.len ? end + 1 : end,
		    text.len);
	}
}

void
html_meta_byline(struct article *a, const struct html_meta *m,
    struct slice text)
{
	struct chooser c = { .a = a, .m = m };

	add_authors(&c, text, true, false);
}
