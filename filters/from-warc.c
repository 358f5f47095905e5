/* SPDX-License-Identifier: MIT */
/* from-warc: read the pages of a web archive */
#include "cli.h"
#include "container.h"
#include "output.h"
#include "page.h"
#include "progress.h"
#include "warc.h"

static const struct cli cli = {
	.name = "from-warc",
	.about = "Read the pages of a web archive.",
	.synopsis = "[--progress] [file ...]",
	.progress = true,
};

static struct warc warc;
static struct page page;

static void
write_page(void)
{
	if (warc.html)
		page_take_declared(&page, warc.page, warc.charset);
	else
		page_take_utf8(&page, warc.page);
	container_add_doc(&out, warc.uri, warc.html);
	container_add_meta(&out, warc.uri, "url", warc.uri);
	container_add_meta(&out, warc.uri, "crawled", warc.date);
	container_add_page(&out, warc.uri, warc.html, page.text);
	output_document();
	progress_document();
}

static int
read_archive(struct input *in)
{
	warc.status = 0;
	gzin_open(&warc.in, in);
	while (warc_next(&warc))
		write_page();
	gzin_close(&warc.in);
	return warc.status | warc.in.failed;
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
	warc_free(&warc);
	page_free(&page);
	return status | output_close();
}
