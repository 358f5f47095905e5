/* SPDX-License-Identifier: MIT */
/* from-csv: read articles from a table of comma-separated values */
#include "base/base.h"
#include "io/io.h"
#include "stream/stream.h"

enum { COLUMNS = 1, NO_HEADER, DELIMITER, HTML, PLAIN, DATES,
	ENCODING };

static const struct option options[] = {
	{ "columns", required_argument, NULL, COLUMNS },
	{ "dates", required_argument, NULL, DATES },
	{ "encoding", required_argument, NULL, ENCODING },
	{ "no-header", no_argument, NULL, NO_HEADER },
	{ "delimiter", required_argument, NULL, DELIMITER },
	{ "html", no_argument, NULL, HTML },
	{ "plain", no_argument, NULL, PLAIN },
	{ 0 }
};

static const struct cli cli = {
	.name = "from-csv",
	.about = "Read articles from a table of comma-separated values.",
	.synopsis = "[--columns list] [--dates dmy|mdy|ymd] [--encoding name]\n"
	    "       [--no-header] [--delimiter c] [--html | --plain] [--progress] "
	    "[file ...]",
	.options =
	    "      --columns=LIST   what the columns are: id=NAME,text=NAME,"
	    "title=NAME,...\n"
	    "      --dates=ORDER    what 3/4/2025 begins with: dmy, mdy or ymd\n"
	    "      --encoding=NAME  what texts are in that are not UTF-8\n"
	    "      --no-header      the first row is an article; LIST has "
	    "numbers\n"
	    "      --delimiter=C    cells are separated by C (\\t: TAB); else "
	    "it is found out\n"
	    "      --html, --plain  what the texts are; else each is looked "
	    "at\n",
	.longs = options,
	.progress = true,
};

static struct pages pages = { .tables = true };

static void
read_delimiter(const char *text)
{
	pages.delimiter = strcmp(text, "\\t") == 0 ? '\t' : text[0];
	if (pages.delimiter == '\0' || (text[1] != '\0' &&
	    pages.delimiter != '\t'))
		cli_usage(&cli, "--delimiter: %s is not one byte", text);
}

/* Without a header, columns are numbers. */
static void
check_numbers(void)
{
	unsigned long n;
	size_t i;

	if (pages.columns.n == 0)
		cli_usage(&cli, "--no-header needs --columns");
	for (i = 0; i < pages.columns.n; i++) {
		struct slice name = pages.columns.p[i].name;
		char digits[16] = "";

		if (name.len < sizeof(digits))
			memcpy(digits, name.p, name.len);
		if (!cli_number(digits, 1, 1000000, &n))
			cli_usage(&cli, "--columns: with --no-header, a "
			    "column is a number from 1");
	}
}

static void
options_read(int argc, char **argv)
{
	int c;

	while ((c = cli_option(&cli, argc, argv)) != -1) {
		if (c == COLUMNS)
			columns_option(&pages.columns, &cli, optarg);
		else if (c == DATES)
			pages.rows.dates = row_dates_option(&cli, optarg);
		else if (c == ENCODING)
			encoding_option(&cli, optarg);
		else if (c == NO_HEADER)
			pages.no_header = true;
		else if (c == DELIMITER)
			read_delimiter(optarg);
		else
			pages.rows.format = c == HTML ? ROW_HTML : ROW_PLAIN;
	}
	if (pages.no_header)
		check_numbers();
}

static int
read_table(struct input *in)
{
	pages_read(&pages, in);
	return fail_status();
}

int
main(int argc, char **argv)
{
	int status;

	options_read(argc, argv);
	status = input_each(cli_operands(&cli, optind, argc, argv),
	    read_table);
	progress_end();
	pages_free(&pages);
	return status | output_close();
}
