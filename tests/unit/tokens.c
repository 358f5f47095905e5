/* SPDX-License-Identifier: MIT */
/*
 * Tokens: a row is a text and its tokens, separated by blanks, each after a
 * letter for its kind (w n c l m). Each text is also cut at every length: the
 * tokens and the white space between them must give the text back.
 */
#include <stdio.h>

#include "base/base.h"
#include "text/text.h"

struct row {
	const char *what, *text, *want;
};

static const struct row rows[] = {
	{ "words and marks", "Rain fell, they said.",
	    "wRain wfell m, wthey wsaid m." },
	{ "T1 apostrophe inside", "O'Brien d\xe2\x80\x99" "Arc",
	    "wO'Brien wd\xe2\x80\x99" "Arc" },
	{ "T1 hyphen inside", "Kim Sung-bae - well",
	    "wKim wSung-bae m- wwell" },
	{ "T1 dot inside", "Booking.com is up", "wBooking.com wis wup" },
	{ "T1 missing blank", "the end.The start", "wthe wend m. wThe wstart" },
	{ "T1 other letters", "\xc3\x89mile Zola", "w\xc3\x89mile wZola" },
	{ "T1 digits in a word", "the G8 and COVID-19",
	    "wthe wG8 wand wCOVID-19" },
	{ "T2 initials", "J. K. Rowling", "wJ. wK. wRowling" },
	{ "T2 letters parted by dots", "the U.S. army at 5 p.m. sharp",
	    "wthe wU.S. warmy wat n5 wp.m. wsharp" },
	{ "T2 known abbreviations", "Gen. Lee, Jan. 5",
	    "wGen. wLee m, wJan. n5" },
	{ "T2 the sentence's own dot", "He saw the army.",
	    "wHe wsaw wthe warmy m." },
	{ "T2 letters at the end", "in the U.S.", "win wthe wU.S." },
	{ "T3 thousands", "1,000.50 and 3.5", "n1,000.50 wand n3.5" },
	{ "T3 letters behind digits", "24th 1990s 5km", "n24th n1990s n5km" },
	{ "T3 ranges", "2014-16 and 10:30", "n2014 m- n16 wand n10 m: n30" },
	{ "T4 signs", "$5, US$7, \xe2\x82\xac" "9",
	    "m$ n5 m, wUS$ n7 m, m\xe2\x82\xac n9" },
	{ "T5 addresses", "see https://a.example/x?y=1, or www.b.example.",
	    "wsee lhttps://a.example/x?y=1 m, wor lwww.b.example m." },
	{ "T5 mail", "ann.bell@a.example wrote", "lann.bell@a.example wwrote" },
	{ "T5 handles", "@annbell #storm #1", "l@annbell l#storm m# n1" },
	{ "T6 possessive", "Ann's and the workers' rights",
	    "wAnn c's wand wthe wworkers c' wrights" },
	{ "T6 curly", "Putin\xe2\x80\x99s visit",
	    "wPutin c\xe2\x80\x99s wvisit" },
	{ "T6 not", "don't and isn\xe2\x80\x99t",
	    "wdo cn't wand wis cn\xe2\x80\x99t" },
	{ "T6 others", "we'll they're I'd", "wwe c'll wthey c're wI c'd" },
	{ "T7 runs", "no -- ... ``yes''", "wno m-- m... m`` wyes m''" },
	{ "T7 quotes", "\"Go,\" he said", "m\" wGo m, m\" whe wsaid" },
	{ "white space", " \xc2\xa0 a \xe2\x80\x83" "b ", "wa wb" },
	{ "nothing", "", "" },
};

static const char letters[] = "wnclm";

/* Tokens as the rows have them; false if they do not give the text back. */
static bool
describe(struct str *s, struct slice text)
{
	struct token t;
	size_t at = 0;

	str_clear(s);
	for (; token_next(language_default(), text, at, &t); at = t.end) {
		if (t.start < at || t.end <= t.start || t.end > text.len ||
		    utf8_trim(slice_part(text, at, t.start)).len > 0)
			return false;
		if (s->len > 0)
			str_add_byte(s, ' ');
		str_add_byte(s, letters[t.kind]);
		str_add(s, text.p + t.start, t.end - t.start);
	}
	return utf8_trim(slice_part(text, at, text.len)).len == 0;
}

int
main(void)
{
	struct str got = { 0 };
	size_t i, n, bad = 0;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct slice text = slice_of(rows[i].text);
		bool ok = describe(&got, text) &&
		    slice_is(str_slice(&got), rows[i].want);

		if (!ok)
			printf("# %.*s\n", (int)got.len, got.p);
		for (n = 0; n < text.len; n++)
			ok &= describe(&got, slice_part(text, 0, n));
		bad += !ok;
		printf("%sok %zu - tokens: %s\n", ok ? "" : "not ", i + 1,
		    rows[i].what);
	}
	printf("1..%zu\n", i);
	str_free(&got);
	return bad > 0;
}
