/* SPDX-License-Identifier: MIT */
/*
 * What the ranking of persons (lib/quotes/rank.h) sees: reads records with
 * `sent` and `entity`; writes a record `pronoun` for each he or she that is a subject
 * or speaks, and behind it a `candidate` for each person: where they were named
 * last, the name, and what is so of them. train/rank.py fits the
 * weights.
 */
#include "io/io.h"
#include "quotes/finder.h"
#include "stream/stream.h"

static struct quotes quotes;
static struct mentions mentions;
static struct spans quoted;
static struct slice doc;

static const char *const keys[] = {
#define KEY(id, key) key,
	RANK_FEATURES(KEY)
#undef KEY
};

static void
see(const struct ranker *r, const struct rank_query *q)
{
	size_t i, k;

	record_begin(&out, "pronoun", doc, q->place.at, q->place.at,
	    q->gender == GENDER_MALE ? SLICE("he") : SLICE("she"),
	    q->content.end > 0 ? SLICE("speaks") : SLICE(""));
	record_end(&out);
	for (i = 0; i < r->n; i++) {
		const struct rank_candidate *c = &r->p[i];
		const struct somebody *x = c->who < 0 ? NULL :
		    &r->people.p[c->who];
		size_t at = x != NULL ? x->named : 0;

		record_begin(&out, "candidate", doc, at, at,
		    x == NULL || x->unnamed ? SLICE("unnamed") : SLICE(""),
		    x == NULL ? SLICE("") : x->name);
		str_add_byte(&out, '\t');
		for (k = 0; k < RANK_COUNT; k++)
			if (c->has[k])
				str_addf(&out, "%s,", keys[k]);
		record_end(&out);
	}
}

static void
read_document(struct doc *d)
{
	size_t i;

	sents_find(d);
	doc_mentions(&mentions, d);
	doc_quoted(&quoted, d);
	quotes_finder(&quotes)->ranker.see = see;
	doc = d->nrecs > 0 ? d->recs[0].doc : (struct slice){ 0 };
	for (i = 0; i < d->text.nsents; i++) {
		const struct sent *t = &d->text.sents[i];

		record_begin(&out, "sent", doc, t->start, t->end, t->label,
		    t->text);
		record_end(&out);
	}
	quotes_find(&quotes, &d->text, &mentions, &quoted);
	output_some();
}

int
main(int argc, char **argv)
{
	static char *input[] = { "-", NULL };
	int status;

	(void)argc;
	(void)argv;
	status = reader_each(input, read_document);
	return status | output_close();
}
