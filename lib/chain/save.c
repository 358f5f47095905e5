/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "base/base.h"
#include "save.h"

/* Append a number in 16 bits, or the nearest that they hold. */
static void
add16(struct str *s, float value)
{
	long n = lroundf(value);

	n = n > 32767 ? 32767 : n < -32767 ? -32767 : n;
	str_add_byte(s, (char)(n & 0xff));
	str_add_byte(s, (char)(n >> 8 & 0xff));
}

static void
add16s(struct str *s, const float *values, size_t n, float scale)
{
	size_t i;

	for (i = 0; i < n; i++)
		add16(s, values[i] * scale);
}

void
hidden_save(const struct hidden_weights *w, struct str *image)
{
	const float *rows = &w->rows[0][0];
	size_t i;

	add16s(image, &w->matrices[0][0][0], HIDDEN_INPUTS * VECTOR *
	    HIDDEN_UNITS, HIDDEN_MATRIX_SCALE);
	for (i = 0; i < HIDDEN_ROWS * HIDDEN_UNITS; i++) {
		long n = lroundf(rows[i] * HIDDEN_ROW_SCALE);

		str_add_byte(image, (char)(n > 127 ? 127 : n < -127 ? -127 :
		    n));
	}
	add16s(image, w->bias, HIDDEN_UNITS, HIDDEN_OUT_SCALE);
	add16s(image, &w->columns[0][0], HIDDEN_UNITS * CHAIN_COLUMNS,
	    HIDDEN_OUT_SCALE);
}

void
model_seal(const struct model_kind *kind, char *file, size_t len)
{
	memcpy(file, kind->name, MODEL_NAME);
	little_store32(file + MODEL_AT_VERSION, kind->version);
	little_store32(file + MODEL_AT_FEATURES, kind->features);
	little_store32(file + MODEL_AT_SIZE, (uint32_t)len);
	little_store32(file + MODEL_AT_SUM, model_sum(file, len));
}

/* A number of the head in parts of 1/CHAIN_ONE. */
static void
store_parts(char *p, double x)
{
	little_store32(p, (uint32_t)(int32_t)lround(x * CHAIN_ONE));
}

void
chain_save(const struct chain *c, uint32_t features, struct str *image)
{
	struct model_kind kind = chain_kind(features);
	size_t start = image->len, i, k;
	char head[CHAIN_HEAD] = { 0 };

	little_store32(head + CHAIN_AT_ROWS, (uint32_t)1 << c->bits);
	little_store32(head + CHAIN_AT_TYPES, c->types);
	little_store32(head + CHAIN_AT_SCALE, c->scale);
	store_parts(head + CHAIN_AT_OFFSET, c->offset);
	store_parts(head + CHAIN_AT_SLOPE, c->slope);
	little_store32(head + CHAIN_AT_WIDE, c->wide);
	little_store32(head + CHAIN_AT_HIDDEN, (uint32_t)c->hidden_size);
	memcpy(head + CHAIN_AT_NAMES, c->names, sizeof(c->names));
	for (i = 0; i < CHAIN_STATES; i++)
		for (k = 0; k < CHAIN_STATES; k++)
			little_store16(head + CHAIN_AT_MOVES + 2 * (i *
			    CHAIN_STATES + k), c->moves[i][k]);
	str_add(image, head, sizeof(head));
	str_add(image, (const char *)c->table,
	    ((size_t)1 << c->bits) * CHAIN_COLUMNS);
	str_add(image, (const char *)c->hidden, c->hidden_size);
	model_seal(&kind, image->p + start, image->len - start);
}
