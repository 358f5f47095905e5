/* SPDX-License-Identifier: MIT */
/*
 * Wrapped text shows itself: a line goes on with a small letter in the next,
 * whose first word would not have fitted into it. What stands between the
 * lines of a paragraph is found by what is around it: a line that is full and
 * stops in mid-sentence, and a later one that begins with a small letter. The
 * rules G2, G3, ... are in rules.tsv.
 */
#include <stdlib.h>

#include "base/base.h"
#include "captions.h"
#include "hyphens.h"
#include "promotions.h"
#include "wrapped.h"

enum {
	WIDEST = 130, NARROW = 40,	/* columns */
	FEW = 8,		/* lines that prove an uneven column */
	UNEVEN = 15,		/* per cent that its lines may be shorter */
	SHORT = 70,		/* per cent of it that no full line is below */
	ASIDE = 8,		/* lines of what stands between, at most; ... */
	TIGHT = 4,		/* ... if no empty lines are around it */
	SHEET = 3,		/* lines of a margin, at most */
	NUMBER = 24, LETTERS = 10,	/* bytes of a sheet's number, letters */
	TRIES = 32		/* lines made to collide are one group */
};

struct line {
	struct slice text;	/* without marks of quoted mail, and without
				 * white space at its ends */
	size_t blank;		/* empty lines before it */
	size_t next;		/* the line it goes on with, or 0 */
	size_t group;		/* lines that differ in numbers only */
	uint32_t indent, depth;	/* depth: how often it was quoted */
	uint32_t width;		/* code points, with the indent */
	bool small, unended;	/* how it begins and ends */
	bool margin;
	bool aside;		/* stands between the lines of a paragraph */
	bool resumes;		/* goes on with the paragraph before an aside */
	bool goes_on;		/* is another one's next */
};

struct group {
	uint64_t key;
	uint32_t lines;
	bool proven;		/* one of them interrupts a sentence */
};

struct wrap {
	struct line *lines;
	size_t n;
	size_t blank;		/* empty lines between two of a paragraph */
	size_t column;		/* a line is full if the next one's first word
				 * would be beyond it */
	size_t widest;
	bool quoted;
};

/* The code points of a line with its indent; more than WIDEST are not
 * counted. */
static uint32_t
width_of(struct slice t, size_t indent)
{
	size_t most = WIDEST + 30, n;

	if (indent > WIDEST || t.len > 4 * WIDEST)
		return WIDEST + 1;
	n = utf8_count(slice_part(t, 0, t.len < most ? t.len : most));
	return (uint32_t)(indent + (n > WIDEST || t.len < most ? n :
	    utf8_count(t)));
}

/* Does a line of this text end in the middle of a sentence? */
static bool
unended(struct slice t)
{
	static const char ends[] = ".!?:;\"')]";
	size_t n;
	uint32_t c = utf8_decode_last(t.p, t.len, &n);

	return c < 0x80 ? strchr(ends, (int)c) == NULL :
	    c != 0x201d && c != 0x2019 && c != 0x2026;
}

static bool
begins_small(struct slice t)
{
	size_t n;
	unsigned c = utf8_class_at(t.p, t.len, &n);

	return c & UTF8_LETTER && !(c & UTF8_UPPER);
}

/* The length in bytes of the first word, or of the line if it has only one. */
static size_t
first_word(struct slice t)
{
	const char *blank = memchr(t.p, ' ', t.len);

	return blank == NULL ? t.len : (size_t)(blank - t.p);
}

/* Does it have three words or more, separated by blanks? */
static bool
has_words(struct slice t)
{
	size_t n = first_word(t);

	return n + 1 < t.len && n + 1 + first_word(slice_part(t, n + 1,
	    t.len)) < t.len;
}

/* Does it stop in mid-sentence, as running text does? */
static bool
is_open(const struct line *line)
{
	return line->unended && has_words(line->text);
}

/* Would the next line's first word not have fitted into this one? */
static bool
is_full(const struct line *a, const struct line *b, size_t column)
{
	return a->width + 1 + utf8_count(slice_part(b->text, 0,
	    first_word(b->text))) > column;
}

