/* SPDX-License-Identifier: MIT */
#include "drawing.h"

unsigned
drawing_count(uint64_t bits)
{
	unsigned n;

	for (n = 0; bits != 0; n++)
		bits &= bits - 1;
	return n;
}

void
drawing_sort(size_t *order, size_t n, const double *key)
{
	size_t i, j, node;

	for (i = 1; i < n; i++) {
		node = order[i];
		for (j = i; j > 0 && key[order[j - 1]] > key[node]; j--)
			order[j] = order[j - 1];
		order[j] = node;
	}
}
