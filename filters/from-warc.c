/* SPDX-License-Identifier: MIT */
/* from-warc: read the pages of a web archive */
#include "base/base.h"
#include "html/html.h"
#include "io/io.h"
#include "page/page.h"
#include "stream/stream.h"

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
	size_t before = out.len, at;

	if (!warc.html)
		page_take_utf8(&page, warc.page);
	else if (!html_take(&page, warc.page, warc.charset)) {
		warc_complain(&warc, "a page in an encoding that this system "
		    "cannot decode is left out");
		return;
	}
	container_add_doc(&out, warc.uri, warc.html);
	container_add_meta(&out, warc.uri, "url", warc.uri);
	container_add_meta(&out, warc.uri, "crawled", warc.date);
	at = out.len;
	container_add_page(&out, warc.uri, warc.html, page.text);
	if (out.len - at > ceiling_size) {	/* by its escapes */
		out.len = before;
		warc_too_large(&warc);
		return;
	}
	output_document();
	progress_document();
}

static int
read_archive(struct input *in)
{
	gzin_open(&warc.in, in);
	warc.lost = false;
	while (warc_next(&warc))
		write_page();
	gzin_close(&warc.in);
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
	warc_free(&warc);
	page_free(&page);
	return status | output_close();
}
