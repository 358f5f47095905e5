/* SPDX-License-Identifier: MIT */
/*
 * Features of a block. Each falls into one of a few bins; a name with its bin
 * has one weight in the model. They are about shape, place and markup; words
 * come from html_words (html/words.c). No language is presumed.
 */
#include "base/base.h"
#include "model.h"

/* name, how many bins */
#define FEATURES(F) \
	F(bias, 1) F(words, 12) F(linked, 7) F(linked_words, 35) F(end, 6) \
	F(end_words, 30) F(commas, 5) F(begin, 6) F(upper, 6) F(capital, 7) \
	F(digits, 6) F(tag, 160) F(parent_tag, 160) F(tag_words, 36) \
	F(place, 12) F(words_before, 10) F(title, 8) F(witness, 7) \
	F(twin, 2) F(strong, 4) F(time, 2) F(leaf, 4) F(mark, 7) \
	F(depth, 8) F(prev_words, 24) F(next_words, 24) F(prev2_words, 12) \
	F(next2_words, 12) F(prev_linked, 4) F(next_linked, 4) \
	F(prev_tag, 3) F(next_tag, 3) F(near, 9) F(far, 9) F(share1, 8) \
	F(share2, 8) F(share3, 8) F(inside, 14) F(in_caption, 2) \
	F(bare_end, 30) F(bare_linked, 35) F(bare_tag, 36) F(bare_far, 9) \
	/* after the first stage */ \
	F(own, 14) F(prev, 9) F(next, 9) F(prev2, 5) F(next2, 5) \
	F(around, 45) F(run, 13) F(own_run, 27) F(mass1, 8) F(mass2, 8) \
	F(mass3, 8) F(mean1, 7) F(mean2, 7) F(alike, 8) F(own_alike, 45) \
	F(before, 10) F(total, 6) F(words_run, 15) F(tag_run, 21) F(top, 9) \
	F(own_level, 80) F(own_branch, 40) F(branch_words, 45) F(own_prose, 35) \
	F(own_total, 30) F(own_parts, 30) F(sides, 64) F(gaps, 50) \
	F(heading, 36) F(own_heading, 36) F(own_part, 35) F(own_title, 40) F(own_twin, 10) \
	F(own_top, 45) F(own_back, 40) F(own_fore, 40) F(own_place, 50)

#define AS_ENUM(name, bins) F_##name, END_##name = F_##name + (bins) - 1,
#define AS_ROW(name, bins) { #name, F_##name, bins },

enum { FEATURES(AS_ENUM) COUNT };

static const struct {
	const char *name;
	uint16_t first, bins;
} rows[] = { FEATURES(AS_ROW) };

struct words_list {
	uint16_t *ids;
	size_t n;
};

static void
put(struct words_list *l, unsigned first, unsigned end, unsigned bin)
{
	l->ids[l->n++] = (uint16_t)(first + bin > end ? end : first + bin);
}

#define PUT(name, bin) put(l, F_##name, END_##name, (unsigned)(bin))

size_t
html_feature_count(void)
{
	return COUNT;
}

void
html_feature_name(struct str *out, uint16_t id)
{
	size_t i = 0, end = sizeof(rows) / sizeof(*rows);

	while (end - i > 1) {
		size_t middle = (i + end) / 2;

		if (rows[middle].first <= id)
			i = middle;
		else
			end = middle;
	}
	str_add(out, rows[i].name, strlen(rows[i].name));
	str_add_byte(out, ':');
	str_add_number(out, (uint64_t)id - rows[i].first);
}

/* The number of limits that x reaches. All are compared, so that no branch has
 * to be predicted. */
static inline unsigned
bin_of(double x, const double *limits, unsigned n)
{
	unsigned count = 0, i;

	for (i = 0; i < n; i++)
		count += x >= limits[i];
	return count;
}

#define BIN(x, ...) bin_of(x, (const double[]){ __VA_ARGS__ }, \
	sizeof((const double[]){ __VA_ARGS__ }) / sizeof(double))

static unsigned
words_bin(double n)
{
	return BIN(n, 2, 3, 5, 8, 12, 18, 26, 40, 60, 90, 150);
}

static unsigned
words_few(double n)
{
	return BIN(n, 3, 8, 15, 30);
}

static double
linked_share(const struct html_block *b)
{
	return b->len == 0 ? 0 : (double)b->linked / (double)b->len;
}

static unsigned
linked_bin(const struct html_block *b)
{
	return BIN(linked_share(b), .001, .1, .25, .5, .75, .97);
}

