/* SPDX-License-Identifier: MIT */
/*
 * The title of an article, among the headlines that a page gives itself: rules
 * H1, H2, H6 and H7 of rules.tsv. What is shown needs a witness: another title
 * or the address, which may be worded otherwise.
 */
#include "base/base.h"
#include "meta.h"
#include "things.h"

#include "data/html-patterns.h"

enum { HEAD = 20, TAIL = 60, TITLES = 64, KEYS = 200, LABEL = 4,
	WHOLE_LABEL = 8, MORE = 6,
	DOMAIN = 7 };

/* What witnesses count for. */
enum { VOTES_LD = 16, VOTES_LD_OTHER = 8, VOTES_OG = 8, VOTES_TWITTER = 8,
	VOTES_TWITTER_OTHER = 2, VOTES_META = 4, VOTES_TITLE = 2,
	VOTES_CRUMB = 2, VOTES_H1 = 12, VOTES_VARIANT = 30, VOTES_H2 = 24 };

/* A headline that no other witness gives: of so many words at least that share
 * of them must be in other titles or the address, in tenths; a shorter one
 * wholly. */
enum { WORDS = 256, FEW = 3, SHARE = 4, MOST = 30 };

struct witness {
	const struct html_fact *fact;
	struct slice title;
	uint64_t hash;		/* of its key: equal hashes are equal titles */
	unsigned votes;
};

struct titles {
	const struct html_meta *m;
	struct witness all[TITLES + 1];
	size_t n;
	uint64_t keys[KEYS];	/* hashes of the keys of all titles, as the page
				 * has them */
	size_t nkeys;
	bool news;		/* the page calls itself a news article */
	uint32_t words[WORDS];	/* hashes of the words of all titles that are
				 * not shown, and of the address */
	size_t nwords;
	struct str key, other;	/* memory for comparing */
};

static bool
cut_at(struct slice text, size_t at, struct slice *group)
{
	return pattern_in(&html_patterns[HTML_TITLE_CUT], text, at, group, 1);
}

static uint64_t
hash_of(struct titles *t, struct slice text)
{
	struct slice k = html_title_key(&t->key, text);

	return hash_bytes(k.p, k.len);
}

static bool
holds(struct slice text, struct slice part)
{
	return slice_find(text, part) < text.len;
}

/* Does one of them contain the other? False if one is empty. */
static bool
alike(struct slice x, struct slice y)
{
	if (x.len < 2 || y.len < 2)
		return false;
	return x.len >= y.len ? holds(x, y) : holds(y, x);
}

bool
html_meta_outlet(const struct html_meta *m, struct slice text)
{
	struct str a = { 0 }, b = { 0 };
	struct slice want = html_title_key(&a, text);
	bool found = false;
	size_t i;

	for (i = 0; i < m->n && !found; i++)
		found = m->p[i].field == FIELD_OUTLET &&
		    alike(want, html_title_key(&b, m->p[i].value));
	str_free(&a);
	str_free(&b);
	return found;
}

/* The longest label of the host in the page's address, the last one left out:
 * orr-times in www.orr-times.example. */
static struct slice
host_label(const struct html_meta *m)
{
	struct slice best = { 0 }, url;
	size_t i, from, to;

	for (i = 0; i < m->n && (m->p[i].field != FIELD_URL ||
	    !slice_starts(m->p[i].value, SLICE("http"))); i++)
		;
	if (i == m->n)
		return best;
	url = m->p[i].value;
	from = slice_find(url, SLICE("://"));
	for (from += 3; from < url.len; from = to + 1) {
		for (to = from; to < url.len &&
		    memchr("./:?#", url.p[to], 5) == NULL; to++)
			;
		if (to == url.len || url.p[to] != '.')
			break;
		if (to - from > best.len)
			best = slice_part(url, from, to);
	}
	return best;
}

/* Is it the address of a site: "orrtimes.com"? */
static bool
is_address(struct slice text)
{
	size_t dot = text.len, i;

	for (i = 0; i < text.len; i++) {
		if ((unsigned char)text.p[i] <= ' ')
			return false;
		if (text.p[i] == '.')
			dot = i;
	}
	for (i = dot + 1; i < text.len; i++)
		if (text.p[i] < 'a' || text.p[i] > 'z')
			return false;
	return dot > 1 && dot + 3 <= text.len && dot + DOMAIN >= text.len;
}

/* Is that the name of the host, or little more? */
static bool
is_host(struct titles *t, struct slice text)
{
	struct slice want = html_title_key(&t->key, text);
	struct slice label = html_title_key(&t->other, host_label(t->m));

	if (want.len < LABEL || label.len < LABEL)
		return false;
	return holds(label, want) || (holds(want, label) &&
	    (label.len >= WHOLE_LABEL || want.len <= label.len + MORE));
}

