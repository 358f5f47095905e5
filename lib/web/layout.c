/* SPDX-License-Identifier: MIT */
/*
 * A graph becomes a picture in steps: stress.c says where nodes would like to
 * be, which is stretched to fill the picture, evenly rather than true to scale;
 * room.c makes room for the names; search.c looks for places with few lines
 * across names. Then what room is left is filled by drawing all apart.
 */
#include <assert.h>
#include <float.h>
#include <math.h>

#include "boxes.h"

static const double wider = 80;	/* the width for a node, at most */
static const double even = 0.5;	/* how much places count by their rank */
enum { WIDEST = 3 };		/* a gap between nodes, in mean gaps */

/* The same edges, each pair once, in the order of the nodes, weights by the
 * heaviest. */
static void
take_edges(struct drawing *d, const struct layout_edge *edges, size_t m)
{
	double weight[LAYOUT_NODES][LAYOUT_NODES] = { 0 }, most = 0;
	size_t i, j;

	for (i = 0; i < m; i++) {
		unsigned a = edges[i].from, b = edges[i].to;

		assert(a < d->n && b < d->n);
		if (a == b)
			continue;
		d->near[a] |= (uint64_t)1 << b;
		d->near[b] |= (uint64_t)1 << a;
		if (edges[i].weight > weight[a][b])
			weight[a][b] = weight[b][a] = edges[i].weight;
		most = greater(most, weight[a][b]);
	}
	for (i = 0; i < d->n; i++) {
		for (j = i + 1; j < d->n; j++)
			if (d->near[i] >> j & 1) {
				d->ends[d->m] = (uint64_t)1 << i |
				    (uint64_t)1 << j;
				d->edges[d->m++] = (struct layout_edge){
				    (unsigned)i, (unsigned)j,
				    most > 0 ? weight[i][j] / most : 1 };
			}
	}
}

/* Put values from 0 to 1, partly by rank, and no wide gaps between: so what is
 * crowded gets more room. If they hardly have any extent, they keep little. */
static void
even_out(double *v, size_t n, double least_extent)
{
	double most = WIDEST / greater(1, (double)n - 1), extent, sum = 0;
	double to[LAYOUT_NODES];
	size_t order[LAYOUT_NODES], i;

	for (i = 0; i < n; i++)
		order[i] = i;
	drawing_sort(order, n, v);
	extent = greater(v[order[n - 1]] - v[order[0]], 1e-9);
	to[0] = 0;
	for (i = 1; i < n; i++) {
		sum += lesser(most, (v[order[i]] - v[order[i - 1]]) / extent);
		to[i] = sum;
	}
	extent = lesser(1, extent / least_extent);
	for (i = 0; i < n; i++) {
		double is = to[i] / greater(sum, 1e-9);
		double rank = (double)i / greater(1, (double)n - 1);

		v[order[i]] = 0.5 + extent * (is + (rank - is) * even - 0.5);
	}
}

/* The homes become from 0 to 1. */
static void
even_homes(struct drawing *d)
{
	double x[LAYOUT_NODES], y[LAYOUT_NODES], low = d->home[0].x, high = low;
	size_t i;

	for (i = 0; i < d->n; i++) {
		x[i] = d->home[i].x;
		y[i] = d->home[i].y;
		low = lesser(low, x[i]);
		high = greater(high, x[i]);
	}
	even_out(x, d->n, 1e-9);
	even_out(y, d->n, greater(0.4 * (high - low), 1e-9));
	for (i = 0; i < d->n; i++) {
		d->home[i].x = x[i];
		d->home[i].y = y[i];
	}
}

/* Take the homes, which are from 0 to 1, to the picture. */
static void
stretch(struct drawing *d)
{
	double wide = 0, tall = 0;
	size_t i;

	for (i = 0; i < d->n; i++) {
		struct box r = box_reach(&d->nodes[i], SIDE_RIGHT);

		wide += (r.left + r.right) / (double)d->n;
		tall += (r.up + r.down) / (double)d->n;
	}
	wide = greater(d->width - 1.5 * wide - 2 * BOX_BORDER, d->width / 4);
	tall = greater(d->height - tall - 2 * BOX_BORDER, d->height / 4);
	for (i = 0; i < d->n; i++) {
		d->home[i].x = d->width / 2 + wide * (d->home[i].x - 0.5);
		d->home[i].y = d->height / 2 + tall * (d->home[i].y - 0.5);
		d->at[i] = d->home[i];
	}
}