/* A quotation mark or bracket that may follow a full stop. */
static bool
is_closing(uint32_t c)
{
	switch (c) {
	case '"': case '\'': case ')': case ']':
	case 0x201c: case 0x201d: case 0x2019: /* quotation marks */
	case 0xab: case 0xbb: case 0x203a:
	case 0x300d: /* those of Chinese and Japanese */
		return true;
	default:
		return false;
	}
}

/* What the block ends with: 0 else, 1 full stop or the like, 2 the same in
 * quotation marks or brackets, 3 colon, 4 ellipsis, 5 comma or dash. */
static unsigned
end_of(struct slice text)
{
	size_t n;
	uint32_t c = utf8_decode_last(text.p, text.len, &n);
	bool quoted = false;

	while (text.len > n && is_closing(c)) {
		quoted = true;
		text.len -= n;
		c = utf8_decode_last(text.p, text.len, &n);
	}
	switch (c) {
	case '.':
		if (text.len >= 3 && text.p[text.len - 2] == '.')
			return 4;
		/* FALLTHROUGH */
	case '!': case '?': case 0x3002: case 0x964: case 0x6d4: case 0x61f:
	case 0xff01: case 0xff1f:
		return quoted ? 2 : 1;
	case 0x2026:
		return 4;
	case ':':
		return 3;
	case ',': case '-': case 0x2013: case 0x2014:
		return 5;
	default:
		return 0;
	}
}

static unsigned
begin_of(struct slice text)
{
	size_t n;
	uint32_t c = utf8_decode(text.p, text.len, &n);
	unsigned class = utf8_class(c);

	if (class & UTF8_UPPER)
		return 1;
	if (class & UTF8_LOWER)
		return 2;
	if (class & UTF8_DIGIT)
		return 3;
	if (c == '"' || c == 0x201c || c == 0x201e || c == 0xab ||
	    c == 0x2018 || c == '\'')
		return 4;
	return class & UTF8_PUNCT ? 5 : 0;
}

/* Marks that are rare in articles. */
static unsigned
mark_of(struct slice text)
{
	if (memchr(text.p, '|', text.len) != NULL)
		return 1;
	if (memchr(text.p, 0xa9, text.len) != NULL &&
	    slice_find(text, SLICE("\xc2\xa9")) < text.len)
		return 2;
	if (memchr(text.p, '@', text.len) != NULL)
		return 3;
	if (memchr(text.p, '/', text.len) != NULL &&
	    slice_find(text, SLICE("://")) < text.len)
		return 4;
	if (slice_starts(text, SLICE("\xe2\x80\xa2")) ||
	    slice_starts(text, SLICE("- ")) ||
	    slice_starts(text, SLICE("* ")))
		return 5;
	return memchr(text.p, '{', text.len) != NULL ? 6 : 0;
}

/* Counts of kinds of characters in one number, ten bits and more for each:
 * letters, upper case, digits, commas, capitals where a word begins. */
enum { UPPER_AT = 12, DIGIT_AT = 24, COMMA_AT = 36, CAPITAL_AT = 48,
	LETTERS = 1000, COUNTED = 0xfff };

static const uint64_t no_start = ~((uint64_t)COUNTED << CAPITAL_AT);

static uint64_t
counts_of(unsigned class, bool comma)
{
	return (uint64_t)((class & UTF8_LETTER) != 0) |
	    (uint64_t)((class & UTF8_UPPER) != 0) << UPPER_AT |
	    (uint64_t)((class & UTF8_DIGIT) != 0) << DIGIT_AT |
	    (uint64_t)comma << COMMA_AT | (uint64_t)((class & (UTF8_UPPER |
	    UTF8_DIGIT)) != 0) << CAPITAL_AT;
}

/* What each byte of ASCII counts for, and what may be counted after it. Made
 * once. */
void
html_count_prepare(struct html_blocks *bs)
{
	unsigned i;

	if (bs->after[0] != 0)
		return;
	for (i = 0; i < 128; i++) {
		bs->counts[i] = counts_of(utf8_ascii_class[i], i == ',');
		bs->after[i] = utf8_ascii_class[i] & UTF8_SPACE ?
		    UINT64_MAX : no_start;
	}
}

