/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>

#include "train-hidden.h"

enum { STEP = 4 };	/* sentences from one step to the next */
#define LEFT_OUT 0.3	/* of the units of a token */

void
hidden_trainer_free(struct hidden_trainer *ht)
{
	free(ht->vectors);
	free(ht->inputs);
	free(ht->marks);
	free(ht->samples);
	free(ht->vector_of);
	memset(ht, 0, sizeof(*ht));
}

static float *
new_vector(struct hidden_trainer *ht)
{
	ht->vectors = mem_grow(ht->vectors, &ht->vectors_cap,
	    ht->nvectors + 1, sizeof(*ht->vectors));
	return ht->vectors[ht->nvectors++];
}

/* The direction of the words of sentences [from..to), as a vector; its number
 * + 1, or 0. */
static uint32_t
mean_of(struct hidden_trainer *ht, const struct features *f, size_t from,
    size_t to)
{
	int32_t sum[VECTOR] = { 0 }, each[VECTOR];
	int8_t mean[VECTOR];
	float *v;
	int d;

	for (; from < to; from++) {
		features_sum(f, from, each);
		for (d = 0; d < VECTOR; d++)
			sum[d] += each[d];
	}
	if (!features_direction(sum, mean))
		return 0;
	v = new_vector(ht);
	for (d = 0; d < VECTOR; d++)
		v[d] = (float)mean[d] / VECTOR_ONE;
	return (uint32_t)ht->nvectors;
}

void
hidden_trainer_document(struct hidden_trainer *ht, const struct features *f)
{
	const struct lexicon *lx = &f->td->lx;

	if (ht->made != lx->made)
		ht->nvector_of = 0;
	ht->made = lx->made;
	ht->vector_of = mem_grow(ht->vector_of, &ht->vector_of_cap, lx->n,
	    sizeof(*ht->vector_of));
	memset(ht->vector_of + ht->nvector_of, 0,
	    (lx->n - ht->nvector_of) * sizeof(*ht->vector_of));
	ht->nvector_of = lx->n;
	ht->document = mean_of(ht, f, 0, f->td->nsents);
}

void
hidden_trainer_sentence(struct hidden_trainer *ht, const struct features *f)
{
	ht->sentence = mean_of(ht, f, f->sent, f->sent + 1);
}

static void
add_input(struct hidden_trainer *ht, uint32_t vector, unsigned matrix,
    unsigned of)
{
	if (vector == 0)
		return;
	ht->inputs = mem_grow(ht->inputs, &ht->inputs_cap, ht->ninputs + 1,
	    sizeof(*ht->inputs));
	ht->inputs[ht->ninputs++] = (struct layer_place){ vector - 1,
	    (uint8_t)matrix, (uint8_t)of };
}

static void
add_marks(struct hidden_trainer *ht, const uint32_t *marks, unsigned n)
{
	unsigned i;

	ht->marks = mem_grow(ht->marks, &ht->marks_cap, ht->nmarks + n,
	    sizeof(*ht->marks));
	for (i = 0; i < n; i++)
		ht->marks[ht->nmarks++] = (uint16_t)hidden_row(marks[i]);
}

static void
add_word(struct hidden_trainer *ht, const struct features *f, uint32_t word,
    unsigned slot, unsigned of)
{
	const uint8_t *codes = features_codes(f, word);
	uint32_t marks[FEATURES_WORD_MARKS];
	float *v;
	int d;

	add_marks(ht, marks, features_word_marks(f, word, slot, marks));
	if (codes == NULL)
		return;
	if (ht->vector_of[word] == 0) {
		v = new_vector(ht);
		for (d = 0; d < VECTOR; d++)
			v[d] = (float)features_point(f,
			    (unsigned)d / VECTOR_WIDE,
			    codes[d / VECTOR_WIDE])[d % VECTOR_WIDE] /
			    VECTOR_ONE;
		ht->vector_of[word] = (uint32_t)ht->nvectors;
	}
	add_input(ht, ht->vector_of[word], slot, of);
}