/* Places in one direction, and how far boxes reach before and behind them. */
struct axis {
	double at[LAYOUT_NODES], before[LAYOUT_NODES], behind[LAYOUT_NODES];
	size_t n;
};

/* How many times the distances between places can grow, at most, until not all
 * boxes fit into the size. */
static double
axis_most(const struct axis *a, double size)
{
	double most = 3;
	size_t i, j;

	for (i = 0; i < a->n; i++)
		for (j = 0; j < a->n; j++) {
			double far = a->at[j] - a->at[i];

			if (far > 1e-6)
				most = lesser(most, (size - a->before[i] -
				    a->behind[j]) / far);
		}
	return greater(most, 1);
}

/* Distances become so many times as great, and the first box begins at 0.
 * Returns where the last one ends. */
static double
axis_scale(struct axis *a, double by)
{
	double low = DBL_MAX, high = -DBL_MAX;
	size_t i;

	for (i = 0; i < a->n; i++) {
		a->at[i] *= by;
		low = lesser(low, a->at[i] - a->before[i]);
		high = greater(high, a->at[i] + a->behind[i]);
	}
	for (i = 0; i < a->n; i++)
		a->at[i] -= low;
	return high - low;
}

/* Draw all apart, and put it in the middle of a picture that is no taller than
 * it needs to be. */
static void
fill(struct drawing *d)
{
	struct axis x = { .n = d->n }, y = { .n = d->n };
	double border = 2 * BOX_BORDER, by, wide, tall;
	size_t i;

	for (i = 0; i < d->n; i++) {
		struct box r = box_reach(&d->nodes[i], d->at[i].side);

		x.at[i] = d->at[i].x;
		x.before[i] = r.left;
		x.behind[i] = r.right;
		y.at[i] = d->at[i].y;
		y.before[i] = r.up;
		y.behind[i] = r.down;
	}
	by = axis_most(&x, d->width - border);
	wide = axis_scale(&x, by);
	tall = axis_scale(&y, lesser(2 * by, axis_most(&y, d->height - border)));
	d->height = lesser(d->height, greater(LAYOUT_LEAST, tall + border));
	for (i = 0; i < d->n; i++) {
		d->at[i].x = x.at[i] + (d->width - wide) / 2;
		d->at[i].y = y.at[i] + (d->height - tall) / 2;
	}
}

/* Less than the whole width for a few nodes. */
static double
width_of(const struct drawing *d, double width)
{
	double widest = 0;
	size_t i;

	for (i = 0; i < d->n; i++)
		widest = greater(widest, d->nodes[i].width);
	return lesser(width, 2 * widest + wider * (double)(d->n + 1));
}

/* As tall as the names need, and the more nodes the taller. */
static double
height_of(const struct drawing *d)
{
	double area = 0;
	size_t i;

	for (i = 0; i < d->n; i++) {
		struct box r = box_reach(&d->nodes[i], SIDE_RIGHT);

		area += (r.left + r.right + 10) * (r.up + r.down + 6);
	}
	area = greater(4 * area / d->width, LAYOUT_MOST *
	    sqrt((double)d->n / LAYOUT_NODES));
	return lesser(greater(area, LAYOUT_LEAST), LAYOUT_MOST);
}

void
layout_place(struct layout_node *nodes, size_t n,
    const struct layout_edge *edges, size_t m, double width, double *height)
{
	struct drawing d = { .nodes = nodes, .n = n };
	size_t i;

	assert(n <= LAYOUT_NODES);
	*height = LAYOUT_LEAST;
	if (n == 0)
		return;
	take_edges(&d, edges, m);
	d.width = width_of(&d, width);
	d.height = height_of(&d);
	stress_place(&d);
	even_homes(&d);
	stretch(&d);
	search_sides(&d);
	room_make(&d);
	search_places(&d);
	fill(&d);
	search_sides(&d);
	for (i = 0; i < n; i++) {
		d.at[i].x += (width - d.width) / 2;
		box_put(&nodes[i], d.at[i]);
	}
	*height = d.height;
}
