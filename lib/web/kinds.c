/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "escape.h"
#include "kinds.h"

static const struct {
	const char *class, *words;
} kinds[] = {
	[ENTITY_PERSON] = { "per", "person" },
	[ENTITY_ORG] = { "org", "organisation" },
	[ENTITY_PLACE] = { "pla", "place" },
	[ENTITY_NORP] = { "nor", "nationality or group" },
	[ENTITY_MISC] = { "mis", "other name" },
};

enum { KINDS = sizeof(kinds) / sizeof(*kinds) };

const char *
kind_class(enum entity_type type)
{
	return (size_t)type < KINDS ? kinds[type].class : "oth";
}

void
kind_add_name(struct str *s, enum entity_type type, struct slice label)
{
	struct str small = { 0 };
	size_t i;

	if ((size_t)type < KINDS) {
		web_tag(s, kinds[type].words);
		return;
	}
	str_add_slice(&small, label);
	for (i = 0; i < small.len; i++)
		if (utf8_byte_is(small.p[i], UTF8_UPPER))
			small.p[i] |= 0x20;
	web_text(s, str_slice(&small));
	str_free(&small);
}
