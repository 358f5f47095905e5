/* SPDX-License-Identifier: MIT */
/*
 * What a line is like. One pass over its first bytes, which tell as
 * much as all of them: how a line begins and ends, its first words, shares of
 * capitals and digits. Languages are told apart nowhere: the codes hold for
 * any script, words are looked up as they are spelt.
 */
#include <assert.h>
#include <stdlib.h>

#include "hash.h"
#include "plain.h"
#include "utf8.h"

enum { LONG_WORD = 4 };

/* Classes of bytes. */
enum { WORD = 1, UPPER = 2, DIGIT = 4, HIGH = 8, LOWER = 16 };

/* What is counted in a line. */
struct counts {
	unsigned words, capitals, letters, upper, digits, commas, breaks;
	unsigned stops, known, titled, longs, bytes, chars;
	uint32_t cues, first;	/* bits of words, of the first one */
	bool separator, slash, address, copyright;
	bool year, clock, date;
};

static uint8_t class_of[256];
static uint32_t adds[256];	/* to chars, letters, upper: 8 bits each, and
				 * the class */
static uint8_t length_code[2560];

static void
tables_make(void)
{
	static const unsigned limits[] = { 4, 8, 14, 20, 28, 40, 56, 80, 112,
	    160, 224, 320, 480, 800, 1300, 2400 };
	unsigned i, k = 0;

	for (i = '0'; i <= '9'; i++)
		class_of[i] = WORD | DIGIT;
	for (i = 'a'; i <= 'z'; i++) {
		class_of[i] = WORD | LOWER;
		class_of[i - 'a' + 'A'] = WORD | UPPER;
	}
	for (i = 0x80; i < 256; i++)
		class_of[i] = WORD | HIGH;
	class_of[0xc2] = class_of[0xe2] = HIGH;	/* mostly symbols */
	for (i = 0; i < 256; i++)
		adds[i] = ((i & 0xc0) != 0x80) |
		    (uint32_t)((class_of[i] & (UPPER | LOWER)) != 0) << 8 |
		    (uint32_t)((class_of[i] & UPPER) != 0) << 16 |
		    (uint32_t)class_of[i] << 24;
	for (i = 0; i < sizeof(length_code); i++) {
		while (k < sizeof(limits) / sizeof(*limits) && i >= limits[k])
			k++;
		length_code[i] = (uint8_t)k;
	}
}

/* A symbol of two or three bytes that parts words: its length, or 0. */
static size_t
symbol_at(const unsigned char *p, size_t len)
{
	if (p[0] == 0xc2 && len >= 2)
		return 2;
	if (p[0] == 0xe2 && len >= 3)
		return 3;
	return 0;
}

/* Bytes by eight, all with bit 5 set: lower case, for ASCII and for the
 * letters of Latin-1 and Cyrillic. Never 0. */
static uint32_t
word_hash(const unsigned char *p, size_t n)
{
	const uint64_t small = 0x2020202020202020U;
	uint64_t h = n;

	for (; n >= 8; p += 8, n -= 8)
		h = hash_mix(h ^ (hash_load8(p) | small));
	if (n > 0)
		h = hash_mix(h ^ (hash_load_some(p, n) | small));
	return (uint32_t)(hash_mix(h) >> 32) | 1;
}

/* The next word of so many bytes or more. */
static inline __attribute__((always_inline)) uint32_t
next_word(struct slice text, size_t *at, struct slice *word, size_t least)
{
	const unsigned char *p = (const unsigned char *)text.p;
	size_t i = *at, start;

	do {
		while (i < text.len && !(class_of[p[i]] & WORD)) {
			size_t n = symbol_at(p + i, text.len - i);

			i += n > 0 ? n : 1;
		}
		start = i;
		while (i < text.len && class_of[p[i]] & WORD)
			i++;
	} while (i > start && i - start < least);
	*at = i;
	*word = slice_part(text, start, i);
	return i > start ? word_hash(p + start, i - start) : 0;
}

uint32_t
plain_word_next(struct slice text, size_t *at, struct slice *word)
{
	return next_word(text, at, word, 1);
}

uint32_t
plain_word_long(struct slice text, size_t *at, struct slice *word)
{
	return next_word(text, at, word, LONG_WORD);
}

