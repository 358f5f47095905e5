/* SPDX-License-Identifier: MIT */
/*
 * Weights come from the image: for a numbered feature one for each stage; for a
 * word three, by reach, for each stage, the first stage first; all in
 * thousandths.
 */
#include <stdlib.h>

#include "base/base.h"
#include "model.h"

#include "data/htmlmodel.h"

/* A word's weights, by stage and reach. */
struct html_word_weights {
	float w[HTML_STAGES * HTML_REACHES];
	bool known;
};

/* The sums of an element's own words. */
struct html_own {
	float sums[HTML_STAGES][HTML_REACHES];
};

enum { FILTER_BITS = 1 << 16 };

/* Read up to n whole numbers; returns how many there were. */
static unsigned
read_numbers(struct slice s, float *to, unsigned n)
{
	unsigned count = 0;
	size_t i = 0;

	while (i < s.len && count < n) {
		bool minus;

		i += s.p[i] == ' ';
		minus = i < s.len && s.p[i] == '-';
		int v = 0;

		for (i += minus; i < s.len && s.p[i] != ' '; i++)
			v = v * 10 + (s.p[i] - '0');
		to[count++] = (float)(minus ? -v : v) / 1000;
	}
	return count;
}

void
html_model_init(struct html_model *m)
{
	size_t n = html_feature_count(), slots = dict_slots(dict_htmlmodel), i;
	struct str name = { 0 };

	m->numbered = mem_zeroed(n * sizeof(*m->numbered));
	for (i = 0; i < n; i++) {
		struct dict_entry e = { 0 };

		str_clear(&name);
		html_feature_name(&name, (uint16_t)i);
		if (dict_find(dict_htmlmodel, str_slice(&name), &e) != 0)
			read_numbers(e.value, m->numbered[i], HTML_STAGES);
	}
	str_free(&name);
	m->filter = mem_zeroed(FILTER_BITS / 8);
	m->words = mem_alloc(slots * sizeof(*m->words));
	for (i = 0; i < slots; i++) {
		uint32_t h = dict_hash_at(dict_htmlmodel, (uint32_t)i) >> 16;

		m->filter[h / 64] |= (uint64_t)1 << h % 64;
		m->words[i].known = false;
	}
}

void
html_model_free(struct html_model *m)
{
	free(m->numbered);
	free(m->words);
	free(m->filter);
	str_free(&m->room);
	free(m->own);
	table_free(&m->sources);
	*m = (struct html_model){ 0 };
}

/* The weights of a word, by stage and reach, or NULL. */
static const float *
weights_of(const struct html_model *m, struct slice word)
{
	uint32_t hash = (uint32_t)hash_bytes(word.p, word.len);
	uint32_t h = hash >> 16;
	struct html_word_weights *w;
	struct dict_entry e;

	if ((m->filter[h / 64] >> h % 64 & 1) == 0 ||
	    dict_find_hashed(dict_htmlmodel, word, hash, &e) == 0)
		return NULL;
	w = &m->words[e.slot];
	if (!w->known) {
		memset(w->w, 0, sizeof(w->w));
		read_numbers(e.value, w->w, HTML_STAGES * HTML_REACHES);
		w->known = true;
	}
	return w->w;
}

/* The sums to which the weights of words are added. */
struct adding {
	const struct html_model *model;
	float (*element)[HTML_REACHES];	/* of an element: by stage and reach */
	float *text;			/* of a text: by stage */
};

/* Adds the weights of all stages and reaches of an element's word. */
static void
add_element_word(void *context, struct slice word, unsigned reach)
{
	const struct adding *to = context;
	const float *w = weights_of(to->model, word);
	unsigned i;

	(void)reach;
	for (i = 0; w != NULL && i < HTML_STAGES * HTML_REACHES; i++)
		to->element[i / HTML_REACHES][i % HTML_REACHES] += w[i];
}

/* A text's own words reach no further. */
static void
add_text_word(void *context, struct slice word, unsigned reach)
{
	const struct adding *to = context;
	const float *w = weights_of(to->model, word);
	unsigned s;

	(void)reach;
	for (s = 0; w != NULL && s < HTML_STAGES; s++)
		to->text[s] += w[s * HTML_REACHES];
}

