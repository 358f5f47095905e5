/* SPDX-License-Identifier: MIT */
/*
 * What tools/mkpatterns.awk reads from the patterns never refuses a text in
 * which a pattern matches, and its alternatives, which are matched on their own,
 * find what they do as one expression: for each pattern of lib/data/X.patterns
 * the texts below, as they are, in capitals and in small letters, cut at every
 * character at both ends. And most of the others are refused, or it would be of
 * no use.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "tap.h"

#include "data/dates-patterns.h"
#include "data/html-patterns.h"
#include "data/page-patterns.h"
#include "data/plain-patterns.h"
#include "data/text-patterns.h"

static const struct {
	const char *name;
	struct pattern_entry *patterns;
	unsigned n;
} tables[] = {
	{ "dates", dates_patterns, DATES_PATTERNS },
	{ "html", html_patterns, HTML_PATTERNS },
	{ "page", page_patterns, PAGE_PATTERNS },
	{ "plain", plain_patterns, PLAIN_PATTERNS },
	{ "text", text_patterns, TEXT_PATTERNS },
};

/* Together they match every pattern (checked below). */
static const char *const texts[] = {
	"2024-05-03T14:05:06+02:00", "20240503", "2024/5/3", "2024年5月3日",
	"3. 5. 2024", "3/5/2024", "Jan. 6, 2026 2:30 p.m.", "6 March 2026",
	"https://orr.example/2024/05/03/dam.html", "5 de mayo de 2024",
	"Mai 5, 2024", "2024 Jun 30", "free", "http://schema.org/False",
	"Updated 7:30 PM EST", "mis à jour le 5 mai",
	"<!DOCTYPE html>", "<p class=\"x\">One.</p>", "<br/>",
	"text/html; charset=utf-8", "Dam closes | Orr Times",
	"Damm geschlossen ｜ 뉴스ㅣ", "article__over-line", ": Dam closes",
	"Written by Ann Orr", "von Jürgen Möß", "Ann Orr and Bob Hale",
	"Ann Orr (Orr Times)", "https://orr.example", "3 of 12", "Anzeige",
	"Get the best of Orr in your inbox", "A dam (Photo: Ann Orr)",
	"A dam (crédit : Ann Orr).", "Subscribe now for a year of issues",
	"Sign up for our newsletter", "Follow him on the web",
	"(With reporting by Bob Hale.)", "Aus dem Englischen übersetzt von X",
	"Inhaltsverzeichnis:", "Article réservé à nos abonnés",
	"Nur für Abonnenten", "only available to our subscribers",
	"exclusivo para suscriptores", "story-dek", "404", "Page not found",
	"twitter-tweet", "<div id=\"root\"> </div>", "Are you a robot",
	"We value your privacy", "Please enable JavaScript",
	"pull-quote", " is a reporter at the Orr Times.",
	"color: red; display: none", "share sr-only small",
	"Lesen Sie auch: Ten other dams", "Zobacz też", "Leggi anche: Orr",
	"MIRA: Ten other dams", "Share this article", "Tags: dams, Orr",
	"Please consider supporting our journalism.",
	"Suscríbete a nuestro boletín", "Follow us on Facebook",
	"This article contains affiliate links.", "All rights reserved",
	"Comments are closed.", "Bildquelle: Orr",
	" class=\"post comments\"", "Volume 90%", "Responses", "Also watch: A dam", "Cancel anytime",
	"Already a subscriber? Sign in",
	"The post Dam closes appeared first on Orr Times.",
	"Access denied", "We use cookies", "Your personal data",
	"/authors/ann-orr", "https://orr.example/team/ann-orr", "Reviewed by:",
	"comment-author", "Posted by", "orr1", "Ann Orr, PhD",
	"3 May 2024 by Ann Orr", "This story was written by Ann Orr",
	"Written by", "4 min read", "Ada Orr (Editor)", "Monday",
	"By Ann Orr", "di Ada Orr", "BY: JON DE VRIES", "Ann Orr | 5 May",
	"Ann Orr, photos by Bob Hale", "Ann Orr, Bob Hale", "Émile de Orr",
	"Staff writer", "KYIV, Ukraine (AP) — The dam",
	"KARACHI: The dam", "ORRVILLE", "It rained. (ANI)", "With inputs from PTI", "We know", "Karachi | The dam", "Reuters - The dam",
	"Lower Orr, May 3 (PTI) The dam",
	"Lower Orr [Wales], May 3 (ANI): The dam", "Opinion: The dam", "ORR – “It holds”",
	"LOWER ORR -- The dam", "Paris (AFP) - The dam",
	"Listen to our podcast: subscribe", "podcast", "Our newsletter",
	"Subscribe to alerts", "Click here to read",
	"Continue reading below", "Story continues below advertisement",
	"Read more: Ten other dams", "(Reporting by Ann Orr; editing by Bo)",
	"Our Standards: The Orr Trust Principles.", "Bottom of page",
	"Photo by Ann Orr: a dam", "Credit/ Orr", "(AP Photo/Ann Orr)",
	"A dam. Getty Images", "A dam, via Reuters.", "© Orr 2024",
	"FILE – A dam", "Ann Orr, City editor", "MR. ORR: It holds.",
	"Q: Does it?", "ÉMILE 2: Oui.", "Monday, May 6", "SATURDAY 5 May",
	"Dam closes | Orr Times", "Dam closes — Orr Times",
	"Copyright © 2024 The Orr Times. All rights reserved.",
	"(c) Orr Ltd", "Category: Dams", "Filed under > Dams",
	"URL: https://orr.example/dams", "\xe2\x84\xaaicker",
	"display: none", "visually-hidden",
	"Page not found\n", "Photo: \n", "A dam (AP Photo)\n",
	"The council of Lower Orr voted to close the dam for nine years.",
	"“We have tried all that we could,” said Ada Brook, who leads it.",
	"It was late, and nobody had asked for the key to the upper gate.",
};

