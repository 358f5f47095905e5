/* SPDX-License-Identifier: MIT */
#include "boxes.h"

static const double gap = 3;		/* from a circle to its label */

static double
between(double low, double x, double high)
{
	return high < low ? (low + high) / 2 : x < low ? low : x > high ? high : x;
}

/* Where a label is, seen from its circle: to the right 1, to the left -1; below
 * 1, above -1. */
static const struct {
	int x, y;
} way[SIDES] = {
	[SIDE_RIGHT] = { 1, 0 }, [SIDE_LEFT] = { -1, 0 },
	[SIDE_ABOVE] = { 0, -1 }, [SIDE_BELOW] = { 0, 1 },
	[SIDE_RIGHT_ABOVE] = { 1, -1 }, [SIDE_RIGHT_BELOW] = { 1, 1 },
	[SIDE_LEFT_ABOVE] = { -1, -1 }, [SIDE_LEFT_BELOW] = { -1, 1 },
};

/* From low to high, size long, on this side of 0; at least so far from it. */
static void
beside(double *low, double *high, int side, double size, double off)
{
	*low = side > 0 ? off : side < 0 ? -off - size : -size / 2;
	*high = *low + size;
}

struct box
box_of_label(const struct layout_node *node, struct place p)
{
	bool slanted = way[p.side].x != 0 && way[p.side].y != 0;
	double r = node->radius;
	struct box b;

	beside(&b.left, &b.right, way[p.side].x, node->width,
	    slanted ? 0.6 * r : r + gap);
	beside(&b.up, &b.down, way[p.side].y, node->height,
	    slanted ? 0.5 * r : r);
	return (struct box){ b.left + p.x, b.right + p.x, b.up + p.y,
	    b.down + p.y };
}

struct box
box_reach(const struct layout_node *node, enum side side)
{
	struct box b = box_of_label(node, (struct place){ 0, 0, side });
	double r = node->radius;

	return (struct box){ greater(r, -b.left), greater(r, b.right),
	    greater(r, -b.up), greater(r, b.down) };
}

struct box
box_of(const struct layout_node *node, struct place p)
{
	struct box r = box_reach(node, p.side);

	return (struct box){ p.x - r.left, p.x + r.right, p.y - r.up,
	    p.y + r.down };
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
	if (way[at.side].x > 0) {
		node->anchor = LAYOUT_START;
		node->label_x = b.left;
	} else if (way[at.side].x < 0) {
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
