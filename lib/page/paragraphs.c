/* SPDX-License-Identifier: MIT */
/*
 * A line is a paragraph, unless the text is wrapped at a column: then the lines
 * of a paragraph are joined again. Wrapped text shows itself: a line goes on
 * with a small letter in the next, whose first word would not have fitted into
 * it. The rules G1, G2, ... are in rules.tsv.
 */
#include <stdlib.h>

#include "base/base.h"
#include "paragraphs.h"

enum { WIDEST = 130, NARROW = 40 };

struct line {
	struct slice text;	/* without white space at its ends */
	size_t indent;		/* bytes of white space before it */
};

/* The code points of a line with its indent; more than WIDEST are not
 * counted. */
static size_t
width_of(const struct line *line)
{
	struct slice t = line->text;
	size_t most = WIDEST + 30, n;

	if (line->indent > WIDEST || t.len > 4 * WIDEST)
		return WIDEST + 1;
	n = utf8_count(slice_part(t, 0, t.len < most ? t.len : most));
	return line->indent + (n > WIDEST || t.len < most ? n :
	    utf8_count(t));
}

/* The lines that are not empty, as paragraphs of their own. */
static void
lines_find(struct paragraphs *ps, struct slice text)
{
	size_t at, end, blank = 0;

	ps->n = 0;
	for (at = 0; at < text.len; at = end + 1) {
		const char *lf = memchr(text.p + at, '\n', text.len - at);
		struct paragraph *p;
		struct slice t;
		size_t indent;

		end = lf == NULL ? text.len : (size_t)(lf - text.p);
		t = slice_part(text, at, end);
		if (t.len > 0)
			t = utf8_trim(t);
		if (BY(G1, t.len == 0)) {
			blank++;
			continue;
		}
		indent = (size_t)(t.p - text.p) - at;
		ps->p = mem_grow(ps->p, &ps->cap, ps->n + 1, sizeof(*ps->p));
		p = &ps->p[ps->n++];
		p->start = at + indent;
		p->end = p->start + t.len;
		p->blank = blank;
		p->indent = indent > 4 * WIDEST ? 4 * WIDEST : (uint32_t)indent;
		blank = 0;
	}
}

static struct line
line_at(const struct paragraphs *ps, struct slice text, size_t i)
{
	const struct paragraph *p = &ps->p[i];

	return (struct line){ slice_part(text, p->start, p->end), p->indent };
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

/* Would the next line's first word not have fitted into this one? */
static bool
is_full(const struct line *a, const struct line *b, size_t column)
{
	return width_of(a) + 1 + utf8_count(slice_part(b->text, 0,
	    first_word(b->text))) > column;
}

/* G4: an item, a row, or a quoted line? */
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

/* The column at which this text may be wrapped: the width that, of the lines
 * with another one after them, at most one in fifty exceeds. 0: too wide. */
static size_t
column_of(const struct paragraphs *ps, struct slice text)
{
	size_t widths[WIDEST + 2] = { 0 }, n = 0, over, w, i;

	for (i = 1; i < ps->n; i++)
		n += ps->p[i].blank == 0;
	for (i = 1; i < ps->n && widths[WIDEST + 1] <= n / 50; i++)
		if (ps->p[i].blank == 0) {
			struct line line = line_at(ps, text, i - 1);

			w = width_of(&line);
			widths[w > WIDEST ? WIDEST + 1 : w]++;
		}
	over = n / 50;
	for (w = WIDEST + 1; w > 0; w--) {
		if (widths[w] > over)
			break;
		over -= widths[w];
	}
	return w > WIDEST ? 0 : w;
}

/* Can it be that one line in four goes on with a small letter? A quick look,
 * before widths are counted. */
static bool
may_go_on(const struct paragraphs *ps, struct slice text)
{
	size_t pairs = 0, on = 0, i;

	for (i = 1; i < ps->n; i++) {
		unsigned char first = (unsigned char)text.p[ps->p[i].start];

		if (ps->p[i].blank > 0)
			continue;
		pairs++;
		on += first >= 0x80 || (first >= 'a' && first <= 'z');
	}
	return on > 0 && on * 4 >= pairs;
}

/* G2: the column if the text is wrapped, or 0. */
static size_t
wrapped_at(const struct paragraphs *ps, struct slice text)
{
	size_t column, pairs = 0, on = 0, full = 0, i;
	bool ended;

	if (!may_go_on(ps, text) || (column = column_of(ps, text)) == 0)
		return 0;
	for (i = 1; i < ps->n; i++) {
		struct line a, b;

		if (ps->p[i].blank > 0)
			continue;
		a = line_at(ps, text, i - 1);
		b = line_at(ps, text, i);
		pairs++;
		if (begins_small(b.text) && unended(a.text) &&
		    has_words(a.text)) {
			on++;
			full += is_full(&a, &b, column);
		}
	}
	ended = !unended(line_at(ps, text, ps->n - 1).text);
	/* A few lines prove it only if they all go on and the last ends with a
	 * stop, a narrow column only if most do. */
	if ((on < 3 && (on < pairs || !ended)) ||
	    (column < NARROW && on * 10 < pairs * 6))
		return 0;
	return BY(G2, on * 4 >= pairs && full * 3 >= on * 2 && on > 0) ?
	    column : 0;
}

/* G3, G4 */
static bool
joined(const struct line *a, const struct line *b, size_t column)
{
	size_t hang = stands_alone(a->text) ? 5 : 1;

	if (BY(G4, b->indent > a->indent + hang || stands_alone(b->text)))
		return false;
	return BY(G3, is_full(a, b, column) ||
	    (begins_small(b->text) && unended(a->text)));
}

void
paragraphs_find(struct paragraphs *ps, struct slice text)
{
	size_t column, i, n;
	struct line a, b;

	lines_find(ps, text);
	column = wrapped_at(ps, text);
	if (column == 0)
		return;
	a = line_at(ps, text, 0);
	for (n = i = 1; i < ps->n; i++, a = b) {
		b = line_at(ps, text, i);
		if (ps->p[i].blank == 0 && joined(&a, &b, column))
			ps->p[n - 1].end = ps->p[i].end;
		else
			ps->p[n++] = ps->p[i];
	}
	ps->n = n;
	ps->p = mem_fit(ps->p, &ps->cap, ps->n, sizeof(*ps->p));
}

void
paragraphs_free(struct paragraphs *ps)
{
	free(ps->p);
	*ps = (struct paragraphs){ 0 };
}
