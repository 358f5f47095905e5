/* SPDX-License-Identifier: MIT */
/*
 * The clause model as a file: what only training needs.
 */
#include <math.h>

#include "base/base.h"
#include "chain/chain.h"
#include "model.h"

void
clause_save(const struct clause_model *m, struct str *image)
{
	char head[CLAUSE_HEAD] = { 0 };
	size_t start = image->len;
	int i, k;

	little_store32(head + CLAUSE_AT_ROWS, (uint32_t)1 << m->bits);
	little_store32(head + CLAUSE_AT_SCALE, m->scale);
	for (i = 0; i < 4; i++)
		little_store32(head + CLAUSE_AT_CONFIDENCE + 4 * i,
		    (uint32_t)(int32_t)lrint(m->confidence[i] * CLAUSE_ONE));
	for (i = 0; i < CLAUSE_STATES; i++)
		for (k = 0; k < CLAUSE_STATES; k++)
			little_store16(head + CLAUSE_AT_MOVES + 2 * (i *
			    CLAUSE_STATES + k), m->moves[i][k]);
	little_store32(head + CLAUSE_AT_GATE, (uint32_t)m->gate);
	str_add(image, head, CLAUSE_HEAD);
	str_add(image, (const char *)m->checks, (size_t)1 << m->bits);
	str_add(image, (const char *)m->gates, (size_t)1 << m->bits);
	str_add(image, (const char *)m->table,
	    (size_t)CLAUSE_COLUMNS << m->bits);
	model_seal(&clause_kind, image->p + start, image->len - start);
}
