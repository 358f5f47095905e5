/* SPDX-License-Identifier: MIT */
/*
 * Nodes in rows, where there is not room for anything better: each row takes as
 * many as fit, so nothing overlaps as long as there is room for the rows.
 */
#include "boxes.h"

/* Set one row below y, all labels on the right, with the same room between
 * all. Returns where the row ends. */
static double
set_row(struct drawing *d, const size_t *row, size_t n, double wide, double y)
{
	double x = BOX_BORDER, tall = 0, room = d->width - 2 * BOX_BORDER - wide;
	size_t i;

	room = greater(0, room) / (double)n;
	for (i = 0; i < n; i++) {
		struct box r = box_reach(&d->nodes[row[i]], SIDE_RIGHT);

		tall = greater(tall, r.up + r.down);
	}
	for (i = 0; i < n; i++) {
		struct box r = box_reach(&d->nodes[row[i]], SIDE_RIGHT);
		struct place p = { x + room / 2 + r.left, y + tall / 2,
		    SIDE_RIGHT };

		d->at[row[i]] = box_inside(d, row[i], p);
		x += r.left + r.right + BOX_APART + room;
	}
	return y + tall + BOX_APART;
}

void
rows_place(struct drawing *d)
{
	double down[LAYOUT_NODES], across[LAYOUT_NODES];
	size_t order[LAYOUT_NODES], i, first = 0;
	double wide = 0, y = BOX_BORDER;

	for (i = 0; i < d->n; i++) {
		order[i] = i;
		down[i] = d->at[i].y;
		across[i] = d->at[i].x;
	}
	drawing_sort(order, d->n, down);
	for (i = 0; i < d->n; i++) {
		struct box r = box_reach(&d->nodes[order[i]], SIDE_RIGHT);
		double one = r.left + r.right + BOX_APART;

		if (i > first && wide + one > d->width - 2 * BOX_BORDER) {
			drawing_sort(order + first, i - first, across);
			y = set_row(d, order + first, i - first, wide, y);
			first = i;
			wide = 0;
		}
		wide += one;
	}
	drawing_sort(order + first, i - first, across);
	set_row(d, order + first, i - first, wide, y);
}
