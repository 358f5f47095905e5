/* SPDX-License-Identifier: MIT */
/*
 * The words of a text are looked up until some hundreds were seen, or until it
 * is plainly English, as most are. A word counts for all languages that have
 * it; one with a capital only for English, for it may be of a name ("La Paz").
 * Letters that English lacks count half a word. In another script than Latin,
 * the script tells the language, or letters that only some of its languages
 * have.
 */
#include "base/base.h"
#include "tongue.h"

#include "data/codes.h"
#include "data/tongues.h"

enum {
	ENOUGH = 600,		/* words that are looked at */
	FIRST_LOOK = 7,		/* words before it is asked whether that is
				 * plainly English */
	PLAIN = 4,		/* words of English alone, for that */
	SHORTEST = 2, LONGEST = 10,	/* bytes of words that tell, */
	LONGEST_CAPITAL = 4,	/* and of those with a capital */
	DENSE = 6,		/* bytes of a word where no blanks part them */
	LATIN = 33,		/* languages in Latin letters, the first ones */
	TAG_MAX = 35,		/* bytes of a tag */
	ENGLISH_LEAST = 6,	/* hits that make a text English, */
	LEAST = 6, KINDS = 2,	/* and foreign, of so many words, each once; */
	SHARE = 4,		/* one hit in this many words, at least, makes
				 * it foreign */
	SHARE_OTHER = 1 /* the same, if the page names a language of which
			 * there is no list */
};

enum { KANA = 25,		/* its number in scripts */
	LANGUAGES = TONGUES_CLASSES - 1 };	/* the last is no language */

static const char *const codes[] = { TONGUES_ALL_NAMES };

/* The blocks of scripts (Unicode 14, Blocks.txt), in order, and the language of
 * most texts in each. The first is for what stands in none. */
static const struct script {
	uint32_t from, to;	/* code points */
	const char *code;
} scripts[] = {
	{ 0, 0, "" },
	{ 0x370, 0x3ff, "el" },
	{ 0x400, 0x52f, "ru" },
	{ 0x530, 0x58f, "hy" },
	{ 0x590, 0x5ff, "he" },
	{ 0x600, 0x77f, "ar" },
	{ 0x900, 0x97f, "hi" },
	{ 0x980, 0x9ff, "bn" },
	{ 0xa00, 0xa7f, "pa" },
	{ 0xa80, 0xaff, "gu" },
	{ 0xb00, 0xb7f, "or" },
	{ 0xb80, 0xbff, "ta" },
	{ 0xc00, 0xc7f, "te" },
	{ 0xc80, 0xcff, "kn" },
	{ 0xd00, 0xd7f, "ml" },
	{ 0xd80, 0xdff, "si" },
	{ 0xe00, 0xe7f, "th" },
	{ 0xe80, 0xeff, "lo" },
	{ 0xf00, 0xfff, "bo" },
	{ 0x1000, 0x109f, "my" },
	{ 0x10a0, 0x10ff, "ka" },
	{ 0x1100, 0x11ff, "ko" },
	{ 0x1200, 0x139f, "am" },
	{ 0x1780, 0x17ff, "km" },
	{ 0x1f00, 0x1fff, "el" },
	[KANA] = { 0x3040, 0x30ff, "ja" },
	{ 0x3400, 0x4dbf, "zh" },
	{ 0x4e00, 0x9fff, "zh" },
	{ 0xac00, 0xd7a3, "ko" },
	{ 0xf900, 0xfaff, "zh" },
};

enum { NSCRIPTS = sizeof(scripts) / sizeof(*scripts) };

void
tongue_begin(struct tongue *t)
{
	*t = (struct tongue){ .words = 0 };
}

static void
add_hits(struct tongue *t, uint64_t bits, unsigned n, bool once)
{
	for (; bits != 0; bits &= bits - 1) {
		unsigned i = (unsigned)__builtin_ctzll(bits);

		t->hits[i] += n;
		t->kinds[i] += once;
		if (i > 0 && (t->best == 0 || t->hits[i] > t->hits[t->best]))
			t->best = i;
	}
}

/* Count what the dictionary says of the languages of a word. */
static void
look_up(struct tongue *t, struct slice word, bool capital, bool ascii)
{
	struct dict_entry e = { .slot = 0 };
	uint64_t bits = capital || !ascii ?
	    dict_find_lower(dict_tongues, word, &e) :
	    dict_find(dict_tongues, word, &e);
	unsigned weight = bits & TONGUES_PARTICLE ? 1 : 2;
	uint64_t once = UINT64_C(1) << e.slot % 64;

	if (bits == 0)
		return;
	bits &= ~(TONGUES_PARTICLE | DICT_MORE);
	if (capital)
		bits &= TONGUES_EN;
	else
		t->english += bits == TONGUES_EN;
	add_hits(t, bits, weight, weight == 2 &&
	    !(t->seen[e.slot / 64 % 4] & once));
	t->seen[e.slot / 64 % 4] |= once;
}

