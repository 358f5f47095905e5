/* SPDX-License-Identifier: MIT */
/*
 * Rules S9 and S12 of rules.tsv: markers of lists and headings are short, and
 * looked for in a bounded part of the text.
 */
#include <stdio.h>

#include "base/base.h"
#include "openings.h"
#include "stops.h"

#include "data/gazetteer.h"

enum {
	NEAR = 24,		/* bytes in which the first marker ends */
	NAME = 48,		/* bytes of the longest name looked up */
	HEADING = 80,		/* bytes of a heading before its colon */
	ITEM = 1000,		/* bytes in which a list's next marker stands */
	LABEL = 24,		/* room for the number or letter of a marker */
	MARKER = NEAR + LABEL	/* and for the marker */
};

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Append n bytes to the len that are in to; how many there are then. */
static size_t
put(char *to, size_t len, const char *p, size_t n)
{
	memcpy(to + len, p, n);
	return len + n;
}

/* What can follow the number or letter of a list's marker: their number, 0 to
 * 2. "i" goes on with "ii" or "j". */
static size_t
next_labels(char next[2][LABEL], struct slice label)
{
	static const char roman[][6] = { "i", "ii", "iii", "iv", "v", "vi",
	    "vii", "viii", "ix", "x", "xi", "xii" };
	size_t i, n = 0, number = 0;

	if (label.p[0] >= '0' && label.p[0] <= '9') {
		for (i = 0; i < label.len; i++)
			number = number * 10 + (size_t)(label.p[i] - '0');
		snprintf(next[0], LABEL, "%zu", number + 1);
		return 1;
	}
	if (label.len == 1) {
		next[n][0] = (char)(label.p[0] + 1);
		next[n++][1] = '\0';
	}
	for (i = 0; i + 1 < sizeof(roman) / sizeof(*roman); i++)
		if (slice_is(label, roman[i]))
			strcpy(next[n++], roman[i + 1]);
	return n;
}

/* Behind the marker of a list's item, which ends at size, the next one: where
 * the blank before it stands, or 0. */
static size_t
next_item(struct slice t, size_t size, struct slice label)
{
	char next[2][LABEL], text[MARKER];
	size_t i, n = next_labels(next, label);
	size_t before = (size_t)(label.p - t.p);

	for (i = 0; i < n; i++) {
		struct slice window = slice_part(t, size,
		    least(t.len, size + ITEM)), key = { text, 0 };
		size_t at;

		key.len = put(text, 0, " ", 1);
		key.len = put(text, key.len, t.p, before);
		key.len = put(text, key.len, next[i], strlen(next[i]));
		key.len = put(text, key.len, label.p + label.len,
		    size - before - label.len);
		while ((at = slice_find(window, key)) < window.len) {
			size_t end = (size_t)(window.p - t.p) + at + key.len;

			if (key.p[key.len - 2] == ')' ||
			    !(stop_class(t, end) & UTF8_LOWER))
				return (size_t)(window.p - t.p) + at;
			window = slice_part(window, at + 1, window.len);
		}
	}
	return 0;
}

/* Is the word in capitals, which begins with an ASCII letter, a given name? */
static bool
given_name(const struct language *language, struct slice w)
{
	char name[NAME * 2];	/* lower case can be longer */
	size_t i, n, len = 1;

	if (w.len == 0 || w.len >= NAME)
		return false;
	name[0] = w.p[0];
	for (i = 1; i < w.len; i += n)
		len += utf8_encode(name + len, utf8_lower(utf8_decode(w.p + i,
		    w.len - i, &n)));
	return (dict_find(language->gazetteer, (struct slice){ name, len },
	    NULL) & GAZETTEER_GIVEN) != 0;
}

/* S12: it has an ordinary word, and is no "ANN LEE: So they say". */
size_t
opening_heading(const struct language *language, struct slice t)
{
	size_t i, end = least(t.len, HEADING), words = 0;
	bool ordinary = false;

	for (i = 0; i < end && t.p[i] != ':'; ) {
		unsigned char b = (unsigned char)t.p[i];
		struct slice w;

		if (b >= 0x80 || b == '.' || b == ',' || b == '(' ||
		    (utf8_ascii_class[b] & UTF8_LOWER))
			return 0;
		w = stop_word(t, i);
		i += w.len > 0 ? w.len : 1;
		if (w.len == 0)
			continue;
		if (stop_class(w, w.len > 1) & UTF8_LOWER ||
		    (words++ == 0 && given_name(language, w)))
			return 0;
		ordinary |= dict_find_lower(language->vocabulary, w, NULL) != 0;
	}
	if (i + 2 >= end || words < 2 || !ordinary || t.p[i + 1] != ' ' ||
	    !(stop_class(t, i + 2) & UTF8_UPPER))
		return 0;
	return i + 1;
}

size_t
opening_item(struct slice text, size_t *from)
{
	size_t n, bullet = 0, marker, item = 0;
	struct slice label;
	char key[1 + UTF8_MOST] = " ";

	*from = 0;
	if (text.len > 0 && stop_mark(text.p, text.len, &n) == MARK_BULLET) {
		bullet = n;
		*from = n + (n < text.len && text.p[n] == ' ');
	}
	marker = stop_marker(text, *from, &label);
	*from += marker;
	if (marker > 0 && *from < NEAR)
		item = next_item(text, *from, label);
	if (item > 0 || bullet == 0)
		return item;
	put(key, 1, text.p, bullet);
	n = least(text.len, ITEM);
	item = slice_find(slice_part(text, 0, n), (struct slice){ key,
	    1 + bullet });
	return item < n ? item : 0;
}
