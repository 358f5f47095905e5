/* SPDX-License-Identifier: MIT */
/*
 * What stands on a page in the place of an article: a check for robots, a wall
 * that asks for consent or money, a script that would write the text.
 */
#ifndef NUTGRAF_PAGE_NOTICES_H
#define NUTGRAF_PAGE_NOTICES_H

#include "base/base.h"

struct notice {
	const char *what;	/* "a consent wall" */
	const char *help;	/* what helps; NULL: nothing does */
};

enum notices {
	NOTICE_BOT, NOTICE_CONSENT, NOTICE_PAYWALL, NOTICE_SCRIPT, NOTICE_ERROR,
	NOTICES
};

extern const struct notice notices[NOTICES];

/* What a title or a paragraph of one says, as far as NOTICE_ERROR, which only
 * titles say; NOTICES if it is of none. */
enum notices notice_of(struct slice text);
enum notices notice_of_title(struct slice title);

/* Is it a check for robots? The same answer, with one pattern. */
bool notice_is_bot(struct slice text);

struct article;

/* What a short article is, if almost all of its text is notices: a bot check, a
 * wall. NULL if it is an article. */
const struct notice *notice_instead(const struct article *a);

#endif
