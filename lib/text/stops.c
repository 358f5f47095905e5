/* SPDX-License-Identifier: MIT */
/*
 * What is around a stop. It is looked at within a bounded distance, except for
 * runs of stops and of closing marks, which are taken whole and passed.
 */
#include "base/base.h"
#include "stops.h"

enum {
	TOKEN = 48,		/* bytes that are looked at before a stop */
	PARITY = 2000,		/* bytes in which quotation marks are paired */
	MARKS = 8,		/* opening marks that are passed */
	FIRST_OTHER = 0xd6	/* no other stop than . ! ? begins with a lower
				 * byte */
};

/* The length of the stop at p, 0 if there is none. */
static size_t
stop_size(const char *p, size_t len)
{
	unsigned char b = (unsigned char)*p;
	size_t n;

	if (b < 0x80)
		return b == '.' || b == '!' || b == '?';
	if (b < FIRST_OTHER)
		return 0;
	switch (utf8_decode(p, len, &n)) {
	case 0x0589:	/* Armenian full stop */
	case 0x061f:	/* Arabic question mark */
	case 0x06d4:	/* Arabic full stop */
	case 0x0964:	/* danda */
	case 0x0965:	/* double danda */
	case 0x1362:	/* Ethiopic full stop */
	case 0x2026:	/* horizontal ellipsis */
	case 0x203c:	/* double exclamation mark, and its kind */
	case 0x2047:
	case 0x2048:
	case 0x2049:
	case 0x3002:	/* ideographic full stop */
	case 0xff01:	/* fullwidth exclamation mark */
	case 0xff1f:	/* fullwidth question mark */
		return n;
	}
	return 0;
}

/* The next stop from i on, or the length. */
size_t
stop_find(struct slice t, size_t i)
{
	unsigned n;

	while (i + 16 <= t.len) {
		bytes16 v = bytes_load(t.p + i);

		n = bytes_first((bytes16)((v == '.') | (v == '!') |
		    (v == '?') | (v >= FIRST_OTHER)));
		i += n;
		if (n < 16 && stop_size(t.p + i, t.len - i) > 0)
			return i;
		i += n < 16;
	}
	while (i < t.len && stop_size(t.p + i, t.len - i) == 0)
		i++;
	return i;
}

/* What kind of mark is at p, 0 for none, and its length. */
unsigned
stop_mark(const char *p, size_t len, size_t *size)
{
	static const uint16_t ascii[128] = {
		['"'] = MARK_QUOTE, ['`'] = MARK_QUOTE,
		['\''] = MARK_APOSTROPHE,
		['('] = MARK_OPEN, ['['] = MARK_OPEN, ['{'] = MARK_OPEN,
		[')'] = MARK_CLOSE, [']'] = MARK_CLOSE, ['}'] = MARK_CLOSE,
		['-'] = MARK_DASH, [' '] = MARK_BLANK,
		['*'] = MARK_STRESS, ['_'] = MARK_STRESS,
		['$'] = MARK_CURRENCY, ['#'] = MARK_CURRENCY,
		['@'] = MARK_CURRENCY,
	};
	unsigned char b = (unsigned char)*p;

	*size = 1;
	if (b < 0x80)
		return ascii[b];
	switch (utf8_decode(p, len, size)) {
	case 0x00ab: case 0x00bb:
	case 0x2018: case 0x201a:
	case 0x201c: case 0x201d: case 0x201e:
	case 0x2039: case 0x203a:
		return MARK_QUOTE;
	case 0x2019:
		return MARK_APOSTROPHE;
	case 0x2013: case 0x2014: case 0x2015:
		return MARK_DASH;
	case 0x00a1: case 0x00bf:	/* Spanish, before a sentence */
		return MARK_STRESS;
	case 0x2022: case 0x2023: case 0x2043: case 0x25a0: case 0x25aa:
	case 0x25ba: case 0x25cf: case 0x25e6:
		return MARK_BULLET;
	case 0x00a3: case 0x00a5: case 0x20ac:
		return MARK_CURRENCY;
	}
	return 0;
}

unsigned
stop_class(struct slice t, size_t i)
{
	size_t n;

	return i < t.len ? utf8_class_at(t.p + i, t.len - i, &n) : 0;
}

/* Bytes of a word at the start: letters, marks, digits, apostrophes. */
struct slice
stop_word(struct slice t, size_t at)
{
	size_t i = at, n;

	while (i < t.len && i < at + TOKEN) {
		unsigned c = utf8_class_at(t.p + i, t.len - i, &n);

		if ((c & (UTF8_LETTER | UTF8_MARK | UTF8_DIGIT)) == 0 &&
		    !(i > at && stop_class(t, i + n) & UTF8_LETTER &&
		    stop_mark(t.p + i, t.len - i, &n) == MARK_APOSTROPHE))
			break;
		i += n;
	}
	return slice_part(t, at, i);
}

