/* SPDX-License-Identifier: MIT */
/*
 * Nodes are put such that their distance in the picture is near their distance
 * in the graph: the stress of Kamada and Kawai 1989 ("An algorithm for drawing
 * general undirected graphs"), made less by moving one node after the other to
 * where the others want it (majorization: Gansner, Koren and North 2004, "Graph
 * drawing by stress majorization"). From there, too, is the length of an edge:
 * long between nodes that have few neighbours in common, so that groups show.
 * Parts of the graph that nothing joins are as far apart as their halves are
 * wide.
 */
#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "drawing.h"

enum { ROUNDS = 60, POWERS = 30 };
static const double between_parts = 0.9;	/* edges, for a part */
static const double bit = 0.1;		/* of the sunflower, at the start */
static const double far = 1e6;		/* more than any path is long */

struct stress {
	size_t n;
	double far[LAYOUT_NODES][LAYOUT_NODES];	/* distances in the graph */
	double pull[LAYOUT_NODES][LAYOUT_NODES];
	double x[LAYOUT_NODES], y[LAYOUT_NODES];
};

/* Heavy edges are up to three times as short as light ones. */
static double
length(const struct drawing *d, const struct layout_edge *e)
{
	uint64_t a = d->near[e->from], b = d->near[e->to];
	double others = drawing_count(a | b) - drawing_count(a & b);

	return sqrt(others) / (1 + 2 * sqrt(e->weight));
}

/* Floyd 1962, "Algorithm 97: Shortest path". */
static void
shortest_paths(struct stress *s)
{
	size_t i, j, k;

	for (k = 0; k < s->n; k++)
		for (i = 0; i < s->n; i++) {
			double ik = s->far[i][k];

			if (ik >= far)
				continue;
			for (j = 0; j < s->n; j++)
				if (ik + s->far[k][j] < s->far[i][j])
					s->far[i][j] = ik + s->far[k][j];
		}
}

/* Nodes that no path joins are as far apart as the middles of their parts, with
 * room between these: the more parts the more, or they would wind round each
 * other. */
static void
join_parts(struct stress *s, double edge)
{
	double half[LAYOUT_NODES], room;
	size_t i, j, parts = 0;

	for (i = 0; i < s->n; i++) {
		bool first = true;

		half[i] = 0;
		for (j = 0; j < s->n; j++)
			if (s->far[i][j] < far) {
				half[i] = fmax(half[i], s->far[i][j] / 2);
				first = first && j >= i;
			}
		parts += first;
	}
	room = between_parts * edge * sqrt((double)parts);
	for (i = 0; i < s->n; i++)
		for (j = 0; j < s->n; j++)
			if (s->far[i][j] >= far)
				s->far[i][j] = half[i] + half[j] + room;
}

static void
find_distances(struct stress *s, const struct drawing *d)
{
	double sum = 0;
	size_t i, j;

	s->n = d->n;
	for (i = 0; i < s->n; i++)
		for (j = 0; j < s->n; j++)
			s->far[i][j] = i == j ? 0 : far;
	for (i = 0; i < d->m; i++) {
		const struct layout_edge *e = &d->edges[i];

		s->far[e->from][e->to] = s->far[e->to][e->from] = length(d, e);
		sum += length(d, e);
	}
	shortest_paths(s);
	join_parts(s, d->m > 0 ? sum / (double)d->m : 1);
	for (i = 0; i < s->n; i++)
		for (j = 0; j < s->n; j++)
			s->pull[i][j] = i == j ? 0 :
			    1 / (s->far[i][j] * s->far[i][j]);
}

/* A sunflower (Vogel 1979): each node a golden angle on from the one before it,
 * those that are joined to most in the middle. */
static void
sunflower(struct stress *s, const struct drawing *d)
{
	static const double cosine = -0.7373688780783197;
	static const double sine = 0.6754902942615238;
	double x = 1, y = 0, few[LAYOUT_NODES];
	size_t order[LAYOUT_NODES], i;

	for (i = 0; i < s->n; i++) {
		order[i] = i;
		few[i] = -(double)drawing_count(d->near[i]);
	}
	drawing_sort(order, s->n, few);
	for (i = 0; i < s->n; i++) {
		double r = sqrt((double)i + 0.5), turned = x * cosine - y * sine;

		s->x[order[i]] = r * x;
		s->y[order[i]] = r * y;
		y = x * sine + y * cosine;
		x = turned;
	}
}

/* Make v the eigenvector of b with the greatest eigenvalue, of those that are
 * at right angles to u, and return the root of that eigenvalue. Power
 * iteration, from what v is; u and v have the length 1, or 0. */
