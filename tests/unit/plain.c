/* SPDX-License-Identifier: MIT */
/*
 * Plain-text pages: each row is a page, and what plain_article makes of it:
 * metadata as label=value, paragraphs as label:text, | between two. A row's
 * page is also cut at every length: paragraphs are in order, within the page,
 * and not empty.
 */
#include <stdio.h>
#include <stdlib.h>

#include "page/page.h"
#include "plain/plain.h"

#define FIRST \
	"The council of Lower Marsh voted on Monday to close the swimming " \
	"pool, which has lost money for the last nine years."
#define SECOND \
	"“We have tried all that we could,” said Ada Brook, who " \
	"leads the council. “There was no other way.”"
#define BODY FIRST "\n\n" SECOND "\n"
#define PARAS "body:" FIRST "|body:" SECOND

static const struct {
	const char *what, *text, *want;
} rows[] = {
	{ "nothing", "", "" },
	{ "white space", " \n\n\t", "" },
	{ "P8 one sentence", "Hello, world.\n", "body:Hello, world." },
	{ "P7 no sentence", "Hello world\n", "" },
	{ "P7 a title alone", "Marsh closes its swimming pool\n",
	    "title=Marsh closes its swimming pool" },
	{ "P7 a copyright alone", "Home\n\n"
	    "Copyright © 2024 The Marsh Herald. All rights reserved.\n", "" },
	{ "clean text", BODY, PARAS },
	{ "clean text, no last newline", FIRST "\n\n" SECOND, PARAS },
	{ "clean text, a line a paragraph", FIRST "\n" SECOND "\n", PARAS },
	{ "M7 a headline stays", "Marsh closes its swimming pool\n\n" BODY,
	    "title=Marsh closes its swimming pool|"
	    "heading:Marsh closes its swimming pool|body:" FIRST "|body:"
	    SECOND },
	{ "P9 a date in a sentence", FIRST "\n\nIt opened on 5 May 1991.\n",
	    "body:" FIRST
	    "|body:It opened on 5 May 1991." },
	{ "P9 short lines", FIRST "\n\n- towels\n\n- soap\n\nNo dogs\n",
	    "body:" FIRST "|body:- towels|body:- soap|"
	    "body:No dogs" },
	{ "M2 two names and an agency", "Marsh closes its swimming pool\n\n"
	    "By Eva Stein and JON DE VRIES, Reuters\n\n" BODY,
	    "title=Marsh closes its swimming pool|author=Eva Stein|"
	    "author=Jon De Vries|agency=Reuters|" PARAS },
	{ "M2 a role", "Marsh closes its swimming pool\n\n"
	    "By Eva Stein, Staff Writer\n\n" BODY,
	    "title=Marsh closes its swimming pool|author=Eva Stein|" PARAS },
	{ "M4 a date", "Marsh closes its swimming pool\n\n"
	    "Published 3 May 2024 14:05\n\n" BODY,
	    "title=Marsh closes its swimming pool|date=2024-05-03T14:05|"
	    PARAS },
	{ "M4 a German date", "Marsh closes its swimming pool\n\n"
	    "06. 01. 2026, 14:59 Uhr\n\n" BODY,
	    "title=Marsh closes its swimming pool|date=2026-01-06T14:59|"
	    PARAS },
	{ "M4 an American date", "Marsh closes its swimming pool\n\n"
	    "Updated Jan. 6, 2026 2:30 p.m.\n\n" BODY,
	    "title=Marsh closes its swimming pool|date=2026-01-06T14:30|"
	    PARAS },
	{ "M4 a time in capitals, with a zone", "Marsh closes its swimming pool\n\n"
	    "November 18, 2024 1:42 PM EST\n\n" BODY,
	    "title=Marsh closes its swimming pool|date=2024-11-18T13:42-05:00|"
	    PARAS },
	{ "M4 a time before the date", "Marsh closes its swimming pool\n\n"
	    "Published 12:15 AM EST, Mon November 18, 2024\n\n" BODY,
	    "title=Marsh closes its swimming pool|date=2024-11-18T00:15-05:00|"
	    PARAS },
	{ "M4 a time with a full stop", "Marsh closes its swimming pool\n\n"
	    "18 July 2024 4.42pm BST\n\n" BODY,
	    "title=Marsh closes its swimming pool|date=2024-07-18T16:42+01:00|"
	    PARAS },
	{ "M4 an hour, a zone of no offset", "Marsh closes its swimming pool\n\n"
	    "Nov. 18, 2024 at 6 p.m. ET\n\n" BODY,
	    "title=Marsh closes its swimming pool|date=2024-11-18T18:00|"
	    PARAS },
	{ "M4 the time of an update", "Marsh closes its swimming pool\n\n"
	    "Nov. 18, 2024 | Updated 7:30 PM\n\n" BODY,
	    "title=Marsh closes its swimming pool|date=2024-11-18|"
	    PARAS },
	{ "M4 a time with an offset", "Marsh closes its swimming pool\n\n"
	    "2024-11-18 16:42:05 +0100\n\n" BODY,
	    "title=Marsh closes its swimming pool|date=2024-11-18T16:42:05+01:00|"
	    PARAS },
	{ "M4 a masthead's date", "Monday, May 6, 2024 | Archive\n\n"
	    "Marsh closes its swimming pool\n\n" BODY,
	    "title=Marsh closes its swimming pool|" PARAS },
	{ "P1 a link", FIRST "\n\nRead more: Ten other pools\n\n" SECOND "\n",
	    PARAS },
	{ "P1 the end of a page", BODY "\nbottom of page\n", PARAS },
	{ "P4 a heading", FIRST "\n\nNo other way\n\n" SECOND "\n",
	    "body:" FIRST "|heading:No other way|body:" SECOND },
	{ "P5 a byline at the end", BODY "\nBy Eva Stein\n",
	    "author=Eva Stein|" PARAS },
};