uint32_t
hidden_trainer_add(struct hidden_trainer *ht, const struct features *f,
    const struct seen *v)
{
	uint32_t inputs = (uint32_t)ht->ninputs, marks = (uint32_t)ht->nmarks;
	unsigned i, elsewhere = 0;

	for (i = 0; i < v->nwords; i++)
		elsewhere += v->words[i].slot == SLOT_DOCPREV;
	for (i = 0; i < v->nwords; i++)
		add_word(ht, f, v->words[i].word, v->words[i].slot,
		    v->words[i].slot < SLOT_DOCPREV ? 1 : elsewhere);
	for (i = 0; i < v->nrun; i++)
		add_word(ht, f, v->run[i], SLOT_FIRST + i, 1);
	add_input(ht, ht->sentence, HIDDEN_SENTENCE, 1);
	add_input(ht, ht->document, HIDDEN_DOCUMENT, 1);
	add_marks(ht, v->marks, v->nmarks);
	ht->samples = mem_grow(ht->samples, &ht->samples_cap,
	    ht->nsamples + 1, sizeof(*ht->samples));
	ht->samples[ht->nsamples] = (struct layer_sample){ inputs,
	    (uint32_t)ht->ninputs - inputs, marks,
	    (uint32_t)ht->nmarks - marks };
	return (uint32_t)ht->nsamples++;
}

/* Numbers from -1/2 to 1/2: xorshift* (Vigna 2016). */
static float
draw(uint64_t *random)
{
	*random ^= *random >> 12;
	*random ^= *random << 25;
	*random ^= *random >> 27;
	return (float)((*random * 0x2545f4914f6cdd1dU) >> 40) / 16777216.0F -
	    0.5F;
}

static void
fill(float *to, size_t n, float width, uint64_t *random)
{
	for (; n > 0; n--)
		*to++ = draw(random) * width;
}

void
hidden_trainer_start(struct hidden_trainer *ht, uint64_t seed)
{
	uint64_t random = seed * 77 + 12345678901U;
	float *g = (float *)&ht->squares;
	size_t i;

	fill(&ht->w.matrices[0][0][0], sizeof(ht->w.matrices) /
	    sizeof(float), 0.1F, &random);
	fill(&ht->w.rows[0][0], sizeof(ht->w.rows) / sizeof(float), 0.05F,
	    &random);
	fill(&ht->w.columns[0][0], sizeof(ht->w.columns) / sizeof(float),
	    0.4F, &random);
	for (i = 0; i < HIDDEN_UNITS; i++)
		ht->w.bias[i] = 0.05F;
	for (i = 0; i < sizeof(ht->squares) / sizeof(float); i++)
		g[i] = 1e-4F;
	memset(&ht->step, 0, sizeof(ht->step));
	memset(&ht->sum, 0, sizeof(ht->sum));
	ht->nsums = ht->sentences = 0;
	ht->dirty = false;
	ht->random = random;
}

/* The units of a token, by the matrices before this one. */
static void
forward(const struct hidden_trainer *ht, const struct hidden_weights *w,
    uint32_t token, unsigned before, float *z)
{
	const struct layer_sample *t = &ht->samples[token];
	uint32_t i;
	int d, k;

	memcpy(z, w->bias, sizeof(w->bias));
	for (i = t->inputs; i < t->inputs + t->ninputs; i++) {
		const struct layer_place *in = &ht->inputs[i];

		for (d = 0; d < VECTOR && in->matrix < before; d++) {
			float x = ht->vectors[in->vector][d] / (float)in->of;

			for (k = 0; k < HIDDEN_UNITS; k++)
				z[k] += x * w->matrices[in->matrix][d][k];
		}
	}
	for (i = t->marks; i < t->marks + t->nmarks; i++)
		for (k = 0; k < HIDDEN_UNITS; k++)
			z[k] += w->rows[ht->marks[i]][k];
}

static void
add_columns(const struct hidden_weights *w, const float *z, float *scores)
{
	int k, c;

	for (k = 0; k < HIDDEN_UNITS; k++)
		for (c = 0; c < CHAIN_COLUMNS && z[k] > 0; c++)
			scores[c] += z[k] * w->columns[k][c];
}

/* Leave some units of a token out, and let the others stand for them, so that
 * each learns what does not hang on the others (Srivastava and others 2014:
 * dropout). */
static void
leave_out(struct hidden_trainer *ht, float *z)
{
	int k;

	for (k = 0; k < HIDDEN_UNITS; k++)
		if ((double)draw(&ht->random) + 0.5 < LEFT_OUT)
			z[k] = 0;
		else
			z[k] /= (float)(1 - LEFT_OUT);
}

