/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "mention.h"

static const char *const names[] = { "PERSON", "ORG", "PLACE", "NORP", "MISC",
	"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "" };

const char *
entity_name(enum entity_type type)
{
	return names[type];
}

bool
entity_is_value(enum entity_type type)
{
	return type >= ENTITY_DATE && type <= ENTITY_QUANTITY;
}

enum entity_type
entity_type_of(struct slice name)
{
	int i;

	for (i = 0; i < ENTITY_OTHER; i++)
		if (slice_is(name, names[i]))
			return (enum entity_type)i;
	return ENTITY_OTHER;
}

bool
entity_is_type(struct slice name)
{
	size_t i;

	for (i = 0; i < name.len; i++) {
		char c = name.p[i];

		if (!(c >= 'A' && c <= 'Z') && (i == 0 || (c != '_' &&
		    c != '-' && !(c >= '0' && c <= '9'))))
			return false;
	}
	return name.len > 0;
}

void
mention_add(struct mentions *ms, struct mention m)
{
	ms->p = mem_grow(ms->p, &ms->cap, ms->n + 1, sizeof(*ms->p));
	ms->p[ms->n++] = m;
}

void
mentions_free(struct mentions *ms)
{
	free(ms->p);
	*ms = (struct mentions){ 0 };
}

static int
by_place(const void *a, const void *b)
{
	const struct mention *x = a, *y = b;

	if (x->sent != y->sent)
		return x->sent < y->sent ? -1 : 1;
	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (x->end > y->end) - (x->end < y->end);
}

/* The name in the record of a mention, if it is one. */
static struct slice
name_in(const struct record *r, struct arena *arena)
{
	struct slice name = record_field(r, 7);

	return name.len > MENTION_NAME ? (struct slice){ 0 } :
	    field_plain(arena, name);
}

void
mentions_of(struct mentions *ms, struct doc *d)
{
	size_t i, s = 0, kept = 0;

	ms->n = 0;
	for (i = 0; i < d->nrecs && d->nsents > 0; i++) {
		const struct record *r = &d->recs[i];

		while (s + 1 < d->nsents && d->sents[s + 1].rec <= i)
			s++;
		if (r->kind != KIND_ENTITY || r->start < d->sents[s].start ||
		    r->start >= r->end ||
		    r->end > d->sents[s].start + d->sents[s].text.len)
			continue;
		mention_add(ms, (struct mention){ .sent = s,
		    .start = r->start - d->sents[s].start,
		    .end = r->end - d->sents[s].start,
		    .type = entity_type_of(r->label),
		    .name = name_in(r, &d->arena),
		    .value = field_plain(&d->arena, record_field(r, 9)),
		    .label = field_plain(&d->arena, r->label) });
	}
	if (ms->n > 1)
		qsort(ms->p, ms->n, sizeof(*ms->p), by_place);
	for (i = 0; i < ms->n; i++)	/* one of those that overlap */
		if (kept == 0 || ms->p[kept - 1].sent != ms->p[i].sent ||
		    ms->p[kept - 1].end <= ms->p[i].start)
			ms->p[kept++] = ms->p[i];
	ms->n = kept;
}

void
mentions_merge(struct mentions *ms, size_t n)
{
	struct mention *first = mem_alloc((n + 1) * sizeof(*first));
	size_t i = 0, j = n, to = 0;

	if (n > 0)
		memcpy(first, ms->p, n * sizeof(*first));
	while (i < n)
		if (j < ms->n && (ms->p[j].sent < first[i].sent ||
		    (ms->p[j].sent == first[i].sent &&
		    ms->p[j].start < first[i].start)))
			ms->p[to++] = ms->p[j++];
		else
			ms->p[to++] = first[i++];
	free(first);
}