/* The letters of a word that are not ASCII. */
static void
add_letters(struct tongue *t, struct slice word)
{
	const uint64_t all = ~DICT_MORE;
	size_t i, n;
	uint64_t bits = 0;

	for (i = 0; i < word.len; i += n) {
		n = 1;
		if ((unsigned char)word.p[i] < 0x80)
			continue;
		utf8_decode(word.p + i, word.len - i, &n);
		bits |= dict_find_lower(dict_tongues, slice_part(word, i,
		    i + n), NULL) & all;
	}
	add_hits(t, bits, 1, false);
}

static unsigned
script_of(uint32_t c)
{
	unsigned i;

	for (i = NSCRIPTS - 1; i > 0 && c < scripts[i].from; i--)
		continue;
	return c <= scripts[i].to ? i : 0;
}

/* Has a word of Japanese or Chinese letters kana (U+3040 to U+30FF)? */
static bool
has_kana(struct slice word)
{
	size_t i;

	for (i = 0; i + 2 < word.len; i++)
		if (word.p[i] == '\xe3' && (unsigned char)word.p[i + 1] - 0x81U
		    < 3)
			return true;
	return false;
}

static void
add_word(struct tongue *t, struct slice word, unsigned class, bool ascii)
{
	bool capital = (class & UTF8_UPPER) != 0;
	unsigned script = 0, n = 1;
	size_t size;

	if (!ascii && (unsigned char)word.p[0] >= 0xcd)
		script = script_of(utf8_decode(word.p, word.len, &size));
	if (script > KANA && has_kana(word))
		script = KANA;
	if (script > 0 && word.len > LONGEST)
		n = (unsigned)(word.len / DENSE);
	t->words += n;
	t->scripts[script] += n;
	if (script == 0 && word.len >= SHORTEST && word.len <= (capital ?
	    LONGEST_CAPITAL : LONGEST))
		look_up(t, word, capital, ascii);
	if (!ascii && !(capital && script == 0))
		add_letters(t, word);
}

/* The hits of the language but English with most. */
static unsigned
foreign_hits(const struct tongue *t)
{
	return t->best > 0 ? t->hits[t->best] : 0;
}

/* Half as many hits more, or above. */
static bool
beats(unsigned english, unsigned foreign)
{
	return english > foreign + foreign / 2;
}

/* Is this plainly English, or has enough been seen? */
static bool
is_enough(const struct tongue *t)
{
	return t->words >= ENOUGH || (t->english >= PLAIN &&
	    t->words >= FIRST_LOOK && beats(t->hits[0], foreign_hits(t)));
}

bool
tongue_add(struct tongue *t, struct slice text)
{
	size_t i, n, start;
	unsigned class, first;
	bool ascii;

	for (i = 0; i < text.len; i += n) {
		first = utf8_class_at(text.p + i, text.len - i, &n);
		if (!(first & UTF8_LETTER))
			continue;
		ascii = true;
		for (start = i; i < text.len; i += n) {
			class = utf8_class_at(text.p + i, text.len - i, &n);
			if (!(class & (UTF8_LETTER | UTF8_MARK)))
				break;
			ascii &= n == 1;
		}
		n = 0;
		add_word(t, slice_part(text, start, i), first, ascii);
		if (is_enough(t))
			return false;
	}
	return true;
}

/* What a hint says. */
struct hint {
	struct slice code;	/* of two letters; empty: it is none */
	struct slice like;	/* whose words tell it */
	struct slice name;
	struct slice rest;	/* of a tag: "-GB", "_US.UTF-8" */
};

static size_t
letters(struct slice s)
{
	size_t n = 0;

	while (n < s.len && (utf8_ascii_class[(unsigned char)s.p[n] & 127] &
	    (UTF8_LETTER | UTF8_DIGIT)) && (signed char)s.p[n] >= 0)
		n++;
	return n;
}

static struct hint
hint_of(struct slice s)
{
	struct hint h = { .code = { 0 } };
	struct dict_entry e;
	size_t n;

	if (s.len == 0)
		return h;
	s = utf8_trim(s);
	n = letters(s);
	if (!(dict_find_lower(dict_codes, slice_part(s, 0, n), &e) &
	    CODES_CODE) || e.value.len < 6)
		return h;
	h.code = slice_part(e.value, 0, 2);
	h.like = slice_part(e.value, 3, 5);
	h.name = slice_part(e.value, 6, e.value.len);
	if (n <= 3)
		h.rest = slice_part(s, n, s.len);
	return h;
}

