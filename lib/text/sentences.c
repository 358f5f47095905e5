/* SPDX-License-Identifier: MIT */
/*
 * Where sentences end. Stops are rare: they are found sixteen bytes at a time,
 * and each is decided by the word before it and by what follows, both within a
 * bounded distance, so that any text takes time in proportion to its length.
 *
 * A sentence ends after . ! ? and their like, and the closing marks next to
 * them, if white space follows and then something that can begin a sentence: a
 * capital letter, a digit, or a letter of a script without case, perhaps after
 * opening marks. The rules S1, S2, ... are in rules.tsv.
 */
#include "base/base.h"
#include "openings.h"
#include "sentences.h"
#include "stops.h"

#include "data/stops.h"

enum {
	NEAR = 24,		/* bytes from the start that are near it */
	WORD = 48,		/* bytes of the longest word looked up */
	ENDING = STOPS_END | STOPS_TIME
};

/* Does the word, as it is written, have one of these classes? */
static bool
is(const struct stop *s, struct slice word, uint64_t class)
{
	return (dict_find(s->language->stops, word, NULL) & class) != 0;
}

/* The classes of the word, as it is written and in small letters. */
static uint64_t
classes(const struct stop *s, struct slice word)
{
	return dict_find(s->language->stops, word, NULL) |
	    dict_find_lower(s->language->stops, word, NULL);
}

/* The word without a clitic: I of I'm. */
static struct slice
stem(struct slice word)
{
	size_t n = 0;

	while (n < word.len && word.p[n] != '\'' && word.p[n] != '\xe2')
		n++;
	return slice_part(word, 0, n);
}

/* Is it one that has a capital letter anywhere, as I and I'm? */
static bool
always_capital(const struct stop *s, struct slice word)
{
	return is(s, stem(word), STOPS_ALWAYS_CAPITAL);
}

/* Is this a word whose capital letter shows that a sentence begins? */
static bool
starter(const struct stop *s, const struct next *x)
{
	if (x->begin != BEGIN_CAPITAL)
		return x->begin == BEGIN_UNCASED || x->begin == BEGIN_MARKER;
	return is(s, x->word, STOPS_STARTER) ||
	    (stem(x->word).len < x->word.len && always_capital(s, x->word));
}

/* The first word of the sentence is "At" or the like, and this is near:
 * "At 5 a.m. Mr. Hale left." */
static bool
fronted(const struct stop *s)
{
	return s->at < NEAR && is(s, stop_word(s->text, 0), STOPS_FRONTED);
}

/* Is what follows the hour a name, not a day or a zone of time? */
static bool
name_behind_hour(const struct stop *s, const struct next *x)
{
	struct slice t = s->text;
	size_t end;

	if (x->begin != BEGIN_CAPITAL || x->paren || x->word.len < 2 ||
	    x->word.p[1] < 'a' || is(s, x->word, STOPS_CALENDAR))
		return false;
	end = x->at + x->word.len;
	return end >= t.len || t.p[end] != ' ' ||
	    !is(s, stop_word(t, end + 1), STOPS_CLOCK);
}

/* Does an initial follow, as "J."? */
static bool
before_initial(const struct stop *s, const struct next *x)
{
	return x->begin == BEGIN_CAPITAL && x->word.len == 1 &&
	    x->at + 1 < s->text.len && s->text.p[x->at + 1] == '.';
}

/* Is w, at whose dot s is, a state after its city ("Hartford, Conn.")? It is
 * followed by a comma if the sentence goes on. */
static bool
state_ends(const struct stop *s, const struct next *x, struct slice w)
{
	return x->begin == BEGIN_CAPITAL && w.p >= s->text.p + 2 &&
	    w.p[-2] == ',' && !(classes(s, x->word) & STOPS_MONTH);
}

/* S3 */
static bool
may_end(const struct stop *s, const struct next *x, struct slice w,
    uint64_t bits)
{
	if (x->begin == BEGIN_SMALL || x->begin == BEGIN_NUMBER || x->dash ||
	    before_initial(s, x))
		return false;
	if (bits & STOPS_TIME) {
		if (fronted(s))
			return false;
		if (name_behind_hour(s, x))
			return true;
	}
	if (x->paren)
		return false;
	return (bits & STOPS_STATE && state_ends(s, x, w)) || starter(s, x);
}

