/* SPDX-License-Identifier: MIT */
/*
 * One look at the first character says what a token is; then it runs on as long
 * as its kind allows. Of what follows the token only the few bytes are looked
 * at that decide where it ends. The rules T1, T2, ... are in rules.tsv.
 */
#include "base/base.h"
#include "tokens.h"

#include "data/abbreviations.h"

enum {
	WORD = UTF8_LETTER | UTF8_UPPER | UTF8_LOWER | UTF8_MARK,
	CLITIC = 3,		/* bytes of one, without its apostrophe */
	LONGEST = 8		/* bytes of an abbreviation, without its dot */
};

/* Small letters: most bytes of most words. */
static const bool simple[256] = {
	['a'] = true, ['b'] = true, ['c'] = true, ['d'] = true,
	['e'] = true, ['f'] = true, ['g'] = true, ['h'] = true,
	['i'] = true, ['j'] = true, ['k'] = true, ['l'] = true,
	['m'] = true, ['n'] = true, ['o'] = true, ['p'] = true,
	['q'] = true, ['r'] = true, ['s'] = true, ['t'] = true,
	['u'] = true, ['v'] = true, ['w'] = true, ['x'] = true,
	['y'] = true, ['z'] = true,
};

static unsigned
class_at(struct slice text, size_t at, size_t *size)
{
	if (at >= text.len) {
		*size = 0;
		return 0;
	}
	return utf8_class_at(text.p + at, text.len - at, size);
}

/* The bytes of an apostrophe, ' or U+2019, at this place; 0 if none. */
static size_t
apostrophe(struct slice text, size_t at)
{
	if (at < text.len && text.p[at] == '\'')
		return 1;
	if (at + 3 <= text.len && memcmp(text.p + at, "\xe2\x80\x99", 3) == 0)
		return 3;
	return 0;
}

static bool
word_at(struct slice text, size_t at)
{
	size_t size;

	return (class_at(text, at, &size) & (WORD | UTF8_DIGIT)) != 0;
}

/* The length of a clitic after an apostrophe ("s", "ll"), or 0. */
static size_t
clitic_tail(const struct language *language, struct slice text, size_t at)
{
	size_t end = at, size;

	while (class_at(text, end, &size) & (WORD | UTF8_DIGIT))
		if ((end += size) > at + CLITIC)
			return 0;
	return dict_find(language->abbreviations, slice_part(text, at, end),
	    NULL) & ABBREVIATIONS_CLITIC ? end - at : 0;
}

/* T6: the clitic that starts here, or 0. Two things are English: the n of n't,
 * and that an apostrophe after s (z, x) is a genitive. */
static size_t
clitic(const struct language *language, struct slice text, size_t at)
{
	size_t a = apostrophe(text, at), tail;

	if (a > 0 && at > 0) {
		tail = clitic_tail(language, text, at + a);
		if (tail > 0 && utf8_space(slice_part(text, at - 1, at)) == 0)
			return a + tail;
		if ((text.p[at - 1] == 's' || text.p[at - 1] == 'z' ||
		    text.p[at - 1] == 'x') && !word_at(text, at + a) &&
		    apostrophe(text, at + a) == 0)
			return a;
	}
	if (text.p[at] == 'n' && at > 0 && (a = apostrophe(text, at + 1)) > 0 &&
	    at + 1 + a < text.len && text.p[at + 1 + a] == 't' &&
	    !word_at(text, at + 2 + a))
		return 2 + a;
	return 0;
}

/* T2: does the dot at t->end belong to the word before it? */
static bool
dot_belongs(const struct language *language, struct slice text,
    const struct token *t)
{
	struct slice word = slice_part(text, t->start, t->end);
	size_t size;

	if (memchr(word.p, '.', word.len) != NULL)
		return word.len < 12 && word.p[word.len - 2] == '.';
	if ((t->flags & TOKEN_UPPER) &&
	    utf8_class_at(word.p, word.len, &size) && size == word.len)
		return true;
	if (t->end + 1 >= text.len)	/* the sentence's own */
		return false;
	return word.len <= LONGEST && dict_find_lower(language->abbreviations,
	    word, NULL) & ABBREVIATIONS_ABBREVIATION;
}

