/* SPDX-License-Identifier: MIT */
/*
 * Who said what, in passes over the document:
 *
 *   paragraphs (paras.h)
 *   what is in quotation marks, or marked up as quoted (marks.h, markup.h)
 *   words with their classes, each such stretch as one word (words.h)
 *   the form: is it an interview? (form.h)
 *   quotations, paragraph by paragraph, with the words for their speakers
 *   (detect.h)
 *   who the speakers are (who.h)
 *   which quotations are parts of one (joined.h)
 *   records (records.h)
 *
 * Each pass looks only at what those before it found. The rules Q1 to Q17, one
 * of which is named in each record, and those of the parts are in rules.tsv.
 */
#include <stdlib.h>

#include "detect.h"
#include "explain.h"
#include "form.h"
#include "joined.h"
#include "paras.h"
#include "records.h"
#include "who.h"

struct finder *
quotes_finder(struct quotes *q)
{
	if (q->finder == NULL) {
		q->finder = mem_alloc(sizeof(*q->finder));
		*q->finder = (struct finder){ 0 };
	}
	return q->finder;
}

/* The document, and what its metadata say. */
static void
begin(struct finder *f, struct document *d, const struct mentions *ms)
{
	f->doc = d;
	f->ms = ms;
	f->author = document_only(d, "author");
	if (f->author.len > MENTION_NAME)
		f->author.len = 0;
	f->dateline = document_only(d, "dateline");
	words_begin(&f->words, d, ms, &f->quoteds);
	f->out->nnot = 0;
	f->out->n = f->npool = f->people = 0;
	f->events.n = f->events.asked = 0;
}

void
quotes_find(struct quotes *q, struct document *d, const struct mentions *ms,
    const struct spans *there)
{
	struct finder *f = quotes_finder(q);

	f->out = q;
	f->there = there;
	begin(f, d, ms);
	paras_find(f);
	paras_mark(f);
	paras_list_words(f);
	form_find(f);
	detect_find(f);
	who_find(f);
	joined_find(f);
	records_make(f);
	explain_marks(f);
}

void
quotes_free(struct quotes *q)
{
	struct finder *f = q->finder;

	if (f != NULL) {
		free(f->paras);
		quoteds_free(&f->marks);
		quoteds_free(&f->quoteds);
		words_free(&f->words);
		speakers_free(&f->speakers);
		rank_free(&f->ranker);
		attributions_free(&f->attributions);
		proposals_free(&f->proposals);
		free(f->pool);
		free(f->found);
		free(f->events.p);
		free(f);
	}
	free(q->p);
	free(q->not);
	*q = (struct quotes){ 0 };
}
