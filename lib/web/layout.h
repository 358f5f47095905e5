/* SPDX-License-Identifier: MIT */
/*
 * Where the circles and the names of a small graph go in a picture: joined
 * nodes near each other, no name over another, lines across names as seldom as
 * may be. The same graph gives the same picture, bit by bit, on every machine
 * (base/maths.h).
 */
#ifndef NUTGRAF_WEB_LAYOUT_H
#define NUTGRAF_WEB_LAYOUT_H

#include <stddef.h>

enum { LAYOUT_NODES = 60 };	/* at most */
enum { LAYOUT_LEAST = 260, LAYOUT_MOST = 700 };	/* height of the picture */

/* A label starts, ends or is centred at label_x. */
enum layout_anchor { LAYOUT_START, LAYOUT_MIDDLE, LAYOUT_END };

struct layout_node {
	double radius, width, height;	/* of the circle; of the label's box */
	double x, y;			/* out: the centre of the circle */
	double label_x, label_y;	/* out: the label; y of its baseline */
	enum layout_anchor anchor;	/* out */
};

struct layout_edge {
	unsigned from, to;	/* indices of nodes */
	double weight;		/* finite, 0 or more */
};

/* Set what is marked as out in the nodes, and the height. Of edges that join
 * the same two nodes the heaviest counts, of one that joins a node to itself
 * nothing. Everything is inside of 0 to width and 0 to height, if each node and
 * its label are narrower than the picture; no two nodes or labels overlap, if
 * they fit when they are set in rows. */
void layout_place(struct layout_node *nodes, size_t n,
    const struct layout_edge *edges, size_t m, double width, double *height);

#endif
