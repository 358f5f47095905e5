/* SPDX-License-Identifier: MIT */
/*
 * Pieces of pages: text as markup, links, dates in words, counts, marks in the
 * text of an article.
 */
#include <stdlib.h>

#include "base/base.h"
#include "tap.h"
#include "web/article.h"
#include "web/escape.h"
#include "web/tally.h"
#include "web/times.h"

/* tap, about one of several. */
static bool
check(bool good, const char *kind, const char *what)
{
	char line[200];

	snprintf(line, sizeof(line), "%s: %s", kind, what);
	return tap(good, line);
}

#define FFFD "\xef\xbf\xbd"

static const struct {
	const char *what, *text, *want;
} texts[] = {
	{ "plain", "It rains, 5 times.", "It rains, 5 times." },
	{ "nothing", "", "" },
	{ "markup", "<b a=\"1\" c='2'>&amp;</b>",
	    "&lt;b a=\"1\" c='2'&gt;&amp;amp;&lt;/b&gt;" },
	{ "signs at both ends", "&x&", "&amp;x&amp;" },
	{ "white space", "a\tb\nc\rd", "a\tb\nc&#13;d" },
	{ "controls", "\001a\033[31m\177", FFFD "a" FFFD "[31m" FFFD },
	{ "controls of C1", "a\xc2\x85z\xc2\x9f\xc2\xa0", "a" FFFD "z" FFFD
	    "\xc2\xa0" },
	{ "direction by force", "a\xe2\x80\xae" "b\xe2\x80\xad" "c",
	    "a" FFFD "b" FFFD "c" },
	{ "direction asked for", "a\xe2\x80\x8f" "b", "a\xe2\x80\x8f" "b" },
	{ "quotation marks", "\xe2\x80\x9c" "a\xe2\x80\x9d",
	    "\xe2\x80\x9c" "a\xe2\x80\x9d" },
	{ "no characters", "\xef\xbf\xbe\xef\xbf\xbf\xef\xbf\xbd",
	    FFFD FFFD FFFD },
	{ "another plane", "\xf0\x9f\x98\x80<", "\xf0\x9f\x98\x80&lt;" },
	{ "cut character", "a\xe2\x80", "a" FFFD },
};

#define REL " rel=\"noopener noreferrer\">x</a>"

static const struct {
	const char *what, *url, *want;
} links[] = {
	{ "http", "http://a.example/", "<a href=\"http://a.example/\"" REL },
	{ "https, & and '", "https://a.example/?b='c'&d",
	    "<a href=\"https://a.example/?b=&#39;c&#39;&amp;d\"" REL },
	{ "capitals", "HTTPS://A.example", "<a href=\"HTTPS://A.example\"" REL },
	{ "what no address may hold", "http://a/\" <b>`\n",
	    "<a href=\"http://a/%22%20%3Cb%3E%60%0A\"" REL },
	{ "script", "javascript:alert(1)", "x" },
	{ "blank before", " http://a.example/", "x" },
	{ "another scheme", "httpx://a.example/", "x" },
	{ "one slash", "http:/a.example/", "x" },
	{ "start of one", "http:/", "x" },
	{ "none", "", "x" },
};

static const struct {
	const char *value, *want;
} dates[] = {
	{ "2024-06-19", "19 June 2024" }, { "2024-06", "June 2024" },
	{ "2024", "2024" }, { "2023-21", "spring 2023" },
	{ "2023-24", "winter 2023" },
	{ "2023-35", "the third quarter of 2023" },
	{ "2023-41", "the second half of 2023" },
	{ "2024-06-19/2024-06-21", "19 June 2024 to 21 June 2024" },
	{ "2014/2016", "2014 to 2016" },
	{ "2023-25", "" }, { "2024-13", "" }, { "2024-02-30", "" },
	{ "XXXX-06-19", "" }, { "198X", "" }, { "2024-W25", "" },
	{ "2024-06-19/", "" }, { "/2024", "" }, { "", "" }, { "20245", "" },
};

/* A document of these sentences, whose second field of a row is its paragraph,
 * and quotations with these spans; names are those of "Ann". */
