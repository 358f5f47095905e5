/* SPDX-License-Identifier: MIT */
/*
 * A picture while it is made, and the steps that make it.
 */
#ifndef NUTGRAF_WEB_DRAWING_H
#define NUTGRAF_WEB_DRAWING_H

#include <stdint.h>

#include "layout.h"

enum { DRAWING_EDGES = LAYOUT_NODES * (LAYOUT_NODES - 1) / 2 };

/* Where a label is, seen from its circle. */
enum side {
	SIDE_RIGHT, SIDE_LEFT, SIDE_ABOVE, SIDE_BELOW, SIDE_RIGHT_ABOVE,
	SIDE_RIGHT_BELOW, SIDE_LEFT_ABOVE, SIDE_LEFT_BELOW, SIDES
};

/* A place of a node: its centre, and the side of its label. */
struct place {
	double x, y;
	enum side side;
};

struct drawing {
	const struct layout_node *nodes;
	size_t n, m;
	struct layout_edge edges[DRAWING_EDGES];	/* each pair once;
							   weight 0 to 1 */
	uint64_t ends[DRAWING_EDGES];	/* of an edge, as bits */
	uint64_t near[LAYOUT_NODES];	/* bit i: it is joined to node i */
	struct place at[LAYOUT_NODES];
	struct place home[LAYOUT_NODES];	/* where it would like to be */
	double width, height;
};

/* How many bits are set: of near[i], the nodes that i is joined to. */
unsigned drawing_count(uint64_t bits);

/* Put n nodes in the order of their keys, the least first; those of one key
 * stay as they are. */
void drawing_sort(size_t *order, size_t n, const double *key);

/* stress.c: set the homes, in units of its own, the longer way from left to
 * right. */
void stress_place(struct drawing *d);

/* search.c: give each label a side on which it overlaps as little as may be and
 * few lines cross it; give each node a place nearby where this is so. */
void search_sides(struct drawing *d);
void search_places(struct drawing *d);

/* room.c: move nodes such that none overlap; those in a crowd move. */
void room_make(struct drawing *d);

/* rows.c: set the nodes in rows, as words are, in the order of their places. */
void rows_place(struct drawing *d);

#endif