/* Letters with dots between them: U.S, a.m, Ph.D. */
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

static bool
all_small(struct slice w)
{
	size_t i;

	for (i = 0; i < w.len; i++)
		if (w.p[i] < 'a' || w.p[i] > 'z')
			return false;
	return true;
}

/* Two letters or more without a vowel of the Latin alphabet, at most the first
 * one a capital: "Pvt", "mln". */
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
	w = stop_token(t, at - 1);
	return w.len > 0 && stop_class(w, 0) & UTF8_LOWER;
}

/* Is it a nickname in quotation marks that begins at t[at]: Bo" Hale? One or two
 * words, and a name behind its mark. */
static bool
nickname(struct slice t, size_t at)
{
	size_t i = at, n;

	while (i < t.len && i < at + NEAR) {
		unsigned mark = stop_mark(t.p + i, t.len - i, &n);

		if (mark & (MARK_QUOTE | MARK_APOSTROPHE))
			break;
		if (!(stop_class(t, i) & UTF8_LETTER) && t.p[i] != ' ')
			return false;
		i += n;
	}
	return i + n + 1 < t.len && i < at + NEAR && t.p[i + n] == ' ' &&
	    (stop_class(t, i + n + 1) & UTF8_UPPER);
}

/* Is the initial the last of a name in a list of works, and this its year:
 * "Hale, J. (2001)", "Hale, J. 2001."? */
static bool
before_year(const struct stop *s, const struct next *x, size_t at)
{
	struct slice t = s->text, year = stop_word(t, x->at);

	if (year.len != 4 || !all_digits(year))
		return false;
	if (x->paren)
		return x->at + 4 < t.len && t.p[x->at + 4] == ')';
	return at > 2 && t.p[at - 1] == ' ' && t.p[at - 2] == ',';
}

/* Is it X, the network, or a letter behind which a sentence in quotation marks
 * begins? */
static bool
no_initial(const struct stop *s, const struct next *x, struct slice w)
{
	if (x->quote)
		return !nickname(s->text, x->at);
	return slice_is(w, "X") && (small_before(s->text,
	    (size_t)(w.p - s->text.p)) || starter(s, x));
}

/* Is the initial at byte `at` that of a direction after a house number: "3646
 * N. 2d St."? */
static bool
in_address(const struct stop *s, size_t at)
{
	return at > 1 && s->text.p[at - 1] == ' ' && s->text.p[at - 2] >= '0' &&
	    s->text.p[at - 2] <= '9' && strchr("NSEW", s->text.p[at]) != NULL;
}

/* S2 */
static bool
initial_ends(const struct stop *s, const struct next *x, struct slice w)
{
	size_t at = (size_t)(w.p - s->text.p);

	if (x->begin != BEGIN_CAPITAL && x->begin != BEGIN_UNCASED)
		return x->begin == BEGIN_NUMBER && at > 0 &&
		    !before_year(s, x, at) && !in_address(s, at);
	if ((always_capital(s, w) && small_before(s->text, at)) ||
	    no_initial(s, x, w))
		return true;
	return !BY(S2, x->begin != BEGIN_UNCASED &&
	    !is(s, x->word, STOPS_FREQUENT));
}

/* S6: a word in small letters that is not an abbreviation ends a sentence even
 * if the next one begins small, as in mail. */
static bool
plain(struct slice w, uint64_t bits)
{
	if (bits & (ENDING | STOPS_NUMBER | STOPS_INNER | STOPS_TITLE |
	    STOPS_WORD))
		return false;
	if (!all_small(w))
		return false;
	return w.len > 3 ? !vowelless(w) : (bits & STOPS_PLAIN) != 0;
}

/* Is the letter w an initial in small letters, another one or a name after it:
 * "t. s. hale"? */
static bool
small_initial(const struct stop *s, const struct next *x, struct slice w)
{
	size_t at = (size_t)(w.p - s->text.p);

	return w.len == 1 && at > 1 && s->text.p[at - 1] == ' ' &&
	    (s->text.p[at - 2] == '.' || (x->word.len == 1 &&
	    x->at + 1 < s->text.len && s->text.p[x->at + 1] == '.'));
}