enum { TEXTS = sizeof(texts) / sizeof(*texts) };

/* All letters of ASCII in capitals, or small. */
static void
turn(struct str *s, const char *text, bool capitals)
{
	str_clear(s);
	for (; *text != '\0'; text++) {
		char c = *text;

		if (capitals ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z')
			c = (char)(c ^ 32);
		str_add_byte(s, c);
	}
}

struct count {
	struct pattern *whole;	/* the alternatives as one expression */
	size_t asked, refused, wrong;
	bool matched;
};

/* All alternatives as one expression. */
static struct pattern *
whole_of(const struct pattern_entry *p)
{
	struct str regex = { 0 }, error = { 0 };
	struct pattern *whole;
	unsigned i;

	str_addf(&regex, "(?");
	for (i = 0; i < p->n; i++)
		str_addf(&regex, "|(?:%s)", p->file->lines[p->first + i].regex);
	str_add_byte(&regex, ')');
	whole = pattern_compile(str_slice(&regex), &error);
	if (whole == NULL)
		die("%.*s", (int)error.len, error.p);
	str_free(&regex);
	return whole;
}

static bool
are_same(const struct slice *a, const struct slice *b)
{
	unsigned i;

	for (i = 0; i < PATTERN_GROUPS; i++)
		if (a[i].p != b[i].p || a[i].len != b[i].len)
			return false;
	return true;
}

static void
ask(struct pattern_entry *p, struct slice text, struct count *n)
{
	struct slice want[PATTERN_GROUPS], got[PATTERN_GROUPS];
	unsigned may = pattern_may(p, text);
	bool is = pattern_find(n->whole, text, 0, want, PATTERN_GROUPS);
	bool right = is == (may != 0 && pattern_find_some(p, may, text, 0, got,
	    PATTERN_GROUPS)) && (!is || are_same(want, got));

	n->asked++;
	n->refused += may == 0;
	n->matched |= is;
	if (!right && n->wrong++ == 0)
		printf("# %s: %.*s\n", is && may == 0 ? "refused" :
		    "not the same", (int)text.len, text.p);
}

static bool
at_character(struct slice text, size_t i)
{
	return i == text.len || (text.p[i] & 0xc0) != 0x80;
}

static void
ask_all(struct pattern_entry *p, struct slice text, struct count *n)
{
	size_t i;

	for (i = 0; i <= text.len; i++)
		if (at_character(text, i)) {
			ask(p, slice_part(text, 0, i), n);
			ask(p, slice_part(text, i, text.len), n);
		}
}

/* Then the strings stand behind others, where they are looked for in sixteen
 * bytes at once. */
static void
ask_long(struct pattern_entry *p, struct slice text, struct count *n)
{
	struct str s = { 0 };
	unsigned i;

	for (i = 0; i < 40; i++) {
		str_clear(&s);
		str_addf(&s, "%.*s", (int)i,
		    "Nobody had asked for a key to that gate. ");
		str_add_slice(&s, text);
		ask(p, str_slice(&s), n);
		str_add(&s, " It was late, and it held.", 26);
		ask(p, str_slice(&s), n);
	}
	str_free(&s);
}

static void
check(size_t table, unsigned which, struct count *all)
{
	struct pattern_entry *p = &tables[table].patterns[which];
	struct count n = { .whole = whole_of(p) };
	struct str s = { 0 };
	char what[200];
	unsigned i;

	for (i = 0; i < TEXTS; i++) {
		ask_all(p, slice_of(texts[i]), &n);
		ask_long(p, slice_of(texts[i]), &n);
		turn(&s, texts[i], true);
		ask_all(p, str_slice(&s), &n);
		turn(&s, texts[i], false);
		ask_all(p, str_slice(&s), &n);
	}
	str_free(&s);
	pattern_free(n.whole);
	snprintf(what, sizeof(what), "%s %.60s", tables[table].name,
	    p->file->lines[p->first].regex);
	tap(n.matched && n.wrong == 0, what);
	if (p->need != NULL) {
		all->asked += n.asked;
		all->refused += n.refused;
	}
}

int
main(void)
{
	struct count all = { 0 };
	size_t table;
	unsigned i;

	for (table = 0; table < sizeof(tables) / sizeof(*tables); table++)
		for (i = 0; i < tables[table].n; i++)
			check(table, i, &all);
	printf("# %zu of %zu are refused\n", all.refused, all.asked);
	tap(all.refused * 10 > all.asked * 6, "most texts are refused");
	return tap_end();
}
