/* SPDX-License-Identifier: MIT */
/* to-json: write records as JSON, an object a line */
#include "base/base.h"
#include "io/io.h"
#include "stream/stream.h"

enum { DOCUMENTS = 1 };

static const struct option options[] = {
	VIEW_LONGS,
	{ "documents", no_argument, NULL, DOCUMENTS },
	{ 0 }
};

static const struct cli cli = {
	.name = "to-json",
	.about = "Write records as JSON, an object a line.",
	.synopsis = VIEW_SYNOPSIS "\n"
	    "       [--documents] [--records | --plain] [kind [file ...]]",
	.options = VIEW_HELP
	    "      --documents      an object a document, with all that is in "
	    "it\n",
	.longs = options,
	.records = true,
	.plain = true,
};

static struct json_rows rows;
static bool documents;

static void
write_row(struct table_view *v, const struct record *r)
{
	(void)v;
	json_row_add(&rows, r);
	str_add_byte(&out, '\n');
}

static struct table_view view = { .cli = &cli, .row = write_row };

static void
each(struct doc *d)
{
	json_rows_take(&rows, d);
	if (!documents) {
		view_document(&view, d);
		return;
	}
	view_take(&view, d);
	if (json_document_add(&rows)) {
		str_add_byte(&out, '\n');
		view.rows++;
	}
}

static void
check_documents(void)
{
	if (view.kind.len > 0)
		cli_usage(&cli, "--documents has all kinds of records");
	if (view.fields.p != NULL)
		cli_usage(&cli, "--documents has all fields");
	view_only_facts(&view, ", which --documents can be chosen by");
}

int
main(int argc, char **argv)
{
	int c, status;

	while ((c = cli_option(&cli, argc, argv)) != -1)
		if (!view_option(&view, c))
			documents = true;
	view_kind(&view, argc, argv);
	if (documents) {
		check_documents();
		view.unit = "document";
	}
	json_rows_begin(&rows, &view, documents);
	status = reader_each(cli_operands(&cli, optind, argc, argv), each);
	view_end(&view);
	json_rows_free(&rows);
	view_release(&view);
	return status | output_close();
}
