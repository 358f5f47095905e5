/* SPDX-License-Identifier: MIT */
/* from-warc: read the pages of a web archive */
#include "base/base.h"
#include "io/io.h"
#include "stream/stream.h"

static const struct cli cli = {
	.name = "from-warc",
	.about = "Read the pages of a web archive.",
	.synopsis = "[--progress] [file ...]",
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
		continue;
	status = input_each(cli_operands(&cli, optind, argc, argv),
	    read_archive);
	progress_end();
	pages_free(&pages);
	return status | output_close();
}
