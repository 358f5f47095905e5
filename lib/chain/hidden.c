/* SPDX-License-Identifier: MIT */
/*
 * A word's vector is 25 codes of one letter (chain/features.h), so its product
 * with a matrix is the sum of 25 rows of a table that is made once; that sum,
 * with the rows of the word's own marks, is kept with the word type, from one
 * document to the next. Units are whole numbers, 128 for 1.
 */
#include <stdlib.h>

#include "base/base.h"
#include "hidden.h"

enum {
	MOST_SCORE = HIDDEN_MOST_SCORE,
	ONE = 128,		/* a unit of 1 */
	FINE = 4,		/* the tables are this much finer */
	MOST = 1500,		/* of one input: 16 of them fit 16 bits */
	FULL = 40000		/* when this many sums are kept, all are
				 * dropped */
};

/* Eight units: as many as all machines have in one register. */
typedef int8_t eighth8 __attribute__((vector_size(8)));
typedef int16_t eighth __attribute__((vector_size(16)));
typedef int32_t fourth __attribute__((vector_size(16)));

static const int8_t *
load_floats(float *to, const int8_t *p, size_t n, float scale)
{
	for (; n > 0; n--, p += 2)
		*to++ = (float)little_load16(p) / scale;
	return p;
}

static const int8_t *
load_wide(int16_t (*to)[HIDDEN_UNITS][2], const int8_t *p)
{
	unsigned d, k;

	for (d = 0; d < VECTOR; d++)
		for (k = 0; k < HIDDEN_UNITS; k++, p += 2)
			to[d / 2][k][d % 2] = (int16_t)little_load16(p);
	return p;
}

/* The product of each point of each code with the matrix of a slot. */
static void
make_table(struct hidden *h, const struct features *f, unsigned slot,
    float m[VECTOR][HIDDEN_UNITS])
{
	const float by = ONE * FINE;
	unsigned part, point, j, k;

	for (part = 0; part < VECTOR_CODES; part++)
		for (point = 0; point < VECTOR_POINTS; point++) {
			const int16_t *x = features_point(f, part, point);
			float sum[HIDDEN_UNITS] = { 0 };

			for (j = 0; j < VECTOR_WIDE; j++)
				for (k = 0; k < HIDDEN_UNITS; k++)
					sum[k] += m[part * VECTOR_WIDE + j][k] *
					    ((float)x[j] / VECTOR_ONE * by);
			for (k = 0; k < HIDDEN_UNITS; k++)
				h->tables[slot][part][point][k] =
				    (int16_t)(int)(sum[k] + (sum[k] < 0 ?
				    -0.5F : 0.5F));
		}
}

void
hidden_init(struct hidden *h, const int8_t *image, const struct features *f)
{
	float (*m)[HIDDEN_UNITS] = mem_alloc(VECTOR * sizeof(*m));
	const int8_t *p = image;
	unsigned s;

	h->tables = mem_alloc(ALL_SLOTS * sizeof(*h->tables));
	for (s = 0; s < ALL_SLOTS; s++) {
		p = load_floats(&m[0][0], p, VECTOR * HIDDEN_UNITS,
		    HIDDEN_MATRIX_SCALE);
		make_table(h, f, s, m);
	}
	free(m);
	p = load_wide(h->wide[0], p);
	p = load_wide(h->wide[1], p);
	h->rows = p;
	p += HIDDEN_ROWS * HIDDEN_UNITS;
	p = load_floats(h->bias, p, HIDDEN_UNITS, HIDDEN_OUT_SCALE);
	load_floats(&h->columns[0][0], p, HIDDEN_UNITS * CHAIN_COLUMNS,
	    HIDDEN_OUT_SCALE);
}

void
hidden_free(struct hidden *h)
{
	free(h->tables);
	free(h->kept);
	free(h->sums);
	free(h->sentences);
	*h = (struct hidden){ 0 };
}

/* Of eight products of numbers, the sums of two and two. */
static inline fourth
multiply_add(eighth a, eighth b)
{
#ifdef __SSE2__
	typedef short shorts8 __attribute__((vector_size(16)));

	return (fourth)__builtin_ia32_pmaddwd128((shorts8)a, (shorts8)b);
#else
	fourth sum;
	unsigned i;

	for (i = 0; i < 4; i++)
		sum[i] = a[2 * i] * b[2 * i] + a[2 * i + 1] * b[2 * i + 1];
	return sum;
#endif
}

static inline void
add_scaled(float *sum, fourth n, float by)
{
	unsigned k;

	for (k = 0; k < 4; k++)
		sum[k] += (float)n[k] * by;
}

