/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "sents.h"
#include "text/text.h"

static size_t
number_of(struct slice digits)
{
	size_t n = 0, i;

	for (i = 0; i < digits.len && i < 18; i++) {
		if (digits.p[i] < '0' || digits.p[i] > '9')
			return 0;
		n = n * 10 + (size_t)(digits.p[i] - '0');
	}
	return n;
}

void
sents_begin(struct sent_count *count, struct doc *d)
{
	size_t i;

	d->text.nmetas = d->text.nsents = 0;
	for (i = 0; i < d->nrecs; i++) {
		const struct record *r = &d->recs[i];

		if (r->kind == KIND_META)
			document_add_meta(&d->text, field_plain(&d->text.arena,
			    r->label), field_plain(&d->text.arena, r->text));
	}
	count->language = language_find(document_only(&d->text, "language"));
	if (count->language == NULL)
		count->language = language_default();
	count->para = count->sent = 0;
}

void
sents_count(const struct record *r, struct sent_count *count)
{
	if (r->kind != KIND_SENT)
		return;
	count->para = number_of(record_field(r, 7));
	count->sent = number_of(record_field(r, 8));
}

void
sents_add(struct str *s, const struct record *para, struct sent_count *count)
{
	struct slice text = para->text, source = para->more, piece;
	size_t at = 0, n;
	bool raw = text.len > 0 && memchr(text.p, '\\', text.len) == NULL &&
	    memchr(text.p, '\r', text.len) == NULL;

	count->para++;
	if (!raw) {
		str_clear(&count->plain);
		field_add_plain(&count->plain, text);
		text = str_slice(&count->plain);
	}
	for (at = 0; at < text.len; at += n) {
		struct slice rest = slice_part(text, at, text.len);

		n = sentence_next(count->language, rest);
		piece = slice_part(rest, 0, n);
		record_begin(s, "sent", para->doc, para->start + at,
		    para->start + at + n, para->label, raw ?
		    (struct slice){ 0 } : piece);
		if (raw)
			str_add_slice(s, piece);
		record_add_number(s, count->para);
		record_add_number(s, ++count->sent);
		if (source.len > 0) {
			str_add_byte(s, '\t');
			str_add_slice(s, source);
		}
		record_end(s);
		n += utf8_space(slice_part(rest, n, rest.len));
	}
}

/* A record without words is not a sentence; ours all have words. */
static void
list_sent(struct doc *d, size_t rec)
{
	const struct record *r = &d->recs[rec];
	struct slice text = field_plain(&d->text.arena, r->text);
	struct sent *sent;

	if (utf8_trim(text).len == 0)
		return;
	sent = document_add_sent(&d->text, text, r->start);
	sent->label = r->label;
	sent->para = number_of(record_field(r, 7));
	d->places = mem_grow(d->places, &d->places_cap, d->text.nsents,
	    sizeof(*d->places));
	d->places[d->text.nsents - 1] = rec;
}

/* Put the sentences of the para records into the list of records. */
static void
split_paras(struct doc *d, struct sent_count *count)
{
	struct record *old = mem_alloc((d->nrecs + 1) * sizeof(*old));
	size_t n = d->nrecs, i;
	struct str lines = { 0 };
	struct slice rest;

	memcpy(old, d->recs, n * sizeof(*old));
	d->nrecs = 0;
	for (i = 0; !doc_too_large(d) && i < n; i++) {
		if (old[i].kind != KIND_PARA) {
			sents_count(&old[i], count);
			d->recs = mem_grow(d->recs, &d->recs_cap, d->nrecs + 1,
			    sizeof(*d->recs));
			d->recs[d->nrecs++] = old[i];
			continue;
		}
		str_clear(&lines);
		sents_add(&lines, &old[i], count);
		rest = arena_copy(&d->text.arena, str_slice(&lines));
		d->size -= old[i].line.len + CEILING_RECORD;
		while (rest.len > 0 && d->size <= ceiling_document()) {
			size_t end = slice_find(rest, SLICE("\n"));

			doc_add_line(d, slice_part(rest, 0, end));
			rest = slice_part(rest, end + 1, rest.len);
		}
	}
	free(old);
	str_free(&lines);
}

void
sents_find(struct doc *d)
{
	struct sent_count count = { 0 };
	size_t i;

	sents_begin(&count, d);
	for (i = 0; i < d->nrecs; i++)
		if (d->recs[i].kind == KIND_PARA) {
			split_paras(d, &count);
			break;
		}
	d->text.nsents = 0;
	for (i = 0; i < d->nrecs; i++)
		if (d->recs[i].kind == KIND_SENT)
			list_sent(d, i);
	str_free(&count.plain);
	document_set_language(&d->text);
	d->text.sents = mem_fit(d->text.sents, &d->text.sents_cap,
	    d->text.nsents, sizeof(*d->text.sents));
}
