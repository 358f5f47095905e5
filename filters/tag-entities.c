/* SPDX-License-Identifier: MIT */
/* tag-entities: mark names of people, organisations and places, dates and sums */
#include "cli.h"
#include "entities.h"
#include "mapped.h"
#include "output.h"
#include "reader.h"
#include "sents.h"
#include "warn.h"

static const struct option longs[] = {
	{ "model", required_argument, NULL, 'm' },
	{ 0 },
};

static const struct cli cli = {
	.name = "tag-entities",
	.about = "Mark names of people, organisations and places, dates and "
	    "sums.",
	.synopsis = "[--model=file] [file ...]",
	.options =
	    "      --model=FILE     find names by a model of train-entities\n",
	.shorts = "",
	.longs = longs,
};

static struct entities tagger;
static struct mentions there;

static void
write_mention(const struct record *r, const struct sent *s,
    const struct mention *e)
{
	struct slice label = e->type == ENTITY_OTHER ? e->label :
	    slice_of(entity_name(e->type));

	record_begin(&out, "entity", r->doc, s->start + e->start,
	    s->start + e->end, label, slice_part(s->text, e->start, e->end));
	record_add_field(&out, e->name);
	str_add_byte(&out, '\t');
	if (e->confidence > 0)
		str_addf(&out, "%.2f", (double)e->confidence);
	record_end(&out);
}

/* Write the records of the document; behind those of each sentence its new
 * mentions. */
static void
write_tagged(const struct doc *d)
{
	size_t i, m = 0, next;

	doc_add_records(&out, d, 0, d->nsents > 0 ? d->sents[0].rec :
	    d->nrecs);
	for (i = 0; i < d->nsents; i++) {
		const struct sent *s = &d->sents[i];

		next = i + 1 < d->nsents ? d->sents[i + 1].rec : d->nrecs;
		doc_add_records(&out, d, s->rec, next);
		for (; m < tagger.found.n && tagger.found.p[m].sent == i; m++)
			write_mention(&d->recs[s->rec], s,
			    &tagger.found.p[m]);
		output_some();
	}
}

static void
tag(struct doc *d)
{
	sents_find(d);
	mentions_of(&there, d);
	entities_find(&tagger, d, &there);
	write_tagged(d);
}

static void
use_model(const char *name)
{
	const char *wrong = entities_model(&tagger, mapped_file(name));

	if (wrong != NULL)
		die("%s: %s", name, wrong);
}

int
main(int argc, char **argv)
{
	int status;

	while (cli_option(&cli, argc, argv) != -1)
		use_model(optarg);
	status = reader_each(cli_operands(&cli, optind, argc, argv), tag);
	entities_free(&tagger);
	mentions_free(&there);
	return status | output_close();
}
