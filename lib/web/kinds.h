/* SPDX-License-Identifier: MIT */
/*
 * Types of names as the page calls them.
 */
#ifndef NUTGRAF_WEB_KINDS_H
#define NUTGRAF_WEB_KINDS_H

#include "text/text.h"

/* The class of a type's names: "per", "org", "pla", "nor", "mis", "oth". A type is
 * one of enum entity_type, or a greater number for a user's own. */
const char *kind_class(unsigned type);

/* Append what it is, in words, or in one; label is the type as the record has it,
 * plain. They may stand in an attribute. */
void kind_add_name(struct str *s, unsigned type, struct slice label);
void kind_add_word(struct str *s, unsigned type, struct slice label);

/* Is the record a name, not a date, sum or quantity? */
static inline bool
kind_is_name(enum entity_type type)
{
	return !entity_is_value(type);
}

#endif
