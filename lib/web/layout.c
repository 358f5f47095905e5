/* SPDX-License-Identifier: MIT */
/*
 * A graph becomes a picture in steps: stress.c says where nodes would like to
 * be, which is stretched to fill the picture, evenly rather than true to scale;
 * room.c makes room for the names; search.c looks for places with few lines
 * across names. Then what room is left is filled by drawing all apart.
 */
#include <assert.h>
#include <math.h>

#include "boxes.h"

static const double longest = 230;	/* mean length of edges, at most */
static const double even = 0.5;		/* how much places count by rank */
enum { WIDEST = 3 };		/* times the mean gap */

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
	size_t order[LAYOUT_NODES], i, j;

	for (i = 0; i < n; i++) {
		for (j = i; j > 0 && v[order[j - 1]] > v[i]; j--)
			order[j] = order[j - 1];
		order[j] = i;
	}
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

/* How much longer edges may become: their mean length has a limit, so that two
 * nodes alone are not at the ends of the picture. */
static double
most_scale(const struct drawing *d, const struct place *at)
{
	double sum = 0;
	size_t i;

	for (i = 0; i < d->m; i++) {
		double dx = at[d->edges[i].from].x - at[d->edges[i].to].x;
		double dy = at[d->edges[i].from].y - at[d->edges[i].to].y;

		sum += sqrt(dx * dx + dy * dy);
	}
	return sum > 0 ? longest * (double)d->m / sum : 1;
}

/* Take the homes, which are from 0 to 1, to the picture. */
static void
stretch(struct drawing *d)
{
	double wide = 0, tall = 0, scale;
	size_t i;

	for (i = 0; i < d->n; i++) {
		struct box r = box_reach(&d->nodes[i], SIDE_RIGHT);

		wide += (r.left + r.right) / (double)d->n;
		tall += (r.up + r.down) / (double)d->n;
	}
	wide = greater(d->width - 1.5 * wide - 2 * BOX_BORDER, d->width / 4);
	tall = greater(d->height - tall - 2 * BOX_BORDER, d->height / 4);
	for (i = 0; i < d->n; i++) {
		d->at[i].x = wide * (d->home[i].x - 0.5);
		d->at[i].y = tall * (d->home[i].y - 0.5);
	}
	scale = lesser(1, most_scale(d, d->at));
	for (i = 0; i < d->n; i++) {
		d->at[i].x = d->width / 2 + scale * d->at[i].x;
		d->at[i].y = d->height / 2 + scale * d->at[i].y;
		d->at[i].side = SIDE_RIGHT;
		d->home[i] = d->at[i];
	}
}

/* By how much all may be drawn apart from left to right and from top to bottom
 * before something leaves the picture. */
static void
find_scale(const struct drawing *d, double *sx, double *sy)
{
	size_t i, j;

	*sx = *sy = most_scale(d, d->at);
	for (i = 0; i < d->n; i++) {
		struct place p = d->at[i];
		struct box a = box_reach(&d->nodes[i], p.side);

		for (j = 0; j < d->n; j++) {
			struct place q = d->at[j];
			struct box b = box_reach(&d->nodes[j], q.side);

			if (q.x - p.x > 1e-6)
				*sx = lesser(*sx, (d->width - 2 * BOX_BORDER - a.left -
				    b.right) / (q.x - p.x));
			if (q.y - p.y > 1e-6)
				*sy = lesser(*sy, (d->height - 2 * BOX_BORDER - a.up -
				    b.down) / (q.y - p.y));
		}
	}
	*sx = greater(*sx, 1);
	*sy = greater(*sy, 1);
}

/* Draw all apart, and put it in the middle of a picture that is no taller than
 * it needs to be. */
static void
fill(struct drawing *d)
{
	double left, right, up, down, sx, sy;
	size_t i;

	find_scale(d, &sx, &sy);
	left = up = 1e9;
	right = down = -1e9;
	for (i = 0; i < d->n; i++) {
		struct place *p = &d->at[i];
		struct box r = box_reach(&d->nodes[i], p->side);

		p->x *= sx;
		p->y *= sy;
		left = lesser(left, p->x - r.left);
		right = greater(right, p->x + r.right);
		up = lesser(up, p->y - r.up);
		down = greater(down, p->y + r.down);
	}
	d->height = lesser(d->height, greater(LAYOUT_LEAST,
	    down - up + 2 * BOX_BORDER));
	for (i = 0; i < d->n; i++) {
		d->at[i].x += (d->width - left - right) / 2;
		d->at[i].y += (d->height - up - down) / 2;
	}
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
	struct drawing d = { .nodes = nodes, .n = n, .width = width };
	size_t i;

	assert(n <= LAYOUT_NODES);
	*height = LAYOUT_LEAST;
	if (n == 0)
		return;
	take_edges(&d, edges, m);
	d.height = height_of(&d);
	stress_place(&d);
	even_homes(&d);
	stretch(&d);
	search_sides(&d);
	room_make(&d);
	search_places(&d);
	search_sides(&d);
	fill(&d);
	for (i = 0; i < n; i++)
		box_put(&nodes[i], d.at[i]);
	*height = d.height;
}