static void
flag_first(struct token *t, unsigned class)
{
	if (class & UTF8_UPPER)
		t->flags |= TOKEN_UPPER | TOKEN_CAPS;
}

/* T1: a dot inside a word: after a single letter ("U.S"), or before a
 * lower-case one ("Booking.com"), not where a blank is missing ("end.The"). */
static bool
dot_joins(struct slice text, size_t start, size_t at)
{
	size_t size;

	if (at == start + 1 || text.p[at - 2] == '.')
		return true;
	return (class_at(text, at + 1, &size) & UTF8_LOWER) != 0 &&
	    at + 2 < text.len;
}

/* T1: on from t->end, after the first character. */
static void
word(const struct language *language, struct slice text, struct token *t)
{
	size_t at = t->end, size, a, letters = 1;
	bool lower = !(t->flags & TOKEN_UPPER);
	unsigned class;

	for (; at < text.len; at += size) {
		size_t from = at;
		unsigned char b;

		while (at < text.len && simple[(unsigned char)text.p[at]])
			at++;
		lower |= at > from;
		if (at == text.len)
			break;
		b = (unsigned char)text.p[at];
		if (b == ' ' || b == ',')
			break;
		class = class_at(text, at, &size);
		if (class & (WORD | UTF8_DIGIT)) {
			lower |= (class & UTF8_LOWER) != 0;
			letters += (class & UTF8_UPPER) != 0;
			t->flags |= class & UTF8_UPPER ? TOKEN_INNER : 0;
			t->flags |= class & UTF8_DIGIT ? TOKEN_DIGIT : 0;
			continue;
		}
		a = apostrophe(text, at);
		if (a > 0 && at > t->start + 1 && text.p[at - 1] == 'n' &&
		    clitic(language, text, at - 1) > 0) {	/* don't */
			at--;
			break;
		}
		if (a > 0 && (clitic(language, text, at) > 0 ||
		    !word_at(text, at + a)))
			break;
		if (BY(T1, a > 0)) {
			size = a;
			continue;
		}
		if ((text.p[at] != '-' &&
		    (text.p[at] != '.' || !dot_joins(text, t->start, at))) ||
		    !word_at(text, at + 1))
			break;
		if (text.p[at] == '-')
			t->flags |= TOKEN_HYPHEN;
		size = 1;
		RULE(T1);
	}
	t->end = at;
	if (lower || letters < 2)
		t->flags &= ~(unsigned)TOKEN_CAPS;
	if (BY(T2, at < text.len && text.p[at] == '.' &&
	    dot_belongs(language, text, t))) {
		t->flags |= TOKEN_DOT;
		t->end++;
	} else if (BY(T4, at < text.len && text.p[at] == '$' &&
	    (t->flags & TOKEN_UPPER) && !lower))
		t->end++;
}

/* T3 */
static void
number(struct slice text, struct token *t)
{
	size_t at = t->end, size;
	unsigned class;

	t->flags |= TOKEN_DIGIT;
	for (; at < text.len; at += size) {
		class = class_at(text, at, &size);
		if (class & UTF8_DIGIT)
			continue;
		if ((text.p[at] == ',' || text.p[at] == '.') &&
		    at + 1 < text.len && text.p[at + 1] >= '0' &&
		    text.p[at + 1] <= '9') {
			RULE(T3);
			size = 1;
			continue;
		}
		break;
	}
	for (; at < text.len; at += size)
		if (!BY(T3, class_at(text, at, &size) & WORD))
			break;
	t->end = at;
}

