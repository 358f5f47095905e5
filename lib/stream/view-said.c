/* SPDX-License-Identifier: MIT */
/*
 * A piece loses two marks if it begins with one that opens and ends with the
 * one that closes it. A first mark that nothing closes goes as well, since a
 * quotation of several paragraphs has one at the start of each; and so does a
 * last mark that nothing opened.
 */
#include "base/base.h"
#include "view-said.h"

enum { MOST = 64 * 1024 };	/* bytes of a piece that sentences give */

static const struct pair {
	const char *open, *close;
	bool word;		/* may as well be an apostrophe */
} pairs[] = {
	{ "“", "”", false }, { "“", "\"", false }, { "“", "“", false },
	{ "\"", "\"", false }, { "\"", "”", false }, { "”", "”", false },
	{ "„", "“", false }, { "„", "”", false }, { "«", "»", false },
	{ "»", "«", false }, { "»", "»", false }, { "‹", "›", false },
	{ "›", "‹", false }, { "「", "」", false }, { "『", "』", false },
	{ "``", "''", false }, { "''", "''", false }, { "‘‘", "’’", false },
	{ "‚", "‘", true }, { "‚", "’", true }, { "‘", "’", true },
	{ "’", "’", true }, { "`", "'", true }, { "'", "'", true }
};

enum { PAIRS = sizeof(pairs) / sizeof(*pairs) };

/* How the marks of a pair stand in a piece. */
struct standing {
	bool closes;		/* something closes the first one */
	bool again;		/* and after that another one opens */
	bool stray;		/* the last mark closes what nothing opened */
};

static bool
letter_before(struct slice t, size_t at)
{
	size_t n;

	return at > 0 && (utf8_class(utf8_decode_last(t.p, at, &n)) &
	    (UTF8_LETTER | UTF8_DIGIT)) != 0;
}

static bool
letter_at(struct slice t, size_t at)
{
	size_t n;

	return at < t.len && (utf8_class_at(t.p + at, t.len - at, &n) &
	    (UTF8_LETTER | UTF8_DIGIT)) != 0;
}

/* Does a mark that opens and closes open here? After white space, a bracket, a
 * dash or another mark, and before something else. */
static bool
opens(struct slice t, size_t at, size_t end)
{
	size_t n;

	if (end >= t.len || utf8_space(slice_part(t, end, t.len)) > 0)
		return false;
	return at == 0 || ((utf8_class(utf8_decode_last(t.p, at, &n)) &
	    UTF8_SPACE) || memchr("([{-/", t.p[at - 1], 5) != NULL ||
	    slice_ends(slice_part(t, 0, at), SLICE("—")));
}

static struct standing
stand(struct slice t, const struct pair *pair)
{
	struct slice open = slice_of(pair->open);
	struct slice close = slice_of(pair->close);
	bool same = slice_eq(open, close);
	struct standing st = { 0 };
	size_t i, n, depth = 0;

	for (i = 0; i < t.len; i += n) {
		struct slice rest = slice_part(t, i, t.len);
		bool opening = slice_starts(rest, open);
		bool closing = slice_starts(rest, close);

		utf8_decode(rest.p, rest.len, &n);
		if (!opening && !closing)
			continue;
		n = opening ? open.len : close.len;
		if (pair->word && letter_before(t, i) && letter_at(t, i + n))
			continue;
		if (same)
			opening = opens(t, i, i + n);
		st.again |= opening && st.closes;
		st.stray = !opening && depth == 0;
		if (opening)
			depth++;
		else if (depth > 0)
			st.closes |= --depth == 0;
	}
	return st;
}

/* The piece without its last mark, if that is a stray one. */
static struct slice
without_stray(struct slice t)
{
	size_t k;

	for (k = 0; k < PAIRS; k++) {
		struct slice close = slice_of(pairs[k].close);

		if (!pairs[k].word && slice_ends(t, close))
			return stand(t, &pairs[k]).stray ? utf8_trim(
			    slice_part(t, 0, t.len - close.len)) : t;
	}
	return t;
}

/* The piece without the marks that it is in. */
static struct slice
bare(struct slice t)
{
	size_t k, mark = 0;
	bool closes = false;

	t = utf8_trim(t);
	for (k = 0; k < PAIRS; k++) {
		struct slice open = slice_of(pairs[k].open);
		struct slice close = slice_of(pairs[k].close);
		struct standing st;

		if (!slice_starts(t, open))
			continue;
		st = stand(t, &pairs[k]);
		if (slice_ends(t, close) && t.len >= open.len + close.len &&
		    st.closes && !st.again)
			return utf8_trim(slice_part(t, open.len,
			    t.len - close.len));
		mark = mark == 0 ? open.len : mark;
		closes |= st.closes;
	}
	if (mark > 0 && !closes)
		return utf8_trim(slice_part(t, mark, t.len));
	return without_stray(t);
}

/* Have the pieces the lengths of the spans, with a blank between two, and are
 * they whole characters? */
static bool
fits(struct slice text, const struct spans *spans)
{
	size_t i, at = 0;

	for (i = 0; i < spans->n; i++) {
		struct span s = spans->p[i];

		if (i > 0 && (at >= text.len || text.p[at++] != ' '))
			return false;
		if (s.end - s.start > text.len - at)
			return false;
		at += s.end - s.start;
		if (!utf8_bound(text, at))
			return false;
	}
	return spans->n > 0 && at == text.len;
}

static void
add_piece(struct str *s, struct slice piece, const struct spans *spans,
    size_t i, bool marked)
{
	bool apart = i > 0 && spans->p[i].start > spans->p[i - 1].end + 2;

	if (i > 0)
		str_add_slice(s, apart ? SLICE(" … ") : SLICE(" "));
	str_add_slice(s, marked ? bare(piece) : utf8_trim(piece));
}

/* Cut the pieces out of the sentences; false if these are not all there. */
static bool
add_from_sentences(struct str *s, const struct spans *spans, bool marked,
    const struct places *places)
{
	size_t i, was = s->len;
	struct str piece = { 0 };
	bool there = spans->n > 0;

	for (i = 0; i < spans->n && there; i++) {
		str_clear(&piece);
		there = s->len - was < MOST && places_add(places, &piece,
		    spans->p[i], MOST);
		if (there)
			add_piece(s, str_slice(&piece), spans, i, marked);
	}
	str_free(&piece);
	if (!there)
		s->len = was;
	return there;
}

void
said_add(struct str *s, struct slice text, const struct spans *spans,
    bool marked, const struct places *places)
{
	size_t i, at = 0;

	if (!fits(text, spans)) {
		if (!add_from_sentences(s, spans, marked, places))
			str_add_slice(s, marked ? bare(text) : utf8_trim(text));
		return;
	}
	for (i = 0; i < spans->n; i++) {
		size_t len = spans->p[i].end - spans->p[i].start;

		add_piece(s, slice_part(text, at, at + len), spans, i, marked);
		at += len + 1;
	}
}
