/* SPDX-License-Identifier: MIT */
/*
 * What the tables for names and values share: a row is a plain text and what
 * is found in it, "TYPE mention|name" parted by "; ". Each text is also cut at
 * every length: mentions must lie in their sentences, in order, without
 * overlaps.
 */
#include <stdio.h>

#include "names/names.h"
#include "stream/stream.h"

struct row {
	const char *what, *text, *want;
};

static struct entities tagger;
static struct doc tagged;
static struct str tagged_lines;

/* date: of the document, or NULL. */
static void
tag(struct slice text, const char *date)
{
	static const struct mentions none;
	struct str para = { 0 };
	size_t broken_at;

	str_clear(&tagged_lines);
	plain_records(&para, "t", text, &broken_at);
	if (date != NULL)
		str_addf(&tagged_lines, "meta\tt\t0\t0\tdate\t%s\n", date);
	str_add_slice(&tagged_lines, str_slice(&para));
	doc_from_lines(&tagged, str_slice(&tagged_lines));
	sents_find(&tagged);
	entities_find(&tagger, &tagged.text, &none);
	str_free(&para);
}

static bool
in_order(void)
{
	const struct mention *m = tagger.found.p;
	size_t i;

	for (i = 0; i < tagger.found.n; i++)
		if (m[i].sent >= tagged.text.nsents || m[i].start >= m[i].end ||
		    m[i].end > tagged.text.sents[m[i].sent].text.len || (i > 0 &&
		    (m[i].sent < m[i - 1].sent || (m[i].sent ==
		    m[i - 1].sent && m[i].start < m[i - 1].end))))
			return false;
	return true;
}

/* Those of the types from..to. */
static void
describe(struct str *s, enum entity_type from, enum entity_type to)
{
	size_t i;

	str_clear(s);
	for (i = 0; i < tagger.found.n; i++) {
		const struct mention *m = &tagger.found.p[i];

		if (m->type < from || m->type > to)
			continue;
		if (s->len > 0)
			str_add(s, "; ", 2);
		str_addf(s, "%s ", entity_name(m->type));
		str_add_slice(s, slice_part(tagged.text.sents[m->sent].text,
		    m->start, m->end));
		str_add_byte(s, '|');
		str_add_slice(s, m->value.len > 0 ? m->value : m->name);
	}
}

static bool
check(const struct row *row, size_t number, const char *date,
    enum entity_type from, enum entity_type to)
{
	struct slice text = slice_of(row->text);
	struct str got = { 0 };
	bool ok;
	size_t n;

	tag(text, date);
	describe(&got, from, to);
	ok = in_order() && slice_is(str_slice(&got), row->want);
	if (!ok)
		printf("# %.*s\n", (int)got.len, got.p);
	for (n = 0; n < text.len; n++) {
		tag(slice_part(text, 0, n), date);
		ok &= in_order();
	}
	printf("%sok %zu - %s\n", ok ? "" : "not ", number, row->what);
	str_free(&got);
	return ok;
}

static void
untag(void)
{
	entities_free(&tagger);
	doc_free(&tagged);
	str_free(&tagged_lines);
}
