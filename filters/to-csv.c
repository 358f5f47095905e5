/* SPDX-License-Identifier: MIT */
/* to-csv: write records as comma-separated values */
#include "base/base.h"
#include "io/io.h"
#include "stream/stream.h"

enum { FORMAT = 1, TSV, NO_HEADER };

static const struct option options[] = {
	VIEW_LONGS,
	{ "format", required_argument, NULL, FORMAT },
	{ "tsv", no_argument, NULL, TSV },
	{ "no-header", no_argument, NULL, NO_HEADER },
	{ 0 }
};

static const struct cli cli = {
	.name = "to-csv",
	.about = "Write records as comma-separated values.",
	.synopsis = VIEW_SYNOPSIS "\n"
	    "       [--format=csv|tsv|md|excel | --tsv] [--no-header]\n"
	    "       [--records | --plain] [kind [file ...]]",
	.options = VIEW_HELP
	    "      --format=FORMAT  csv, tsv, md (a table in Markdown), excel\n"
	    "      --tsv            the same as --format=tsv\n"
	    "      --no-header      no line with the names of the columns\n",
	.longs = options,
	.records = true,
	.plain = true,
};

#define TEXT(literal) { literal, sizeof(literal) - 1 }

static const struct format {
	const char *name;
	struct slice before, begin, between, end;	/* file, lines, cells */
	void (*cell)(struct slice text);
} formats[] = {
	{ "csv", TEXT(""), TEXT(""), TEXT(","), TEXT("\n"), cell_csv },
	{ "tsv", TEXT(""), TEXT(""), TEXT("\t"), TEXT("\n"), cell_tsv },
	{ "md", TEXT(""), TEXT("| "), TEXT(" | "), TEXT(" |\n"), cell_md },
	{ "excel", TEXT("\xef\xbb\xbf"), TEXT(""), TEXT(","), TEXT("\r\n"),
	    cell_excel },
};

enum { FORMATS = sizeof(formats) / sizeof(*formats) };

static const struct format *format = &formats[0];
static bool header = true, begun;

/* What comes before the first row. Markdown has a line below the names. */
static void
write_header(const struct table_view *v)
{
	size_t i;

	if (begun)
		return;
	begun = true;
	str_add_slice(&out, format->before);
	if (!header)
		return;
	for (i = 0; i < v->ncolumns; i++) {
		str_add_slice(&out, i == 0 ? format->begin : format->between);
		format->cell(v->columns[i].name);
	}
	str_add_slice(&out, format->end);
	if (format->cell != cell_md)
		return;
	for (i = 0; i < v->ncolumns; i++)
		str_add_slice(&out, i == 0 ? SLICE("| ---") : SLICE(" | ---"));
	str_add_slice(&out, format->end);
}

static void
write_row(struct table_view *v, const struct record *r)
{
	size_t i;

	(void)r;
	write_header(v);
	for (i = 0; i < v->ncolumns; i++) {
		str_add_slice(&out, i == 0 ? format->begin : format->between);
		format->cell(v->cells[i]);
	}
	str_add_slice(&out, format->end);
	output_some();
}

static struct table_view view = { .cli = &cli, .row = write_row };

static void
each(struct doc *d)
{
	view_document(&view, d);
}

static void
take_format(const char *name)
{
	size_t i;

	for (i = 0; i < FORMATS; i++)
		if (strcmp(name, formats[i].name) == 0) {
			format = &formats[i];
			return;
		}
	cli_usage(&cli, "--format: %s is not csv, tsv, md or excel%s", name,
	    strcmp(name, "json") == 0 ? "; see to-json" : "");
}

static void
take_option(int option)
{
	if (option == FORMAT)
		take_format(optarg);
	else if (option == TSV)
		take_format("tsv");
	else if (option == NO_HEADER)
		header = false;
	else
		view_option(&view, option);
}

int
main(int argc, char **argv)
{
	int c, status;

	while ((c = cli_option(&cli, argc, argv)) != -1)
		take_option(c);
	view_kind(&view, argc, argv);
	view_begin(&view);
	status = reader_each(cli_operands(&cli, optind, argc, argv), each);
	write_header(&view);
	view_end(&view);
	if (cell_cut() > 0)
		warn("cells that were cut to %d characters: %zu", CELL_MOST,
		    cell_cut());
	view_release(&view);
	return status | output_close();
}