/* The token that ends at t[at], back to a blank or an opening mark. */
struct slice
stop_token(struct slice t, size_t at)
{
	size_t i = at, n;
	unsigned mark;

	while (i > 0 && at - i < TOKEN) {
		size_t back = 1;

		while (back < 4 && back < i &&
		    ((unsigned char)t.p[i - back] & 0xc0) == 0x80)
			back++;
		mark = stop_mark(t.p + i - back, back, &n);
		if (t.p[i - back] == '/' || mark & (MARK_BLANK | MARK_OPEN |
		    MARK_DASH | MARK_BULLET | MARK_QUOTE))
			break;
		i -= back;
	}
	if (i < at && t.p[i] == '\'')
		i++;
	return slice_part(t, i, at);
}

/* A marker of a list at t[at]: (a) a) ii) 1) 1.) 1. a. and a blank. Gives its
 * length with the blank, and its number or letter. */
size_t
stop_marker(struct slice t, size_t at, struct slice *label)
{
	size_t i = at, from, n;
	bool digits, paren = false;

	if (at + 3 > t.len)
		return 0;
	if (t.p[i] == '(')
		i++;
	/* most words have a letter after their first, and are none */
	else if (t.p[i + 1] >= 'a' && memchr("ivx", t.p[i + 1], 3) == NULL)
		return 0;
	from = i;
	digits = i < t.len && t.p[i] >= '0' && t.p[i] <= '9';
	while (i < t.len && i < from + 4 &&
	    (digits ? t.p[i] >= '0' && t.p[i] <= '9' :
	    memchr("ivx", t.p[i], 3) != NULL))
		i++;
	if (i == from && stop_class(t, i) & UTF8_LETTER && t.p[i] > 0)
		i++;
	n = i - from;
	if (n == 0 || n == 4)
		return 0;
	*label = slice_part(t, from, i);
	if (from > at) {
		if (i >= t.len || t.p[i] != ')')
			return 0;
		paren = true;
		i++;
	} else {
		if (i < t.len && t.p[i] == '.')
			i++;
		if (i < t.len && t.p[i] == ')') {
			i++;
			paren = true;
		}
	}
	if (i == from + n || i >= t.len || t.p[i] != ' ')
		return 0;
	/* "I." and "A. Smith" are not markers, "ii." may be */
	if (!paren && !digits && !(n == 1 && t.p[from] >= 'a'))
		return 0;
	return i + 1 - at;
}

/* Is a bracket open before t[at] that was opened a short way before? Then "18)"
 * is no marker of a list but its end: "(Nov. 18)". */
static bool
in_brackets(struct slice t, size_t at)
{
	size_t i = at, least = at > TOKEN ? at - TOKEN : 0;

	while (i > least)
		switch (t.p[--i]) {
		case '(': return true;
		case ')': return false;
		}
	return false;
}

/* Is a marker of a list at t[at]? */
static bool
begins_item(struct slice t, size_t at, struct slice *label)
{
	size_t n = stop_marker(t, at, label);

	if (n == 0 || (label->p[0] >= 'A' && label->p[0] <= 'Z'))
		return false;
	return t.p[at] == '(' || t.p[at + n - 2] != ')' ||
	    !BY(S14, in_brackets(t, at));
}

/* What begins at t[at], after opening marks. */
struct next
stop_look(struct slice t, size_t at)
{
	struct next x = { .begin = BEGIN_NOTHING };
	struct slice label;
	unsigned marks, c, mark, passed = 0;
	size_t n;

	for (marks = 0; at < t.len && marks < MARKS; marks++, at += n) {
		if (begins_item(t, at, &label)) {
			x.begin = label.p[0] <= '9' &&
			    label.p[label.len] == '.' ? BEGIN_NUMBER :
			    BEGIN_MARKER;
			return x;
		}
		mark = stop_mark(t.p + at, t.len - at, &n);
		if (mark == MARK_BULLET) {
			x.begin = BEGIN_MARKER;
			return x;
		}
		if ((mark & (MARK_QUOTE | MARK_APOSTROPHE | MARK_OPEN |
		    MARK_DASH | MARK_BLANK | MARK_STRESS)) == 0)
			break;
		passed |= mark;
	}
	if (at >= t.len)
		return x;
	x.at = at;
	x.quote = (passed & (MARK_QUOTE | MARK_APOSTROPHE)) != 0;
	x.paren = (passed & MARK_OPEN) != 0;
	x.dash = (passed & MARK_DASH) != 0;
	c = utf8_class_at(t.p + at, t.len - at, &n);
	if (c & UTF8_LOWER) {
		x.word = stop_word(t, at);
		x.begin = BY(S6, stop_class(t, at + n) & UTF8_UPPER) ?
		    BEGIN_CAPITAL : BEGIN_SMALL;
	} else if (c & UTF8_UPPER) {
		x.word = stop_word(t, at);
		x.begin = BEGIN_CAPITAL;
	} else if (c & UTF8_DIGIT || mark == MARK_CURRENCY)
		x.begin = BEGIN_NUMBER;
	else if (c & UTF8_LETTER)
		x.begin = BEGIN_UNCASED;
	else
		x.begin = BEGIN_SMALL;
	x.small = (c & UTF8_LOWER) != 0;
	return x;
}

