/* SPDX-License-Identifier: MIT */
#include <csv.h>
#include <stdlib.h>

#include "base/base.h"
#include "csvin.h"

enum { CELL = 4096,		/* a cell's memory grows by so much and half */
	PIECE = 4096 };		/* bytes that are parsed at once */

/* The row, of which so many bytes are there as yet, may be too large. */
static void
check_size(struct csvin *c, size_t size)
{
	if (size <= ceiling_size || c->large)
		return;
	fail_at(c->file, 0, "row %zu: larger than %s and left out "
	    "(--max-size)", c->row, ceiling_text(ceiling_size));
	c->large = true;
}

static void
take_cell(void *text, size_t len, void *context)
{
	struct csvin *c = context;

	if (c->large || c->stop)
		return;
	str_add(&c->cells, text, len);
	c->ends = mem_grow(c->ends, &c->ends_cap, c->nends + 1,
	    sizeof(*c->ends));
	c->ends[c->nends++] = c->cells.len;
}

/* Bytes of the row's cells, and what it takes to know where they end. */
static size_t
row_size(const struct csvin *c)
{
	return c->cells.len + c->nends * sizeof(uint64_t);
}

static void
take_row(int end, void *context)
{
	struct csvin *c = context;

	(void)end;
	check_size(c, row_size(c));
	if (!c->stop)
		c->each(c);
	str_clear(&c->cells);
	c->nends = 0;
	c->large = false;
	c->row++;
}

/* Forget what there is of a row that is too large: of the cell that libcsv
 * holds there stays the quotation mark that may end it (state 3). */
static void
forget_large(struct csvin *c, struct csv_parser *parser)
{
	check_size(c, row_size(c) + parser->entry_pos);
	if (!c->large)
		return;
	parser->entry_pos = parser->quoted && parser->pstate == 3;
	parser->spaces = 0;
	str_clear(&c->cells);
	c->nends = 0;
}

/* Parse what is read, in short pieces, so that a row that ends all ends it
 * soon. */
static void
parse(struct csvin *c, struct csv_parser *parser, struct input *in)
{
	while (!c->stop && in->pos < in->buf.len) {
		size_t n = in->buf.len - in->pos;

		n = n > PIECE ? PIECE : n;
		csv_set_blk_size(parser, CELL +
		    csv_get_buffer_size(parser) / 2);
		if (csv_parse(parser, in->buf.p + in->pos, n, take_cell,
		    take_row, c) != n)
			die_memory();
		in->pos += n;
		forget_large(c, parser);
	}
}

void
csvin_read(struct csvin *c, struct input *in)
{
	struct csv_parser parser;

	if (csv_init(&parser, 0) != 0)
		die_memory();
	csv_set_delim(&parser, (unsigned char)c->delimiter);
	c->file = in->name;
	c->row = 1;
	c->nends = 0;
	c->stop = c->large = false;
	str_clear(&c->cells);
	do
		parse(c, &parser, in);
	while (!c->stop && input_read(in));
	/* Quoted, and the field has begun but not ended. */
	if (!c->stop && parser.quoted && parser.pstate == 2)
		fail_at(c->file, 0, "row %zu: a quote mark is never closed",
		    c->row);
	if (!c->stop && !in->failed)
		csv_fini(&parser, take_cell, take_row, c);
	csv_free(&parser);
}

struct slice
csvin_cell(const struct csvin *c, size_t column)
{
	if (column >= c->nends)
		return (struct slice){ 0 };
	return slice_part(str_slice(&c->cells), column > 0 ?
	    c->ends[column - 1] : 0, c->ends[column]);
}

void
csvin_free(struct csvin *c)
{
	str_free(&c->cells);
	free(c->ends);
}

static bool
is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* Where the cell at the start of the text ends, and without its quotation
 * marks, between which two stay two. */
static size_t
cell_of(struct slice text, char delimiter, struct slice *cell)
{
	bool quoted = text.len > 0 && text.p[0] == '"';
	size_t i = quoted, end;

	for (;; i++) {
		if (quoted) {
			while (i < text.len && text.p[i] != '"')
				i++;
			if (i + 1 < text.len && text.p[i + 1] == '"') {
				i++;
				continue;
			}
		}
		break;
	}
	end = i;
	while (i < text.len && text.p[i] != delimiter &&
	    !is_line_end(text.p[i]))
		i++;
	*cell = slice_part(text, quoted, quoted ? end : i);
	return i;
}

size_t
csvin_row_of(struct slice text, char delimiter,
    void (*take)(struct slice cell, void *context), void *context)
{
	size_t at = 0;

	for (;;) {
		struct slice cell;

		at += cell_of(slice_part(text, at, text.len), delimiter,
		    &cell);
		take(cell, context);
		if (at == text.len)
			return at;
		if (is_line_end(text.p[at])) {
			bool both = text.p[at] == '\r' &&
			    at + 1 < text.len && text.p[at + 1] == '\n';

			return at + 1 + both;
		}
		at++;
	}
}

static void
count(struct slice cell, void *n)
{
	(void)cell;
	++*(size_t *)n;
}

char
csvin_delimiter(struct slice start, size_t *columns, size_t *skip)
{
	static const char candidates[] = "\t;,|";
	size_t i, n, lf = slice_find(start, SLICE("\n"));
	char best = '\0', said;

	*skip = 0;
	if (slice_starts(start, SLICE("sep=")) && lf >= 5 && lf <= 6 &&
	    lf < start.len)
		*skip = lf + 1;
	said = *skip > 0 ? start.p[4] : '\0';
	start = slice_part(start, *skip, start.len);
	*columns = 1;
	for (i = 0; candidates[i] != '\0'; i++) {
		char c = said != '\0' ? said : candidates[i];

		n = 0;
		csvin_row_of(start, c, count, &n);
		if (n > *columns) {
			best = c;
			*columns = n;
		}
	}
	return best;
}
