/* SPDX-License-Identifier: MIT */
/*
 * Paragraphs of plain text: each row is a text and its paragraphs, with line
 * breaks inside them as a blank and | between two. The text is also cut at
 * every length: paragraphs are in order, are not empty, and hold everything but
 * white space.
 */
#include <stdlib.h>

#include "base/base.h"
#include "page/page.h"
#include "tap.h"

#define WRAPPED \
	"The council met on Tuesday to talk about the bridge, which has been\n" \
	"closed since the storm in March. It will be mended by June, said the\n" \
	"engineers, if the money comes in time and the river stays calm for\n" \
	"as long as that.\n"
#define JOINED \
	"The council met on Tuesday to talk about the bridge, which has been " \
	"closed since the storm in March. It will be mended by June, said the " \
	"engineers, if the money comes in time and the river stays calm for " \
	"as long as that."

static const struct {
	const char *what, *text, *want;
} rows[] = {
	{ "nothing", "", "" },
	{ "white space", " \n\n\t\n", "" },
	{ "one line", "A line.\n", "A line." },
	{ "no last newline", "A line.\nAnother", "A line.|Another" },
	{ "a paragraph a line",
	    "The first is here.\nThe second is there.\nAnd a third one.\n",
	    "The first is here.|The second is there.|And a third one." },
	{ "empty lines between", "The first.\n\n\nThe second.\n \nThe third.\n",
	    "The first.|The second.|The third." },
	{ "carriage returns", "The first.\r\n\r\nThe second.\r\n",
	    "The first.|The second." },
	{ "ends are trimmed", "  The first.  \n\t The second.\xc2\xa0\n",
	    "The first.|The second." },
	{ "short lines of a page",
	    "Home\nNews\nSport\nour team\nMore\nabout us\nRiver rises again\n",
	    "Home|News|Sport|our team|More|about us|River rises again" },
	{ "words below one another", "features\ncontact manager\nlists, maps\n",
	    "features|contact manager|lists, maps" },
	{ "G2 wrapped", WRAPPED, JOINED },
	{ "G2 two wrapped", WRAPPED "\n" WRAPPED, JOINED "|" JOINED },
	{ "G2 with returns", "A long line that was wrapped here because it is longer\r\n"
	    "than the sheet is wide, and so it goes on in the next\r\n"
	    "one and in a third.\r\n",
	    "A long line that was wrapped here because it is longer than the "
	    "sheet is wide, and so it goes on in the next one and in a third." },
	{ "G2 one sentence in two lines", "It was a dark \nnight in the port.",
	    "It was a dark  night in the port." },
	{ "G2 long lines are not wrapped",
	    "This paragraph stands on one line, as those of a page do that was "
	    "taken out of HTML, and it is longer than any column would be, so "
	    "that nothing is wrapped here\nand so this is another\nand this\n",
	    "This paragraph stands on one line, as those of a page do that was "
	    "taken out of HTML, and it is longer than any column would be, so "
	    "that nothing is wrapped here|and so this is another|and this" },
	{ "G3 a heading above", "Bridge to open\n\n" WRAPPED,
	    "Bridge to open|" JOINED },
	{ "G3 a byline right above", "By Ann Lee\n" WRAPPED,
	    "By Ann Lee|" JOINED },
	{ "G3 a dateline", "PORT ORR\nMarch 3\n" WRAPPED,
	    "PORT ORR|March 3|" JOINED },
	{ "G4 items", WRAPPED "- bread\n- milk and honey\n* eggs\n",
	    JOINED "|- bread|- milk and honey|* eggs" },
	{ "G4 numbered items", WRAPPED "1. bread\n2. milk\n(a) eggs\n",
	    JOINED "|1. bread|2. milk|(a) eggs" },
	{ "G4 an item over two lines", WRAPPED "\n"
	    "- bread, and of that more than anybody could ever eat in a day\n"
	    "  or two\n- milk\n",
	    JOINED "|- bread, and of that more than anybody could ever eat in "
	    "a day   or two|- milk" },
	{ "G4 rows of a table", WRAPPED "Orr      3    1\nLane     0    2\n",
	    JOINED "|Orr      3    1|Lane     0    2" },
	{ "G4 quoted mail", WRAPPED "> so it is\n> not here\n",
	    JOINED "|so it is not here" },
	{ "G4 mail quoted twice", WRAPPED ">> so it is\n>> not here\n"
	    ">\n> but there it is\n",
	    JOINED "|so it is not here|but there it is" },
	{ "G4 one mark is no mail", WRAPPED "> so it is\n",
	    JOINED "|> so it is" },
	{ "G5 a sheet's footer", "The council met on Tuesday to talk about the\n"
	    "bridge, which has been\nPort Orr Gazette 1/3\n"
	    "closed since the storm in March. It will be\n"
	    "mended by June, said the engineers, if the\n\n"
	    "Port Orr Gazette 2/3\n\nmoney comes in time.\n",
	    "The council met on Tuesday to talk about the bridge, which has "
	    "been closed since the storm in March. It will be mended by June, "
	    "said the engineers, if the money comes in time.|"
	    "Port Orr Gazette 1/3|Port Orr Gazette 2/3" },
	{ "G5 a sheet's number", WRAPPED "\n"
	    "A bridge is not what it was when the river could be crossed by the\n"
	    "3\nferry as well.\n",
	    JOINED "|A bridge is not what it was when the river could be crossed "
	    "by the ferry as well.|3" },
	{ "G6 a caption and empty lines", WRAPPED
	    "A bridge is not what it was when the river could be crossed by the\n"
	    "\nThe ferry in 1960.\nPhoto: Ann Orr\n\nferry as well.\n",
	    JOINED "|A bridge is not what it was when the river could be crossed "
	    "by the ferry as well.|The ferry in 1960.|Photo: Ann Orr" },
	{ "G6 a link right below", WRAPPED "\n"
	    "A bridge is not what it was when the river could be crossed by the\n"
	    "Read more: Ten ferries\nferry as well.\n",
	    JOINED "|A bridge is not what it was when the river could be crossed "
	    "by the ferry as well.|Read more: Ten ferries" },
	{ "G7 hyphens", "The council met on Tuesday to talk about the bridge, a well-\n"
	    "known one that has been closed since March, when the 18-year-\n"
	    "old storm gates broke. It will be mended by June, the engin-\n"
	    "eers said, if the money comes in time and the river, as well\n"
	    "known for its moods as for its eels, stays calm for a year.\n",
	    "The council met on Tuesday to talk about the bridge, a "
	    "well-known one that has been closed since March, when the "
	    "18-year-old storm gates broke. It will be mended by June, the "
	    "engineers said, if the money comes in time and the river, as well "
	    "known for its moods as for its eels, stays calm for a year." },
	{ "G4 indented first lines", "    " WRAPPED "    " WRAPPED,
	    JOINED "|" JOINED },
};

