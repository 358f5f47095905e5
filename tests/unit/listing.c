/* SPDX-License-Identifier: MIT */
/* The width of text on a terminal, and rows that are lined up and cut to it. */
#include <stdlib.h>

#include "base/base.h"
#include "io/io.h"
#include "tap.h"

static const struct {
	const char *what, *text;
	size_t cells;
} widths[] = {
	{ "no text has no width", "", 0 },
	{ "ASCII", "abc ~", 5 },
	{ "letters with accents", "h\xc3\xa9t\xc3\xa9", 4 },
	{ "a combining mark", "e\xcc\x81", 1 },
	{ "ideographs", "\xe6\x9d\xb1\xe4\xba\xac", 4 },
	{ "Hangul", "\xed\x95\x9c", 2 },
	{ "an emoji", "\xf0\x9f\x98\x80", 2 },
	{ "a joiner that is not seen", "a\xe2\x80\x8d" "b", 2 },
	{ "a soft hyphen", "\xc2\xad", 1 },
	{ "an ellipsis, a quotation mark", "\xe2\x80\xa6\xe2\x80\x9c", 2 },
	{ "what is shown as U+FFFD", "\xe2\x80\xae", 1 },
	{ "escape and a broken byte", "\x1b\xff", 2 },
};

static const struct {
	const char *what, *text;
	size_t cells, bytes;
} fits[] = {
	{ "nothing fits into nothing", "abc", 0, 0 },
	{ "a part fits", "abc", 2, 2 },
	{ "all fits", "abc", 3, 3 },
	{ "all fits into more", "abc", 9, 3 },
	{ "no half of a wide one", "\xe6\x9d\xb1\xe4\xba\xac", 3, 3 },
	{ "not even the first", "\xe6\x9d\xb1\xe4\xba\xac", 1, 0 },
	{ "a mark stays with its letter", "e\xcc\x81" "a", 1, 3 },
	{ "a letter goes with its mark", "ae\xcc\x81", 1, 1 },
};

static const struct {
	const char *what;
	size_t width;
	const char *rows[3][3];
	const char *want;
} listings[] = {
	{ "columns are lined up, with two blanks between them", 40,
	    { { "Ann Lee", "said", "no" }, { "Bo", "asked", "why" } },
	    "  Ann Lee  said   no\n  Bo       asked  why\n" },
	{ "the last column is cut first", 24,
	    { { "Bo", "said", "that all went well" } },
	    "  Bo  said  that all we\xe2\x80\xa6\n" },
	{ "no blank before the cut", 20,
	    { { "Bo", "said", "that all went well" } },
	    "  Bo  said  that al\xe2\x80\xa6\n" },
	{ "two long columns share the room, the last has twice as much", 31,
	    { { "the mayor of the old town", "said", "that all went well" } },
	    "  the ma\xe2\x80\xa6  said  that all went\xe2\x80\xa6\n" },
	{ "wide letters", 40, { { "\xe6\x9d\xb1\xe4\xba\xac", "a", "b" },
	    { "Bo", "c", "d" } },
	    "  \xe6\x9d\xb1\xe4\xba\xac  a  b\n  Bo    c  d\n" },
	{ "an empty column takes no room, an empty end no blanks", 40,
	    { { "Ann", NULL, "x" }, { "Bo", "", NULL } },
	    "  Ann  x\n  Bo\n" },
	{ "numbers stand at the right", 40,
	    { { "Ann", "7", "1" }, { "Bo", "12", "10" } },
	    "  Ann   7   1\n  Bo   12  10\n" },
	{ "white space of all kinds is one blank", 40,
	    { { " a\n\tb\r\n", "c\xc2\xa0\xe2\x80\xa8" "d", "e" } },
	    "  a b  c d  e\n" },
	{ "a screen too narrow for its columns", 20,
	    { { "abcdefghij", "abcdefghij", "abcdefghijkl" } },
	    "  abc\xe2\x80\xa6  abc\xe2\x80\xa6  abcdef\xe2\x80\xa6\n" },
};

static void
try_listing(size_t at)
{
	struct listing l = { .width = listings[at].width };
	size_t i, k;

	str_clear(&out);
	listing_begin(&l, 3);
	for (i = 0; i < 3 && listings[at].rows[i][0] != NULL; i++) {
		struct slice cells[3];

		for (k = 0; k < 3; k++) {
			const char *text = listings[at].rows[i][k];

			cells[k] = text == NULL ? (struct slice){ 0 } :
			    slice_of(text);
		}
		listing_row(&l, ' ', cells);
	}
	listing_write(&l);
	if (!slice_is(str_slice(&out), listings[at].want))
		printf("# got\n%.*s", (int)out.len, out.p);
	tap(slice_is(str_slice(&out), listings[at].want), listings[at].what);
	listing_free(&l);
}

/* Names, a mark, and more rows after the first ones were written. */
static void
try_table(void)
{
	struct slice names[] = { SLICE("name"), SLICE("mentions") };
	struct slice first[] = { SLICE("Ann Lee"), SLICE("3") };
	struct slice long_one[] = { SLICE("Maximilian"), SLICE("12") };
	struct listing l = { .width = 40 };

	str_clear(&out);
	listing_begin(&l, 2);
	listing_names(&l, names);
	listing_row(&l, ' ', first);
	listing_write(&l);
	listing_row(&l, '?', long_one);
	listing_write(&l);
	tap(slice_is(str_slice(&out), "  name     mentions\n"
	    "  Ann Lee         3\n? Maximi\xe2\x80\xa6        12\n"),
	    "names, a mark, later rows in the same columns");
	listing_free(&l);
}

int
main(void)
{
	size_t i;

	for (i = 0; i < sizeof(widths) / sizeof(*widths); i++)
		tap(width_text(slice_of(widths[i].text)) == widths[i].cells,
		    widths[i].what);
	for (i = 0; i < sizeof(fits) / sizeof(*fits); i++)
		tap(width_fit(slice_of(fits[i].text), fits[i].cells) ==
		    fits[i].bytes, fits[i].what);
	for (i = 0; i < sizeof(listings) / sizeof(*listings); i++)
		try_listing(i);
	try_table();
	str_free(&out);
	return tap_end();
}
