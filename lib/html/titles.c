/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "things.h"
#include "titles.h"

#include "data/html-patterns.h"

enum { LABEL = 4, WHOLE_LABEL = 8, MORE = 6,
	DOMAIN = 7 };		/* bytes of the end of an address, at most */

bool
titles_cut(struct slice text, size_t at, struct slice *group)
{
	return pattern_in(&html_patterns[HTML_TITLE_CUT], text, at, group, 1);
}

uint64_t
titles_hash(struct titles *t, struct slice text)
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
bool
titles_address(struct slice text)
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
bool
titles_host(struct titles *t, struct slice text)
{
	struct slice want = html_title_key(&t->key, text);
	struct slice label = html_title_key(&t->other, host_label(t->m));

	if (want.len < LABEL || label.len < LABEL)
		return false;
	return holds(label, want) || (holds(want, label) &&
	    (label.len >= WHOLE_LABEL || want.len <= label.len + MORE));
}

/* Is this exactly one of the page's titles? */
bool
titles_have(struct titles *t, struct slice text)
{
	uint64_t h = titles_hash(t, text);
	size_t i;

	for (i = 0; i < t->nkeys && t->key.len > 0; i++)
		if (t->keys[i] == h)
			return true;
	return false;
}

bool
titles_shown(unsigned rank)
{
	return rank == RANK_H1 || rank == RANK_H1_LATER;
}

bool
titles_of_h1(unsigned rank)
{
	return titles_shown(rank) || rank == RANK_CRUMB;
}

/* Does a witness of such a rank say this text, as that? */
bool
titles_say(struct titles *t, enum html_field field, bool (*is_rank)(unsigned),
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

/* Is this headline the outlet's name? */
bool
titles_masthead(struct titles *t, struct slice text)
{
	struct slice want = html_title_key(&t->key, text), label;
	size_t i;

	for (i = 0; i < t->m->n; i++)
		if (t->m->p[i].field == FIELD_OUTLET &&
		    slice_eq(html_title_key(&t->other, t->m->p[i].value), want))
			return true;
	label = html_title_key(&t->other, host_label(t->m));
	return (want.len >= LABEL && holds(label, want)) ||
	    titles_address(text);
}

/* What other elements say by intent: not the browser's title. */
bool
titles_strong(unsigned rank)
{
	return rank <= RANK_OG || rank == RANK_TWITTER;
}

/* Does another witness give this title? */
bool
titles_agree(struct titles *t, struct slice text, bool strong)
{
	uint64_t h = titles_hash(t, text);
	size_t i;

	for (i = 0; i < t->n; i++) {
		unsigned rank = t->all[i].fact->rank;

		if (t->all[i].hash == h && !titles_of_h1(rank) &&
		    (!strong || titles_strong(rank)))
			return true;
	}
	return false;
}