static void
show(struct str *got, const struct paragraphs *ps, struct slice text)
{
	size_t i, k;

	str_clear(got);
	for (i = 0; i < ps->n; i++) {
		if (i > 0)
			str_add_byte(got, '|');
		for (k = ps->p[i].start; k < ps->p[i].end; k++)
			if (text.p[k] != '\r')
				str_add_byte(got, text.p[k] == '\n' ? ' ' :
				    text.p[k]);
	}
}

/* In order, trimmed, not empty, and nothing but white space is left out. */
static bool
holds(const struct paragraphs *ps, struct slice text)
{
	size_t i, at = 0;

	for (i = 0; i < ps->n; i++) {
		struct paragraph p = ps->p[i];
		struct slice part, gap;

		if (p.start < at || p.end <= p.start || p.end > text.len)
			return false;
		part = slice_part(text, p.start, p.end);
		gap = slice_part(text, at, p.start);
		if (utf8_trim(part).len != part.len || utf8_trim(gap).len > 0)
			return false;
		at = p.end;
	}
	return utf8_trim(slice_part(text, at, text.len)).len == 0;
}

int
main(void)
{
	struct paragraphs ps = { 0 };
	struct str got = { 0 };
	size_t i, len;
	bool good;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct slice text = slice_of(rows[i].text);

		paragraphs_find(&ps, text);
		show(&got, &ps, ps.text);
		good = slice_is(str_slice(&got), rows[i].want) &&
		    holds(&ps, ps.text);
		for (len = 0; len <= text.len && good; len++) {
			char *copy = mem_alloc(len);

			memcpy(copy, text.p, len);
			paragraphs_find(&ps, (struct slice){ copy, len });
			good = holds(&ps, ps.text);
			free(copy);
		}
		if (!tap(good, rows[i].what))
			printf("# want %s\n# got  %.*s\n", rows[i].want,
			    (int)got.len, got.p);
	}
	paragraphs_free(&ps);
	str_free(&got);
	return tap_end();
}