static double
eigenvector(double b[][LAYOUT_NODES], size_t n, double *v, const double *u)
{
	double to[LAYOUT_NODES], size = 0;
	size_t i, j, round;

	for (round = 0; round < POWERS; round++) {
		double along = 0, sum = 0;

		for (i = 0; i < n; i++)
			along += v[i] * u[i];
		for (i = 0; i < n; i++)
			v[i] -= along * u[i];
		for (i = 0; i < n; i++) {
			to[i] = 0;
			for (j = 0; j < n; j++)
				to[i] += b[i][j] * v[j];
			sum += to[i] * to[i];
		}
		size = sqrt(sum);
		for (i = 0; i < n; i++)
			v[i] = size > 0 ? to[i] / size : 0;
	}
	return sqrt(size);
}

/* Start where the squares of the distances fit best (classical scaling,
 * Torgerson 1952; for graphs Brandes and Pich 2009, "An experimental study on
 * distance-based graph drawing"). A bit of the sunflower stays, so that no two
 * nodes are in one place. */
static void
start(struct stress *s, const struct drawing *d)
{
	double b[LAYOUT_NODES][LAYOUT_NODES], mean[LAYOUT_NODES], all = 0;
	double x[LAYOUT_NODES], y[LAYOUT_NODES], none[LAYOUT_NODES] = { 0 };
	double n = (double)s->n, wide, tall;
	size_t i, j;

	for (i = 0; i < s->n; i++) {
		mean[i] = 0;
		for (j = 0; j < s->n; j++)
			mean[i] += s->far[i][j] * s->far[i][j] / n;
		all += mean[i] / n;
	}
	for (i = 0; i < s->n; i++)
		for (j = 0; j < s->n; j++)
			b[i][j] = (mean[i] + mean[j] - all -
			    s->far[i][j] * s->far[i][j]) / 2;
	sunflower(s, d);
	memcpy(x, s->x, sizeof(x));
	memcpy(y, s->y, sizeof(y));
	wide = eigenvector(b, s->n, x, none);
	tall = eigenvector(b, s->n, y, x);
	for (i = 0; i < s->n; i++) {
		s->x[i] = wide * x[i] + bit * sqrt(all / n) * s->x[i];
		s->y[i] = tall * y[i] + bit * sqrt(all / n) * s->y[i];
	}
}

/* Move node i to where all others want it, the nearer the more. */
static void
relax(struct stress *s, size_t i)
{
	double x = 0, y = 0, all = 0;
	size_t j;

	for (j = 0; j < s->n; j++) {
		double dx = s->x[i] - s->x[j], dy = s->y[i] - s->y[j];
		double is = sqrt(dx * dx + dy * dy), pull = s->pull[i][j];
		double more = s->far[i][j] / (is + 1e-9);

		x += pull * (s->x[j] + dx * more);
		y += pull * (s->y[j] + dy * more);
		all += pull;
	}
	if (all > 0) {
		s->x[i] = x / all;
		s->y[i] = y / all;
	}
}

/* Turn everything such that it is widest from left to right: the direction of
 * the greatest variance, by the half of its doubled angle. */
static void
turn(struct stress *s)
{
	double mx = 0, my = 0, xx = 0, yy = 0, xy = 0, root, c, z;
	size_t i;

	for (i = 0; i < s->n; i++) {
		mx += s->x[i] / (double)s->n;
		my += s->y[i] / (double)s->n;
	}
	for (i = 0; i < s->n; i++) {
		s->x[i] -= mx;
		s->y[i] -= my;
		xx += s->x[i] * s->x[i];
		yy += s->y[i] * s->y[i];
		xy += s->x[i] * s->y[i];
	}
	root = sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
	if (root <= 1e-9 * (xx + yy))
		return;
	c = sqrt(0.5 * (1 + (xx - yy) / root));
	z = sqrt(0.5 * fmax(0, 1 - (xx - yy) / root));
	z = xy < 0 ? -z : z;
	for (i = 0; i < s->n; i++) {
		double x = s->x[i];

		s->x[i] = c * x + z * s->y[i];
		s->y[i] = c * s->y[i] - z * x;
	}
}

void
stress_place(struct drawing *d)
{
	struct stress s;
	size_t i, round;

	find_distances(&s, d);
	start(&s, d);
	for (round = 0; round < ROUNDS; round++)
		for (i = 0; i < s.n; i++)
			relax(&s, i);
	turn(&s);
	for (i = 0; i < s.n; i++)
		d->home[i] = (struct place){ s.x[i], s.y[i], SIDE_RIGHT };
}
