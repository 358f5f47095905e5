/* SPDX-License-Identifier: MIT */
/* Sentences, entities and quotations of any text: in order, inside their
 * sentence, without overlap. */
#include <assert.h>
#include <stdint.h>

#include "entities.h"
#include "quotes.h"
#include "plaindoc.h"
#include "sents.h"
#include "utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_sents(const struct doc *d)
{
	size_t i;

	for (i = 0; i < d->nsents; i++) {
		assert(d->sents[i].text.len > 0);
		assert(d->sents[i].end - d->sents[i].start ==
		    d->sents[i].text.len);
		assert(i == 0 || d->sents[i].start >= d->sents[i - 1].end);
	}
}

static void
check_mentions(const struct doc *d, const struct mentions *ms)
{
	size_t i;

	for (i = 0; i < ms->n; i++) {
		const struct mention *m = &ms->p[i];

		assert(m->sent < d->nsents && m->start < m->end);
		assert(m->end <= d->sents[m->sent].text.len);
		assert(utf8_valid(m->name) == m->name.len);
		assert(i == 0 || m[-1].sent < m->sent ||
		    (m[-1].sent == m->sent && m[-1].end <= m->start));
	}
}

static void
check_quotes(const struct doc *d, const struct quotes *q)
{
	size_t i, j;

	for (i = 0; i < q->n; i++) {
		const struct quote *p = &q->p[i];

		assert(p->nspans > 0 && p->sent < d->nsents);
		assert(i == 0 || p[-1].sent <= p->sent);
		for (j = 0; j < p->nspans; j++) {
			assert(p->spans[j].start < p->spans[j].end);
			assert(j == 0 || p->spans[j - 1].end <=
			    p->spans[j].start);
		}
		assert(p->spans[p->nspans - 1].end <= d->sents[p->sent].end);
		assert(p->spans[p->nspans - 1].end > d->sents[p->sent].start);
		assert(utf8_valid(p->text) == p->text.len);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice source = { (const char *)data, size };
	struct str lines = { 0 };
	struct doc d = { 0 };
	struct entities e = { 0 };
	struct mentions none = { 0 };
	struct quotes q = { 0 };
	size_t broken_at;

	plain_records(&lines, "x", source, &broken_at);
	doc_from_lines(&d, str_slice(&lines));
	sents_find(&d);
	check_sents(&d);
	entities_find(&e, &d, &none);
	check_mentions(&d, &e.found);
	quotes_find(&q, &d, &e.found);
	check_quotes(&d, &q);
	entities_free(&e);
	quotes_free(&q);
	doc_free(&d);
	str_free(&lines);
	return 0;
}