static void
add_cased(struct str *s, struct slice part)
{
	bool up = part.len == 2 || part.len == 4;
	size_t i;

	for (i = 0; i < part.len; i++) {
		char c = part.p[i] | 0x20;

		if (part.p[i] >= '0' && part.p[i] <= '9')
			c = part.p[i];
		else if (up && (i == 0 || part.len == 2))
			c = (char)(c - 32);
		str_add_byte(s, c);
	}
}

/* Append the hint as a tag, cased as RFC 5646 (2.1.1) has it: en-GB,
 * sr-Latn. */
static void
add_tag(struct str *tag, const struct hint *h)
{
	struct slice rest = h->rest;
	size_t from = tag->len, n;

	str_add_slice(tag, h->code);
	while (rest.len > 1 && (rest.p[0] == '-' || rest.p[0] == '_')) {
		rest = slice_part(rest, 1, rest.len);
		n = letters(rest);
		if (n < 2 || n > 8 || tag->len - from + 1 + n > TAG_MAX)
			break;
		str_add_byte(tag, '-');
		add_cased(tag, slice_part(rest, 0, n));
		rest = slice_part(rest, n, rest.len);
	}
}

/* The number of the language whose words tell this one; TONGUES if there is no
 * such list. */
static unsigned
number_of(struct slice code)
{
	unsigned i;

	for (i = 0; i < LANGUAGES; i++)
		if (slice_is(code, codes[i]))
			return i;
	return TONGUES;
}

/* The script of most words, if it is not Latin; else 0. */
static unsigned
main_script(const struct tongue *t)
{
	unsigned i, best = 1, han = 0, other = 0;

	if (t->scripts[0] == t->words)
		return 0;
	for (i = 1; i < NSCRIPTS; i++) {
		if (t->scripts[i] > t->scripts[best])
			best = i;
		if (slice_is(slice_of(scripts[i].code), "zh"))
			han += t->scripts[i];
		other += t->scripts[i];
	}
	if (other <= t->scripts[0] || t->scripts[best] < 2)
		return 0;
	return t->scripts[KANA] * 4 > han && t->scripts[KANA] > 1 ? KANA : best;
}

/* May the language with this code be written in that script? A language without
 * a list and without a script of its own may be in any. */
static bool
may_be_in(unsigned script, struct slice code)
{
	unsigned i;

	if (number_of(code) < TONGUES)
		return false;
	for (i = 1; i < NSCRIPTS; i++)
		if (i != script && slice_is(code, scripts[i].code))
			return false;
	return true;
}

/* The language of a text in this script. */
static struct slice
by_script(const struct tongue *t, unsigned script, const struct hint *h)
{
	struct slice code = slice_of(scripts[script].code);
	unsigned best = t->best, n = number_of(h->code);

	if (slice_is(code, "ru") || slice_is(code, "ar")) {
		if (n < TONGUES && t->hits[n] > 0 && t->hits[n] * 2 >=
		    t->hits[best])
			return h->code;
		if (best > 0)
			code = slice_of(codes[best]);
	}
	return h->code.len > 0 && may_be_in(script, h->code) ? h->code : code;
}

/* The language that the words tell; empty if they do not. */
static struct slice
by_words(const struct tongue *t, const struct hint *h)
{
	unsigned english = t->hits[0], best = t->best;
	unsigned foreign = foreign_hits(t);
	unsigned n = number_of(h->like);
	unsigned share = h->code.len > 0 && n == TONGUES ? SHARE_OTHER : SHARE;

	if (english >= ENGLISH_LEAST && beats(english, foreign))
		return slice_of(codes[0]);
	if (foreign < LEAST || t->kinds[best] < KINDS || foreign < 2 * english ||
	    foreign * share < t->words)
		return (struct slice){ 0 };
	if (n > 0 && n < TONGUES && t->hits[n] * 4 >= foreign * 3)
		return h->code;
	return slice_of(codes[best]);
}

/* Does what there is of the text, too little to tell its language, speak against
 * the hint: another script, or English words and hardly one of the hint's? */
static bool
refuted(const struct tongue *t, const struct hint *h)
{
	unsigned n = number_of(h->like), i;

	if (t->scripts[0] == 0)
		return false;
	if (n < TONGUES && n > 0)
		return n >= LATIN || t->hits[0] > 2 * t->hits[n];
	for (i = 1; i < NSCRIPTS; i++)
		if (slice_is(h->code, scripts[i].code))
			return true;
	return false;
}

void
tongue_decide(const struct tongue *t, struct slice hint, struct str *tag)
{
	struct hint h = hint_of(hint);
	unsigned script = main_script(t);
	struct slice code = script > 0 ? by_script(t, script, &h) :
	    by_words(t, &h);

	if (code.len > 0 && !slice_eq(code, h.code))
		str_add_slice(tag, code);
	else if (code.len > 0 || (h.code.len > 0 && !refuted(t, &h)))
		add_tag(tag, &h);
}

struct slice
tongue_name(struct slice tag)
{
	return hint_of(tag).name;
}
