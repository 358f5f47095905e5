/* SPDX-License-Identifier: MIT */
/*
 * Which of the things on a page is its article: rule H8 of rules.tsv. What is
 * known of a story is its headline and its address; what is known of the page
 * is its titles and its address. Headlines are compared by their letters and
 * digits, and where they differ by their words.
 */
#include "base/base.h"
#include "facts.h"
#include "page/page.h"
#include "things.h"

#include "data/metanames.h"

enum {
	STORIES = 200,		/* that are told apart */
	TITLES = 40,		/* of the page that are compared */
	WORDS = 256,		/* of all of them */
	KEY = 8			/* bytes of a title that another may contain */
};

/* What speaks for a story, the more the better. */
enum claim {
	CLAIM_AGAINST,		/* it has a headline or an address of its own */
	CLAIM_NONE,		/* it has neither */
	CLAIM_SHOWN,		/* an h1 is its headline, but not the first */
	CLAIM_LIKE,		/* half of its headline's words are the page's */
	CLAIM_NAMED		/* it has the page's title or address */
};

struct settler {
	struct html_meta *m;
	struct slice keys[TITLES];	/* of the page's titles, in the arena */
	bool later[TITLES];	/* it is an h1, and not the first */
	size_t nkeys;
	uint32_t words[WORDS];	/* hashes of their words */
	size_t nwords;
	struct slice url;	/* of the page, or empty */
	struct str key;		/* room */
	uint8_t claims[STORIES];
};

static const struct kind {
	uint32_t bits;
	enum html_kind kind;
} kinds[] = {
	{ METANAMES_TYPE, KIND_STORY },
	{ METANAMES_PAGE_TYPE | METANAMES_FRAME, KIND_FRAME },
	{ METANAMES_OTHER, KIND_OTHER },
};

/* Of one type, without what comes before its name. */
static enum html_kind
kind_of_one(struct slice type, unsigned *rank)
{
	struct dict_entry e;
	uint64_t bits;
	size_t i;

	for (i = type.len; i > 0; i--)
		if (memchr("/#:", type.p[i - 1], 3) != NULL)
			break;
	bits = dict_find_lower(dict_metanames, slice_part(type, i, type.len),
	    &e);
	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (bits & kinds[i].bits) {
			if (e.value.len > 0)
				*rank = slice_number(e.value);
			return kinds[i].kind;
		}
	return KIND_UNKNOWN;
}

enum html_kind
html_kind_of(struct slice types, unsigned *rank)
{
	enum html_kind kind = KIND_UNKNOWN;
	size_t n;

	for (types = utf8_trim(types); types.len > 0 && kind == KIND_UNKNOWN;
	    types = utf8_trim(slice_part(types, n, types.len))) {
		for (n = 1; n < types.len && types.p[n] > ' '; n++)
			;
		kind = kind_of_one(slice_part(types, 0, n), rank);
	}
	return kind;
}

bool
html_is_beside(struct slice property)
{
	return (dict_find_lower(dict_metanames, property, NULL) &
	    METANAMES_BESIDE) != 0;
}

unsigned
html_thing_new(struct html_meta *m)
{
	return m->stories < STORIES ? HTML_STORY + m->stories++ : HTML_OTHER;
}

struct slice
html_title_start(struct str *s, struct slice text, size_t most)
{
	static const unsigned kept = UTF8_LETTER | UTF8_DIGIT | UTF8_MARK;
	size_t i, n;

	str_clear(s);
	for (i = 0; i < text.len && s->len < most; i += n) {
		unsigned char b = (unsigned char)text.p[i];
		uint32_t c;

		n = 1;
		if (b < 0x80) {
			if (utf8_ascii_class[b] & kept)
				str_add_byte(s, (char)(b >= 'A' && b <= 'Z' ?
				    b + 32 : b));
			continue;
		}
		c = utf8_decode(text.p + i, text.len - i, &n);
		if (utf8_class(c) & kept)
			utf8_add(s, utf8_lower(c));
	}
	return str_slice(s);
}

struct slice
html_title_key(struct str *s, struct slice text)
{
	return html_title_start(s, text, SIZE_MAX);
}

/* A title that the page gives itself; in a later h1 it may be that of the story
 * below. */
static void
add_title(struct settler *s, struct slice title, bool later)
{
	struct slice word, key = html_title_key(&s->key, title);
	size_t at = 0;
	uint32_t h;

	if (s->nkeys == TITLES || key.len == 0)
		return;
	s->later[s->nkeys] = later;
	s->keys[s->nkeys++] = arena_copy(&s->m->arena, key);
	while (!later && s->nwords < WORDS &&
	    (h = words_next_long(title, &at, &word)) != 0)
		s->words[s->nwords++] = h;
}

static bool
holds(struct slice text, struct slice part)
{
	return part.len >= KEY && slice_find(text, part) < text.len;
}

static bool
is_word(const struct settler *s, uint32_t hash)
{
	size_t i;

	for (i = 0; i < s->nwords; i++)
		if (s->words[i] == hash)
			return true;
	return false;
}

