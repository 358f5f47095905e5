/* SPDX-License-Identifier: MIT */
/*
 * Words are looked up in small letters, with a straight apostrophe.
 */
#include "base/base.h"
#include "words.h"

#define ID_NAME(id, name) [WORD_##id] = name,
static const char *const id_names[WORD_ID_COUNT] = {
	[WORD_OTHER] = "",
	WORD_IDS(ID_NAME)
};

static uint8_t
id_of(struct slice name)
{
	uint8_t i = WORD_ID_COUNT - 1;

	while (i > 0 && !slice_is(name, id_names[i]))
		i--;
	return i;
}

/* What the dictionary's entry says, if its classes are not 0. */
static struct word_entry
entry_of(uint64_t classes, const struct dict_entry *e)
{
	return (struct word_entry){ classes,
	    classes & QUOTING_CLOSED ? id_of(e->value) : WORD_OTHER };
}

struct word_entry
word_look_up_lower(const struct language *l, struct slice low)
{
	struct dict_entry e;
	uint64_t classes = dict_find(l->quoting, low, &e);

	return entry_of(classes, &e);
}

struct word_entry
word_look_up(const struct language *language, struct slice word)
{
	char low[32];
	size_t i, n;
	struct dict_entry e;

	if (word.len == 0 || word.len > sizeof(low))
		return (struct word_entry){ 0 };
	if (ascii_lower(low, word.p, word.len) == word.len)
		return word_look_up_lower(language, (struct slice){ low,
		    word.len });
	for (n = i = 0; i < word.len; i++) {	/* U+2019 as an apostrophe */
		bool mark = i + 3 <= word.len &&
		    memcmp(word.p + i, "\xe2\x80\x99", 3) == 0;

		low[n++] = mark ? '\'' : word.p[i];
		i += mark ? 2 : 0;
	}
	return entry_of(dict_find_lower(language->quoting,
	    (struct slice){ low, n }, &e),
	    &e);
}