/* G4: an item, or a row? */
static bool
stands_alone(struct slice t)
{
	static const char bullets[] = "-*>|+";
	size_t i = 0;

	if (utf8_folded(t) < t.len && (memchr(t.p, '\t', t.len) != NULL ||
	    slice_find(t, SLICE("   ")) < t.len))
		return true;
	if (t.len < 2)
		return true;
	if (strchr(bullets, t.p[0]) != NULL && (t.p[1] == ' ' ||
	    t.p[0] == '>' || t.p[0] == '|'))
		return true;
	if (slice_starts(t, SLICE("\xe2\x80\xa2")) ||
	    slice_starts(t, SLICE("\xc2\xb7")))
		return true;
	if (t.p[0] == '(')
		i++;
	while (i < t.len && i < 3 && t.p[i] >= '0' && t.p[i] <= '9')
		i++;
	if (i == (t.p[0] == '('))
		i += t.p[i] >= 'a' && t.p[i] <= 'z';
	return i > 0 && i + 1 < t.len && (t.p[i] == ')' ||
	    (t.p[i] == '.' && t.p[0] <= '9')) && t.p[i + 1] == ' ';
}

/* The bytes of the marks of quoted mail that the text begins with. */
static size_t
quote_marks(struct slice t, uint32_t *depth)
{
	size_t i, end = 0;

	*depth = 0;
	for (i = 0; i < t.len && (t.p[i] == '>' || t.p[i] == ' '); i++)
		if (t.p[i] == '>') {
			++*depth;
			end = i + 1;
		}
	return end < t.len && end > 0 && t.p[end] == ' ' ? end + 1 : end;
}

/* Can it be that one line in five goes on with a small letter? A quick look,
 * before anything is counted. Says how many empty lines may be between two
 * lines of a paragraph, and whether lines are quoted. */
static bool
may_go_on(struct wrap *w, const struct paragraphs *ps, struct slice page)
{
	size_t pairs = 0, on = 0, spaced = 0, spaced_on = 0, quoted = 0, i;

	for (i = 1; i < ps->n; i++) {
		unsigned char first = (unsigned char)page.p[ps->p[i].start];
		bool small = first >= 'a' && first <= 'z';

		if (first == '>') {
			quoted++;
			small = true;
		}
		if (ps->p[i].blank == 0) {
			pairs++;
			on += small || first >= 0x80;
		} else if (ps->p[i].blank == 1) {
			spaced++;
			spaced_on += small;
		}
	}
	w->quoted = quoted > 1;
	w->blank = pairs * 6 < ps->n && spaced >= FEW;
	return w->blank ? spaced_on * 4 >= spaced : on > 0 && on * 5 >= pairs;
}

/* Take the lines; false if too many are wider than any column. */
static bool
lines_take(struct wrap *w, const struct paragraphs *ps, struct slice page)
{
	size_t wide = 0, blank = 0, i;

	w->lines = mem_alloc(ps->n * sizeof(*w->lines));
	for (i = 0; i < ps->n && wide <= ps->n / 50; i++) {
		const struct paragraph *p = &ps->p[i];
		struct line *line = &w->lines[w->n];
		struct slice t = slice_part(page, p->start, p->end), rest;

		*line = (struct line){ .indent = p->indent,
		    .blank = p->blank + blank };
		if (w->quoted && t.p[0] == '>') {
			t.p += quote_marks(t, &line->depth);
			t.len = p->end - (size_t)(t.p - page.p);
			rest = utf8_trim(t);
			if (rest.len == 0) {
				blank += p->blank + 1;
				continue;
			}
			line->indent = (uint32_t)(rest.p - t.p);
			t = rest;
		}
		blank = 0;
		line->text = t;
		line->width = width_of(t, line->indent);
		line->small = begins_small(t);
		line->unended = unended(t);
		wide += line->width > WIDEST;
		w->n++;
	}
	return wide <= w->n / 50;
}

/* A number for the line's text in which all numbers are the same. */
static uint64_t
key_of(struct slice t)
{
	uint64_t h = 1;
	bool digit = false, was;
	size_t i;

	for (i = 0; i < t.len && i < WIDEST; i++) {
		was = digit;
		digit = t.p[i] >= '0' && t.p[i] <= '9';
		if (!digit || !was)
			h = hash_mix(h ^ (digit ? '0' :
			    (unsigned char)t.p[i]));
	}
	return h | 1;
}

