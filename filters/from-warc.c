/* SPDX-License-Identifier: MIT */
/* from-warc: read the pages of a web archive */
#include "base/base.h"
#include "io/io.h"
#include "stream/stream.h"

enum { ENCODING = 1 };

static const struct option options[] = {
	{ "encoding", required_argument, NULL, ENCODING },
	{ 0 }
};

static const struct cli cli = {
	.name = "from-warc",
	.about = "Read the pages of a web archive.",
	.synopsis = "[--encoding name] [--progress] [file ...]",
	.options =
	    "      --encoding=NAME  what pages are in that are not UTF-8 and do "
	    "not say so\n",
	.longs = options,
	.progress = true,
};

static struct pages pages = { .archives = true };

static int
read_archive(struct input *in)
{
	pages_read(&pages, in);
	return fail_status();
}

int
main(int argc, char **argv)
{
	int status;

	while (cli_option(&cli, argc, argv) != -1)
		encoding_option(&cli, optarg);
	status = input_each(cli_operands(&cli, optind, argc, argv),
	    read_archive);
	progress_end();
	pages_free(&pages);
	return status | output_close();
}
