/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "looks.h"

#include "data/clusters.h"

enum { MET = 4096, MET_LEN = 16 };

/* The clusters of a word in small letters. */
static void
find_clusters(const struct language *l, struct slice low, struct look *x)
{
	struct dict_entry e;
	uint16_t number[2] = { 0, 0 };
	size_t i, k = 0;

	if (dict_find(l->clusters, low, &e) == 0)
		return;
	/* Fine, coarse, and the letters of the vector. */
	for (i = 0; i < e.value.len && k < 2; i++)
		if (e.value.p[i] == ' ')
			k++;
		else
			number[k] = (uint16_t)(number[k] * 10 +
			    (e.value.p[i] - '0'));
	x->fine = number[0] + 1;
	x->coarse = number[1] + 1;
}

/* What the model sees of the text of a word. */
static void
look_at_text(const struct language *l, struct slice t, struct look *x)
{
	char low[32];
	size_t i, n = t.len < sizeof(low) ? t.len : sizeof(low);

	for (i = 0; i < n; i++)
		low[i] = (char)(t.p[i] >= 'A' && t.p[i] <= 'Z' ?
		    t.p[i] | 32 : t.p[i] >= '0' && t.p[i] <= '9' ? '0' :
		    t.p[i]);
	x->word = (uint32_t)hash_bytes(low, n);
	x->ending = (uint32_t)hash_bytes(low + (n > 3 ? n - 3 : 0),
	    n > 3 ? 3 : n);
	if (t.len <= sizeof(low))
		find_clusters(l, (struct slice){ low, n }, x);
}

/* The same, from a table of the words met last. */
static void
look_up_text(struct looks *v, struct slice t, struct look *x)
{
	const unsigned char *p = (const unsigned char *)t.p;
	uint64_t first, last;
	struct look_met *met;

	if (t.len == 0 || t.len > MET_LEN) {
		look_at_text(v->language, t, x);
		return;
	}
	first = t.len < 8 ? hash_load_some(p, t.len) : little_load64(p);
	last = t.len < 8 ? 0 : little_load64(p + t.len - 8);
	met = &v->met[hash_mix(first ^ hash_mix(last + t.len)) >> 32 &
	    (MET - 1)];
	if (met->len != t.len || met->first != first || met->last != last) {
		look_at_text(v->language, t, x);
		*met = (struct look_met){ first, last, x->word, x->ending,
		    x->fine, x->coarse, (uint8_t)t.len };
		return;
	}
	x->word = met->word;
	x->ending = met->ending;
	x->fine = met->fine;
	x->coarse = met->coarse;
}

/* The classes and shapes that the model was trained with. */
#define MODEL_CLASSES (CLASS_SORTS & ~(QUOTING_MALE | QUOTING_FEMALE))
#define MODEL_SHAPES (WORD_CAPITAL | WORD_DIGIT | WORD_QUOTED | WORD_PUNCT | \
    WORD_GENITIVE | WORD_CUE | WORD_PAST)

/* What sort of word it is: its classes and its shape. */
static uint32_t
shape_of(const struct text_word *w)
{
	uint32_t sort = (uint32_t)(w->classes & MODEL_CLASSES);

	sort = look_both(sort, (uint32_t)((w->classes & MODEL_SHAPES) >>
	    WORD_SHAPE_BIT));
	return word_has(w, WORD_PUNCT) ? look_both(sort,
	    (unsigned char)w->mark) : sort;
}

static void
look_at(struct looks *ls, const struct words *ws, const struct text_word *w,
    struct look *x)
{
	*x = (struct look){ .shape = shape_of(w) };
	x->sort = w->mention >= 0 ? look_both(x->shape, w->kind) : x->shape;
	if (word_has(w, WORD_QUOTED)) {
		x->word = look_both(7 + quoted_is_small(ws, w),
		    (unsigned char)quoted_last(ws, w));
		x->ending = word_has(w, WORD_TITLE) ? 1 : 2;
	} else if (word_has(w, WORD_PUNCT)) {
		x->word = x->ending = (unsigned char)w->mark;
	} else {
		look_up_text(ls, word_text(ws, w), x);
	}
}

void
looks_find(struct looks *ls, const struct words *ws, size_t lo, size_t hi)
{
	size_t n = hi - lo, i;

	if (ls->met == NULL)
		ls->met = mem_alloc(MET * sizeof(*ls->met));
	if (ls->language != ws->language)
		memset(ls->met, 0, MET * sizeof(*ls->met));
	ls->language = ws->language;
	ls->p = mem_grow(ls->p, &ls->cap, n + 2 * LOOK_PAD, sizeof(*ls->p));
	for (i = 0; i < LOOK_PAD; i++) {
		ls->p[i] = (struct look){ .word = 3 + (uint32_t)i, .sort = 3,
		    .shape = 3 };
		ls->p[LOOK_PAD + n + i] = (struct look){
		    .word = 13 + (uint32_t)i, .sort = 13, .shape = 13 };
	}
	for (i = 0; i < n; i++)
		look_at(ls, ws, &ws->p[lo + i], &ls->p[LOOK_PAD + i]);
}

void
looks_free(struct looks *ls)
{
	free(ls->p);
	free(ls->met);
	*ls = (struct looks){ 0 };
}
