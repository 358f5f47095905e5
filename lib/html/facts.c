/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "facts.h"
#include "things.h"
#include "tokenizer.h"

/* How many values of a field are kept, and how many bytes one may have. */
enum { FACTS = 100, NAME = 2000, SUMMARY = 10000, OUTLET = 300 };

void
html_add_again(struct str *out, struct slice value)
{
	size_t at = slice_find(value, SLICE("&"));
	struct str s = { 0 };

	if (at < value.len &&
	    memchr(value.p + at, ';', value.len - at) != NULL) {
		html_add_value(&s, value);
		value = str_slice(&s);
	}
	utf8_add_folded(out, value);
	str_free(&s);
}

/* The most bytes that a value of each field may have. */
static size_t
most_of(enum html_field field)
{
	return field == FIELD_BODY ? HTML_META_MOST : field == FIELD_SUMMARY ?
	    SUMMARY : field == FIELD_OUTLET ? OUTLET : NAME;
}

void
html_meta_add(struct html_meta *m, enum html_field field, unsigned rank,
    struct slice value)
{
	bool visible = rank >= RANK_VISIBLE;
	struct str s = { 0 };

	if (m->thing == HTML_OTHER || m->counts[visible][field] == FACTS)
		return;
	m->counts[visible][field]++;
	if (value.len > most_of(field))
		return;
	if (field == FIELD_BODY)
		str_add_slice(&s, utf8_trim(value));
	else if (field == FIELD_URL || field == FIELD_ADDRESS ||
	    field == FIELD_REFERENCE)
		utf8_add_folded(&s, value);
	else
		html_add_again(&s, value);
	if (s.len > 0) {
		m->p = mem_grow(m->p, &m->cap, m->n + 1, sizeof(*m->p));
		m->p[m->n++] = (struct html_fact){ .field = field,
		    .rank = rank, .thing = m->thing, .place = m->place,
		    .value = arena_copy(&m->arena, str_slice(&s)) };
	}
	str_free(&s);
}

const struct html_fact *
html_meta_fact(const struct html_meta *m, enum html_field field)
{
	const struct html_fact *best = NULL;
	size_t i;

	for (i = 0; i < m->n; i++)
		if (m->p[i].field == field &&
		    (best == NULL || m->p[i].rank < best->rank))
			best = &m->p[i];
	return best;
}

struct slice
html_meta_best(const struct html_meta *m, enum html_field field)
{
	const struct html_fact *best = html_meta_fact(m, field);

	return best == NULL ? (struct slice){ 0 } : best->value;
}

void
html_meta_clear(struct html_meta *m)
{
	m->n = 0;
	m->thing = HTML_PAGE;
	m->stories = 0;
	memset(m->counts, 0, sizeof(m->counts));
	arena_clear(&m->arena);
}
