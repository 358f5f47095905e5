/* SPDX-License-Identifier: MIT */
/*
 * What a line is like. One pass over its first bytes, which tell as much as all
 * of them: how a line begins and ends, its first words, shares of capitals and
 * digits. No language is singled out: the codes hold for any script, and words
 * are looked up as they are spelt.
 */
#include <stdlib.h>

#include "base/base.h"
#include "lines.h"

enum { NO_KIND = 18 };

/* What is counted in a line. */
struct counts {
	unsigned words, capitals, letters, upper, digits, commas, breaks;
	unsigned stops, known, titled, longs, bytes, chars;
	uint32_t cues, first;	/* bits of all words, of the first one */
	bool separator, slash, address, copyright;
	bool year, clock, date;
};

/* The lengths, in characters, at which each code of 17 but the first begins. */
static const uint32_t length_limits[] = { 4, 8, 14, 20, 28, 40, 56, 80, 112,
    160, 224, 320, 480, 800, 1300, 2400 };

static bool
is_digit(unsigned char b)
{
	return words_byte[b] & BYTE_DIGIT;
}

/* The first bytes of a line, one bit for each byte. */
struct bits {
	uint64_t word;		/* bytes of words; not of symbols */
	uint64_t upper, letter, digit, high, symbol;
	uint64_t stop, blank, comma, mark;
	uint64_t inner;		/* all but the first byte of a character */
	uint64_t wide;		/* the first byte of a character that says as
				 * much as two letters: Chinese, Japanese,
				 * Korean */
};

/* Is the word of digits, text[start..end), a year, a time, a date? */
static void
count_number(struct counts *c, const unsigned char *p, size_t len,
    size_t start, size_t end)
{
	size_t n = end - start;
	bool more = end + 1 < len && is_digit(p[end + 1]);

	c->digits += (unsigned)n;
	if (n == 4 && (memcmp(p + start, "19", 2) == 0 ||
	    memcmp(p + start, "20", 2) == 0))
		c->year = true;
	if (n <= 2 && more && p[end] == ':')
		c->clock = true;
	if (n <= 4 && more && (p[end] == '.' || p[end] == '/' ||
	    p[end] == '-'))
		c->date = true;
}

/* A word of n bytes; WORDS_HASHED bytes may be read from its start. */
static inline void
count_word(struct counts *c, const unsigned char *p, size_t n,
    const struct words_table *table, uint64_t title, int *sum)
{
	uint32_t bits, h;

	c->words++;
	if (p[0] >= 0x80 && n >= 2 &&
	    ((p[0] == 0xc3 && p[1] < 0x9f) ||
	    (p[0] == 0xd0 && p[1] < 0xb0)))
		c->capitals++;
	if (c->words > PLAIN_WORDS)
		return;
	h = words_hash(p, n, WORDS_HASHED);
	bits = words_bits(table, h, sum);
	c->stops += (bits & ((1U << WORDS_LANGUAGES) - 1)) != 0;
	c->cues |= bits;
	if (c->words == 1)
		c->first = bits;
	c->known++;
	if (n >= WORDS_LONG) {
		c->longs++;
		c->titled += title >> (h >> 26) & 1;
	}
}

/* A telling mark at p[i]. */
static void
count_mark(struct counts *c, const unsigned char *p, size_t len, size_t i)
{
	switch (p[i]) {
	case 0xc2:
		if (i + 1 < len && p[i + 1] == 0xa9)
			c->copyright = true;
		else if (i + 1 < len && (p[i + 1] == 0xb7 ||
		    p[i + 1] == 0xbb))
			c->separator = true;
		break;
	case 0xe2:
		if (i + 2 < len && p[i + 1] == 0x80 && (p[i + 2] == 0xa2 ||
		    p[i + 2] == 0xba))
			c->separator = true;
		break;
	case '|': case '>': case '<':
		c->separator = true;
		break;
	case '/':
		if (i + 1 < len && p[i + 1] == '/')
			c->address = true;
		c->slash = true;
		break;
	case '@':
		c->address = true;
		break;
	}
}

/* The bytes of v from first to last, as 0xff. */
static inline bytes16
between(bytes16 v, uint8_t first, uint8_t last)
{
	return (bytes16)(v - first <= (uint8_t)(last - first));
}

/* Look at len bytes, from 1 to PLAIN_SAMPLE. Up to sixteen bytes more may be
 * read. */
