/* SPDX-License-Identifier: MIT */
/*
 * Is a text a table of articles? It is if its first row names a text, or if its
 * first rows have as many cells. Without names of columns it is one if its rows
 * have long texts within quotation marks.
 */
#include "base/base.h"
#include "csvin.h"
#include "form.h"

enum { ROWS_SEEN = 20,		/* by which a table is told */
	NAME = 60 };		/* bytes of a column's name, at most */

const struct form form_no_text = { .kind = FORM_CONTAINER,
	.what = "a table, but none of its columns is known as the text: say "
	"which by --columns text=NAME" };

static const struct form no_text = { .kind = FORM_CONTAINER,
	.what = "a table, but none of its columns is known as the text",
	.help = "^ --columns text=@ %" };
static const struct form no_names = { .kind = FORM_CONTAINER,
	.what = "a table whose first row does not name the columns",
	.help = "from-csv --no-header --columns text=@ % | ^" };

bool
form_is_article(struct slice text)
{
	enum { LONG = 200, BLANKS = 20 };
	size_t i, n = 0;

	for (i = 0; text.len >= LONG && i < text.len && n < BLANKS; i++)
		n += text.p[i] == ' ';
	return n == BLANKS;
}

/* What the first row of a table says. */
struct header {
	struct columns_found found;
	size_t n, known;	/* columns, those that go by a known name */
	bool names;		/* all look like names */
	bool nameless;		/* some are empty */
};

static void
take_name(struct slice cell, void *context)
{
	struct header *h = context;
	unsigned rank;
	bool known = columns_label(cell, &rank) != NULL;

	columns_take(&h->found, cell, h->n++, false);
	h->known += known;
	h->nameless |= cell.len == 0;
	if (cell.len > NAME || (!known && slice_find(cell, SLICE(". ")) <
	    cell.len))
		h->names = false;
}

/* Rows of a table, as far as they are seen. */
struct body {
	const char *begin, *end;	/* of what is seen */
	char delimiter;
	size_t cells;		/* of the row */
	size_t rows;
	size_t text;		/* the column with the first cell as long as a
				 * text; SIZE_MAX: there is none */
	size_t marked;		/* cells within quotation marks */
	size_t fit;		/* such, and those as long as a text */
	bool doubled;		/* such marks in them are doubled */
	bool even;		/* all rows have as many cells as were asked */
	bool long_marked;	/* a text is within quotation marks */
};

/* Is the cell within quotation marks, behind which it ends? */
static bool
is_marked(const struct body *b, struct slice cell)
{
	const char *p = cell.p + cell.len;

	if (cell.len == 0 || cell.p == b->begin || cell.p[-1] != '"')
		return false;
	if (p == b->end || *p != '"')
		return false;
	p++;
	return p == b->end || *p == b->delimiter || *p == '\n' || *p == '\r';
}

static void
take_cell(struct slice cell, void *context)
{
	struct body *b = context;
	bool article = form_is_article(cell), marked = is_marked(b, cell);

	if (article && b->text == SIZE_MAX)
		b->text = b->cells;
	b->marked += marked;
	b->fit += marked || article;
	b->long_marked |= marked && article;
	b->doubled |= marked && slice_find(cell, SLICE("\"\"")) < cell.len;
	b->cells++;
}

/* Look at the next rows of the text, which should have so many cells. */
static struct body
body_of(struct slice rest, char delimiter, size_t cells)
{
	struct body b = { .begin = rest.p,
	    .end = rest.p + rest.len, .delimiter = delimiter,
	    .text = SIZE_MAX, .even = true };

	while (b.rows < ROWS_SEEN && rest.len > 0) {
		size_t len;

		b.cells = 0;
		len = csvin_row_of(rest, delimiter, take_cell, &b);
		if (b.cells != cells && (len < rest.len ||
		    memchr("\r\n", rest.p[len - 1], 2) != NULL))
			b.even = false;
		rest = slice_part(rest, len, rest.len);
		b.rows++;
	}
	return b;
}

/* Is it a table of which the first row has no names? Long texts are within
 * quotation marks there, or cells separated by TAB. */
static bool
lacks_names(const struct body *b, size_t cells)
{
	if (!b->even || b->rows < 2 || b->text == SIZE_MAX)
		return false;
	if (cells == 1)
		return b->doubled && b->marked == b->rows;
	return b->long_marked || (b->delimiter == '\t' && cells > 2);
}

/* One column: its name, then texts a line, or within quotation marks. */
static bool
is_column(const struct header *h, struct slice rest)
{
	struct body b = body_of(rest, CSVIN_NONE, 1);
	bool named = columns_place(&h->found, "text") != NULL;

	if (!named || b.fit < b.rows)
		return false;
	return b.rows > 1 || b.marked > 0;
}

/* By names and rows; the rest is what follows the first row. Commas stand in
 * any text: there two rows are needed. */
static bool
has_names(const struct header *h, const struct columns *columns,
    struct slice rest, struct form *form)
{
	struct body b = body_of(rest, form->delimiter, h->n);
	bool rows = b.even && b.rows >= (form->delimiter == ',' ? 2 : 1);
	bool text = columns_place(&h->found, "text") != NULL;

	if (!h->names || (h->nameless && h->known < 2 && columns->n == 0))
		return false;
	if (text && (h->known > 1 || columns->n > 0 || rows))
		return true;
	if ((h->n < 3 && columns->n == 0) || !rows)
		return false;
	if (columns->n > 0)
		return true;	/* without the text that was asked for */
	*form = b.text < h->n ? no_text : form_no_text;
	if (b.text == SIZE_MAX)
		form->kind = FORM_OTHER;
	return true;
}

struct nth {
	size_t n, at;
	struct slice cell;
};

static void
take_nth(struct slice cell, void *context)
{
	struct nth *nth = context;

	if (nth->n++ == nth->at)
		nth->cell = cell;
}

/* The cell of that number in the first row. */
static struct slice
name_of(struct slice start, char delimiter, size_t at)
{
	struct nth nth = { .at = at };

	csvin_row_of(start, delimiter, take_nth, &nth);
	return nth.cell;
}

/* A table without names, of which the text is in one of the first nine
 * columns. */
static bool
nameless(struct slice start, char delimiter, size_t cells, struct form *form)
{
	static const char digits[] = "123456789";
	struct body b = body_of(start, delimiter, cells);

	if (!lacks_names(&b, cells) || b.text >= sizeof(digits) - 1)
		return false;
	*form = no_names;
	form->column = (struct slice){ digits + b.text, 1 };
	return true;
}

bool
form_table(struct slice start, const struct columns *columns,
    struct form *form)
{
	struct header h = { .names = true };
	struct slice rest;
	size_t n;
	char delimiter;

	start = slice_part(start, utf8_bom(start), start.len);
	delimiter = csvin_delimiter(start, &n, &form->skip);
	start = slice_part(start, form->skip, start.len);
	columns_begin(&h.found, columns);
	if (delimiter == '\0')
		delimiter = CSVIN_NONE;
	form->delimiter = delimiter;
	n = csvin_row_of(start, delimiter, take_name, &h);
	rest = slice_part(start, n, start.len);
	if (delimiter == CSVIN_NONE ? is_column(&h, rest) :
	    has_names(&h, columns, rest, form)) {
		if (form->help != NULL)
			form->column = name_of(start, delimiter,
			    body_of(rest, delimiter, h.n).text);
		return true;
	}
	return nameless(start, delimiter, h.n, form);
}
