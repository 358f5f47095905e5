/* SPDX-License-Identifier: MIT */
/*
 * The titles that a page gives its article, and who gives them: what title.c
 * chooses among. Equal titles have equal letters and digits.
 */
#ifndef NUTGRAF_HTML_TITLES_H
#define NUTGRAF_HTML_TITLES_H

#include "meta.h"

enum { TITLES = 64, KEYS = 200, WORDS = 256 };

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

/* What separates a title from the outlet's name, from a byte on; through
 * *group. */
bool titles_cut(struct slice text, size_t at, struct slice *group);

/* Of the letters and digits of a text, which are in t->key then. */
uint64_t titles_hash(struct titles *t, struct slice text);

/* Is this rank that of an h1? Of an h1, though it stands in a breadcrumb? Of
 * what other elements say by intent: not the browser's title? */
bool titles_shown(unsigned rank);
bool titles_of_h1(unsigned rank);
bool titles_strong(unsigned rank);

/* Is the text exactly one of the page's titles? Does a witness of such a rank
 * say it, as that? Does one that is not shown, cut or not? */
bool titles_have(struct titles *t, struct slice text);
bool titles_say(struct titles *t, enum html_field field,
    bool (*is_rank)(unsigned), struct slice text);
bool titles_agree(struct titles *t, struct slice text, bool strong);

/* Is it the address of a site, the name of the page's host or little more, or
 * the outlet's name? */
bool titles_address(struct slice text);
bool titles_host(struct titles *t, struct slice text);
bool titles_masthead(struct titles *t, struct slice text);

/* The words of all titles that are not shown; is a hash one of them; are enough
 * words of the text? */
void titles_gather_words(struct titles *t);
bool titles_word(const struct titles *t, uint32_t hash);
bool titles_variant(const struct titles *t, struct slice text);

/* Where there is no h1, make one of what is marked up as the headline. */
void titles_promote(struct html_meta *m);

/* H6: the headline that is shown, or NULL. */
const struct html_fact *titles_headline(struct titles *t);

#endif