/* Take the run of stops at s->at: "?!", "...", ". . ." */
static void
take_run(struct stop *s)
{
	struct slice t = s->text;
	size_t i = s->at, n;

	s->dots = 0;
	s->all_dots = true;
	s->spaced = false;
	for (;;) {
		n = i < t.len ? stop_size(t.p + i, t.len - i) : 0;
		if (n == 0) {
			if (i + 1 >= t.len || t.p[i] != ' ' ||
			    t.p[i + 1] != '.' || !s->all_dots)
				break;
			if (s->dots == 1 && !(i + 3 < t.len &&
			    t.p[i + 2] == ' ' && t.p[i + 3] == '.') &&
			    !(i + 2 < t.len && t.p[i + 2] == '.'))
				break;
			s->spaced = true;
			i++;
			continue;
		}
		if (n == 1 && t.p[i] == '.')
			s->dots++;
		else if (n == 3 && memcmp(t.p + i, "\xe2\x80\xa6", 3) == 0)
			s->dots += 3;
		else
			s->all_dots = false;
		i += n;
	}
	s->end = i;
}

/* The length of a note like [12], with a blank before it, or 0. */
static size_t
note_size(struct slice t, size_t at)
{
	size_t i = at + (t.p[at] == ' '), from = i + 1;

	if (i >= t.len || t.p[i] != '[')
		return 0;
	for (i++; i < t.len && i < from + 4 && t.p[i] >= '0' && t.p[i] <= '9';
	    i++)
		continue;
	return i > from && i < t.len && t.p[i] == ']' ? i + 1 - at : 0;
}

/* The length of an emoticon like :-) with a blank before it, or 0. */
static size_t
emoticon_size(struct slice t, size_t at)
{
	size_t i = at;

	if (i + 2 >= t.len || t.p[i++] != ' ' ||
	    memchr(":;=8", t.p[i++], 4) == NULL)
		return 0;
	if (memchr("-o'", t.p[i], 3) != NULL)
		i++;
	if (i >= t.len || memchr(")(DPp", t.p[i], 5) == NULL)
		return 0;
	return i + 1 == t.len || t.p[i + 1] == ' ' ? i + 1 - at : 0;
}

/* How many straight quotation marks are in t[from..to]? */
static size_t
straight_marks(struct slice t, size_t from, size_t to)
{
	size_t i, n = 0;

	for (i = from; i < to; i++)
		n += t.p[i] == '"';
	return n;
}

/* Does the straight mark at t[i], between blanks, open a quotation? It does if
 * no mark is open in its sentence and those behind it in the paragraph are an
 * odd number. */
static bool
opens_behind(struct slice t, size_t i)
{
	size_t from = i > PARITY ? i - PARITY : 0;
	size_t to = t.len - i > PARITY ? i + PARITY : t.len;

	return t.p[i] == '"' && straight_marks(t, from, i) % 2 == 0 &&
	    straight_marks(t, i + 1, to) % 2 == 1;
}

/* The length of a closing mark between blanks, with the blank before it, or
 * 0. */
static size_t
lone_closer_size(struct slice t, size_t at)
{
	size_t i = at + 1, n;

	if (t.p[at] != ' ' || i >= t.len ||
	    (stop_mark(t.p + i, t.len - i, &n) & (MARK_QUOTE |
	    MARK_APOSTROPHE | MARK_CLOSE)) == 0 || opens_behind(t, i))
		return 0;
	return i + n == t.len || t.p[i + n] == ' ' ? i + n - at : 0;
}

/* Take the closing marks after the run: quotation marks, brackets, notes such
 * as [1]. */
static void
take_closers(struct stop *s)
{
	struct slice t = s->text;
	size_t i = s->end, n;

	s->quoted = false;
	while (i < t.len) {
		unsigned mark = stop_mark(t.p + i, t.len - i, &n);

		if (mark & (MARK_QUOTE | MARK_APOSTROPHE))
			s->quoted = true;
		else if (t.p[i] == '[' || mark == MARK_BLANK) {
			n = note_size(t, i);
			if (n == 0)
				n = emoticon_size(t, i);
			if (n == 0)
				n = lone_closer_size(t, i);
			if (!BY(S13, n > 0))
				break;
		} else if (mark != MARK_CLOSE && mark != MARK_STRESS)
			break;
		i += n;
	}
	s->close = i;
}

void
stop_take(struct stop *s)
{
	take_run(s);
	take_closers(s);
}
