/* SPDX-License-Identifier: MIT */
/* Where the nodes of a graph go: what holds for every picture. */
#include <assert.h>
#include <float.h>
#include <math.h>
#include <string.h>

#include "web/layout.h"
#include "tap.h"

enum { WIDTH = 900, EDGES = 2000 };

static struct layout_node nodes[LAYOUT_NODES];
static struct layout_edge edges[EDGES];
static size_t n, m;
static double height;

static void
join(size_t a, size_t b, double weight)
{
	assert(m < EDGES);
	edges[m++] = (struct layout_edge){ (unsigned)a, (unsigned)b, weight };
}

/* Shapes: so many nodes, all edges of the same weight. */
static void
no_edges(double weight)
{
	(void)weight;
}

static void
chain(double weight)
{
	size_t i;

	for (i = 1; i < n; i++)
		join(i - 1, i, weight);
}

static void
ring(double weight)
{
	chain(weight);
	join(n - 1, 0, weight);
}

static void
star(double weight)
{
	size_t i;

	for (i = 1; i < n; i++)
		join(0, i, weight);
}

static void
pairs(double weight)
{
	size_t i;

	for (i = 1; i < n; i += 2)
		join(i, i - 1, weight);
}

static void
complete(double weight)
{
	size_t i, j;

	for (i = 0; i < n; i++)
		for (j = 0; j < i; j++)
			join(i, j, weight);
}

static void
tree(double weight)
{
	size_t i;

	for (i = 1; i < n; i++)
		join(i, (i - 1) / 3, weight);
}

/* Groups of ten, each complete, one edge from each to the next. */
static void
groups(double weight)
{
	size_t i, j;

	for (i = 0; i < n; i++) {
		for (j = i - i % 10; j < i; j++)
			join(i, j, weight);
		if (i % 10 == 0 && i > 0)
			join(i, i - 1, weight);
	}
}

/* A tree in which node i hangs on node i / 2, and 300 edges, some of them
 * twice, some from a node to itself; weights differ. */
static void
tangle(double weight)
{
	size_t i;

	for (i = 1; i < n; i++)
		join(i, i / 2, weight);
	for (i = 0; m < 300; i++)
		join(i * i % n, (i * 7 + 3) % n, weight * (double)(i % 5));
}

static const struct {
	const char *what;
	void (*join)(double weight);
	size_t n;
	double weight, label;
} shapes[] = {
	{ "one node", no_edges, 1, 1, 80 },
	{ "two nodes", chain, 2, 1, 80 },
	{ "two that nothing joins", no_edges, 2, 1, 80 },
	{ "60 that nothing joins", no_edges, 60, 1, 80 },
	{ "a short chain", chain, 5, 3, 110 },
	{ "a chain", chain, 20, 1, 110 },
	{ "a long chain", chain, 60, 1, 110 },
	{ "a ring", ring, 30, 1, 110 },
	{ "a star", star, 60, 1, 110 },
	{ "a tree", tree, 40, 1, 110 },
	{ "a small star", star, 12, 2, 160 },
	{ "a pair", pairs, 2, 1, 240 },
	{ "30 pairs", pairs, 60, 1, 110 },
	{ "a complete graph", complete, 60, 1, 110 },
	{ "a small complete graph", complete, 8, 1, 110 },
	{ "groups", groups, 60, 1, 110 },
	{ "a tangle", tangle, 60, 1, 110 },
	{ "weights of zero", tangle, 60, 0, 110 },
	{ "tiny weights", tangle, 40, DBL_MIN, 110 },
	{ "huge weights", tangle, 40, DBL_MAX / 4, 110 },
	{ "no labels", tangle, 60, 1, 0 },
	{ "long labels", tangle, 60, 1, 200 },
	{ "very long labels, in rows", pairs, 60, 1, 320 },
	{ "a label as wide as the picture", star, 20, 1, 800 },
};
enum { SHAPES = sizeof(shapes) / sizeof(*shapes) };

static void
draw(size_t k)
{
	size_t i;

	n = shapes[k].n;
	m = 0;
	shapes[k].join(shapes[k].weight);
	memset(nodes, 0, sizeof(nodes));
	for (i = 0; i < n; i++) {
		nodes[i].radius = 4 + (double)(i % 3) * 4;
		nodes[i].width = shapes[k].label * (1 - (double)(i % 4) / 8);
		nodes[i].height = 16;
	}
	layout_place(nodes, n, edges, m, WIDTH, &height);
}

/* The box of a label: left, right, top, bottom. */
static void
label(const struct layout_node *v, double box[4])
{
	box[0] = v->label_x - v->width *
	    (v->anchor == LAYOUT_END ? 1 : v->anchor == LAYOUT_MIDDLE ? 0.5 : 0);
	box[1] = box[0] + v->width;
	box[2] = v->label_y - 0.72 * v->height;
	box[3] = v->label_y + 0.28 * v->height;
}

static bool
all_inside(void)
{
	size_t i;

	for (i = 0; i < n; i++) {
		const struct layout_node *v = &nodes[i];
		double box[4];

		label(v, box);
		if (!(v->x >= v->radius && v->x <= WIDTH - v->radius))
			return false;
		if (!(v->y >= v->radius && v->y <= height - v->radius))
			return false;
		if (!(box[0] >= 0 && box[1] <= WIDTH))
			return false;
		if (!(box[2] >= 0 && box[3] <= height))
			return false;
	}
	return height >= LAYOUT_LEAST && height <= LAYOUT_MOST;
}

static bool
overlap(const double a[4], const double b[4])
{
	return a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3];
}

