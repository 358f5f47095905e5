/* SPDX-License-Identifier: MIT */
/* Text on a terminal: what could take it over is replaced, the rest stays. */
#include <stdlib.h>

#include "base/base.h"
#include "io/io.h"
#include "tap.h"

#define X "\xef\xbf\xbd"

static const struct {
	const char *what, *text, *want;
} rows[] = {
	{ "plain text, TAB and LF stay", "a\tb\nc ~", "a\tb\nc ~" },
	{ "a line's end of two bytes stays", "a\r\nb\n\r", "a\r\nb\n" X },
	{ "letters of all lengths stay", "\xc3\xa9\xe2\x80\x9c\xf0\x9f\x98\x80",
	    "\xc3\xa9\xe2\x80\x9c\xf0\x9f\x98\x80" },
	{ "a no-break space stays", "a\xc2\xa0z", "a\xc2\xa0z" },
	{ "escape", "a\033[31mz", "a" X "[31mz" },
	{ "carriage return, backspace, bell, delete", "\r\b\a\x7f",
	    X X X X },
	{ "control sequence introducer of eight bits", "\xc2\x9b" "2J", X "2J" },
	{ "the same as a bare byte", "\x9b" "2J", X "2J" },
	{ "the last of these controls", "\xc2\x9f", X },
	{ "text that runs from right to left", "\xd7\x90\xd8\xa7",
	    "\xd7\x90\xd8\xa7" },
	{ "an override of direction", "\xe2\x80\xae" "txt.exe", X "txt.exe" },
	{ "isolates", "\xe2\x81\xa6\xe2\x81\xa7\xe2\x81\xa8\xe2\x81\xa9",
	    X X X X },
	{ "marks of direction", "\xe2\x80\x8e\xe2\x80\x8f\xd8\x9c", X X X },
	{ "quotes beside them stay", "\xe2\x80\x90\xe2\x80\xa7",
	    "\xe2\x80\x90\xe2\x80\xa7" },
	{ "a replacement that was there", X, X },
	{ "half a character", "a\xe2\x80", "a" X },
	{ "three quarters of one", "\xf0\x9f\x98z", X "z" },
	{ "a style", "a\xff\x9fz", "a\033[31mz" },
	{ "its first byte alone", "a\xff", "a" X },
	{ "its first byte before text", "\xffz", X "z" },
	{ "nothing", "", "" },
};

int
main(void)
{
	struct str got = { 0 };
	size_t i, n;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		size_t len = strlen(rows[i].text);

		str_clear(&got);
		screen_add(&got, slice_of(rows[i].text));
		tap(slice_is(str_slice(&got), rows[i].want), rows[i].what);
		/* cut at every length: no read past the end */
		for (n = 0; n < len; n++) {
			char *part = mem_alloc(n);

			memcpy(part, rows[i].text, n);
			screen_add(&got, (struct slice){ part, n });
			free(part);
		}
	}
	str_clear(&got);
	screen_style(&got, 99);
	str_add(&got, "z", 1);
	screen_style(&got, 0);
	tap(got.len == 5, "styles have two bytes");
	n = got.len;
	screen_add(&got, (struct slice){ got.p, 0 });
	tap(got.len == n, "an empty text adds nothing");
	str_free(&got);
	return tap_end();
}
