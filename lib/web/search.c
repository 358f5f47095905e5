/* SPDX-License-Identifier: MIT */
/*
 * Better places. A place costs by what its box overlaps, by the lines that it
 * puts across circles, names and other lines, and by its distance from where
 * the node would like to be. One node after the other, those joined to few
 * first, tries the sides for its label, and places nearby, and takes what costs
 * least.
 */
#include "lines.h"

enum { STEPS = 16 };

/* What a place costs by. */
static const double for_overlap = 1000, for_circle = 6, for_label = 3,
    for_own_label = 2, for_crossing = 1, as_far = 50;
static const double for_side[SIDES] = { 0, 0.15, 0.5, 0.4, 0.8, 0.8, 1, 1 };
static const double no_limit = 1e9;
static const double most_work = 1e6;	/* comparisons, about, at most */

/* A drawing with its boxes and lines, and the work that is left. */
struct search {
	struct drawing *d;
	struct box box[LAYOUT_NODES], label[LAYOUT_NODES], circle[LAYOUT_NODES];
	struct line line[DRAWING_EDGES];
	double work;
};

static void
move(struct search *s, size_t i, struct place to)
{
	const struct layout_node *node = &s->d->nodes[i];
	size_t k;

	s->d->at[i] = to;
	s->box[i] = box_of(node, to);
	s->label[i] = box_of_label(node, to);
	s->circle[i] = box_of_circle(node, to);
	for (k = 0; k < s->d->m; k++)
		if (s->d->ends[k] >> i & 1)
			s->line[k] = line_of(s->d->at[s->d->edges[k].from],
			    s->d->at[s->d->edges[k].to]);
}

/* What the line from p, where node i would be, to node j costs; more than limit
 * is not counted. */
static double
cost_of_line(struct search *s, size_t i, struct place p, size_t j, double limit)
{
	const struct drawing *d = s->d;
	struct line line = line_of(p, d->at[j]);
	double cost = for_own_label * line_meets(&line, &s->label[j]);
	uint64_t joins = (uint64_t)1 << i | (uint64_t)1 << j;
	unsigned crossings = 0;
	size_t k;

	for (k = 0; k < d->n; k++)
		if ((joins >> k & 1) == 0)
			cost += for_circle * line_meets(&line, &s->circle[k]) +
			    for_label * line_meets(&line, &s->label[k]);
	s->work -= (double)d->n;
	if (cost > limit)
		return cost;
	for (k = 0; k < d->m; k++)
		if ((d->ends[k] & joins) == 0)
			crossings += line_crosses(&line, &s->line[k]);
	s->work -= (double)d->m;
	return cost + for_crossing * crossings;
}

/* What a place costs whatever the side of its label is. */
static double
cost_of_lines(struct search *s, size_t i, struct place p, double limit)
{
	const struct drawing *d = s->d;
	struct box circle = box_of_circle(&d->nodes[i], p);
	double dx = p.x - d->home[i].x, dy = p.y - d->home[i].y;
	double cost = (dx * dx + dy * dy) / (as_far * as_far);
	unsigned met = 0;
	size_t j;

	for (j = 0; j < d->m; j++)
		if ((d->ends[j] >> i & 1) == 0)
			met += line_meets(&s->line[j], &circle);
	cost += for_circle * met;
	s->work -= (double)d->m;
	for (j = 0; j < d->n && cost <= limit; j++)
		if (d->near[i] >> j & 1)
			cost += cost_of_line(s, i, p, j, limit - cost);
	return cost;
}

/* What a label costs on its side: what it overlaps, and which lines cross it;
 * more than limit is not counted. */
static double
cost_of_label(struct search *s, size_t i, struct place p, double limit)
{
	const struct drawing *d = s->d;
	struct box box = box_of(&d->nodes[i], p);
	struct box label = box_of_label(&d->nodes[i], p);
	double cost = for_side[p.side];
	unsigned met = 0;
	size_t j;

	for (j = 0; j < d->n; j++)
		if (j != i)
			cost += for_overlap * box_overlap(box, s->box[j]);
	s->work -= (double)d->n;
	if (cost > limit)
		return cost;
	for (j = 0; j < d->m; j++)
		if ((d->ends[j] >> i & 1) == 0)
			met += line_meets(&s->line[j], &label);
	cost += for_label * met;
	for (j = 0; j < d->n; j++)
		if (d->near[i] >> j & 1) {
			struct line line = line_of(p, d->at[j]);

			cost += for_own_label * line_meets(&line, &label);
		}
	s->work -= (double)d->m;
	return cost;
}

/* Of the sides of a label at this place take the one that costs least, if that
 * is not more than limit. */
static double
best_side(struct search *s, size_t i, struct place *p, double limit)
{
	struct place try = *p;
	int side;

	for (side = 0; side < SIDES; side++) {
		struct place to;
		double cost;

		try.side = (enum side)side;
		to = box_inside(s->d, i, try);
		cost = (fabs(to.x - try.x) + fabs(to.y - try.y)) / as_far;
		cost += cost_of_label(s, i, to, limit - cost);
		if (cost < limit) {
			limit = cost;
			*p = to;
		}
	}
	return limit;
}

/* Let node i try so many places around its own; false if it stays. */
static bool
improve(struct search *s, size_t i, size_t steps)
{
	static const double way[STEPS][2] = { { 10, 0 }, { -10, 0 }, { 0, 10 },
		{ 0, -10 }, { 30, 20 }, { -30, 20 }, { 30, -20 }, { -30, -20 },
		{ 70, 0 }, { -70, 0 }, { 0, 50 }, { 0, -50 }, { 120, 80 },
		{ -120, 80 }, { 120, -80 }, { -120, -80 } };
	struct place from = s->d->at[i], best = from;
	double least = cost_of_label(s, i, from, no_limit);
	bool moved = false;
	size_t k;

	if (steps > 0)
		least += cost_of_lines(s, i, from, no_limit);
	for (k = 0; k <= steps; k++) {
		struct place to = from;
		double cost;

		if (k > 0) {
			to.x += way[k - 1][0];
			to.y += way[k - 1][1];
		}
		cost = best_side(s, i, &to, least);
		if (steps > 0 && cost < least)
			cost += cost_of_lines(s, i, to, least - cost);
		if (cost < least - 1e-6) {
			least = cost;
			best = to;
			moved = true;
		}
	}
	move(s, i, best);
	return moved;
}

/* Improve places in turn until none gets better or so much work is done. */
static void
improve_all(struct drawing *d, size_t steps, double work)
{
	struct search s = { .d = d, .work = work };
	double joined[LAYOUT_NODES];
	size_t order[LAYOUT_NODES], i;
	bool moved = true;

	for (i = 0; i < d->n; i++) {
		order[i] = i;
		joined[i] = drawing_count(d->near[i]);
		move(&s, i, box_inside(d, i, d->at[i]));
	}
	drawing_sort(order, d->n, joined);
	while (moved && s.work > 0) {
		moved = false;
		for (i = 0; i < d->n && s.work > 0; i++)
			moved |= improve(&s, order[i], steps);
	}
}

void
search_sides(struct drawing *d)
{
	improve_all(d, 0, most_work / 10);
}

void
search_places(struct drawing *d)
{
	improve_all(d, STEPS, most_work);
}
