/* SPDX-License-Identifier: MIT */
/* split-sentences: cut paragraphs into sentences */
#include "io/io.h"
#include "stream/stream.h"

enum { TEXT = 't' };

static const struct option options[] = {
	{ "text", no_argument, NULL, TEXT },
	{ 0 }
};

static const struct cli cli = {
	.name = "split-sentences",
	.about = "Cut paragraphs into sentences.",
	.synopsis = "[--text] [--records | --plain] [file ...]",
	.options = "      --text           write plain text, a sentence a line\n",
	.longs = options,
	.records = true,
	.plain = true,
};

static void
split(struct doc *d)
{
	struct sent_count count = { 0 };
	size_t i, from = 0;

	sents_begin(&count, d);
	for (i = 0; i < d->nrecs; i++) {
		if (d->recs[i].kind != KIND_PARA) {
			sents_count(&d->recs[i], &count);
			continue;
		}
		doc_add_records(&out, d, from, i);
		sents_add(&out, &d->recs[i], &count);
		output_some();
		from = i + 1;
	}
	doc_add_records(&out, d, from, d->nrecs);
	str_free(&count.plain);
}

static void
split_text(struct doc *d)
{
	size_t i;

	sents_find(d);
	for (i = 0; i < d->text.nsents; i++) {
		str_add_slice(&out, d->text.sents[i].text);
		str_add_byte(&out, '\n');
		output_some();
	}
}

int
main(int argc, char **argv)
{
	bool text = false;
	int status;

	while (cli_option(&cli, argc, argv) != -1)
		text = true;
	status = reader_each(cli_operands(&cli, optind, argc, argv),
	    text ? split_text : split);
	return status | output_close();
}