static inline struct bits
bits_of(const char *p, size_t len)
{
	struct bits b = { 0 };
	uint64_t c2 = 0, e2 = 0, all = ~(uint64_t)0 >> (64 - len);
	size_t i;

	for (i = 0; i < len; i += 16) {
		bytes16 v = bytes_load(p + i);
		bytes16 mark = (bytes16)((v == '|') | (v == '/') | (v == '@') |
		    (v == '<') | (v == '>'));

		b.upper |= bytes_mask(between(v, 'A', 'Z')) << i;
		b.letter |= bytes_mask(between(v | 0x20, 'a', 'z')) << i;
		b.digit |= bytes_mask(between(v, '0', '9')) << i;
		b.high |= bytes_mask((bytes16)(v >= 0x80)) << i;
		b.inner |= bytes_mask(between(v, 0x80, 0xbf)) << i;
		b.wide |= bytes_mask(between(v, 0xe3, 0xed)) << i;
		b.comma |= bytes_mask((bytes16)(v == ',')) << i;
		b.blank |= bytes_mask((bytes16)(v == ' ')) << i;
		b.stop |= bytes_mask((bytes16)((v == '.') | (v == '!') |
		    (v == '?'))) << i;
		b.mark |= bytes_mask(mark) << i;
		c2 |= bytes_mask((bytes16)(v == 0xc2)) << i;
		e2 |= bytes_mask((bytes16)(v == 0xe2)) << i;
	}
	c2 &= all;
	e2 &= all;
	b.upper &= all;
	b.letter &= all;
	b.digit &= all;
	b.high &= all;
	b.inner &= all;
	b.wide &= all;
	b.comma &= all;
	b.blank &= all;
	b.stop &= all;
	b.mark = (b.mark & all) | c2 | e2;
	b.symbol = c2 | c2 << 1 | e2 | e2 << 1 | e2 << 2;
	b.word = (b.letter | b.digit | b.high) & ~b.symbol;
	return b;
}

/* How many bits are set; often none is. */
static unsigned
bits_in(uint64_t bits)
{
	const uint64_t ones = 0x5555555555555555U, twos = 0x3333333333333333U;
	const uint64_t fours = 0x0f0f0f0f0f0f0f0fU, one = 0x0101010101010101U;

	if (bits == 0)
		return 0;
	bits -= bits >> 1 & ones;
	bits = (bits & twos) + (bits >> 2 & twos);
	return (unsigned)(((bits + (bits >> 4)) & fours) * one >> 56);
}

/* Count in the first bytes of t; room bytes may be read from its start. */
static void
count(struct counts *c, struct slice t, size_t room,
    const struct words_table *table, uint64_t title, int *sum)
{
	const unsigned char *p = (const unsigned char *)t.p, *words = p;
	unsigned char copy[PLAIN_SAMPLE + WORDS_HASHED];
	size_t len = plain_sample(t.len);
	struct bits b;
	uint64_t left, starts;

	if (room < len + WORDS_HASHED) {
		memset(copy, 0, sizeof(copy));
		words = memcpy(copy, p, len);
	}
	b = bits_of((const char *)words, len);
	starts = b.word & ~(b.word << 1);
	c->bytes = (unsigned)len;
	c->chars = (unsigned)len - bits_in(b.inner) + bits_in(b.wide);
	c->letters = bits_in(b.letter);
	c->upper = bits_in(b.upper);
	c->commas = bits_in(b.comma);
	c->breaks = bits_in(b.stop & b.blank >> 1);
	c->capitals = bits_in(starts & b.upper);
	for (left = b.mark; left != 0; left &= left - 1)
		count_mark(c, p, len, (size_t)__builtin_ctzll(left));
	for (left = starts; left != 0; left &= left - 1) {
		size_t start = (size_t)__builtin_ctzll(left);
		uint64_t after = ~b.word >> start;
		size_t n = after == 0 ? len - start :
		    (size_t)__builtin_ctzll(after);
		uint64_t word = (n == 64 ? ~(uint64_t)0 :
		    ((uint64_t)1 << n) - 1) << start;

		if ((b.digit & word) == word)
			count_number(c, p, t.len, start, start + n);
		count_word(c, words + start, n, table, title, sum);
	}
}

