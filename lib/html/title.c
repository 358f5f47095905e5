/* SPDX-License-Identifier: MIT */
/*
 * The title of an article, among the headlines that a page gives itself: rules
 * H1, H2, H6 and H7 of rules.tsv. What is shown needs a witness: another title
 * or the address, which may be worded otherwise.
 */
#include "base/base.h"
#include "things.h"
#include "titles.h"

enum { HEAD = 20, TAIL = 60 };

/* What witnesses count for. */
enum { VOTES_LD = 16, VOTES_LD_OTHER = 8, VOTES_OG = 8, VOTES_TWITTER = 8,
	VOTES_TWITTER_OTHER = 2, VOTES_META = 4, VOTES_TITLE = 2,
	VOTES_CRUMB = 2, VOTES_H1 = 12, VOTES_VARIANT = 30, VOTES_H2 = 24 };

/* Is it one or two words with capitals? */
static bool
is_name(struct slice text)
{
	struct slice word;
	size_t at = 0, n = 0, len;

	while (words_next(text, &at, &word) != 0 && n++ < 3)
		if ((utf8_class(utf8_decode(word.p, word.len, &len)) &
		    UTF8_UPPER) == 0)
			return false;
	return n == 1 || n == 2;
}

/* A short text behind a bar, or a name behind a dash at the end that no h1
 * shows, is that of a site or a section, whatever that is. */
static bool
is_label(struct titles *t, struct slice title, struct slice cut,
    struct slice tail)
{
	size_t head = (size_t)(cut.p - title.p);

	if (tail.len >= head || tail.len > TAIL || head < HEAD)
		return false;
	return memchr(cut.p, '|', cut.len) != NULL || (cut.len > 2 &&
	    is_name(tail) && !titles_say(t, FIELD_TITLE, titles_shown, title));
}

/* Does what comes behind this cut of a title not belong to it? If an h1 shows
 * the title with it, only the outlet's very name does not. */
static bool
is_foreign(struct titles *t, struct slice title, struct slice cut)
{
	size_t from = (size_t)(cut.p - title.p);
	struct slice head = slice_part(title, 0, from);
	struct slice tail = slice_part(title, from + cut.len, title.len);

	if (slice_find(cut, SLICE("»")) < cut.len &&
	    slice_find(head, SLICE("«")) < head.len)
		return false;
	if (titles_have(t, head))
		return true;
	if (tail.len < head.len &&
	    titles_say(t, FIELD_TITLE, titles_shown, tail))
		return true;
	if (tail.len <= TAIL && (html_meta_outlet(t->m, tail) ||
	    titles_host(t, tail) || titles_address(tail)))
		return titles_masthead(t, tail) ||
		    !titles_say(t, FIELD_TITLE, titles_shown, title);
	return is_label(t, title, cut, tail);
}

/* H2: cut where the first such tail begins. */
static struct slice
without_tail(struct titles *t, struct slice title)
{
	struct slice g;
	size_t at, from;

	for (at = 0; titles_cut(title, at, &g); at = from + g.len) {
		from = (size_t)(g.p - title.p);
		if (BY(H2, from > 3 && is_foreign(t, title, g)))
			return slice_part(title, 0, from);
	}
	return title;
}

static unsigned
votes_of(unsigned rank, bool news)
{
	if (rank < RANK_OG)
		return news ? VOTES_LD : VOTES_LD_OTHER;
	if (rank == RANK_OG)
		return VOTES_OG;
	if (rank == RANK_TWITTER)
		return news ? VOTES_TWITTER : VOTES_TWITTER_OTHER;
	if (rank == RANK_CRUMB)
		return VOTES_CRUMB;
	if (rank == RANK_TITLE)
		return VOTES_TITLE;
	return rank < RANK_H1 ? VOTES_META : 0;
}

/* Has the same kind of witness said that before? */
static bool
is_repeated(const struct titles *t, const struct witness *w)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->all[i].hash == w->hash &&
		    t->all[i].fact->rank == w->fact->rank)
			return true;
	return false;
}

