/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "dict.h"
#include "hash.h"
#include "lexicon.h"
#include "utf8.h"

#include "gazetteer.h"
#include "valuewords.h"
#include "vocabulary.h"

/* Types kept from one document to the next. */
enum { KEEP = 60000 };

static void
rehash(struct lexicon *lx)
{
	size_t i, h, mask;

	lx->nslots = lx->nslots == 0 ? 4096 : lx->nslots * 2;
	mask = lx->nslots - 1;
	lx->slots = mem_resize(lx->slots, lx->nslots * sizeof(*lx->slots));
	memset(lx->slots, 0, lx->nslots * sizeof(*lx->slots));
	for (i = LEXICON_LINK + 1; i < lx->n; i++) {
		for (h = lx->words[i].hash & mask; lx->slots[h] != 0;
		    h = (h + 1) & mask)
			continue;
		lx->slots[h] = (uint32_t)i;
	}
}

/* "LONDON" as "London": for look-up. */
static void
add_title(struct str *s, struct slice text)
{
	size_t i, size;

	for (i = 0; i < text.len; i += size) {
		uint32_t c = utf8_decode(text.p + i, text.len - i, &size);

		utf8_add(s, i == 0 || text.p[i - 1] == '-' ? c :
		    utf8_lower(c));
	}
}

static bool
has_lower(struct slice text)
{
	size_t i, size;

	for (i = 0; i < text.len; i += size)
		if (utf8_class_at(text.p + i, text.len - i, &size) &
		    UTF8_LOWER)
			return true;
	return false;
}

static uint32_t
names_of(struct slice text)
{
	uint32_t bits = dict_find(dict_gazetteer, text, NULL);
	struct str title = { 0 };

	if (bits != 0 || text.len < 4 || text.len > 60 || has_lower(text))
		return bits;
	add_title(&title, text);
	bits = dict_find(dict_gazetteer, str_slice(&title), NULL);
	str_free(&title);
	return bits & ~DICT_MORE;
}

static void
add_values(struct word *w, struct slice low)
{
	struct dict_entry entry = { 0 };
	bool minus;
	size_t i;

	w->values = dict_find(dict_valuewords, low, &entry);
	minus = entry.value.len > 0 && entry.value.p[0] == '-';
	for (i = minus; i < entry.value.len && entry.value.p[i] >= '0' &&
	    entry.value.p[i] <= '9'; i++)
		w->number = w->number * 10 + (entry.value.p[i] - '0');
	if (minus)
		w->number = -w->number;
}

static uint32_t
make_word(struct lexicon *lx, struct slice text, uint32_t hash)
{
	struct str low = { 0 };
	uint32_t id, low_id;

	if ((lx->n + 2) * 2 > lx->nslots)
		rehash(lx);
	lx->words = mem_grow(lx->words, &lx->cap, lx->n + 1,
	    sizeof(*lx->words));
	id = (uint32_t)lx->n++;
	lx->words[id] = (struct word){ 0 };
	lx->words[id].text = arena_copy(&lx->arena, text);
	lx->words[id].hash = hash;
	lx->words[id].names = names_of(text);
	lx->words[id].low = id;
	for (size_t h = hash & (lx->nslots - 1);; h = (h + 1) &
	    (lx->nslots - 1))
		if (lx->slots[h] == 0) {
			lx->slots[h] = id;
			break;
		}
	utf8_add_lower(&low, text);
	if (!slice_eq(str_slice(&low), text)) {
		low_id = lexicon_word(lx, str_slice(&low));
		lx->words[id].low = low_id;
		lx->words[id].vocabulary = lx->words[low_id].vocabulary;
		lx->words[id].values = lx->words[low_id].values;
		lx->words[id].number = lx->words[low_id].number;
	} else {
		lx->words[id].vocabulary = dict_find(dict_vocabulary, text,
		    NULL);
		add_values(&lx->words[id], text);
	}
	str_free(&low);
	return id;
}

uint32_t
lexicon_word(struct lexicon *lx, struct slice text)
{
	uint32_t hash = (uint32_t)hash_bytes(text.p, text.len);
	size_t h, mask = lx->nslots - 1;

	if (lx->nslots == 0)
		return make_word(lx, text, hash);
	for (h = hash & mask; lx->slots[h] != 0; h = (h + 1) & mask) {
		const struct word *w = &lx->words[lx->slots[h]];

		if (w->hash == hash && slice_eq(w->text, text))
			return lx->slots[h];
	}
	return make_word(lx, text, hash);
}

void
lexicon_begin(struct lexicon *lx)
{
	lx->doc++;
	if (lx->n > 0 && lx->n < KEEP)
		return;
	lx->made++;
	arena_clear(&lx->arena);
	lx->made++;
	lx->n = LEXICON_LINK + 1;
	lx->words = mem_grow(lx->words, &lx->cap, lx->n, sizeof(*lx->words));
	memset(lx->words, 0, lx->n * sizeof(*lx->words));
	if (lx->nslots > 0)
		memset(lx->slots, 0, lx->nslots * sizeof(*lx->slots));
}

void
lexicon_count(struct lexicon *lx, uint32_t id, bool inner)
{
	struct word *w = &lx->words[id];

	if (w->doc != lx->doc) {
		w->doc = lx->doc;
		w->seen = w->inner = 0;
	}
	w->seen++;
	w->inner += inner;
}

uint32_t
lexicon_seen(const struct lexicon *lx, uint32_t id)
{
	return lx->words[id].doc == lx->doc ? lx->words[id].seen : 0;
}

uint32_t
lexicon_inner(const struct lexicon *lx, uint32_t id)
{
	return lx->words[id].doc == lx->doc ? lx->words[id].inner : 0;
}

void
lexicon_free(struct lexicon *lx)
{
	free(lx->words);
	free(lx->slots);
	arena_free(&lx->arena);
	*lx = (struct lexicon){ 0 };
}
