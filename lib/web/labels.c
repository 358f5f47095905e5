/* SPDX-License-Identifier: MIT */
/*
 * Room for names. A node and its label are one box. First each label takes the
 * side of its circle that costs least, then boxes that overlap push each other
 * apart, the shorter way, then nodes try places nearby: a place costs by what
 * it overlaps, by the lines it puts across circles, names and other lines, and
 * by its distance from where the node would like to be.
 */
#include <math.h>
#include <stdbool.h>

#include "boxes.h"

enum { LARGER = 3, SHRINKS = 20, PUSHES = 8, LAST_PUSHES = 30, RINGS = 56, STEPS = 16 };
static const double most_work = 4e5;	/* comparisons, about */

/* What a place costs by. */
static const double for_overlap = 1000, for_circle = 6, for_label = 3,
    for_own_label = 2, for_crossing = 1;
static const double for_side[SIDES] = { 0, 0.15, 0.5, 0.4 };

/* A drawing with the boxes of its places, and the work that is left. */
struct room {
	struct drawing *d;
	struct box box[LAYOUT_NODES], label[LAYOUT_NODES], circle[LAYOUT_NODES];
	double work;
};

/* Does the line from p to q meet the box? If not, a line separates them: an
 * upright or level one, or one in the direction of the line itself. */
static bool
meets(struct place p, struct place q, struct box b)
{
	double dx = q.x - p.x, dy = q.y - p.y, x, y;

	if (fmax(p.x, q.x) < b.left || fmin(p.x, q.x) > b.right)
		return false;
	if (fmax(p.y, q.y) < b.up || fmin(p.y, q.y) > b.down)
		return false;
	x = (b.left + b.right) / 2 - p.x;
	y = (b.up + b.down) / 2 - p.y;
	return fabs(dx * y - dy * x) <= (fabs(dx) * (b.down - b.up) +
	    fabs(dy) * (b.right - b.left)) / 2;
}

static double
side_of(struct place p, struct place q, struct place r)
{
	return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
}

static bool
cross(struct place a, struct place b, struct place c, struct place e)
{
	if (fmax(a.x, b.x) < fmin(c.x, e.x) || fmin(a.x, b.x) > fmax(c.x, e.x))
		return false;
	return side_of(a, b, c) * side_of(a, b, e) < 0 &&
	    side_of(c, e, a) * side_of(c, e, b) < 0;
}

/* What the line from p, where node i would be, to node j costs; more than limit
 * is not counted. */
static double
cost_of_line(struct room *t, size_t i, struct place p, size_t j, double limit)
{
	const struct drawing *d = t->d;
	struct place q = d->at[j];
	double cost = for_own_label * meets(p, q, t->label[j]);
	size_t k;

	for (k = 0; k < d->n; k++)
		if (k != i && k != j)
			cost += for_circle * meets(p, q, t->circle[k]) +
			    for_label * meets(p, q, t->label[k]);
	t->work -= (double)d->n;
	if (cost > limit)
		return cost;
	for (k = 0; k < d->m; k++) {
		uint64_t ends = d->ends[k];

		if (((ends >> i | ends >> j) & 1) == 0)
			cost += for_crossing * cross(p, q,
			    d->at[d->edges[k].from], d->at[d->edges[k].to]);
	}
	t->work -= (double)d->m;
	return cost;
}

/* What a place costs whatever the side of its label is. */
static double
cost_of_lines(struct room *t, size_t i, struct place p, double limit)
{
	const struct drawing *d = t->d;
	struct box circle = box_of_circle(&d->nodes[i], p);
	double dx = p.x - d->home[i].x, dy = p.y - d->home[i].y;
	double cost = (dx * dx + dy * dy) / (50 * 50);
	size_t j;

	for (j = 0; j < d->m; j++)
		if ((d->ends[j] >> i & 1) == 0)
			cost += for_circle * meets(d->at[d->edges[j].from],
			    d->at[d->edges[j].to], circle);
	t->work -= (double)d->m;
	for (j = 0; j < d->n && cost <= limit; j++)
		if (d->near[i] >> j & 1)
			cost += cost_of_line(t, i, p, j, limit - cost);
	return cost;
}

