/* SPDX-License-Identifier: MIT */
/* from-csv: read articles from a table of comma-separated values */
#include <csv.h>
#include <stdlib.h>

#include "base/base.h"
#include "dates/dates.h"
#include "html/html.h"
#include "io/io.h"
#include "page/page.h"
#include "stream/stream.h"

enum { COLUMNS = 1, NO_HEADER, DELIMITER, HTML, PLAIN, MOST = 64,
	CELL = 4096 };		/* a cell's buffer grows by this and by half */

static const struct option options[] = {
	{ "columns", required_argument, NULL, COLUMNS },
	{ "no-header", no_argument, NULL, NO_HEADER },
	{ "delimiter", required_argument, NULL, DELIMITER },
	{ "html", no_argument, NULL, HTML },
	{ "plain", no_argument, NULL, PLAIN },
	{ 0 }
};

static const struct cli cli = {
	.name = "from-csv",
	.about = "Read articles from a table of comma-separated values.",
	.synopsis = "[--columns list] [--no-header] [--delimiter c]\n"
	    "       [--html | --plain] [--progress] [file ...]",
	.options =
	    "      --columns=LIST   what the columns are: id=NAME,text=NAME,"
	    "title=NAME,...\n"
	    "      --no-header      the first row is an article; LIST has "
	    "numbers\n"
	    "      --delimiter=C    fields are separated by C, not by a comma "
	    "(\\t: TAB)\n"
	    "      --html, --plain  what the texts are; else each is looked "
	    "at\n",
	.longs = options,
	.progress = true,
};

/* What a column is to be: "id", "text", or a label of metadata. */
static struct want {
	char label[32];
	struct slice name;	/* of the column, or its number */
	size_t column;		/* from 0; SIZE_MAX: not there */
} wants[MOST];

static size_t nwants;
static bool header = true, by_default = true;
static char delimiter = ',';
static int format;

/* The row being read: cells, one after the other, and where each ends. */
static struct str cells;
static size_t *ends, nends, ends_cap;
static size_t row, width;	/* rows count from 1; columns of the first
				 * row */
static struct article authors;	/* of a cell */
static const char *file;
static int status;
static bool warned;
static bool large;		/* the row is, and was reported */

static void
add_want(struct slice label, struct slice name)
{
	struct want *w = &wants[nwants];

	if (nwants == MOST || label.len == 0 || name.len == 0 ||
	    label.len >= sizeof(w->label) || !record_kind_shaped(label))
		cli_usage(&cli, "--columns: %.*s is not label=column",
		    (int)label.len, label.p);
	memcpy(w->label, label.p, label.len);
	w->label[label.len] = '\0';
	w->name = name;
	w->column = SIZE_MAX;
	nwants++;
}

static void
read_wants(struct slice list)
{
	by_default = false;
	nwants = 0;
	while (list.len > 0) {
		size_t end = slice_find(list, SLICE(","));
		struct slice one = slice_part(list, 0, end);
		size_t eq = slice_find(one, SLICE("="));

		add_want(slice_part(one, 0, eq), slice_part(one,
		    eq < one.len ? eq + 1 : eq, one.len));
		list = slice_part(list, end < list.len ? end + 1 : end,
		    list.len);
	}
}

static struct slice
cell(size_t column)
{
	if (column >= nends)
		return (struct slice){ 0 };
	return slice_part(str_slice(&cells), column > 0 ? ends[column - 1] :
	    0, ends[column]);
}

/* Find the wanted columns in the header; false if a named one is missing. */
static bool
read_header(void)
{
	bool found = true, text = false;
	size_t i, c;

	for (i = 0; i < nwants; i++) {
		struct want *w = &wants[i];

		w->column = SIZE_MAX;
		for (c = 0; c < nends; c++)
			if (slice_eq(utf8_trim(cell(c)), w->name))
				w->column = c;
		if (w->column == SIZE_MAX && !by_default) {
			fail_at(file, 0, "row 1: there is no column %.*s",
			    (int)w->name.len, w->name.p);
			found = false;
		}
		text |= w->column != SIZE_MAX && strcmp(w->label, "text") == 0;
	}
	if (found && !text)
		fail_at(file, 0, "row 1: no column is the text; say which by "
		    "--columns text=NAME");
	return found && text;
}

