/* SPDX-License-Identifier: MIT */
#include "view-name.h"

static bool
in_word(uint32_t c)
{
	return (utf8_class(c) & (UTF8_LETTER | UTF8_DIGIT | UTF8_MARK)) != 0;
}

/* Is t[from..to) whole words? */
static bool
whole(struct slice t, size_t from, size_t to)
{
	size_t n;

	if (from > 0 && in_word(utf8_decode_last(t.p, from, &n)) &&
	    in_word(utf8_decode(t.p + from, t.len - from, &n)))
		return false;
	return to == t.len || !in_word(utf8_decode(t.p + to, t.len - to, &n)) ||
	    !in_word(utf8_decode_last(t.p, to, &n));
}

static bool
has_words(struct slice t, struct slice words)
{
	size_t at, from = 0;

	for (;;) {
		struct slice rest = slice_part(t, from, t.len);

		at = slice_find(rest, words);
		if (at == rest.len)
			return false;
		at += from;
		if (whole(t, at, at + words.len))
			return true;
		from = at + 1;
	}
}

bool
name_wanted(struct slice name, struct slice wanted, bool among)
{
	struct str lower = { 0 };
	struct slice a, b;
	size_t n;
	bool yes;

	utf8_add_lower(&lower, name);
	n = lower.len;
	utf8_add_lower(&lower, wanted);
	a = slice_part(str_slice(&lower), 0, n);
	b = slice_part(str_slice(&lower), n, lower.len);
	yes = among ? has_words(a, b) : slice_eq(a, b);
	str_free(&lower);
	return yes;
}