/* What a label costs on its side: what it overlaps, and which lines cross
 * it. */
static double
cost_of_label(struct room *t, size_t i, struct place p)
{
	const struct drawing *d = t->d;
	struct box box = box_of(&d->nodes[i], p);
	struct box label = box_of_label(&d->nodes[i], p);
	double cost = for_side[p.side];
	size_t j;

	for (j = 0; j < d->n; j++)
		cost += for_overlap * (j != i && box_overlap(box, t->box[j]));
	for (j = 0; j < d->m; j++) {
		size_t a = d->edges[j].from, b = d->edges[j].to;

		if (a != i && b != i)
			cost += for_label * meets(d->at[a], d->at[b], label);
		else
			cost += for_own_label * meets(p, d->at[a == i ? b : a],
			    label);
	}
	t->work -= (double)(d->n + d->m);
	return cost;
}

/* Of the sides of a label at this place take the one that costs least. */
static double
best_side(struct room *t, size_t i, struct place *p)
{
	double least = 0;
	struct place try = *p, best = *p;
	int side;

	for (side = 0; side < SIDES; side++) {
		struct place to;
		double cost;

		try.side = (enum side)side;
		to = box_inside(t->d, i, try);
		cost = cost_of_label(t, i, to) + (fabs(to.x - try.x) +
		    fabs(to.y - try.y)) / 50;
		if (side == 0 || cost < least) {
			least = cost;
			best = to;
		}
	}
	*p = best;
	return least;
}

static void
move(struct room *t, size_t i, struct place to)
{
	const struct layout_node *node = &t->d->nodes[i];

	t->d->at[i] = to;
	t->box[i] = box_of(node, to);
	t->label[i] = box_of_label(node, to);
	t->circle[i] = box_of_circle(node, to);
}

/* Let node i try so many places around its own; false if it stays. */
static bool
improve(struct room *t, size_t i, size_t steps)
{
	static const double way[STEPS][2] = { { 10, 0 }, { -10, 0 }, { 0, 10 },
		{ 0, -10 }, { 30, 20 }, { -30, 20 }, { 30, -20 }, { -30, -20 },
		{ 70, 0 }, { -70, 0 }, { 0, 50 }, { 0, -50 }, { 120, 80 },
		{ -120, 80 }, { 120, -80 }, { -120, -80 } };
	struct place from = t->d->at[i], best = from;
	double least = cost_of_label(t, i, from);
	bool moved = false;
	size_t k;

	if (steps > 0)
		least += cost_of_lines(t, i, from, 1e9);
	for (k = 0; k <= steps; k++) {
		struct place to = from;
		double cost;

		if (k > 0) {
			to.x += way[k - 1][0];
			to.y += way[k - 1][1];
		}
		cost = best_side(t, i, &to);
		if (steps > 0 && cost < least)
			cost += cost_of_lines(t, i, to, least - cost);
		if (cost < least - 1e-6) {
			least = cost;
			best = to;
			moved = true;
		}
	}
	move(t, i, best);
	return moved;
}

/* Move node i inside the picture. */
static void
shift(struct room *t, size_t i, double x, double y)
{
	struct place p = t->d->at[i];

	p.x += x;
	p.y += y;
	move(t, i, box_inside(t->d, i, p));
}

/* Push two boxes apart, the way that is shorter if sideways counts so many times
 * less; what one cannot give at the border the other one does. False if they do
 * not overlap. */
static bool
push(struct room *t, size_t i, size_t j, double sideways)
{
	struct box a = t->box[i], b = t->box[j];
	double x = box_overlap_x(a, b), y = box_overlap_y(a, b);

	if (x <= 0 || y <= 0)
		return false;
	x = 1.1 * x + 0.05;
	y = 1.1 * y + 0.05;
	if (x < y * sideways) {
		x = a.left + a.right < b.left + b.right ? x : -x;
		shift(t, i, -x / 2, 0);
		shift(t, j, x + t->box[i].left - a.left, 0);
		shift(t, i, a.left - x + t->box[j].left - b.left -
		    t->box[i].left, 0);
	} else {
		y = a.up + a.down < b.up + b.down ? y : -y;
		shift(t, i, 0, -y / 2);
		shift(t, j, 0, y + t->box[i].up - a.up);
		shift(t, i, 0, a.up - y + t->box[j].up - b.up - t->box[i].up);
	}
	return true;
}

