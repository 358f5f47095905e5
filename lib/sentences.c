/* SPDX-License-Identifier: MIT */
/*
 * Where sentences end. Stops are rare: they are found eight bytes at a time,
 * and each is decided by the word before it and by what follows, both within
 * a bounded distance, so that any text takes time in proportion to its
 * length.
 *
 * A sentence ends behind . ! ? and their like, with the closing marks that
 * stand at them, where white space follows and then what can begin a
 * sentence: a capital letter, a digit, a letter of a script without case,
 * perhaps behind opening marks. The rules:
 *
 *   S1  no end after a title ("Mr.") nor where a number follows what
 *       numbers follow ("No. 5")
 *   S2  none after an initial ("J. Smith"); the word I is no initial
 *   S3  an abbreviation that can end a sentence ("Inc.", "U.S.", "p.m.")
 *       does so before a word that is written with a capital only where a
 *       sentence begins (counted: lib/data/stops/counted.tsv)
 *   S4  none after abbreviations that something must follow ("e.g.")
 *   S5  an ellipsis ends a sentence before a capital, but not before "I"
 *   S6  a small letter continues the sentence, but behind a plain word and
 *       a stop, as in mail, it begins one; so do iPhone and eBay
 *   S7  the one who speaks continues it behind a question in quotes
 *   S8  a name that has a mark of its own ("Yahoo!") ends none
 *   S9  the item of a list begins with its marker and ends before the next
 *   S10 no end after an ordinal number ("14. September")
 *   S11 an end also where the blank was lost ("it was late.The next")
 *   S12 a heading in capitals ends with its colon ("NEW BRIDGE: Work began")
 *   S13 a note [1], an emoticon :-) and a closing mark between blanks belong
 *       to the sentence before them
 */
#include "bytes.h"
#include "dict.h"
#include "sentences.h"
#include "utf8.h"

#include "stops.h" /* made: classes of words */

enum {
	TOKEN = 48,		/* bytes looked at before a stop */
	MARKS = 8,		/* opening marks looked through */
	HEADING = 80,		/* bytes of a heading before its colon */
	ITEM = 1000,		/* bytes in which a list's next marker stands */
	FIRST_OTHER = 0xd6,	/* no stop but . ! ? begins with a lower byte */
	ENDING = STOPS_END | STOPS_TIME
};

/* Marks that can stand around a sentence. */
enum {
	QUOTE = 1 << 0, OPEN = 1 << 1, CLOSE = 1 << 2, DASH = 1 << 3,
	BULLET = 1 << 4, BLANK = 1 << 5, STRESS = 1 << 6, CURRENCY = 1 << 7
};

enum begin { NOTHING, SMALL, CAPITAL, NUMBER, UNCASED, MARKER };

/* What follows a stop, behind opening marks. */
struct next {
	enum begin begin;
	bool quote, paren, dash;	/* marks that were passed */
	bool small;			/* SMALL is a letter */
	struct slice word;
	size_t at;			/* where the word is in the text */
};

