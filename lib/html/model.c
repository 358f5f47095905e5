/* SPDX-License-Identifier: MIT */
/*
 * Weights come from the image: for a numbered feature one a stage, for a word
 * three by reach for the first stage, three for the next, and so on, all in
 * thousandths.
 */
#include "base/base.h"
#include "model.h"

#include "data/htmlmodel.h"


static float (*numbered)[HTML_STAGES];	/* by feature */

/* Words' weights by slot of the image, once they were asked for. */
static struct word_weights {
	float w[HTML_STAGES * HTML_REACHES];
	bool known;
} *read_words;

/* A bit is set for each word's hash: most words of a page have no weight, and
 * this is small enough to stay near. */
enum { FILTER_BITS = 1 << 16 };

static uint64_t filter[FILTER_BITS / 64];

/* Read up to n whole numbers; gives how many there were. */
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

static void
load(void)
{
	size_t n = html_feature_count(), i;
	struct str name = { 0 };

	numbered = mem_alloc(n * sizeof(*numbered));
	memset(numbered, 0, n * sizeof(*numbered));
	for (i = 0; i < n; i++) {
		struct dict_entry e = { 0 };

		str_clear(&name);
		html_feature_name(&name, (uint16_t)i);
		if (dict_find(dict_htmlmodel, str_slice(&name), &e) != 0)
			read_numbers(e.value, numbered[i], HTML_STAGES);
	}
	str_free(&name);
	read_words = mem_alloc(dict_slots(dict_htmlmodel) *
	    sizeof(*read_words));
	for (i = 0; i < dict_slots(dict_htmlmodel); i++) {
		uint32_t h = dict_hash_at(dict_htmlmodel, (uint32_t)i) >> 16;

		filter[h / 64] |= (uint64_t)1 << h % 64;
		read_words[i].known = false;
	}
}

/* The weights of a word, by stage and reach, or NULL. */
static const float *
weights_of(struct slice word)
{
	uint32_t h = (uint32_t)hash_bytes(word.p, word.len) >> 16;
	struct word_weights *w;
	struct dict_entry e;

	if ((filter[h / 64] >> h % 64 & 1) == 0 ||
	    dict_find(dict_htmlmodel, word, &e) == 0)
		return NULL;
	w = &read_words[e.slot];
	if (!w->known) {
		memset(w->w, 0, sizeof(w->w));
		read_numbers(e.value, w->w, HTML_STAGES * HTML_REACHES);
		w->known = true;
	}
	return w->w;
}

/* Adds the weights of all stages and reaches of an element's word. */
static void
add_element_word(void *context, struct slice word, unsigned reach)
{
	float (*sums)[HTML_REACHES] = context;
	const float *w = weights_of(word);
	unsigned i;

	(void)reach;
	for (i = 0; w != NULL && i < HTML_STAGES * HTML_REACHES; i++)
		sums[i / HTML_REACHES][i % HTML_REACHES] += w[i];
}

/* A text's own words reach no further. */
static void
add_text_word(void *context, struct slice word, unsigned reach)
{
	float *sums = context;
	const float *w = weights_of(word);
	unsigned s;

	(void)reach;
	for (s = 0; w != NULL && s < HTML_STAGES; s++)
		sums[s] += w[s * HTML_REACHES];
}

/* The sums of an element and of all around it, once. */
static const struct html_element *
element(struct html_blocks *bs, uint32_t at)
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

		memset(e->sums, 0, sizeof(e->sums));
		if (e != up) {
			html_element_words(e, add_element_word, e->sums, 0);
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
score_words(struct html_blocks *bs, size_t i)
{
	float sums[HTML_STAGES] = { 0 };
	const struct html_element *e = element(bs, bs->p[i].element), *p, *g;
	unsigned s;

	html_text_words(bs, i, add_text_word, sums);
	p = &bs->elements[e->parent];
	g = &bs->elements[p->parent];
	for (s = 0; s < HTML_STAGES; s++)
		bs->p[i].score[s] = sums[s] + e->sums[s][0] +
		    p->sums[s][1] + g->sums[s][1] +
		    bs->elements[g->parent].sums[s][2];
}

static void
add_all_stages(struct html_block *b, const uint16_t *ids, size_t n)
{
	float sums[HTML_STAGES] = { 0 };
	unsigned s;
	size_t k;

	for (k = 0; k < n; k++)
		for (s = 0; s < HTML_STAGES; s++)
			sums[s] += numbered[ids[k]][s];
	for (s = 0; s < HTML_STAGES; s++)
		b->score[s] += sums[s];
}

static void
add_numbered(struct html_block *b, unsigned stage, const uint16_t *ids,
    size_t n)
{
	float sum = 0;
	size_t k;

	for (k = 0; k < n; k++)
		sum += numbered[ids[k]][stage];
	b->score[stage] += sum;
}

void
html_score(struct html_blocks *bs)
{
	uint16_t ids[HTML_MAX_FEATURES];
	unsigned stage;
	size_t i, n;

	if (numbered == NULL)
		load();
	html_prepare(bs);
	for (i = 0; i < bs->n; i++) {
		score_words(bs, i);
		n = html_features(bs, i, ids);
		add_all_stages(&bs->p[i], ids, n);
	}
	for (stage = 1; stage < HTML_STAGES; stage++) {
		html_context(bs, stage);
		for (i = 0; i < bs->n; i++) {
			n = html_context_features(bs, i, ids);
			add_numbered(&bs->p[i], stage, ids, n);
		}
	}
}