/* Push all that overlap, so many times at most. */
static void
push_all(struct room *t, size_t rounds)
{
	size_t i, j, round;
	bool pushed = true;

	for (round = 0; pushed && round < rounds; round++) {
		pushed = false;
		for (i = 0; i < t->d->n; i++)
			for (j = i + 1; j < t->d->n; j++)
				pushed |= push(t, i, j, round % 4 == 3 ? 3 : 1);
	}
}

/* The picture and all places become so many times as large. */
static void
scale(struct room *t, double by)
{
	size_t i;

	t->d->width *= by;
	t->d->height *= by;
	for (i = 0; i < t->d->n; i++) {
		struct place p = t->d->at[i];

		p.x *= by;
		p.y *= by;
		move(t, i, box_inside(t->d, i, p));
	}
}

/* Push in a picture that is larger at first and shrinks: so what is crowded
 * makes the rest give way, and all keep their order. */
static void
make_room(struct room *t)
{
	double width = t->d->width, height = t->d->height;
	size_t step;

	scale(t, LARGER);
	for (step = 1; step <= SHRINKS; step++) {
		push_all(t, PUSHES);
		scale(t, (LARGER - (LARGER - 1.) * (double)step / SHRINKS) *
		    width / t->d->width);
	}
	t->d->width = width;
	t->d->height = height;
	push_all(t, LAST_PUSHES);
}

static bool
is_free(const struct room *t, size_t i, struct box box)
{
	size_t j;

	for (j = 0; j < t->d->n; j++)
		if (j != i && box_overlap(box, t->box[j]))
			return false;
	return true;
}

/* Move node i to a free place as near as may be: places in a ring around its
 * own, then those in the next ring. */
static void
find_free(struct room *t, size_t i)
{
	struct place from = t->d->at[i];
	int ring, x, y;

	for (ring = 0; ring <= RINGS; ring++)
		for (y = -ring; y <= ring; y++)
			for (x = -ring; x <= ring;
			    x += y == -ring || y == ring ? 1 : 2 * ring) {
				struct place p = { from.x + 16 * x,
				    from.y + 8 * y, from.side };

				p = box_inside(t->d, i, p);
				if (is_free(t, i, box_of(&t->d->nodes[i], p))) {
					move(t, i, p);
					return;
				}
			}
}

/* False if there is not room for all. */
static bool
free_all(struct room *t)
{
	bool all = true;
	size_t i;

	for (i = 0; all && i < t->d->n; i++) {
		find_free(t, i);
		all = is_free(t, i, t->box[i]);
	}
	return all;
}

/* Improve places in turn until none gets better or so much work is done. */
static void
search(struct room *t, size_t steps, double work)
{
	bool moved = true;
	size_t i;

	t->work = work;
	while (moved && t->work > 0) {
		moved = false;
		for (i = 0; i < t->d->n && t->work > 0; i++)
			moved |= improve(t, i, steps);
	}
}

static void
take_boxes(struct room *t)
{
	size_t i;

	for (i = 0; i < t->d->n; i++)
		move(t, i, t->d->at[i]);
}

void
labels_place(struct drawing *d)
{
	struct room t = { .d = d };
	size_t i;

	for (i = 0; i < d->n; i++)
		d->at[i] = box_inside(d, i, d->at[i]);
	take_boxes(&t);
	search(&t, 0, most_work / 10);
	make_room(&t);
	if (!free_all(&t)) {
		rows_place(d);
		take_boxes(&t);
	}
	search(&t, STEPS, most_work);
	search(&t, 0, most_work / 10);
}