static void
gather(struct titles *t)
{
	const struct html_meta *m = t->m;
	size_t i;

	for (i = 0; i < m->n; i++) {
		if (m->p[i].field != FIELD_TITLE)
			continue;
		t->news = t->news || m->p[i].rank == RANK_NEWS;
		if (t->nkeys < KEYS)
			t->keys[t->nkeys++] = titles_hash(t, m->p[i].value);
	}
	for (i = 0; i < m->n && t->n < TITLES; i++) {
		struct witness *w = &t->all[t->n];

		if (m->p[i].field != FIELD_TITLE)
			continue;
		w->fact = &m->p[i];
		w->title = without_tail(t, m->p[i].value);
		w->hash = titles_hash(t, w->title);
		w->votes = t->key.len == 0 ? 0 : is_repeated(t, w) ? 1 :
		    votes_of(m->p[i].rank, t->news) + 1;
		t->n++;
	}
}

/* Is one of its long words? */
static bool
is_related(const struct titles *t, struct slice text)
{
	struct slice word;
	size_t at = 0;
	uint32_t h;

	while ((h = words_next_long(text, &at, &word)) != 0)
		if (titles_word(t, h))
			return true;
	return false;
}

/* Do all the witnesses say what the browser's title does? They are made from it
 * then. */
static bool
are_copies(const struct titles *t)
{
	uint64_t hash = 0;
	bool any = false;
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->all[i].fact->rank == RANK_TITLE) {
			hash = t->all[i].hash;
			any = true;
			break;
		}
	for (i = 0; i < t->n && any; i++)
		if (titles_strong(t->all[i].fact->rank) &&
		    t->all[i].hash != hash)
			return false;
	return any;
}

/* H7 */
static struct slice
past_kicker(struct titles *t, const struct html_fact *f)
{
	if (f->rest.len == 0)
		return f->value;
	return BY(H7, titles_agree(t, f->rest, true) || (f->kicker &&
	    !titles_agree(t, f->value, true))) ? f->rest : f->value;
}

/* Does anything but the browser's title and what is shown give a title? */
static bool
any_strong(const struct titles *t)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (titles_strong(t->all[i].fact->rank))
			return true;
	return false;
}

static unsigned
votes_of_shown(struct titles *t, const struct witness *w)
{
	if (w->fact->rank == RANK_H2)
		return VOTES_H2;
	if (titles_agree(t, w->title, false))
		return VOTES_H1;
	if (titles_variant(t, w->title))
		return t->news || !are_copies(t) ? VOTES_H1 : VOTES_VARIANT;
	return is_related(t, w->title) || !any_strong(t) ? VOTES_H1 : 0;
}

/* The votes of the headline that is shown. */
static void
vote_shown(struct titles *t, struct html_meta *m)
{
	const struct html_fact *f = titles_headline(t);
	struct witness *w = &t->all[t->n];

	m->headline = (struct slice){ 0 };
	if (!BY(H6, f != NULL))
		return;
	m->headline = f->value;
	w->fact = f;
	w->title = without_tail(t, past_kicker(t, f));
	w->hash = titles_hash(t, w->title);
	w->votes = 1 + votes_of_shown(t, w);
	t->n++;
}

void
html_meta_choose_title(struct article *a, struct html_meta *m)
{
	struct titles t = { .m = m };
	size_t i, k, best = 0;

	titles_promote(m);
	gather(&t);
	titles_gather_words(&t);
	vote_shown(&t, m);
	for (i = 0; i < t.n; i++)
		for (k = 0; k < i; k++)
			if (t.all[k].hash == t.all[i].hash) {
				t.all[k].votes += t.all[i].votes - 1;
				break;
			}
	for (i = 1; i < t.n; i++)
		if (t.all[i].votes > t.all[best].votes)
			best = i;
	if (BY(H1, t.n > 0))
		article_add_meta(a, "title", t.all[best].title);
	str_free(&t.key);
	str_free(&t.other);
}
