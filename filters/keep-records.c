/* SPDX-License-Identifier: MIT */
/* keep-records: pass on the records that fulfil conditions */
#include "base/base.h"
#include "io/io.h"
#include "stream/stream.h"

static const struct option options[] = {
	VIEW_CHOICE_LONGS,
	{ 0 }
};

static const struct cli cli = {
	.name = "keep-records",
	.about = "Pass on the records that fulfil conditions.",
	.synopsis = "[--where condition] [--name name] [--act list]\n"
	    "       [--min-confidence number] [--records | --plain]\n"
	    "       [kind [file ...]]",
	.options =
	    "      --where=COND     those that fulfil it, as in 'date>=2024-03' "
	    "(repeatable)\n"
	    "      --name=NAME      those of that name\n"
	    "      --act=LIST       quotations of these acts: say, ask, find, "
	    "think; not, all\n"
	    "      --min-confidence=N  no doubtful ones, and none below N (0 to "
	    "1)\n",
	.longs = options,
	.records = true,
	.plain = true,
};

static struct table_view view = { .cli = &cli };

static void
check_documents(void)
{
	if (view.name.len > 0 || view.least > 0 || view.acts != 0)
		cli_usage(&cli, "--name, --act and --min-confidence need a kind: "
		    "keep-records --name=Quill quote");
	view_only_facts(&view, "; of which kind is it?");
}

/* Of a document without a kind all is kept, or nothing. */
static bool
keeps_document(const struct doc *d)
{
	size_t i;

	for (i = 0; i < d->nrecs; i++)
		if (d->recs[i].kind != KIND_BAD)
			return view_is_row(&view, &d->recs[i]);
	return true;
}

static bool
asked(const struct record *r)
{
	return r->kind != KIND_BAD &&
	    (view.kind.len == 0 || slice_eq(r->name, view.kind));
}

static void
keep(struct doc *d)
{
	bool all = true;
	size_t i;

	view.any_input |= d->nrecs > 0;
	view_take(&view, d);
	if (view.kind.len == 0)
		all = keeps_document(d);
	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];

		if (asked(r)) {
			view.any_of_kind = true;
			if (view.kind.len == 0 ? !all : !view_is_row(&view, r))
				continue;
		}
		doc_add_records(&out, d, i, i + 1);
		output_some();
	}
}

int
main(int argc, char **argv)
{
	int c, status;

	while ((c = cli_option(&cli, argc, argv)) != -1)
		view_option(&view, c);
	view_kind(&view, argc, argv);
	if (view.kind.len == 0)
		check_documents();
	view.fields = SLICE("doc");
	view_begin(&view);
	status = reader_each(cli_operands(&cli, optind, argc, argv), keep);
	view_end(&view);
	view_release(&view);
	return status | output_close();
}
