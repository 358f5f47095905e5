/* SPDX-License-Identifier: MIT */
/*
 * What blocks say of each other: before the model's first stage (titles,
 * witnesses, twins, where the prose is) and between its stages (the best run
 * of blocks, the mass of the article in each element, blocks that look
 * alike). All of it takes one or two passes over blocks and elements.
 */
#include <stdlib.h>

#include "base/base.h"
#include "model.h"
#include "things.h"

enum { SHINGLE = 4, KEY = 400, BEGIN = 12, BINS = 128, BARE = 10 };

static const float HIGH = 1.5f, MOST = 5;

/* Sums by hash. Hashes of 32 bits that are equal are taken for equal texts, or
 * looks: a page that is made to provoke it gets a wrong feature or two. */
static void
sums_begin(struct html_sums *s, size_t blocks)
{
	table_clear(&s->table);
	s->n = 0;
	s->of = mem_grow(s->of, &s->of_cap, blocks, sizeof(*s->of));
}

/* The sum for this hash; valid until the next call. */
static struct html_sum *
sum_of(struct html_sums *s, size_t block, uint32_t hash)
{
	uint32_t at = *table_add(&s->table, hash, (uint32_t)s->n);

	s->of[block] = at;
	if (at == s->n) {
		s->p = mem_grow(s->p, &s->cap, s->n + 1, sizeof(*s->p));
		s->p[s->n++] = (struct html_sum){ 0 };
	}
	return &s->p[at];
}

/* Can a text with this beginning be the key, or begin with it? */
static bool
may_be(struct slice begin, struct slice key)
{
	return key.len > 0 && slice_starts(begin, slice_part(key, 0,
	    key.len < begin.len ? key.len : begin.len));
}

/* The next word of a text as a hash; 0 at the end. */
static uint32_t
next_word(struct slice text, size_t *at)
{
	static const unsigned word = UTF8_LETTER | UTF8_DIGIT | UTF8_MARK;
	size_t i = *at, n, from;

	while (i < text.len && (utf8_class_at(text.p + i, text.len - i, &n) &
	    word) == 0)
		i += n;
	from = i;
	while (i < text.len && utf8_class_at(text.p + i, text.len - i, &n) &
	    word)
		i += n;
	*at = i;
	return i == from ? 0 :
	    (uint32_t)hash_bytes(text.p + from, i - from) | 1;
}

/* Goes over the runs of four words and returns how many there are. With add
 * they go into the table, else *hits counts those that are in it. */
static size_t
shingles(struct table *t, struct slice text, bool add, size_t *hits)
{
	uint32_t last[SHINGLE] = { 0 }, w;
	size_t at = 0, n = 0, i;

	while ((w = next_word(text, &at)) != 0) {
		uint64_t h = 0;

		last[n++ % SHINGLE] = w;
		if (n < SHINGLE)
			continue;
		for (i = 0; i < SHINGLE; i++)
			h = hash_mix(h ^ last[(n + i) % SHINGLE]);
		*hits += table_find(t, h) != NULL;
		if (add)
			table_add(t, h, 0);
	}
	return n < SHINGLE ? 0 : n - SHINGLE + 1;
}

/* How much of each block is in the JSON-LD's articleBody: 0 there is no such
 * text, from 1 nothing to 4 nearly all, 5 too short to say. */
static void
witnesses(struct html_blocks *bs)
{
	struct table *t = &bs->context.shingles;
	size_t i, n, hits = 0;

	for (i = 0; i < bs->n; i++)
		bs->p[i].witness = 0;
	if (bs->witness.len < 200)
		return;
	shingles(t, bs->witness, true, &hits);
	for (i = 0; i < bs->n; i++) {
		hits = 0;
		n = shingles(t, html_block_text(bs, i), false, &hits);
		bs->p[i].witness = (uint8_t)(n == 0 ? 5 : hits * 10 < n ? 1 :
		    hits * 2 < n ? 2 : hits * 10 < n * 9 ? 3 : 4);
	}
	table_clear(t);
}