/* A number and few letters? */
static bool
is_number(struct slice t)
{
	size_t digits = 0, letters = 0, i;

	for (i = 0; i < t.len && t.len <= NUMBER; i++) {
		unsigned char c = (unsigned char)t.p[i];

		digits += c >= '0' && c <= '9';
		letters += c >= 0x80 || ((c | 0x20) >= 'a' &&
		    (c | 0x20) <= 'z');
	}
	return digits > 0 && letters <= LETTERS;
}

static bool
is_address(struct slice t)
{
	struct slice word = slice_part(t, 0, first_word(t));

	return slice_starts(word, SLICE("www.")) ||
	    slice_find(word, SLICE("://")) < word.len;
}

/* May the line be part of a sheet's margin? */
static bool
may_be_margin(const struct line *line, const struct group *groups)
{
	if (groups[line->group].lines > 1 && !line->small)
		return true;
	return is_number(line->text) || is_address(line->text);
}

/* G5: may the lines from *i on, up to SHEET, be a margin in mid-sentence?
 * Moves *i past them. */
static bool
interrupts(const struct wrap *w, size_t *i, const struct group *groups)
{
	size_t first = *i;

	while (*i < w->n && may_be_margin(&w->lines[*i], groups))
		++*i;
	return first > 0 && *i < w->n && *i > first && *i - first <= SHEET &&
	    is_open(&w->lines[first - 1]) && w->lines[*i].small;
}

/* G5: lines that are the same but for their numbers are margins if one of them
 * interrupts a sentence. */
static void
find_margins(struct wrap *w)
{
	size_t slots = 64, i, k, first, n = 0, tries;
	struct group *groups;

	while (slots < w->n * 2)
		slots *= 2;
	groups = mem_zeroed(slots * sizeof(*groups));
	for (i = 0; i < w->n; i++) {
		uint64_t key = key_of(w->lines[i].text);

		k = key >> 8 & (slots - 1);
		for (tries = 0; groups[k].key != 0 && tries < TRIES &&
		    groups[k].key != key; tries++)
			k = (k + 1) & (slots - 1);
		groups[k].key = key;
		groups[k].lines++;
		w->lines[i].group = k;
	}
	for (i = first = 0; i < w->n; i++) {
		first = i;
		if (interrupts(w, &i, groups))
			for (k = first; k < i; k++)
				groups[w->lines[k].group].proven = true;
	}
	for (i = 0; i < w->n; i++) {
		struct line *line = &w->lines[i];

		line->margin = groups[line->group].proven &&
		    may_be_margin(line, groups);
		n += line->margin;
	}
	for (i = 0; i < w->n && !BY(G5, n > 0 && n * 3 <= w->n); i++)
		w->lines[i].margin = false;
	free(groups);
}

/* The next line that is no margin, or n. */
static size_t
following(const struct wrap *w, size_t i)
{
	while (++i < w->n && w->lines[i].margin)
		continue;
	return i;
}

/* The line below line i, margins left out; n if there is none, or an empty line
 * is between. */
static size_t
below(const struct wrap *w, size_t i)
{
	size_t b = w->lines[i].margin ? w->n : following(w, i);

	return b < w->n && w->lines[b].blank <= w->blank ? b : w->n;
}

/* The width that, of the lines with another one after them, at most one in
 * fifty exceeds. 0: too wide. */
static size_t
column_of(const struct wrap *w)
{
	size_t widths[WIDEST + 2] = { 0 }, over = 0, width, i;

	for (i = 0; i < w->n; i++)
		if (below(w, i) < w->n) {
			width = w->lines[i].width;
			widths[width > WIDEST ? WIDEST + 1 : width]++;
			over++;
		}
	over /= 50;
	for (width = WIDEST + 1; width > 0; width--) {
		if (widths[width] > over)
			break;
		over -= widths[width];
	}
	return width > WIDEST ? 0 : width;
}

