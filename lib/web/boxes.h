/* SPDX-License-Identifier: MIT */
/*
 * A node and its label as one box.
 */
#ifndef NUTGRAF_WEB_BOXES_H
#define NUTGRAF_WEB_BOXES_H

#include <stdbool.h>

#include "drawing.h"

enum {
	BOX_APART = 5,		/* the room between two boxes, side by side */
	BOX_ABOVE = 2,		/* that between one above the other */
	BOX_BORDER = 6		/* that between a box and the border */
};

struct box {
	double left, right, up, down;
};

/* How far a node and its label reach from the centre of its circle. */
struct box box_reach(const struct layout_node *node, enum side side);

/* Where a node and its label are, the label alone, and the circle with a little
 * room around it. */
struct box box_of(const struct layout_node *node, struct place p);
struct box box_of_label(const struct layout_node *node, struct place p);
struct box box_of_circle(const struct layout_node *node, struct place p);

static inline double
lesser(double a, double b)
{
	return a < b ? a : b;
}

static inline double
greater(double a, double b)
{
	return a > b ? a : b;
}

/* By how much two boxes overlap in one direction; boxes that are too near each
 * other count, too. */
static inline double
box_overlap_x(struct box a, struct box b)
{
	return lesser(a.right, b.right) - greater(a.left, b.left) + BOX_APART;
}

static inline double
box_overlap_y(struct box a, struct box b)
{
	return lesser(a.down, b.down) - greater(a.up, b.up) + BOX_ABOVE;
}

static inline bool
box_overlap(struct box a, struct box b)
{
	return box_overlap_x(a, b) > 0 && box_overlap_y(a, b) > 0;
}

/* The place nearest to p at which the box of node i is inside the picture. */
struct place box_inside(const struct drawing *d, size_t i, struct place p);

/* Set what is out in a node that has a place. */
void box_put(struct layout_node *node, struct place at);

#endif