static uint8_t
begin_code(struct slice t)
{
	const unsigned char *p = (const unsigned char *)t.p;
	unsigned k = words_byte[p[0]];

	if (k & BYTE_WORD)
		return k & BYTE_LOWER ? BEGIN_SMALL : k & BYTE_UPPER ?
		    BEGIN_CAPITAL : k & BYTE_DIGIT ? BEGIN_DIGIT :
		    BEGIN_LETTER;
	if (p[0] == '"' || p[0] == '\'')
		return BEGIN_QUOTE;
	if (p[0] == '(' || p[0] == '[')
		return BEGIN_BRACKET;
	if (p[0] == '#' || p[0] == '@')
		return BEGIN_TAG;
	if (p[0] == '*')
		return BEGIN_BULLET;
	if (p[0] == '-')
		return BEGIN_DASH;
	if (t.len >= 2 && p[0] == 0xc2)
		return p[1] == 0xa9 ? BEGIN_COPYRIGHT : p[1] == 0xb7 ?
		    BEGIN_BULLET : p[1] == 0xab || p[1] == 0xbb ?
		    BEGIN_QUOTE : BEGIN_SYMBOL;
	if (t.len >= 3 && p[0] == 0xe2 && p[1] == 0x80)
		return p[2] == 0xa2 || p[2] == 0xa3 ? BEGIN_BULLET :
		    p[2] >= 0x98 && p[2] <= 0x9f ? BEGIN_QUOTE :
		    p[2] >= 0x90 && p[2] <= 0x95 ? BEGIN_DASH :
		    BEGIN_SYMBOL;
	return BEGIN_SYMBOL;
}

/* How many bytes at the end of the text are closing quotation marks or
 * brackets. */
static size_t
closing(struct slice t)
{
	size_t n = t.len;

	for (;;) {
		struct slice s = slice_part(t, 0, n);
		char last = n > 0 ? t.p[n - 1] : 'a';

		if (last == '"' || last == '\'' || last == ')' || last == ']')
			n--;
		else if (last == '.' || words_byte[(unsigned char)last] &
		    (BYTE_LOWER | BYTE_UPPER))
			return t.len - n;
		else if (slice_ends(s, SLICE("\xe2\x80\x9d")) ||
		    slice_ends(s, SLICE("\xe2\x80\x9c")) ||
		    slice_ends(s, SLICE("\xe2\x80\x99")) ||
		    slice_ends(s, SLICE("\xe3\x80\x8d")))
			n -= 3;
		else if (slice_ends(s, SLICE("\xc2\xbb")) ||
		    slice_ends(s, SLICE("\xc2\xab")))
			n -= 2;
		else
			return t.len - n;
	}
}

/* Does the text end with a full stop that is not ASCII: those of Chinese,
 * Hindi, Urdu, Armenian, Amharic, Khmer and Burmese? */
static bool
ends_with_stop(struct slice t)
{
	static const char stops[][4] = { "\xe3\x80\x82", "\xe0\xa5\xa4",
	    "\xdb\x94", "\xd6\x89", "\xe1\x8d\xa2", "\xe1\x9f\x94",
	    "\xe1\x81\x8b", "\xef\xbc\x81", "\xef\xbc\x9f", "\xd8\x9f" };
	size_t i;

	for (i = 0; i < sizeof(stops) / sizeof(*stops); i++)
		if (slice_ends(t, slice_of(stops[i])))
			return true;
	return false;
}

static uint8_t
end_code(struct slice t)
{
	size_t close = closing(t), n = t.len - close;
	struct slice s = slice_part(t, 0, n);
	unsigned char b = n > 0 ? (unsigned char)t.p[n - 1] : 0;

	if (close == 0 && words_byte[b] & (BYTE_LOWER | BYTE_UPPER))
		return END_LETTER;
	if (slice_ends(s, SLICE("\xe2\x80\xa6")) ||
	    slice_ends(s, SLICE("...")))
		return END_ELLIPSIS;
	if (b == '.' || b == '!' || b == '?' || (b >= 0x80 &&
	    ends_with_stop(s)))
		return close > 0 ? END_QUOTED : b == '!' ? END_EXCLAMATION :
		    b == '?' ? END_QUESTION : END_STOP;
	if (close > 0)
		return t.p[t.len - 1] == ')' || t.p[t.len - 1] == ']' ?
		    END_BRACKET : END_QUOTE;
	if (b == ':' || b == ',' || b == ';')
		return b == ':' ? END_COLON : b == ',' ? END_COMMA :
		    END_SEMICOLON;
	if (words_byte[b] & BYTE_DIGIT)
		return END_DIGIT;
	return b >= 0x80 ? END_OTHER : END_SYMBOL;
}

/* n's share of all, in steps: 0 none, 5 all. */
static uint8_t
share(unsigned n, unsigned all)
{
	if (all == 0 || n == 0)
		return 0;
	return (uint8_t)(n == all ? 5 : 1 + n * 4 / all);
}

