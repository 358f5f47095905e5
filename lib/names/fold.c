/* SPDX-License-Identifier: MIT */
#include "base/base.h"
#include "fold.h"

#include "data/gazetteer.h"
#include "data/nameforms.h"
#include "data/orgforms.h"
#include "data/vocabulary.h"

enum {
	LONGEST_WORD = 252,	/* bytes: the rest of a word is left out */
	LONGEST_SUFFIX = 3,	/* "iii" */
	LONG_ACRONYM = 5	/* "UNHCR" */
};

/* N2: Jr., Sr. and numbers do not count. */
static void
add_word(const struct language *l, struct name_form *f, struct slice w)
{
	if (w.len == 0 || f->nwords == NAME_WORDS)
		return;
	if (f->nwords > 0 && w.len <= LONGEST_SUFFIX && (dict_find(
	    l->nameforms, w, NULL) & NAMEFORMS_SUFFIX))
		return;
	f->initial[f->nwords] = (unsigned char)(w.len == 1 ? w.p[0] : 0);
	f->words[f->nwords++] = hash_bytes(w.p, w.len) | 1;
}

void
name_fold(const struct language *l, struct str *word, struct name_form *f,
    struct slice text)
{
	size_t i, size, n = 0;
	bool lower = false;

	*f = (struct name_form){ 0 };
	str_clear(word);
	str_reserve(word, LONGEST_WORD + UTF8_MOST);
	for (i = 0; i < text.len; i += size) {
		uint32_t c = (unsigned char)text.p[i];

		size = 1;
		if (c >= 'a' && c <= 'z' && n < LONGEST_WORD) {
			word->p[n++] = text.p[i];
			lower = true;
			continue;
		}
		if (c >= 'A' && c <= 'Z' && n < LONGEST_WORD) {
			word->p[n++] = (char)(c + 32);
			continue;
		}
		c = utf8_decode(text.p + i, text.len - i, &size);
		lower |= (utf8_class(c) & UTF8_LOWER) != 0;
		(void)BY(N1, c == '-' || c == '.');
		if (c == ' ' || c == '-') {
			add_word(l, f, (struct slice){ word->p, n });
			n = 0;
		} else if (c != '.' && c != ',' && n < LONGEST_WORD)
			n += utf8_encode(word->p + n, utf8_lower(c));
	}
	add_word(l, f, (struct slice){ word->p, n });
	f->capitals = !lower;
}

