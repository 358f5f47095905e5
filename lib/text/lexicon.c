/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/base.h"
#include "lexicon.h"

#include "data/gazetteer.h"
#include "data/vocabulary.h"

/* Types kept from one document to the next; slots at the start, and kept; slots
 * tried for a word. A word that finds all of them taken, as words can be made
 * to, goes into a tree. */
enum { KEEP = 30000, FIRST_SLOTS = 4096, KEEP_SLOTS = 1 << 17, PROBES = 64 };

/* The slot alone tells words of up to eight bytes, so that most are found by
 * one access to memory. */
struct lexicon_slot {
	uint64_t head;		/* the first eight bytes */
	uint32_t mark;		/* of the hash, and the length */
	uint32_t id;		/* 0: free */
};

static struct lexicon_slot
slot_of(struct slice text, uint32_t hash)
{
	const unsigned char *p = (const unsigned char *)text.p;
	uint32_t len = text.len < 15 ? (uint32_t)text.len : 15;

	return (struct lexicon_slot){ text.len >= 8 ? little_load64(p) :
	    text.len > 0 ? hash_load_some(p, text.len) : 0,
	    (hash & ~(uint32_t)15) | len, 0 };
}

struct sought_word {
	const struct lexicon *lx;
	struct slice text;
};

static int
order(const void *key, uint32_t id)
{
	const struct sought_word *s = key;

	return slice_compare(s->text, s->lx->words[id].text);
}

/* Add a word that is not there. */
static void
put(struct lexicon *lx, uint32_t id)
{
	const struct word *w = &lx->words[id];
	size_t mask = lx->nslots - 1, i;

	for (i = 0; i < PROBES; i++) {
		struct lexicon_slot *s = &lx->slots[(w->hash + i) & mask];

		if (s->id != 0)
			continue;
		*s = slot_of(w->text, w->hash);
		s->id = id;
		return;
	}
	tree_add(&lx->tree, order, &(struct sought_word){ lx, w->text }, id);
}

