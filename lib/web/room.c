/* SPDX-License-Identifier: MIT */
/*
 * Room for names. A node and its label are one box. Boxes that overlap push
 * each other apart, in a picture that is larger at first and shrinks: so what
 * is crowded makes the rest give way. Those that still overlap go to the
 * nearest free place. If there is not room for all, they are set in rows.
 */
#include "boxes.h"

enum { LARGER = 3, SHRINKS = 20 };
enum { PUSHES = 8, LAST_PUSHES = 30 };	/* rounds, at most */
enum { RINGS = 56, RING_X = 16, RING_Y = 8 };

/* A drawing with the boxes of its places. */
struct room {
	struct drawing *d;
	struct box box[LAYOUT_NODES];
};

static void
move(struct room *t, size_t i, struct place to)
{
	t->d->at[i] = box_inside(t->d, i, to);
	t->box[i] = box_of(&t->d->nodes[i], t->d->at[i]);
}

/* Move node i inside the picture. */
static void
shift(struct room *t, size_t i, double x, double y)
{
	struct place p = t->d->at[i];

	p.x += x;
	p.y += y;
	move(t, i, p);
}

/* Push two boxes apart, the way that is shorter if sideways counts so many
 * times less; what one cannot give at the border the other one does. False if
 * they do not overlap. */
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
		move(t, i, p);
	}
}

static void
push_apart(struct room *t)
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
				struct place p = { from.x + RING_X * x,
				    from.y + RING_Y * y, from.side };

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

void
room_make(struct drawing *d)
{
	struct room t = { .d = d };

	scale(&t, 1);		/* takes the boxes */
	push_apart(&t);
	if (!free_all(&t))
		rows_place(d);
}