static void
check_row(void)
{
	size_t valid = utf8_valid(str_slice(&cells));

	if (nends != width) {
		fail_at(file, 0, "row %zu: %zu columns, not %zu", row, nends,
		    width);
		status = 1;
	}
	if (valid < cells.len && !warned) {
		warn_at(file, 0, "row %zu: broken text: what is not UTF-8, "
		    "or is NUL, is replaced by U+FFFD", row);
		warned = true;
	}
}

static struct slice
wanted(const char *label)
{
	size_t i;

	for (i = 0; i < nwants; i++)
		if (strcmp(wants[i].label, label) == 0)
			return cell(wants[i].column);
	return (struct slice){ 0 };
}

/* A meta record: a date in the form of ISO 8601 if it can be read, a record for
 * each author. */
static void
write_meta(struct slice id, const char *label, struct slice value)
{
	struct str s = { 0 };
	size_t i;

	if (strcmp(label, "date") == 0 && utf8_valid(value) == value.len &&
	    date_of_page_certain(&s, value))
		value = str_slice(&s);
	if (strcmp(label, "author") == 0 && utf8_valid(value) == value.len) {
		article_clear(&authors);
		html_authors(&authors, value);
		for (i = 0; i < authors.nmetas; i++)
			container_add_meta(&out, id, label,
			    authors.metas[i].value);
	} else
		container_add_meta(&out, id, label, value);
	str_free(&s);
}

/* Report the row if it is too large, with this many bytes so far. */
static void
check_size(size_t size)
{
	if (size <= ceiling_size || large)
		return;
	fail_at(file, 0, "row %zu: larger than %s and left out (--max-size)",
	    row, ceiling_text(ceiling_size));
	if (status == 0)
		status = 1;
	large = true;
}

/* Append the records of the row; false if its page is too large for a
 * record. */
static bool
add_records(struct slice id, struct slice text)
{
	struct str mended = { 0 };
	bool html = format == HTML || (format == 0 && html_is_cell(text));
	size_t i, from;

	container_add_doc(&out, id, html);
	for (i = 0; i < nwants; i++)
		if (strcmp(wants[i].label, "id") != 0 &&
		    strcmp(wants[i].label, "text") != 0)
			write_meta(id, wants[i].label,
			    cell(wants[i].column));
	from = out.len;
	utf8_add_repaired(&mended, text);
	if (text.len > 0)
		container_add_page(&out, id, html, str_slice(&mended));
	str_free(&mended);
	check_size(out.len - from);
	return !large;
}

static void
write_row(void)
{
	struct str made = { 0 };
	struct slice id = utf8_trim(wanted("id"));
	size_t before = out.len;

	check_row();
	if (id.len == 0) {
		str_addf(&made, "%s:%zu", file, row);
		id = str_slice(&made);
	}
	warn_document(id.p, id.len);
	if (!add_records(id, wanted("text")))
		out.len = before;
	str_free(&made);
	output_document();
	progress_document();
}

static void
take_cell(void *text, size_t len, void *unused)
{
	(void)unused;
	if (large)
		return;
	str_add(&cells, text, len);
	ends = mem_grow(ends, &ends_cap, nends + 1, sizeof(*ends));
	ends[nends++] = cells.len;
}

/* What the row takes: the bytes of its cells, and where each of them ends. */
static size_t
row_size(void)
{
	return cells.len + nends * sizeof(uint64_t);
}

static void
take_row(int end, void *unused)
{
	(void)end, (void)unused;
	check_size(row_size());
	if (width == 0 && !large)
		width = nends;
	if (status == 2)
		;	/* skip the rest: a column is missing */
	else if (row == 1 && header) {
		if (large || !read_header())
			status = 2;
	} else if (!large)
		write_row();
	str_clear(&cells);
	nends = 0;
	large = false;
	row++;
}