/* Is this exactly one of the page's titles? */
static bool
is_title(struct titles *t, struct slice text)
{
	uint64_t h = hash_of(t, text);
	size_t i;

	for (i = 0; i < t->nkeys && t->key.len > 0; i++)
		if (t->keys[i] == h)
			return true;
	return false;
}

static bool
is_shown(unsigned rank)
{
	return rank == RANK_H1 || rank == RANK_H1_LATER;
}

/* Does a witness of such a rank say this text, as that? */
static bool
says(struct titles *t, enum html_field field, bool (*is_rank)(unsigned),
    struct slice text)
{
	struct slice want = html_title_key(&t->key, text);
	size_t i;

	for (i = 0; i < t->m->n; i++)
		if (t->m->p[i].field == field && is_rank(t->m->p[i].rank) &&
		    slice_eq(want, html_title_key(&t->other,
		    t->m->p[i].value)))
			return true;
	return false;
}

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
	    is_name(tail) && !says(t, FIELD_TITLE, is_shown, title));
}

/* Is this headline the outlet's name? */
static bool
is_masthead(struct titles *t, struct slice text)
{
	struct slice want = html_title_key(&t->key, text), label;
	size_t i;

	for (i = 0; i < t->m->n; i++)
		if (t->m->p[i].field == FIELD_OUTLET &&
		    slice_eq(html_title_key(&t->other, t->m->p[i].value), want))
			return true;
	label = html_title_key(&t->other, host_label(t->m));
	return (want.len >= LABEL && holds(label, want)) || is_address(text);
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
	if (is_title(t, head))
		return true;
	if (tail.len < head.len && says(t, FIELD_TITLE, is_shown, tail))
		return true;
	if (tail.len <= TAIL && (html_meta_outlet(t->m, tail) ||
	    is_host(t, tail) || is_address(tail)))
		return is_masthead(t, tail) ||
		    !says(t, FIELD_TITLE, is_shown, title);
	return is_label(t, title, cut, tail);
}

/* H2: cut where the first such tail begins. */
static struct slice
without_tail(struct titles *t, struct slice title)
{
	struct slice g;
	size_t at, from;

	for (at = 0; cut_at(title, at, &g); at = from + g.len) {
		from = (size_t)(g.p - title.p);
		if (BY(H2, from > 3 && is_foreign(t, title, g)))
			return slice_part(title, 0, from);
	}
	return title;
}

/* What other elements say by intent: not the browser's title. */
static bool
is_strong(unsigned rank)
{
	return rank <= RANK_OG || rank == RANK_TWITTER;
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

/* Where there is no h1, what is marked up as the headline is one. */
static void
promote_headline(struct html_meta *m)
{
	struct html_fact *found = NULL;
	size_t i;

	for (i = 0; i < m->n; i++) {
		struct html_fact *f = &m->p[i];

		if (f->field != FIELD_TITLE)
			continue;
		if (is_shown(f->rank) || f->rank == RANK_CRUMB)
			return;
		if (f->rank == RANK_HEADLINE && found == NULL)
			found = f;
	}
	if (found != NULL)
		found->rank = RANK_H1;
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
			t->keys[t->nkeys++] = hash_of(t, m->p[i].value);
	}
	for (i = 0; i < m->n && t->n < TITLES; i++) {
		struct witness *w = &t->all[t->n];

		if (m->p[i].field != FIELD_TITLE)
			continue;
		w->fact = &m->p[i];
		w->title = without_tail(t, m->p[i].value);
		w->hash = hash_of(t, w->title);
		w->votes = t->key.len == 0 ? 0 : is_repeated(t, w) ? 1 :
		    votes_of(m->p[i].rank, t->news) + 1;
		t->n++;
	}
}

