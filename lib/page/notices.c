/* SPDX-License-Identifier: MIT */
#include "article.h"
#include "notices.h"
#include "patterns.h"

#include "data/page-patterns.h"

const struct notice notices[NOTICES] = {
	[NOTICE_BOT] = { "a bot check", "save the page from a browser" },
	[NOTICE_CONSENT] = { "a consent wall",
	    "save the page from a browser, after the answer" },
	[NOTICE_PAYWALL] = { "a paywall notice",
	    "save the page from a browser that is logged in" },
	[NOTICE_SCRIPT] = { "a script that writes its text",
	    "save the page from a browser" },
	[NOTICE_ERROR] = { "an error page", NULL },
};

static enum notices
find(struct slice text, enum notices last)
{
	static const unsigned patterns[NOTICES] = {
		[NOTICE_BOT] = PAGE_NOTICE_BOT,
		[NOTICE_CONSENT] = PAGE_NOTICE_CONSENT,
		[NOTICE_PAYWALL] = PAGE_NOTICE_PAYWALL,
		[NOTICE_SCRIPT] = PAGE_NOTICE_SCRIPT,
		[NOTICE_ERROR] = PAGE_NOTICE_ERROR,
	};
	unsigned i;

	for (i = 0; i <= (unsigned)last; i++)
		if (line_find(&page_patterns[patterns[i]], text, NULL, 0))
			return (enum notices)i;
	return NOTICES;
}

enum notices
notice_of(struct slice text)
{
	return find(text, NOTICE_SCRIPT);
}

enum notices
notice_of_title(struct slice title)
{
	return find(title, NOTICE_ERROR);
}

bool
notice_is_bot(struct slice text)
{
	return find(text, NOTICE_BOT) == NOTICE_BOT;
}

const struct notice *
notice_instead(const struct article *a)
{
	enum { SHORT = 900 };	/* bytes, at most */
	size_t bytes[NOTICES] = { 0 }, all = 0, said = 0, i;
	unsigned n, most = 0;

	for (i = 0; i < a->nparas && all <= SHORT; i++)
		all += a->paras[i].text.len;
	for (i = 0; i < a->nparas && all <= SHORT; i++) {
		n = notice_of(a->paras[i].text);
		if (n < NOTICES) {
			bytes[n] += a->paras[i].text.len;
			said += a->paras[i].text.len;
		}
	}
	if (said == 0 || said * 4 < all * 3)
		return NULL;
	for (n = 0; n < NOTICES; n++)
		if (bytes[n] > bytes[most])
			most = n;
	return &notices[most];
}