/* The counts of the text's first LETTERS bytes; *end: where they end. */
static uint64_t
count_letters(const struct html_blocks *bs, struct slice text, size_t *end)
{
	uint64_t sum = 0, mask = UINT64_MAX;
	size_t i, n;

	for (i = 0; i < text.len && i < LETTERS; i += n) {
		unsigned char b = (unsigned char)text.p[i];
		unsigned class;

		n = 1;
		if (b < 0x80) {
			sum += bs->counts[b] & mask;
			mask = bs->after[b];
			continue;
		}
		class = utf8_class(utf8_decode(text.p + i, text.len - i, &n));
		sum += counts_of(class, false) & mask;
		mask = class & UTF8_SPACE ? UINT64_MAX : no_start;
	}
	*end = i;
	return sum;
}

/* Shares of kinds of characters. */
static void
letters(struct words_list *l, const struct html_blocks *bs, struct slice text,
    unsigned words)
{
	size_t i;
	uint64_t sum = count_letters(bs, text, &i);
	unsigned letter = sum & COUNTED, upper = sum >> UPPER_AT & COUNTED;
	unsigned digit = sum >> DIGIT_AT & COUNTED;
	unsigned comma = sum >> COMMA_AT & COUNTED;
	unsigned capital = sum >> CAPITAL_AT & COUNTED;

	PUT(upper, letter == 0 ? 5 : BIN((double)upper / (double)letter,
	    .02, .06, .12, .5));
	PUT(capital, BIN((double)capital / (words < 150 ? words : 150.),
	    .1, .2, .35, .5, .75, .95));
	PUT(digits, BIN((double)digit / (double)(i + 1), .001, .02, .06, .15,
	    .4));
	PUT(commas, comma > 3 ? 4 : comma);
}

static const struct html_block *
block_at(const struct html_blocks *bs, size_t i, int by)
{
	size_t at = i + (size_t)by;

	return by < 0 ? (i >= (size_t)-by ? &bs->p[at] : NULL) :
	    at < bs->n ? &bs->p[at] : NULL;
}

/* Words of the blocks in a window of this many on each side, without the block
 * itself. */
static double
window(const struct html_blocks *bs, size_t i, size_t n)
{
	size_t from = i > n ? i - n : 0, to = i + n + 1, k;
	double sum = 0;

	if (to > bs->n)
		to = bs->n;
	for (k = from; k < to; k++)
		if (k != i && linked_share(&bs->p[k]) < .5)
			sum += bs->p[k].words;
	return sum / (double)(2 * n);
}

static unsigned
share_bin(double part, double whole)
{
	return whole <= 0 ? 0 : 1 + BIN(part / whole, .02, .1, .25, .5, .75,
	    .95);
}

static void
neighbours(struct words_list *l, const struct html_blocks *bs, size_t i)
{
	const struct html_block *b = &bs->p[i], *o;
	const struct html_element *e = &bs->elements[b->element];

	o = block_at(bs, i, -1);
	PUT(prev_words, o == NULL ? 23 : words_bin(o->words) +
	    (linked_share(o) < .5 ? 0 : 11));
	PUT(prev_linked, o == NULL ? 0 : BIN(linked_share(o), .01, .25, .75));
	PUT(prev_tag, o == NULL ? 0 : bs->elements[o->element].parent ==
	    e->parent ? 2 : bs->elements[o->element].tag == e->tag);
	o = block_at(bs, i, 1);
	PUT(next_words, o == NULL ? 23 : words_bin(o->words) +
	    (linked_share(o) < .5 ? 0 : 11));
	PUT(next_linked, o == NULL ? 0 : BIN(linked_share(o), .01, .25, .75));
	PUT(next_tag, o == NULL ? 0 : bs->elements[o->element].parent ==
	    e->parent ? 2 : bs->elements[o->element].tag == e->tag);
	o = block_at(bs, i, -2);
	PUT(prev2_words, o == NULL ? 0 : words_bin(o->words));
	o = block_at(bs, i, 2);
	PUT(next2_words, o == NULL ? 0 : words_bin(o->words));
	PUT(near, BIN(window(bs, i, 2), 1, 2, 4, 8, 14, 22, 35, 50));
	PUT(far, BIN(window(bs, i, 6), 1, 2, 4, 8, 14, 22, 35, 50));
}

static unsigned
tag_words(const struct html_blocks *bs, const struct html_block *b)
{
	uint32_t tags = bs->elements[b->element].tags;

	return (tags & TAGS_P ? 0 : tags & TAGS_HEADING ? 1 :
	    tags & TAGS_ITEM ? 2 : tags & TAGS_CAPTION ? 3 :
	    tags & TAGS_CELL ? 4 : 5) * 6 + BIN(b->words, 3, 6, 12, 25, 50);
}