/* Does another witness give this title? */
static bool
agrees(struct titles *t, struct slice text, bool strong)
{
	uint64_t h = hash_of(t, text);
	size_t i;

	for (i = 0; i < t->n; i++) {
		unsigned rank = t->all[i].fact->rank;

		if (t->all[i].hash == h && !is_shown(rank) &&
		    rank != RANK_CRUMB && (!strong || is_strong(rank)))
			return true;
	}
	return false;
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
	return says(t, FIELD_HEADING, is_of_json_ld, text);
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
static void
gather_words(struct titles *t)
{
	const struct html_meta *m = t->m;
	size_t i;

	for (i = 0; i < m->n; i++)
		if (m->p[i].field == FIELD_TITLE && !is_shown(m->p[i].rank) &&
		    m->p[i].rank != RANK_CRUMB)
			add_words(t, m->p[i].value);
	for (i = 0; i < m->n; i++)
		if (m->p[i].field == FIELD_URL) {
			add_words(t, m->p[i].value);
			break;
		}
}

static bool
is_word(const struct titles *t, uint32_t hash)
{
	size_t i;

	for (i = 0; i < t->nwords && t->words[i] != hash; i++)
		;
	return i < t->nwords;
}

/* Are enough of its words those of other witnesses? */
static bool
is_variant(const struct titles *t, struct slice text)
{
	size_t at = 0, n = 0, shared = 0;
	struct slice word;
	uint32_t h;

	while (n < WORDS && (h = words_next(text, &at, &word)) != 0) {
		n++;
		shared += is_word(t, h);
	}
	return n > 1 && n <= MOST && (n < FEW ? shared == n :
	    shared * 10 >= n * SHARE);
}

/* Is one of its long words? */
static bool
is_related(const struct titles *t, struct slice text)
{
	struct slice word;
	size_t at = 0;
	uint32_t h;

	while ((h = words_next_long(text, &at, &word)) != 0)
		if (is_word(t, h))
			return true;
	return false;
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
		    is_shown(t->m->p[i].rank))
			continue;
		for (at = 0; cut_at(title, at, &g);)
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
		    is_shown(t->m->p[i].rank) || !slice_starts(title, text))
			continue;
		rest = slice_part(title, text.len, title.len);
		if (rest.len == 0 || utf8_class_at(rest.p, rest.len, &n) &
		    (UTF8_LETTER | UTF8_DIGIT))
			continue;
		if (agrees(t, rest, true) && !agrees(t, text, false))
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
		    !is_shown(t->m->p[i].rank) &&
		    t->m->p[i].rank != RANK_CRUMB &&
		    slice_starts(t->m->p[i].value, text))
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
		if (is_strong(t->all[i].fact->rank) && t->all[i].hash != hash)
			return false;
	return any;
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
		if (agrees(t, f->value, true) || is_alternative(t, f->value))
			return f;
		if (f->rest.len > 0 && (agrees(t, f->rest, true) ||
		    is_alternative(t, f->rest)))
			return f;
	}
	return NULL;
}

/* H6: NULL if there is none. */
static const struct html_fact *
shown_headline(struct titles *t)
{
	const struct html_fact *first = NULL, *variant = NULL, *f;
	bool begins, begun = false, lead = false;
	size_t i;

	for (i = 0; i < t->n; i++) {
		f = t->all[i].fact;
		if (!is_shown(f->rank) || is_masthead(t, f->value) ||
		    is_tail(t, f->value))
			continue;
		if (agrees(t, t->all[i].title, false) || (f->rest.len > 0 &&
		    agrees(t, f->rest, true)))
			return f;
		lead = lead || is_lead(t, f->value);
		if (first == NULL)
			first = f;
		begins = !begun && begins_title(t, f->value);
		if ((variant == NULL || begins) && is_variant(t, f->value))
			variant = f;
		begun = begun || (begins && variant == f);
	}
	if (lead)
		return NULL;
	if (variant != NULL)
		return variant;
	return first != NULL ? first : h2_headline(t);
}

/* H7 */
static struct slice
past_kicker(struct titles *t, const struct html_fact *f)
{
	if (f->rest.len == 0)
		return f->value;
	return BY(H7, agrees(t, f->rest, true) || (f->kicker &&
	    !agrees(t, f->value, true))) ? f->rest : f->value;
}

/* Does anything but the browser's title and what is shown give a title? */
static bool
any_strong(const struct titles *t)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (is_strong(t->all[i].fact->rank))
			return true;
	return false;
}

static unsigned
votes_of_shown(struct titles *t, const struct witness *w)
{
	if (w->fact->rank == RANK_H2)
		return VOTES_H2;
	if (agrees(t, w->title, false))
		return VOTES_H1;
	if (is_variant(t, w->title))
		return t->news || !are_copies(t) ? VOTES_H1 : VOTES_VARIANT;
	return is_related(t, w->title) || !any_strong(t) ? VOTES_H1 : 0;
}

/* The votes of the headline that is shown. */
static void
vote_shown(struct titles *t, struct html_meta *m)
{
	const struct html_fact *f = shown_headline(t);
	struct witness *w = &t->all[t->n];

	m->headline = (struct slice){ 0 };
	if (!BY(H6, f != NULL))
		return;
	m->headline = f->value;
	w->fact = f;
	w->title = without_tail(t, past_kicker(t, f));
	w->hash = hash_of(t, w->title);
	w->votes = 1 + votes_of_shown(t, w);
	t->n++;
}

void
html_meta_choose_title(struct article *a, struct html_meta *m)
{
	struct titles t = { .m = m };
	size_t i, k, best = 0;

	promote_headline(m);
	gather(&t);
	gather_words(&t);
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