/* How many limits are reached, by halves. */
static uint8_t
length_code(uint32_t chars)
{
	unsigned n = chars >= length_limits[7] ? 8 : 0;

	n += chars >= length_limits[n + 3] ? 4 : 0;
	n += chars >= length_limits[n + 1] ? 2 : 0;
	n += chars >= length_limits[n];
	return (uint8_t)(n + (chars >= length_limits[15]));
}

static uint8_t
words_code(unsigned n)
{
	static const uint8_t few[] = { 0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7,
	    7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8 };

	return n < sizeof(few) ? few[n] : 9;
}

static uint8_t
time_code(const struct counts *c)
{
	if (c->clock)
		return c->year || c->date ? TIME_DATE_AND_CLOCK : TIME_CLOCK;
	if (c->date)
		return TIME_DATE;
	if (!c->year)
		return TIME_NONE;
	return c->words <= 6 ? TIME_YEAR_ALONE : TIME_YEAR;
}

static uint8_t
marks_code(const struct counts *c)
{
	return c->copyright ? MARKS_COPYRIGHT : c->address ? MARKS_ADDRESS :
	    c->separator ? MARKS_SEPARATOR : c->slash ? MARKS_SLASH :
	    MARKS_NONE;
}

/* Length in 6, and the end: a sentence's, an open one, none. */
static uint8_t
kind_code(uint8_t length, uint8_t end)
{
	static const uint8_t ends[] = { [END_STOP] = KIND_SENTENCE,
	    [END_EXCLAMATION] = KIND_SENTENCE, [END_QUESTION] = KIND_SENTENCE,
	    [END_QUOTED] = KIND_SENTENCE, [END_COLON] = KIND_OPEN,
	    [END_QUOTE] = KIND_OPEN, [END_BRACKET] = KIND_OPEN,
	    [END_ELLIPSIS] = KIND_OPEN, [END_SEMICOLON] = KIND_NO_END };
	unsigned k = length < 3 ? 0 : length < 6 ? 1 : length < 8 ? 2 :
	    length < 10 ? 3 : length < 12 ? 4 : 5;

	return (uint8_t)(k * KIND_ENDS + ends[end]);
}

/* room bytes may be read from t's start. */
static void
line_describe(struct plain_line *line, struct slice t, size_t room,
    uint64_t title, const struct words_table *table)
{
	struct counts c = { 0 };
	uint8_t *code = line->code;
	int sum = 0;

	count(&c, t, room, table, title, &sum);
	line->chars = t.len > c.bytes ?
	    (uint32_t)((uint64_t)t.len * c.chars / c.bytes) : c.chars;
	line->nwords = (uint8_t)c.known;
	line->promo = c.cues >> WORDS_PROMO & 1 ||
	    (c.first >> WORDS_FIRST & 1);
	line->lead = c.first >> WORDS_LEAD & 1;
	line->call = c.cues >> WORDS_CALL & 1;
	line->comments = c.words <= 5 && (c.cues >> WORDS_COMMENTS & 1);
	line->byline = c.first >> WORDS_BYLINE & 1;
	line->label = LABEL_NONE;
	line->words = (int16_t)(sum < -32000 ? -32000 : sum > 32000 ? 32000 :
	    sum);
	code[CODE_LENGTH] = length_code(line->chars);
	code[CODE_WORDS] = words_code(c.words);
	code[CODE_BEGIN] = begin_code(t);
	code[CODE_END] = end_code(t);
	code[CODE_CAPITALS] = c.words < 2 ? 6 : share(c.capitals, c.words);
	code[CODE_UPPER] = c.letters == 0 ? 6 : share(c.upper, c.letters);
	code[CODE_DIGITS] = share(c.digits, c.bytes);
	code[CODE_COMMAS] = (uint8_t)((c.commas > 1 ? 2 : c.commas) +
	    (c.breaks > 0 ? COMMAS_BREAK : 0));
	code[CODE_STOP] = c.known < 2 ? 6 : c.stops == 0 ? 0 :
	    (uint8_t)(1 + (c.stops * 8 / c.known > 4 ? 4 :
	    c.stops * 8 / c.known));
	code[CODE_MARKS] = marks_code(&c);
	code[CODE_TIME] = time_code(&c);
	code[CODE_TITLE] = c.longs == 0 ? 0 : c.titled == 0 ? 1 :
	    (uint8_t)(2 + c.titled * 3 / c.longs);
	code[CODE_KIND] = kind_code(code[CODE_LENGTH], code[CODE_END]);
	code[CODE_AGAIN] = 0;
}

