/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "escape.h"
#include "kinds.h"

static const struct {
	const char *class, *words, *word;
} kinds[] = {
	[ENTITY_PERSON] = { "per", "person", "person" },
	[ENTITY_ORG] = { "org", "organisation", "organisation" },
	[ENTITY_PLACE] = { "pla", "place", "place" },
	[ENTITY_NORP] = { "nor", "nationality or group", "group" },
	[ENTITY_MISC] = { "mis", "other name", "name" },
};

enum { KINDS = sizeof(kinds) / sizeof(*kinds) };

const char *
kind_class(unsigned type)
{
	return type < KINDS ? kinds[type].class : "oth";
}

/* Our words, or a type that is not ours, in small letters. */
static void
add(struct str *s, const char *ours, struct slice label)
{
	struct str small = { 0 };

	if (ours != NULL) {
		web_tag(s, ours);
		return;
	}
	utf8_add_lower(&small, label);
	web_value(s, str_slice(&small));
	str_free(&small);
}

void
kind_add_name(struct str *s, unsigned type, struct slice label)
{
	add(s, type < KINDS ? kinds[type].words : NULL, label);
}

void
kind_add_word(struct str *s, unsigned type, struct slice label)
{
	add(s, type < KINDS ? kinds[type].word : NULL, label);
}