/* The number of a set of bits; the first is the empty one. */
static uint16_t
set_of(struct plain_model *m, uint32_t bits)
{
	unsigned i;

	for (i = 0; i < m->nsets && m->sets[i] != bits; i++)
		continue;
	if (i == m->nsets) {
		assert(i < sizeof(m->sets) / sizeof(*m->sets));
		m->sets[m->nsets++] = bits;
	}
	return (uint16_t)i;
}

void
plain_model_add_word(struct plain_model *m, struct slice word, int weight,
    uint32_t bits)
{
	struct slice found;
	struct plain_word *slot;
	size_t at = 0, i;
	uint32_t h;

	if (class_of['a'] == 0)
		tables_make();
	h = plain_word_next(word, &at, &found);
	for (i = h >> 8 & (m->nslots - 1); m->slots[i].hash != 0 &&
	    m->slots[i].hash != h; i = (i + 1) & (m->nslots - 1))
		continue;
	slot = &m->slots[i];
	slot->hash = h;
	if (weight != 0)
		slot->weight = (int16_t)weight;
	if (m->nsets == 0)
		set_of(m, 0);
	slot->set = set_of(m, m->sets[slot->set] | bits);
	m->filter[h >> 22] |= (uint64_t)1 << (h >> 16 & 63);
}

uint32_t
plain_word_bits(const struct plain_model *m, uint32_t h, int *sum)
{
	size_t i = h >> 8 & (m->nslots - 1);

	if (!(m->filter[h >> 22] >> (h >> 16 & 63) & 1))
		return 0;
	for (; m->slots[i].hash != 0; i = (i + 1) & (m->nslots - 1))
		if (m->slots[i].hash == h) {
			*sum += m->slots[i].weight;
			return m->sets[m->slots[i].set];
		}
	return 0;
}

static bool
is_digit(unsigned char b)
{
	return class_of[b] & DIGIT;
}

/* A word of digits, text[start..end): a year, a time, a date? */
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

/* The word p[start..end). */
static void
count_word(struct counts *c, const unsigned char *p, size_t start, size_t end,
    const struct plain_model *m, uint64_t title, int *sum)
{
	uint32_t bits, h;

	c->words++;
	if (class_of[p[start]] & UPPER)
		c->capitals++;
	else if (class_of[p[start]] & HIGH && end - start >= 2 &&
	    ((p[start] == 0xc3 && p[start + 1] < 0x9f) ||
	    (p[start] == 0xd0 && p[start + 1] < 0xb0)))
		c->capitals++;
	if (c->words > PLAIN_WORDS)
		return;
	h = word_hash(p + start, end - start);
	bits = plain_word_bits(m, h, sum);
	c->stops += (bits & ((1U << PLAIN_LANGUAGES) - 1)) != 0;
	c->cues |= bits;
	if (c->words == 1)
		c->first = bits;
	c->known++;
	if (end - start >= LONG_WORD) {
		c->longs++;
		c->titled += title >> (h >> 26) & 1;
	}
}