static enum claim
claim_of_title(struct settler *s, struct slice title)
{
	struct slice word, key = html_title_key(&s->key, title);
	size_t i, at = 0, n = 0, shared = 0;
	bool shown = false;
	uint32_t h;

	for (i = 0; i < s->nkeys; i++) {
		if (!slice_eq(s->keys[i], key) && !holds(s->keys[i], key) &&
		    !holds(key, s->keys[i]))
			continue;
		if (!s->later[i])
			return CLAIM_NAMED;
		shown = true;
	}
	while (n < WORDS && (h = words_next_long(title, &at, &word)) != 0) {
		n++;
		shared += is_word(s, h);
	}
	if (n > 1 && shared * 2 >= n)
		return CLAIM_LIKE;
	return shown ? CLAIM_SHOWN :
	    s->nkeys > 0 ? CLAIM_AGAINST : CLAIM_NONE;
}

/* An address without its scheme, its www, its fragment, and the slash at its
 * end; *query becomes what follows the question mark. */
static struct slice
bare_url(struct slice url, struct slice *query)
{
	size_t at = slice_find(url, SLICE("://"));

	if (at < url.len)
		url = slice_part(url, at + 3, url.len);
	else if (slice_starts(url, SLICE("//")))
		url = slice_part(url, 2, url.len);
	if (slice_starts(url, SLICE("www.")))
		url = slice_part(url, 4, url.len);
	url = slice_part(url, 0, slice_find(url, SLICE("#")));
	at = slice_find(url, SLICE("?"));
	*query = slice_part(url, at, url.len);
	url.len = at;
	while (slice_ends(url, SLICE("/")))
		url.len--;
	return url;
}

/* Is this the address of the page? One that names only a site says nothing. */
static bool
is_url(const struct settler *s, struct slice url)
{
	struct slice query, mine, here = bare_url(s->url, &mine);
	size_t at;

	url = bare_url(url, &query);
	if (slice_starts(url, SLICE("/")))	/* it names no site */
		here = slice_part(here, slice_find(here, SLICE("/")),
		    here.len);
	at = slice_find(url, SLICE("/"));
	return at + 1 < url.len && slice_eq(url, here) &&
	    (query.len == 0 || mine.len == 0 || slice_eq(query, mine));
}

/* What the page says of itself. */
static void
read_page(struct settler *s)
{
	const struct html_meta *m = s->m;
	unsigned best = RANK_TITLE;
	size_t i;

	for (i = 0; i < m->n; i++) {
		const struct html_fact *f = &m->p[i];

		if (f->thing != HTML_PAGE)
			continue;
		if (f->field == FIELD_TITLE && f->rank != RANK_CRUMB)
			add_title(s, f->value, f->rank == RANK_H1_LATER);
		if (f->field == FIELD_URL && f->rank < best) {
			s->url = f->value;
			best = f->rank;
		}
	}
}

/* What the facts of the stories claim. */
static void
read_stories(struct settler *s)
{
	const struct html_meta *m = s->m;
	size_t i;

	memset(s->claims, CLAIM_NONE, sizeof(s->claims));
	for (i = 0; i < m->n; i++) {
		const struct html_fact *f = &m->p[i];
		uint8_t *claim;
		enum claim c;

		if (f->thing < HTML_STORY || (f->field != FIELD_TITLE &&
		    f->field != FIELD_ADDRESS))
			continue;
		claim = &s->claims[f->thing - HTML_STORY];
		if (f->field == FIELD_TITLE)
			c = claim_of_title(s, f->value);
		else
			c = is_url(s, f->value) ? CLAIM_NAMED : CLAIM_NONE;
		if (*claim == CLAIM_NONE || c > *claim)
			*claim = c;
	}
}

/* The stories that are the page's article: those with a claim, or else those of
 * a later h1, or else the first that has nothing against it. */
static bool
choose(struct settler *s)
{
	unsigned i, first = s->m->stories;
	enum claim best = CLAIM_AGAINST;
	bool other = false;

	for (i = s->m->stories; i-- > 0;) {
		best = s->claims[i] > best ? s->claims[i] : best;
		first = s->claims[i] == CLAIM_NONE ? i : first;
	}
	best = best > CLAIM_LIKE ? CLAIM_LIKE : best;
	for (i = 0; i < s->m->stories; i++) {
		bool is = best > CLAIM_NONE ? s->claims[i] >= best : i == first;

		s->claims[i] = is;
		other |= !is;
	}
	return other;
}

void
html_things_settle(struct html_meta *m)
{
	struct settler s = { .m = m };
	size_t i, n = 0;

	if (m->stories == 0)
		return;
	read_page(&s);
	read_stories(&s);
	if (BY(H8, choose(&s))) {
		for (i = 0; i < m->n; i++)
			if (m->p[i].thing < HTML_STORY ||
			    s.claims[m->p[i].thing - HTML_STORY])
				m->p[n++] = m->p[i];
		m->n = n;
	}
	str_free(&s.key);
}