static struct article article;
static struct page page;
static struct plain_finder finder;

static bool
sound(void)
{
	size_t i, at = 0;

	for (i = 0; i < article.nparas; i++) {
		const struct article_para *p = &article.paras[i];

		if (p->start < at || p->start >= p->end ||
		    p->end > page.text.len || p->text.len == 0)
			return false;
		at = p->end;
	}
	return true;
}

static void
find(struct slice text)
{
	article_clear(&article);
	page_take_utf8(&page, text);
	plain_article(&finder, &article, &page, NULL);
}

static bool
cut_sound(const char *text)
{
	size_t n = strlen(text), i;

	for (i = 0; i <= n; i++) {
		char *copy = mem_alloc(i + 1);
		bool good;

		memcpy(copy, text, i);
		find((struct slice){ copy, i });
		good = sound();
		free(copy);
		if (!good)
			return false;
	}
	return true;
}

static void
add_found(struct str *s)
{
	size_t i;

	for (i = 0; i < article.nmetas; i++) {
		str_addf(s, "%s%s=", s->len > 0 ? "|" : "",
		    article.metas[i].label);
		str_add_slice(s, article.metas[i].value);
	}
	for (i = 0; i < article.nparas; i++) {
		str_addf(s, "%s%s:", s->len > 0 ? "|" : "",
		    article.paras[i].label);
		str_add_slice(s, article.paras[i].text);
	}
}

int
main(void)
{
	size_t i, n = sizeof(rows) / sizeof(*rows);
	struct str found = { 0 };
	int status = 0;

	for (i = 0; i < n; i++) {
		bool good;

		str_clear(&found);
		find(slice_of(rows[i].text));
		add_found(&found);
		good = slice_is(str_slice(&found), rows[i].want);
		if (!good)
			printf("# got %.*s\n", (int)found.len, found.p);
		good = good && cut_sound(rows[i].text);
		printf("%sok %zu - %s\n", good ? "" : "not ", i + 1,
		    rows[i].what);
		status |= !good;
	}
	printf("1..%zu\n", n);
	str_free(&found);
	article_free(&article);
	page_free(&page);
	plain_finder_free(&finder);
	return status;
}
