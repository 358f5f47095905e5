/* SPDX-License-Identifier: MIT */
/*
 * Which headline on view is the article's: rule H6 of rules.tsv.
 */
#include "base/base.h"
#include "things.h"
#include "titles.h"

/* A headline that no other witness gives: of so many words at least that share
 * of them must be in other titles or the address, in tenths; a shorter one
 * wholly. */
enum { FEW = 3, SHARE = 4, MOST = 30 };

/* Where there is no h1, what is marked up as the headline is one. */
void
titles_promote(struct html_meta *m)
{
	struct html_fact *found = NULL;
	size_t i;

	for (i = 0; i < m->n; i++) {
		struct html_fact *f = &m->p[i];

		if (f->field != FIELD_TITLE)
			continue;
		if (titles_of_h1(f->rank))
			return;
		if (f->rank == RANK_HEADLINE && found == NULL)
			found = f;
	}
	if (found != NULL)
		found->rank = RANK_H1;
}

static bool
is_of_json_ld(unsigned rank)
{
	return rank < RANK_OG;
}

/* Is this another headline of the article, by JSON-LD? */
static bool
is_alternative(struct titles *t, struct slice text)
{
	return titles_say(t, FIELD_HEADING, is_of_json_ld, text);
}

static void
add_words(struct titles *t, struct slice text)
{
	struct slice word;
	size_t at = 0;
	uint32_t h;

	while (t->nwords < WORDS && (h = words_next(text, &at, &word)) != 0)
		t->words[t->nwords++] = h;
}

/* The words of the titles that are not shown, and of the address. */
void
titles_gather_words(struct titles *t)
{
	const struct html_meta *m = t->m;
	size_t i;

	for (i = 0; i < m->n; i++)
		if (m->p[i].field == FIELD_TITLE &&
		    !titles_of_h1(m->p[i].rank))
			add_words(t, m->p[i].value);
	for (i = 0; i < m->n; i++)
		if (m->p[i].field == FIELD_URL) {
			add_words(t, m->p[i].value);
			break;
		}
}

bool
titles_word(const struct titles *t, uint32_t hash)
{
	size_t i;

	for (i = 0; i < t->nwords && t->words[i] != hash; i++)
		;
	return i < t->nwords;
}

/* Are enough of its words those of other witnesses? */
bool
titles_variant(const struct titles *t, struct slice text)
{
	size_t at = 0, n = 0, shared = 0;
	struct slice word;
	uint32_t h;

	while (n < WORDS && (h = words_next(text, &at, &word)) != 0) {
		n++;
		shared += titles_word(t, h);
	}
	return n > 1 && n <= MOST && (n < FEW ? shared == n :
	    shared * 10 >= n * SHARE);
}

/* Is it the last part of a longer title, as names of sites are? */
static bool
is_tail(struct titles *t, struct slice text)
{
	struct slice want = html_title_key(&t->key, text), g;
	size_t i, at;

	for (i = 0; i < t->m->n; i++) {
		struct slice title = t->m->p[i].value;

		if (t->m->p[i].field != FIELD_TITLE ||
		    titles_shown(t->m->p[i].rank))
			continue;
		for (at = 0; titles_cut(title, at, &g);)
			at = (size_t)(g.p - title.p) + g.len;
		if (at > text.len * 2 && slice_eq(want, html_title_key(
		    &t->other, slice_part(title, at, title.len))))
			return true;
	}
	return false;
}

/* Is it the first part of a longer title, as names of sites are, too: does
 * another witness give what follows it? */
static bool
is_lead(struct titles *t, struct slice text)
{
	size_t i, n;

	for (i = 0; i < t->m->n; i++) {
		struct slice title = t->m->p[i].value, rest;

		if (t->m->p[i].field != FIELD_TITLE ||
		    titles_shown(t->m->p[i].rank) || !slice_starts(title, text))
			continue;
		rest = slice_part(title, text.len, title.len);
		if (rest.len == 0 || utf8_class_at(rest.p, rest.len, &n) &
		    (UTF8_LETTER | UTF8_DIGIT))
			continue;
		if (titles_agree(t, rest, true) &&
		    !titles_agree(t, text, false))
			return true;
	}
	return false;
}

/* Does a title begin with it? */
static bool
begins_title(struct titles *t, struct slice text)
{
	size_t i;

	for (i = 0; i < t->m->n; i++)
		if (t->m->p[i].field == FIELD_TITLE &&
		    !titles_of_h1(t->m->p[i].rank) &&
		    slice_starts(t->m->p[i].value, text))
			return true;
	return false;
}

/* The first h2 behind a breadcrumb that another witness gives. */
static const struct html_fact *
h2_headline(struct titles *t)
{
	const struct html_fact *f;
	size_t i;

	for (i = 0; i < t->m->n; i++) {
		f = &t->m->p[i];
		if (f->field != FIELD_HEADING || f->rank != RANK_H2)
			continue;
		if (titles_agree(t, f->value, true) ||
		    is_alternative(t, f->value))
			return f;
		if (f->rest.len > 0 && (titles_agree(t, f->rest, true) ||
		    is_alternative(t, f->rest)))
			return f;
	}
	return NULL;
}

/* H6: NULL if there is none. */
const struct html_fact *
titles_headline(struct titles *t)
{
	const struct html_fact *first = NULL, *variant = NULL, *f;
	bool begins, begun = false, lead = false;
	size_t i;

	for (i = 0; i < t->n; i++) {
		f = t->all[i].fact;
		if (!titles_shown(f->rank) || titles_masthead(t, f->value) ||
		    is_tail(t, f->value))
			continue;
		if (titles_agree(t, t->all[i].title, false) ||
		    (f->rest.len > 0 && titles_agree(t, f->rest, true)))
			return f;
		lead = lead || is_lead(t, f->value);
		if (first == NULL)
			first = f;
		begins = !begun && begins_title(t, f->value);
		if ((variant == NULL || begins) && titles_variant(t, f->value))
			variant = f;
		begun = begun || (begins && variant == f);
	}
	if (lead)
		return NULL;
	if (variant != NULL)
		return variant;
	return first != NULL ? first : h2_headline(t);
}