/* A byte, or a symbol of some bytes, that is in no word: gives its length. */
static size_t
count_mark(struct counts *c, const unsigned char *p, size_t len, size_t i)
{
	size_t n = symbol_at(p + i, len - i);

	if (n == 2) {
		if (p[i + 1] == 0xa9)
			c->copyright = true;
		else if (p[i + 1] == 0xb7 || p[i + 1] == 0xbb)
			c->separator = true;
		return n;
	}
	if (n == 3) {
		if (p[i + 1] == 0x80 && (p[i + 2] == 0xa2 ||
		    p[i + 2] == 0xba))
			c->separator = true;
		return n;
	}
	switch (p[i]) {
	case ',':
		c->commas++;
		break;
	case '.': case '!': case '?':
		if (i + 1 < len && p[i + 1] == ' ')
			c->breaks++;
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
	return 1;
}

static void
count(struct counts *c, struct slice t, const struct plain_model *m,
    uint64_t title, int *sum)
{
	const unsigned char *p = (const unsigned char *)t.p;
	size_t i = 0, len = plain_sample(t.len);
	uint32_t added = 0;

	c->bytes = (unsigned)len;
	while (i < len) {
		size_t start = i;
		uint32_t all = 0, k;

		for (; i < len && (k = adds[p[i]]) >> 24 & WORD; i++) {
			all |= k;
			added += k & 0xffffff;
		}
		if (i == start) {
			c->chars++;
			i += count_mark(c, p, len, i);
			continue;
		}
		if (all >> 24 == (WORD | DIGIT))
			count_number(c, p, t.len, start, i);
		count_word(c, p, start, i, m, title, sum);
	}
	c->chars += added & 0xff;
	c->letters = added >> 8 & 0xff;
	c->upper = added >> 16;
}

/* First character: 0 lower 1 upper 2 digit 3 bullet 4 quote 5 copyright
 * 6 ( or [ 7 # or @ 8 other symbol 9 letter that is not ASCII 10 dash. */
static uint8_t
begin_code(struct slice t)
{
	const unsigned char *p = (const unsigned char *)t.p;
	unsigned k = class_of[p[0]];

	if (k & WORD)
		return k & LOWER ? 0 : k & UPPER ? 1 : k & DIGIT ? 2 : 9;
	if (p[0] == '"' || p[0] == '\'')
		return 4;
	if (p[0] == '(' || p[0] == '[')
		return 6;
	if (p[0] == '#' || p[0] == '@')
		return 7;
	if (p[0] == '*')
		return 3;
	if (p[0] == '-')
		return 10;
	if (t.len >= 2 && p[0] == 0xc2)
		return p[1] == 0xa9 ? 5 : p[1] == 0xb7 ? 3 :
		    p[1] == 0xab || p[1] == 0xbb ? 4 : 8;
	if (t.len >= 3 && p[0] == 0xe2 && p[1] == 0x80)
		return p[2] == 0xa2 || p[2] == 0xa3 ? 3 :
		    p[2] >= 0x98 && p[2] <= 0x9f ? 4 :
		    p[2] >= 0x90 && p[2] <= 0x95 ? 10 : 8;
	return 8;
}

/* How many bytes at the end of the text are closing quotes or brackets. */
static size_t
closing(struct slice t)
{
	size_t n = t.len;

	for (;;) {
		struct slice s = slice_part(t, 0, n);

		if (n >= 1 && strchr("\"')]", t.p[n - 1]) != NULL)
			n--;
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

/* Last character: 0 letter 1 digit 2 . 3 ! 4 ? 5 : 6 , 7 . ! ? and a quote
 * 8 quote 9 ) 10 ... 11 other symbol 12 letter that is not ASCII 13 ; */
static uint8_t
end_code(struct slice t)
{
	size_t close = closing(t), n = t.len - close;
	struct slice s = slice_part(t, 0, n);
	unsigned char b = n > 0 ? (unsigned char)t.p[n - 1] : 0;

	if (slice_ends(s, SLICE("\xe2\x80\xa6")) ||
	    slice_ends(s, SLICE("...")))
		return 10;
	if (b == '.' || b == '!' || b == '?' ||
	    slice_ends(s, SLICE("\xe3\x80\x82")) ||
	    slice_ends(s, SLICE("\xef\xbc\x81")) ||
	    slice_ends(s, SLICE("\xef\xbc\x9f")))
		return close > 0 ? 7 : b == '!' ? 3 : b == '?' ? 4 : 2;
	if (close > 0)
		return t.p[t.len - 1] == ')' || t.p[t.len - 1] == ']' ? 9 : 8;
	if (b == ':' || b == ',' || b == ';')
		return b == ':' ? 5 : b == ',' ? 6 : 13;
	if (class_of[b] & DIGIT)
		return 1;
	if (class_of[b] & (LOWER | UPPER))
		return 0;
	return b >= 0x80 ? 12 : 11;
}

/* n of all, in steps: 0 none, 5 all. */
static uint8_t
share(unsigned n, unsigned all)
{
	if (all == 0 || n == 0)
		return 0;
	return (uint8_t)(n == all ? 5 : 1 + n * 4 / all);
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
		return c->year || c->date ? 4 : 3;
	if (c->date)
		return 2;
	return c->year ? c->words <= 6 ? 5 : 1 : 0;
}

static uint8_t
marks_code(const struct counts *c)
{
	return c->copyright ? 4 : c->address ? 3 : c->separator ? 2 :
	    c->slash ? 1 : 0;
}

/* Length in 6, and the end: a sentence's, an open one, none. */
static uint8_t
kind_code(uint8_t length, uint8_t end)
{
	unsigned k = length < 3 ? 0 : length < 6 ? 1 : length < 8 ? 2 :
	    length < 10 ? 3 : length < 12 ? 4 : 5;

	return (uint8_t)(k * 3 + (end == 2 || end == 3 || end == 4 ||
	    end == 7 ? 2 : end == 5 || end == 8 || end == 9 || end == 10 ?
	    1 : 0));
}

static void
line_describe(struct plain_line *line, struct slice t, uint64_t title,
    const struct plain_model *m)
{
	struct counts c = { 0 };
	uint8_t *code = line->code;
	int sum = 0;

	count(&c, t, m, title, &sum);
	line->chars = t.len > c.bytes ?
	    (uint32_t)((uint64_t)t.len * c.chars / c.bytes) : c.chars;
	line->nwords = (uint8_t)c.known;
	line->promo = c.cues >> PLAIN_PROMO & 1 ||
	    (c.first >> PLAIN_FIRST & 1);
	line->comments = c.words <= 5 && (c.cues >> PLAIN_COMMENTS & 1);
	line->byline = c.first >> PLAIN_BYLINE_WORD & 1;
	line->label = LABEL_NONE;
	line->words = (int16_t)(sum < -32000 ? -32000 : sum > 32000 ? 32000 :
	    sum);
	code[CODE_LENGTH] = length_code[line->chars <
	    sizeof(length_code) ? line->chars : sizeof(length_code) - 1];
	code[CODE_WORDS] = words_code(c.words);
	code[CODE_BEGIN] = begin_code(t);
	code[CODE_END] = end_code(t);
	code[CODE_CAPITALS] = c.words < 2 ? 6 : share(c.capitals, c.words);
	code[CODE_UPPER] = c.letters == 0 ? 6 : share(c.upper, c.letters);
	code[CODE_DIGITS] = share(c.digits, c.bytes);
	code[CODE_COMMAS] = (uint8_t)((c.commas > 1 ? 2 : c.commas) +
	    (c.breaks > 0 ? 3 : 0));
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
	while ((h = plain_word_long(t, &at, &word)) != 0)
		bits |= (uint64_t)1 << (h >> 26);
	return bits;
}

/* Lines that stand more than once: bit 0 on the later, bit 1 on the first. */
static void
find_again(struct plain_page *page)
{
	size_t slots = 64, i, k;

	while (slots < page->n * 2)
		slots *= 2;
	page->seen = mem_grow(page->seen, &page->seen_cap, slots,
	    sizeof(*page->seen));
	memset(page->seen, 0, slots * sizeof(*page->seen));
	for (i = 0; i < page->n; i++) {
		struct slice t = plain_text(page, i), other = { 0 };
		uint64_t h = hash_bytes(t.p, t.len < PLAIN_SAMPLE ? t.len : PLAIN_SAMPLE);
		unsigned tries = 0;

		for (k = h & (slots - 1); page->seen[k] != 0;
		    k = (k + 1) & (slots - 1)) {
			other = plain_text(page, page->seen[k] - 1);
			if (slice_eq(other, t) || ++tries > 8)
				break;
		}
		if (tries > 8)
			continue;
		if (page->seen[k] == 0)
			page->seen[k] = (uint32_t)i + 1;
		else {
			page->lines[i].code[CODE_AGAIN] |= 1;
			page->lines[page->seen[k] - 1].code[CODE_AGAIN] |= 2;
		}
	}
}

void
plain_lines_find(struct plain_page *page, struct slice text,
    const struct plain_model *m)
{
	size_t i, blanks = 0;
	uint64_t title;

	if (class_of['a'] == 0)
		tables_make();
	page->text = text;
	paragraphs_find(&page->ps, text);
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

		line_describe(&page->lines[i], plain_text(page, i), title, m);
		page->lines[i].code[CODE_BLANK] = (uint8_t)((before > 2 ? 2 :
		    before) * 2 + (after > 0));
		blanks += before > 0;
		if (page->comments == page->n && page->lines[i].comments &&
		    i * 4 > page->n)
			page->comments = i;
	}
	page->style = blanks * 4 >= page->n;
	find_again(page);
}

void
plain_page_free(struct plain_page *page)
{
	paragraphs_free(&page->ps);
	free(page->lines);
	free(page->seen);
	free(page->sums);
	*page = (struct plain_page){ 0 };
}