/* Forget what was read of a row that is too large. Of the cell that libcsv
 * holds, only a quotation mark that may end it stays (state 3). */
static void
forget_large(struct csv_parser *parser)
{
	check_size(row_size() + parser->entry_pos);
	if (!large)
		return;
	parser->entry_pos = parser->quoted && parser->pstate == 3;
	parser->spaces = 0;
	str_clear(&cells);
	nends = 0;
}

/* Parse one block; 2 in status ends the file. */
static void
parse(struct csv_parser *parser, struct input *in)
{
	while (status != 2 && in->pos < in->buf.len) {
		size_t n = in->buf.len - in->pos;

		/* Short pieces, so that a header without the wanted columns
		 * ends the file before the whole block is parsed. */
		n = n > 4096 ? 4096 : n;
		csv_set_blk_size(parser, CELL +
		    csv_get_buffer_size(parser) / 2);
		if (csv_parse(parser, in->buf.p + in->pos, n, take_cell,
		    take_row, NULL) != n)
			die_memory();
		in->pos += n;
		forget_large(parser);
	}
}

static int
read_table(struct input *in)
{
	struct csv_parser parser;

	if (csv_init(&parser, 0) != 0)
		die_memory();
	csv_set_delim(&parser, (unsigned char)delimiter);
	row = 1;
	width = nends = 0;
	status = 0;
	warned = large = false;
	file = in->name;
	str_clear(&cells);
	while (in->buf.len < 3 && input_read(in))
		continue;
	if (slice_starts(str_slice(&in->buf), SLICE("\xef\xbb\xbf")))
		in->pos = 3;
	do
		parse(&parser, in);
	while (status != 2 && input_read(in));
	/* Quoted, and the field has begun but not ended. */
	if (status != 2 && parser.quoted && parser.pstate == 2) {
		fail_at(file, 0, "row %zu: a quote mark is never closed",
		    row);
		status = 1;
	}
	if (status != 2 && !in->failed)
		csv_fini(&parser, take_cell, take_row, NULL);
	csv_free(&parser);
	return status != 0;
}

static void
choose_columns(void)
{
	static const char *const labels[] = { "id", "text", "title", "author",
		"date", "outlet", "section", "url", "language" };
	unsigned long n;
	bool text = false;
	size_t i;

	if (by_default && !header)
		cli_usage(&cli, "--no-header needs --columns");
	for (i = 0; by_default && i < sizeof(labels) / sizeof(*labels); i++)
		add_want(slice_of(labels[i]), slice_of(labels[i]));
	for (i = 0; i < nwants; i++) {
		char digits[16] = "";

		text |= strcmp(wants[i].label, "text") == 0;
		if (header)
			continue;
		if (wants[i].name.len < sizeof(digits))
			memcpy(digits, wants[i].name.p, wants[i].name.len);
		if (!cli_number(digits, 1, 1000000, &n))
			cli_usage(&cli, "--columns: with --no-header, a "
			    "column is a number from 1");
		wants[i].column = n - 1;
	}
	if (!text)
		cli_usage(&cli, "--columns: no column is the text");
}

static void
options_read(int argc, char **argv)
{
	int c;

	while ((c = cli_option(&cli, argc, argv)) != -1) {
		if (c == COLUMNS)
			read_wants(slice_of(optarg));
		else if (c == NO_HEADER)
			header = false;
		else if (c == DELIMITER) {
			delimiter = strcmp(optarg, "\\t") == 0 ? '\t' :
			    optarg[0];
			if (delimiter == '\0' || (optarg[1] != '\0' &&
			    delimiter != '\t'))
				cli_usage(&cli, "--delimiter: %s is not one "
				    "byte", optarg);
		} else
			format = c;
	}
	choose_columns();
}

int
main(int argc, char **argv)
{
	int result;

	options_read(argc, argv);
	result = input_each(cli_operands(&cli, optind, argc, argv),
	    read_table);
	progress_end();
	article_free(&authors);
	str_free(&cells);
	free(ends);
	return result | output_close();
}
