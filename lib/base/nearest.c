/* SPDX-License-Identifier: MIT */
#include "nearest.h"

enum { LONGEST = 40 };		/* bytes of a word that is compared */

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Both have 1 to LONGEST bytes. Of the table of distances between all their
 * beginnings only three rows are kept: row i is in rows[i % 3]. */
static size_t
distance(struct slice a, struct slice b)
{
	size_t rows[3][LONGEST + 1], i, j;

	for (j = 0; j <= b.len; j++)
		rows[0][j] = j;
	for (i = 1; i <= a.len; i++) {
		size_t *row = rows[i % 3], *above = rows[(i - 1) % 3];

		row[0] = i;
		for (j = 1; j <= b.len; j++) {
			bool same = a.p[i - 1] == b.p[j - 1];

			row[j] = least(above[j - 1] + !same,
			    least(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] &&
			    a.p[i - 2] == b.p[j - 1])
				row[j] = least(row[j],
				    rows[(i - 2) % 3][j - 2] + 1);
		}
	}
	return rows[a.len % 3][b.len];
}

void
nearest_try(struct nearest *n, struct slice name)
{
	size_t d;

	if (n->word.len == 0 || n->word.len > LONGEST || name.len == 0 ||
	    name.len > LONGEST)
		return;
	d = distance(n->word, name);
	if (d > (n->word.len + 2) / 3 || d >= name.len ||
	    (n->name.len > 0 && d >= n->distance))
		return;
	n->name = name;
	n->distance = d;
}