/* The sums of an element's own words; they are made once for all elements of the
 * page that begin with the same bytes. */
static void
add_own(struct html_model *m, struct html_element *e)
{
	struct adding to = { .model = m, .element = e->sums };
	struct html_teller teller = { .each = add_element_word,
	    .context = &to, .room = &m->room };
	struct slice source = html_element_source(e);
	uint32_t at;

	memset(e->sums, 0, sizeof(e->sums));
	if (e->page)
		return;
	at = *table_add(&m->sources, hash_bytes(source.p, source.len),
	    (uint32_t)m->nown);
	if (at < m->nown) {
		memcpy(e->sums, m->own[at].sums, sizeof(e->sums));
		return;
	}
	html_element_words(e, &teller, 0);
	m->own = mem_grow(m->own, &m->own_cap, m->nown + 1, sizeof(*m->own));
	memcpy(m->own[m->nown++].sums, e->sums, sizeof(e->sums));
}

/* The sums of an element and of all around it, once. */
static const struct html_element *
element(struct html_model *m, struct html_blocks *bs, uint32_t at)
{
	uint32_t chain[HTML_DEPTH + 1];
	size_t n = 0;
	unsigned s;

	for (; !bs->elements[at].known; at = bs->elements[at].parent) {
		chain[n++] = at;
		if (at == HTML_NO_ELEMENT)
			break;
	}
	while (n > 0) {
		struct html_element *e = &bs->elements[chain[--n]];
		const struct html_element *up = &bs->elements[e->parent];

		if (e == up)
			memset(e->sums, 0, sizeof(e->sums));
		else {
			add_own(m, e);
			for (s = 0; s < HTML_STAGES; s++)
				e->sums[s][2] += up->sums[s][2];
		}
		e->known = true;
		at = chain[n];
	}
	return &bs->elements[at];
}

/* What the words of a block give in all stages. */
static void
score_words(struct html_model *m, struct html_blocks *bs, size_t i)
{
	float sums[HTML_STAGES] = { 0 };
	struct adding to = { .model = m, .text = sums };
	struct html_teller teller = { .each = add_text_word, .context = &to,
	    .room = &m->room };
	const struct html_element *e = element(m, bs, bs->p[i].element), *p,
	    *g;
	unsigned s;

	html_text_words(bs, i, &teller);
	p = &bs->elements[e->parent];
	g = &bs->elements[p->parent];
	for (s = 0; s < HTML_STAGES; s++)
		bs->p[i].score[s] = sums[s] + e->sums[s][0] +
		    p->sums[s][1] + g->sums[s][1] +
		    bs->elements[g->parent].sums[s][2];
}

static void
add_all_stages(const struct html_model *m, struct html_block *b,
    const uint16_t *ids, size_t n)
{
	float sums[HTML_STAGES] = { 0 };
	unsigned s;
	size_t k;

	for (k = 0; k < n; k++)
		for (s = 0; s < HTML_STAGES; s++)
			sums[s] += m->numbered[ids[k]][s];
	for (s = 0; s < HTML_STAGES; s++)
		b->score[s] += sums[s];
}

static void
add_numbered(const struct html_model *m, struct html_block *b,
    unsigned stage, const uint16_t *ids, size_t n)
{
	float sum = 0;
	size_t k;

	for (k = 0; k < n; k++)
		sum += m->numbered[ids[k]][stage];
	b->score[stage] += sum;
}

void
html_score(struct html_model *m, struct html_blocks *bs)
{
	uint16_t ids[HTML_MAX_FEATURES];
	unsigned stage;
	size_t i, n;

	html_prepare(bs);
	table_clear(&m->sources);
	m->nown = 0;
	for (i = 0; i < bs->n; i++) {
		score_words(m, bs, i);
		n = html_features(bs, i, ids);
		add_all_stages(m, &bs->p[i], ids, n);
	}
	for (stage = 1; stage < HTML_STAGES; stage++) {
		html_context(bs, stage);
		for (i = 0; i < bs->n; i++) {
			n = html_context_features(bs, i, ids);
			add_numbered(m, &bs->p[i], stage, ids, n);
		}
	}
}