/* Does a label or the circle of one node overlap either of another one? */
static bool
any_overlap(void)
{
	double labels[LAYOUT_NODES][4], circles[LAYOUT_NODES][4];
	size_t i, j;

	for (i = 0; i < n; i++) {
		const struct layout_node *v = &nodes[i];
		const double circle[4] = { v->x - v->radius, v->x + v->radius,
			v->y - v->radius, v->y + v->radius };

		label(v, labels[i]);
		memcpy(circles[i], circle, sizeof(circle));
		for (j = 0; j < i; j++)
			if (overlap(labels[i], labels[j]) ||
			    overlap(labels[i], circles[j]) ||
			    overlap(circles[i], labels[j]) ||
			    overlap(circles[i], circles[j]))
				return true;
	}
	return false;
}

static double
distance(size_t a, size_t b)
{
	double x = nodes[a].x - nodes[b].x, y = nodes[a].y - nodes[b].y;

	return sqrt(x * x + y * y);
}

/* Are joined nodes nearer each other than others are, on average? */
static bool
joined_nearer(double share)
{
	double joined = 0, all = 0;
	size_t i, j;

	for (i = 0; i < m; i++)
		joined += distance(edges[i].from, edges[i].to);
	for (i = 0; i < n; i++)
		for (j = 0; j < i; j++)
			all += distance(i, j);
	return joined / (double)m < share * all / ((double)(n * (n - 1)) / 2);
}

/* On which side of the line from a to b is c? */
static double
turn(size_t a, size_t b, size_t c)
{
	return (nodes[b].x - nodes[a].x) * (nodes[c].y - nodes[a].y) -
	    (nodes[b].y - nodes[a].y) * (nodes[c].x - nodes[a].x);
}

static size_t
crossings(void)
{
	size_t i, j, sum = 0;

	for (i = 0; i < m; i++)
		for (j = 0; j < i; j++) {
			size_t a = edges[i].from, b = edges[i].to;
			size_t c = edges[j].from, d = edges[j].to;

			if (a != c && a != d && b != c && b != d)
				sum += turn(a, b, c) * turn(a, b, d) < 0 &&
				    turn(c, d, a) * turn(c, d, b) < 0;
		}
	return sum;
}

/* How many names and circles have the lines of others across them, as points
 * along the lines show? */
static size_t
crossed(void)
{
	size_t i, k, sum = 0;

	for (i = 0; i < n; i++) {
		double box[4], r = nodes[i].radius;
		bool met = false;

		label(&nodes[i], box);
		for (k = 0; k < 100 * m; k++) {
			const struct layout_edge *e = &edges[k / 100];
			double t = (double)(k % 100) / 100;
			double x = nodes[e->from].x * (1 - t) +
			    nodes[e->to].x * t;
			double y = nodes[e->from].y * (1 - t) +
			    nodes[e->to].y * t;
			double dx = x - nodes[i].x, dy = y - nodes[i].y;
			bool in_circle = dx * dx + dy * dy < r * r;
			bool in_label = x > box[0] && x < box[1] &&
			    y > box[2] && y < box[3];

			if (e->from != i && e->to != i)
				met |= in_circle || in_label;
		}
		sum += met;
	}
	return sum;
}

/* Do the nodes use at least these shares of the picture's two sides? */
static bool
spread(double wide, double tall)
{
	double left = WIDTH, right = 0, up = height, down = 0;
	size_t i;

	for (i = 0; i < n; i++) {
		left = fmin(left, nodes[i].x);
		right = fmax(right, nodes[i].x);
		up = fmin(up, nodes[i].y);
		down = fmax(down, nodes[i].y);
	}
	return right - left >= wide * WIDTH && down - up >= tall * height;
}

static bool
same_again(size_t k)
{
	struct layout_node before[LAYOUT_NODES];
	double was = height;

	memcpy(before, nodes, sizeof(nodes));
	draw(k);
	return memcmp(before, nodes, sizeof(nodes)) == 0 && was == height;
}

static size_t
shape(const char *what)
{
	size_t k = 0;

	while (strcmp(shapes[k].what, what) != 0)
		k++;
	draw(k);
	return k;
}

static void
check_shapes(void)
{
	size_t k;

	for (k = 0; k < SHAPES; k++) {
		draw(k);
		tap(all_inside(), shapes[k].what);
		tap(!any_overlap(), "no overlaps");
		tap(same_again(k), "the same again");
	}
}

int
main(void)
{
	check_shapes();
	shape("groups");
	tap(joined_nearer(0.5), "groups are seen");
	tap(spread(0.6, 0.7), "groups fill the picture");
	shape("30 pairs");
	tap(joined_nearer(0.5), "pairs are seen");
	shape("a chain");
	tap(joined_nearer(0.5), "neighbours in a chain are near");
	shape("a tree");
	tap(crossings() == 0, "no lines of a tree cross");
	tap(crossed() == 0, "no line of a tree is across a name");
	shape("a ring");
	tap(crossings() == 0, "no lines of a ring cross");
	shape("a small star");
	tap(crossed() == 0, "no line of a star is across a name");
	shape("30 pairs");
	tap(crossings() + crossed() < 12, "most pairs are by themselves");
	shape("groups");
	tap(crossed() < 45, "most names can be read in groups");
	shape("a tangle");
	tap(joined_nearer(1), "those that are joined are nearer");
	tap(spread(0.6, 0.7), "a tangle fills the picture");
	shape("a complete graph");
	tap(spread(0.6, 0.7), "what is symmetric does not collapse");
	shape("two nodes");
	tap(distance(0, 1) > 100 && distance(0, 1) < 300,
	    "two nodes: not at the ends of the picture");
	n = 0;
	layout_place(nodes, 0, edges, 0, WIDTH, &height);
	tap(height == LAYOUT_LEAST, "nothing");
	return tap_end();
}