struct stop {
	struct slice text;
	size_t at, end;		/* the run of stops */
	size_t close;		/* end of the closing marks */
	unsigned dots;		/* how many of the run are dots */
	bool all_dots, spaced, quoted;
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

/* Can one of 16 bytes begin a stop? */
static inline bool
stop_in(const char *p)
{
	bytes16 v = bytes_load(p);

	return bytes_any((bytes16)((v == '.') | (v == '!') | (v == '?') |
	    (v >= FIRST_OTHER)));
}

/* The next stop from i on, or the length. */
static size_t
find_stop(struct slice t, size_t i)
{
	size_t end;

	while (i < t.len) {
		if (t.len - i >= 16 && !stop_in(t.p + i)) {
			i += 16;
			continue;
		}
		end = t.len - i < 16 ? t.len : i + 16;
		for (; i < end; i++)
			if (stop_size(t.p + i, t.len - i) > 0)
				return i;
	}
	return t.len;
}

/* What kind of mark stands at p, 0 for none, and its length. */
static unsigned
mark_at(const char *p, size_t len, size_t *size)
{
	static const uint8_t ascii[128] = {
		['"'] = QUOTE, ['\''] = QUOTE, ['`'] = QUOTE,
		['('] = OPEN, ['['] = OPEN, ['{'] = OPEN,
		[')'] = CLOSE, [']'] = CLOSE, ['}'] = CLOSE,
		['-'] = DASH, [' '] = BLANK, ['*'] = STRESS, ['_'] = STRESS,
		['$'] = CURRENCY, ['#'] = CURRENCY, ['@'] = CURRENCY,
	};
	unsigned char b = (unsigned char)*p;

	*size = 1;
	if (b < 0x80)
		return ascii[b];
	switch (utf8_decode(p, len, size)) {
	case 0x00ab: case 0x00bb:
	case 0x2018: case 0x2019: case 0x201a:
	case 0x201c: case 0x201d: case 0x201e:
	case 0x2039: case 0x203a:
		return QUOTE;
	case 0x2013: case 0x2014: case 0x2015:
		return DASH;
	case 0x00a1: case 0x00bf:	/* Spanish, before a sentence */
		return STRESS;
	case 0x2022: case 0x2023: case 0x2043: case 0x25a0: case 0x25aa:
	case 0x25ba: case 0x25cf: case 0x25e6:
		return BULLET;
	case 0x00a3: case 0x00a5: case 0x20ac:
		return CURRENCY;
	}
	return 0;
}

static unsigned
class_at(struct slice t, size_t i)
{
	size_t n;

	return i < t.len ? utf8_class_at(t.p + i, t.len - i, &n) : 0;
}

/* Bytes of a word at the start: letters, marks, digits, apostrophes. */
static struct slice
word_at(struct slice t, size_t at)
{
	size_t i = at, n;

	while (i < t.len && i < at + TOKEN) {
		unsigned c = utf8_class_at(t.p + i, t.len - i, &n);

		if ((c & (UTF8_LETTER | UTF8_MARK | UTF8_DIGIT)) == 0 &&
		    !(i > at && (t.p[i] == '\'' ||
		    (n == 3 && memcmp(t.p + i, "\xe2\x80\x99", 3) == 0)) &&
		    class_at(t, i + n) & UTF8_LETTER))
			break;
		i += n;
	}
	return slice_part(t, at, i);
}

/* A marker of a list at t[at]: (a) a) ii) 1) 1.) 1. a. and a blank. Gives its
 * length with the blank, and its number or letter. */
static size_t
marker_at(struct slice t, size_t at, struct slice *label)
{
	size_t i = at, from, n;
	bool digits, paren = false;

	if (t.len - at < 3)
		return 0;
	if (t.p[i] == '(')
		i++;
	/* most words have a letter behind their first, and are none */
	else if (t.p[i + 1] >= 'a' && memchr("ivx", t.p[i + 1], 3) == NULL)
		return 0;
	from = i;
	digits = i < t.len && t.p[i] >= '0' && t.p[i] <= '9';
	while (i < t.len && i < from + 4 &&
	    (digits ? t.p[i] >= '0' && t.p[i] <= '9' :
	    memchr("ivx", t.p[i], 3) != NULL))
		i++;
	if (i == from && class_at(t, i) & UTF8_LETTER && t.p[i] > 0)
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
	/* "I." and "A. Smith" are no markers, "ii." may be */
	if (!paren && !digits && !(n == 1 && t.p[from] >= 'a'))
		return 0;
	return i + 1 - at;
}

/* What begins at t[at], behind opening marks. */
static struct next
look(struct slice t, size_t at)
{
	struct next x = { .begin = NOTHING };
	struct slice label;
	unsigned marks, c, mark, passed = 0;
	size_t n;

	for (marks = 0; at < t.len && marks < MARKS; marks++, at += n) {
		if (marker_at(t, at, &label) > 0 &&
		    !(label.p[0] >= 'A' && label.p[0] <= 'Z')) {
			x.begin = label.p[0] <= '9' &&
			    label.p[label.len] == '.' ? NUMBER : MARKER;
			return x;
		}
		mark = mark_at(t.p + at, t.len - at, &n);
		if (mark == BULLET) {
			x.begin = MARKER;
			return x;
		}
		if ((mark & (QUOTE | OPEN | DASH | BLANK | STRESS)) == 0)
			break;
		passed |= mark;
	}
	if (at >= t.len)
		return x;
	x.at = at;
	x.quote = (passed & QUOTE) != 0;
	x.paren = (passed & OPEN) != 0;
	x.dash = (passed & DASH) != 0;
	c = utf8_class_at(t.p + at, t.len - at, &n);
	if (c & UTF8_LOWER) {
		x.word = word_at(t, at);
		x.begin = class_at(t, at + n) & UTF8_UPPER ? CAPITAL : SMALL;
	} else if (c & UTF8_UPPER) {
		x.word = word_at(t, at);
		x.begin = CAPITAL;
	} else if (c & UTF8_DIGIT || mark == CURRENCY)
		x.begin = NUMBER;
	else if (c & UTF8_LETTER)
		x.begin = UNCASED;
	else
		x.begin = SMALL;
	x.small = (c & UTF8_LOWER) != 0;
	return x;
}

static uint32_t
classes(struct slice word)
{
	return dict_find(dict_stops, word, NULL) |
	    dict_find_lower(dict_stops, word, NULL);
}

/* Is this a word whose capital letter shows that a sentence begins? */
static bool
starter(const struct next *x)
{
	if (x->begin != CAPITAL)
		return x->begin == UNCASED || x->begin == MARKER;
	if (x->word.len > 1 && x->word.p[0] == 'I' &&
	    (x->word.p[1] == '\'' || x->word.p[1] == '\xe2'))
		return true;
	return (dict_find(dict_stops, x->word, NULL) & STOPS_STARTER) != 0;
}

/* The first word of the sentence is "At" or the like, and this is near:
 * "At 5 a.m. Mr. Hale left." */
static bool
fronted(struct slice t, size_t at)
{
	return at < 24 && dict_find(dict_stops, word_at(t, 0), NULL) &
	    STOPS_FRONTED;
}

/* S3. A state behind its city ("Hartford, Conn.") has a comma behind it
 * where the sentence goes on. */
static bool
may_end(const struct stop *s, const struct next *x, struct slice w,
    uint32_t bits)
{
	if (x->begin == SMALL || x->begin == NUMBER || x->dash ||
	    (x->begin == CAPITAL && x->word.len == 1 &&
	    x->at + 1 < s->text.len && s->text.p[x->at + 1] == '.'))
		return false;
	if (bits & STOPS_TIME) {
		if (fronted(s->text, s->at))
			return false;
		if (x->begin == CAPITAL && !x->paren && x->word.len > 1 &&
		    (x->word.p[1] & 0x20) != 0 && !(dict_find(dict_stops,
		    x->word, NULL) & STOPS_CALENDAR) && !slice_starts(
		    slice_part(s->text, x->at + x->word.len, s->text.len),
		    SLICE(" time")))
			return true;
	}
	if (bits & STOPS_STATE && x->begin == CAPITAL && w.p >= s->text.p + 2 &&
	    w.p[-2] == ',' && !(classes(x->word) & STOPS_MONTH))
		return !x->paren;
	return starter(x) && !x->paren;
}

/* The token that ends at t[at], back to a blank or an opening mark. */
static struct slice
token_before(struct slice t, size_t at)
{
	size_t i = at, n;
	unsigned mark;

	while (i > 0 && at - i < TOKEN) {
		size_t back = 1;

		while (back < 4 && back < i &&
		    ((unsigned char)t.p[i - back] & 0xc0) == 0x80)
			back++;
		mark = mark_at(t.p + i - back, back, &n);
		if ((mark & (BLANK | OPEN | DASH | BULLET) ||
		    t.p[i - back] == '/' || (mark & QUOTE &&
		    t.p[i - back] != '\'' && !slice_is((struct slice){
		    t.p + i - back, back }, "\xe2\x80\x99"))))
			break;
		i -= back;
	}
	if (i < at && t.p[i] == '\'')
		i++;
	return slice_part(t, i, at);
}

/* Letters parted by dots: U.S, a.m, Ph.D. */
static bool
dotted(struct slice w)
{
	size_t i, run = 0, dots = 0;

	for (i = 0; i < w.len; i++) {
		unsigned char b = (unsigned char)w.p[i];

		if (b == '.') {
			if (run == 0)
				return false;
			dots++;
			run = 0;
		} else if (b < 0x80 && !(utf8_ascii_class[b] & UTF8_LETTER))
			return false;
		else if (++run > 3 && b < 0x80)
			return false;
	}
	return dots > 0 && run > 0;
}

static bool
all_digits(struct slice w)
{
	size_t i;

	for (i = 0; i < w.len; i++)
		if (w.p[i] < '0' || w.p[i] > '9')
			return false;
	return w.len > 0;
}

/* Two letters or more without a vowel, at most the first one a capital:
 * "Pvt", "mln". */
static bool
vowelless(struct slice w)
{
	size_t i;

	for (i = 0; i < w.len; i++) {
		unsigned char b = (unsigned char)w.p[i];

		if (b >= 0x80 || !(utf8_ascii_class[b] & UTF8_LETTER) ||
		    memchr("aeiouyAEIOUY", b, 12) != NULL ||
		    (i > 0 && b < 'a'))
			return false;
	}
	return w.len >= 2;
}

/* Is the word before this token written with a small letter? */
static bool
small_before(struct slice t, size_t at)
{
	struct slice w;

	if (at < 2 || t.p[at - 1] != ' ')
		return false;
	w = token_before(t, at - 1);
	return w.len > 0 && class_at(w, 0) & UTF8_LOWER;
}

/* S2 */
static bool
initial_ends(const struct stop *s, const struct next *x, struct slice w)
{
	size_t at = (size_t)(w.p - s->text.p);

	if (x->begin != CAPITAL && x->begin != UNCASED)
		return x->begin == NUMBER && at > 0;
	if (w.p[0] == 'I' && small_before(s->text, at))
		return true;
	return x->begin == UNCASED || dict_find(dict_stops, x->word, NULL) &
	    STOPS_FREQUENT;
}

/* S6: a word of small letters that is no abbreviation ends a sentence also
 * where the next begins small, as in mail. */
static bool
plain(struct slice w, uint32_t bits)
{
	size_t i;

	if (bits & (ENDING | STOPS_NUMBER | STOPS_INNER | STOPS_TITLE |
	    STOPS_WORD))
		return false;
	for (i = 0; i < w.len; i++)
		if (w.p[i] < 'a' || w.p[i] > 'z')
			return false;
	return w.len > 3 ? !vowelless(w) : (bits & STOPS_PLAIN) != 0;
}

/* Is the number w the second word of a sentence like "Figure 3."? */
static bool
labelled(struct slice t, struct slice w)
{
	struct slice first = word_at(t, 0);

	return first.len + 1 == (size_t)(w.p - t.p) &&
	    dict_find(dict_stops, first, NULL) & STOPS_LABEL;
}

/* 2.1 or 3.2.4 */
static bool
numbering(struct slice w)
{
	size_t i;

	for (i = 0; i < w.len; i++)
		if ((w.p[i] < '0' || w.p[i] > '9') && w.p[i] != '.')
			return false;
	return true;
}

/* Does a sentence end at this single dot? */
static bool
dot_ends(const struct stop *s, const struct next *x)
{
	struct slice w = token_before(s->text, s->at);
	uint32_t bits;
	unsigned c;
	size_t n;

	if (w.len == 0)
		return x->begin != SMALL;
	c = class_at(w, 0);
	utf8_class_at(w.p, w.len, &n);
	bits = classes(w);
	if (x->begin == SMALL)
		return s->close == s->end && x->small && !x->quote &&
		    !x->dash && plain(w, bits); /* S6 */
	if (n == w.len && c & UTF8_UPPER)
		return initial_ends(s, x, w); /* S2 */
	if (n == w.len && c & UTF8_LOWER)
		return x->begin != NUMBER && starter(x); /* S2 */
	if (all_digits(w)) {
		if (labelled(s->text, w))
			return false; /* S9 */
		if (w.len <= 2 && x->begin == CAPITAL && dict_find(dict_stops,
		    x->word, NULL) & STOPS_AFTER_DAY)
			return false; /* S10 */
		return x->begin != SMALL;
	}
	if (w.p == s->text.p && numbering(w))
		return false; /* S9 */
	if (bits & STOPS_INNER && !(bits & (STOPS_END | STOPS_WORD)))
		return false; /* S4 */
	if (bits & STOPS_TITLE && !(bits & ENDING))
		return false; /* S1 */
	if (bits & STOPS_NUMBER && x->begin == NUMBER)
		return false; /* S1 */
	if (bits & STOPS_WORD && !(bits & STOPS_MONTH &&
	    x->begin == NUMBER))
		return x->begin != SMALL;
	if (bits & (ENDING | STOPS_NUMBER | STOPS_MONTH) || dotted(w) ||
	    (vowelless(w) && !s->quoted))
		return may_end(s, x, w, bits); /* S3 */
	return x->begin != SMALL;
}

/* S7: up to three capitalised words and a verb of saying, or the verb. */
static bool
speaker_follows(struct slice t, const struct next *x)
{
	size_t at = x->at;
	int i;

	if (x->quote || x->paren || x->dash)
		return false;
	for (i = 0; i < 4; i++) {
		struct slice w = word_at(t, at);

		if (w.len == 0)
			return false;
		if (dict_find(dict_stops, w, NULL) & STOPS_SAID)
			return i > 0;
		if (!(class_at(w, 0) & UTF8_UPPER))
			return false;
		at += w.len;
		if (at < t.len && t.p[at] == '.')
			at++;
		if (at >= t.len || t.p[at] != ' ')
			return false;
		at++;
	}
	return false;
}

/* S5 */
static bool
ellipsis_ends(const struct stop *s, const struct next *x)
{
	if (s->at == 0 || x->begin == SMALL || x->begin == NUMBER ||
	    strchr("[(", s->text.p[s->at - 1]) != NULL)
		return false;
	if (s->dots >= 4)
		return true;
	return !(x->begin == CAPITAL && x->word.p[0] == 'I' &&
	    (x->word.len == 1 || x->word.p[1] == '\'' ||
	    x->word.p[1] == '\xe2'));
}

/* S11: a stop with no blank behind it. */
static bool
glued(const struct stop *s)
{
	struct slice w = token_before(s->text, s->at), v;
	struct next x;
	size_t i, end;

	if (s->dots > 1 || s->close > s->end || w.len == 0)
		return false;
	v = word_at(s->text, s->end);
	if (v.len < 2 || !(class_at(v, 0) & UTF8_UPPER))
		return false;
	end = s->end + v.len;
	if (end < s->text.len && memchr(" .,!?", s->text.p[end], 5) == NULL)
		return false;
	for (i = 0; i < w.len; i++)
		if (w.p[i] == '.' || w.p[i] == '@' || w.p[i] == ':')
			return false;
	x = (struct next){ .begin = CAPITAL, .word = v };
	if (starter(&x))
		return w.len > 2;
	for (i = 0; i < w.len; i++)
		if (w.p[i] < 'a' || w.p[i] > 'z')
			return false;
	return w.len > 2 && v.len > 2 && (v.p[1] & 0x20) &&
	    end < s->text.len && s->text.p[end] == ' ';
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

/* The length of a closing mark between blanks, with that before it, or 0. */
static size_t
lone_closer_size(struct slice t, size_t at)
{
	size_t i = at + 1, n;

	if (t.p[at] != ' ' || i >= t.len ||
	    (mark_at(t.p + i, t.len - i, &n) & (QUOTE | CLOSE)) == 0)
		return 0;
	return i + n == t.len || t.p[i + n] == ' ' ? i + n - at : 0;
}

/* Take the closing marks behind the run: quotes, brackets, notes as [1]. */
static void
take_closers(struct stop *s)
{
	struct slice t = s->text;
	size_t i = s->end, n;

	s->quoted = false;
	while (i < t.len) {
		unsigned mark = mark_at(t.p + i, t.len - i, &n);

		if (mark == QUOTE)
			s->quoted = true;
		else if (t.p[i] == '[' || mark == BLANK) {
			n = note_size(t, i);
			if (n == 0)
				n = emoticon_size(t, i);
			if (n == 0)
				n = lone_closer_size(t, i);
			if (n == 0)
				break;
		} else if (mark != CLOSE && mark != STRESS)
			break;
		i += n;
	}
	s->close = i;
}

/* Does a question or an exclamation end before a small letter? */
static bool
small_ends(const struct stop *s, const struct next *x)
{
	struct slice w = token_before(s->text, s->at);
	char upper[TOKEN];

	if (!x->small || x->quote || x->dash || x->paren ||
	    s->close > s->end || !plain(w, classes(w)))
		return false;
	if (class_at(s->text, 0) & UTF8_LOWER || x->word.len >= TOKEN)
		return true;
	memcpy(upper, x->word.p, x->word.len);
	upper[0] &= (char)~0x20;
	return dict_find(dict_stops, (struct slice){ upper, x->word.len },
	    NULL) & STOPS_STARTER;
}

/* The end of the sentence at this stop, or 0 if it goes on. */
static size_t
decide(struct stop *s)
{
	struct slice t = s->text;
	struct next x;

	take_run(s);
	take_closers(s);
	if (s->close >= t.len)
		return t.len;
	if (t.p[s->close] != ' ')
		return glued(s) ? s->end : 0; /* S11 */
	x = look(t, s->close + 1);
	if (x.begin == NOTHING)
		return 0;
	if (s->all_dots && s->dots > 1)
		return ellipsis_ends(s, &x) ? s->close : 0;
	if (s->all_dots && s->dots == 1)
		return dot_ends(s, &x) ? s->close : 0;
	if (x.begin == SMALL)
		return small_ends(s, &x) ? s->close : 0; /* S6 */
	if (s->quoted && speaker_follows(t, &x)) /* S7 */
		return 0;
	if (s->end == s->at + 1 && x.begin == CAPITAL && !starter(&x) &&
	    dict_find(dict_stops, token_before(t, s->at), NULL) & STOPS_MARK)
		return 0; /* S8 */
	return s->close;
}

/* The marker behind this one of a list, without the blank before it: where
 * it begins, or 0. */
static size_t
next_item(struct slice t, size_t size, struct slice label, size_t from)
{
	static const char roman[][6] = { "i", "ii", "iii", "iv", "v", "vi",
	    "vii", "viii", "ix", "x", "xi", "xii" };
	char want[2][16];
	size_t i, k, n = 0, open = (size_t)(label.p - t.p) - from;
	size_t number = 0, tail = size - open - label.len;

	if (label.p[0] >= '0' && label.p[0] <= '9') {
		struct str s = { want[n++], 1, sizeof(want[0]) };

		for (i = 0; i < label.len; i++)
			number = number * 10 + (size_t)(label.p[i] - '0');
		str_add_number(&s, number + 1);
		s.p[s.len] = '\0';
	} else {
		if (label.len == 1) {
			want[n][1] = (char)(label.p[0] + 1);
			want[n++][2] = '\0';
		}
		for (i = 0; i + 1 < sizeof(roman) / sizeof(*roman); i++)
			if (slice_is(label, roman[i]))
				strcpy(want[n++] + 1, roman[i + 1]);
	}
	for (k = 0; k < n; k++) {
		struct slice window = slice_part(t, size,
		    t.len < size + ITEM ? t.len : size + ITEM), key;
		char text[32];
		size_t at = 0;
		struct str s = { text, 0, sizeof(text) };

		str_add_byte(&s, ' ');
		str_add(&s, t.p, from + open);
		str_add(&s, want[k] + 1, strlen(want[k] + 1));
		str_add(&s, label.p + label.len, tail);
		key = str_slice(&s);
		while ((at = slice_find(window, key)) < window.len) {
			size_t end = (size_t)(window.p - t.p) + at + key.len;

			if (key.p[key.len - 2] == ')' ||
			    !(class_at(t, end) & UTF8_LOWER))
				return (size_t)(window.p - t.p) + at;
			window = slice_part(window, at + 1, window.len);
		}
	}
	return 0;
}

/* S12: the length of a heading in capitals, as "NEW BRIDGE: Work began". */
static size_t
heading_size(struct slice t)
{
	size_t i, end = t.len < HEADING ? t.len : HEADING, words = 1;

	for (i = 0; i < end && t.p[i] != ':'; i++) {
		unsigned char b = (unsigned char)t.p[i];

		if (b >= 0x80 || b == '.' || b == ',' || b == '(' ||
		    (utf8_ascii_class[b] & UTF8_LOWER))
			return 0;
		words += b == ' ';
	}
	if (i + 2 >= end || words < 2 || t.p[i] != ':' || t.p[i + 1] != ' ' ||
	    !(class_at(t, i + 2) & UTF8_UPPER))
		return 0;
	return i + 1;
}

size_t
sentence_next(struct slice text)
{
	struct stop s = { .text = text };
	struct slice label;
	size_t n, i = 0, bullet = 0, item = 0, marker;

	if (text.len > 0 && mark_at(text.p, text.len, &n) == BULLET) {
		bullet = n;
		i = n + (n < text.len && text.p[n] == ' ');
	}
	marker = marker_at(text, i, &label);
	if (marker > 0 && i + marker < 24)
		item = next_item(text, i + marker, label, i);
	if (item == 0 && bullet > 0) {
		char key[8] = " ";

		memcpy(key + 1, text.p, bullet);
		n = text.len < ITEM ? text.len : ITEM;
		item = slice_find(slice_part(text, 0, n), slice_of(key));
		if (item == n)
			item = 0;
	}
	if (item > 0)
		s.text.len = item; /* S9 */
	else if (i == 0 && (n = heading_size(text)) > 0)
		return n; /* S12 */
	for (i += marker; (i = find_stop(s.text, i)) < s.text.len; i = s.end) {
		size_t end;

		s.at = i;
		end = decide(&s);
		if (end > 0)
			return end;
	}
	return s.text.len;
}