void
hidden_trainer_score(struct hidden_trainer *ht, uint32_t token, size_t at,
    float *scores)
{
	/* Now and then without the document, or without sentence and document:
	 * it must manage without them where there is little text. */
	double x = (double)draw(&ht->random) + 0.5;

	ht->from[at] = x < 0.1 ? HIDDEN_SENTENCE : x < 0.3 ? HIDDEN_DOCUMENT :
	    HIDDEN_INPUTS;
	forward(ht, &ht->w, token, ht->from[at], ht->units[at]);
	leave_out(ht, ht->units[at]);
	add_columns(&ht->w, ht->units[at], scores);
}

void
hidden_trainer_test(const struct hidden_trainer *ht, uint32_t token,
    float *scores)
{
	float z[HIDDEN_UNITS];

	forward(ht, &ht->mean, token, HIDDEN_INPUTS, z);
	add_columns(&ht->mean, z, scores);
}

/* Few tokens use a row of marks, so their steps are taken at once. */
static void
learn_rows(struct hidden_trainer *ht, const struct layer_sample *t,
    const float *back, float rate)
{
	uint32_t i;
	int k;

	for (i = t->marks; i < t->marks + t->nmarks; i++) {
		float *w = ht->w.rows[ht->marks[i]];
		float *g = ht->squares.rows[ht->marks[i]];

		for (k = 0; k < HIDDEN_UNITS; k++) {
			g[k] += back[k] * back[k];
			w[k] += rate * back[k] / sqrtf(g[k]);
		}
	}
}

void
hidden_trainer_learn(struct hidden_trainer *ht, uint32_t token, size_t at,
    float rate, const float *gradient)
{
	const struct layer_sample *t = &ht->samples[token];
	const float *z = ht->units[at];
	float back[HIDDEN_UNITS];
	uint32_t i;
	int d, k, c;

	ht->dirty = true;
	for (k = 0; k < HIDDEN_UNITS; k++) {
		back[k] = 0;
		if (z[k] <= 0)
			continue;
		for (c = 0; c < CHAIN_COLUMNS; c++) {
			back[k] += ht->w.columns[k][c] * gradient[c];
			ht->step.columns[k][c] += z[k] * gradient[c];
		}
		ht->step.bias[k] += back[k];
	}
	for (i = t->inputs; i < t->inputs + t->ninputs; i++) {
		const struct layer_place *in = &ht->inputs[i];

		for (d = 0; d < VECTOR && in->matrix < ht->from[at]; d++) {
			float x = ht->vectors[in->vector][d] / (float)in->of;
			float *step = ht->step.matrices[in->matrix][d];

			for (k = 0; k < HIDDEN_UNITS; k++)
				step[k] += x * back[k];
		}
	}
	learn_rows(ht, t, back, rate);
}

static void
take_steps(float *w, float *squares, float *step, size_t n, float rate)
{
	size_t i;

	for (i = 0; i < n; i++) {
		squares[i] += step[i] * step[i];
		w[i] += rate * step[i] / sqrtf(squares[i]);
		step[i] = 0;
	}
}

void
hidden_trainer_step(struct hidden_trainer *ht, float rate)
{
	if (!ht->dirty || ++ht->sentences < STEP)
		return;
	ht->sentences = 0;
	ht->dirty = false;
	take_steps(&ht->w.matrices[0][0][0], &ht->squares.matrices[0][0][0],
	    &ht->step.matrices[0][0][0], sizeof(ht->w.matrices) /
	    sizeof(float), rate);
	take_steps(ht->w.bias, ht->squares.bias, ht->step.bias, HIDDEN_UNITS,
	    rate);
	take_steps(&ht->w.columns[0][0], &ht->squares.columns[0][0],
	    &ht->step.columns[0][0], HIDDEN_UNITS * CHAIN_COLUMNS, rate);
}

void
hidden_trainer_count(struct hidden_trainer *ht)
{
	const float *w = (const float *)&ht->w;
	float *sum = (float *)&ht->sum;
	size_t i;

	for (i = 0; i < sizeof(ht->sum) / sizeof(*sum); i++)
		sum[i] += w[i];
	ht->nsums++;
}

const struct hidden_weights *
hidden_trainer_mean(struct hidden_trainer *ht)
{
	const float *sum = (const float *)&ht->sum;
	float *mean = (float *)&ht->mean;
	size_t i;

	for (i = 0; i < sizeof(ht->sum) / sizeof(*sum); i++)
		mean[i] = sum[i] / (float)(ht->nsums > 0 ? ht->nsums : 1);
	return &ht->mean;
}
