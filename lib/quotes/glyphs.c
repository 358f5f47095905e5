/* SPDX-License-Identifier: MIT */
/*
 * Quotation marks as they are written. Which of them open and close is for
 * marks.c to say; here they are found, in one table of all that there are, and
 * told what stands on either side. A mark within a word is an apostrophe.
 */
#include "glyphs.h"

enum { BESIDE = 4 };	/* marks next to each other that are looked past */

static const struct {
	char bytes[7];
	unsigned char glyph;
} glyphs[] = {	/* of two that begin alike the longer one first */
	{ "\"", GLYPH_STRAIGHT },
	{ "''", GLYPH_STRAIGHT },
	{ "'", GLYPH_UPRIGHT },
	{ "``", GLYPH_OPENS },
	{ "`", GLYPH_LEFT },
	{ "\xc2\xab", GLYPH_OPENS },
	{ "\xc2\xbb", GLYPH_CLOSES },
	{ "\xe2\x80\x98\xe2\x80\x98", GLYPH_OPENS },	/* two of U+2018 */
	{ "\xe2\x80\x98", GLYPH_LEFT },
	{ "\xe2\x80\x99\xe2\x80\x99", GLYPH_STRAIGHT },	/* two of U+2019 */
	{ "\xe2\x80\x99", GLYPH_RIGHT },
	{ "\xe2\x80\x9c", GLYPH_OPENS },
	{ "\xe2\x80\x9d", GLYPH_CLOSES },
	{ "\xe2\x80\x9e", GLYPH_LOW },
	{ "\xe2\x80\x9f", GLYPH_OPENS },
	{ "\xe3\x80\x8c", GLYPH_OPENS },	/* corner brackets */
	{ "\xe3\x80\x8d", GLYPH_CLOSES },
	{ "\xe3\x80\x8e", GLYPH_OPENS },
	{ "\xe3\x80\x8f", GLYPH_CLOSES }
};

/* Can a mark begin with the byte? */
static const bool may_mark[256] = { ['"'] = true, ['\''] = true, ['`'] = true,
	[0xc2] = true, [0xe2] = true, [0xe3] = true };

/* The next byte from there on that may_mark has, or the end of the text. */
static size_t
next_mark(struct slice t, size_t at)
{
	while (at < t.len && !may_mark[(unsigned char)t.p[at]])
		at++;
	return at;
}

/* The mark that begins at the byte that next_mark found, with its size, or
 * -1. */
static int
glyph_at(struct slice t, size_t at, size_t *size)
{
	size_t i;

	for (i = 0; i < sizeof(glyphs) / sizeof(glyphs[0]); i++) {
		*size = strlen(glyphs[i].bytes);
		if (t.len - at >= *size &&
		    memcmp(t.p + at, glyphs[i].bytes, *size) == 0)
			return glyphs[i].glyph;
	}
	return -1;
}

bool
text_word_at(struct slice t, size_t at)
{
	size_t size;

	return at < t.len && (utf8_class_at(t.p + at, t.len - at, &size) &
	    (UTF8_LETTER | UTF8_DIGIT)) != 0;
}

/* Does a letter or digit end at the byte? */
static bool
text_word_before(struct slice t, size_t at)
{
	size_t size;

	return at > 0 && (utf8_class(utf8_decode_last(t.p, at, &size)) &
	    (UTF8_LETTER | UTF8_DIGIT)) != 0;
}

static bool
is_ascii_of(uint32_t c, const char *chars)
{
	return c < 0x80 && memchr(chars, (int)c, strlen(chars)) != NULL;
}

static bool
is_quote(uint32_t c)
{
	if (c == 0x201a || c == 0x201b)		/* low and turned: a comma */
		return false;
	return is_ascii_of(c, "\"'`") || (c >= 0x2018 && c <= 0x201f);
}

static enum mark_side
side_of(uint32_t c)
{
	if (utf8_class(c) & UTF8_SPACE)
		return SIDE_BLANK;
	if (c == '-' || (c >= 0x2010 && c <= 0x2015))
		return SIDE_DASH;
	if (is_ascii_of(c, "([{/:"))
		return SIDE_OPENER;
	if (is_ascii_of(c, ",.;?!)]}"))
		return SIDE_STOP;
	return c == 0x2026 ? SIDE_STOP : SIDE_WORD;
}

static enum mark_side
side_before(struct slice t, size_t at)
{
	size_t size;
	uint32_t c = ' ';
	int n;

	for (n = 0; at > 0 && n < BESIDE; n++, at -= size) {
		c = utf8_decode_last(t.p, at, &size);
		if (!is_quote(c))
			return side_of(c);
	}
	return SIDE_BLANK;
}

/* Do dots begin there, as what is quoted may begin with? */
static bool
dots_at(struct slice t, size_t at)
{
	return (at + 1 < t.len && t.p[at] == '.' && t.p[at + 1] == '.') ||
	    slice_starts(slice_part(t, at, t.len), SLICE("\xe2\x80\xa6"));
}

static enum mark_side
side_after(struct slice t, size_t at)
{
	enum mark_side side;
	size_t size;
	uint32_t c;
	int n;

	for (n = 0; at < t.len && n < BESIDE; n++, at += size) {
		c = utf8_decode(t.p + at, t.len - at, &size);
		if (is_quote(c))
			continue;
		side = side_of(c);
		if (side == SIDE_STOP && dots_at(t, at))
			return SIDE_WORD;
		/* What closes does not stand before a colon alone. */
		return c == ':' || c == '/' ? SIDE_STOP : side;
	}
	return SIDE_BLANK;
}

static void
add_mark(struct quote_marks *ms, struct slice t, size_t at, size_t size,
    int glyph)
{
	struct quote_mark *m;

	ms->p = mem_grow(ms->p, &ms->cap, ms->n + 1, sizeof(*ms->p));
	m = &ms->p[ms->n++];
	m->at = at;
	m->size = (unsigned char)size;
	m->glyph = (unsigned char)glyph;
	m->before = (unsigned char)side_before(t, at);
	m->after = (unsigned char)side_after(t, at + size);
	m->figure = at > 0 && t.p[at - 1] >= '0' && t.p[at - 1] <= '9';
}

/* Are three upright marks at the byte, behind a word: one that is single and
 * then a double one? */
static bool
three_close(struct slice t, size_t at)
{
	return at > 0 && t.len - at >= 3 && t.p[at - 1] != ' ' &&
	    memcmp(t.p + at, "'''", 3) == 0;
}

void
marks_list(struct quote_marks *ms, struct slice t)
{
	size_t at, size;
	int glyph;

	ms->n = 0;
	for (at = next_mark(t, 0); at < t.len; at = next_mark(t, at + size)) {
		glyph = glyph_at(t, at, &size);
		if (glyph < 0) {
			size = 1;
			continue;
		}
		if (three_close(t, at)) {
			glyph = GLYPH_UPRIGHT;
			size = 1;
		}
		if (glyph < GLYPH_LEFT || !text_word_before(t, at) ||
		    !text_word_at(t, at + size))
			add_mark(ms, t, at, size, glyph);
	}
}