/* Add the product of a mean with a matrix, in whole numbers: these cannot get
 * larger than VECTOR * 2^22. Half of the units at a time, since their sums fill
 * half of the registers that there are. */
static void
add_mean(float *sum, int16_t (*m)[HIDDEN_UNITS][2], const int8_t *mean)
{
	enum { HALF = HIDDEN_UNITS / 2, FOURTHS = HALF / 4 };
	const float by = 1 / (VECTOR_ONE * HIDDEN_MATRIX_SCALE);
	unsigned half, d, k;

	for (half = 0; half < HIDDEN_UNITS; half += HALF) {
		fourth s[FOURTHS] = { 0 };

		for (d = 0; d < VECTOR / 2; d++) {
			int16_t x = mean[2 * d], y = mean[2 * d + 1];
			eighth two = { x, y, x, y, x, y, x, y };
			for (k = 0; k < FOURTHS; k++) {
				eighth t;

				memcpy(&t, m[d][half + 4 * k], sizeof(t));
				s[k] += multiply_add(t, two);
			}
		}
		for (k = 0; k < FOURTHS; k++)
			add_scaled(sum + half + 4 * k, s[k], by);
	}
}

void
hidden_begin(struct hidden *h, const struct features *f)
{
	const struct lexicon *lx = &f->td->lx;
	size_t n = f->td->nsents, s;
	int32_t sum[VECTOR] = { 0 };
	int8_t mean[VECTOR];
	int d;

	if (h->made != lx->made || h->nkept > lx->n || h->nsums > FULL)
		h->nkept = h->nsums = 0;
	h->made = lx->made;
	h->kept = mem_grow(h->kept, &h->kept_cap, lx->n, sizeof(*h->kept));
	memset(h->kept + h->nkept, 0, (lx->n - h->nkept) * sizeof(*h->kept));
	h->nkept = lx->n;
	memcpy(h->document, h->bias, sizeof(h->document));
	h->sentences = mem_grow(h->sentences, &h->sentences_cap, n,
	    sizeof(*h->sentences));
	for (s = 0; s < n; s++) {
		features_sum(f, s, h->sentences[s]);
		for (d = 0; d < VECTOR; d++)
			sum[d] += h->sentences[s][d];
	}
	if (features_direction(sum, mean))
		add_mean(h->document, h->wide[1], mean);
}

void
hidden_sentence(struct hidden *h, const struct features *f)
{
	float sum[HIDDEN_UNITS];
	int8_t mean[VECTOR];
	unsigned k;

	memcpy(sum, h->document, sizeof(sum));
	if (features_direction(h->sentences[f->sent], mean))
		add_mean(sum, h->wide[0], mean);
	for (k = 0; k < HIDDEN_UNITS; k++) {
		float x = sum[k] * ONE;

		h->around[k] = (int16_t)(x > 2 * MOST ? 2 * MOST :
		    x < -2 * MOST ? -2 * MOST : (int)x);
	}
}

/* All units, which the compiler keeps in registers. */
enum { EIGHTHS = HIDDEN_UNITS / 8 };

/* Add n lists of units. */
static void
add_units(int16_t *a, const int16_t *const *b, unsigned n)
{
	eighth s[EIGHTHS], t;
	unsigned i, k;

	for (k = 0; k < EIGHTHS; k++)
		memcpy(&s[k], a + 8 * k, sizeof(t));
	for (i = 0; i < n; i++)
		for (k = 0; k < EIGHTHS; k++) {
			memcpy(&t, b[i] + 8 * k, sizeof(t));
			s[k] += t;
		}
	for (k = 0; k < EIGHTHS; k++)
		memcpy(a + 8 * k, &s[k], sizeof(t));
}

/* Add the rows of n marks in the same way. */
static void
add_rows(const struct hidden *h, int16_t *sum, const uint32_t *marks,
    unsigned n)
{
	eighth s[EIGHTHS] = { 0 }, t;
	unsigned i, k;

	for (i = 0; i < n; i++) {
		const int8_t *row = h->rows + (size_t)hidden_row(marks[i]) *
		    HIDDEN_UNITS;

		for (k = 0; k < EIGHTHS; k++) {
			eighth8 r;

			memcpy(&r, row + 8 * k, sizeof(r));
			s[k] += __builtin_convertvector(r, eighth);
		}
	}
	for (k = 0; k < EIGHTHS; k++) {
		memcpy(&t, sum + 8 * k, sizeof(t));
		t += s[k] * (int16_t)(ONE / HIDDEN_ROW_SCALE);
		memcpy(sum + 8 * k, &t, sizeof(t));
	}
}