static const struct {
	const char *what;
	const char *sentences[4];	/* "1It rains." is of paragraph 1 */
	const char *spans[4];
	const char *want;
} articles[] = {
	{ "a quotation", { "1He said so." }, { "3-7" },
	    "p{He (1said)A so.}" },
	{ "all of it", { "1So." }, { "0-3" }, "p{(1So.)A}" },
	{ "in two pieces", { "1So he said it." }, { "0-2,11-13" },
	    "p{(1So) he said (it)A.}" },
	{ "over two sentences", { "1It rains.", "1It pours." }, { "3-15" },
	    "p{It (1rains. It po)Aurs.}" },
	{ "over two paragraphs", { "1It rains.", "2It pours." }, { "3-16" },
	    "p{It (1rains.)}p{(It po)Aurs.}" },
	{ "in each other", { "1abcdefgh" }, { "0-8", "2-4" },
	    "p{(1ab(2cd)Aefgh)A}" },
	{ "one begins where the other ends", { "1abcdefgh" }, { "0-4", "4-8" },
	    "p{(1abcd)A(2efgh)A}" },
	{ "across each other", { "1abcdefgh" }, { "0-5", "3-8" },
	    "p{(1abc(2de))A(fgh)A}" },
	{ "the same place", { "1abcdefgh" }, { "2-4", "2-4" },
	    "p{ab(1(2cd)A)Aefgh}" },
	{ "not in the text", { "1abcd" }, { "9-12", "2-9", "3-3", "x" },
	    "p{abcd}" },
	{ "amid letters", { "1\xc3\xa9\xc3\xa9\xc3\xa9" }, { "1-3" },
	    "p{\xc3\xa9(1\xc3\xa9)A\xc3\xa9}" },
	{ "a name", { "1So Ann said." }, { NULL }, "p{So <Ann>person said.}" },
	{ "a name twice", { "1Ann, Ann." }, { NULL },
	    "p{<Ann>person, <Ann>.}" },
	{ "a name in a quotation", { "1Yes, Ann, so." }, { "0-13" },
	    "p{(1Yes, <Ann>person, so.)A}" },
	{ "a quotation ends in a name", { "1Yes, Ann." }, { "0-7" },
	    "p{(1Yes, <An>)A<n>person.}" },
};

/* Markup in short: (1 is a mark with its number, )A its end with the speaker;
 * < > a name, with its kind behind it; p{ } a paragraph. */
static void
shorten(struct str *to, struct slice html)
{
	static const struct {
		const char *markup, *sign;
	} signs[] = {
		{ "</p>\n", "}" },
		{ "</mark>", ")" }, { "</b>", "" }, { "<i>person</i>", "" },
		{ "<b class=\"n per\" title=\"person\">", "<" },
	};
	size_t i = 0, k, n;

	while (i < html.len) {
		struct slice rest = slice_part(html, i, html.len);

		for (k = 0; k < sizeof(signs) / sizeof(*signs); k++)
			if (slice_starts(rest, slice_of(signs[k].markup)))
				break;
		if (slice_starts(rest, SLICE("<p id"))) {
			n = slice_find(rest, SLICE(">")) + 1;
			str_add_slice(to, SLICE("p{"));
		} else if (slice_starts(rest, SLICE("<mark"))) {
			n = slice_find(rest, SLICE(">")) + 1;
			str_add_byte(to, '(');
			k = slice_find(slice_part(rest, 0, n), SLICE("id=\"q"));
			if (k < n)
				str_add_byte(to, rest.p[k + 5]);
		} else if (slice_starts(rest, SLICE("<a class"))) {
			n = slice_find(rest, SLICE("</a>")) + 4;
			n += strlen("</mark>");
			str_add_slice(to, SLICE(")A"));
		} else if (slice_starts(rest, SLICE("<i>person</i></b>"))) {
			n = strlen("<i>person</i></b>");
			str_add_slice(to, SLICE(">person"));
		} else if (slice_starts(rest, SLICE("</b>"))) {
			n = 4;
			str_add_byte(to, '>');
		} else if (k < sizeof(signs) / sizeof(*signs)) {
			n = strlen(signs[k].markup);
			str_add_slice(to, slice_of(signs[k].sign));
		} else {
			n = 1;
			str_add_byte(to, html.p[i]);
		}
		i += n;
	}
}

/* Records of "Ann" in a sentence at this place. */
static void
add_names(struct str *s, const char *text, size_t start)
{
	const char *p = text;

	while ((p = strstr(p, "Ann")) != NULL) {
		size_t at = start + (size_t)(p - text);

		str_addf(s, "entity\td\t%zu\t%zu\tPERSON\tAnn\tAnn\t0.9\t\n",
		    at, at + 3);
		p += 3;
	}
}