/* Where each block is, seen from the headline. */
static void
titles(struct html_blocks *bs)
{
	struct str title = { 0 }, headline = { 0 }, summary = { 0 }, s = { 0 };
	size_t i, hit = bs->n;

	html_title_key(&title, bs->title);
	html_title_key(&headline, bs->headline);
	html_title_key(&summary, bs->summary);
	for (i = 0; i < bs->n; i++) {
		struct html_block *b = &bs->p[i];
		bool heading = (bs->elements[b->element].tags &
		    TAGS_HEADING) != 0;
		struct slice key;

		b->title = PLACE_UNKNOWN;
		if (b->len > KEY * 4)
			continue;
		key = html_title_start(&s, html_block_text(bs, i), BEGIN);
		if (!may_be(key, str_slice(&title)) &&
		    !may_be(key, str_slice(&headline)) &&
		    !may_be(key, str_slice(&summary)))
			continue;
		key = html_title_key(&s, html_block_text(bs, i));
		if (key.len > 8 && (slice_eq(key, str_slice(&title)) ||
		    slice_eq(key, str_slice(&headline)))) {
			b->title = PLACE_HEADLINE;
			if (hit == bs->n || (heading && (bs->elements[
			    bs->p[hit].element].tags & TAGS_HEADING) == 0))
				hit = i;
		} else if (key.len > 20 && slice_starts(key,
		    str_slice(&summary)) && summary.len * 2 > key.len)
			b->title = PLACE_SUMMARY;
	}
	for (i = 0; i < bs->n && hit < bs->n; i++)
		if (bs->p[i].title == PLACE_UNKNOWN)
			bs->p[i].title = i < hit ? PLACE_BEFORE :
			    i - hit < 4 ? PLACE_NEAR : i - hit < 12 ?
			    PLACE_BEHIND : i - hit < 40 ? PLACE_FAR :
			    PLACE_END;
	str_free(&title);
	str_free(&headline);
	str_free(&summary);
	str_free(&s);
}

static void
twins(struct html_blocks *bs)
{
	struct html_sums *s = &bs->context.twins;
	size_t i;

	sums_begin(s, bs->n);
	for (i = 0; i < bs->n; i++)
		sum_of(s, i, bs->p[i].hash)->a++;
	for (i = 0; i < bs->n; i++)
		bs->p[i].twin = s->p[s->of[i]].a > 1;
}

/* A hash of what an element by itself looks like, made once; never 0. */
static void
look_at(struct html_element *e)
{
	struct slice rest = e->attributes, name, value;
	uint64_t h = hash_mix(e->tag);

	if (e->looks != 0)
		return;
	while (html_attribute(&rest, &name, &value))
		if (html_name_is(name, "class"))
			h ^= hash_bytes(value.p, value.len);
	e->looks = (uint32_t)(h ^ h >> 32) | 1;
}

/* What the blocks' elements look like: their tag and class, and those of their
 * parents, which come earlier in the list. */
static void
look(struct html_blocks *bs)
{
	size_t i;

	for (i = 0; i < bs->n; i++) {
		struct html_element *e = &bs->elements[bs->p[i].element];

		look_at(e);
		look_at(&bs->elements[e->parent]);
	}
	for (i = bs->nelements; i-- > 1; ) {
		struct html_element *e = &bs->elements[i];

		uint64_t h = hash_mix(hash_mix(e->looks) ^
		    bs->elements[e->parent].looks);

		if (e->looks != 0)
			e->looks = (uint32_t)(h ^ h >> 32);
	}
}

/* Do so few elements have a class that having none is no evidence? */
static bool
is_bare(const struct html_blocks *bs)
{
	size_t i, n = 0;

	for (i = 0; i < bs->nelements; i++) {
		struct slice a = bs->elements[i].attributes;

		n += a.len > 6 && slice_find(a, SLICE("class")) < a.len;
	}
	return n * BARE < bs->nelements;
}

static void
sums_free(struct html_sums *s)
{
	table_free(&s->table);
	free(s->p);
	free(s->of);
}

void
html_context_free(struct html_context *context)
{
	table_free(&context->shingles);
	sums_free(&context->twins);
	sums_free(&context->looks);
	*context = (struct html_context){ 0 };
}

/* A form around most of the page's prose, as some servers write them, is no
 * form of the page: it is as good as a div. */
static void
forms(struct html_blocks *bs)
{
	unsigned div = 0;
	size_t i;

	html_tag(SLICE("div"), &div);
	for (i = 1; i < bs->nelements; i++) {
		struct html_element *e = &bs->elements[i];

		if (!BY(B12, e->tags & TAGS_CONTROL &&
		    e->prose * 2 > bs->prose))
			continue;
		e->page = true;
		e->tag = (uint16_t)div;
	}
}