/* The sum of a word's vector and marks from a slot. */
static void
make_sum(const struct hidden *h, const struct features *f, uint32_t word,
    unsigned slot, int16_t *sum)
{
	const uint8_t *codes = features_codes(f, word);
	uint32_t marks[FEATURES_WORD_MARKS];
	unsigned n = features_word_marks(f, word, slot, marks), i, k;
	hidden_units (*table)[VECTOR_POINTS] = h->tables[slot];
	const int16_t *parts[VECTOR_CODES];

	memset(sum, 0, sizeof(hidden_units));
	for (i = 0; codes != NULL && i < VECTOR_CODES; i++)
		parts[i] = table[i][codes[i]];
	add_units(sum, parts, i);
	for (k = 0; k < HIDDEN_UNITS; k++)
		sum[k] /= FINE;
	add_rows(h, sum, marks, n);
	for (k = 0; k < HIDDEN_UNITS; k++)
		sum[k] = sum[k] > MOST ? MOST : sum[k] < -MOST ? -MOST :
		    sum[k];
}

/* Where that is in sums, made if it is not there; sums may move. */
static uint32_t
sum_of(struct hidden *h, const struct features *f, uint32_t word,
    unsigned slot)
{
	uint32_t *at = &h->kept[word].at[slot];

	if (*at == 0) {
		h->sums = mem_grow(h->sums, &h->sums_cap, h->nsums + 1,
		    sizeof(*h->sums));
		make_sum(h, f, word, slot, h->sums[h->nsums]);
		*at = (uint32_t)++h->nsums;
	}
	return *at - 1;
}

/* Add the sums at these n places. */
static void
add_sums(const struct hidden *h, int16_t *z, const uint32_t *at, unsigned n)
{
	const int16_t *sums[FEATURES_SEEN + ALL_SLOTS];
	unsigned i;

	for (i = 0; i < n; i++)
		sums[i] = h->sums[at[i]];
	add_units(z, sums, n);
}

/* The mean of the neighbours of the other occurrences. */
static void
add_elsewhere(struct hidden *h, const struct features *f,
    const struct seen *v, int16_t *z)
{
	uint32_t at[FEATURES_SEEN];
	hidden_units sum = { 0 };
	unsigned i, k, n = 0;

	for (i = 0; i < v->nwords; i++)
		if (v->words[i].slot == SLOT_DOCPREV ||
		    v->words[i].slot == SLOT_DOCNEXT)
			at[n++] = sum_of(h, f, v->words[i].word,
			    v->words[i].slot);
	if (n == 0)
		return;
	add_sums(h, sum, at, n);
	n /= 2;
	for (k = 0; k < HIDDEN_UNITS; k++)
		z[k] = (int16_t)(z[k] + (n == 1 ? sum[k] : n == 2 ?
		    sum[k] / 2 : n == 3 ? sum[k] / 3 : sum[k] / 4));
}

static void
add_scores(const struct hidden *h, const int16_t *z, unsigned scale,
    int16_t *scores)
{
	float sum[CHAIN_COLUMNS] = { 0 }, by = (float)scale / ONE;
	unsigned k, c;

	for (k = 0; k < HIDDEN_UNITS; k++) {
		float x = z[k];

		if (z[k] <= 0)
			continue;
		for (c = 0; c < CHAIN_COLUMNS; c++)
			sum[c] += x * h->columns[k][c];
	}
	for (c = 0; c < CHAIN_COLUMNS; c++) {
		float x = sum[c] * by;

		scores[c] = (int16_t)(scores[c] + (x > MOST_SCORE ?
		    MOST_SCORE : x < -MOST_SCORE ? -MOST_SCORE : (int)x));
	}
}

void
hidden_add(struct hidden *h, const struct features *f, const struct seen *v,
    unsigned scale, int16_t *scores)
{
	uint32_t at[FEATURES_SEEN + ALL_SLOTS];
	hidden_units z;
	unsigned i, n = 0;

	memcpy(z, h->around, sizeof(z));
	for (i = 0; i < v->nwords; i++)
		if (v->words[i].slot < SLOT_DOCPREV)
			at[n++] = sum_of(h, f, v->words[i].word,
			    v->words[i].slot);
	for (i = 0; i < v->nrun; i++)
		at[n++] = sum_of(h, f, v->run[i], SLOT_FIRST + i);
	add_sums(h, z, at, n);
	add_elsewhere(h, f, v, z);
	add_rows(h, z, v->marks, v->nmarks);
	add_scores(h, z, scale, scores);
}