static void
place(struct words_list *l, const struct html_blocks *bs, size_t i)
{
	const struct html_block *b = &bs->p[i];
	const struct html_element *e = &bs->elements[b->element];
	const struct html_element *p = &bs->elements[e->parent];
	const struct html_element *g = &bs->elements[p->parent];
	static const uint32_t kinds[] = { TAGS_LIST, TAGS_TABLE, TAGS_QUOTE,
		TAGS_HEADING, TAGS_CAPTION, TAGS_ITEM, TAGS_LINK, TAGS_P };
	size_t k;

	PUT(tag, e->tag);
	PUT(parent_tag, p->tag);
	PUT(tag_words, tag_words(bs, b));
	PUT(place, (double)i * 12 / (double)bs->n);
	PUT(words_before, bs->words == 0 ? 0 : (double)b->at * 10 /
	    (double)(bs->text.len + 1));
	PUT(depth, e->depth / 4);
	PUT(share1, share_bin(p->prose, bs->prose));
	PUT(share2, share_bin(g->prose, bs->prose));
	PUT(share3, share_bin(bs->elements[g->parent].prose, bs->prose));
	for (k = 0; k < sizeof(kinds) / sizeof(*kinds); k++)
		if (e->inside & kinds[k])
			PUT(inside, k);
	PUT(in_caption, (e->inside & TAGS_CAPTION) != 0);
}

static void
shape(struct words_list *l, const struct html_blocks *bs, size_t i)
{
	const struct html_block *b = &bs->p[i];
	struct slice text = html_block_text(bs, i);
	unsigned end = end_of(text);

	PUT(bias, 0);
	PUT(words, words_bin(b->words));
	PUT(linked, linked_bin(b));
	PUT(linked_words, linked_bin(b) * 5 + words_few(b->words));
	PUT(end, end);
	PUT(end_words, end * 5 + words_few(b->words));
	PUT(begin, begin_of(text));
	PUT(mark, mark_of(text));
	PUT(title, b->title);
	PUT(witness, b->witness);
	PUT(twin, b->twin);
	PUT(strong, BIN((double)b->strong / (double)b->len, .01, .4, .9));
	PUT(time, b->time);
	PUT(leaf, b->leaf_link ? 3 : b->links > 2 ? 2 : b->links > 0);
	letters(l, bs, text, b->words);
}

/* The strongest features once more, for pages that have little else. */
static void
bare(struct words_list *l, const struct html_blocks *bs, size_t i)
{
	const struct html_block *b = &bs->p[i];

	PUT(bare_end, end_of(html_block_text(bs, i)) * 5 +
	    words_few(b->words));
	PUT(bare_linked, linked_bin(b) * 5 + words_few(b->words));
	PUT(bare_tag, tag_words(bs, b));
	PUT(bare_far, BIN(window(bs, i, 6), 1, 2, 4, 8, 14, 22, 35, 50));
}

static double
clamp(double x)
{
	return x < -6 ? -6 : x > 6 ? 6 : x;
}

static double
score_at(const struct html_blocks *bs, size_t i, int by)
{
	const struct html_block *o = block_at(bs, i, by);

	return o == NULL ? -6 : clamp(o->now);
}

static unsigned
score_bin(double x)
{
	return BIN(x, -4, -2.5, -1.2, -.4, .4, 1.2, 2.5, 4);
}

static unsigned
score_few(double x)
{
	return BIN(x, -2, -.5, .5, 2);
}

static unsigned
run_bin(const struct html_block *b)
{
	int32_t d = b->run;

	if (d == 0)
		return 0;
	return d < 0 ? 1 + BIN(-d, 2, 15, 40, 100, 300) :
	    7 + BIN(d, 2, 15, 40, 100, 300);
}

static unsigned
mean_bin(const struct html_element *e)
{
	return e->words <= 0 ? 0 : BIN(e->mass / e->words, .05, .15, .3, .5,
	    .7, .9);
}