static void
try_article(size_t i)
{
	struct doc d = { 0 };
	struct places places = { 0 };
	struct marked m = { 0 };
	struct statement q[4] = { 0 };
	struct statements st = { .p = q };
	struct str lines = { 0 }, html = { 0 }, got = { 0 };
	size_t k, at = 0;
	char before = 0;

	for (k = 0; k < 4 && articles[i].sentences[k] != NULL; k++) {
		const char *sentence = articles[i].sentences[k];

		at += k == 0 ? 0 : *sentence == before ? 1 : 2;
		before = *sentence++;
		str_addf(&lines, "sent\td\t%zu\t%zu\tbody\t%s\t%c\t%zu\n", at,
		    at + strlen(sentence), sentence, before, k + 1);
		add_names(&lines, sentence, at);
		at += strlen(sentence);
	}
	for (k = 0; k < 4 && articles[i].spans[k] != NULL; k++)
		q[st.n++] = (struct statement){ .id = k + 1,
		    .who = SLICE("A"), .spans = slice_of(articles[i].spans[k]) };
	doc_from_lines(&d, str_slice(&lines));
	places_find(&places, &d);
	marked_take(&m, &d, &places, &st);
	article_add(&html, &m, 1, true, "h3");
	shorten(&got, str_slice(&html));
	if (!check(slice_is(str_slice(&got), articles[i].want), "article",
	    articles[i].what))
		printf("# %.*s\n", (int)got.len, got.p);
	marked_free(&m);
	places_free(&places);
	doc_free(&d);
	str_free(&lines);
	str_free(&html);
	str_free(&got);
}

static void
try_texts(void)
{
	struct str s = { 0 };
	size_t i, k;

	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		str_clear(&s);
		web_text(&s, slice_of(texts[i].text));
		check(slice_is(str_slice(&s), texts[i].want), "text",
		    texts[i].what);
		/* Cut anywhere, nothing but text comes out. */
		for (k = 0; k <= strlen(texts[i].text); k++) {
			str_clear(&s);
			web_text(&s, (struct slice){ texts[i].text, k });
			if (s.len > 0 && memchr(s.p, '<', s.len) != NULL)
				check(false, "text, cut", texts[i].what);
			str_clear(&s);
			web_value(&s, (struct slice){ texts[i].text, k });
			if (s.len > 0 && (memchr(s.p, '\'', s.len) != NULL ||
			    memchr(s.p, '"', s.len) != NULL))
				check(false, "value, cut", texts[i].what);
		}
	}
	for (i = 0; i < sizeof(links) / sizeof(*links); i++) {
		str_clear(&s);
		web_link(&s, slice_of(links[i].url), SLICE("x"));
		check(slice_is(str_slice(&s), links[i].want), "link",
		    links[i].what);
	}
	for (i = 0; i < sizeof(dates) / sizeof(*dates); i++) {
		bool good;

		str_clear(&s);
		good = times_add_words(&s, slice_of(dates[i].value));
		check(slice_is(str_slice(&s), dates[i].want) &&
		    good == (*dates[i].want != '\0'), "date", dates[i].value);
	}
	str_free(&s);
}

/* Counts of names that are numbers, from a sequence that looks like chance:
 * each of the top must be the most frequent one that is left. */
static void
try_tally(void)
{
	enum { NAMES = 50, TOP = 20 };
	struct tally t = { 0 };
	size_t top[NAMES + 1], n = 0, i, k;
	unsigned long x = 1;
	bool good = true;

	tap(tally_top(&t, top, TOP) == 0, "tally: empty");
	tap(tally_find(&t, SLICE("0"), 0) == SIZE_MAX, "tally: not there");
	for (i = 0; i < 1000; i++) {
		char name[16];

		x = (x * 1103515245 + 12345) % 2147483648U;
		snprintf(name, sizeof(name), "%lu", x / 65536 % NAMES *
		    (x / 7 % NAMES) / NAMES);
		tally_add(&t, slice_of(name), 0, i / 10 + 1, 1);
	}
	for (i = 0; i < t.n; i++)
		n += t.p[i].n;
	tap(n == 1000, "tally: all are counted");
	for (n = 0; n <= TOP; n++) {
		good = good && tally_top(&t, top, n) == n;
		for (i = 1; i < n; i++)
			good = good && t.p[top[i]].n <= t.p[top[i - 1]].n;
		for (k = 0; k < t.n && n > 0; k++) {
			for (i = 0; i < n && top[i] != k; i++)
				continue;
			good = good && (i < n ||
			    t.p[k].n <= t.p[top[n - 1]].n);
		}
	}
	tap(good, "tally: the top is the most frequent, in order");
	tally_clear(&t);
	tally_add(&t, SLICE("b"), 0, 1, 2);
	tally_add(&t, SLICE("a"), 0, 1, 2);
	tally_add(&t, SLICE("a"), 1, 1, 2);
	tally_add(&t, SLICE("c"), 0, 1, 1);
	tally_add(&t, SLICE("c"), 0, 2, 1);
	tap(tally_top(&t, top, TOP) == 4 && top[0] == 3 && top[1] == 0 &&
	    top[2] == 1 && top[3] == 2, "tally: documents, then what came "
	    "first; a name of two kinds is two");
	tally_free(&t);
}

int
main(void)
{
	size_t i;

	try_texts();
	try_tally();
	for (i = 0; i < sizeof(articles) / sizeof(*articles); i++)
		try_article(i);
	return tap_end();
}
