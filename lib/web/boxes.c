/* SPDX-License-Identifier: MIT */
#include "boxes.h"

static const double gap = 3;		/* from a circle to its label */

static double
between(double low, double x, double high)
{
	return high < low ? (low + high) / 2 : x < low ? low : x > high ? high : x;
}

struct box
box_reach(const struct layout_node *node, enum side side)
{
	double r = node->radius, tall = greater(r, node->height / 2);
	double wide = greater(r, node->width / 2), all = r + gap + node->width;

	switch (side) {
	case SIDE_RIGHT:
		return (struct box){ r, all, tall, tall };
	case SIDE_LEFT:
		return (struct box){ all, r, tall, tall };
	case SIDE_ABOVE:
		return (struct box){ wide, wide, r + node->height, r };
	default:
		return (struct box){ wide, wide, r, r + node->height };
	}
}

struct box
box_of(const struct layout_node *node, struct place p)
{
	struct box r = box_reach(node, p.side);

	return (struct box){ p.x - r.left, p.x + r.right, p.y - r.up,
	    p.y + r.down };
}

/* The box of the label alone. */
struct box
box_of_label(const struct layout_node *node, struct place p)
{
	struct box b = box_of(node, p);
	double r = node->radius, half = node->height / 2;

	switch (p.side) {
	case SIDE_RIGHT:
		return (struct box){ p.x + r + gap, b.right, p.y - half,
		    p.y + half };
	case SIDE_LEFT:
		return (struct box){ b.left, p.x - r - gap, p.y - half,
		    p.y + half };
	case SIDE_ABOVE:
		return (struct box){ b.left, b.right, b.up, p.y - r };
	default:
		return (struct box){ b.left, b.right, p.y + r, b.down };
	}
}

struct box
box_of_circle(const struct layout_node *node, struct place p)
{
	double r = node->radius + 2;

	return (struct box){ p.x - r, p.x + r, p.y - r, p.y + r };
}

void
box_put(struct layout_node *node, struct place at)
{
	struct box b = box_of_label(node, at);

	node->x = at.x;
	node->y = at.y;
	node->label_y = b.down - 0.28 * node->height;
	if (at.side == SIDE_RIGHT) {
		node->anchor = LAYOUT_START;
		node->label_x = b.left;
	} else if (at.side == SIDE_LEFT) {
		node->anchor = LAYOUT_END;
		node->label_x = b.right;
	} else {
		node->anchor = LAYOUT_MIDDLE;
		node->label_x = at.x;
	}
}

/* The place with its box inside the picture. */
struct place
box_inside(const struct drawing *d, size_t i, struct place p)
{
	struct box r = box_reach(&d->nodes[i], p.side);

	p.x = between(BOX_BORDER + r.left, p.x, d->width - BOX_BORDER - r.right);
	p.y = between(BOX_BORDER + r.up, p.y, d->height - BOX_BORDER - r.down);
	return p;
}
