/* SPDX-License-Identifier: MIT */
#define _DEFAULT_SOURCE	/* TIOCGWINSZ */

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli.h"
#include "listing.h"
#include "output.h"

enum {
	USUAL = 80,		/* cells of a screen that is not known */
	LEAST = 20, MOST = 10000,	/* of one that is believed */
	GAP = 2,		/* between columns, and before the first */
	LEAST_COLUMN = 4
};

size_t
listing_screen(void)
{
	const char *columns = getenv("COLUMNS");
	unsigned long n;
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col < LEAST ? (size_t)LEAST : size.ws_col;
	if (columns != NULL && cli_number(columns, LEAST, MOST, &n))
		return n;
	return USUAL;
}

void
listing_begin(struct listing *l, size_t ncolumns)
{
	l->columns = mem_resize(l->columns, ncolumns * sizeof(*l->columns));
	memset(l->columns, 0, ncolumns * sizeof(*l->columns));
	l->ncolumns = ncolumns;
	l->ncells = 0;
	str_clear(&l->text);
	str_clear(&l->marks);
}

static bool
is_number(struct slice text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if ((text.p[i] < '0' || text.p[i] > '9') && text.p[i] != '.')
			return false;
	return true;
}

void
listing_row(struct listing *l, char mark, const struct slice *cells)
{
	size_t i, from;

	l->cells = mem_grow(l->cells, &l->cells_cap, l->ncells + l->ncolumns,
	    sizeof(*l->cells));
	for (i = 0; i < l->ncolumns; i++) {
		struct listing_cell *cell = &l->cells[l->ncells++];
		struct listing_column *c = &l->columns[i];
		struct slice text;

		from = l->text.len;
		if (cells[i].p != NULL)
			utf8_add_folded(&l->text, cells[i]);
		text = slice_part(str_slice(&l->text), from, l->text.len);
		cell->end = l->text.len;
		cell->width = width_text(text);
		if (cell->width > c->widest)
			c->widest = cell->width;
		c->words |= !is_number(text);
	}
	str_add_byte(&l->marks, mark);
}

void
listing_names(struct listing *l, const struct slice *names)
{
	size_t i;

	listing_row(l, ' ', names);
	for (i = 0; i < l->ncolumns; i++)
		l->columns[i].words = false;
}

static size_t
shares_of(const struct listing *l, size_t column)
{
	return column + 1 < l->ncolumns ? 1 : 2;
}

/* A column that cannot have all it needs gets this; on a screen that is too
 * narrow the line becomes longer. */
static void
share_rest(struct listing_column *c, size_t room)
{
	if (room < LEAST_COLUMN)
		room = LEAST_COLUMN;
	c->given = room < c->widest ? room : c->widest;
}

/* Give columns their widths: first to those that need no more than their share
 * of what is left, until the others share the rest. An empty one gets none. */
static void
fit(struct listing *l)
{
	size_t i, share, room, gaps = GAP, shares = 0;
	bool more = true;

	for (i = 0; i < l->ncolumns; i++)
		if (l->columns[i].widest > 0) {
			shares += shares_of(l, i);
			gaps += i > 0 ? GAP : 0;
		}
	room = l->width > gaps ? l->width - gaps : 0;
	while (more && shares > 0) {
		more = false;
		share = room / shares;
		for (i = 0; i < l->ncolumns; i++) {
			struct listing_column *c = &l->columns[i];

			if (c->given > 0 || c->widest == 0 ||
			    c->widest > share * shares_of(l, i))
				continue;
			c->given = c->widest;
			room -= c->given;
			shares -= shares_of(l, i);
			more = true;
		}
	}
	for (i = 0; i < l->ncolumns; i++)
		if (l->columns[i].given == 0)
			share_rest(&l->columns[i], shares_of(l, i) * room /
			    (shares > 0 ? shares : 1));
}

static void
add_blanks(size_t n)
{
	while (n-- > 0)
		str_add_byte(&out, ' ');
}

/* The cell, cut if need be; how much room it takes. */
static size_t
write_cell(const struct listing *l, const struct listing_column *c,
    struct slice text, size_t width)
{
	bool styled = l->coloured && c->style != 0;
	bool cut = width > c->given;
	size_t before = !cut && !c->words ? c->given - width : 0;

	if (cut)
		text = utf8_trim(slice_part(text, 0,
		    width_fit(text, c->given - 1)));
	add_blanks(before);
	if (styled)
		output_style(c->style);
	str_add_slice(&out, text);
	if (cut)
		str_add_slice(&out, SLICE("…"));
	if (styled)
		output_style(STYLE_NORMAL);
	return cut ? width_text(text) + 1 : before + width;
}

static void
write_mark(const struct listing *l, char mark)
{
	bool styled = l->coloured && mark != ' ';

	if (styled)
		output_style(STYLE_YELLOW);
	str_add_byte(&out, mark);
	if (styled)
		output_style(STYLE_NORMAL);
}

/* The row whose first cell is that one; no blanks at its end. */
static void
write_row(const struct listing *l, size_t first)
{
	size_t i, last, start, gap = 1;

	for (last = l->ncolumns; last > 0; last--)
		if (l->cells[first + last - 1].width > 0)
			break;
	for (i = 0; i < last; i++) {
		const struct listing_cell *cell = &l->cells[first + i];

		if (l->columns[i].given == 0)
			continue;
		start = first + i > 0 ? cell[-1].end : 0;
		add_blanks(gap);
		gap = GAP + l->columns[i].given - write_cell(l, &l->columns[i],
		    slice_part(str_slice(&l->text), start, cell->end),
		    cell->width);
	}
	str_add_byte(&out, '\n');
}

void
listing_write(struct listing *l)
{
	size_t i, given = 0;

	for (i = 0; i < l->ncolumns; i++)
		given += l->columns[i].given;
	if (given == 0)
		fit(l);
	for (i = 0; i < l->marks.len; i++) {
		write_mark(l, l->marks.p[i]);
		write_row(l, i * l->ncolumns);
		output_some();
	}
	l->ncells = 0;
	str_clear(&l->text);
	str_clear(&l->marks);
}

void
listing_free(struct listing *l)
{
	free(l->columns);
	free(l->cells);
	str_free(&l->text);
	str_free(&l->marks);
	*l = (struct listing){ 0 };
}