/* What is counted in pairs of lines. */
struct counts {
	size_t pairs, on, full, nearly, upper;
};

static struct counts
count_pairs(const struct wrap *w)
{
	size_t nearly = w->widest - w->widest * UNEVEN / 100, i;
	struct counts c = { 0 };

	for (i = 0; i < w->n; i++) {
		const struct line *a = &w->lines[i], *b;
		size_t n = below(w, i);

		if (n == w->n)
			continue;
		b = &w->lines[n];
		c.pairs++;
		c.upper += utf8_class_at(b->text.p, b->text.len, &n) &
		    UTF8_UPPER;
		if (!b->small || !is_open(a))
			continue;
		c.on++;
		c.full += is_full(a, b, w->widest);
		c.nearly += is_full(a, b, nearly);
	}
	return c;
}

/* G2: is the text wrapped? A few lines prove it only if they all go on and the
 * last ends with a stop, a narrow column only if most do. Where letters are not
 * all of one width, as in a PDF, lines are not quite full. */
static bool
is_wrapped(struct wrap *w)
{
	struct counts c;

	w->column = w->widest = column_of(w);
	if (w->column == 0)
		return false;
	c = count_pairs(w);
	if (c.on == 0 || c.on * 4 < c.pairs ||
	    (w->column < NARROW && c.on * 10 < c.pairs * 6))
		return false;
	if (c.on < 3 && (c.on < c.pairs || w->lines[w->n - 1].unended))
		return false;
	if (c.full * 3 >= c.on * 2)
		return true;
	w->column -= w->column * UNEVEN / 100;
	return c.on * 3 >= c.pairs && c.pairs >= FEW && c.upper * 30 >=
	    c.pairs && c.nearly * 3 >= c.on * 2;
}

/* Is there an empty line, or a margin, between line i and the one before? */
static bool
is_apart(const struct wrap *w, size_t i)
{
	return w->lines[i].blank > w->blank || (i > 0 &&
	    w->lines[i - 1].margin);
}

/* Is the line one that no wrapped text has within a paragraph? */
static bool
is_short(const struct wrap *w, const struct line *a, const struct line *b)
{
	return w->column == w->widest ? !is_full(a, b, w->column) :
	    a->width * 100 < w->widest * SHORT;
}

static bool
is_cue(struct slice t)
{
	return caption_is(t) || promotion_is(t) || is_address(t);
}

/* G6: line a is full and stops in mid-sentence, and the next does not begin
 * with a small letter: the line that goes on with it, behind a few others, or
 * 0. */
static size_t
resumed_at(const struct wrap *w, size_t a)
{
	const struct line *lines = w->lines;
	size_t x = following(w, a), b, n = 1;
	bool tight = true, cue;

	if (x >= w->n)
		return 0;
	if (lines[x].small)
		return lines[x].blank > w->blank &&
		    is_full(&lines[a], &lines[x], w->column) ? x : 0;
	cue = is_cue(lines[x].text);
	for (b = following(w, x); b < w->n && n <= ASIDE; n++) {
		size_t last = b - 1;

		tight = tight && n <= TIGHT && (cue ||
		    is_short(w, &lines[last], &lines[b]));
		if (lines[b].small && is_full(&lines[a], &lines[b],
		    w->column)) {
			if (is_apart(w, x) && is_apart(w, b))
				return b;
			if (tight && (n == 1 || is_short(w, &lines[last],
			    &lines[b])))
				return b;
		}
		b = following(w, b);
	}
	return 0;
}

/* G6: mark what stands between the lines of a paragraph. */
static void
find_asides(struct wrap *w)
{
	size_t i, b;

	for (i = 0; i + 1 < w->n; i++) {
		if (w->lines[i].margin || !is_open(&w->lines[i]))
			continue;
		b = resumed_at(w, i);
		if (!BY(G6, b > 0))
			continue;
		w->lines[b].resumes = true;
		for (i++; i < b; i++)
			w->lines[i].aside = true;
		i--;
	}
}

/* G3, G4: is b the next line of the paragraph that a belongs to? */
static bool
joined(const struct line *a, const struct line *b, size_t column)
{
	size_t hang = stands_alone(a->text) ? 5 : 1;

	if (BY(G4, b->indent > a->indent + hang || stands_alone(b->text)))
		return false;
	return BY(G3, is_full(a, b, column) || (b->small && a->unended));
}