void
html_prepare(struct html_blocks *bs)
{
	size_t i;

	html_count_prepare(bs);
	bs->words = 0;
	bs->bare = is_bare(bs);
	for (i = 0; i < bs->nelements; i++)
		bs->elements[i].prose = 0;
	for (i = 0; i < bs->n; i++) {
		struct html_block *b = &bs->p[i];

		bs->words += b->words;
		if (b->words >= 12 && b->linked * 3 < b->len)
			bs->elements[b->element].prose += (float)b->words;
	}
	for (i = bs->nelements; i-- > 1; )
		bs->elements[bs->elements[i].parent].prose +=
		    bs->elements[i].prose;
	bs->prose = bs->elements[0].prose;
	forms(bs);
	look(bs);
	titles(bs);
	twins(bs);
	witnesses(bs);
}

/* The run of blocks with the greatest sum, and how far each block is from
 * it. */
static void
find_run(struct html_blocks *bs)
{
	size_t i, from = 0, best_from = 0, best_to = 0;
	double sum = 0, best = 0;
	int32_t d;

	for (i = 0; i < bs->n; i++) {
		double words = bs->p[i].words < 60 ? bs->p[i].words : 60;

		sum += ((double)html_chance(&bs->p[i]) - .5) * (words + 1);
		if (sum <= 0) {
			sum = 0;
			from = i + 1;
		} else if (sum > best) {
			best = sum;
			best_from = from;
			best_to = i + 1;
		}
	}
	for (i = best_from, d = 0; i-- > 0; ) {
		bs->p[i].run = d > -100000 ? --d : d;
		d -= (int32_t)(bs->p[i].words < 1000 ? bs->p[i].words : 1000);
	}
	for (i = best_from; i < best_to; i++)
		bs->p[i].run = 0;
	for (i = best_to, d = 0; i < bs->n; i++) {
		bs->p[i].run = d < 100000 ? ++d : d;
		d += (int32_t)(bs->p[i].words < 1000 ? bs->p[i].words : 1000);
	}
}

/* The score that the best blocks reach: those at or above it hold a hundred
 * words, or a third of the page's prose. Where it is low, the page is unlike
 * others, or not an article: all scores are moved up, within reason, and the
 * model is told what it was. */
static void
move_scores(struct html_blocks *bs, unsigned stage)
{
	size_t bins[BINS] = { 0 }, i, sum = 0, want = (size_t)bs->prose / 3;
	float by;

	if (want > 100)
		want = 100;
	for (i = 0; i < bs->n; i++) {
		float s = (bs->p[i].score[stage - 1] + 16) * (BINS / 32);

		if (bs->p[i].words >= 5)
			bins[s < 0 ? 0 : s >= BINS ? BINS - 1 : (size_t)s] +=
			    bs->p[i].words;
	}
	for (i = BINS; i > 0 && sum <= want; i--)
		sum += bins[i - 1];
	bs->top = (float)i / (BINS / 32) - 16;
	by = bs->top > HIGH ? 0 : HIGH - bs->top;
	by = by > MOST ? MOST : by;
	for (i = 0; i < bs->n; i++)
		bs->p[i].now = bs->p[i].score[stage - 1] + by;
}

void
html_context(struct html_blocks *bs, unsigned stage)
{
	struct html_sums *looks = &bs->context.looks;
	double before = 0;
	size_t i;

	move_scores(bs, stage);
	for (i = 0; i < bs->nelements; i++)
		bs->elements[i].mass = bs->elements[i].words = 0;
	sums_begin(looks, bs->n);
	for (i = 0; i < bs->n; i++) {
		struct html_block *b = &bs->p[i];
		struct html_element *e = &bs->elements[b->element];
		struct html_sum *s = sum_of(looks, i, e->looks);
		double p = (double)html_chance(b);

		e->words += (float)b->words;
		e->mass += (float)(p * b->words);
		s->a += (float)(p * b->words);
		s->b += (float)b->words;
	}
	for (i = bs->nelements; i-- > 1; ) {
		struct html_element *e = &bs->elements[i];

		bs->elements[e->parent].mass += e->mass;
		bs->elements[e->parent].words += e->words;
	}
	bs->mass = bs->elements[0].mass;
	for (i = 0; i < bs->n; i++) {
		struct html_block *b = &bs->p[i];
		const struct html_sum *s = &looks->p[looks->of[i]];

		b->alike = s->b > 0 ? s->a / s->b : 0;
		b->before = bs->mass > 0 ? (float)(before / bs->mass) : 0;
		before += (double)html_chance(b) * b->words;
	}
	find_run(bs);
	html_around(bs);
}
