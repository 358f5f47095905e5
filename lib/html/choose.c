/* SPDX-License-Identifier: MIT */
/*
 * Chooses among what a page says of itself: rules H3 and H4 of rules.tsv. Those
 * for titles are in title.c, those for dates in when.c.
 */
#include "base/base.h"
#include "html.h"
#include "meta.h"
#include "things.h"

#include "data/html-patterns.h"

enum {
	VISIBLE = RANK_VISIBLE, RANKS = 100,
	KEYWORDS = 50, KEYWORD = 100,	/* how many, and bytes of one */
	NEAR = 800,		/* from the headline to a byline, at most */
	CLOSE = 300,		/* there any name will do */
	BESIDE = 60		/* bytes of text between the names of one
				 * byline, at most */
};

struct chooser {
	struct article *a;
	struct html_meta *m;
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

/* The text of a witness; what is visible may begin with a date. */
static struct slice
text_of(const struct html_fact *f)
{
	return f->rank < VISIBLE ? f->value : byline_past_date(f->value);
}

/* What a witness of this rank says of itself by being one. */
static enum byline_kind
kind_of(const struct html_fact *f)
{
	if (f->rank < VISIBLE)
		return BYLINE_FIELD;
	return f->rank <= RANK_LINKED || byline_find(text_of(f), NULL) ?
	    BYLINE_LINE : BYLINE_NAME;
}

/* Whom does it name? Nobody, if it is only the headline. */
static enum byline_who
who_of(const struct chooser *c, const struct html_fact *f)
{
	struct str a = { 0 }, b = { 0 };
	struct slice title = html_title_key(&a, article_meta(c->a, "title"));
	bool same = title.len > 0 &&
	    slice_eq(title, html_title_key(&b, f->value));

	str_free(&a);
	str_free(&b);
	return same ? BYLINE_NOBODY : byline_who(text_of(f), kind_of(f));
}

/* Is this the outlet's name, or one to log in with? Then another witness may
 * know more. */
static bool
is_weak(const struct chooser *c, struct slice value)
{
	if (byline_is_agency(value) || byline_is_known(value))
		return false;
	return html_meta_outlet(c->m, value) || byline_is_role(value) ||
	    matches(HTML_AUTHOR_LOGIN, value, NULL, 0);
}

/* The rank of the best witness for authors among from..below, or `below`.
 * weak: it names nobody but the outlet. */
static unsigned
best_author(struct chooser *c, unsigned from, unsigned below, bool *weak)
{
	unsigned best = below;
	size_t i;

	*weak = true;
	for (i = 0; i < c->m->n; i++) {
		const struct html_fact *f = &c->m->p[i];

		if (f->field != FIELD_AUTHOR || f->rank < from ||
		    f->rank > best || f->rank == below ||
		    who_of(c, f) == BYLINE_NOBODY)
			continue;
		if (f->rank < best)
			*weak = true;
		best = f->rank;
		if (!is_weak(c, f->value))
			*weak = false;
	}
	return best;
}

/* The visible witness that follows this one and belongs to the same byline, or
 * n. */
static size_t
next_beside(const struct html_meta *m, size_t i)
{
	const struct html_fact *f = &m->p[i];
	size_t k;

	for (k = i + 1; k < m->n; k++)
		if (m->p[k].field == FIELD_AUTHOR && m->p[k].rank >= VISIBLE)
			break;
	if (k < m->n && m->p[k].rank == f->rank &&
	    m->p[k].headings == f->headings && m->p[k].at - f->end <= BESIDE)
		return k;
	return m->n;
}

/* Is what it names enough? Whoever has a page on the site is known by name. */
static bool
names(const struct chooser *c, const struct html_fact *f, enum byline_who least)
{
	enum byline_who who = who_of(c, f);

	if (f->rank == RANK_PROFILE || (least == BYLINE_PERSONS &&
	    f->rank > RANK_LINKED && f->since > CLOSE))
		return who == BYLINE_PERSONS && byline_names_known(text_of(f),
		    kind_of(f));
	return who >= least;
}

/* The first visible witness that names somebody of that kind, below the headline
 * if there is one there; n if there is none. */
static size_t
first_visible(const struct chooser *c, enum byline_who least, size_t far)
{
	const struct html_meta *m = c->m;
	size_t i, found = m->n;

	for (i = 0; i < m->n; i++) {
		const struct html_fact *f = &m->p[i];

		if (f->field != FIELD_AUTHOR || f->rank < VISIBLE ||
		    f->since > far || !names(c, f, least))
			continue;
		if (f->headings > 0)
			return i;
		if (found == m->n)
			found = i;
	}
	return found;
}

/* Add the authors of the visible byline; false if there is none. */
static bool
add_visible(struct chooser *c, enum byline_who least)
{
	size_t i = first_visible(c, least, NEAR), n = 0;
	enum byline_who who = BYLINE_NOBODY;

	if (i == c->m->n && least < BYLINE_PERSONS)
		i = first_visible(c, least, SIZE_MAX);

	for (; i < c->m->n; i = next_beside(c->m, i)) {
		const struct html_fact *f = &c->m->p[i];
		enum byline_who now = who_of(c, f);

		if (who < BYLINE_PERSONS || now == BYLINE_PERSONS)
			n += byline_add(c->a, text_of(f), kind_of(f));
		if (who == BYLINE_NOBODY)
			who = now;
	}
	return n > 0;
}

static void
choose_authors(struct chooser *c)
{
	bool weak, other_weak;
	unsigned rank = best_author(c, 0, VISIBLE, &weak), other;
	size_t i;

	c->m->weak = false;
	if (rank == VISIBLE) {
		if (BY(H4, add_visible(c, BYLINE_OTHER)))
			RULE(H3);
		return;
	}
	if (weak) {
		other = best_author(c, rank + 1, VISIBLE, &other_weak);
		if (BY(H4, other < VISIBLE && !other_weak))
			rank = other;
		else if (BY(H4, add_visible(c, BYLINE_PERSONS)))
			return;
		else
			c->m->weak = true;
	}
	for (i = 0; i < c->m->n; i++) {
		const struct html_fact *f = &c->m->p[i];

		if (f->field == FIELD_AUTHOR && f->rank == rank &&
		    BY(H3, byline_add(c->a, f->value, BYLINE_FIELD) > 0))
			continue;
	}
}

/* What the page says; whether that is true is seen from its text. */
static void
choose_language(struct chooser *c)
{
	article_add_meta(c->a, "language", html_meta_best(c->m,
	    FIELD_LANGUAGE));
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

/* Those of the best witness; a value may be a list. */
static void
choose_keywords(struct chooser *c)
{
	unsigned best = RANK_TITLE, n = 0;
	size_t i, at, end;

	for (i = 0; i < c->m->n; i++)
		if (c->m->p[i].field == FIELD_KEYWORD &&
		    c->m->p[i].rank < best)
			best = c->m->p[i].rank;
	for (i = 0; i < c->m->n; i++) {
		struct slice list = c->m->p[i].value;

		if (c->m->p[i].field != FIELD_KEYWORD ||
		    c->m->p[i].rank != best)
			continue;
		for (at = 0; at < list.len && n < KEYWORDS; at = end + 1) {
			for (end = at; end < list.len &&
			    memchr(",;", list.p[end], 2) == NULL; end++)
				;
			if (end - at > KEYWORD)
				continue;
			article_add_meta(c->a, "keywords", slice_part(list, at,
			    end));
			n++;
		}
	}
}

/* An article of which a part is walled is walled. */
static void
choose_access(struct chooser *c)
{
	const char *access = NULL;
	size_t i;

	for (i = 0; i < c->m->n; i++) {
		if (c->m->p[i].field != FIELD_ACCESS)
			continue;
		if (matches(HTML_WALLED, c->m->p[i].value, NULL, 0))
			access = "walled";
		else if (access == NULL &&
		    matches(HTML_FREE, c->m->p[i].value, NULL, 0))
			access = "free";
	}
	if (access != NULL)
		article_add_meta(c->a, "access", slice_of(access));
}

void
html_meta_choose(struct article *a, struct html_meta *m)
{
	struct chooser c = { .a = a, .m = m };

	html_meta_refer(m);
	html_things_settle(m);
	html_meta_choose_title(a, m);
	choose_url(&c);
	choose_authors(&c);
}

/* The best witness's name of the outlet that is not the headline's: some pages
 * call themselves an application of that name. */
static struct slice
outlet(const struct chooser *c)
{
	struct str a = { 0 }, b = { 0 };
	struct slice title = html_title_key(&a, article_meta(c->a, "title"));
	struct slice best = { 0 };
	unsigned rank = RANKS;
	size_t i;

	for (i = 0; i < c->m->n; i++) {
		const struct html_fact *f = &c->m->p[i];

		if (f->field == FIELD_OUTLET && f->rank < rank &&
		    !slice_eq(html_title_key(&b, f->value), title)) {
			rank = f->rank;
			best = f->value;
		}
	}
	str_free(&a);
	str_free(&b);
	return best;
}

void
html_meta_choose_rest(struct article *a, struct html_meta *m)
{
	struct chooser c = { .a = a, .m = m };

	article_add_meta(a, "outlet", outlet(&c));
	article_add_meta(a, "section", html_meta_best(m, FIELD_SECTION));
	choose_language(&c);
	article_add_meta(a, "description", html_meta_best(m, FIELD_SUMMARY));
	choose_keywords(&c);
	choose_access(&c);
}

void
html_authors(struct article *a, struct slice text)
{
	while (text.len > 0) {
		size_t end = slice_find(text, SLICE(";"));

		byline_add(a, slice_part(text, 0, end), BYLINE_FIELD);
		text = slice_part(text, end < text.len ? end + 1 : end,
		    text.len);
	}
}
