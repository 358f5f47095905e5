/* SPDX-License-Identifier: MIT */
/*
 * Words may be wrongly tagged, or not at all: the gazetteer, their verbs and
 * their letters say what they can be.
 */
#include "base/base.h"
#include "likely.h"

#include "data/gazetteer.h"

/* A verb of saying or of praise and blame: "Calls" in "Ann Orr Calls Bo Fenn". */
static bool
is_headline_verb(const struct language *l, struct slice word)
{
	uint64_t classes = word_classes(l, word);

	return (classes & QUOTING_FINITE) &&
	    (classes & (QUOTING_SPEECH | QUOTING_OBJECT));
}

/* A verb in -s that is not a name: "Sees" in "Orr Sees". */
static bool
ends_headline(const struct language *l, struct slice word)
{
	return slice_ends(word, SLICE("s")) && /* English */
	    (word_classes(l, word) & QUOTING_FINITE) &&
	    !(dict_find(l->gazetteer, word, NULL) & GAZETTEER_FAMILY);
}

bool
likely_headline(const struct language *l, struct slice name)
{
	size_t n = slice_find(name, SLICE(" ")), next;

	if (dict_find(l->gazetteer, name, NULL) != 0)
		return false;
	while (n < name.len) {
		struct slice rest = slice_part(name, n + 1, name.len);

		next = slice_find(rest, SLICE(" "));
		if (next == rest.len)
			return ends_headline(l, rest);
		if (is_headline_verb(l, slice_part(rest, 0, next)))
			return true;
		n += 1 + next;
	}
	return false;
}

bool
likely_foreign(struct slice w)
{
	size_t i;

	if (!utf8_byte_is(w.p[0], UTF8_LOWER))
		return false;
	for (i = 2; i + 1 < w.len && i < 5; i++)
		if (memchr("-'", w.p[i - 1], 2) != NULL &&
		    utf8_byte_is(w.p[i], UTF8_UPPER))
			return true;
	return false;
}

bool
likely_given(const struct language *l, struct slice name)
{
	size_t blank = slice_find(name, SLICE(" "));

	return blank < name.len &&
	    (dict_find(l->gazetteer, slice_part(name, 0, blank), NULL) &
	    GAZETTEER_GIVEN) != 0;
}

bool
likely_unlisted(const struct language *l, struct slice name)
{
	size_t i = name.len;

	while (i > 0 && name.p[i - 1] != ' ')
		i--;
	return i > 0 &&
	    !(dict_find(l->gazetteer, name, NULL) &
	    (GAZETTEER_ORG | GAZETTEER_PLACE | GAZETTEER_COMPANY)) &&
	    !(dict_find(l->gazetteer, slice_part(name, i, name.len), NULL) &
	    (GAZETTEER_ORG | GAZETTEER_PLACE | GAZETTEER_COMPANY |
	    GAZETTEER_ORGHEAD | GAZETTEER_ORGSUF |
	    GAZETTEER_PLACEHEAD));
}

bool
likely_name(const struct language *l, struct slice name)
{
	size_t i = name.len;

	while (i > 0 && name.p[i - 1] != ' ')
		i--;
	return likely_given(l, name) ||
	    (dict_find(l->gazetteer, slice_part(name, i, name.len), NULL) &
	    (GAZETTEER_FAMILY | GAZETTEER_GIVEN)) != 0;
}

bool
likely_person(const struct language *l, struct slice name)
{
	size_t blank = slice_find(name, SLICE(" ")), next;
	uint64_t bits;

	if (blank == name.len)
		return !(dict_find(l->gazetteer, name, NULL) &
		    (GAZETTEER_ORG | GAZETTEER_PLACE | GAZETTEER_COMPANY |
		    GAZETTEER_COUNTRY | GAZETTEER_CITY | GAZETTEER_NORP));
	while (blank < name.len) {
		struct slice rest = slice_part(name, blank + 1, name.len);

		next = slice_find(rest, SLICE(" "));
		bits = dict_find(l->gazetteer, slice_part(rest, 0, next), NULL);
		if (next == rest.len)
			return false;
		if ((bits & GAZETTEER_GIVEN) && !(bits & GAZETTEER_PLACE))
			return true;
		blank += 1 + next;
	}
	return false;
}

bool
likely_acronym(struct slice name)
{
	size_t i;

	if (name.len > 2 && name.p[name.len - 1] == 's')
		name.len--;
	for (i = 0; i < name.len; i++)
		if (!utf8_byte_is(name.p[i], UTF8_UPPER))
			return false;
	return true;
}