/* The long words of the first line, as bits. */
static uint64_t
title_words(struct slice t)
{
	struct slice word;
	uint64_t bits = 0;
	uint32_t h;
	size_t at = 0;

	if (t.len > PLAIN_SAMPLE)
		t.len = PLAIN_SAMPLE;
	while ((h = words_next_long(t, &at, &word)) != 0)
		bits |= (uint64_t)1 << (h >> 26);
	return bits;
}

/* A number for a line; equal lines have the same. */
static uint64_t
line_hash(struct slice t)
{
	const unsigned char *p = (const unsigned char *)t.p;

	if (t.len < 16)
		return hash_bytes(t.p, t.len);
	return hash_mix(little_load64(p) ^ hash_mix(little_load64(p + t.len -
	    8) ^ hash_mix(little_load64(p + 8) ^ t.len)));
}

/* The place in page->seen of the lines that are the same as t; it may be empty.
 * slots if there is none near. */
static size_t
seen_at(const struct plain_page *page, size_t slots, struct slice t)
{
	size_t k = line_hash(t) >> 8 & (slots - 1);
	unsigned tries = 0;

	for (; page->seen[k] != 0; k = (k + 1) & (slots - 1))
		if (slice_eq(plain_text(page, page->seen[k] - 1), t))
			return k;
		else if (++tries > 8)
			return slots;
	return k;
}

static size_t
seen_slots(const struct plain_page *page)
{
	size_t slots = 64;

	while (slots < page->n * 2)
		slots *= 2;
	return slots;
}

/* Mark lines that are there more than once: bit 0 on the later ones, bit 1 on
 * the first. */
static void
find_again(struct plain_page *page)
{
	size_t slots = seen_slots(page), i, k;

	page->seen = mem_grow(page->seen, &page->seen_cap, slots,
	    sizeof(*page->seen));
	memset(page->seen, 0, slots * sizeof(*page->seen));
	for (i = 0; i < page->n; i++) {
		k = seen_at(page, slots, plain_text(page, i));
		if (k == slots)
			continue;
		if (page->seen[k] == 0)
			page->seen[k] = (uint32_t)i + 1;
		else {
			page->lines[i].code[CODE_AGAIN] |= AGAIN_LATER;
			page->lines[page->seen[k] - 1].code[CODE_AGAIN] |=
			    AGAIN_FIRST;
		}
	}
}

size_t
plain_first(const struct plain_page *page, size_t i)
{
	size_t slots = seen_slots(page), k;

	if (!(page->lines[i].code[CODE_AGAIN] & AGAIN_LATER))
		return i;
	k = seen_at(page, slots, plain_text(page, i));
	return k == slots ? i : page->seen[k] - 1;
}

void
plain_lines_find(struct plain_page *page, struct slice text,
    const struct words_table *table)
{
	size_t i, blanks = 0;
	uint64_t title;

	paragraphs_find(&page->ps, text);
	text = page->text = page->ps.text;
	page->n = page->ps.n;
	page->lines = mem_grow(page->lines, &page->lines_cap, page->n + 1,
	    sizeof(*page->lines));
	if (page->n == 0)
		return;
	page->comments = page->n;
	title = title_words(plain_text(page, 0));
	for (i = 0; i < page->n; i++) {
		size_t before = page->ps.p[i].blank, after = i + 1 < page->n ?
		    page->ps.p[i + 1].blank : 1;

		line_describe(&page->lines[i], plain_text(page, i),
		    text.len - page->ps.p[i].start, title, table);
		page->lines[i].code[CODE_BLANK] = (uint8_t)((before > 2 ? 2 :
		    before) * 2 + (after > 0));
		blanks += before > 0;
		if (page->comments == page->n && page->lines[i].comments &&
		    i * 4 > page->n)
			page->comments = i;
	}
	page->style = blanks * 4 >= page->n;
	find_again(page);
	page->kinds = mem_grow(page->kinds, &page->kinds_cap, page->n + 2 *
	    PLAIN_EDGE, 1);
	memset(page->kinds, NO_KIND, PLAIN_EDGE);
	for (i = 0; i < page->n; i++)
		page->kinds[PLAIN_EDGE + i] = page->lines[i].code[CODE_KIND];
	memset(page->kinds + PLAIN_EDGE + i, NO_KIND, PLAIN_EDGE);
}

void
plain_page_free(struct plain_page *page)
{
	paragraphs_free(&page->ps);
	free(page->lines);
	free(page->seen);
	free(page->sums);
	free(page->kinds);
	free(page->steps);
	*page = (struct plain_page){ 0 };
}
