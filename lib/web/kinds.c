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
kind_class(enum entity_type type)
{
	return (size_t)type < KINDS ? kinds[type].class : "oth";
}

/* A type that is not ours, in small letters. */
static void
add_other(struct str *s, struct slice label)
{
	struct str small = { 0 };
	size_t i;

	str_add_slice(&small, label);
	for (i = 0; i < small.len; i++)
		if (utf8_byte_is(small.p[i], UTF8_UPPER))
			small.p[i] |= 0x20;
	web_value(s, str_slice(&small));
	str_free(&small);
}

void
kind_add_name(struct str *s, enum entity_type type, struct slice label)
{
	if ((size_t)type < KINDS)
		web_tag(s, kinds[type].words);
	else
		add_other(s, label);
}

void
kind_add_word(struct str *s, enum entity_type type, struct slice label)
{
	if ((size_t)type < KINDS)
		web_tag(s, kinds[type].word);
	else
		add_other(s, label);
}
