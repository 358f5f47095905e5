/* SPDX-License-Identifier: MIT */
/*
 * A paragraph is the sentences that the stream says are one and that follow
 * each other closely in the text. Quotation marks pair within it, words look
 * for their neighbours within it, and all places in it are bytes of its own
 * text; so what is found in one does not depend on the others.
 */
#include "base/base.h"
#include "markup.h"
#include "paras.h"

enum { PARA_GAP = 16 };		/* bytes between two sentences of one */

/* The text of sentences [first..last), len bytes from the first one's start:
 * joined by as many blanks as there are bytes between them. */
static struct slice
joined_text(struct document *d, size_t first, size_t last, size_t len)
{
	const struct sent *sents = d->sents;
	char *text;
	size_t i;

	if (last == first + 1)
		return sents[first].text;
	text = arena_alloc(&d->arena, len);
	for (i = first; i < last; i++) {
		size_t at = sents[i].start - sents[first].start;

		memcpy(text + at, sents[i].text.p, sents[i].text.len);
		at += sents[i].text.len;
		if (i + 1 < last)
			memset(text + at, ' ', sents[i + 1].start -
			    sents[first].start - at);
	}
	return (struct slice){ text, len };
}

/* Does the sentence follow closely after s, in the same paragraph? */
static bool
follows(const struct sent *next, const struct sent *s)
{
	size_t end = s->start + s->text.len;

	return next->para == s->para && end <= next->start &&
	    next->start - end <= PARA_GAP;
}

void
paras_find(struct finder *f)
{
	const struct sent *sents = f->doc->sents;
	size_t s, last, mention = 0;

	f->nparas = 0;
	for (s = 0; s < f->doc->nsents; s = last) {
		struct para *para;

		f->paras = mem_grow(f->paras, &f->paras_cap, f->nparas + 1,
		    sizeof(*f->paras));
		para = &f->paras[f->nparas++];
		for (last = s + 1; last < f->doc->nsents && follows(
		    &sents[last], &sents[last - 1]);)
			last++;
		*para = (struct para){ .base = sents[s].start, .first = s,
		    .last = last, .mention = mention };
		para->text = joined_text(f->doc, s, last, sents[last - 1].start
		    + sents[last - 1].text.len - sents[s].start);
		while (mention < f->ms->n && f->ms->p[mention].sent < last)
			mention++;
		para->mentions_end = mention;
	}
}

/* Let what was found in the paragraph join what was found before it. */
static void
add_marks(struct finder *f, struct para *para)
{
	struct quoteds *all = &f->quoteds;
	size_t n = f->marks.n;

	para->quoted = all->n;
	para->quoteds_end = all->n + n;
	if (n == 0)
		return;
	all->p = mem_grow(all->p, &all->cap, all->n + n, sizeof(*all->p));
	memcpy(all->p + all->n, f->marks.p, n * sizeof(*all->p));
	all->n += n;
}

void
paras_mark(struct finder *f)
{
	size_t i, mark = 0;

	f->quoteds.n = f->marks.n = 0;
	for (i = 0; i < f->nparas; i++) {
		struct para *para = &f->paras[i];

		quoteds_find(&f->marks, f->words.language, para->text);
		mark = markup_take(f->doc, mark, para, &f->marks);
		para->passage = i > 0 && para[-1].whole;
		add_marks(f, para);
	}
}

void
paras_list_words(struct finder *f)
{
	size_t i;

	for (i = 0; i < f->nparas; i++)
		words_find(&f->words, &f->paras[i], f->doc->sents);
}
