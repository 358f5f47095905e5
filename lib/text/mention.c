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
