/* SPDX-License-Identifier: MIT */
/*
 * What the fuzz targets share. libFuzzer gives data of exact size; texts that
 * are made on the way are copied, so that AddressSanitizer notices a read of
 * one byte past them. State lasts over all inputs, as the filters keep it over
 * all documents.
 */
#ifndef NUTGRAF_FUZZ_H
#define NUTGRAF_FUZZ_H

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/base.h"
#include "quotes/quotes.h"
#include "stream/stream.h"
#include "text/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A copy of exact size; free its p. */
static inline struct slice
fuzz_copy(struct slice text)
{
	char *p = malloc(text.len > 0 ? text.len : 1);

	assert(p != NULL);
	if (text.len > 0)
		memcpy(p, text.p, text.len);
	return (struct slice){ p, text.len };
}

static inline void
fuzz_free(struct slice copy)
{
	free((void *)(uintptr_t)copy.p);
}

/* Cut the first line, or the first n bytes, off the data. */
static inline struct slice
fuzz_line(struct slice *data)
{
	size_t n = slice_find(*data, SLICE("\n"));
	struct slice line = slice_part(*data, 0, n);

	*data = slice_part(*data, n < data->len ? n + 1 : n, data->len);
	return line;
}

static inline struct slice
fuzz_take(struct slice *data, size_t n)
{
	struct slice part = slice_part(*data, 0, n < data->len ? n : data->len);

	*data = slice_part(*data, part.len, data->len);
	return part;
}

/* Cut the first byte off the data, which says what to do; 0 if there is
 * none. */
static inline unsigned
fuzz_byte(struct slice *data)
{
	struct slice byte = fuzz_take(data, 1);

	return byte.len > 0 ? (unsigned char)byte.p[0] : 0;
}

/* Give each sentence a text of exact size; fuzz_free_sents takes it back. */
static inline void
fuzz_exact_sents(struct doc *d)
{
	size_t i;

	for (i = 0; i < d->text.nsents; i++)
		d->text.sents[i].text = fuzz_copy(d->text.sents[i].text);
}

static inline void
fuzz_free_sents(struct doc *d)
{
	size_t i;

	for (i = 0; i < d->text.nsents; i++)
		fuzz_free(d->text.sents[i].text);
	d->text.nsents = 0;
}

/* Make d the document of this plain text; fuzz_free_sents ends it. */
static inline void
fuzz_plain_document(struct doc *d, struct slice text)
{
	static struct str lines;
	size_t broken_at;

	str_clear(&lines);
	plain_records(&lines, "x", text, &broken_at);
	doc_from_lines(d, str_slice(&lines));
	sents_find(d);
	fuzz_exact_sents(d);
}

/* Mentions are in their sentences, in order, and do not overlap. */
static inline void
fuzz_check_mentions(const struct doc *d, const struct mentions *ms)
{
	size_t i;

	for (i = 0; i < ms->n; i++) {
		const struct mention *m = &ms->p[i];

		assert(m->sent < d->text.nsents && m->start < m->end);
		assert(m->end <= d->text.sents[m->sent].text.len);
		assert(i == 0 || m[-1].sent < m->sent ||
		    (m[-1].sent == m->sent && m[-1].end <= m->start));
	}
}

/* Quotations are in their document: each span inside the clean text of one
 * paragraph, ascending, the last in the sentence that is named. */
static inline void
fuzz_check_quotes(const struct doc *d, const struct quotes *q)
{
	size_t i, j;

	for (i = 0; i < q->n; i++) {
		const struct quote *p = &q->p[i];

		assert(p->nspans > 0 && p->sent < d->text.nsents);
		assert(i == 0 || p[-1].sent <= p->sent);
		for (j = 0; j < p->nspans; j++)
			assert(p->spans[j].start < p->spans[j].end);
		assert(p->spans[p->nspans - 1].end <= d->text.sents[p->sent].end);
		assert(p->spans[p->nspans - 1].end > d->text.sents[p->sent].start);
		assert(p->confidence <= 100);
	}
}

#endif