/* Is the number w the second word of a sentence like "Figure 3."? */
static bool
labelled(const struct stop *s, struct slice w)
{
	struct slice first = stop_word(s->text, 0);

	return first.len + 1 == (size_t)(w.p - s->text.p) &&
	    is(s, first, STOPS_LABEL);
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

/* Is the word, as it is written, one that a number must follow: "Fig."? */
static bool
needs_number(const struct stop *s, struct slice w, uint64_t bits)
{
	uint64_t written = dict_find(s->language->stops, w, NULL);

	bits = written != 0 ? written : bits;
	return (bits & (STOPS_NUMBER | STOPS_WORD | ENDING)) == STOPS_NUMBER;
}

/* Does a single letter follow that numbers something: "Fig. A"? */
static bool
before_letter(const struct stop *s, const struct next *x)
{
	return x->begin == BEGIN_CAPITAL && x->word.len == 1 && !x->quote &&
	    !always_capital(s, x->word);
}

/* Does a sentence end at this single dot? */
static bool
dot_ends(const struct stop *s, const struct next *x)
{
	struct slice w = stop_token(s->text, s->at);
	uint64_t bits;
	unsigned c;
	size_t n;

	if (w.len == 0)
		return x->begin != BEGIN_SMALL;
	c = stop_class(w, 0);
	utf8_class_at(w.p, w.len, &n);
	bits = classes(s, w);
	if (x->begin == BEGIN_SMALL)
		return BY(S6, s->close == s->end && x->small && !x->quote &&
		    !x->dash && !small_initial(s, x, w) && plain(w, bits));
	if (n == w.len && c & UTF8_UPPER)
		return initial_ends(s, x, w);
	if (n == w.len && c & UTF8_LOWER)
		return !BY(S2, x->begin == BEGIN_NUMBER || !starter(s, x) ||
		    (x->begin == BEGIN_MARKER &&
		    stop_class(s->text, s->close + 1) & UTF8_LOWER));
	if (all_digits(w)) {
		if (BY(S9, labelled(s, w)))
			return false;
		if (BY(S10, w.len <= 2 && x->begin == BEGIN_CAPITAL &&
		    is(s, x->word, STOPS_AFTER_DAY)))
			return false;
		return x->begin != BEGIN_SMALL;
	}
	if (BY(S9, w.p == s->text.p && numbering(w)))
		return false;
	if (BY(S4, bits & STOPS_INNER && !(bits & (STOPS_END | STOPS_WORD))))
		return false;
	if (BY(S1, bits & STOPS_TITLE && !(bits & ENDING)))
		return false;
	if (BY(S1, bits & STOPS_NUMBER && x->begin == BEGIN_NUMBER))
		return false;
	if (BY(S1, before_letter(s, x) && needs_number(s, w, bits)))
		return false;
	if (bits & STOPS_WORD && !(bits & STOPS_MONTH &&
	    x->begin == BEGIN_NUMBER))
		return x->begin != BEGIN_SMALL;
	if (bits & (ENDING | STOPS_NUMBER | STOPS_MONTH) || dotted(w) ||
	    (vowelless(w) && !s->quoted))
		return BY(S3, may_end(s, x, w, bits));
	return x->begin != BEGIN_SMALL;
}

/* Does it stand after an opening mark? */
static bool
marked(const struct next *x)
{
	return x->quote || x->paren || x->dash;
}

/* S7: up to three capitalised words and a verb of saying, or the verb. */
static bool
speaker_follows(const struct stop *s, const struct next *x)
{
	struct slice t = s->text;
	size_t at = x->at;
	int i;

	if (marked(x))
		return false;
	for (i = 0; i < 4; i++) {
		struct slice w = stop_word(t, at);

		if (w.len == 0)
			return false;
		if (is(s, w, STOPS_SAID))
			return i > 0;
		if (!(stop_class(w, 0) & UTF8_UPPER))
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
	if (s->at == 0 || x->begin == BEGIN_SMALL || x->begin == BEGIN_NUMBER ||
	    strchr("[(", s->text.p[s->at - 1]) != NULL)
		return false;
	if (s->dots >= 4)
		return true;
	return !(x->begin == BEGIN_CAPITAL && always_capital(s, x->word));
}

/* Has the word a mark that addresses have, of pages and of mail? */
static bool
like_address(struct slice w)
{
	size_t i;

	for (i = 0; i < w.len; i++)
		if (w.p[i] == '.' || w.p[i] == '@' || w.p[i] == ':')
			return true;
	return false;
}

/* Can the word that ends at text[end] begin a sentence where the blank before
 * it was lost? It has a capital, and a blank or a mark after it. */
static bool
glued_word(const struct stop *s, struct slice word, size_t end)
{
	if (!(stop_class(word, 0) & UTF8_UPPER) ||
	    (word.len < 2 && !always_capital(s, word)))
		return false;
	return end >= s->text.len ||
	    memchr(" .,!?", s->text.p[end], 5) != NULL;
}

/* S11: a stop with no blank after it, between the words w and v. If v can stand
 * inside a sentence as well, both must have three letters or more, and w must
 * be in small letters. */
static bool
glued(const struct stop *s)
{
	struct slice w = stop_token(s->text, s->at), v;
	struct next x;
	size_t end;

	if (s->dots > 1 || s->close > s->end || w.len == 0)
		return false;
	v = stop_word(s->text, s->end);
	end = s->end + v.len;
	if (w.len < 3 || !glued_word(s, v, end) || like_address(w))
		return false;
	x = (struct next){ .begin = BEGIN_CAPITAL, .word = v };
	if (starter(s, &x))
		return true;
	return all_small(w) && v.len > 2 && (v.p[1] & 0x20) &&
	    end < s->text.len && s->text.p[end] == ' ';
}

/* Does a question or an exclamation end before a small letter? */
static bool
small_ends(const struct stop *s, const struct next *x)
{
	struct slice w = stop_token(s->text, s->at);
	char upper[WORD];

	if (!x->small || marked(x) || s->close > s->end ||
	    !plain(w, classes(s, w)))
		return false;
	if (stop_class(s->text, 0) & UTF8_LOWER || x->word.len >= WORD)
		return true;
	memcpy(upper, x->word.p, x->word.len);
	upper[0] &= (char)~0x20;
	return is(s, (struct slice){ upper, x->word.len }, STOPS_STARTER);
}

/* The end of the sentence at this stop, or 0 if it goes on. */
static size_t
decide(struct stop *s)
{
	struct slice t = s->text;
	struct next x;

	stop_take(s);
	if (s->close >= t.len)
		return t.len;
	if (t.p[s->close] != ' ')
		return BY(S11, glued(s)) ? s->end : 0;
	x = stop_look(t, s->close + 1);
	if (x.begin == BEGIN_NOTHING)
		return 0;
	if (s->all_dots && s->dots > 1)
		return BY(S5, ellipsis_ends(s, &x)) ? s->close : 0;
	if (s->all_dots && s->dots == 1)
		return dot_ends(s, &x) ? s->close : 0;
	if (x.begin == BEGIN_SMALL)
		return BY(S6, small_ends(s, &x)) ? s->close : 0;
	if (BY(S7, s->quoted && speaker_follows(s, &x)))
		return 0;
	if (BY(S8, s->end == s->at + 1 && x.begin == BEGIN_CAPITAL &&
	    !starter(s, &x) && is(s, stop_token(t, s->at), STOPS_MARK)))
		return 0;
	return s->close;
}

/* Take what the sentence begins with: true if that is a heading, which is all
 * of it. Through *from where the words of the sentence begin. */
static bool
take_opening(struct stop *s, size_t *from)
{
	size_t n = opening_item(s->text, from);

	if (BY(S9, n > 0)) {
		s->text.len = n;
		return false;
	}
	n = *from == 0 ? opening_heading(s->language, s->text) : 0;
	if (BY(S12, n > 0))
		s->text.len = n;
	return n > 0;
}

size_t
sentence_next(const struct language *language, struct slice text)
{
	struct stop s = { .text = text, .language = language };
	size_t i = 0, n;

	if (!opening_is_word(text) && take_opening(&s, &i))
		return s.text.len;
	for (; (i = stop_find(s.text, i)) < s.text.len; i = s.end) {
		s.at = i;
		n = decide(&s);
		if (n > 0)
			return n;
	}
	return s.text.len;
}
