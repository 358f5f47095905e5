/* SPDX-License-Identifier: MIT */
/* The name nearest to a misspelled one. */
#include "base/base.h"
#include "tap.h"

static const char *const names[] = { "sent", "para", "entity", "quote", "doc",
	"meta", "page", "block" };

static const struct {
	const char *what, *word, *want;
} rows[] = {
	{ "two letters swapped", "qoute", "quote" },
	{ "a letter too many", "quotes", "quote" },
	{ "a letter missing", "entty", "entity" },
	{ "another letter", "pagi", "page" },
	{ "two changes in six letters", "entety", "entity" },
	{ "the plural", "entitys", "entity" },
	{ "of two that are near the nearer", "parra", "para" },
	{ "too far", "sentences", "" },
	{ "all of a short one", "abc", "" },
	{ "one letter", "x", "" },
	{ "nothing", "", "" },
	{ "a very long word",
	    "quotequotequotequotequotequotequotequotequote", "" },
};

int
main(void)
{
	size_t i, j;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct nearest n = { .word = slice_of(rows[i].word) };

		for (j = 0; j < sizeof(names) / sizeof(*names); j++)
			nearest_try(&n, slice_of(names[j]));
		tap(slice_is(n.name, rows[i].want), rows[i].what);
	}
	return tap_end();
}
