/* SPDX-License-Identifier: MIT */
/* read-pages: read news pages from files, folders and archives of any form */
#include <stdio.h>
#include <unistd.h>

#include "base/base.h"
#include "io/io.h"
#include "stream/stream.h"

enum { COLUMNS = 1, DATES, DIGEST, ENCODING, ID, SKIP, SUMMARY };

static const struct option options[] = {
	{ "columns", required_argument, NULL, COLUMNS },
	{ "dates", required_argument, NULL, DATES },
	{ "digest", no_argument, NULL, DIGEST },
	{ "encoding", required_argument, NULL, ENCODING },
	{ "id", required_argument, NULL, ID },
	{ "skip", required_argument, NULL, SKIP },
	{ "summary", optional_argument, NULL, SUMMARY },
	{ 0 }
};

static const struct cli cli = {
	.name = "read-pages",
	.about = "Read news pages from files, folders and archives of any "
	    "form.",
	.synopsis = "[--columns list] [--dates dmy|mdy|ymd] [--digest]\n"
	    "       [--encoding name] [--id name] [--skip file] [--summary] "
	    "[--plain]\n"
	    "       [--progress] [file ...]",
	.options =
	    "      --columns=LIST   what columns of tables and fields of JSON "
	    "are:\n"
	    "                       id=NAME,text=NAME,title=NAME,...\n"
	    "      --dates=ORDER    what 3/4/2025 begins with: dmy, mdy or ymd\n"
	    "      --digest         say of each page by what to know it again: "
	    "meta digest\n"
	    "      --encoding=NAME  what pages are in that are not UTF-8 and do "
	    "not say so\n"
	    "      --id=NAME        what standard input is called, as by its "
	    "URL\n"
	    "      --skip=FILE      pass over pages with an id and a digest, "
	    "separated by TAB,\n"
	    "                       that are in FILE\n"
	    "      --summary        say at the end how many pages there were\n",
	.longs = options,
	.progress = true,
	.plain = true,
};

static struct pages pages;
static const char *skip;	/* a file of pages that are known */
static bool summary;
static const char *summary_to;	/* a file; NULL: standard error */

static void
options_read(int argc, char **argv)
{
	int c;

	summary = isatty(STDERR_FILENO);
	while ((c = cli_option(&cli, argc, argv)) != -1) {
		if (c == COLUMNS)
			columns_option(&pages.columns, &cli, optarg);
		else if (c == ENCODING)
			encoding_option(&cli, optarg);
		else if (c == DIGEST)
			pages.known.digests = true;
		else if (c == SKIP)
			skip = optarg;
		else if (c == ID)
			pages.id = optarg;
		else if (c == SUMMARY) {
			summary = true;
			summary_to = optarg;
		} else
			pages.rows.dates = row_dates_option(&cli, optarg);
	}
}

static void
write_summary(void)
{
	struct str s = { 0 };

	str_addf(&s, "%zu page%s read", pages.read, pages.read == 1 ? "" :
	    "s");
	if (pages.passed > 0)
		str_addf(&s, ", %zu file%s passed over", pages.passed,
		    pages.passed == 1 ? "" : "s");
	if (pages.again > 0)
		str_addf(&s, ", %zu known", pages.again);
	summary_write(str_slice(&s), summary_to);
	str_free(&s);
}

int
main(int argc, char **argv)
{
	int status;

	options_read(argc, argv);
	if (skip != NULL && !known_read(&pages.known, skip))
		return 1;
	status = pages_each(&pages, cli_operands(&cli, optind, argc, argv));
	progress_end();
	if (summary)
		write_summary();
	pages_free(&pages);
	return status | output_close();
}
