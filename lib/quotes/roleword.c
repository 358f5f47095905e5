/* SPDX-License-Identifier: MIT */
/*
 * A word is a role by the lists roles, quoting and vocabulary.
 */
#include "base/base.h"
#include "roleword.h"

#include "data/roles.h"
#include "data/vocabulary.h"

enum { AGE_DIGITS = 3 };

#define YEARS_OLD "-year-old"	/* English in code, as in roles.c */

uint64_t
role_classes(const struct words *ws, const struct text_word *w)
{
	return dict_find_lower(ws->language->roles, word_text(ws, w), NULL);
}

bool
role_ends_with(struct slice t, const char *marks)
{
	return t.len > 0 && strchr(marks, t.p[t.len - 1]) != NULL;
}

bool
role_is_plural(struct slice w)
{
	return w.len > 2 && w.p[w.len - 1] == 's' && w.p[w.len - 2] != 's';
}

bool
role_is_address(uint64_t classes)
{
	return (classes & QUOTING_TITLE) && (classes & (QUOTING_MALE |
	    QUOTING_FEMALE)) && !(classes & QUOTING_PERSON);
}

/* Is the word one for a person, with these classes in the dictionaries roles
 * and quoting? */
static bool
is_person(const struct language *l, struct slice w, uint64_t own,
    uint64_t classes)
{
	if (role_is_address(classes))
		return false;
	if ((own & ROLES_PERSON) || (classes & QUOTING_PERSON))
		return true;
	return !(own & ROLES_SENSE) && ((classes & QUOTING_TITLE) ||
	    (dict_find_lower(l->vocabulary, w, NULL) &
	    VOCABULARY_ROLE));
}

bool
role_is_word(const struct language *l, struct slice w, bool body)
{
	uint64_t classes, own;

	if (role_is_plural(w) || w.len < 2)
		return false;
	own = dict_find_lower(l->roles, w, NULL);
	if (own & ROLES_VAGUE)
		return false;
	classes = word_classes(l, w);
	if (body)
		return (own & ROLES_BODY) || (classes & QUOTING_BODY);
	return is_person(l, w, own, classes);
}

struct slice
role_age(struct slice w)
{
	size_t n = 0;
	struct slice unit;

	while (n < w.len && utf8_byte_is(w.p[n], UTF8_DIGIT))
		n++;
	unit = slice_part(w, n, w.len);
	if (n > AGE_DIGITS || (unit.len > 0 && !slice_is(unit, YEARS_OLD)))
		n = 0;
	return slice_part(w, 0, n);
}

size_t
role_word_start(struct slice t, size_t end)
{
	while (end > 0 && t.p[end - 1] != ' ')
		end--;
	return end;
}