/* Does line b go on with a, of its kind the last one before it? */
static bool
goes_on(const struct wrap *w, size_t a, size_t b)
{
	const struct line *from = &w->lines[a], *to = &w->lines[b];

	if (from->depth != to->depth)
		return false;
	if (to->resumes)
		return true;
	if (to->blank > w->blank && !w->lines[b - 1].margin)
		return false;
	if (a + 1 < b && !from->unended)
		return false;
	return joined(from, to, w->column);
}

static void
link_lines(struct wrap *w)
{
	size_t last = 0, i, a;
	bool any = false;

	for (i = 0; i < w->n; i++) {
		struct line *line = &w->lines[i];

		if (line->margin)
			continue;
		a = line->aside ? i - 1 : last;
		if ((line->aside ? w->lines[a].aside : any) &&
		    goes_on(w, a, i)) {
			w->lines[a].next = i;
			line->goes_on = true;
		}
		if (!line->aside) {
			last = i;
			any = true;
		}
	}
}

/* Are the page's own bytes good enough for the paragraphs? */
static bool
is_plain(const struct wrap *w)
{
	size_t i;

	for (i = 0; i < w->n; i++) {
		const struct line *line = &w->lines[i];

		if (line->depth > 0)
			return false;
		if (line->next > 0 && (line->next != i + 1 ||
		    hyphen_of(line->text,
		    w->lines[line->next].text) > 0))
			return false;
	}
	return true;
}

/* Add the text of the paragraph that begins with line i. */
static void
add_text(struct str *out, const struct wrap *w, size_t i, struct hyphens *h,
    struct slice page)
{
	for (;;) {
		const struct line *line = &w->lines[i];
		struct slice t = line->text, next;
		size_t n;

		if (line->next == 0) {
			str_add(out, t.p, t.len);
			return;
		}
		next = w->lines[line->next].text;
		n = hyphen_of(t, next);
		if (n > 0 && BY(G7, !hyphens_stay(h, page, t, next)))
			t.len -= n;
		str_add(out, t.p, t.len);
		if (n == 0)
			str_add_byte(out, ' ');
		i = line->next;
	}
}

/* Make the paragraphs of the lines. */
static void
paragraphs_make(struct paragraphs *ps, const struct wrap *w, struct slice page)
{
	struct hyphens h = { 0 };
	bool plain = is_plain(w);
	size_t i, last, n = 0;

	str_clear(&ps->joined);
	for (i = 0; i < w->n; i++) {
		const struct line *line = &w->lines[i];
		struct paragraph p = { .blank = line->blank,
		    .indent = line->indent, .aside = line->aside,
		    .margin = line->margin };

		if (line->goes_on)
			continue;
		p.start = ps->joined.len;
		for (last = i, p.lines = 1; w->lines[last].next > 0; p.lines++)
			last = w->lines[last].next;
		if (!plain)
			add_text(&ps->joined, w, i, &h, page);
		p.end = ps->joined.len;
		p.from = (size_t)(line->text.p - page.p);
		p.to = (size_t)(w->lines[last].text.p - page.p) +
		    w->lines[last].text.len;
		if (plain) {
			p.start = p.from;
			p.end = p.to;
		} else
			str_add_byte(&ps->joined, '\n');
		ps->p[n++] = p;
	}
	hyphens_free(&h);
	ps->n = n;
	ps->p = mem_fit(ps->p, &ps->cap, ps->n, sizeof(*ps->p));
	ps->text = plain ? page : str_slice(&ps->joined);
}

void
wrapped_join(struct paragraphs *ps, struct slice page)
{
	struct wrap w = { 0 };

	if (!may_go_on(&w, ps, page))
		return;
	if (lines_take(&w, ps, page) && w.n > 0) {
		find_margins(&w);
		if (BY(G2, is_wrapped(&w))) {
			find_asides(&w);
			link_lines(&w);
			paragraphs_make(ps, &w, page);
		}
	}
	free(w.lines);
}
