/* SPDX-License-Identifier: MIT */
/*
 * Why a page has no article: what its title and its blocks say instead, and how
 * much of it they are.
 */
#include "base/base.h"
#include "blocks.h"
#include "facts.h"
#include "page/page.h"

#include "data/html-patterns.h"

enum {
	/* words of a page, at most */
	SMALL = 300,		/* of a notice and nothing else */
	SHELL = 60,		/* of one that a script fills, if it says */
	BARE = 25,		/* no more; this many that are no links */
	BLOCKS = 1000		/* a page of more is no notice */
};

/* What the blocks say, in words. */
struct said {
	size_t words[NOTICES];
	size_t all;		/* of those that are no links */
	bool heading[NOTICES];	/* a heading or the title says it */
	bool titled;		/* there is a title: it is no frame */
};

/* What a text says of the kinds that are asked for. */
static enum notices
notice_among(struct slice text, bool title, bool bot)
{
	if (bot)
		return notice_is_bot(text) ? NOTICE_BOT : NOTICES;
	return title ? notice_of_title(text) : notice_of(text);
}

/* What the page says; with bot, of checks for robots only. */
static struct said
listen(const struct html_blocks *bs, const struct html_meta *m, bool bot)
{
	struct said s = { .all = 0 };
	enum notices n;
	size_t i;

	for (i = 0; i < m->n; i++) {
		if (m->p[i].field != FIELD_TITLE)
			continue;
		s.titled = true;
		n = notice_among(m->p[i].value, true, bot);
		if (n < NOTICES)
			s.heading[n] = true;
	}
	for (i = 0; i < bs->n; i++) {
		const struct html_block *b = &bs->p[i];

		n = notice_among(html_block_text(bs, i), false, bot);
		if (b->linked * 2 < b->len)
			s.all += b->words;
		if (n == NOTICES)
			continue;
		s.words[n] += b->words;
		s.heading[n] |= (bs->elements[b->element].tags &
		    TAGS_HEADING) != 0;
	}
	return s;
}

/* Is there a script, and nothing that it would have to write? */
static bool
is_shell(const struct html_blocks *bs, const struct said *s,
    struct slice text)
{
	if (bs->words > SMALL || slice_find(text, SLICE("<script")) == text.len)
		return false;
	return (s->titled && s->all < BARE && bs->words < SHELL) ||
	    pattern_in(&html_patterns[HTML_EMPTY_ROOT], text, 0, NULL, 0);
}

const struct notice *
html_notice(const struct html_blocks *bs, const struct html_meta *m)
{
	struct said s;

	if (bs->words > SMALL)
		return NULL;
	s = listen(bs, m, true);
	if (!s.heading[NOTICE_BOT] && s.words[NOTICE_BOT] * 2 <= s.all)
		return NULL;
	return &notices[NOTICE_BOT];
}

/* Is it that? A banner that asks for consent may stand on any page. */
static bool
is_said(const struct said *s, enum notices n, bool small)
{
	if (s->words[n] > 0 && s->words[n] * 2 >= s->all)
		return true;
	return small && (s->heading[n] || (n != NOTICE_CONSENT &&
	    s->words[n] > 0));
}

const struct notice *
html_lack(const struct html_blocks *bs, const struct html_meta *m,
    struct slice text)
{
	struct said s;
	unsigned n;

	if (bs->n > BLOCKS)
		return NULL;
	s = listen(bs, m, false);
	for (n = 0; n < NOTICES; n++)
		if (is_said(&s, (enum notices)n, bs->words <= SMALL))
			return &notices[n];
	return is_shell(bs, &s, text) ? &notices[NOTICE_SCRIPT] : NULL;
}
