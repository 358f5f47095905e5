/* SPDX-License-Identifier: MIT */
/*
 * The straight line between two nodes.
 */
#ifndef NUTGRAF_WEB_LINES_H
#define NUTGRAF_WEB_LINES_H

#include <math.h>

#include "boxes.h"

/* It starts at x, y; dx and dy further on it ends; box is the smallest around
 * it. */
struct line {
	double x, y, dx, dy;
	struct box box;
};

static inline struct line
line_of(struct place p, struct place q)
{
	return (struct line){ p.x, p.y, q.x - p.x, q.y - p.y,
	    { lesser(p.x, q.x), greater(p.x, q.x), lesser(p.y, q.y),
	    greater(p.y, q.y) } };
}

/* Are two boxes apart, an upright or level line between them? */
static inline bool
line_apart(const struct box *a, const struct box *b)
{
	return a->left > b->right || b->left > a->right || a->up > b->down ||
	    b->up > a->down;
}

/* Does the line meet the box? If not, another line separates them: an upright
 * or level one, or one in the same direction. */
static inline bool
line_meets(const struct line *l, const struct box *b)
{
	double x, y;

	if (line_apart(&l->box, b))
		return false;
	x = (b->left + b->right) / 2 - l->x;
	y = (b->up + b->down) / 2 - l->y;
	return fabs(l->dx * y - l->dy * x) <= (fabs(l->dx) * (b->down - b->up) +
	    fabs(l->dy) * (b->right - b->left)) / 2;
}

/* Do two lines cross: are the ends of each on two sides of the other one? */
static inline bool
line_crosses(const struct line *a, const struct line *b)
{
	double x = b->x - a->x, y = b->y - a->y, turn, from_a, from_b;

	if (line_apart(&a->box, &b->box))
		return false;
	turn = a->dx * b->dy - a->dy * b->dx;
	from_a = a->dx * y - a->dy * x;
	from_b = b->dx * y - b->dy * x;
	return from_a * (from_a + turn) < 0 && from_b * (from_b + turn) < 0;
}

#endif