size_t
name_acronym(struct slice text, char low[16])
{
	size_t i, len = 0, capitals = 0;

	for (i = 0; i < text.len; i++) {
		char c = text.p[i];

		if (c == '.')
			continue;
		if (len == 15 || !((c >= 'A' && c <= 'Z') ||
		    (c >= '0' && c <= '9')))
			return 0;
		capitals += c >= 'A' && c <= 'Z';
		low[len++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
	}
	return capitals >= 2 ? len : 0;
}

bool
name_has_initials(const char *low, size_t len, struct slice name)
{
	size_t i, k, found = 0;

	for (k = 0; k < len; k++)
		for (i = 0; i < name.len; i++)
			if ((i == 0 || name.p[i - 1] == ' ' ||
			    name.p[i - 1] == '-') &&
			    (name.p[i] | 32) == low[k]) {
				found++;
				break;
			}
	return found * 2 >= len;
}

/* Where the word at i ends: at a blank or hyphen. */
static size_t
word_end(struct slice text, size_t i)
{
	while (i < text.len && text.p[i] != ' ' && text.p[i] != '-')
		i++;
	return i;
}

/* The name without its first words, those that are folded to `skip` words. */
static struct slice
behind(struct slice name, unsigned skip)
{
	size_t i = 0, end;

	for (; skip > 0 && i < name.len; skip--) {
		end = i;
		while (end < name.len && name.p[end] != ' ' &&
		    name.p[end] != '-')
			end++;
		i = end < name.len ? end + 1 : end;
	}
	return slice_part(name, i, name.len);
}

bool
name_goes_on_by_form(const struct language *l, struct slice name,
    unsigned skip, bool ordinary)
{
	struct slice rest = behind(name, skip);
	size_t n;

	if (rest.len == 0 || (ordinary && (dict_find_lower(l->orgforms,
	    rest, NULL) & ORGFORMS_LOOSE)))
		return false;
	for (; rest.len > 0; rest = slice_part(rest, n < rest.len ? n + 1 : n,
	    rest.len)) {
		n = slice_find(rest, SLICE(" "));
		if (n > 0 && !slice_is(slice_part(rest, 0, n), "&") &&
		    dict_find_lower(l->orgforms, slice_part(rest, 0, n),
		    NULL) == 0)
			return false;
	}
	return true;
}

bool
name_ends_with_form(const struct language *l, struct slice name)
{
	size_t i = name.len;

	while (i > 0 && name.p[i - 1] != ' ')
		i--;
	return i > 0 && dict_find_lower(l->orgforms, slice_part(name, i,
	    name.len), NULL) != 0;
}

bool
name_goes_on_by_city(const struct language *l, struct slice name,
    unsigned skip)
{
	struct slice rest = behind(name, skip);

	return rest.len > 0 && slice_find(rest, SLICE(" ")) == rest.len &&
	    (dict_find(l->gazetteer, rest, NULL) & (GAZETTEER_CITY |
	    GAZETTEER_COUNTRY)) == GAZETTEER_CITY;
}

bool
name_goes_on_by_words(const struct language *l, struct slice name,
    unsigned skip)
{
	struct slice rest = behind(name, skip), word;
	size_t n, i, lower;

	for (; rest.len > 0; rest = slice_part(rest, n < rest.len ? n + 1 : n,
	    rest.len)) {
		n = slice_find(rest, SLICE(" "));
		word = slice_part(rest, 0, n);
		for (i = lower = 0; i < n; i++)
			lower += (word.p[i] >= 'a' && word.p[i] <= 'z') ||
			    (word.p[i] & 0x80) != 0;
		if (lower == 0 || (dict_find(l->gazetteer, word, NULL) &
		    GAZETTEER_COUNTRY))
			return false;
	}
	return true;
}

/* The vowels of English. Letters with accents and those of other scripts count
 * as vowels. */
static bool
has_vowel(struct slice word)
{
	size_t i;

	for (i = 0; i < word.len; i++)
		if (strchr("AEIOUY", word.p[i]) != NULL ||
		    (word.p[i] & 0x80) != 0)
			return true;
	return false;
}

/* Is a word in capitals an acronym, which stays as it is? Those of the lists
 * are, and words without vowels, "TV" and "III". So are short ones that are
 * neither a word nor a name, except in names of people and places. */
static bool
stays(const struct language *l, struct slice word, struct slice title,
    enum entity_type type)
{
	if ((dict_find(l->nameforms, word, NULL) & NAMEFORMS_CAPITALS) ||
	    (type != ENTITY_PERSON && (dict_find(l->gazetteer, word, NULL) &
	    (GAZETTEER_ABBREVIATION | GAZETTEER_ORG))))
		return true;
	if ((dict_find(l->gazetteer, title, NULL) & ~DICT_MORE) ||
	    dict_find_lower(l->vocabulary, word, NULL))
		return false;
	return !has_vowel(word) || (type != ENTITY_PERSON &&
	    type != ENTITY_PLACE && word.len <= LONG_ACRONYM);
}

/* Append a word in capitals in title case. */
static void
add_title(const struct language *l, struct str *s, struct slice word,
    enum entity_type type, bool first)
{
	size_t at = s->len, i, size;
	bool start = true;

	for (i = 0; i < word.len; i += size) {
		uint32_t c = utf8_decode(word.p + i, word.len - i, &size);

		utf8_add(s, start ? c : utf8_lower(c));
		start = (utf8_class(c) & UTF8_LETTER) == 0;
	}
	if (!first && (dict_find_lower(l->vocabulary, word, NULL) &
	    VOCABULARY_FUNCTION) && type != ENTITY_PERSON) {
		s->len = at;
		utf8_add_lower(s, word);
	} else if (stays(l, word, slice_part(str_slice(s), at, s->len), type)) {
		s->len = at;
		str_add_slice(s, word);
	}
}

void
name_add_title(const struct language *l, struct str *s, struct slice text,
    enum entity_type type)
{
	size_t i, end;

	for (i = 0; i < text.len; i = end) {
		end = word_end(text, i);
		if (end > i)
			add_title(l, s, slice_part(text, i, end), type, i == 0);
		if (end < text.len)
			str_add_byte(s, text.p[end++]);
	}
}