static void
rehash(struct lexicon *lx)
{
	size_t i;

	lx->nslots = lx->nslots == 0 ? FIRST_SLOTS : lx->nslots * 2;
	lx->slots = mem_resize(lx->slots, lx->nslots * sizeof(*lx->slots));
	memset(lx->slots, 0, lx->nslots * sizeof(*lx->slots));
	tree_clear(&lx->tree);
	for (i = LEXICON_LINK + 1; i < lx->n; i++)
		put(lx, (uint32_t)i);
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

_Static_assert(GAZETTEER_CLASSES < 32 && VOCABULARY_CLASSES < 32,
    "a word keeps these in 32 bits");

/* A class set in 32 bits, DICT_MORE as LEXICON_MORE. */
static uint32_t
narrow(uint64_t bits)
{
	return (uint32_t)bits | (uint32_t)(bits >> 32);
}

static uint32_t
names_of(const struct language *language, struct slice text, uint32_t hash)
{
	uint32_t bits = narrow(dict_find_hashed(language->gazetteer, text,
	    hash, NULL));
	struct str title = { 0 };

	if (bits != 0 || text.len < 4 || text.len > 60 ||
	    utf8_has(text, UTF8_LOWER))
		return bits;
	add_title(&title, text);
	bits = narrow(dict_find(language->gazetteer, str_slice(&title),
	    NULL));
	str_free(&title);
	return bits & ~LEXICON_MORE;
}

/* A whole number at the start of the text, perhaps with a minus; 0 if there is
 * none. */
static int32_t
number_of(struct slice text)
{
	bool minus = text.len > 0 && text.p[0] == '-';
	int32_t n = 0;
	size_t i;

	for (i = minus; i < text.len && text.p[i] >= '0' &&
	    text.p[i] <= '9'; i++)
		n = n * 10 + (text.p[i] - '0');
	return minus ? -n : n;
}

/* What the lists have about a word that is its own lower-case form. */
static void
add_lower(struct word *w, const struct language *language)
{
	struct dict_entry entry = { 0 };

	w->vocabulary = narrow(dict_find_hashed(language->vocabulary, w->text,
	    w->hash, NULL));
	w->values = dict_find_hashed(language->valuewords, w->text, w->hash,
	    &entry);
	w->number = number_of(entry.value);
	w->times = dict_find_hashed(language->timewords, w->text, w->hash,
	    NULL);
}

/* What they have about any other word: that of its lower-case form. */
static void
add_upper(struct lexicon *lx, uint32_t id, struct slice low)
{
	uint32_t low_id = lexicon_word(lx, low);
	const struct word *l = &lx->words[low_id];
	struct word *w = &lx->words[id];

	w->low = low_id;
	w->vocabulary = l->vocabulary;
	w->values = l->values;
	w->times = l->times;
	w->number = l->number;
}

static uint32_t
make_word(struct lexicon *lx, struct slice text, uint32_t hash)
{
	struct str low = { 0 };
	struct word *w;
	uint32_t id;

	dict_expect(lx->language->gazetteer, hash);
	dict_expect(lx->language->vocabulary, hash);
	dict_expect(lx->language->valuewords, hash);
	if ((lx->n + 2) * 2 > lx->nslots)
		rehash(lx);
	lx->words = mem_grow(lx->words, &lx->cap, lx->n + 1,
	    sizeof(*lx->words));
	id = (uint32_t)lx->n++;
	w = &lx->words[id];
	*w = (struct word){ .text = arena_copy(&lx->arena, text),
	    .hash = hash, .names = names_of(lx->language, text, hash),
	    .low = id };
	put(lx, id);
	utf8_add_lower(&low, text);
	if (slice_eq(str_slice(&low), text))
		add_lower(w, lx->language);
	else
		add_upper(lx, id, str_slice(&low));
	str_free(&low);
	return id;
}

uint32_t
lexicon_expect(const struct lexicon *lx, struct slice text)
{
	uint32_t hash = (uint32_t)hash_bytes(text.p, text.len);

	if (lx->nslots > 0)
		__builtin_prefetch(&lx->slots[hash & (lx->nslots - 1)]);
	return hash;
}

uint32_t
lexicon_find(struct lexicon *lx, struct slice text, uint32_t hash)
{
	struct lexicon_slot want = slot_of(text, hash);
	size_t h = hash, end = h + PROBES, mask = lx->nslots - 1;
	uint32_t id;

	if (lx->nslots == 0)
		return make_word(lx, text, hash);
	for (; lx->slots[h & mask].id != 0; h++) {
		const struct lexicon_slot *s = &lx->slots[h & mask];

		if (s->mark == want.mark && s->head == want.head &&
		    (text.len <= 8 || slice_eq(lx->words[s->id].text, text)))
			return s->id;
		if (h + 1 == end) {
			id = tree_find(&lx->tree, order,
			    &(struct sought_word){ lx, text });
			return id != 0 ? id : make_word(lx, text, hash);
		}
	}
	return make_word(lx, text, hash);
}

uint32_t
lexicon_word(struct lexicon *lx, struct slice text)
{
	return lexicon_find(lx, text, (uint32_t)hash_bytes(text.p, text.len));
}

void
lexicon_begin(struct lexicon *lx, const struct language *language)
{
	lx->doc++;
	if (lx->n > 0 && lx->n < KEEP && lx->language == language)
		return;
	lx->language = language;
	lx->made++;
	arena_clear(&lx->arena);
	lx->made++;
	lx->n = LEXICON_LINK + 1;
	lx->words = mem_grow(lx->words, &lx->cap, lx->n, sizeof(*lx->words));
	memset(lx->words, 0, lx->n * sizeof(*lx->words));
	tree_clear(&lx->tree);
	if (lx->nslots > KEEP_SLOTS) {
		free(lx->slots);
		lx->slots = NULL;
		lx->nslots = 0;
	}
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
	tree_free(&lx->tree);
	arena_free(&lx->arena);
	*lx = (struct lexicon){ 0 };
}