static void
context(struct words_list *l, const struct html_blocks *bs, size_t i)
{
	const struct html_block *b = &bs->p[i];
	const struct html_element *e = &bs->elements[b->element];
	const struct html_element *p = &bs->elements[e->parent];
	const struct html_element *g = &bs->elements[p->parent];
	double s = clamp(b->now), before = score_at(bs, i, -1);
	double after = score_at(bs, i, 1);
	unsigned in = b->run == 0 ? 0 : b->run < 0 ? 1 : 2;

	PUT(own, BIN(s, -5, -4, -3, -2, -1.2, -.6, 0, .6, 1.2, 2, 3, 4, 5));
	PUT(prev, score_bin(before));
	PUT(next, score_bin(after));
	PUT(prev2, score_few(score_at(bs, i, -2)));
	PUT(next2, score_few(score_at(bs, i, 2)));
	PUT(around, score_bin(s) * 5 + score_few((before + after) / 2));
	PUT(run, run_bin(b));
	PUT(own_run, score_bin(s) * 3 + in);
	PUT(mass1, share_bin(p->mass, bs->mass));
	PUT(mass2, share_bin(g->mass, bs->mass));
	PUT(mass3, share_bin(bs->elements[g->parent].mass, bs->mass));
	PUT(mean1, mean_bin(p));
	PUT(mean2, mean_bin(g));
	PUT(alike, BIN(b->alike, .05, .15, .3, .5, .7, .85, .95));
	PUT(own_alike, score_bin(s) * 5 + BIN(b->alike, .1, .3, .6, .85));
	PUT(before, b->before * 10);
	PUT(total, BIN(bs->mass, 20, 60, 150, 400, 1000));
	PUT(top, BIN(bs->top, -4, -2.5, -1, 0, 1, 2, 4, 6));
	PUT(words_run, in * 5 + words_few(b->words));
	PUT(tag_run, in * 7 + (e->tags & TAGS_P ? 0 : e->tags & TAGS_HEADING ?
	    1 : e->tags & TAGS_ITEM ? 2 : e->inside & TAGS_CAPTION ? 3 :
	    e->inside & TAGS_TABLE ? 4 : e->inside & TAGS_QUOTE ? 5 : 6));
}

static unsigned
mass_bin(double words)
{
	return BIN(words, 1, 5, 15, 40, 100, 200, 400);
}

/* What is around it, each with its own score. */
static void
around(struct words_list *l, const struct html_blocks *bs, size_t i)
{
	const struct html_block *b = &bs->p[i], *h;
	const struct html_element *e = &bs->elements[b->element];
	const struct html_element *branch = &bs->elements[e->branch];
	unsigned own = score_few(clamp(b->now));

	PUT(own_level, (e->level + (e->trunk ? 0 : 8)) * 5 + own);
	PUT(own_branch, mean_bin(branch) * 5 + own);
	PUT(branch_words, BIN(branch->words, 5, 15, 40, 100, 200, 400, 800,
	    1600) * 5 + own);
	PUT(own_prose, BIN(bs->prose, 30, 100, 250, 600, 1200, 2500) * 5 +
	    own);
	PUT(own_total, BIN(bs->mass, 20, 60, 150, 400, 1000) * 5 + own);
	PUT(own_parts, BIN(bs->parts, 2, 3, 5, 8, 14) * 5 + own);
	PUT(sides, mass_bin(b->back) * 8 + mass_bin(b->fore));
	PUT(gaps, (b->now > 0) * 25 + BIN(b->since, 1, 8, 30, 150) * 5 +
	    BIN(b->until, 1, 8, 30, 150));
	PUT(own_part, (bs->greatest <= 0 ? 0 : BIN(b->part / bs->greatest,
	    .001, .05, .15, .4, .7, .999)) * 5 + own);
	PUT(own_title, b->title * 5 + own);
	PUT(own_twin, b->twin * 5 + own);
	PUT(own_top, BIN(bs->top, -4, -2.5, -1, 0, 1, 2, 4, 6) * 5 + own);
	PUT(own_back, mass_bin(b->back) * 5 + own);
	PUT(own_fore, mass_bin(b->fore) * 5 + own);
	PUT(own_place, (unsigned)(b->before * 9.99) * 5 + own);
	if (b->heading == HTML_NO_BLOCK)
		return;
	h = &bs->p[b->heading];
	PUT(heading, (score_few(clamp(h->now)) + (linked_share(h) > .5 ? 0 :
	    1)) * 6 + BIN(b->under, 1, 20, 60, 200, 600));
	PUT(own_heading, score_few(clamp(h->now)) * 5 + own);
}

size_t
html_features(const struct html_blocks *bs, size_t i,
    uint16_t ids[HTML_MAX_FEATURES])
{
	struct words_list list = { ids, 0 }, *l = &list;

	shape(l, bs, i);
	place(l, bs, i);
	neighbours(l, bs, i);
	if (bs->bare)
		bare(l, bs, i);
	return list.n;
}

size_t
html_context_features(const struct html_blocks *bs, size_t i,
    uint16_t ids[HTML_MAX_FEATURES])
{
	struct words_list list = { ids, 0 };

	context(&list, bs, i);
	around(&list, bs, i);
	return list.n;
}