/* T5: the end of a link that starts at from, or from if none does. */
static size_t
link_end(struct slice text, size_t from)
{
	struct slice rest = slice_part(text, from, text.len);
	size_t at = from, size;
	bool at_sign = rest.p[0] == '@' || rest.p[0] == '#';

	if (at_sign) {
		if (!word_at(text, from + 1) ||
		    (rest.p[1] >= '0' && rest.p[1] <= '9'))
			return from;
		for (at++; at < text.len; at += size)
			if (!(class_at(text, at, &size) & (WORD | UTF8_DIGIT))
			    && text.p[at] != '_')
				break;
		return at;
	}
	if (!slice_starts(rest, SLICE("http://")) &&
	    !slice_starts(rest, SLICE("https://")) &&
	    !slice_starts(rest, SLICE("www.")))
		return from;
	while (at < text.len && text.p[at] != ' ')
		at++;
	while (at > from && strchr(".,;:!?)\"'", text.p[at - 1]) != NULL)
		at--;
	return at;
}

/* T5: the end of an e-mail address whose first part is the word t. */
static size_t
mail_end(struct slice text, const struct token *t)
{
	size_t at = t->end + 1, size;

	if (t->end >= text.len || text.p[t->end] != '@' || !word_at(text, at))
		return t->end;
	for (; at < text.len; at += size)
		if (!(class_at(text, at, &size) & (WORD | UTF8_DIGIT)) &&
		    !((text.p[at] == '.' || text.p[at] == '-') &&
		    word_at(text, at + 1)))
			break;
	return at;
}

/* T7 */
static void
mark(const struct language *language, struct slice text, struct token *t,
    size_t size)
{
	size_t at = t->end;

	while (size == 1 && at < text.len && text.p[at] == text.p[t->start] &&
	    clitic(language, text, at) == 0) {
		RULE(T7);
		at++;
	}
	t->end = at;
}

/* The end of a word in small letters before a blank or comma, as most tokens
 * are, or from if there is none. */
static size_t
plain_end(struct slice text, size_t from)
{
	size_t at = from;

	while (at < text.len && simple[(unsigned char)text.p[at]])
		at++;
	return at < text.len && (text.p[at] == ' ' || text.p[at] == ',') ? at :
	    from;
}

bool
token_next(const struct language *language, struct slice text, size_t from,
    struct token *t)
{
	size_t size, end;
	unsigned class = 0;

	if (from < text.len && text.p[from] == ' ')
		from++;
	if (from >= text.len)
		return false;
	if ((end = plain_end(text, from)) > from) {
		*t = (struct token){ from, end, TOKEN_WORD, 0 };
		return true;
	}
	if ((unsigned char)text.p[from] <= ' ' ||
	    (unsigned char)text.p[from] >= 0x80)
		from += utf8_space(slice_part(text, from, text.len));
	if (from >= text.len)
		return false;
	class = class_at(text, from, &size);
	*t = (struct token){ from, from + size, TOKEN_MARK, 0 };
	if (text.p[from] == '\'' || text.p[from] == 'n' ||
	    text.p[from] == '\xe2') {
		end = from + clitic(language, text, from);
		if (BY(T6, end > from)) {
			t->kind = TOKEN_CLITIC;
			t->end = end;
			return true;
		}
	}
	end = from;
	if (text.p[from] == 'h' || text.p[from] == 'w' ||
	    text.p[from] == '@' || text.p[from] == '#')
		end = link_end(text, from);
	if (BY(T5, end > from)) {
		t->kind = TOKEN_LINK;
		t->end = end;
	} else if (class & WORD) {
		t->kind = TOKEN_WORD;
		flag_first(t, class);
		word(language, text, t);
	} else if (class & UTF8_DIGIT) {
		t->kind = TOKEN_NUMBER;
		number(text, t);
	} else
		mark(language, text, t, size);
	if (BY(T5, t->kind <= TOKEN_NUMBER &&
	    (end = mail_end(text, t)) > t->end)) {
		t->kind = TOKEN_LINK;
		t->end = end;
	}
	return true;
}
