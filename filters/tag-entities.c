/* SPDX-License-Identifier: MIT */
/* tag-entities: mark names of people, organisations and places, dates and sums */
#include "cli.h"
#include "entities.h"
#include "output.h"
#include "reader.h"
#include "sents.h"

static const struct cli cli = {
	.name = "tag-entities",
	.about = "Mark names of people, organisations and places, dates and "
	    "sums.",
	.synopsis = "[file ...]",
};

static struct entities tagger;
static struct mentions there;

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
		for (; m < tagger.found.n && tagger.found.p[m].sent == i; m++) {
			const struct mention *e = &tagger.found.p[m];

			record_begin(&out, "entity", d->recs[s->rec].doc,
			    s->start + e->start, s->start + e->end,
			    slice_of(entity_name(e->type)),
			    slice_part(s->text, e->start, e->end));
			record_add_field(&out, e->name);
			str_add_byte(&out, '\t');
			record_end(&out);
		}
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

int
main(int argc, char **argv)
{
	int status;

	while (cli_option(&cli, argc, argv) != -1)
		continue;
	status = reader_each(cli_operands(&cli, optind, argc, argv), tag);
	entities_free(&tagger);
	mentions_free(&there);
	return status | output_close();
}
